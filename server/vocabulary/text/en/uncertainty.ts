import {
  formatChance,
  formatMnkr,
  formatNumber,
  formatPercent,
  formatPoints,
} from '../../formatSv.ts';
import {
  amountOfTwoFigures,
  inSentence,
  isUnsureDifference,
  likelihood,
  likelihoodWord,
} from './words.ts';

/** From here a multiple says more than a percentage. */
const TIMES_FROM = 3;
const TEN = 9.95;
const SMALLEST_POINTS = 0.0005;

/** "28 % more", "44 % less", "5.1 times as much": a factor on the central value. */
function changeTo(factor: number): string {
  if (factor >= TIMES_FROM) {
    return `${formatNumber(factor, factor < TEN ? 1 : 0)} times as much`;
  }
  const size = Math.abs(factor - 1);
  const percent = formatPercent(size, size < 0.01 ? 1 : 0);
  return factor < 1 ? `${percent} less` : `${percent} more`;
}

/**
 * What the draws say, in words that page and annex share. Likelihood is about outcomes and never
 * about how good the evidence is.
 */
export const uncertaintyTexts = {
  /** What an assumption has to be; amounts and shares never fall below nothing. */
  needed: (factor: number | null) => {
    if (factor === null) return 'does not change the result';
    return factor < 0 ? 'not reached' : changeTo(factor);
  },
  beyond: likelihood,
  /** The number alone, for a narrow cell. */
  neededWithChance: (factor: number, chance: number | null) =>
    chance === null ? changeTo(factor) : `${changeTo(factor)} (${formatChance(chance)})`,
  neededNote:
    'A dash means that the assumption does not change the result, “not reached” that the number would have to be below zero. In brackets is the chance that it will be so or further away.',
  sameRanking:
    'The baseline alternative is worth 0. The alternatives therefore change order at the same values that give the result 0.',
  joint: (share: number | null) =>
    share === null ? 'not enough even together' : `${formatPercent(share)} each`,

  sampling: {
    random: 'random sampling',
    latinHypercube: 'Latin hypercube',
  },
  /** One standard error of a chance: "± 0.5 percentage points". */
  chanceError: (error: number) =>
    error < SMALLEST_POINTS
      ? `below ±\u00a0${formatPoints(SMALLEST_POINTS * 2)}`
      : `±\u00a0${formatPoints(error)}`,
  amountError: (sek: number) => `±\u00a0${amountOfTwoFigures(sek)}`,
  errors: (facts: { chance: number; meanSek: number; tailSek: number }) =>
    `With other random numbers the chance above 0 would have changed by about ±\u00a0${formatPoints(facts.chance)}. The mean would have changed by ±\u00a0${amountOfTwoFigures(facts.meanSek)} and the ends of the interval by ±\u00a0${amountOfTwoFigures(facts.tailSek)}.`,
  skew: (facts: { meanSek: number; centralSek: number; label: string; meanFactor: number }) => {
    const side = facts.meanSek < facts.centralSek ? 'lower' : 'higher';
    const direction = facts.meanFactor > 1 ? 'above' : 'below';
    return `The mean of the outcomes is ${formatMnkr(facts.meanSek)}, ${side} than the ${formatMnkr(facts.centralSek)} of the calculation. This is mostly because the intervals are skewed. The largest part comes from ${inSentence(facts.label)}, with a mean ${formatPercent(Math.abs(facts.meanFactor - 1))} ${direction} the probable value.`;
  },

  /** A chance against another alternative: its number, then what it is called. */
  chanceWord: (chance: number) =>
    isUnsureDifference(chance) ? 'no certain difference' : likelihoodWord(chance),
  better: (facts: { one: string; other: string; chance: number }) => {
    const said = isUnsureDifference(facts.chance) ? ': no certain difference.' : '.';
    return `${facts.one} is better than ${inSentence(facts.other)} in ${formatChance(facts.chance)} outcomes${said}`;
  },

  information: {
    nothing: 'More knowledge would not change the choice between the alternatives.',
    total: (sek: number) =>
      `Knowing everything in advance would be worth ${amountOfTwoFigures(sek)}. That is how much better the choice would be on average. A study should cost less than that.`,
    noneAlone:
      'No single assumption would change the choice if it were the only one studied more closely.',
    amount: amountOfTwoFigures,
    overlaps:
      'The values must not be added together. Assumptions that vary together say most of what there is to say about each other.',
  },
} as const;
