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

/**
 * The assumption whose mean lies farthest from its central value, when the mean of the draws
 * differs from the central result by more than chance does; null when it does not.
 */
export function skewOf(
  uncertainty: UncertaintyResult,
  perspective: string,
  centralSek: number,
): { readonly meanSek: number; readonly label: string; readonly meanFactor: number } | null {
  const spread = uncertainty.byPerspective[perspective];
  if (spread === undefined || spread.sd === 0) return null;
  const { mean: meanSek, errors } = spread;
  const isNoticeable = Math.abs(meanSek - centralSek) > Math.max(CLEAR * errors.mean, SHOWN_SEK);
  const skew = ({ assumption: { meanFactor } }: WeighedAssumption) => Math.abs(meanFactor - 1);
  const [most] = weightiestAssumptions(uncertainty, perspective).toSorted(
    (a, b) => skew(b) - skew(a),
  );
  if (!isNoticeable || most === undefined || skew(most) < SYMMETRIC) return null;
  const { label, meanFactor } = most.assumption;
  return { meanSek, label, meanFactor };
}

/** So many standard errors are more than chance. */
const CLEAR = 3;
/** Half of the last decimal that is shown. */
const SHOWN_SEK = 50_000;
/** A mean so near the central value is not skewed. */
const SYMMETRIC = 0.005;
