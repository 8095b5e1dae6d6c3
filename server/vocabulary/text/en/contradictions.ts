import type { Contradiction } from '../../valuation.ts';
import { formatNumber, formatPercent } from '../../formatSv.ts';

type Sentence = (facts: Contradiction['facts']) => string;

/** A source that disagrees with itself: what it prints, and what its own figures make of it. */
const sentences = {
  sumDiffers: (facts) =>
    `${facts.label}: the printed sum ${shown(facts, 'printed')} does not follow from the printed parts, which give ${shown(facts, 'recomputed')}.`,
  productDiffers: (facts) =>
    `${facts.label}: the printed amount ${shown(facts, 'printed')} does not follow from the printed factors, which give ${shown(facts, 'recomputed')}.`,
  quotientDiffers: (facts) =>
    `${facts.label}: the printed ratio ${shown(facts, 'printed')} does not follow from the printed amounts, which give ${shown(facts, 'recomputed')}.`,
  breakEvenDiffers: (facts) =>
    `${facts.label}: the printed break-even point ${shown(facts, 'printed')} does not follow from the printed amounts, which give ${shown(facts, 'recomputed')}.`,
  partBesideRestDiffers: (facts) =>
    `${facts.label}: the printed amount ${shown(facts, 'printed')} does not follow from the printed share, which gives ${shown(facts, 'recomputed')}.`,
  presentValueDiffers: (facts) =>
    `${facts.label}: the printed present value ${shown(facts, 'printed')} does not follow from the printed yearly amount, which gives ${shown(facts, 'recomputed')} at the rate tested.`,
  impactChainDiffers: (facts) =>
    `${facts.label}: the printed effect ${shown(facts, 'printed')} adds the shares together; multiplied they give ${shown(facts, 'recomputed')}.`,
} satisfies Record<Contradiction['code'], Sentence>;

export function contradictionSentence({ code, facts }: Contradiction): string {
  return sentences[code](facts);
}

/** What stands before the number and after it. */
const unitWords = {
  MSEK: ['SEK', 'million'],
  mdrSEK: ['SEK', 'billion'],
  'NOK/km': ['NOK', 'per km'],
  DKK: ['DKK', ''],
  'DKK/km': ['DKK', 'per km'],
  factor: ['', 'times'],
} as const;

function shown(facts: Contradiction['facts'], which: 'printed' | 'recomputed'): string {
  const value = facts[which];
  if (facts.unit === 'share') return formatPercent(value, 2);
  const decimals = Number.isInteger(value) ? 0 : Math.abs(value) < 100 ? 2 : 1;
  const [before, after] = unitWords[facts.unit];
  return [before, formatNumber(value, decimals), after]
    .filter((part) => part !== '')
    .join('\u00a0');
}
