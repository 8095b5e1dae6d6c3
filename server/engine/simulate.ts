import { invariant } from '../vocabulary/errors.ts';
import type { Ledger, RiskGroup, UncertaintyResult } from '../vocabulary/ledger.ts';
import { openLedgerBook } from './ledgerBook.ts';
import { spreadOf } from './uncertainty/spread.ts';
import { correlatedNormals } from './uncertainty/streams.ts';
import { groupNetPresentValue, totalOf } from './views/groupValues.ts';

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
  invariant(correlation.length === groups.length, 'the correlation must fit the groups');
  const values = correlatedNormals({ correlation, draws, seed, sampling: 'random' });
  for (const [group, { sd }] of groups.entries()) {
    for (let at = group * draws; at < (group + 1) * draws; at += 1) {
      values[at] = 1 + sd * (values[at] ?? 0);
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
