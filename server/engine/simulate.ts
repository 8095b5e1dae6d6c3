import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { invariant } from '../vocabulary/errors.ts';
import type {
  Ledger,
  PerspectiveUncertainty,
  RiskGroup,
  UncertaintyResult,
} from '../vocabulary/ledger.ts';
import { choleskyFactor } from './finance/cholesky.ts';
import { normalQuantile } from './finance/normalDistribution.ts';
import { quantileOfSorted } from './finance/quantiles.ts';
import { sortedSpread } from './finance/sortSpread.ts';
import { openLedgerBook } from './ledgerBook.ts';
import { groupNetPresentValue, totalOf } from './views/groupValues.ts';

const DOTS = 50;
/** Half the step of the uniform numbers: moves them off 0, which has no normal quantile. */
const HALF_STEP = 2 ** -54;

/** Drawn factors on the groups, to be kept while only present values change. */
export type Multipliers = {
  readonly seed: number;
  readonly draws: number;
  readonly groups: number;
  /** The draws of the first group, then those of the next: draws × groups numbers. */
  readonly values: Float64Array;
};

/**
 * Factors m = 1 + sd z per draw and group, z correlated standard normals, not truncated.
 * The same seed gives the same factors on every machine.
 *
 * Shape:  `correlation` as in a ledger that `readLedger` has accepted, a row and column a group.
 * Throws: on a correlation that is not positive semidefinite, or no draws: bugs in the caller.
 */
export function correlatedMultipliers({
  groups,
  correlation,
  draws,
  seed,
}: {
  groups: readonly Pick<RiskGroup, 'sd'>[];
  correlation: readonly (readonly number[])[];
  draws: number;
  seed: number;
}): Multipliers {
  invariant(Number.isInteger(draws) && draws > 0, `draws must be a positive integer, got ${draws}`);
  const factor = choleskyFactor(correlation);
  invariant(factor?.length === groups.length, 'the correlation must fit the groups');
  const generator = xoroshiro128plus(seed);
  const values = new Float64Array(draws * groups.length);
  const normals = new Float64Array(groups.length);
  for (let draw = 0; draw < draws; draw += 1) {
    for (let group = 0; group < groups.length; group += 1) {
      normals[group] = normalQuantile(uniformFloat64(generator) + HALF_STEP);
    }
    for (const [group, { sd }] of groups.entries()) {
      const row = factor[group] ?? [];
      let correlated = 0;
      for (let k = 0; k <= group; k += 1) correlated += (row[k] ?? 0) * (normals[k] ?? 0);
      values[group * draws + draw] = 1 + sd * correlated;
    }
  }
  return { seed, draws, groups: groups.length, values };
}

/** Net present values with residual at the main horizon; SEK. */
export type GroupNetPresentValues = {
  readonly npv: Readonly<Record<string, number>>;
  /** What the items of each risk group are worth, in the order of `risk.groups`. */
  readonly groupNpv: Readonly<Record<string, readonly number[]>>;
};

/** NPV and its parts by risk group, for every perspective with a rate and a main horizon. */
export function groupNetPresentValues(ledger: Ledger): GroupNetPresentValues {
  const book = openLedgerBook(ledger);
  const groups = ledger.risk?.groups ?? [];
  const parts = Object.keys(ledger.real_discount_rates).flatMap((perspective) => {
    const values = book.mainValues(perspective)?.withResidual;
    if (values === undefined) return [];
    const groupNpv = groups.map(({ name }) => groupNetPresentValue(book, values, name));
    return [{ perspective, npv: totalOf(values), groupNpv }];
  });
  return {
    npv: Object.fromEntries(parts.map(({ perspective, npv }) => [perspective, npv])),
    groupNpv: Object.fromEntries(parts.map(({ perspective, groupNpv }) => [perspective, groupNpv])),
  };
}

/**
 * How net present values spread over the draws. NPV is linear in the groups, so a draw is
 * NPV + sum of PV_g (m_g - 1): nothing is calculated anew.
 */
export function simulate({
  npv,
  groupNpv,
  multipliers,
}: GroupNetPresentValues & { multipliers: Multipliers }): UncertaintyResult {
  return {
    seed: multipliers.seed,
    draws: multipliers.draws,
    byPerspective: Object.fromEntries(
      Object.entries(npv).map(([perspective, central]) => {
        const drawn = drawnValues(central, groupNpv[perspective] ?? [], multipliers);
        return [perspective, spreadOf(drawn)];
      }),
    ),
  };
}

/** Net present value in every draw. */
export function drawnValues(
  npv: number,
  groupNpv: readonly number[],
  { draws, groups, values }: Multipliers,
): Float64Array {
  invariant(groupNpv.length === groups, `expected ${groups} groups, got ${groupNpv.length}`);
  const drawn = new Float64Array(draws).fill(npv);
  for (const [group, part] of groupNpv.entries()) {
    if (part === 0) continue;
    const first = group * draws;
    for (let draw = 0; draw < draws; draw += 1) {
      drawn[draw] = (drawn[draw] ?? 0) + part * ((values[first + draw] ?? 0) - 1);
    }
  }
  return drawn;
}

function spreadOf(values: Float64Array): PerspectiveUncertainty {
  const count = values.length;
  let [sum, above] = [0, 0];
  for (let draw = 0; draw < count; draw += 1) {
    const value = values[draw] ?? 0;
    sum += value;
    if (value > 0) above += 1;
  }
  const mean = sum / count;
  let squares = 0;
  for (let draw = 0; draw < count; draw += 1) {
    const distance = (values[draw] ?? 0) - mean;
    squares += distance * distance;
  }
  const sorted = sortedSpread(values);
  const at = (share: number) => quantileOfSorted(sorted, share);
  return {
    mean,
    sd: count > 1 ? Math.sqrt(squares / (count - 1)) : 0,
    p5: at(0.05),
    p10: at(0.1),
    p25: at(0.25),
    p50: at(0.5),
    p75: at(0.75),
    p90: at(0.9),
    p95: at(0.95),
    chanceAboveZero: above / count,
    dots: Array.from({ length: DOTS }, (_, dot) => at((dot + 0.5) / DOTS)),
  };
}
