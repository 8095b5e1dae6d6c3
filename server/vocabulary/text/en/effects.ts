import type { Facts } from '../../errors.ts';
import { formatNumber } from '../../formatSv.ts';
import { inSentence } from './words.ts';

type Sentence = (facts: Facts) => string;

const text = (fact: Facts[string]): string => String(fact ?? '');

/** Why an effect is not valued in money, and what would let it be. */
export const notValuedTexts = {
  inputMissing: ({ label }) => `Not valued: ${text(label)} is missing and has no default value.`,
  programmeMissing: ({ label }) =>
    `Not valued: ${text(label)} is not in the programme. Fill in the programme or enter the number.`,
  evidenceUnknown: ({ evidence, entry }) =>
    `Not valued: the size is unknown (${text(evidence)}, ${text(entry)}).`,
  evidenceSignOnly: ({ evidence, entry, sign }) =>
    sign === 0
      ? `Not valued: the study found no effect (${text(evidence)}, ${text(entry)}).`
      : `Not valued: only the direction is known, not the size (${text(evidence)}, ${text(entry)}).`,
  evidenceRangeOnly: ({ evidence, low, high, entry }) =>
    `Not valued: the source gives a range, ${bound(low)} to ${bound(high)}, but no likely value (${text(evidence)}, ${text(entry)}). Enter one.`,
  evidenceNil: ({ label, evidence, entry }) =>
    `Not valued: ${text(label)} has no default value, because other research found no effect (${text(evidence)}, ${text(entry)}). Enter a value of your own with its source.`,
  priceYearMissing: ({ label, from, to, index }) =>
    `Not valued: ${text(label)} cannot be moved from price year ${text(from)} to ${text(to)} with ${text(index)}. Enter the value in the right price year.`,
} as const satisfies Record<string, Sentence>;

/** What is told of a value that is used all the same. */
export const effectRemarkTexts = {
  priceYearNotPrinted: ({ label, entry, note, year }) =>
    `${text(label)} (${text(entry)}) has not been converted to price year ${text(year)}, because the source does not state a single price year: ${text(note)}.`,
  intervalIdle: ({ label }) =>
    `The interval for ${inSentence(text(label))} is not counted: the number does not change how large the value is, only whom it reaches, or it is at the ceiling of the effect.`,
} as const satisfies Record<string, Sentence>;

function bound(value: Facts[string]): string {
  return typeof value === 'number' ? formatNumber(value) : '…';
}
