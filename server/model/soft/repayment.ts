import { LAST_T } from '../../vocabulary/ledger.ts';
import type {
  CashYear,
  RepaymentClock,
  RepaymentPlanYear,
  Reserve,
  SocialMeasure,
} from '../../vocabulary/socialFindings.ts';
import type { CommitteeCash } from './committeeCash.ts';

/** A tenth of an öre: less than this is what rounding leaves. */
const NOTHING_SEK = 1e-3;

/** When what came true is compared with what was expected, in years after the start. */
const POST_CALCULATION_YEARS = [1, 3, 5, 10];

/** Years of the measure as t = 0..60, and the calendar year of t = 0. */
export type Span = { readonly firstT: number; readonly lastT: number; readonly baseYear: number };

/** What each committee has to set aside in the years that it pays, current prices. */
export function reservesOf(committees: readonly CommitteeCash[], span: Span): Reserve[] {
  const { baseYear } = span;
  const lastYear = baseYear + span.lastT;
  return committees.flatMap(({ committee, cost, funding }) => {
    const years = [...cost].flatMap((costNominalSek, t) => {
      if (costNominalSek === 0) return [];
      const fundingNominalSek = funding[t] ?? 0;
      const reserveNominalSek = Math.max(0, costNominalSek - fundingNominalSek);
      return [{ year: baseYear + t, costNominalSek, fundingNominalSek, reserveNominalSek }];
    });
    if (years.length === 0) return [];
    const sumOf = (some: typeof years) =>
      some.reduce((sum, each) => sum + each.reserveNominalSek, 0);
    const laterNominalSek = sumOf(years.filter(({ year }) => year > lastYear));
    return [{ committee, years, laterNominalSek, totalNominalSek: sumOf(years) }];
  });
}

/**
 * Cash in the years of the span and the year from which all that was paid out has come back for
 * good: a sum that falls below 0 again has not.
 */
export function repaymentClock(cash: CommitteeCash, span: Span): RepaymentClock {
  const all = cashYears(cash, { ...span, lastT: LAST_T });
  const lastBelow = all.findLastIndex((each) => each.cumulativeNominalSek < -NOTHING_SEK);
  const repaidYear = lastBelow < 0 ? null : (all[lastBelow + 1]?.year ?? null);
  const lastYear = span.baseYear + span.lastT;
  return {
    committee: cash.committee,
    years: all.filter(({ year }) => year <= lastYear),
    status: statusOf(lastBelow, repaidYear, lastYear),
    repaidYear,
  };
}

function statusOf(
  lastBelow: number,
  repaidYear: number | null,
  lastYear: number,
): RepaymentClock['status'] {
  if (lastBelow < 0) return 'noOutlay';
  if (repaidYear === null) return 'never';
  return repaidYear <= lastYear ? 'inTime' : 'late';
}

function cashYears(cash: CommitteeCash, { firstT, lastT, baseYear }: Span): CashYear[] {
  let cumulativeNominalSek = 0;
  return Array.from({ length: lastT - firstT + 1 }, (_, index) => {
    const t = firstT + index;
    const costNominalSek = cash.cost[t] ?? 0;
    const fundingNominalSek = cash.funding[t] ?? 0;
    const savingNominalSek = cash.saving[t] ?? 0;
    const netNominalSek = savingNominalSek + fundingNominalSek - costNominalSek;
    cumulativeNominalSek += netNominalSek;
    return {
      year: baseYear + t,
      costNominalSek,
      fundingNominalSek,
      savingNominalSek,
      netNominalSek,
      cumulativeNominalSek,
    };
  });
}

/**
 * What each committee pays back, year by year: what it saves, until the whole outlay of the
 * municipality is back. When more is saved than is left, all pay the same part of their saving.
 */
export function repaymentPlan(
  committees: readonly CommitteeCash[],
  { firstT, lastT, baseYear }: Span,
): RepaymentPlanYear[] {
  let outstanding = 0;
  return Array.from({ length: lastT - firstT + 1 }, (_, index) => {
    const t = firstT + index;
    const sumOf = (of: (cash: CommitteeCash) => Float64Array) =>
      committees.reduce((sum, cash) => sum + (of(cash)[t] ?? 0), 0);
    outstanding += Math.max(0, sumOf(({ cost }) => cost) - sumOf(({ funding }) => funding));
    const saved = sumOf(({ saving }) => saving);
    const part = saved <= 0 ? 0 : Math.min(1, outstanding / saved);
    const byCommittee = committees
      .filter(({ saving }) => saving.some((amount) => amount > 0))
      .map(({ committee, saving }) => ({ committee, nominalSek: part * (saving[t] ?? 0) }));
    const outstandingNominalSek = Math.max(0, outstanding - part * saved);
    outstanding = outstandingNominalSek;
    return { year: baseYear + t, byCommittee, outstandingNominalSek };
  });
}

/** The days of efterkalkyl, each with what is expected of the municipality by then. */
export function postCalculations(
  municipality: CommitteeCash,
  { firstT, baseYear }: Span,
): SocialMeasure['postCalculations'] {
  const years = cashYears(municipality, { firstT, lastT: LAST_T, baseYear });
  return POST_CALCULATION_YEARS.flatMap((after) => {
    const until = years.slice(0, after + 1);
    const last = until.at(-1);
    if (last === undefined || until.length <= after) return [];
    const costNominalSek = until.reduce((sum, each) => sum + each.costNominalSek, 0);
    const savingNominalSek = until.reduce((sum, each) => sum + each.savingNominalSek, 0);
    return [{ year: last.year, costNominalSek, savingNominalSek }];
  });
}
