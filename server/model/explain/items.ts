import { parentActor } from '../../vocabulary/actors.ts';
import { LAST_T } from '../../vocabulary/ledger.ts';
import { heldUnder } from '../../vocabulary/settings.ts';
import { whyTexts } from '../../vocabulary/text/sv/why.ts';
import type { LedgerEntry } from '../../engine/itemAmounts.ts';
import type { Discounting, Valuation } from '../../engine/ledgerBook.ts';
import { netOperatingShare } from '../../engine/views/residualValue.ts';
import type { FieldPath } from '../fieldPath.ts';
import { inputsIn } from './entry.ts';
import { entered, numbersBelow, setting } from './inputs.ts';
import { amountOf, idOf, lessShare } from './rules.ts';
import { given, productOf, renamed, sumOf, worked, type Head, type Trace } from './trace.ts';
import { valueAt } from './trace.ts';
import type { World } from './world.ts';

const { item: texts } = whyTexts;

/** A rate that something is discounted at, and where it was entered. */
export type Rate = {
  readonly id: string;
  readonly discounting: Discounting;
  readonly inputs: () => readonly Trace[];
};

/** The rate of a perspective: a private developer is judged by the company's until it has its own. */
export function rateOf(world: World, perspective: string): Rate | undefined {
  const discounting = world.book.valuation(perspective)?.discounting;
  if (discounting === undefined) return undefined;
  return {
    id: perspective,
    discounting,
    inputs: () => perPerspective(world, 'discountRatesPerYear', perspective),
  };
}

/** Rate or horizon of a perspective as it was entered. */
export function perPerspective(
  { content }: World,
  field: 'discountRatesPerYear' | 'mainHorizons',
  perspective: string,
): Trace[] {
  const byPerspective = content.settings[field];
  const path = ['settings', field, heldUnder(byPerspective, perspective)];
  return numbersBelow(valueAt(content, path), path).map((each) => entered(content, each));
}

/** One of the two flat rates that net present values are tried at. */
export function triedRate(world: World, field: 'discountLow' | 'discountHigh'): Rate {
  return {
    id: field,
    discounting: world.book.discounting(world.content.settings[field]),
    inputs: () => [setting(world.content, field)],
  };
}

export function discountFactor(world: World, rate: Rate, t: number): Trace {
  const year = world.book.ledger.base_year + t;
  return worked(
    {
      id: [world.prefix, 'factor', rate.id, t].join('/'),
      labelSv: texts.discountFactor(year),
      value: rate.discounting.factors[t] ?? 0,
      unit: 'factor',
      expressionSv: texts.discountFactorHow,
    },
    () => [...rate.inputs(), setting(world.content, 'baseYear')],
  );
}

/** Present value of x_i over t = 0..lastT, positive whatever the direction. */
export function presentValueOf(world: World, entry: LedgerEntry, rate: Rate, lastT: number): Trace {
  const { item, amounts, index } = entry;
  return sumOf(
    {
      id: idOf(world, item.id, 'presentValue', rate.id, lastT),
      labelSv: texts.presentValue,
      value: rate.discounting.cumulative[index]?.[lastT] ?? 0,
      unit: 'SEK',
      expressionSv: texts.presentValueHow,
    },
    () =>
      yearsWithAmounts(entry, lastT).map((t) => {
        const year = world.book.ledger.base_year + t;
        const head: Head = {
          id: idOf(world, item.id, 'yearValue', rate.id, t),
          labelSv: texts.yearValue(year),
          value: (amounts[t] ?? 0) * (rate.discounting.factors[t] ?? 0),
          unit: 'SEK',
          expressionSv: texts.yearValueHow,
        };
        return productOf(head, [amountOf(world, entry, t), discountFactor(world, rate, t)]);
      }),
  );
}

/** Undiscounted sum of x_i over t = 0..lastT. */
export function totalOf(world: World, entry: LedgerEntry, lastT: number): Trace {
  return sumOf(
    {
      id: idOf(world, entry.item.id, 'total', lastT),
      labelSv: texts.total,
      value: entry.cumulative[lastT] ?? 0,
      unit: 'SEK',
      expressionSv: texts.totalHow,
    },
    () => yearsWithAmounts(entry, lastT).map((t) => amountOf(world, entry, t)),
  );
}

function yearsWithAmounts({ amounts }: LedgerEntry, lastT: number): number[] {
  return Array.from({ length: lastT + 1 }, (_, t) => t).filter((t) => amounts[t] !== 0);
}

export function itemLabel({ item }: LedgerEntry): string {
  return item.label_sv ?? item.id;
}

/** A part that an item has in a sum: `share` of what is counted, signed. */
export function shareOf(
  world: World,
  entry: LedgerEntry,
  {
    id,
    share,
    base,
    expressionSv,
  }: { id: string; share: number; base: Trace; expressionSv: string },
): Trace {
  const labelSv = itemLabel(entry);
  const value = share * (base.value ?? 0);
  if (share === 1) return renamed(base, { id, labelSv });
  const head: Head = { id, labelSv, value, unit: base.unit, expressionSv };
  return productOf(head, [shareFactor(world, entry, share), base]);
}

function shareFactor(world: World, entry: LedgerEntry, share: number): Trace {
  if (share === -1) {
    return given(texts.direction, -1, 'factor', {
      kind: 'method',
      expressionSv: texts.directionHow,
    });
  }
  const { item } = entry;
  const hasCashable = item.cashable !== undefined;
  if (hasCashable && share === 1 - (item.cashable ?? 1)) {
    return renamed(lessShare(world, entry, 'cashableShare', item.cashable ?? 1), {
      labelSv: texts.share,
    });
  }
  const isCashableAlone = hasCashable && share === item.cashable;
  return worked(
    {
      id: idOf(world, item.id, 'share', share),
      labelSv: texts.share,
      value: share,
      unit: 'factor',
      expressionSv: texts.shareHow,
    },
    () => [
      ...(hasCashable ? inputsIn(world, item.id, ['cashableShare']) : []),
      ...(isCashableAlone ? [] : [setting(world.content, 'taxFactor')]),
    ],
  );
}

/** How an item is valued by a perspective: at a horizon, with or without what is left by then. */
export type ValueOfItem = {
  readonly values: Valuation;
  readonly rate: Rate;
  readonly horizon: number;
  readonly hasResidual: boolean;
};

/** The part of a net present value that an item has. */
export function netPresentValueOf(
  world: World,
  entry: LedgerEntry,
  { values, rate, horizon, hasResidual }: ValueOfItem,
): Trace {
  const { item, index } = entry;
  const key = [values.perspective, rate.id, horizon];
  const flows = shareOf(world, entry, {
    id: idOf(world, item.id, 'flows', ...key),
    share: values.shares[index] ?? 0,
    base: presentValueOf(world, entry, rate, horizon),
    expressionSv: texts.flowsValueHow,
  });
  const left = hasResidual ? values.residual(entry, horizon) : 0;
  if (left === 0) return flows;
  const residual = residualValueOf(world, entry, values, { rate, horizon });
  return sumOf(
    {
      id: idOf(world, item.id, 'value', ...key),
      labelSv: itemLabel(entry),
      value: (flows.value ?? 0) + (residual.value ?? 0),
      unit: 'SEK',
      expressionSv: texts.value,
    },
    () => [renamed(flows, { labelSv: texts.presentValue }), residual],
  );
}

/** Present value of what an item leaves to a perspective at the horizon. */
export function residualValueOf(
  world: World,
  entry: LedgerEntry,
  values: Valuation,
  { rate, horizon }: { rate: Rate; horizon: number },
): Trace {
  const factor = discountFactor(world, rate, horizon);
  const left = residualOf(world, entry, values, horizon);
  const head: Head = {
    id: idOf(world, entry.item.id, 'residualValue', values.perspective, rate.id, horizon),
    labelSv: texts.residual,
    value: (left.value ?? 0) * (factor.value ?? 0),
    unit: 'SEK',
    expressionSv: texts.residualHow,
  };
  return productOf(head, [left, factor]);
}

/** What an item leaves to a perspective at the horizon, undiscounted. */
export function residualOf(
  world: World,
  entry: LedgerEntry,
  values: Valuation,
  horizon: number,
): Trace {
  const head = {
    id: idOf(world, entry.item.id, 'residual', values.perspective, horizon),
    labelSv: texts.left,
    value: values.residual(entry, horizon),
    unit: 'SEK',
  } as const;
  return parentActor(values.perspective) === 'bolag'
    ? productOf({ ...head, expressionSv: texts.exitHow }, exitFactors(world, entry, horizon))
    : productOf({ ...head, expressionSv: texts.assetLeftHow }, [
        renamed(totalOf(world, entry, horizon), { labelSv: texts.paid }),
        remainingLife(world, entry, horizon),
      ]);
}

function exitFactors(world: World, entry: LedgerEntry, horizon: number): Trace[] {
  const { content, prefix, book } = world;
  const { exit_cost: cost = 0, exit_yield_real: yieldReal = 1 } = book.ledger;
  const factor = (field: 'exitCostShare' | 'exitYieldReal', head: Omit<Head, 'id' | 'unit'>) =>
    worked({ ...head, id: `${prefix}/${field}`, unit: 'factor' }, () => [setting(content, field)]);
  const share = netOperatingShare(entry);
  return [
    ...(share === 1 ? [] : [shareFactor(world, entry, share)]),
    amountOf(world, entry, horizon + 1),
    factor('exitYieldReal', {
      labelSv: texts.inverseYield,
      value: 1 / yieldReal,
      expressionSv: texts.inverseYieldHow,
    }),
    factor('exitCostShare', {
      labelSv: whyTexts.rule.complement(whyTexts.field('exitCostShare')),
      value: 1 - cost,
      expressionSv: whyTexts.rule.complementHow,
    }),
  ];
}

function remainingLife(world: World, entry: LedgerEntry, horizon: number): Trace {
  const { asset } = entry.item;
  const lifeFields = ['lifeYears', 'commissionYear'];
  const age = world.book.ledger.base_year + horizon - (asset?.commission ?? 0);
  return worked(
    {
      id: idOf(world, entry.item.id, 'remaining', horizon),
      labelSv: texts.remaining,
      value: age <= 0 ? 1 : Math.max(0, 1 - age / (asset?.life ?? 1)),
      unit: 'share',
      expressionSv: texts.remainingHow,
    },
    () => [...inputsIn(world, entry.item.id, lifeFields), setting(world.content, 'baseYear')],
  );
}

/** A sum over the items that have a part in it. */
export function sumOfItems(
  { book }: World,
  head: Omit<Head, 'expressionSv'>,
  partOf: (entry: LedgerEntry) => Trace | undefined,
): Trace {
  const expressionSv = head.value === 0 ? texts.none : texts.sum;
  return sumOf({ ...head, expressionSv }, () =>
    book.entries.flatMap((entry) => partOf(entry) ?? []),
  );
}

/** Everything a perspective gets and gives at a horizon, item by item. */
export function sumOfValues(
  world: World,
  head: Omit<Head, 'expressionSv' | 'unit'>,
  perspective: string,
  {
    isCounted = () => true,
    hasResidual = true,
    horizon = world.book.mainValues(perspective)?.horizon ?? LAST_T,
    rate = rateOf(world, perspective),
  }: {
    isCounted?: (entry: LedgerEntry) => boolean;
    hasResidual?: boolean;
    horizon?: number;
    rate?: Rate | undefined;
  },
): Trace {
  const values = world.book.valuation(perspective);
  return sumOfItems(world, { ...head, unit: 'SEK' }, (entry) =>
    values === undefined || rate === undefined || !isCounted(entry)
      ? undefined
      : netPresentValueOf(world, entry, { values, rate, horizon, hasResidual }),
  );
}

/** Numbers below a place in the alternative, when it has them. */
export function inputsBelow({ content, path }: World, ...place: FieldPath): Trace[] {
  const whole = [...path, ...place];
  return numbersBelow(valueAt(content, whole), whole).map((each) => entered(content, each));
}
