import { valueInForce } from '../../catalogue/lookup.ts';
import { DomainError, invariant } from '../../vocabulary/errors.ts';
import type { Grade } from '../../vocabulary/grades.ts';
import type { ValueKind } from '../../vocabulary/measures.ts';
import type { Traced } from '../../vocabulary/traced.ts';
import type { Effect, EffectFlow } from './effect.ts';
import { weakestGrade } from './weakestGrade.ts';
import {
  resolveInput,
  type EffectSources,
  type NotValued,
  type ResolvedInput,
  type UnmovedPrice,
} from './resolveInput.ts';

/** What one actor has of an effect in a year of full effect; below 0 is a loss. */
export type FlowYearly = {
  readonly id: string;
  readonly labelSv: string;
  readonly from: string;
  readonly to: string;
  readonly kind: ValueKind;
  readonly sekPerYear: number;
  /** 1 where no public budget receives. */
  readonly cashableShare: number;
  readonly traced: Traced;
};

/** Evidence that is shown beside an effect, whatever its value. */
export type BesideEvidence = {
  readonly entryId: string;
  readonly labelSv: string;
  readonly grade: Grade;
  /** It looked for an effect and found none. */
  readonly isNil: boolean;
};

type EffectAnswer = {
  readonly beside: readonly BesideEvidence[];
  /** Amounts that could not be moved to the case's price year: to be told with the value. */
  readonly unmovedPrices: readonly UnmovedPrice[];
  /** The yearly value with all it was made of; without a value where something is missing. */
  explain(): Traced;
};

export type EffectYearly = EffectAnswer &
  (
    | {
        readonly isValued: true;
        readonly sekPerYear: number;
        /** The weakest of the evidence used; null when all of it is facts of the place. */
        readonly grade: Grade | null;
        readonly flows: readonly FlowYearly[];
        /** The numbers by key, for working the value out anew with one of them changed. */
        readonly values: Readonly<Record<string, number>>;
      }
    | { readonly isValued: false; readonly reasons: readonly NotValued[] }
  );

/**
 * What an effect is worth in a year of full effect, flow by flow; or why it is not valued.
 *
 * Units:  SEK/year of the case's price year. Ramp, years and discounting are the ledger's.
 * Throws: DomainError on an entry in another unit than the effect's, on shares above one together,
 *         and on a number that an input cannot take.
 */
export function effectYearly(effect: Effect, sources: EffectSources): EffectYearly {
  const resolved = effect.inputs.map((input) => resolveInput(effect, input, sources));
  const byKey = new Map(resolved.map((one) => [one.key, one.traced]));
  const beside = effect.besideEntryIds.map((id) => besideEvidence(id, sources));
  const unmovedPrices = resolved.flatMap(({ unmovedPrice }) => unmovedPrice ?? []);
  const total = effect.yearly.explain(Object.fromEntries(byKey));
  const explain = () => total;
  const reasons = resolved.flatMap(({ reason }) => reason ?? []);
  if (total.value === null || reasons.length > 0) {
    return { isValued: false, reasons, beside, unmovedPrices, explain };
  }
  return {
    isValued: true,
    sekPerYear: total.value,
    grade: gradeOf(effect, resolved, sources),
    flows: flowsOf(effect, total, byKey, sources),
    values: Object.fromEntries(
      resolved.flatMap(({ key, traced: { value } }) => (value === null ? [] : [[key, value]])),
    ),
    beside,
    unmovedPrices,
    explain,
  };
}

function besideEvidence(id: string, { entryFor, day }: EffectSources): BesideEvidence {
  const entry = entryFor(id);
  const isNil = entry.state === 'sign' && valueInForce(entry, day).sign === 0;
  return { entryId: id, labelSv: entry.labelSv, grade: entry.grade, isNil };
}

function gradeOf(
  effect: Effect,
  resolved: readonly ResolvedInput[],
  { entryFor }: EffectSources,
): Grade | null {
  const ofShares = effect.flows.flatMap(({ share }) =>
    typeof share === 'object' && 'entryId' in share
      ? [entryFor(share.entryId).grade, entryFor(share.ofEntryId).grade]
      : [],
  );
  return weakestGrade([...resolved.flatMap(({ grade }) => grade ?? []), ...ofShares]);
}

function flowsOf(
  effect: Effect,
  total: Traced,
  byKey: ReadonlyMap<string, Traced>,
  sources: EffectSources,
): FlowYearly[] {
  const shares = sharesOf(effect, byKey, sources);
  return effect.flows.map((flow, index) => {
    const { id, labelSv, from, to, kind, cashable } = flow;
    const share = shares[index];
    invariant(share !== undefined, `${effect.id}.${id} has no share`);
    const sekPerYear = numberOf(total) * numberOf(share);
    return {
      id,
      labelSv,
      from,
      to,
      kind,
      sekPerYear,
      cashableShare: cashable === undefined ? 1 : numberOf(inputOf(cashable.input, byKey)),
      traced: {
        id: `${effect.id}.${id}`,
        labelSv,
        value: sekPerYear,
        unit: 'SEK/year',
        origin: { kind: 'formula', expressionSv: 'värde per år × andel' },
        uses: [total, share],
      },
    };
  });
}

/** The share of each flow, in order; the one remainder takes what the others leave of 1. */
function sharesOf(
  effect: Effect,
  byKey: ReadonlyMap<string, Traced>,
  sources: EffectSources,
): Traced[] {
  const given = effect.flows.map((flow) => givenShare(effect, flow, byKey, sources));
  const others = given.flatMap((share) => share ?? []);
  invariant(
    others.length === effect.flows.length - 1,
    `${effect.id} must have one remainder among its flows`,
  );
  const sum = others.reduce((total, share) => total + numberOf(share), 0);
  // Shares that come to one but for rounding leave nothing.
  if (sum > 1 + 1e-9) throw new DomainError('effectSharesAboveOne', { label: effect.labelSv, sum });
  const remainder: Traced = {
    id: `${effect.id}.remainder`,
    labelSv: 'Återstående andel',
    value: Math.max(0, 1 - sum),
    unit: 'share',
    origin: { kind: 'formula', expressionSv: '1 − övriga andelar' },
    uses: others,
  };
  return given.map((share) => share ?? remainder);
}

function givenShare(
  effect: Effect,
  { id, labelSv, share }: EffectFlow,
  byKey: ReadonlyMap<string, Traced>,
  sources: EffectSources,
): Traced | null {
  if (share === 'remainder') return null;
  if ('input' in share) return inputOf(share.input, byKey);
  const part = shareEntry(effect, share.entryId, sources);
  const whole = shareEntry(effect, share.ofEntryId, sources);
  return {
    id: `${effect.id}.${id}.share`,
    labelSv,
    value: numberOf(part) / numberOf(whole),
    unit: 'share',
    origin: { kind: 'formula', expressionSv: 'aktörens kostnad / hela kostnaden' },
    uses: [part, whole],
  };
}

function shareEntry(effect: Effect, id: string, { entryFor, day }: EffectSources): Traced {
  const entry = entryFor(id);
  const { central, validFrom } = valueInForce(entry, day);
  invariant(central !== undefined, `${id} has no central value to take a share of`);
  const { labelSv, vintage, grade } = entry;
  return {
    id: `${effect.id}.${id}`,
    labelSv,
    value: central,
    unit: 'SEK/year',
    origin: {
      kind: 'parameter',
      catalogue: { entryId: id, vintage, validFrom, grade, central, unitFactor: 1 },
    },
    uses: [],
  };
}

function inputOf(key: string, byKey: ReadonlyMap<string, Traced>): Traced {
  const traced = byKey.get(key);
  invariant(traced !== undefined, `no input ${key} for a share`);
  return traced;
}

function numberOf({ id, value }: Traced): number {
  invariant(value !== null, `${id} has no value`);
  return value;
}
