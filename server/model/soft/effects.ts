import type { Grade } from '../../vocabulary/grades.ts';
import type { LedgerItem } from '../../vocabulary/ledger.ts';
import type { EffectFlow, Measure, MeasureEffect } from '../../vocabulary/measures.ts';
import type { CompiledItem } from '../compiledItem.ts';
import { centralOf, enteredTags } from '../estimates.ts';
import { evidenceGradeOf } from '../evidenceGuards.ts';
import { modelFault } from '../modelFault.ts';
import type { Prices } from '../prices.ts';
import { canBePartlyCashable, partiesOf, type Parties } from './parties.ts';
import { requireKindOf } from './valueKinds.ts';

/** What is not quite 1 because thirds are written as 33 per cent is still the whole. */
export const WHOLE_TOLERANCE = 0.011;

/**
 * Whether the effect is summed: evidence of grade D or E, its own or that of a catalogue value it
 * uses, is context, unless someone has written down why it is counted.
 */
export function isSummed(effect: MeasureEffect): boolean {
  const { includedBecause } = effect;
  return !isWeakWithoutReason({ grade: weakGradeOf(effect), includedBecause });
}

/** The grade D or E of an effect, or else of a catalogue value it uses; null when neither is. */
export function weakGradeOf(effect: MeasureEffect): Grade | null {
  const grades = [effect.grade, evidenceGradeOf(effect)];
  return grades.find((grade) => grade === 'D' || grade === 'E') ?? null;
}

/** Whether evidence is of grade D or E and nobody has written down why it counts all the same. */
export function isWeakWithoutReason({
  grade,
  includedBecause = '',
}: {
  readonly grade: Grade | null;
  readonly includedBecause?: string | undefined;
}): boolean {
  return (grade === 'D' || grade === 'E') && includedBecause.trim() === '';
}

/**
 * What is left of an effect when what would have happened anyway, what others brought about and
 * what only moved is taken off: the shares are multiplied.
 */
export function additionalShare(effect: Pick<MeasureEffect, AdditionalKey>): number {
  const { deadweightShare, attributionShare, displacementShare } = effect;
  return (1 - deadweightShare) * attributionShare * (1 - displacementShare);
}

type AdditionalKey = 'deadweightShare' | 'attributionShare' | 'displacementShare';

/**
 * An effect as ledger items, one a flow: persons × effect × unit value × (1 − deadweight) ×
 * attribution × (1 − displacement), on its path of ramp, plateau and decay. Each actor notices it
 * as many years later as its flow lags; the last year is the effect's own.
 *
 * Throws: DomainError when its years are reversed, an actor does not exist, a share is called
 *         cashable where no budget receives it, a flow's kind says what its direction does not,
 *         or shares of a whole do not make one.
 */
export function compileEffect(
  effect: MeasureEffect,
  { id: measureId, stage }: Pick<Measure, 'id' | 'stage'>,
  prices: Prices,
): CompiledItem[] {
  if (!isSummed(effect)) return [];
  const { label, startYear, lastYear, effectShare } = effect;
  if (startYear > lastYear) {
    const years = { from: startYear, to: lastYear };
    throw modelFault('modelYearsReversed', { label, field: 'lastYear' }, years);
  }
  requireWhole(effect);
  const share = centralOf(effectShare, { label, field: 'effectShare' });
  return effect.flows.map((flow, index) => {
    const field = `flows.${index}.`;
    const parties = partiesOf(flow, field);
    requireKindOf(flow, field);
    requireCashableOf(flow, parties, field);
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
        unit_value: centralOf(flow.unitValueSek, place),
        start: noticedFrom(effect, flow, field),
        ...pathOf(effect),
      },
      optimism: 'effect',
      ...flowTags(flow),
      ...(stage === undefined ? {} : { stage }),
      ...enteredTags(prices, effectShare, flow.unitValueSek),
    };
    return { item, path: ['measures', measureId, 'effects', effect.id, flow.id] };
  });
}

/** Ramp, plateau, decay and what is taken off, as the ledger's rule has them. */
function pathOf(effect: MeasureEffect) {
  return {
    ramp: effect.rampYears,
    full: effect.fullYears,
    decay: effect.decayPerYear,
    to: effect.lastYear,
    deadweight: effect.deadweightShare,
    attribution: effect.attributionShare,
    ...(effect.displacementShare > 0 ? { displacement: effect.displacementShare } : {}),
    growth: effect.growthPerYear,
  };
}

function flowTags({
  cashableShare,
  overlapShare,
  budget,
}: EffectFlow): Pick<LedgerItem, 'cashable' | 'overlap_share' | 'budget'> {
  return {
    ...(cashableShare < 1 ? { cashable: cashableShare } : {}),
    ...(overlapShare > 0 ? { overlap_share: overlapShare } : {}),
    ...(budget === undefined ? {} : { budget }),
  };
}

/** The first year that the one who gains or pays notices the effect. */
function noticedFrom(effect: MeasureEffect, flow: EffectFlow, field: string): number {
  const year = effect.startYear + (flow.lagYears ?? 0);
  if (year <= effect.lastYear) return year;
  const place = { label: flow.label, field: `${field}lagYears` };
  throw modelFault('modelLagTooLong', place, { year, lastYear: effect.lastYear });
}

function requireCashableOf(flow: EffectFlow, parties: Parties, field: string): void {
  if (flow.cashableShare === 1 || canBePartlyCashable(parties)) return;
  throw modelFault('modelCashableNotAllowed', {
    label: flow.label,
    field: `${field}cashableShare`,
  });
}

/** Those who gain are all of those who gain. */
function requireWhole({ label, beneficiaries = {}, incomeThirds }: MeasureEffect): void {
  const parts = {
    beneficiaries: Object.values(beneficiaries),
    incomeThirds: [...(incomeThirds ?? [])],
  };
  for (const [field, shares] of Object.entries(parts)) {
    const sum = shares.reduce((total, share) => total + share, 0);
    if (shares.length === 0 || Math.abs(sum - 1) <= WHOLE_TOLERANCE) continue;
    throw modelFault('modelSharesNotWhole', { label, field }, { sum, field });
  }
}
