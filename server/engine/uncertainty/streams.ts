import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus, xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { invariant } from '../../vocabulary/errors.ts';
import { choleskyFactor } from '../finance/cholesky.ts';
import { normalQuantile } from '../finance/normalDistribution.ts';

/**
 * `random`: every draw is independent of the others. `latinHypercube`: the draws of each number
 * are spread evenly over its range, which makes means more exact with as many draws.
 */
export type Sampling = 'random' | 'latinHypercube';

/**
 * The draws fall into this many parts that know nothing of each other, so that the error of a
 * mean can be read from how the parts differ. Each part is a Latin hypercube of its own.
 */
export const BATCHES = 20;
/** Half the step of the uniform numbers: moves them off 0, which has no normal quantile. */
const HALF_STEP = 2 ** -54;

/** Where a batch of the draws begins; batch `BATCHES` begins where all of them end. */
export function batchStart(batch: number, draws: number): number {
  return Math.floor((batch * draws) / BATCHES);
}

/**
 * Standard normals of correlated groups: those of the first group, then those of the next.
 * The same seed gives the same numbers on every machine.
 *
 * Shape:  `correlation` positive semidefinite, a row and column a group; draws × groups numbers.
 * Throws: on a correlation that is not, or no draws: bugs in the caller.
 */
export function correlatedNormals({
  correlation,
  draws,
  seed,
  sampling,
}: {
  correlation: readonly (readonly number[])[];
  draws: number;
  seed: number;
  sampling: Sampling;
}): Float64Array {
  invariant(Number.isInteger(draws) && draws > 0, `draws must be a positive integer, got ${draws}`);
  const factor = choleskyFactor(correlation);
  invariant(factor !== null, 'the correlation must be positive semidefinite');
  const groups = factor.length;
  const independent =
    sampling === 'random'
      ? interleavedNormals(seed, draws, groups)
      : factor.map((_, group) => stratifiedNormals(seed, `group ${group}`, draws));
  const values = new Float64Array(draws * groups);
  for (const [group, row] of factor.entries()) {
    for (let draw = 0; draw < draws; draw += 1) {
      let correlated = 0;
      for (let k = 0; k <= group; k += 1) {
        correlated += (row[k] ?? 0) * (independent[k]?.[draw] ?? 0);
      }
      values[group * draws + draw] = correlated;
    }
  }
  return values;
}

/** All groups take turns with one generator, as stored simulations were drawn. */
function interleavedNormals(seed: number, draws: number, groups: number): Float64Array[] {
  const generator = xoroshiro128plus(seed);
  const columns = Array.from({ length: groups }, () => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw += 1) {
    for (const column of columns) {
      column[draw] = normalQuantile(uniformFloat64(generator) + HALF_STEP);
    }
  }
  return columns;
}

/** Standard normals that belong to a name: the same whatever else is drawn with the seed. */
export function namedNormals(
  name: string,
  { draws, seed, sampling }: { draws: number; seed: number; sampling: Sampling },
): Float64Array {
  if (sampling === 'latinHypercube') return stratifiedNormals(seed, name, draws);
  const generator = namedGenerator(seed, name);
  return new Float64Array(draws).map(() => normalQuantile(uniformFloat64(generator) + HALF_STEP));
}

/** In each batch of n, one in every n-th of the probability, in random order. */
function stratifiedNormals(seed: number, name: string, draws: number): Float64Array {
  const generator = namedGenerator(seed, name);
  const values = new Float64Array(draws);
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const first = batchStart(batch, draws);
    const size = batchStart(batch + 1, draws) - first;
    const strata = Array.from({ length: size }, (_, stratum) => stratum);
    for (let at = 0; at < size; at += 1) {
      const other = uniformInt(generator, at, size - 1);
      const stratum = strata[other] ?? 0;
      strata[other] = strata[at] ?? 0;
      const within = uniformFloat64(generator) + HALF_STEP;
      values[first + at] = normalQuantile((stratum + within) / size);
    }
  }
  return values;
}

/** A generator whose whole state is made of seed and name, so that no two names share numbers. */
function namedGenerator(seed: number, name: string) {
  const state = [1, 2, 3, 4].map((part) => hash(`${part} ${seed} ${name}`));
  return xoroshiro128plusFromState(state);
}

/** FNV-1a over the text, then the finaliser of MurmurHash3, which spreads every bit over all. */
function hash(text: string): number {
  let bits = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    bits = Math.imul(bits ^ text.charCodeAt(at), 0x01000193);
  }
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) | 0;
}
