import type { SpreadMeasureId } from '../../vocabulary/inequality.ts';
import { meanOf, sumOver } from './sampleSums.ts';

export type SpreadValues = Readonly<Record<SpreadMeasureId, number>>;

/** What the spread of values is measured against; the same in every draw. */
export type SpreadFrame = {
  readonly shares: readonly number[];
  readonly isFavourable: boolean;
  /** The mean to measure unweighted distances from, where the caller gives one. */
  readonly settingAverage: number | null;
  readonly referenceIndex: number | null;
};

/**
 * The ten measures of spread on one set of values: mean and best value are those of the values
 * themselves. NaN where there is no reference area, or a mean of 0 to divide by.
 *
 * Units: `bgsd`, `mdb…`, `mdm…`, `mdr…` the indicator's own; `covar`, `idis…` percent of the mean.
 *        The ending u counts every area as one, w by population.
 */
export function spreadOf(values: ArrayLike<number>, frame: SpreadFrame): SpreadValues {
  const { shares, settingAverage, referenceIndex } = frame;
  const mean = meanOf(values, shares);
  const centre = settingAverage ?? mean;
  const best = bestOf(values, frame.isFavourable);
  const reference = referenceIndex === null ? NaN : (values[referenceIndex] ?? NaN);
  const fromMean = distances(values, mean, shares);
  const fromCentre = settingAverage === null ? fromMean : distances(values, centre, shares);
  const fromBest = distances(values, best, shares);
  const fromReference = distances(values, reference, shares);
  const bgsd = Math.sqrt(sumOver(shares, (share, i) => share * ((values[i] ?? 0) - mean) ** 2));
  return {
    bgsd,
    covar: (100 * bgsd) / mean,
    mdbu: fromBest.unweighted,
    mdbw: fromBest.weighted,
    mdmu: fromCentre.unweighted,
    mdmw: fromMean.weighted,
    mdru: fromReference.unweighted,
    mdrw: fromReference.weighted,
    idisu: (100 * fromCentre.unweighted) / centre,
    idisw: (100 * fromMean.weighted) / mean,
  };
}

function distances(values: ArrayLike<number>, from: number, shares: readonly number[]) {
  let [unweighted, weighted] = [0, 0];
  for (let index = 0; index < shares.length; index += 1) {
    const distance = Math.abs((values[index] ?? 0) - from);
    unweighted += distance;
    weighted += distance * (shares[index] ?? 0);
  }
  return { unweighted: unweighted / shares.length, weighted };
}

function bestOf(values: ArrayLike<number>, isFavourable: boolean): number {
  let best = values[0] ?? 0;
  for (let index = 1; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    if (isFavourable ? value > best : value < best) best = value;
  }
  return best;
}
