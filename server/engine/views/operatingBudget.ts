import {
  LAST_T,
  runningBudgetRows,
  type Ledger,
  type OperatingBudgetYear,
} from '../../vocabulary/ledger.ts';
import { flowShare } from '../flowShare.ts';
import { priceLevels, type LedgerEntry } from '../itemAmounts.ts';
import type { LedgerBook } from '../ledgerBook.ts';

type RunningRow = (typeof runningBudgetRows)[number];

/**
 * The municipality's operating budget per year t = 0..budget_years, in current prices: income
 * positive, cost negative. Investments appear as depreciation and internal interest on what is
 * left of them, contributions as they are released; nothing bears interest while it is built.
 */
export function operatingBudget(book: LedgerBook): OperatingBudgetYear[] {
  const { ledger } = book;
  const years = Array.from({ length: ledger.budget_years + 1 }, (_, t) =>
    emptyYear(ledger.base_year + t),
  );
  const prices = priceLevels(ledger);
  for (const entry of book.entries) {
    const { budget } = entry.item;
    if (budget === undefined) continue;
    const nominal = nominalFlows(ledger, entry, prices);
    if (budget === 'capex') addCapitalCost(years, ledger, entry, nominal);
    else if (budget === 'contribution') addContribution(years, entry, nominal);
    else addRunning(years, budget, nominal);
  }
  return years.map(withTotals);
}

function emptyYear(year: number): OperatingBudgetYear {
  return {
    year,
    tax_equalisation: 0,
    fees_and_rents: 0,
    exploitation_result: 0,
    contribution_release: 0,
    savings_cashable: 0,
    service_running: 0,
    upkeep_running: 0,
    soft_programme: 0,
    depreciation: 0,
    internal_interest: 0,
    capital_cost: 0,
    total: 0,
  };
}

/** What an item brings the municipality per t = 0..60, nominal SEK, cashable part only. */
function nominalFlows(
  ledger: Ledger,
  { item, amounts }: LedgerEntry,
  prices: Float64Array,
): number[] {
  const share = flowShare(ledger, item, 'kommun');
  return Array.from({ length: LAST_T + 1 }, (_, t) => share * (amounts[t] ?? 0) * (prices[t] ?? 0));
}

function addRunning(years: OperatingBudgetYear[], row: RunningRow, nominal: number[]): void {
  for (const [t, year] of years.entries()) year[row] += nominal[t] ?? 0;
}

/** Straight-line depreciation and internal interest from the year after commission. */
function addCapitalCost(
  years: OperatingBudgetYear[],
  ledger: Ledger,
  { item }: LedgerEntry,
  nominal: number[],
): void {
  if (item.asset?.class !== 'fixed') return;
  const { commission, life } = item.asset;
  const paidFlows = nominal.filter((_, t) => ledger.base_year + t <= commission);
  const cost = -paidFlows.reduce((sum, flow) => sum + flow, 0);
  for (const year of years) {
    const age = year.year - commission;
    if (age < 1 || age > life) continue;
    year.depreciation -= cost / life;
    year.internal_interest -= ledger.internal_rate * (cost - ((age - 1) * cost) / life);
  }
}

/** A contribution is income over the life of what it helped to pay, not when it is paid. */
function addContribution(
  years: OperatingBudgetYear[],
  { item }: LedgerEntry,
  nominal: number[],
): void {
  if (item.contribution === undefined) return;
  const { commission, life } = item.contribution;
  const amount = nominal.reduce((sum, flow) => sum + flow, 0);
  for (const year of years) {
    const age = year.year - commission;
    if (age >= 1 && age <= life) year.contribution_release += amount / life;
  }
}

function withTotals(year: OperatingBudgetYear): OperatingBudgetYear {
  const capitalCost = year.depreciation + year.internal_interest;
  const running = runningBudgetRows.reduce((sum, row) => sum + year[row], 0);
  const total = running + year.contribution_release + capitalCost;
  return { ...year, capital_cost: capitalCost, total };
}
