import { flowShare } from '../../../engine/flowShare.ts';
import type { LedgerEntry } from '../../../engine/itemAmounts.ts';
import { openLedgerBook } from '../../../engine/ledgerBook.ts';
import { operatingBudget } from '../../../engine/views/operatingBudget.ts';
import { LAST_T, runningBudgetRows, type OperatingBudgetYear } from '../../../vocabulary/ledger.ts';
import { whyTexts } from '../../../vocabulary/text/sv/why.ts';
import { inputsIn } from '../entry.ts';
import { setting } from '../inputs.ts';
import { itemLabel, shareOf, sumOfItems } from '../items.ts';
import { amountOf, idOf } from '../rules.ts';
import { productOf, sumOf, worked, type Head, type Trace } from '../trace.ts';
import { view } from '../view.ts';
import type { World } from '../world.ts';
import { yearOf } from './actorMatrix.ts';

const { budget: texts, item: words, rule } = whyTexts;
const list = 'results/municipal_operating_budget_nominal/:t';
type Row = keyof OperatingBudgetYear;

/** The municipality's operating budget, in current prices: rows by item, totals by row. */
export const operatingBudgetViews = [
  view(`${list}/year`, (of, { t }, asked) => yearOf(of, Number(t), asked)),
  view(`${list}/capital_cost`, (of, { t }, asked) =>
    sumOf(
      { ...asked, ...headOf(of, 'capital_cost', Number(t)), expressionSv: texts.capitalHow },
      () => rowsAt(of, Number(t), ['depreciation', 'internal_interest']),
    ),
  ),
  view(`${list}/total`, (of, { t }, asked) =>
    sumOf({ ...asked, ...headOf(of, 'total', Number(t)), expressionSv: texts.totalHow }, () =>
      rowsAt(of, Number(t), [...runningBudgetRows, 'contribution_release', 'capital_cost']),
    ),
  ),
  view(`${list}/:row`, (of, { t, row }, asked) =>
    sumOfItems(of, { ...asked, ...headOf(of, row, Number(t)) }, (entry) =>
      partOf(of, entry, row, Number(t)),
    ),
  ),
];

function headOf({ book }: World, row: string, t: number): Pick<Head, 'labelSv' | 'unit'> {
  return { labelSv: texts.row(row, book.ledger.base_year + t), unit: 'SEK/year' };
}

function rowsAt(of: World, t: number, rows: readonly string[]): Trace[] {
  return rows.map((row) => of.at('results', 'municipal_operating_budget_nominal', t, row));
}

const capitalRows: Readonly<Record<string, string>> = {
  depreciation: texts.depreciationHow,
  internal_interest: texts.interestHow,
  contribution_release: texts.releaseHow,
};

/** An item's part of a row: the budget is linear, so it is the budget of the item alone. */
function partOf(of: World, entry: LedgerEntry, row: string, t: number): Trace | undefined {
  const { item } = entry;
  const expressionSv = capitalRows[row];
  if (expressionSv === undefined) {
    return item.budget === row ? nominalAmount(of, entry, t) : undefined;
  }
  if (item.budget !== 'capex' && item.budget !== 'contribution') return undefined;
  const alone = operatingBudget(openLedgerBook({ ...of.book.ledger, items: [item] }));
  const value = alone[t]?.[row as Row] ?? 0;
  if (value === 0) return undefined;
  const head: Head = {
    id: idOf(of, item.id, row, t),
    labelSv: itemLabel(entry),
    value,
    unit: 'SEK/year',
    expressionSv,
  };
  return worked(head, () => [
    nominalPayments(of, entry),
    ...inputsIn(of, item.id, ['lifeYears', 'commissionYear']),
    ...(row === 'internal_interest' ? [setting(of.content, 'internalRatePerYear')] : []),
  ]);
}

/** What an item brings or costs the municipality in a year, in that year's prices. */
function nominalAmount(of: World, entry: LedgerEntry, t: number): Trace {
  const { ledger } = of.book;
  const year = ledger.base_year + t;
  const prices = (1 + ledger.inflation) ** (year - ledger.price_year);
  const inflation = worked(
    {
      id: [of.prefix, 'inflation', t].join('/'),
      labelSv: rule.inflation(year),
      value: prices,
      unit: 'factor',
      expressionSv: rule.inflationHow,
    },
    () => ['inflationPerYear', 'baseYear', 'priceYear'].map((key) => setting(of.content, key)),
  );
  const amount = amountOf(of, entry, t);
  const base = productOf(
    {
      id: idOf(of, entry.item.id, 'nominal', t),
      labelSv: words.nominalAmount(year),
      value: (amount.value ?? 0) * prices,
      unit: 'SEK/year',
      expressionSv: words.nominalHow,
    },
    [amount, inflation],
  );
  return shareOf(of, entry, {
    id: `${base.id}/share`,
    share: flowShare(ledger, entry.item, 'kommun'),
    base,
    expressionSv: words.nominalHow,
  });
}

/** What was paid until the asset was taken into use, or all of a contribution. */
function nominalPayments(of: World, entry: LedgerEntry): Trace {
  const { item, amounts } = entry;
  const { base_year: baseYear } = of.book.ledger;
  const until = item.asset?.commission ?? baseYear + LAST_T;
  const years = Array.from({ length: LAST_T + 1 }, (_, t) => t).filter(
    (t) => amounts[t] !== 0 && baseYear + t <= until,
  );
  const parts = years.map((t) => ({ t, part: nominalAmount(of, entry, t) }));
  return sumOf(
    {
      id: idOf(of, item.id, 'nominalPayments'),
      labelSv: texts.nominal,
      value: parts.reduce((sum, { part }) => sum + (part.value ?? 0), 0),
      unit: 'SEK',
      expressionSv: texts.nominalHow,
    },
    () => parts.map(({ t, part }) => ({ ...part, labelSv: words.nominalAmount(baseYear + t) })),
  );
}
