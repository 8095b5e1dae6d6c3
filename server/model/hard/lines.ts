import { parentActor } from '../../vocabulary/actors.ts';
import type { LedgerItem, LedgerRule } from '../../vocabulary/ledger.ts';
import { lineKindOf, type LineKind, type LineParty } from '../../vocabulary/lineKinds.ts';
import type { HardLine, HomeSale } from '../../vocabulary/hardSide.ts';
import type { Block, Programme } from '../../vocabulary/programme.ts';
import type { Settings } from '../../vocabulary/settings.ts';
import type { CompiledItem } from '../compiledItem.ts';
import { centralOf, enteredTags } from '../estimates.ts';
import type { Prices } from '../prices.ts';
import { modelFault } from '../modelFault.ts';
import { blockSeries, programmeQuantity } from '../programme.ts';
import { partiesOf } from '../soft/parties.ts';
import { componentParts, type AssetPart } from './components.ts';
import { taxPartsOf } from './valueAddedTax.ts';

type LineContext = {
  readonly programme: Programme;
  readonly settings: Pick<Settings, 'developer' | 'baseYear'> & Prices;
  /** Homes that are sold; absent when none are. */
  readonly homeSales?: readonly Pick<HomeSale, 'blockId'>[] | undefined;
};

/**
 * One post of the hard calculation as ledger items: one as a rule; one a component and renewal of
 * an asset that is split; and one for VAT that is not recovered, from its payer to the state.
 *
 * Units:  real SEK of the line's price year: the amount without VAT, contingency on top, times its
 *         quantity in the programme.
 * Throws: DomainError when the quantity, life, commissioning year or counterpart it needs is
 *         missing, when an asset is paid after it was taken into use, when components do not add
 *         up to 1, or on VAT that cannot be.
 */
export function compileHardLine(line: HardLine, context: LineContext): CompiledItem[] {
  const { programme, settings } = context;
  const kind = kindOf(line, context);
  const { net, tax } = taxPartsOf(line, kind);
  const toppedUp = 1 + (line.contingencyShare ?? 0);
  const stage = stageOf(line, programme);
  const shared = {
    layer: 'hard' as const,
    group: kind.group,
    ...(kind.optimism === undefined ? {} : { optimism: kind.optimism }),
    ...(kind.isOperating === undefined ? {} : { noi: true }),
    ...(stage === undefined ? {} : { stage }),
    ...enteredTags(settings, line.amount),
  };
  const invested = kind.isInvestment === undefined ? {} : { invest: true };
  const parties = lineParties(line, kind, settings.developer);
  const rule = ruleOf(line, programme, net * toppedUp);
  const items = assetParts(line, kind, settings).map((part): LedgerItem => ({
    ...shared,
    ...parties,
    id: `${line.id}${part.suffix}`,
    label_sv: `${line.label}${part.labelSuffix}`,
    rule: ruleOfPart(rule, part),
    // A renewal is not what the owner invests to begin with.
    ...(part.renewedYear === null ? invested : {}),
    ...(kind.budget === undefined ? {} : { budget: kind.budget }),
    ...part.tags,
    ...committeeOf(line, kind),
  }));
  const taxItem: LedgerItem = {
    ...shared,
    ...invested,
    id: `${line.id}.moms`,
    label_sv: `${line.label}, moms`,
    from: parties.from,
    to: 'stat',
    rule: ruleOf(line, programme, tax * toppedUp),
  };
  return [...items, ...(tax > 0 ? [taxItem] : [])].map((item) => ({
    item,
    path: ['hardLines', line.id, ...(item.id === line.id ? [] : [item.id])],
  }));
}

/** The line's own stage; otherwise that of the block whose quantity it reads. */
function stageOf({ stage, quantityOf }: HardLine, { blocks }: Programme): 1 | 2 | undefined {
  return stage ?? blocks.find(({ id }) => id === quantityOf)?.stage;
}

/** Who pays whom, where the kind leaves it open as the line says. */
function lineParties(
  line: HardLine,
  kind: LineKind,
  developer: Settings['developer'],
): Pick<LedgerItem, 'from' | 'to'> {
  const { counterpart, label } = line;
  const actorOf = (party: LineParty) => (party === 'developer' ? developer : party);
  const given = { from: actorOf(kind.from), to: actorOf(kind.to) };
  if (kind.counterpart === undefined) return given;
  const { side, isNeeded } = kind.counterpart;
  if (counterpart === undefined) {
    if (isNeeded) throw modelFault('modelCounterpartMissing', { label, field: 'counterpart' });
    return given;
  }
  const { from, to } = partiesOf({ label, ...given, [side]: counterpart });
  return { from: parentActor(from), to: parentActor(to) };
}

function ruleOf(line: HardLine, programme: Programme, factor: number): LedgerRule {
  const { timing, basis, quantityOf, growthPerYear: growth, label } = line;
  const entry = { label, field: 'amount' };
  const central = centralOf(line.amount, entry) * factor;
  const amount = central * programmeQuantity(programme, basis, quantityOf, entry);
  switch (timing.type) {
    case 'payments': {
      const parts = timing.payments.reduce((sum, { part }) => sum + part, 0);
      const values = timing.payments.map(({ year, part }): [number, number] => [
        year,
        (amount * part) / parts,
      ]);
      return { type: 'lump', values, growth };
    }
    case 'years': {
      const { fromYear: from, toYear: to } = timing;
      if (from > to) {
        throw modelFault('modelYearsReversed', { label, field: 'timing.toYear' }, { from, to });
      }
      return { type: 'annual', amount, from, to, growth };
    }
    case 'perDwelling': {
      const blockId = programme.blocks.find(({ id }) => id === quantityOf)?.id;
      const dwellings = programmeQuantity(programme, 'dwelling', blockId, entry);
      return {
        type: 'per_unit',
        amount: basis === 'dwelling' ? central : amount / dwellings,
        series: blockSeries(programme, blockId),
        growth,
        to: timing.toYear,
        lag: timing.lagYears,
      };
    }
  }
}

/** A component's share of what is paid; a renewal pays all of its share in one year. */
function ruleOfPart(rule: LedgerRule, { share, renewedYear }: ItemPart): LedgerRule {
  if (rule.type !== 'lump' || (share === 1 && renewedYear === null)) return rule;
  const shared = rule.values.map(([year, amount]): [number, number] => [year, amount * share]);
  if (renewedYear === null) return { ...rule, values: shared };
  const sum = shared.reduce((total, [, amount]) => total + amount, 0);
  return { ...rule, values: [[renewedYear, sum]] };
}

/**
 * Homes that are built to be sold are stock, not an asset that someone holds: all that they will
 * be worth is in what the households get, so a residual value on top would count it twice. A line
 * that names no block builds them all.
 */
export function kindOf(
  { kind, quantityOf }: Pick<HardLine, 'kind' | 'quantityOf'>,
  { programme, homeSales = [] }: Pick<LineContext, 'programme' | 'homeSales'>,
): LineKind {
  const isSold = ({ id }: Block) => homeSales.some(({ blockId }) => blockId === id);
  const built = programme.blocks.filter(({ id }) => id === (quantityOf ?? id));
  const isStock = kind === 'construction' && built.length > 0 && built.every(isSold);
  return isStock ? { ...lineKindOf(kind), asset: 'current' } : lineKindOf(kind);
}

type ItemPart = Omit<AssetPart, 'asset'> & {
  readonly tags: Pick<LedgerItem, 'asset' | 'contribution'>;
};

const whole = { suffix: '', labelSuffix: '', share: 1, renewedYear: null } as const;

/** What is depreciated, or released as income, needs a life and a year to begin from. */
function assetParts(
  line: HardLine,
  kind: LineKind,
  { baseYear }: LineContext['settings'],
): ItemPart[] {
  const { lifeYears: life, commissionYear: commission, components, label } = line;
  const isFixed = kind.asset === 'fixed';
  if (components !== undefined && lineKindOf(line.kind).asset !== 'fixed') {
    throw modelFault('modelComponentsWithoutAsset', { label, field: 'components' });
  }
  if (!isFixed && kind.isContribution === undefined) {
    const tags = kind.asset === undefined ? {} : { asset: { class: kind.asset } as const };
    return [{ ...whole, tags }];
  }
  if (commission === undefined) {
    throw modelFault('modelCommissionMissing', { label, field: 'commissionYear' });
  }
  checkPayments(line, isFixed ? commission : null);
  if (components !== undefined) {
    const parts = componentParts(line, { commission, baseYear });
    return parts.map(({ asset, ...part }) => ({ ...part, tags: { asset } }));
  }
  if (life === undefined) throw modelFault('modelLifeMissing', { label, field: 'lifeYears' });
  const tags = isFixed
    ? { asset: { class: 'fixed', life, commission } as const }
    : { contribution: { life, commission } };
  return [{ ...whole, tags }];
}

/** An asset is paid in listed years, and none of it after it was taken into use. */
function checkPayments({ timing, label }: HardLine, commission: number | null): void {
  if (timing.type !== 'payments') {
    throw modelFault('modelAssetWithoutPayments', { label, field: 'timing' });
  }
  if (commission === null) return;
  const late = timing.payments.findIndex(({ year }) => year > commission);
  if (late < 0) return;
  const year = timing.payments[late]?.year;
  const place = { label, field: `timing.payments.${late}.year` };
  throw modelFault('modelPaymentAfterCommission', place, { year, commission });
}

/** The committee stands on the side that is the municipality. */
function committeeOf({ committee }: HardLine, kind: LineKind): Partial<LedgerItem> {
  if (committee === undefined) return {};
  return {
    ...(kind.from === 'kommun' ? { committee_from: committee } : {}),
    ...(kind.to === 'kommun' ? { committee_to: committee } : {}),
  };
}
