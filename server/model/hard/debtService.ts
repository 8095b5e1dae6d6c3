import { levelPayment } from '../../engine/finance/annuity.ts';
import { linearCapitalCost } from '../../engine/finance/capitalCost.ts';
import { belongsTo } from '../../engine/flowShare.ts';
import type { LedgerBook } from '../../engine/ledgerBook.ts';
import type { DebtService } from '../../vocabulary/hardFindings.ts';
import { LAST_T, type LedgerItem } from '../../vocabulary/ledger.ts';
import type { Alternative } from '../../vocabulary/planCase.ts';

type Loan = NonNullable<Alternative['loan']>;

/**
 * How well net operating income covers the owner's loan, year by year of it.
 *
 * Units:  all in current prices, as loans are.
 * Timing: the loan is taken when the last of the investment is paid; the first payment falls the
 *         year after. Years beyond the timeline are left out.
 * Shape:  null when there is nothing to lend on, or no year to cover.
 */
export function debtServiceOf(
  { ledger, entries }: LedgerBook,
  { loan, developer }: { loan: Loan; developer: string },
): DebtService | null {
  const sideOf = ({ from, to }: LedgerItem) =>
    (belongsTo(to, developer) ? 1 : 0) - (belongsTo(from, developer) ? 1 : 0);
  const nominal = (isMember: (item: LedgerItem) => boolean) => {
    const sums = new Array<number>(LAST_T + 1).fill(0);
    for (const { item, amounts } of entries) {
      if (!isMember(item)) continue;
      for (const t of sums.keys()) {
        const prices = (1 + ledger.inflation) ** (ledger.base_year + t - ledger.price_year);
        sums[t] = (sums[t] ?? 0) + sideOf(item) * (amounts[t] ?? 0) * prices;
      }
    }
    return sums;
  };
  const invested = nominal(({ invest }) => invest === true);
  const income = nominal(({ noi }) => noi === true);
  const loanNominalSek = -loan.loanShare * invested.reduce((sum, flow) => sum + flow, 0);
  const takenAt = invested.findLastIndex((flow) => flow !== 0);
  if (!(loanNominalSek > 0)) return null;
  const covered = paymentsOf(loan, loanNominalSek).flatMap((payment, index) => {
    const t = takenAt + 1 + index;
    const netIncome = income[t];
    return netIncome === undefined ? [] : [{ t, coverage: netIncome / payment }];
  });
  const [first] = covered;
  if (first === undefined) return null;
  const least = covered.reduce((low, one) => (one.coverage < low.coverage ? one : low), first);
  return {
    loanNominalSek,
    firstYear: ledger.base_year + first.t,
    lastYear: ledger.base_year + first.t + covered.length - 1,
    minimum: least.coverage,
    minimumYear: ledger.base_year + least.t,
    average: covered.reduce((sum, { coverage }) => sum + coverage, 0) / covered.length,
  };
}

/** Interest and amortisation by year; a straight loan is paid off as an asset is written off. */
function paymentsOf(
  { amortisation, years, ratePerYearNominal }: Loan,
  loanSek: number,
): readonly number[] {
  if (amortisation === 'straight') {
    return linearCapitalCost({
      investmentSek: loanSek,
      lifeYears: years,
      internalRatePerYear: ratePerYearNominal,
      years,
      interestBase: 'opening',
    }).map(({ capitalCostSek }) => capitalCostSek);
  }
  const payment = -levelPayment({
    ratePerPeriod: ratePerYearNominal,
    periods: years,
    presentSek: loanSek,
    futureSek: 0,
    timing: 'end',
  });
  return Array.from({ length: years }, () => payment);
}
