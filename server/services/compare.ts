/** A value that is not what it should be; a part that is missing is undefined. */
export type Difference = {
  /** Keys from the root, with dots. */
  readonly where: string;
  readonly printed: unknown;
  readonly computed: unknown;
};
export type Comparison = { readonly numbers: number; readonly differences: readonly Difference[] };

/** Same program, same numbers; another version or machine may round its last bits otherwise. */
export type Strictness = 'exact' | 'rounded';
const ROUNDING = 1e-9;
/** Results that the versions before did not find: an annex of theirs may lack them. */
const foundLater: ReadonlySet<string> = new Set(['npvInterval', 'surplusSwitching']);

/**
 * Compares two JSON values leaf by leaf, in the order of the printed one.
 *
 * Gives: how many numbers were compared, and every leaf that differs. Parts that only one side
 *        has count as differences, but for what an older version did not find yet.
 */
export function compareJson(
  printed: unknown,
  computed: unknown,
  strictness: Strictness,
): Comparison {
  const differences: Difference[] = [];
  let numbers = 0;
  const walk = (where: readonly string[], one: unknown, other: unknown): void => {
    if (isParts(one) && isParts(other) && Array.isArray(one) === Array.isArray(other)) {
      const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
      for (const key of keys) {
        if (strictness === 'rounded' && foundLater.has(key) && !Object.hasOwn(one, key)) continue;
        walk([...where, key], partOf(one, key), partOf(other, key));
      }
      return;
    }
    if (typeof one === 'number') numbers += 1;
    if (!isSame(one, other, strictness)) {
      differences.push({ where: where.join('.'), printed: one, computed: other });
    }
  };
  walk([], printed, computed);
  return { numbers, differences };
}

type Parts = Readonly<Record<string, unknown>>;

function isParts(value: unknown): value is Parts {
  return typeof value === 'object' && value !== null;
}

function partOf(parts: Parts, key: string): unknown {
  return Object.hasOwn(parts, key) ? parts[key] : undefined;
}

function isSame(one: unknown, other: unknown, strictness: Strictness): boolean {
  // Not Object.is: JSON has no negative zero.
  if (one === other) return true;
  if (strictness === 'exact' || typeof one !== 'number' || typeof other !== 'number') return false;
  return Math.abs(one - other) <= ROUNDING * Math.max(1, Math.abs(one), Math.abs(other));
}
