import { spoken } from '../language.ts';
import type { Contradiction } from '../../valuation.ts';
import { formatNumber, formatPercent } from '../../formatSv.ts';

type Sentence = (facts: Contradiction['facts']) => string;

/** A source that disagrees with itself: what it prints, and what its own figures make of it. */
const sentences = {
  sumDiffers: (facts) =>
    `${facts.label}: tryckt summa ${shown(facts, 'printed')} följer inte av tryckta delar, som ger ${shown(facts, 'recomputed')}.`,
  productDiffers: (facts) =>
    `${facts.label}: tryckt belopp ${shown(facts, 'printed')} följer inte av tryckta faktorer, som ger ${shown(facts, 'recomputed')}.`,
  quotientDiffers: (facts) =>
    `${facts.label}: tryckt kvot ${shown(facts, 'printed')} följer inte av tryckta belopp, som ger ${shown(facts, 'recomputed')}.`,
  breakEvenDiffers: (facts) =>
    `${facts.label}: tryckt brytpunkt ${shown(facts, 'printed')} följer inte av tryckta belopp, som ger ${shown(facts, 'recomputed')}.`,
  partBesideRestDiffers: (facts) =>
    `${facts.label}: tryckt belopp ${shown(facts, 'printed')} följer inte av tryckt andel, som ger ${shown(facts, 'recomputed')}.`,
  presentValueDiffers: (facts) =>
    `${facts.label}: tryckt nuvärde ${shown(facts, 'printed')} följer inte av tryckt årsbelopp, som ger ${shown(facts, 'recomputed')} vid prövad ränta.`,
  impactChainDiffers: (facts) =>
    `${facts.label}: tryckt effekt ${shown(facts, 'printed')} lägger ihop andelarna; multiplicerade ger de ${shown(facts, 'recomputed')}.`,
} satisfies Record<Contradiction['code'], Sentence>;

export const contradictionSentence = spoken(function contradictionSentence({
  code,
  facts,
}: Contradiction): string {
  return sentences[code](facts);
});

const unitWords = {
  MSEK: 'mnkr',
  mdrSEK: 'mdkr',
  'NOK/km': 'NOK per km',
  DKK: 'DKK',
  'DKK/km': 'DKK per km',
  factor: 'gånger',
} as const;

function shown(facts: Contradiction['facts'], which: 'printed' | 'recomputed'): string {
  const value = facts[which];
  if (facts.unit === 'share') return formatPercent(value, 2);
  const decimals = Number.isInteger(value) ? 0 : Math.abs(value) < 100 ? 2 : 1;
  return `${formatNumber(value, decimals)}\u00a0${unitWords[facts.unit]}`;
}
