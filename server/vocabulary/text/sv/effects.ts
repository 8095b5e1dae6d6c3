import { spoken } from '../language.ts';
import type { Facts } from '../../errors.ts';
import { formatNumber } from '../../formatSv.ts';
import { inSentence } from './words.ts';

type Sentence = (facts: Facts) => string;

const text = (fact: Facts[string]): string => String(fact ?? '');

/** Why an effect is not valued in money, and what would let it be. */
export const notValuedTexts = spoken({
  inputMissing: ({ label }) => `Inte värderad: ${text(label)} saknas och har inget standardvärde.`,
  programmeMissing: ({ label }) =>
    `Inte värderad: ${text(label)} finns inte i programmet. Fyll i programmet eller ange talet.`,
  evidenceUnknown: ({ evidence, entry }) =>
    `Inte värderad: storleken är okänd (${text(evidence)}, ${text(entry)}).`,
  evidenceSignOnly: ({ evidence, entry, sign }) =>
    sign === 0
      ? `Inte värderad: studien fann ingen effekt (${text(evidence)}, ${text(entry)}).`
      : `Inte värderad: bara riktningen är känd, inte storleken (${text(evidence)}, ${text(entry)}).`,
  evidenceRangeOnly: ({ evidence, low, high, entry }) =>
    `Inte värderad: källan ger ett spann, ${bound(low)} till ${bound(high)}, men inget troligt värde (${text(evidence)}, ${text(entry)}). Ange ett.`,
  evidenceNil: ({ label, evidence, entry }) =>
    `Inte värderad: ${text(label)} har inget standardvärde, eftersom annan forskning inte fann någon effekt (${text(evidence)}, ${text(entry)}). Ange ett eget värde med källa.`,
  priceYearMissing: ({ label, from, to, index }) =>
    `Inte värderad: ${text(label)} kan inte flyttas från prisår ${text(from)} till ${text(to)} med ${text(index)}. Ange värdet i rätt prisår.`,
} as const satisfies Record<string, Sentence>);

/** What is told of a value that is used all the same. */
export const effectRemarkTexts = spoken({
  priceYearNotPrinted: ({ label, entry, note, year }) =>
    `${text(label)} (${text(entry)}) är inte omräknat till prisår ${text(year)}, eftersom källan inte anger ett enda prisår: ${text(note)}.`,
  intervalIdle: ({ label }) =>
    `Intervallet för ${inSentence(text(label))} räknas inte: talet ändrar inte hur stort värdet är, bara vem det når, eller ligger vid effektens tak.`,
} as const satisfies Record<string, Sentence>);

function bound(value: Facts[string]): string {
  return typeof value === 'number' ? formatNumber(value) : '…';
}
