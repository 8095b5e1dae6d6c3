import type { OwnCountRow } from '../../vocabulary/ownCounts.ts';

/** The rows of the plan's areas, and those of the rest of the municipality. */
export type SplitRows = {
  readonly years: number[];
  readonly areaCodes: string[];
  readonly missingCodes: string[];
  readonly inPlan: readonly OwnCountRow[];
  readonly inRest: readonly OwnCountRow[];
};

/** Rows of the latest years, by whether the plan lies in their area. */
export function splitAtPlan(
  rows: readonly OwnCountRow[],
  planCodes: readonly string[],
  mostYears: number,
): SplitRows {
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b).slice(-mostYears);
  const used = rows.filter(({ year }) => years.includes(year));
  const known = new Set(used.map(({ areaCode }) => areaCode));
  return {
    years,
    areaCodes: planCodes.filter((code) => known.has(code)),
    missingCodes: planCodes.filter((code) => !known.has(code)),
    inPlan: used.filter(({ areaCode }) => planCodes.includes(areaCode)),
    inRest: used.filter(({ areaCode }) => !planCodes.includes(areaCode)),
  };
}
