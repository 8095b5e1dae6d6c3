export type Tolerance = { readonly rel: number; readonly abs: number };

type Leaf = number | string | boolean | null;

/** One expected value and what was calculated in its place. */
export type Comparison = {
  /** Where it stands: `npv.kommun.60.with_residual`, `risk.bolag.draw_npv[3]`. */
  readonly id: string;
  readonly expected: unknown;
  readonly got: unknown;
  readonly pass: boolean;
};

/** Results that are not amounts of money; small ones are compared relatively like large ones. */
const notMoney = new Set([
  'irr',
  'payback_discounted',
  'cholesky',
  'year',
  'years',
  'tolerance',
  'yield_on_cost',
  'normal_probability_negative',
  'draw_share_negative',
  'required_effect_multiplier',
  'soft_only_required_effect_multiplier',
  'break_even_rent_multiplier',
]);
/** How a result was checked is told about it, not part of it. */
const aboutTheFile = 'checked';

/**
 * Compares every number, null and text of an expected result with the calculated one.
 *
 * Shape: one entry per expected value; a missing value fails, as does a list of another length
 *        (one more entry, `<list>.length`). Values that are not expected are not looked at.
 * Units: numbers within `rel`; an expected amount below 1 SEK in size within `abs` SEK instead.
 */
export function compareResults(
  expected: unknown,
  got: unknown,
  tolerance: Tolerance,
): Comparison[] {
  return compareAt({ id: '', isMoney: true, tolerance }, expected, got);
}

type Place = { readonly id: string; readonly isMoney: boolean; readonly tolerance: Tolerance };

function compareAt(place: Place, expected: unknown, got: unknown): Comparison[] {
  if (Array.isArray(expected)) return compareLists(place, expected, got);
  if (typeof expected === 'object' && expected !== null) {
    const found = typeof got === 'object' && got !== null ? new Map(Object.entries(got)) : null;
    return Object.entries(expected).flatMap(([key, value]) =>
      place.id === '' && key === aboutTheFile
        ? []
        : compareAt(under(place, key), value, found?.get(key)),
    );
  }
  return [{ id: place.id, expected, got, pass: isSame(place, expected as Leaf, got) }];
}

function compareLists(place: Place, expected: readonly unknown[], got: unknown): Comparison[] {
  const found: readonly unknown[] | null = Array.isArray(got) ? got : null;
  const compared = expected.flatMap((value, index) =>
    compareAt({ ...place, id: `${place.id}[${index}]` }, value, found?.[index]),
  );
  if (found?.length === expected.length && expected.length > 0) return compared;
  const length = {
    id: `${place.id}.length`,
    expected: expected.length,
    got: found?.length,
    pass: found?.length === expected.length,
  };
  return [...compared, length];
}

function under(place: Place, key: string): Place {
  const id = place.id === '' ? key : `${place.id}.${key}`;
  return { ...place, id, isMoney: place.isMoney && !notMoney.has(key) };
}

function isSame({ isMoney, tolerance }: Place, expected: Leaf, got: unknown): boolean {
  if (typeof expected !== 'number' || typeof got !== 'number') return Object.is(expected, got);
  const size = Math.abs(expected);
  const allowed = isMoney && size < 1 ? tolerance.abs : tolerance.rel * size;
  return Math.abs(got - expected) <= allowed;
}
