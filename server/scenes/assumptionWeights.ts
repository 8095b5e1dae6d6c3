import type { UncertainAssumption, UncertaintyResult } from '../vocabulary/uncertainty.ts';

/** A reader takes in so many rows at a time. */
export const MOST_SHOWN = 10;

export type WeighedAssumption = {
  readonly assumption: UncertainAssumption;
  /** Its place among the assumptions of the result. */
  readonly place: number;
  readonly weight: UncertainAssumption['byPerspective'][string];
};

/** The assumptions that move one perspective most from their low to their high, most first. */
export function weightiestAssumptions(
  { assumptions }: Pick<UncertaintyResult, 'assumptions'>,
  perspective: string,
): WeighedAssumption[] {
  const span = ({ weight }: WeighedAssumption) => Math.abs(weight.highSek - weight.lowSek);
  return assumptions
    .flatMap((assumption, place): WeighedAssumption[] => {
      const weight = assumption.byPerspective[perspective];
      return weight === undefined ? [] : [{ assumption, place, weight }];
    })
    .filter((each) => span(each) > 0)
    .toSorted((a, b) => span(b) - span(a))
    .slice(0, MOST_SHOWN);
}

/** Amounts and shares never fall below nothing: a turn there cannot come about. */
export function isWithinReach(factor: number): boolean {
  return factor >= 0;
}

/** Where the ranking flips is not told twice when the baseline is worth 0: it is where 0 is. */
export function ranksOnItsOwn(weighty: readonly WeighedAssumption[]): boolean {
  return weighty.some(
    ({ weight: { switching, ranking } }) =>
      ranking !== null && ranking.factor !== switching?.factor,
  );
}

export type Skew = {
  readonly meanSek: number;
  /** The assumption that moves the mean most in that direction, and its mean as a factor. */
  readonly label: string;
  readonly meanFactor: number;
};

/**
 * Why the mean of the draws is not the central result: intervals that reach further one way than
 * the other. Null when they differ by no more than chance, or when skew is not the main reason.
 *
 * Shape: an assumption alone moves the mean by its slope times how far its mean is from 1.
 */
export function skewOf(
  { assumptions, byPerspective }: UncertaintyResult,
  perspective: string,
  centralSek: number,
): Skew | null {
  const spread = byPerspective[perspective];
  if (spread === undefined || spread.sd === 0) return null;
  const { mean: meanSek, errors } = spread;
  const difference = meanSek - centralSek;
  if (Math.abs(difference) <= Math.max(CLEAR * errors.mean, SHOWN_SEK)) return null;
  const moves = assumptions.flatMap(({ label, meanFactor, lowFactor, highFactor, ...each }) => {
    const weight = each.byPerspective[perspective];
    if (weight === undefined) return [];
    const slope = (weight.highSek - weight.lowSek) / (highFactor - lowFactor);
    const share = (slope * (meanFactor - 1)) / difference;
    return [{ label, meanFactor, share }];
  });
  const explained = moves.reduce((sum, { share }) => sum + share, 0);
  const [most] = moves.toSorted((a, b) => b.share - a.share);
  if (most === undefined || explained < MOSTLY) return null;
  return { meanSek, label: most.label, meanFactor: most.meanFactor };
}

/** So many standard errors are more than chance. */
const CLEAR = 3;
/** Half of the last decimal that is shown. */
const SHOWN_SEK = 50_000;
/** The main reason explains at least this share. */
const MOSTLY = 0.5;
