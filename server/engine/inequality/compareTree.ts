/** One expected value beside the one that the product's own code gives. */
export type ReferenceCheck = {
  readonly id: string;
  readonly expected: unknown;
  /** Undefined when the code gives no such value. */
  readonly got: unknown;
  readonly pass: boolean;
};

/** How far from an expected number is near enough: the larger of the two. */
export type Nearness = { readonly relative: number; readonly absolute: number };

/** Reference files store twelve digits. */
export const TWELVE_DIGITS: Nearness = { relative: 1e-8, absolute: 0 };
/** An expected number this small is a 0 with what rounding left of it. */
const ZERO_FLOOR = 1e-12;

export function within(absolute: number): Nearness {
  return { relative: 0, absolute };
}

/** One comparison: numbers within `nearness`, everything else the same. */
export function compareValue(
  id: string,
  expected: unknown,
  got: unknown,
  { relative, absolute }: Nearness = TWELVE_DIGITS,
): ReferenceCheck {
  if (typeof expected !== 'number' || typeof got !== 'number') {
    return { id, expected, got, pass: Object.is(expected, got) };
  }
  const size = Math.abs(expected);
  const allowed = Math.max(relative * size, absolute, size <= ZERO_FLOOR ? ZERO_FLOOR : 0);
  return { id, expected, got, pass: Math.abs(got - expected) <= allowed };
}

/**
 * Compares every number, null, text and truth value of an expected tree with the same place in
 * the calculated one.
 *
 * Shape: one entry per expected value; a missing one fails, and so does a list of another length
 *        (one more entry). `nearnessOf` is asked with the path (`gap[3]`, `ols.trend.se`).
 */
export function compareTree(
  id: string,
  expected: unknown,
  got: unknown,
  nearnessOf: (path: string) => Nearness = () => TWELVE_DIGITS,
): ReferenceCheck[] {
  const compareAt = (path: string, wanted: unknown, found: unknown): ReferenceCheck[] => {
    const name = path === '' ? id : `${id}/${path}`;
    if (Array.isArray(wanted)) {
      const list: readonly unknown[] | null = Array.isArray(found) ? found : null;
      const checks = wanted.flatMap((value: unknown, index) =>
        compareAt(`${path}[${index}]`, value, list?.[index]),
      );
      if (list?.length === wanted.length) return checks;
      return [...checks, compareValue(`${name}.length`, wanted.length, list?.length)];
    }
    if (typeof wanted === 'object' && wanted !== null) {
      const fields = new Map(
        typeof found === 'object' && found !== null ? Object.entries(found) : [],
      );
      return Object.entries(wanted).flatMap(([key, value]) =>
        compareAt(path === '' ? key : `${path}.${key}`, value, fields.get(key)),
      );
    }
    return [compareValue(name, wanted, found, nearnessOf(path))];
  };
  return compareAt('', expected, got);
}
