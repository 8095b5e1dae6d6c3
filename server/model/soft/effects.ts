import type { LedgerItem } from '../../vocabulary/ledger.ts';
import type { MeasureEffect } from '../../vocabulary/measures.ts';
import type { CompiledItem } from '../compiledItem.ts';
import { centralOf, enteredTags } from '../estimates.ts';
import { evidenceGradeOf } from '../evidenceGuards.ts';
import { modelFault } from '../modelFault.ts';
import { canBePartlyCashable, partiesOf } from './parties.ts';

/**
 * Whether the effect is summed: evidence of grade D or E, its own or that of a catalogue value it
 * uses, is context, unless someone has written down why it is counted.
 */
export function isSummed(effect: MeasureEffect): boolean {
  const isWeak = [effect.grade, evidenceGradeOf(effect)].some(
    (grade) => grade === 'D' || grade === 'E',
  );
  return !isWeak || (effect.includedBecause ?? '').trim() !== '';
}

/**
 * An effect as ledger items, one a flow: persons × effect × unit value × (1 − deadweight) ×
 * attribution × (1 − displacement), on its path of ramp, plateau and decay.
 *
 * Throws: DomainError when its years are reversed, an actor does not exist, or a share is called
 *         cashable where no budget receives it.
 */
export function compileEffect(effect: MeasureEffect, measureId: string): CompiledItem[] {
  if (!isSummed(effect)) return [];
  const { label, startYear, lastYear, effectShare } = effect;
  if (startYear > lastYear) {
    const years = { from: startYear, to: lastYear };
    throw modelFault('modelYearsReversed', { label, field: 'lastYear' }, years);
  }
  const share = centralOf(effectShare, { label, field: 'effectShare' });
  return effect.flows.map((flow, index) => {
    const field = `flows.${index}.`;
    const { unitValueSek, cashableShare, overlapShare } = flow;
    const parties = partiesOf(flow, field);
    if (cashableShare < 1 && !canBePartlyCashable(parties)) {
      const place = { label: flow.label, field: `${field}cashableShare` };
      throw modelFault('modelCashableNotAllowed', place);
    }
    const place = { label: flow.label, field: `${field}unitValueSek` };
    const item: LedgerItem = {
      id: flow.id,
      label_sv: flow.label,
      layer: 'soft',
      group: 'effect',
      ...parties,
      rule: {
        type: 'effect',
        persons: effect.persons,
        effect: share,
        unit_value: centralOf(unitValueSek, place),
        start: startYear,
        ramp: effect.rampYears,
        full: effect.fullYears,
        decay: effect.decayPerYear,
        to: lastYear,
        deadweight: effect.deadweightShare,
        attribution: effect.attributionShare,
        ...(effect.displacementShare > 0 ? { displacement: effect.displacementShare } : {}),
        growth: effect.growthPerYear,
      },
      optimism: 'effect',
      ...(cashableShare < 1 ? { cashable: cashableShare } : {}),
      ...(overlapShare > 0 ? { overlap_share: overlapShare } : {}),
      ...(flow.budget === undefined ? {} : { budget: flow.budget }),
      ...enteredTags(effectShare, unitValueSek),
    };
    return { item, path: ['measures', measureId, 'effects', effect.id, flow.id] };
  });
}
