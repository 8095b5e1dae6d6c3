import { invariant } from '../../vocabulary/errors.ts';
import { sumOrZero } from '../finance/sums.ts';
import { factorOf, factorOfAssumption, type UncertaintyModel } from './model.ts';

/** Items that are multiplied by the same factors; none of them for what is certain. */
export type Term = {
  /** Places in the model's `assumptions`: an effect share times a unit value has two. */
  readonly assumptions: readonly number[];
  /** Place in the model's `groups`, for what moves with its group's multiplier. */
  readonly group?: number;
  /** SEK by perspective, when every factor is 1. */
  readonly presentValue: Readonly<Record<string, number>>;
};

/** A merged term: factors by number (see `factorOf`) in rising order, SEK as `perspectives`. */
type Product = { readonly factors: readonly number[]; readonly values: readonly number[] };

/** What a plan is worth as a sum of products of factors. */
export type Worth = {
  readonly perspectives: readonly string[];
  /** One a set of factors, in an order that does not depend on that of the terms. */
  readonly products: readonly Product[];
};

/**
 * Terms with the same factors become one, so that a hundred items cost as much as they differ.
 * A perspective that a term does not name gets nothing from it.
 *
 * Throws: on a factor twice in a term, a bug: what is worth its square is not linear in it.
 */
export function mergeTerms(model: UncertaintyModel, terms: readonly Term[]): Worth {
  const perspectives = [
    ...new Set(terms.flatMap(({ presentValue }) => Object.keys(presentValue))),
  ].sort();
  const products = terms.map(({ assumptions, group, presentValue }) => ({
    factors: [
      ...(group === undefined ? [] : [group]),
      ...assumptions.map((assumption) => factorOfAssumption(model, assumption)),
    ].sort((a, b) => a - b),
    values: perspectives.map((perspective) => presentValue[perspective] ?? 0),
  }));
  for (const { factors } of products) {
    const isOnce = factors.every((factor, at) => factor !== factors[at + 1]);
    invariant(isOnce, `a factor stands twice in ${factors.join(' ')}`);
  }
  return { perspectives, products: merged(products) };
}

/** What one alternative is worth less what another is; both of one model. */
export function worthDifference(one: Worth, other: Worth): Worth {
  const perspectives = [...new Set([...one.perspectives, ...other.perspectives])].sort();
  const aligned = (worth: Worth, sign: number) =>
    worth.products.map(({ factors, values }) => ({
      factors,
      values: perspectives.map(
        (perspective) => sign * (values[worth.perspectives.indexOf(perspective)] ?? 0),
      ),
    }));
  return { perspectives, products: merged([...aligned(one, 1), ...aligned(other, -1)]) };
}

/** The same worth with some factors settled; `valueOf` gives nothing for those left open. */
export function settleFactors(
  { perspectives, products }: Worth,
  valueOf: (factor: number) => number | undefined,
): Worth {
  const settled = products.map(({ factors, values }) => {
    const settledAt = factors.map(valueOf);
    const scale = settledAt.reduce<number>((product, value) => product * (value ?? 1), 1);
    return {
      factors: factors.filter((_, at) => settledAt[at] === undefined),
      values: values.map((value) => value * scale),
    };
  });
  return { perspectives, products: merged(settled) };
}

/** SEK by perspective with every factor at a value; at its central value where none is given. */
export function worthAt(
  model: UncertaintyModel,
  worth: Worth,
  valueOf: (factor: number) => number | undefined = () => undefined,
): Record<string, number> {
  const settled = settleFactors(worth, (factor) => valueOf(factor) ?? centralOf(model, factor));
  return byPerspective(worth, coefficientsOf(settled, []));
}

export function centralOf(model: UncertaintyModel, factor: number): number {
  return factorOf(model, factor).central;
}

/**
 * What one more of a factor is worth, all others at their central values: SEK in the order of
 * `perspectives`, by number of the factor. One pass over the products gives all of them.
 */
export function slopesOf(model: UncertaintyModel, worth: Worth): Map<number, readonly number[]> {
  const parts = new Map<number, (readonly number[])[]>();
  for (const { factors, values } of worth.products) {
    for (const factor of factors) {
      const others = factors.reduce(
        (product, other) => (other === factor ? product : product * centralOf(model, other)),
        1,
      );
      const known = parts.get(factor) ?? [];
      known.push(values.map((value) => value * others));
      parts.set(factor, known);
    }
  }
  return new Map(
    [...parts].map(([factor, rows]) => {
      const sums = worth.perspectives.map((_, at) => sumOrZero(rows.map((row) => row[at] ?? 0)));
      return [factor, sums] as const;
    }),
  );
}

/** SEK in the order of `perspectives` of the product of these factors; zeros where there is none. */
export function coefficientsOf(worth: Worth, factors: readonly number[]): readonly number[] {
  const wanted = [...factors].sort((a, b) => a - b).join(' ');
  const found = worth.products.find((product) => product.factors.join(' ') === wanted);
  return found?.values ?? worth.perspectives.map(() => 0);
}

/** A list in the order of `perspectives`, by their names. */
export function byPerspective<Value>(
  { perspectives }: Pick<Worth, 'perspectives'>,
  values: readonly Value[],
): Record<string, Value> {
  const pairs = perspectives.flatMap((perspective, at) => {
    const value = values[at];
    return value === undefined ? [] : [[perspective, value] as const];
  });
  return Object.fromEntries(pairs);
}

function merged(products: readonly Product[]): Product[] {
  const bySet = new Map<string, [Product, ...Product[]]>();
  for (const product of products) {
    const key = product.factors.join(' ');
    const same = bySet.get(key);
    if (same === undefined) bySet.set(key, [product]);
    else same.push(product);
  }
  return [...bySet].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, same]) => sumOf(same));
}

/** Products of the same factors as one. */
function sumOf(same: readonly [Product, ...Product[]]): Product {
  const [first] = same;
  if (same.length === 1) return first;
  const values = first.values.map((_, at) => sumOrZero(same.map((one) => one.values[at] ?? 0)));
  return { factors: first.factors, values };
}
