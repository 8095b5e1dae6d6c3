import type { Outcome } from './outcome.ts';

/** One expected value and what was calculated in its place. */
export type FinanceCheck = {
  readonly id: string;
  readonly expected: unknown;
  readonly got: unknown;
  readonly pass: boolean;
};

/** Passing either is enough; `abs` is null where the case has none. */
export type Tolerance = { readonly rel: number; readonly abs: number | null };

/**
 * Compares every expected leaf with the one at the same place in the outcome.
 *
 * Shape: a list whose length differs, or that is expected to be empty, adds `<list>.length`.
 *        Where the outcome has not the key that is expected, the whole outcome is shown as got.
 *        What is not expected is not looked at.
 */
export function compareOutcome(
  id: string,
  expected: ReadonlyMap<string, unknown>,
  outcome: Outcome,
  tolerance: Tolerance,
): FinanceCheck[] {
  const got = new Map(Object.entries(outcome));
  return [...expected].flatMap(([key, value]) =>
    got.has(key)
      ? compareAt(`${id}.${key}`, value, got.get(key), tolerance)
      : [{ id: `${id}.${key}`, expected: value, got: outcome, pass: false }],
  );
}

function compareAt(
  id: string,
  expected: unknown,
  got: unknown,
  tolerance: Tolerance,
): FinanceCheck[] {
  if (Array.isArray(expected)) return compareLists(id, expected, got, tolerance);
  if (typeof expected === 'object' && expected !== null) {
    const found = new Map(typeof got === 'object' && got !== null ? Object.entries(got) : []);
    return Object.entries(expected).flatMap(([key, value]) =>
      compareAt(`${id}.${key}`, value, found.get(key), tolerance),
    );
  }
  return [{ id, expected, got, pass: isSame(expected, got, tolerance) }];
}

function compareLists(
  id: string,
  expected: readonly unknown[],
  got: unknown,
  tolerance: Tolerance,
): FinanceCheck[] {
  const found: readonly unknown[] = Array.isArray(got) ? got : [];
  const compared = expected.flatMap((value, index) =>
    compareAt(`${id}[${index}]`, value, found[index], tolerance),
  );
  const pass = Array.isArray(got) && found.length === expected.length;
  if (pass && expected.length > 0) return compared;
  const length = { id: `${id}.length`, expected: expected.length, got: found.length, pass };
  return [...compared, length];
}

function isSame(expected: unknown, got: unknown, { rel, abs }: Tolerance): boolean {
  if (typeof expected !== 'number' || typeof got !== 'number') return expected === got;
  const difference = Math.abs(got - expected);
  const size = Math.max(Math.abs(expected), Math.abs(got));
  return difference <= rel * size || (abs !== null && difference <= abs);
}
