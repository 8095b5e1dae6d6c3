import type { DisclosureLimits, IndicatorLevel } from '../../vocabulary/place.ts';
import { disclosureFloor } from '../../vocabulary/place.ts';
import type { Cases } from './indicator.ts';

/** What area weights leave behind where a count is 0. */
const ROUNDING = 1e-9;

/**
 * Why a share may not be shown, or null when it may. The cases are looked at, and those who are
 * not cases; area-weighted counts are rounded up to whole ones first.
 */
export function disclose(
  { cases, base }: Cases,
  limits: DisclosureLimits = disclosureFloor,
): IndicatorLevel['suppressed'] {
  const isSmall = (count: number) => count > ROUNDING && Math.ceil(count) < limits.smallestCount;
  const isHidden = isBaseTooSmall(base, limits) || isSmall(cases) || isSmall(base - cases);
  return isHidden ? 'smallBase' : null;
}

/** Whether too few stand behind a share, a mean or a median for it to be shown. */
export function isBaseTooSmall(
  base: number,
  { smallestBase }: DisclosureLimits = disclosureFloor,
): boolean {
  return base < smallestBase;
}

/** One cell of a table that is shown; `cases` null: there are no figures, so nothing is told. */
export type DisclosureCell = { readonly id: string; readonly cases: Cases | null };
/**
 * A sum that a reader can do: the total is the sum of the parts, each times its weight. The plan
 * area and the rest of a municipality are the parts of it; a plan area is the sum of parts of areas.
 */
export type DisclosureSum = {
  readonly total: string;
  readonly parts: readonly { readonly id: string; readonly weight: number }[];
};
export type GroupSuppression = 'smallBase' | 'secondary';

/**
 * Which cells of a table may not be shown: those that are small, and as few others as it takes
 * that no hidden cell is the difference of what is shown.
 *
 * Shape:  any cells and any sums among them, overlapping and nested ones too. A sum that names a
 *         cell without figures, or one that is not in the table, cannot be done and hides nothing.
 *         Parts with weight 0 count for nothing. The second cell is the one of a sum with the
 *         smallest base, a total only when every part is hidden.
 * Gives:  a suppression by id; cells that may be shown, and those without figures, are left out.
 */
export function discloseGroup(
  cells: readonly DisclosureCell[],
  sums: readonly DisclosureSum[],
  limits: DisclosureLimits = disclosureFloor,
): ReadonlyMap<string, GroupSuppression> {
  const bases = new Map<string, number>();
  const hidden = new Map<string, GroupSuppression>();
  for (const { id, cases } of cells) {
    if (cases === null) continue;
    bases.set(id, cases.base);
    if (disclose(cases, limits) !== null) hidden.set(id, 'smallBase');
  }
  const equations = sums
    .map(equationOf)
    .filter((one) => [...one.keys()].every((id) => bases.has(id)));
  for (;;) {
    const found = recoverable(equations, hidden);
    const second = found === undefined ? undefined : secondCell(found, sums, bases, hidden);
    if (second === undefined) return hidden;
    hidden.set(second, 'secondary');
  }
}

/** A sum as an equation that is 0: the total less its parts, by cell. */
type Equation = ReadonlyMap<string, number>;

function equationOf({ total, parts }: DisclosureSum): Equation {
  const equation = new Map([[total, 1]]);
  for (const { id, weight } of parts) {
    if (weight !== 0) equation.set(id, (equation.get(id) ?? 0) - weight);
  }
  return equation;
}

/**
 * A hidden cell that follows from what is shown, undefined when none does. What is shown is known,
 * so that only the hidden cells are unknowns; one that the equations fix stands alone in a row
 * when they are reduced (Gauss and Jordan).
 */
function recoverable(
  equations: readonly Equation[],
  hidden: ReadonlyMap<string, GroupSuppression>,
): string | undefined {
  const rows = equations
    .map((equation) => new Map([...equation].filter(([id]) => hidden.has(id))))
    .filter((row) => row.size > 0);
  for (const [at, row] of rows.entries()) {
    const pivot = largestOf(row);
    if (pivot === undefined) continue;
    for (const [otherAt, other] of rows.entries()) {
      const times = (other.get(pivot) ?? 0) / (row.get(pivot) ?? 1);
      if (otherAt !== at && times !== 0) subtract(other, row, times, pivot);
    }
  }
  const alone = rows.find((row) => row.size === 1);
  return alone === undefined ? undefined : largestOf(alone);
}

function largestOf(row: ReadonlyMap<string, number>): string | undefined {
  let largest: string | undefined;
  for (const [id, weight] of row) {
    const most = largest === undefined ? 0 : Math.abs(row.get(largest) ?? 0);
    if (Math.abs(weight) > most) largest = id;
  }
  return largest;
}

function subtract(
  from: Map<string, number>,
  row: ReadonlyMap<string, number>,
  times: number,
  pivot: string,
): void {
  for (const [id, weight] of row) {
    const left = (from.get(id) ?? 0) - times * weight;
    if (id === pivot || Math.abs(left) < ROUNDING) from.delete(id);
    else from.set(id, left);
  }
}

/** The shown cell that costs least to hide too, from a sum with the one that follows. */
function secondCell(
  found: string,
  sums: readonly DisclosureSum[],
  bases: ReadonlyMap<string, number>,
  hidden: ReadonlyMap<string, GroupSuppression>,
): string | undefined {
  const isShown = (id: string) => bases.has(id) && !hidden.has(id);
  const withHidden = (ids: readonly string[]) => ids.some((id) => hidden.has(id));
  const idsOf = ({ total, parts }: DisclosureSum) => [
    ...parts.flatMap(({ id, weight }) => (weight === 0 ? [] : [id])),
    total,
  ];
  const open = sums.filter((sum) => idsOf(sum).every((id) => bases.has(id)));
  const own = open.filter((sum) => idsOf(sum).includes(found));
  const near = own.some((sum) => idsOf(sum).some(isShown))
    ? own
    : open.filter((sum) => withHidden(idsOf(sum)));
  const totals = new Set(near.map(({ total }) => total));
  const candidates = [...new Set(near.flatMap(idsOf))].filter(isShown);
  return candidates.sort(
    (a, b) =>
      Number(totals.has(a)) - Number(totals.has(b)) ||
      (bases.get(a) ?? 0) - (bases.get(b) ?? 0) ||
      (a < b ? -1 : 1),
  )[0];
}
