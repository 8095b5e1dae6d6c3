import type { Facts } from '../../../errors.ts';

type Sentence = (facts: Facts) => string;

/** What is wrong in a ledger, where, and what to do; facts as `engine/checks` gives them. */
export const ledgerErrors = {
  ledgerNotObject: () =>
    'The file is not a calculation: it must be a JSON object with the schema helkalkyl-combined/1. Choose another file.',
  ledgerFieldMissing: (facts) => `${where(facts)}: missing. Add it.`,
  ledgerFieldUnknown: (facts) =>
    `${where(facts)}: does not exist in the format. Correct the spelling or remove the field.`,
  ledgerNumberNotFinite: (facts) =>
    `${where(facts)}: not a finite number. Write an ordinary number, for example 1200000.`,
  ledgerNumberTooSmall: (facts) =>
    `${where(facts)}: ${shown(facts['value'])}, but must be ${
      facts['reach'] === 'exclusive' ? 'greater than' : 'at least'
    } ${shown(facts['limit'])}. Correct the number.`,
  ledgerNumberTooLarge: (facts) =>
    `${where(facts)}: ${shown(facts['value'])}, but must be ${
      facts['reach'] === 'exclusive' ? 'less than' : 'at most'
    } ${shown(facts['limit'])}. Correct the number${
      facts['limit'] === 1 ? '; write shares so that 0.05 means 5 %' : ''
    }.`,
  ledgerLengthWrong: (facts) =>
    `${where(facts)}: the wrong length. Check that nothing is missing and that there is nothing too much.`,
  ledgerTypeWrong: (facts) =>
    `${where(facts)}: the wrong kind of value. Write ${kindOf(facts['expected'])}.`,
  ledgerChoiceUnknown: (facts) =>
    `${where(facts)}: ${shown(facts['value'])} does not exist in the format. Choose one of: ${shown(facts['choices'], 'none')}.`,
  ledgerDuplicate: (facts) =>
    `${where(facts)}: ${shown(facts['value'])} occurs twice. Rename or remove one of them.`,
  ledgerActorUnknown: (facts) =>
    `${where(facts)}: ${shown(facts['value'])} is not one of the actors of the calculation. Add the actor to actors or choose one of: real, ${shown(facts['actors'], 'none')}.`,
  ledgerActorReserved: (facts) =>
    `${where(facts)}: ${shown(facts['value'])} cannot be the name of an actor. Choose another name.`,
  ledgerRealToReal: (facts) =>
    `${where(facts)}: the entry goes from real to real. Enter the actor that pays or gets something.`,
  ledgerSameActor: (facts) =>
    `${where(facts)}: the entry goes from ${shown(facts['value'])} to itself. Enter two different actors.`,
  ledgerInternalAsset: (facts) =>
    `${where(facts)}: a payment within the municipality cannot be an asset. Remove asset or enter who outside the municipality is paid.`,
  ledgerCashableNotAllowed: (facts) =>
    `${where(facts)}: ${shown(facts['value'])}, but the share may be under 1 only when a public actor gets something from someone who is not public (here ${shown(facts['from'])} to ${shown(facts['to'])}). Remove the field or change the actors.`,
  ledgerYearsReversed: (facts) =>
    `${where(facts)}: the end year ${shown(facts['to'])} lies before the start year ${shown(facts['from'])}. Correct the years.`,
  ledgerSeriesMissing: (facts) =>
    `${where(facts)}: ${shown(facts['value'])}, but the calculation has no such series. Add it to series or correct the name.`,
  ledgerPriceYearMissing: (facts) =>
    `${where(facts)}: missing, but the entry has price_index. Enter which year’s prices the amounts are in.`,
  ledgerRangeReversed: (facts) =>
    `${where(facts)}: the low value ${shown(facts['low'])} is greater than the high one ${shown(facts['high'])}. Swap them.`,
  ledgerFixedAssetMissing: (facts) =>
    `${where(facts)}: an investment in the operating budget (budget capex) must be a fixed asset. Enter class fixed with life and commission.`,
  ledgerContributionMissing: (facts) =>
    `${where(facts)}: missing, but the entry has budget contribution. Enter life and commission for what the contribution is to be released against.`,
  ledgerAmountTooLarge: (facts) =>
    `${where(facts)}: the amounts grow to an unreasonable size. Check amount, growth and price year.`,
  ledgerPaymentAfterCommission: (facts) =>
    `${where(facts)}: the entry is paid in ${shown(facts['year'])}, after the asset was taken into use in ${shown(facts['commission'])}, and that part would never be depreciated. Move the payment, change the year when the asset is taken into use or enter the late part as an entry of its own.`,
  ledgerPerspectiveUnknown: (facts) =>
    `${where(facts)}: ${shown(facts['value'])} is not a known perspective. Use an actor, offentlig or samhalle.`,
  ledgerRateMissing: (facts) =>
    `${where(facts)}: missing. Enter the discount rate for the perspective.`,
  ledgerMainHorizonMissing: (facts) =>
    `${where(facts)}: missing. Enter over how many years the perspective is to be assessed (0–60).`,
  ledgerExitMissing: (facts) =>
    `${where(facts)}: missing, and needed for the company’s residual value. Add it.`,
  ledgerBandsWrong: (facts) =>
    `${where(facts)}: the steps of the stepped discount rate must have rising years, and the last one, and only that, must have null as its end year. Correct the steps.`,
  ledgerYearOutside: (facts) =>
    `${where(facts)}: ${shown(facts['value'])}, outside the years of the calculation ${shown(facts['first'])}–${shown(facts['last'])}. Correct the year.`,
  ledgerLandItemMissing: (facts) =>
    `${where(facts)}: ${shown(facts['value'])}, but no entry has that id. Correct it or add the entry.`,
  ledgerCorrelationSize: (facts) =>
    `${where(facts)}: must have ${shown(facts['expected'])} rows and columns, one per risk group, but has ${shown(facts['got'])}. Add or remove.`,
  ledgerCorrelationDiagonal: (facts) =>
    `${where(facts)}: ${shown(facts['value'])}, but the correlation of a group with itself is always 1. Write 1.`,
  ledgerCorrelationAsymmetric: (facts) =>
    `${where(facts)}: ${shown(facts['value'])} in one direction and ${shown(facts['mirrored'])} in the other. Write the same number in both places.`,
  ledgerCorrelationImpossible: (facts) =>
    `${where(facts)}: the correlations do not fit together (the matrix is not positive semidefinite). Reduce the strongest correlations.`,
  ledgerDrawLength: (facts) =>
    `${where(facts)}: must have ${shown(facts['expected'])} numbers, one per risk group, but has ${shown(facts['got'])}. Correct the draw.`,
} as const satisfies Record<string, Sentence>;

const kinds: Readonly<Record<string, string>> = {
  number: 'a number',
  int: 'a whole number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
};

function kindOf(expected: Facts[string]): string {
  return (typeof expected === 'string' ? kinds[expected] : undefined) ?? 'what the format says';
}

/** In a case as its reader knows the place; in a ledger by the names of the format. */
function where(facts: Facts): string {
  if (typeof facts['place'] === 'string') return facts['place'];
  const field = `the field ${shown(facts['field'], 'none')}`;
  if (facts['itemId'] !== undefined) return `The entry ${shown(facts['itemId'])}, ${field}`;
  if (facts['itemNumber'] !== undefined)
    return `Entry number ${shown(facts['itemNumber'])}, ${field}`;
  return `The calculation, ${field}`;
}

/** Numbers with a decimal point, texts in quotation marks, both short enough for a sentence. */
function shown(value: Facts[string], quotes: 'double' | 'none' = 'double'): string {
  if (typeof value === 'number') return String(value).replace('-', '−');
  if (value === undefined) return 'empty';
  const short = value.length > 200 ? `${value.slice(0, 200)}…` : value;
  return quotes === 'none' ? short : `“${short}”`;
}
