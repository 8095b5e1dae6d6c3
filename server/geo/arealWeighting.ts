import type { AreaPart } from './overlay.ts';

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

/** How much of the plan the areas cover; the rest is not guessed. */
export function coverageOf(parts: readonly AreaPart[], planAreaM2: number): Coverage {
  const coveredM2 = parts.reduce((sum, { intersectionM2 }) => sum + intersectionM2, 0);
  return { coveredM2, share: coveredM2 / planAreaM2 };
}

function valueOf(valuesByCode: ValuesByCode, code: string, variable: string): number | undefined {
  return valuesByCode.get(code)?.[variable] ?? undefined;
}
