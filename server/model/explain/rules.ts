import {
  amountBeforeGrowth,
  countedUnits,
  effectShare,
  optimismFactor,
  priceFactor,
  type LedgerEntry,
} from '../../engine/itemAmounts.ts';
import type { AnnualRule, EffectRule, LumpRule } from '../../vocabulary/ledger.ts';
import { whyTexts } from '../../vocabulary/text/sv/why.ts';
import { builtValues } from './built.ts';
import { inputsIn, inputsOfItem, type EntryInput } from './entry.ts';
import { setting } from './inputs.ts';
import { priceTrace } from './prices.ts';
import { given, productOf, sumOf, worked, type Trace } from './trace.ts';
import type { World } from './world.ts';

const { item: words, rule: texts } = whyTexts;

/** An item's amount in a year, x_i(t): what the entry says, times what moves it in time and price. */
export function amountOf(world: World, entry: LedgerEntry, t: number): Trace {
  const { item } = entry;
  const year = world.book.ledger.base_year + t;
  return productOf(
    {
      id: idOf(world, entry.item.id, 'amount', t),
      labelSv: words.amount(year),
      value: entry.amounts[t] ?? 0,
      unit: 'SEK/year',
      expressionSv: words.amountHow,
    },
    [
      byRule(world, entry, t),
      ...tried(world, entry),
      ...growth(world, entry, year),
      ...prices(world, entry),
      ...optimism(world, entry),
      ...((item.overlap_share ?? 0) === 0
        ? []
        : [lessShare(world, entry, 'overlapShare', item.overlap_share ?? 0)]),
    ],
  );
}

/** An id within the alternative: what is asked of an item, and further what tells it apart. */
export function idOf(
  { prefix }: World,
  itemId: string,
  ...parts: readonly (string | number)[]
): string {
  return [prefix, 'item', itemId, ...parts].join('/');
}

/** `1 − share`, of a share entered for the item. */
export function lessShare(world: World, entry: LedgerEntry, field: string, share: number): Trace {
  return worked(
    {
      id: idOf(world, entry.item.id, 'less', field),
      labelSv: texts.complement(whyTexts.field(field)),
      value: 1 - share,
      unit: 'factor',
      expressionSv: texts.complementHow,
    },
    () => inputsIn(world, entry.item.id, [field]),
  );
}

function growth(world: World, entry: LedgerEntry, year: number): Trace[] {
  const { item } = entry;
  const rate = item.rule.growth ?? 0;
  if (rate === 0) return [];
  const { ledger } = world.book;
  const priceYear = item.price_year ?? ledger.price_year;
  return [
    worked(
      {
        id: idOf(world, entry.item.id, 'growth', year),
        labelSv: texts.growth,
        value: (1 + rate) ** (year - priceYear),
        unit: 'factor',
        expressionSv: texts.growthHow,
      },
      () => [
        ...inputsIn(world, item.id, growthFields),
        ...(item.price_year === undefined
          ? [setting(world.content, 'priceYear')]
          : priceBaseOf(world, entry)),
      ],
    ),
  ];
}

const growthFields = ['growthPerYear', 'rentGrowthPerYear', 'costGrowthPerYear'];

/** The year, and the index when there is one, that an amount was entered in. */
function priceBaseOf(world: World, { item }: LedgerEntry): Trace[] {
  return inputsOfItem(world, item.id)
    .map(({ trace }) => trace)
    .filter(({ origin }) => 'path' in origin && origin.path.includes('priceBase'));
}

function prices(world: World, entry: LedgerEntry): Trace[] {
  const { item } = entry;
  if (item.price_year === undefined) return [];
  const [first] = priceBaseOf(world, entry);
  if (first === undefined || !('path' in first.origin)) return [];
  const { path } = first.origin;
  return priceTrace(world, path.slice(0, path.indexOf('priceBase') + 1), {
    id: idOf(world, entry.item.id, 'price'),
    value: priceFactor(world.book.ledger, item),
  });
}

function optimism(world: World, entry: LedgerEntry): Trace[] {
  const factor = optimismFactor(world.book.ledger, entry.item);
  if (factor === 1) return [];
  const isCapex = entry.item.optimism === 'capex';
  const field = isCapex ? 'optimismBiasCapex' : 'optimismBiasEffect';
  const label = whyTexts.field(field);
  return [
    worked(
      {
        id: [world.prefix, field].join('/'),
        labelSv: isCapex ? texts.addition(label) : texts.complement(label),
        value: factor,
        unit: 'factor',
        expressionSv: isCapex ? texts.additionHow : texts.complementHow,
      },
      () => [setting(world.content, field)],
    ),
  ];
}

/** What the item's group is tried at, for whoever asks what would be with another amount. */
function tried({ content, factors, prefix }: World, { item }: LedgerEntry): Trace[] {
  const factor = factors[item.group] ?? 1;
  if (factor === 1) return [];
  const { riskGroups } = content.settings;
  const at = riskGroups.findIndex(({ name }) => name === item.group);
  const head = {
    id: [prefix, 'tried', item.group].join('/'),
    labelSv: texts.tried(riskGroups[at]?.label ?? item.group),
    value: factor,
    unit: 'share',
    expressionSv: texts.triedHow,
  } as const;
  return [
    worked(head, () => ['low', 'high'].map((end) => setting(content, 'riskGroups', at, end))),
  ];
}

/** What the item's rule says of a year, before anything is tried. */
function byRule(world: World, entry: LedgerEntry, t: number): Trace {
  const { ledger } = world.book;
  const { rule } = world.items.get(entry.item.id)?.item ?? entry.item;
  const year = ledger.base_year + t;
  const value = amountBeforeGrowth(ledger, rule)(year);
  const head = {
    id: idOf(world, entry.item.id, 'rule', rule.type === 'annual' ? 'annual' : t),
    labelSv: texts.entered,
    value,
    unit: 'SEK/year',
    expressionSv: texts.enteredHow,
  } as const;
  switch (rule.type) {
    case 'effect':
      return (
        builtYear(world, entry, head, rule, year) ??
        productOf({ ...head, expressionSv: texts.effectHow }, effectFactors(world, entry, year))
      );
    case 'per_unit':
      return productOf({ ...head, expressionSv: texts.perUnitHow }, [
        perUnit(world, entry, rule.amount),
        unitsCompleted(world, entry, year, countedUnits(ledger, rule)(year)),
      ]);
    case 'lump':
    case 'annual':
      return ofEntry(head, world, entry, partPaid(world, entry, rule, year));
  }
}

/** The entered amount times its quantity, where that is all; else everything that was entered. */
function ofEntry(
  head: Parameters<typeof productOf>[0],
  world: World,
  { item }: LedgerEntry,
  paid: readonly Trace[],
): Trace {
  const inputs = inputsOfItem(world, item.id);
  const simple = productOf({ ...head, expressionSv: texts.timesQuantity }, [
    ...inputs.filter(({ field }) => amountFields.includes(field)).map(({ trace }) => trace),
    ...quantity(world, item.id, inputs),
    ...paid,
  ]);
  if (simple.origin.kind === 'formula' && simple.origin.operation === 'product') return simple;
  return worked(head, () => inputs.map(({ trace }) => trace));
}

const amountFields = ['amount', 'sekPerYear', 'propertyFeeSekPerDwelling'];
const quantities = ['grossFloorAreaM2', 'dwellingAreaM2', 'dwellings', 'places', 'placesForPlan'];

function quantity(world: World, itemId: string, inputs: readonly EntryInput[]): Trace[] {
  const isFee = inputs.some(({ field }) => field === 'propertyFeeSekPerDwelling');
  const parts = inputs
    .filter(({ field }) => (isFee ? field === 'dwellings' : quantities.includes(field)))
    .map(({ trace }) => trace);
  const [first] = parts;
  if (first === undefined || parts.length === 1) return parts;
  const id = idOf(world, itemId, 'quantity');
  const value = parts.reduce((sum, part) => sum + (part.value ?? 0), 0);
  return [
    sumOf(
      { id, labelSv: texts.quantity, value, unit: first.unit, expressionSv: texts.quantityHow },
      () => parts,
    ),
  ];
}

/** The share of the amount that falls in the year, and the years that were entered for it. */
function partPaid(world: World, entry: LedgerEntry, rule: LumpRule | AnnualRule, year: number) {
  const isYearly = rule.type === 'annual';
  const fields = isYearly ? ['fromYear', 'toYear'] : ['part', 'year'];
  const inputs = inputsOfItem(world, entry.item.id).filter(({ field }) => fields.includes(field));
  if (inputs.length === 0) return [];
  return [
    worked(
      {
        id: idOf(world, entry.item.id, 'payments', isYearly ? 'annual' : year),
        labelSv: isYearly ? texts.yearly : texts.payments,
        value: isYearly ? 1 : shareIn(rule, year),
        unit: 'share',
        expressionSv: isYearly ? texts.yearlyHow : texts.paymentsHow,
      },
      () => inputs.map(({ trace }) => trace),
    ),
  ];
}

function shareIn({ values }: LumpRule, year: number): number {
  const sumIn = (isCounted: (paid: number) => boolean) =>
    values.reduce((sum, [paid, amount]) => (isCounted(paid) ? sum + amount : sum), 0);
  const all = sumIn(() => true);
  return all === 0 ? 0 : sumIn((paid) => paid === year) / all;
}

function perUnit(world: World, entry: LedgerEntry, value: number): Trace {
  const isOfTime = ({ field }: EntryInput) => timeFields.includes(field);
  const head = {
    id: idOf(world, entry.item.id, 'perUnit'),
    labelSv: texts.perUnit,
    value,
    unit: 'SEK/dwelling',
    expressionSv: texts.enteredHow,
  } as const;
  return worked(head, () =>
    inputsOfItem(world, entry.item.id)
      .filter((input) => !isOfTime(input))
      .map(({ trace }) => trace),
  );
}

const timeFields = [...growthFields, 'completionYear', 'lagYears', 'toYear', 'lastYear'];

function unitsCompleted(world: World, entry: LedgerEntry, year: number, value: number): Trace {
  return worked(
    {
      id: idOf(world, entry.item.id, 'units', year),
      labelSv: texts.units,
      value,
      unit: 'dwellings',
      expressionSv: texts.unitsHow,
    },
    () => inputsIn(world, entry.item.id, ['dwellings', 'completionYear', 'lagYears']),
  );
}

/** Persons × effect × value × what is left of it × how far it has come. */
function effectFactors(world: World, entry: LedgerEntry, year: number): Trace[] {
  const { rule } = entry.item;
  if (rule.type !== 'effect') return [];
  const inputs = inputsOfItem(world, entry.item.id);
  const input = (field: string) =>
    inputs.filter((each) => each.field === field).map(({ trace }) => trace);
  const factors = [
    ...input('persons'),
    ...input('effectShare'),
    ...input('unitValueSek'),
    lessShare(world, entry, 'deadweightShare', rule.deadweight),
    ...input('attributionShare'),
    ...(rule.displacement === undefined
      ? []
      : [lessShare(world, entry, 'displacementShare', rule.displacement)]),
    pathShare(world, entry, rule, year),
  ];
  const isSimple = input('persons').length === 1 && input('unitValueSek').length === 1;
  return isSimple ? factors : inputs.map(({ trace }) => trace);
}

/** The flow of an effect of what is built × how far it has come; a loss goes the other way. */
function builtYear(
  world: World,
  entry: LedgerEntry,
  head: Parameters<typeof productOf>[0],
  rule: EffectRule,
  year: number,
): Trace | undefined {
  const [list, builtId = '', flowId = ''] = world.items.get(entry.item.id)?.path ?? [];
  if (list !== 'builtEffects') return undefined;
  const flow = builtValues(world, builtId)?.flows.get(flowId);
  if (flow === undefined) return undefined;
  const isLoss = (flow.value ?? 0) < 0;
  return productOf({ ...head, expressionSv: texts.builtHow }, [
    ...(isLoss
      ? [given(texts.loss, -1, 'factor', { kind: 'method', expressionSv: texts.lossHow })]
      : []),
    flow,
    pathShare(world, entry, rule, year),
  ]);
}

function pathShare(world: World, entry: LedgerEntry, rule: EffectRule, year: number): Trace {
  return worked(
    {
      id: idOf(world, entry.item.id, 'path', year),
      labelSv: texts.effectPath(year),
      value: effectShare(rule, year - rule.start),
      unit: 'share',
      expressionSv: texts.effectPathHow,
    },
    () => inputsIn(world, entry.item.id, pathFields),
  );
}

const pathFields = ['startYear', 'lagYears', 'rampYears', 'fullYears', 'decayPerYear', 'lastYear'];
