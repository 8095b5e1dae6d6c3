import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { invariant } from '../../vocabulary/errors.ts';
import { spreadMeasureIds, type SpreadMeasureId } from '../../vocabulary/inequality.ts';
import { normalProbabilityBelow, normalQuantile } from '../finance/normalDistribution.ts';
import { quantileOfSorted } from '../finance/quantiles.ts';
import { sortedSpread } from '../finance/sortSpread.ts';
import type { Indicator } from './checkAreas.ts';
import { spreadOf, type SpreadFrame } from './spread.ts';

/** On screen; limits then vary by some 2 % of their width between seeds. */
export const SCREEN_DRAWS = 10_000;
/** Against reference limits, which allow 1 % of the width: far within it with any seed. */
export const REFERENCE_DRAWS = 200_000;
export const SPREAD_SEED = 20_261;

/** Half the step of the uniform numbers: moves them off 0, which has no normal quantile. */
const HALF_STEP = 2 ** -54;
/** Values are held to this where they are per hundred. */
const PER_HUNDRED = 100;

/** Every draw of the ten measures, sorted; null where an area cannot be drawn. */
export type SpreadDraws = Readonly<Record<SpreadMeasureId, Float64Array>> | null;

export type SpreadSettings = {
  readonly values: readonly number[];
  readonly errors: readonly number[];
  readonly frame: SpreadFrame;
  readonly indicator: Indicator;
  readonly draws: number;
  readonly seed: number;
};

/**
 * Draws every area y + s·normal, held to at least 0 (and at most 100 on scale 100), and measures
 * the spread of each draw anew. One set of draws serves all ten measures; the same seed gives
 * the same draws on every machine. An area with s = 0 stays at its value.
 *
 * A normal is drawn by its quantile within the allowed probabilities, which is the same as
 * redrawing until it falls there.
 * Shape:  null where a drawn area has a value outside what draws are held to.
 * Throws: on draws that are not a positive integer, a bug in the caller.
 */
export function simulateSpread(settings: SpreadSettings): SpreadDraws {
  const { values, errors, frame, indicator, draws, seed } = settings;
  invariant(Number.isInteger(draws) && draws > 0, `draws must be a positive integer, got ${draws}`);
  const highest =
    indicator.scale === PER_HUNDRED && indicator.valueType !== 'amount' ? PER_HUNDRED : Infinity;
  const areas = values.map((value, index) => rangeOf(value, errors[index] ?? 0, highest));
  if (!areas.every((area) => area !== null)) return null;
  const measured = spreadMeasureIds.map((id) => ({ id, draws: new Float64Array(draws) }));
  const generator = xoroshiro128plus(seed);
  const drawn = new Float64Array(values.length);
  for (let draw = 0; draw < draws; draw += 1) {
    for (const [index, area] of areas.entries()) {
      drawn[index] = area.error === 0 ? area.value : drawArea(area, uniformFloat64(generator));
    }
    const spread = spreadOf(drawn, frame);
    for (const { id, draws: column } of measured) column[draw] = spread[id];
  }
  const sorted = measured.map(({ id, draws: column }) => [id, sortedSpread(column)] as const);
  return Object.fromEntries(sorted) as Record<SpreadMeasureId, Float64Array>;
}

/** The limits between which the middle `confidence` of sorted draws lies. */
export function middleOf(
  sorted: Float64Array,
  confidence: number,
): { readonly lower: number; readonly upper: number } {
  return {
    lower: quantileOfSorted(sorted, (1 - confidence) / 2),
    upper: quantileOfSorted(sorted, (1 + confidence) / 2),
  };
}

/** An area's distribution, and the probabilities between which its normal is drawn. */
type Range = {
  readonly value: number;
  readonly error: number;
  readonly fromProbability: number;
  readonly toProbability: number;
};

function rangeOf(value: number, error: number, highest: number): Range | null {
  if (error === 0) return { value, error, fromProbability: 0, toProbability: 1 };
  if (value < 0 || value > highest) return null;
  return {
    value,
    error,
    fromProbability: normalProbabilityBelow(-value / error),
    toProbability: normalProbabilityBelow((highest - value) / error),
  };
}

function drawArea({ value, error, fromProbability, toProbability }: Range, uniform: number) {
  const share = uniform + HALF_STEP;
  return (
    value + error * normalQuantile(fromProbability + (toProbability - fromProbability) * share)
  );
}
