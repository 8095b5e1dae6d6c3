import { realAnnuity } from '../../engine/finance/capitalCost.ts';
import { componentCapitalCost } from '../../engine/finance/componentCapitalCost.ts';
import type { LedgerBook } from '../../engine/ledgerBook.ts';
import type { LineCapitalCost } from '../../vocabulary/hardFindings.ts';
import { lineKindOf } from '../../vocabulary/lineKinds.ts';
import type { Alternative } from '../../vocabulary/planCase.ts';
import type { HardLine } from '../../vocabulary/hardSide.ts';
import type { CompiledItem } from '../compiledItem.ts';

const TENTH = 10;

/**
 * What every investment of the municipality costs its budget: the first year, the tenth, the mean
 * of its life, and the real annuity. Straight-line cost is highest at first, so no one year is
 * "the yearly cost".
 *
 * Units:  current prices; renewals cost what they do when they are made.
 * Timing: years after commissioning, as in the operating budget.
 */
export function capitalCostsOf(
  { hardLines }: Alternative,
  items: readonly CompiledItem[],
  book: LedgerBook,
): LineCapitalCost[] {
  return hardLines
    .filter(({ kind }) => lineKindOf(kind).budget === 'capex')
    .flatMap((line) => {
      const parts = partsOf(line, items, book);
      return parts.length === 0 ? [] : [costOf(line, parts, book)];
    });
}

/** A component as it was first built. */
type BuiltPart = {
  readonly costSek: number;
  readonly lifeYears: number;
  readonly isRenewed: boolean;
};

function partsOf(line: HardLine, items: readonly CompiledItem[], book: LedgerBook): BuiltPart[] {
  const { base_year: baseYear, price_year: priceYear, inflation } = book.ledger;
  return items.flatMap(({ item, path }) => {
    if (path[0] !== 'hardLines' || path[1] !== line.id || item.asset?.class !== 'fixed') return [];
    const { life, commission } = item.asset;
    // What is taken into use later than the line is a renewal of it.
    if (commission !== line.commissionYear) return [];
    const amounts = book.entries.find(({ item: { id } }) => id === item.id)?.amounts ?? [];
    const costSek = [...amounts].reduce((sum, amount, t) => {
      return sum + amount * (1 + inflation) ** (baseYear + t - priceYear);
    }, 0);
    const component = line.components?.find(({ id }) => item.id === `${line.id}.${id}`);
    return [{ costSek, lifeYears: life, isRenewed: component?.isRenewed ?? false }];
  });
}

function costOf(line: HardLine, parts: readonly BuiltPart[], { ledger }: LedgerBook) {
  const lifeYears = Math.max(...parts.map((part) => part.lifeYears));
  const years = Math.max(lifeYears, TENTH);
  const rows = parts.map(
    ({ costSek, lifeYears: life, isRenewed }) =>
      componentCapitalCost({
        investmentSek: costSek,
        components: [{ share: 1, lifeYears: life }],
        internalRatePerYear: ledger.internal_rate,
        years,
        reinvestmentIndex: isRenewed ? ledger.inflation : null,
      }).rows,
  );
  const inYear = (year: number) =>
    rows.reduce((sum, row) => sum + (row[year - 1]?.capitalCostSek ?? 0), 0);
  const ofLife = Array.from({ length: lifeYears }, (_, index) => inYear(index + 1));
  return {
    lineId: line.id,
    label: line.label,
    investmentNominalSek: parts.reduce((sum, { costSek }) => sum + costSek, 0),
    lifeYears,
    year1NominalSek: inYear(1),
    year10NominalSek: inYear(TENTH),
    lifeAverageNominalSek: ofLife.reduce((sum, cost) => sum + cost, 0) / lifeYears,
    realAnnuitySek: parts.reduce((sum, { costSek, lifeYears: life }) => {
      const { firstYearSek } = realAnnuity({
        investmentSek: costSek,
        lifeYears: life,
        ratePerYear: ledger.internal_rate,
        growthPerYear: ledger.inflation,
      });
      return sum + firstYearSek;
    }, 0),
  };
}
