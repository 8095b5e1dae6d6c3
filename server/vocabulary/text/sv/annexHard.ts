import { spoken } from '../language.ts';
import { inSentence, listed } from './words.ts';

/** Tables and facts of the hard calculation beside its posts. */
export const annexHardTexts = spoken({
  extras: {
    stageTwo: 'etapp 2',
    vat: (rate: string, isRecovered: boolean) =>
      isRecovered ? `moms ${rate} avdragen` : `moms ${rate} inte avdragen`,
    contingency: (share: string) => `${share} för oförutsett`,
    components: (count: number) => (count === 1 ? 'en komponent' : `${count} komponenter`),
  },
  committees: {
    caption: 'Driftbudget per nämnd, mnkr i löpande priser',
    committee: 'Nämnd',
    none: 'Utan nämnd',
    others: (count: number) => `${count} nämnder till`,
    wholeElsewhere: 'Alla nämnder står i Hård kalkyl.',
    note: 'Raderna blir kommunens driftbudget tillsammans, varje år.',
  },
  capital: {
    caption: 'Kapitalkostnad per investering och år, i löpande priser',
    line: 'Post',
    investment: 'Investering',
    life: 'Livslängd',
    year1: 'År 1',
    year10: 'År 10',
    average: 'Snitt',
    annuity: 'Real annuitet',
    note: 'Avskrivning och internränta är högst i början, så inget enskilt år är den årliga kostnaden. Snittet gäller hela livslängden med förnyelse av komponenter. Den reala annuiteten är det första av belopp som följer prisnivån.',
  },
  coverage: {
    label: 'Driftnetto genom ränta och amortering',
    value: (facts: { minimum: string; year: number; average: string }) =>
      `lägst ${facts.minimum} (${facts.year}), i snitt ${facts.average}`,
  },
  land: {
    caption: 'Vad som blir kvar till marken',
    block: 'Kvarter',
    total: 'Mnkr',
    perM2: 'Kr per m² BTA',
    perRent: 'Hyra eller pris +1 %',
    perCost: 'Kostnad +1 %',
    perYield: 'Avkastnings\u00adkrav +0,1 procent\u00adenhet',
    note: 'De tre sista kolumnerna är ändringen i kr per m² BTA. Markvärdet är mycket känsligt.',
    negative:
      'De tre sista kolumnerna är ändringen i kr per m² BTA. Ett negativt markvärde betyder att bostäderna inte betalar sitt byggande.',
  },
  municipal: {
    caption: 'Nuvärde utan och med markens värde i annan användning, mnkr',
    whom: 'Synvinkel',
    without: 'Utan',
    with: 'Med',
    sunk: (value: string) =>
      `Marken är bokförd till ${value}. Det är redan betalt och ingår i inget av resultaten.`,
  },
  residualCarries: (whom: readonly string[]) =>
    `Restvärdet är mer än halva resultatet för ${listed(whom)}.`,
  residualOf: (facts: { whom: string; residual: string; total: string }) =>
    `${inSentence(facts.whom)} (restvärde ${facts.residual}, resultat ${facts.total})`,
  phasing: {
    intro: (chance: string) =>
      `Etapp 2 kan beslutas när man vet hur det gick. Chansen att det går bra är satt till ${chance}.`,
    stageOne: 'Etapp 1',
    good: 'Etapp 2 när det går bra',
    bad: 'Etapp 2 när det går dåligt',
    committed: 'Båda etapperna bestäms nu',
    withOption: 'Etapp 2 bestäms senare',
    value: 'Värdet av att inte binda sig',
  },
} as const);
