import { DomainError, invariant } from '../../vocabulary/errors.ts';
import {
  collapsedTest,
  permutationTest,
  type CollapsedTest,
  type PermutationTest,
} from './collapsed.ts';
import { leastSquares } from './leastSquares.ts';
import type { Interval } from './poisson.ts';
import { studentTwoSidedQuantile } from './student.ts';

/** One area in one year. */
export type PanelRow = {
  readonly area: string;
  readonly year: number;
  readonly isTreated: boolean;
  readonly value: number;
};

export type PanelResult = {
  readonly difference: number;
  readonly seOrdinary: number;
  /** Errors that are alike within an area (CR1). Far too small with one treated area. */
  readonly seCluster: number;
  readonly clusters: number;
  readonly degreesOfFreedom: number;
  readonly intervalCluster: Interval;
  readonly collapsed: CollapsedTest;
  /** Null when there are too many choices of treated areas to go through. */
  readonly permutation: PermutationTest | null;
  /** How the treated drifted apart per year before; null with fewer than two years before. */
  readonly pretrend: { readonly estimate: number; readonly seCluster: number } | null;
  /** At least two treated, six controls and three years before: else trust collapsed or permuted. */
  readonly meetsHonestMinimum: boolean;
};

/**
 * Difference in differences of a panel: area and year effects plus treated × (year from
 * `firstPostYear`), with ordinary and clustered errors, collapsed and permutation tests and the
 * trend before.
 *
 * Shape:  one row per area and year, years may be missing; an area is treated in all its rows or
 *         none.
 * Throws: DomainError when there is no treated or control area, fewer than three areas, an area
 *         without a year before or after, or the effect cannot be told from the other effects.
 */
export function differenceInDifferences(
  rows: readonly PanelRow[],
  { firstPostYear, confidence }: { firstPostYear: number; confidence: number },
): PanelResult {
  const areas = checkedAreas(rows, firstPostYear);
  const isPost = ({ year }: PanelRow) => year >= firstPostYear;
  const effect = fixedEffects(rows, (row) => Number(row.isTreated && isPost(row)));
  if (effect === null) throw new DomainError('evaluationNotIdentified', { field: 'treated' });
  const degreesOfFreedom = areas.size - 1;
  const half = studentTwoSidedQuantile(confidence, degreesOfFreedom) * effect.seCluster;
  const changes = [...areas.values()].map(({ isTreated, before, after }) => ({
    isTreated,
    change: average(after) - average(before),
  }));
  const treated = changes.filter(({ isTreated }) => isTreated).length;
  const yearsBefore = new Set(rows.filter((row) => !isPost(row)).map(({ year }) => year)).size;
  return {
    difference: effect.estimate,
    seOrdinary: effect.seOrdinary,
    seCluster: effect.seCluster,
    clusters: areas.size,
    degreesOfFreedom,
    intervalCluster: { lower: effect.estimate - half, upper: effect.estimate + half },
    collapsed: collapsedTest(changes, confidence),
    permutation: permutationTest(changes),
    pretrend: pretrendOf(rows.filter((row) => !isPost(row))),
    meetsHonestMinimum: treated >= 2 && changes.length - treated >= 6 && yearsBefore >= 3,
  };
}

type AreaYears = {
  readonly isTreated: boolean;
  readonly before: number[];
  readonly after: number[];
};

function checkedAreas(rows: readonly PanelRow[], firstPostYear: number): Map<string, AreaYears> {
  const areas = new Map<string, AreaYears>();
  const seen = new Set<string>();
  for (const { area, year, isTreated, value } of rows) {
    if (!Number.isFinite(value)) throw new DomainError('evaluationNotNumber', { area, year });
    const key = `${year} ${area}`;
    if (seen.has(key)) throw new DomainError('evaluationYearRepeated', { area, year });
    seen.add(key);
    const known = areas.get(area) ?? { isTreated, before: [], after: [] };
    if (known.isTreated !== isTreated) throw new DomainError('evaluationTreatedUnclear', { area });
    (year >= firstPostYear ? known.after : known.before).push(value);
    areas.set(area, known);
  }
  for (const [area, { before, after }] of areas) {
    if (before.length === 0 || after.length === 0) {
      throw new DomainError('evaluationAreaYearsMissing', { area, year: firstPostYear });
    }
  }
  const treated = [...areas.values()].filter(({ isTreated }) => isTreated).length;
  if (treated === 0 || treated === areas.size || areas.size < 3) {
    throw new DomainError('evaluationTooFewAreas', { treated, controls: areas.size - treated });
  }
  return areas;
}

type FixedEffects = {
  readonly estimate: number;
  readonly seOrdinary: number;
  readonly seCluster: number;
};

/**
 * The coefficient of one regressor beside area and year effects. It is found from what is left
 * of the regressor when they are taken out (Frisch–Waugh), which gives the same estimate, and
 * the same errors with K all coefficients and the CR1 factor G/(G − 1)·(N − 1)/(N − K).
 * Null when nothing is left of it, or no degree of freedom.
 */
function fixedEffects(
  rows: readonly PanelRow[],
  regressorOf: (row: PanelRow) => number,
): FixedEffects | null {
  const areas = [...new Set(rows.map(({ area }) => area))];
  const [, ...years] = new Set(rows.map(({ year }) => year));
  const dummies = rows.map((row) => [
    ...areas.map((area) => Number(area === row.area)),
    ...years.map((year) => Number(year === row.year)),
  ]);
  const regressor = rows.map(regressorOf);
  const values = rows.map(({ value }) => value);
  const [own, left] = [leastSquares(dummies, regressor), leastSquares(dummies, values)];
  const coefficients = areas.length + years.length + 1;
  const spare = rows.length - coefficients;
  if (own === null || left === null || spare <= 0) return null;
  const pull = own.residuals;
  const square = sum(pull.map((part) => part * part));
  if (square <= 1e-12 * sum(regressor.map((part) => part * part))) return null;
  const estimate = sum(pull.map((part, i) => part * (values[i] ?? 0))) / square;
  const residuals = left.residuals.map((value, i) => value - estimate * (pull[i] ?? 0));
  const scores = new Map<string, number>();
  for (const [i, { area }] of rows.entries()) {
    scores.set(area, (scores.get(area) ?? 0) + (pull[i] ?? 0) * (residuals[i] ?? 0));
  }
  const clusters = areas.length;
  const factor = (clusters / (clusters - 1)) * ((rows.length - 1) / spare);
  const variance = sum(residuals.map((part) => part * part)) / spare;
  const clustered = factor * sum([...scores.values()].map((score) => score * score));
  return {
    estimate,
    seOrdinary: Math.sqrt(variance / square),
    seCluster: Math.sqrt(clustered) / square,
  };
}

/** Area and year effects plus treated × year, on the years before. */
function pretrendOf(before: readonly PanelRow[]): PanelResult['pretrend'] {
  const [first] = before;
  invariant(first !== undefined, 'every area has a year before');
  const slope = fixedEffects(before, ({ isTreated, year }) => (isTreated ? year - first.year : 0));
  return slope === null ? null : { estimate: slope.estimate, seCluster: slope.seCluster };
}

function average(values: readonly number[]): number {
  return sum(values) / values.length;
}

function sum(parts: readonly number[]): number {
  return parts.reduce((total, part) => total + part, 0);
}
