import { invariant } from '../../vocabulary/errors.ts';
import type { ColumnStore } from './columns.ts';
import { valuesAtScores } from './distribution.ts';
import { commonShareOf, factorOf, type UncertaintyModel } from './model.ts';
import { BATCHES, correlatedNormals, namedNormals } from './streams.ts';

/** The drawn numbers of a model; a column has one a draw and is not to be written to. */
export type Draws = {
  readonly model: UncertaintyModel;
  /** Standard normals behind a factor: the common ones of its group, mixed with its own. */
  readonly scores: (factor: number) => Float64Array;
  /** What the factors are together: their product. */
  readonly column: (factors: readonly number[]) => Float64Array;
};

/**
 * Opens the draws of a model; each column is drawn when first asked for and kept in the store.
 *
 * A factor's score is z = √c Z + √(1 − c) ε: Z its group's, correlated with other groups', ε its
 * own, c the group's common share. The factor is its quantile at Φ(z), so that it has its own
 * distribution whatever it follows. All alternatives of a case open the same model: they meet the
 * same draws (common random numbers).
 *
 * Throws: on fewer draws than there are batches, or a correlation that does not fit the groups.
 */
export function openDraws(model: UncertaintyModel, store: ColumnStore): Draws {
  const { groups, correlation, draws, seed, sampling } = model;
  invariant(draws >= BATCHES, `expected at least ${BATCHES} draws, got ${draws}`);
  invariant(correlation.length === groups.length, 'the correlation must fit the groups');
  const how = JSON.stringify([seed, draws, sampling]);
  const common = `${how} ${JSON.stringify(correlation)}`;
  const normals = () =>
    store(common, () => correlatedNormals({ correlation, draws, seed, sampling }));

  const scores = (factor: number) => {
    const { id, group } = factorOf(model, factor);
    const share = commonShareOf(model, factor);
    const own = () => store(`${how} own ${id}`, () => namedNormals(`assumption ${id}`, model));
    if (group === undefined || share === 0) return own();
    const ofGroup = normals().subarray(group * draws, (group + 1) * draws);
    if (share === 1) return ofGroup;
    return store(`${common} ${group} ${share} ${id}`, () => mixed(ofGroup, own(), share));
  };
  const keys = new Map<number, string>();
  const keyOf = (factor: number) => {
    const known = keys.get(factor);
    if (known !== undefined) return known;
    const { id, group = '', distribution } = factorOf(model, factor);
    const name = factor < groups.length ? '' : id;
    const key = JSON.stringify([group, commonShareOf(model, factor), name, distribution]);
    keys.set(factor, key);
    return key;
  };
  const column = (factors: readonly number[]): Float64Array =>
    store(`${common} × ${factors.map(keyOf).join(' ')}`, () => {
      const [first, ...others] = factors;
      if (first === undefined) return new Float64Array(draws).fill(1);
      if (others.length > 0) return product(column([first]), column(others));
      return valuesAtScores(factorOf(model, first).distribution, scores(first));
    });
  return { model, scores, column };
}

function mixed(common: Float64Array, own: Float64Array, share: number): Float64Array {
  const [ofCommon, ofOwn] = [Math.sqrt(share), Math.sqrt(1 - share)];
  return common.map((value, draw) => ofCommon * value + ofOwn * (own[draw] ?? 0));
}

function product(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, draw) => value * (other[draw] ?? 0));
}
