import type { LedgerItem, LedgerRule } from '../../vocabulary/ledger.ts';
import { lineKindOf, type LineKind } from '../../vocabulary/lineKinds.ts';
import type { HardLine } from '../../vocabulary/hardSide.ts';
import type { Programme } from '../../vocabulary/programme.ts';
import type { Settings } from '../../vocabulary/settings.ts';
import type { CompiledItem } from '../compiledItem.ts';
import { centralOf, enteredTags } from '../estimates.ts';
import { modelFault } from '../modelFault.ts';
import { blockSeries, programmeQuantity } from '../programme.ts';

/**
 * One post of the hard calculation as a ledger item.
 *
 * Units:  real SEK of the case's price year, the amount times its quantity in the programme.
 * Throws: DomainError when the quantity, life or commissioning year it needs is missing, or when
 *         an asset is paid after it was taken into use.
 */
export function compileHardLine(
  line: HardLine,
  { programme, developer }: { programme: Programme; developer: Settings['developer'] },
): CompiledItem {
  const kind: LineKind = lineKindOf(line.kind);
  const actorOf = (party: LineKind['from']) => (party === 'developer' ? developer : party);
  const item: LedgerItem = {
    id: line.id,
    label_sv: line.label,
    layer: 'hard',
    group: kind.group,
    from: actorOf(kind.from),
    to: actorOf(kind.to),
    rule: ruleOf(line, programme),
    ...(kind.optimism === undefined ? {} : { optimism: kind.optimism }),
    ...(kind.budget === undefined ? {} : { budget: kind.budget }),
    ...assetOf(line, kind),
    ...(kind.isInvestment === undefined ? {} : { invest: true }),
    ...committeeOf(line, kind),
    ...enteredTags(line.amount),
  };
  return { item, path: ['hardLines', line.id] };
}

function ruleOf(line: HardLine, programme: Programme): LedgerRule {
  const { timing, basis, quantityOf, growthPerYear: growth, label } = line;
  const entry = { label, field: 'amount' };
  const central = centralOf(line.amount, entry);
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

/** What is depreciated, or released as income, needs a life and a year to begin from. */
function assetOf(line: HardLine, kind: LineKind): Pick<LedgerItem, 'asset' | 'contribution'> {
  if (kind.asset === 'current') return { asset: { class: 'current' } };
  if (kind.asset === undefined && kind.isContribution === undefined) return {};
  const { lifeYears: life, commissionYear: commission, timing, label } = line;
  if (life === undefined) throw modelFault('modelLifeMissing', { label, field: 'lifeYears' });
  if (commission === undefined) {
    throw modelFault('modelCommissionMissing', { label, field: 'commissionYear' });
  }
  if (timing.type !== 'payments') {
    throw modelFault('modelAssetWithoutPayments', { label, field: 'timing' });
  }
  if (kind.isContribution) return { contribution: { life, commission } };
  const late = timing.payments.findIndex(({ year }) => year > commission);
  if (late >= 0) {
    const year = timing.payments[late]?.year;
    const place = { label, field: `timing.payments.${late}.year` };
    throw modelFault('modelPaymentAfterCommission', place, { year, commission });
  }
  return { asset: { class: 'fixed', life, commission } };
}

/** The committee stands on the side that is the municipality. */
function committeeOf({ committee }: HardLine, kind: LineKind): Partial<LedgerItem> {
  if (committee === undefined) return {};
  return {
    ...(kind.from === 'kommun' ? { committee_from: committee } : {}),
    ...(kind.to === 'kommun' ? { committee_to: committee } : {}),
  };
}
