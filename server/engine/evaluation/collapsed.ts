import type { Interval } from './poisson.ts';
import { studentTwoSided, studentTwoSidedQuantile } from './student.ts';

/** Mean after less mean before of one area. */
export type AreaChange = { readonly isTreated: boolean; readonly change: number };

export type CollapsedTest = {
  readonly difference: number;
  readonly sePooled: number;
  readonly degreesOfFreedom: number;
  readonly probabilityTwoSided: number;
  readonly interval: Interval;
};

export type PermutationTest = {
  /** Ways to choose as many areas as were treated. */
  readonly assignments: number;
  readonly probabilityTwoSided: number;
  readonly smallestPossibleProbability: number;
};

/** Differences nearer than this count as equal. */
const TIE = 1e-9;
/** Beyond this the choices are not gone through. */
const MOST_ASSIGNMENTS = 2_000_000;

/**
 * Treated against control areas, one number an area: two-sample t with equal variance.
 *
 * Shape: at least one of each and three in all.
 */
export function collapsedTest(changes: readonly AreaChange[], confidence: number): CollapsedTest {
  const [treated, control] = [true, false].map((wanted) => {
    const values = changes.filter(({ isTreated }) => isTreated === wanted);
    const count = values.length;
    const mean = values.reduce((sum, { change }) => sum + change, 0) / count;
    const squares = values.reduce((sum, { change }) => sum + (change - mean) ** 2, 0);
    return { count, mean, squares };
  }) as [Group, Group];
  const degreesOfFreedom = treated.count + control.count - 2;
  const variance = (treated.squares + control.squares) / degreesOfFreedom;
  const sePooled = Math.sqrt(variance * (1 / treated.count + 1 / control.count));
  const difference = treated.mean - control.mean;
  const half = studentTwoSidedQuantile(confidence, degreesOfFreedom) * sePooled;
  const t = difference === 0 ? 0 : difference / sePooled;
  return {
    difference,
    sePooled,
    degreesOfFreedom,
    probabilityTwoSided: studentTwoSided(t, degreesOfFreedom),
    interval: { lower: difference - half, upper: difference + half },
  };
}

type Group = { readonly count: number; readonly mean: number; readonly squares: number };

/**
 * How often a difference at least as large comes out when as many areas, chosen in every way,
 * are called treated; the observed choice counts. Null when there are too many ways.
 */
export function permutationTest(changes: readonly AreaChange[]): PermutationTest | null {
  const values = changes.map(({ change }) => change);
  const chosen = changes.flatMap(({ isTreated }, index) => (isTreated ? [index] : []));
  const assignments = waysToChoose(values.length, chosen.length);
  if (assignments > MOST_ASSIGNMENTS) return null;
  const total = values.reduce((sum, value) => sum + value, 0);
  const differenceOf = (sumChosen: number) =>
    Math.abs(sumChosen / chosen.length - (total - sumChosen) / (values.length - chosen.length));
  const observed = differenceOf(chosen.reduce((sum, index) => sum + (values[index] ?? 0), 0));
  const count = countSums(values, chosen.length, (sum) => differenceOf(sum) >= observed - TIE);
  // Choosing the other half gives the same difference with the sign turned.
  const alike = chosen.length * 2 === values.length ? 2 : 1;
  return {
    assignments,
    probabilityTwoSided: count / assignments,
    smallestPossibleProbability: alike / assignments,
  };
}

function waysToChoose(from: number, count: number): number {
  let ways = 1;
  for (let chosen = 1; chosen <= count; chosen += 1) {
    ways = (ways * (from - count + chosen)) / chosen;
  }
  return Math.round(ways);
}

/** How many sums of `size` of the values are as wanted. */
function countSums(
  values: readonly number[],
  size: number,
  isWanted: (sum: number) => boolean,
): number {
  const from = (start: number, left: number, sum: number): number => {
    if (left === 0) return Number(isWanted(sum));
    let count = 0;
    for (let index = start; index <= values.length - left; index += 1) {
      count += from(index + 1, left - 1, sum + (values[index] ?? 0));
    }
    return count;
  };
  return from(0, size, 0);
}
