import { invariant } from '../../vocabulary/errors.ts';
import type { Sample } from './checkAreas.ts';
import { estimateOnly, refused, withError, withLogError, type Outcome } from './outcomes.ts';

/** Which two areas are compared. */
export type GapKind = 'ends' | 'extremes' | 'reference';

/**
 * Difference D between two areas, with the error √(s1² + s2²).
 *
 * Shape:  `ends` first and last in order, `extremes` highest and lowest value, `reference` the
 *         reference area and the worst of the others.
 * Units:  the indicator's own; positive when the disadvantaged end, or the area, is worse off.
 */
export function difference(sample: Sample, kind: GapKind, z: number): Outcome {
  const { one, other } = comparedAreas(sample, kind);
  const se = one.error === null || other.error === null ? null : Math.hypot(one.error, other.error);
  return withError(one.value - other.value, se, z);
}

/**
 * Ratio R of the same two areas, with the error of its logarithm √((s1/y1)² + (s2/y2)²).
 * Refused where the divisor is 0; without interval where the ratio itself is 0.
 */
export function ratio(sample: Sample, kind: GapKind, z: number): Outcome {
  const { one, other } = comparedAreas(sample, kind);
  if (other.value === 0) return refused('denominatorZero');
  if (one.value === 0) return estimateOnly(0, 'ratioZero');
  const seLog =
    one.error === null || other.error === null
      ? null
      : Math.hypot(one.error / one.value, other.error / other.value);
  return withLogError(one.value / other.value, seLog, z);
}

type Compared = { readonly value: number; readonly error: number | null };

/** `one` is taken less, or divided by, `other`. */
function comparedAreas(sample: Sample, kind: GapKind): { one: Compared; other: Compared } {
  const { values, isFavourable, referenceIndex } = sample;
  const all = values.map((_, index) => index);
  if (kind === 'extremes') {
    return { one: area(sample, highest(values, all)), other: area(sample, lowest(values, all)) };
  }
  if (kind === 'ends') {
    const [first, last] = [area(sample, 0), area(sample, values.length - 1)];
    return isFavourable ? { one: last, other: first } : { one: first, other: last };
  }
  invariant(referenceIndex !== null, 'a gap to the reference needs a reference area');
  const reference = area(sample, referenceIndex);
  const others = all.filter((index) => index !== referenceIndex);
  return isFavourable
    ? { one: reference, other: area(sample, lowest(values, others)) }
    : { one: area(sample, highest(values, others)), other: reference };
}

function area({ values, errors }: Sample, index: number): Compared {
  const [value, error] = [values[index], errors[index]];
  invariant(value !== undefined && error !== undefined, `there is no area ${index}`);
  return { value, error };
}

/** Index of the highest value; the first one of several. */
export function highest(values: readonly number[], among: readonly number[]): number {
  return among.reduce((best, index) =>
    (values[index] ?? -Infinity) > (values[best] ?? -Infinity) ? index : best,
  );
}

/** Index of the lowest value; the first one of several. */
export function lowest(values: readonly number[], among: readonly number[]): number {
  return among.reduce((best, index) =>
    (values[index] ?? Infinity) < (values[best] ?? Infinity) ? index : best,
  );
}
