import { createAreaIndex, overlay, type AreaPart, type IndexedArea } from './overlay.ts';

/** Values of one area by variable id; null when the table has the area but not the value. */
export type AreaValues = Readonly<Record<string, number | null>>;
export type ValuesByCode = ReadonlyMap<string, AreaValues>;

/** Codes without a value are left out and listed: missing is not zero. */
export type WeightedCount = { readonly sum: number; readonly missingCodes: readonly string[] };

/** `mean` is undefined when no area with a value has any of its base in the plan. */
export type WeightedMean = {
  readonly mean: number | undefined;
  /** Σ weight · base over the areas that have both values. */
  readonly base: number;
  readonly missingCodes: readonly string[];
};

export type Coverage = {
  readonly coveredM2: number;
  /** Over 1 by a little where the areas of the layer overlap. */
  readonly share: number;
};

/**
 * A count in the plan area: Σ weight · count, as if people were spread evenly over each area.
 * Nothing is extrapolated to ground that no area covers (`coverageOf` says how much that is).
 */
export function weightCounts(
  parts: readonly AreaPart[],
  valuesByCode: ValuesByCode,
  variable: string,
): WeightedCount {
  let sum = 0;
  const missingCodes: string[] = [];
  for (const { code, weight } of parts) {
    const count = valueOf(valuesByCode, code, variable);
    if (count === undefined) missingCodes.push(code);
    else sum += weight * count;
  }
  return { sum, missingCodes };
}

/**
 * A share, rate or mean in the plan area: Σ weight·base·share / Σ weight·base, so that an area
 * counts by how many of the base live in its part. An area whose base is zero counts for nothing.
 *
 * Units: `mean` has the unit of the share (fraction or per cent), `base` that of the base.
 */
export function weightedMean(
  parts: readonly AreaPart[],
  valuesByCode: ValuesByCode,
  { share, base }: { share: string; base: string },
): WeightedMean {
  let sum = 0;
  let baseSum = 0;
  const missingCodes: string[] = [];
  for (const { code, weight } of parts) {
    const baseValue = valueOf(valuesByCode, code, base);
    if (baseValue === 0) continue;
    const shareValue = valueOf(valuesByCode, code, share);
    if (baseValue === undefined || shareValue === undefined) {
      missingCodes.push(code);
      continue;
    }
    sum += weight * baseValue * shareValue;
    baseSum += weight * baseValue;
  }
  return { mean: baseSum > 0 ? sum / baseSum : undefined, base: baseSum, missingCodes };
}

/** What each area of new borders takes of the old ones. */
export type Carrying = {
  readonly parts: ReadonlyMap<string, readonly AreaPart[]>;
  /** New areas that the old ones leave ground of uncovered; they get no figures. */
  readonly notCovered: readonly string[];
  /** Ground that both have, and how much of it came to lie in an area with another code. */
  readonly commonM2: number;
  readonly movedM2: number;
};

/** An area is covered when less than this share of it is not: coasts are drawn anew each time. */
const UNCOVERED_SHARE = 0.001;
/** Less than this share of an area is the rounding of a border. */
const NEGLIGIBLE_WEIGHT = 1e-6;

/**
 * Lays new borders over old ones. Some of the new ones at a time need only the old ones that they
 * touch: `together` is then the same as all at once.
 *
 * Units: everything in EPSG:3006.
 */
export function carryingOf(from: readonly IndexedArea[], to: readonly IndexedArea[]): Carrying {
  const index = createAreaIndex(from);
  const parts = new Map<string, readonly AreaPart[]>();
  const notCovered: string[] = [];
  let [commonM2, movedM2] = [0, 0];
  for (const { code, areaM2, geometry3006 } of to) {
    const laid = overlay(geometry3006, index);
    const coveredM2 = laid.reduce((sum, { intersectionM2 }) => sum + intersectionM2, 0);
    commonM2 += coveredM2;
    for (const part of laid) if (part.code !== code) movedM2 += part.intersectionM2;
    if (coveredM2 < areaM2 * (1 - UNCOVERED_SHARE)) notCovered.push(code);
    else parts.set(code, laid);
  }
  return { parts, notCovered, commonM2, movedM2 };
}

export function together(carryings: readonly Carrying[]): Carrying {
  const sum = (of: 'commonM2' | 'movedM2') =>
    carryings.reduce((all, carrying) => all + carrying[of], 0);
  return {
    parts: new Map(carryings.flatMap(({ parts }) => [...parts])),
    notCovered: carryings.flatMap(({ notCovered }) => notCovered),
    commonM2: sum('commonM2'),
    movedM2: sum('movedM2'),
  };
}

/**
 * Counts on new borders: Σ weight · count, as if people were spread evenly over each old area. A
 * count that is missing where more than the rounding of a border is taken is missing in the sum.
 */
export function carryCounts(
  { parts }: Carrying,
  countsByCode: ValuesByCode,
  variables: readonly string[],
): Map<string, AreaValues> {
  return new Map(
    [...parts].map(([code, laid]) => {
      const taken = laid.filter(({ weight }) => weight > NEGLIGIBLE_WEIGHT);
      const carried: Record<string, number | null> = {};
      for (const variable of variables) {
        const { sum, missingCodes } = weightCounts(taken, countsByCode, variable);
        carried[variable] = missingCodes.length > 0 || taken.length === 0 ? null : sum;
      }
      return [code, carried];
    }),
  );
}

/** Share of what a count counts that came to lie in an area with another code, or null of none. */
export function movedCountShare(
  { parts }: Carrying,
  countsByCode: ValuesByCode,
  variable: string,
): number | null {
  let [all, moved] = [0, 0];
  for (const [code, laid] of parts) {
    for (const part of laid) {
      const count = part.weight * (valueOf(countsByCode, part.code, variable) ?? 0);
      all += count;
      if (part.code !== code) moved += count;
    }
  }
  return all === 0 ? null : moved / all;
}

/** How much of the plan the areas cover; the rest is not guessed. */
export function coverageOf(parts: readonly AreaPart[], planAreaM2: number): Coverage {
  const coveredM2 = parts.reduce((sum, { intersectionM2 }) => sum + intersectionM2, 0);
  return { coveredM2, share: coveredM2 / planAreaM2 };
}

function valueOf(valuesByCode: ValuesByCode, code: string, variable: string): number | undefined {
  return valuesByCode.get(code)?.[variable] ?? undefined;
}
