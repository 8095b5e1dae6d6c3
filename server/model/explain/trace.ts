import { DomainError } from '../../vocabulary/errors.ts';
import type { FieldPath } from '../fieldPath.ts';
import type { Origin, Traced } from '../../vocabulary/traced.ts';
import type { Unit } from '../../vocabulary/units.ts';

/** A traced number whose parts are worked out when it is opened: a tree no larger than is read. */
export type Trace = Omit<Traced, 'uses' | 'isFolded'> & { readonly uses: () => readonly Trace[] };

/** What a worked-out number is, before what it is made of. */
export type Head = {
  readonly id: string;
  readonly labelSv: string;
  readonly value: number | null;
  readonly unit: Unit;
  readonly expressionSv: string;
};

/** What rounding may leave between a sum and its parts, as a share of their sizes. */
const ROUNDING_SHARE = 1e-9;
const nothing = (): readonly Trace[] => [];

/** A number worked out from others by what the expression says. */
export function worked({ expressionSv, ...head }: Head, uses: () => readonly Trace[]): Trace {
  return { ...head, origin: { kind: 'formula', expressionSv }, uses };
}

/**
 * A number that is the sum of its parts; parts that are 0 are left out.
 *
 * Throws: DomainError when it is opened and the parts do not sum to it: the number was calculated
 *         by another version of the program.
 */
export function sumOf({ expressionSv, ...head }: Head, parts: () => readonly Trace[]): Trace {
  return {
    ...head,
    origin: { kind: 'formula', expressionSv, operation: 'sum' },
    uses: () => {
      const shown = parts().filter(({ value }) => value !== 0);
      const values = shown.map(({ value }) => value ?? 0);
      if (
        !isNear(
          values.reduce((sum, value) => sum + value, 0),
          head.value ?? 0,
          values,
        )
      ) {
        throw new DomainError('explanationOutdated', { label: head.labelSv });
      }
      return shown;
    },
  };
}

/** A number that is the product of its factors; where it is not, no such thing is said of it. */
export function productOf(head: Head, factors: readonly Trace[]): Trace {
  const product = factors.reduce((whole, { value }) => whole * (value ?? 0), 1);
  const trace = worked(head, () => factors);
  if (factors.length === 0 || !isNear(product, head.value ?? 0, [product])) return trace;
  return {
    ...trace,
    origin: { kind: 'formula', expressionSv: head.expressionSv, operation: 'product' },
  };
}

function isNear(one: number, other: number, parts: readonly number[]): boolean {
  const size = parts.reduce((sum, part) => sum + Math.abs(part), Math.abs(other));
  return Math.abs(one - other) <= ROUNDING_SHARE * size;
}

/** A number that is not worked out from others. */
export function given(
  labelSv: string,
  value: number,
  unit: Unit,
  origin: Exclude<Origin, { kind: 'formula' }>,
): Trace {
  const place = 'path' in origin ? origin.path.join('/') : labelSv;
  return { id: `${origin.kind}:${place}`, labelSv, value, unit, origin, uses: nothing };
}

/** The same number under another id and name, opened as it is. */
export function renamed(
  trace: Trace,
  head: Partial<Pick<Trace, 'id' | 'labelSv' | 'unit'>>,
): Trace {
  return { ...trace, ...head };
}

/** The tree as plain data, `depth` levels below its root; what lies deeper is folded. */
export function unfold({ uses, ...trace }: Trace, depth: number): Traced {
  if (trace.origin.kind !== 'formula') return { ...trace, uses: [] };
  if (depth > 0) return { ...trace, uses: uses().map((use) => unfold(use, depth - 1)) };
  return { ...trace, uses: [], isFolded: true };
}

/** How much of a tree is looked through for what was given: a post, not a whole calculation. */
const MOST_LOOKED_AT = 900;

/**
 * Every number that was given and stands somewhere below, each once, in the order of the tree;
 * null when the tree is too large to be looked through at once.
 */
export function givenBelow(root: Trace): Trace[] | null {
  const seen = new Set<string>();
  const found: Trace[] = [];
  const look = (trace: Trace) => {
    if (seen.has(trace.id) || seen.size > MOST_LOOKED_AT) return;
    seen.add(trace.id);
    if (trace.origin.kind === 'formula') trace.uses().forEach(look);
    else found.push(trace);
  };
  look(root);
  return seen.size > MOST_LOOKED_AT ? null : found;
}

/** What stands at a path in plain data; undefined where nothing does. */
export function valueAt(root: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    if (Array.isArray(value) && !/^\d+$/.test(String(key))) return undefined;
    return Reflect.get(value, key) as unknown;
  }, root);
}
