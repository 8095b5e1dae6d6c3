import { rateAnswer } from '../../engine/finance/rateStatus.ts';
import { sumOrZero } from '../../engine/finance/sums.ts';
import { openLedgerBook, type LedgerBook } from '../../engine/ledgerBook.ts';
import type { HardFindings } from '../../vocabulary/hardFindings.ts';
import type { Ledger, LedgerResults } from '../../vocabulary/ledger.ts';
import type { Alternative } from '../../vocabulary/planCase.ts';
import type { Settings } from '../../vocabulary/settings.ts';
import type { CompiledItem } from '../compiledItem.ts';
import { capitalCostsOf } from './capitalCosts.ts';
import { budgetsByCommittee } from './committeeBudget.ts';
import { debtServiceOf } from './debtService.ts';
import { landValuesOf } from './landValues.ts';
import { linePostsOf } from './linePosts.ts';
import { municipalLandOf } from './municipalLand.ts';

type HardCase = {
  readonly alternative: Alternative;
  readonly settings: Settings;
  readonly ledger: Ledger;
  readonly items: readonly CompiledItem[];
  readonly results: LedgerResults;
};

/** A residual value above this share of the result carries it. */
const CARRIES = 0.5;

/** The facts of the hard side that sentences and tables state; no sentence here. */
export function hardFindingsOf(hard: HardCase): HardFindings {
  const { alternative, settings, ledger, items, results } = hard;
  const { developer } = settings;
  const book = openLedgerBook(ledger);
  const { status, rates } = rateAnswer(results.irr[developer] ?? []);
  const npvSek = Object.fromEntries(
    Object.entries(results.npv_by_layer).map(([perspective, { total }]) => [perspective, total]),
  );
  const budgets = budgetsByCommittee(ledger);
  const { loan } = alternative;
  return {
    linePosts: linePostsOf(alternative, items, { book, results }),
    internalRate: { status, rates: [...rates] },
    debtService: loan === undefined ? null : debtServiceOf(book, { loan, developer }),
    landValues: landValuesOf({ alternative, settings, items, book }),
    municipalLand: municipalLandOf(book, alternative, npvSek),
    residualCarries: residualCarries(book),
    budgetYears: results.municipal_operating_budget_nominal.map(({ year }) => year),
    committeeBudgets: budgets.map(({ committee, years }) => ({
      committee,
      totalNominalSek: years.map(({ total }) => total),
      capitalCostNominalSek: years.map(({ capital_cost: cost }) => cost),
    })),
    capitalCosts: capitalCostsOf(alternative, items, book),
  };
}

/** Where more than half of the result is what is left at the end of the period. */
function residualCarries({ ledger, ...book }: LedgerBook): HardFindings['residualCarries'] {
  return ledger.perspectives.flatMap((perspective) => {
    const main = book.mainValues(perspective);
    if (main === undefined) return [];
    const withResidualSek = sumOrZero(main.withResidual);
    const residualSek = withResidualSek - sumOrZero(main.withoutResidual);
    if (Math.abs(residualSek) <= CARRIES * Math.abs(withResidualSek)) return [];
    return [{ perspective, horizon: main.horizon, withResidualSek, residualSek }];
  });
}
