import type { LedgerResults, LedgerRisk, PerspectiveRisk } from '../../vocabulary/ledger.ts';
import { choleskyFactor } from '../finance/cholesky.ts';
import { normalProbabilityBelow } from '../finance/normalDistribution.ts';
import { quantileOfSorted } from '../finance/quantiles.ts';
import type { LedgerBook } from '../ledgerBook.ts';
import { analyticVariance } from '../uncertainty/analyticVariance.ts';
import { groupNetPresentValue, totalOf } from './groupValues.ts';

/** The lower Cholesky factor of the correlation between the groups. */
export function correlationFactor({ ledger }: LedgerBook): LedgerResults['cholesky'] {
  return ledger.risk && (choleskyFactor(ledger.risk.correlation) ?? undefined);
}

/** The spread of NPV when the groups vary together: by formula, and by the ledger's own draws. */
export function risk(book: LedgerBook): LedgerResults['risk'] {
  const { risk: assumed } = book.ledger;
  if (assumed === undefined) return undefined;
  const changes = groupChanges(assumed, correlationFactor(book) ?? []);
  return Object.fromEntries(
    assumed.perspectives.flatMap((perspective) => {
      const main = book.mainValues(perspective);
      if (main === undefined) return [];
      const npv = totalOf(main.withResidual);
      const groupNpv = assumed.groups.map(({ name }) =>
        groupNetPresentValue(book, main.withResidual, name),
      );
      return [[perspective, perspectiveRisk(assumed, npv, groupNpv, changes)] as const];
    }),
  );
}

function perspectiveRisk(
  assumed: LedgerRisk,
  npv: number,
  groupNpv: readonly number[],
  changes: readonly (readonly number[])[],
): PerspectiveRisk {
  const sd = standardDeviation(assumed, groupNpv);
  const draws = changes.map((change) =>
    change.reduce((sum, part, group) => sum + part * (groupNpv[group] ?? 0), npv),
  );
  const sorted = Float64Array.from(draws).sort();
  const ofDraws = (value: number) => (draws.length === 0 ? null : value);
  return {
    npv_mean: npv,
    group_npv: Object.fromEntries(
      assumed.groups.map(({ name }, group) => [name, groupNpv[group] ?? 0]),
    ),
    sd,
    normal_probability_negative: probabilityNegative(npv, sd),
    draw_npv: draws,
    draw_mean: ofDraws(draws.reduce((sum, draw) => sum + draw, 0) / draws.length),
    draw_p5: ofDraws(quantileOfSorted(sorted, 0.05)),
    draw_p50: ofDraws(quantileOfSorted(sorted, 0.5)),
    draw_p95: ofDraws(quantileOfSorted(sorted, 0.95)),
    draw_share_negative: ofDraws(draws.filter((draw) => draw < 0).length / draws.length),
  };
}

/** m - 1 per draw and group: the standard normals of the draw, correlated and scaled. */
function groupChanges(
  { groups, draws = [] }: LedgerRisk,
  factor: readonly (readonly number[])[],
): number[][] {
  return draws.map((draw) =>
    groups.map(({ sd }, group) => {
      const row = factor[group] ?? [];
      let correlated = 0;
      for (let k = 0; k <= group; k += 1) correlated += (row[k] ?? 0) * (draw[k] ?? 0);
      return sd * correlated;
    }),
  );
}

function standardDeviation({ groups, correlation }: LedgerRisk, groupNpv: readonly number[]) {
  const spreads = groups.map(({ sd }, group) => sd * (groupNpv[group] ?? 0));
  return Math.sqrt(analyticVariance(spreads, correlation));
}

/** Phi(-npv / sd); certain when nothing varies. */
function probabilityNegative(npv: number, sd: number): number {
  if (sd === 0) return npv < 0 ? 1 : 0;
  return normalProbabilityBelow(-npv / sd);
}
