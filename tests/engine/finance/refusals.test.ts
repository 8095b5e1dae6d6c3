import { expect, it } from 'vitest';
import { financeErrors } from '../../../server/vocabulary/text/sv/errors/finance.ts';

// prettier-ignore
it.each([
  { code: 'financeTypeWrong', facts: { field: 'flowsSek', place: 2, expected: 'number' }, sentence: 'Betalningarna, plats 2, saknas eller har fel slags värde. Skriv ett vanligt tal, till exempel 1200000.' },
  { code: 'financeRateTooLow', facts: { field: 'ratePerYear', value: -1.07 }, sentence: 'Räntan per år är −107 % men måste vara högre än −100 %. Skriv räntor så att 0,035 betyder 3,5 %.' },
  { code: 'financeTooSmall', facts: { field: 'exitYield', value: 0, above: 0 }, sentence: 'Direktavkastningen vid försäljning är 0 men måste vara större än 0. Rätta talet.' },
  { code: 'financeTooSmall', facts: { field: 'lifeYears', value: 0, atLeast: 1 }, sentence: 'Livslängden är 0 men måste vara minst 1. Rätta talet.' },
  { code: 'financeNotWhole', facts: { field: 'lifeYears', value: 2.5 }, sentence: 'Livslängden är 2,5 men måste vara ett helt tal. Rätta talet.' },
  { code: 'financeShareOutside', facts: { field: 'vacancyShare', value: 2 }, sentence: 'Vakansen är 2 men måste ligga mellan 0 och 1. Skriv andelar så att 0,05 betyder 5 %.' },
  { code: 'financeSharesNotOne', facts: { sum: 0.9 }, sentence: 'Komponenternas andelar blir tillsammans 90 % men måste bli 100 %. Ändra andelarna.' },
  { code: 'financeLengthsDiffer', facts: { flows: 3, days: 2 }, sentence: 'Det finns 3 betalningar men 2 datum. Ge varje betalning ett datum.' },
  { code: 'financeDayUnknown', facts: { day: '2023-02-29', place: 2 }, sentence: 'Datum 2, ”2023-02-29”, finns inte. Skriv datum som 2027-03-01.' },
  { code: 'financePeriodOutside', facts: { period: 12, periods: 10 }, sentence: 'Betalning 12 finns inte: lånet har betalningarna 1 till 10. Välj en av dem.' },
  { code: 'financePeriodsReversed', facts: { first: 24, last: 13 }, sentence: 'Den första betalningen, 24, kommer efter den sista, 13. Byt plats på dem.' },
  { code: 'financeChoiceUnknown', facts: { field: 'when', value: 2, choices: '0, 1' }, sentence: 'Fältet ”when” är 2, som inte går att välja. Välj ett av: 0, 1.' },
  { code: 'financeCasesMissing', facts: {}, sentence: 'Filen har inga räkneexempel: listan cases saknas. Välj en fil med schema helkalkyl-finance-cases/1.' },
] as const)('says what is wrong, where, and what to do: $code', ({ code, facts, sentence }) => {
  expect(financeErrors[code](facts)).toBe(sentence);
});
