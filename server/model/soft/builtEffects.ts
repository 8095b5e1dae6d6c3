import { isPublicActor, REAL } from '../../vocabulary/actors.ts';
import type { BuiltFinding } from '../../vocabulary/builtFindings.ts';
import type { Facts } from '../../vocabulary/errors.ts';
import type { LedgerItem } from '../../vocabulary/ledger.ts';
import type { BuiltEffect } from '../../vocabulary/measures.ts';
import type { Alternative, CaseContent } from '../../vocabulary/planCase.ts';
import type { Programme } from '../../vocabulary/programme.ts';
import type { Settings } from '../../vocabulary/settings.ts';
import type { CompiledItem, InputInterval } from '../compiledItem.ts';
import type { Effect } from '../effects/effect.ts';
import { effectYearly, type EffectYearly, type FlowYearly } from '../effects/effectYearly.ts';
import { effects } from '../effects/index.ts';
import type { EffectSources } from '../effects/resolveInput.ts';
import { modelFault } from '../modelFault.ts';
import { isWeakWithoutReason } from './effects.ts';

type Context = { readonly programme: Programme; readonly settings: Settings };

/**
 * An effect of what is built and where as ledger items, one a flow. Where a number is missing, or
 * its evidence is of grade D or E without a reason, there are none; `builtFindings` says why.
 *
 * Units:  SEK/year of the case's price year at full effect; a loss goes the other way.
 * Throws: DomainError when the effect does not exist, its years are reversed, or a number cannot
 *         be used.
 */
export function compileBuiltEffect(built: BuiltEffect, context: Context): CompiledItem[] {
  const { label, startYear, lastYear, includedBecause } = built;
  const effect = builtEffectOf(built);
  if (startYear > lastYear) {
    const years = { from: startYear, to: lastYear };
    throw modelFault('modelYearsReversed', { label, field: 'lastYear' }, years);
  }
  const answer = answerOf(built, effect, context);
  if (!answer.isValued || isWeakWithoutReason({ grade: answer.grade, includedBecause })) return [];
  const intervals = intervalsOf(built, effect, context, answer.sekPerYear);
  const range = rangeOf(intervals);
  return answer.flows
    .filter(({ sekPerYear }) => sekPerYear !== 0)
    .map((flow) => ({
      item: { ...itemOf(built, flow), ...range },
      path: ['builtEffects', built.id, flow.id],
      intervals,
    }));
}

/** Throws: DomainError when it does not exist. */
export function builtEffectOf({ effect: id, label }: BuiltEffect): Effect {
  const effect = effects.find((each) => each.id === id);
  if (effect === undefined) {
    throw modelFault('modelBuiltEffectUnknown', { label, field: 'effect' }, { id });
  }
  return effect;
}

/** What the effect is worth in a year of full effect, or why it is not valued. */
export function answerOf(
  { inputs }: Pick<BuiltEffect, 'inputs'>,
  effect: Effect,
  { programme: { blocks, facilities }, settings }: Context,
): EffectYearly {
  const dwellings = blocks.reduce((sum, block) => sum + block.dwellings, 0);
  const places = facilities.reduce((sum, facility) => sum + facility.places, 0);
  const sources: EffectSources = {
    inputs,
    programme: { ...(dwellings > 0 ? { dwellings } : {}), ...(places > 0 ? { places } : {}) },
    day: `${settings.baseYear}-01-01`,
    price: { year: settings.priceYear, inflationPerYear: settings.inflationPerYear },
    path: [],
  };
  return effectYearly(effect, sources);
}

/** What would be worked out for an alternative's built effects, in their order. */
export function builtAnswers(
  { settings }: Pick<CaseContent, 'settings'>,
  { builtEffects = [], programme }: Alternative,
): readonly {
  readonly built: BuiltEffect;
  readonly effect: Effect;
  readonly answer: EffectYearly;
}[] {
  return builtEffects.map((built) => {
    const effect = builtEffectOf(built);
    return { built, effect, answer: answerOf(built, effect, { programme, settings }) };
  });
}

function itemOf(built: BuiltEffect, flow: FlowYearly): LedgerItem {
  const { id, stage, startYear, rampYears, lastYear, growthPerYear, overlapShare } = built;
  const isLoss = flow.sekPerYear < 0;
  const [from, to] = isLoss ? [flow.to, flow.from] : [flow.from, flow.to];
  const isSaving = to !== REAL && isPublicActor(to);
  return {
    id: `${id}.${flow.id}`,
    label_sv: `${built.label}: ${flow.labelSv}`,
    layer: 'soft',
    group: 'effect',
    from,
    to,
    rule: {
      type: 'effect',
      persons: 1,
      effect: 1,
      unit_value: Math.abs(flow.sekPerYear),
      start: startYear,
      ramp: rampYears,
      full: Math.max(0, lastYear - startYear + 1),
      decay: 0,
      to: lastYear,
      deadweight: 0,
      attribution: 1,
      growth: growthPerYear,
    },
    optimism: 'effect',
    ...(isSaving && flow.cashableShare < 1 ? { cashable: flow.cashableShare } : {}),
    ...(overlapShare > 0 ? { overlap_share: overlapShare } : {}),
    ...(to === 'kommun' ? { budget: 'savings_cashable' as const } : {}),
    ...(stage === undefined ? {} : { stage }),
  };
}

/**
 * How each uncertain number moves the yearly value, alone: factors at its two ends, in rising
 * order and around the value itself. A number that only divides the value between actors moves
 * none of it.
 */
function intervalsOf(
  { inputs }: BuiltEffect,
  effect: Effect,
  context: Context,
  sekPerYear: number,
): InputInterval[] {
  return effect.inputs.flatMap(({ key, labelSv, unit }): InputInterval[] => {
    const estimate = inputs[key];
    const { central = 0, low = central, high = central } = estimate ?? {};
    if (estimate === undefined || low === high) return [];
    const factors = [low, high].map((end) => {
      const moved = { ...inputs, [key]: { ...estimate, central: end } };
      const answer = answerOf({ inputs: moved }, effect, context);
      return answer.isValued ? answer.sekPerYear / sekPerYear : 1;
    });
    const [least, most] = [Math.min(1, ...factors), Math.max(1, ...factors)].map(written);
    if (least === undefined || most === undefined || least === most) return [];
    const isPrice = unit.startsWith('SEK');
    return [{ key, label: labelSv, isPrice, low: least, high: most }];
  });
}

/** Intervals that were given of numbers that move none of the value: they are not counted. */
function idleIntervals(
  built: BuiltEffect,
  effect: Effect,
  context: Context,
  sekPerYear: number,
): BuiltFinding['reasons'] {
  const moving = new Set(intervalsOf(built, effect, context, sekPerYear).map(({ key }) => key));
  return effect.inputs
    .filter(({ key }) => {
      const { central, low = central, high = central } = built.inputs[key] ?? {};
      return low !== high && !moving.has(key);
    })
    .map(({ labelSv }) => ({ code: 'intervalIdle', facts: { label: labelSv } }));
}

/** Without what rounding leaves, so that equal factors of two effects are equal. */
function written(factor: number): number {
  return Number(factor.toPrecision(12));
}

/** The interval of the whole: distances of independent numbers are added as squares are. */
function rangeOf(intervals: readonly InputInterval[]): Pick<LedgerItem, 'range'> {
  if (intervals.length === 0) return {};
  const down = Math.hypot(...intervals.map(({ low }) => 1 - low));
  const up = Math.hypot(...intervals.map(({ high }) => high - 1));
  return { range: [Math.max(0, 1 - down), 1 + up] };
}

function said({ code, facts }: { readonly code: string; readonly facts: Facts }) {
  return { code, facts: definedIn(facts) };
}

/** What came of each, counted or not. */
export function builtFindings(
  content: Pick<CaseContent, 'settings'>,
  alternative: Alternative,
): BuiltFinding[] {
  return builtAnswers(content, alternative).map(({ built, effect: declared, answer }) => {
    const { id, effect, label } = built;
    const own = { id, effect, label, ...declaredIn(declared) };
    if (!answer.isValued) {
      const reasons = answer.reasons.map(said);
      return { ...own, sekPerYear: null, grade: null, isSummed: false, flows: [], reasons };
    }
    const { sekPerYear, grade } = answer;
    const isSummed = !isWeakWithoutReason({ ...built, grade });
    const flows = answer.flows.map((flow) => ({
      id: flow.id,
      label: flow.labelSv,
      from: flow.from,
      to: flow.to,
      sekPerYear: flow.sekPerYear,
    }));
    const context = { programme: alternative.programme, settings: content.settings };
    const remarks = [
      ...answer.unmovedPrices.map(said),
      ...idleIntervals(built, declared, context, sekPerYear),
    ];
    return { ...own, sekPerYear, grade, isSummed, flows, reasons: [], remarks };
  });
}

/** What an effect says of itself, whatever its value. */
function declaredIn({
  mechanismSv,
  guards,
  inputs,
}: Effect): Pick<BuiltFinding, 'mechanism' | 'notes' | 'inputs'> {
  return {
    mechanism: mechanismSv,
    notes: guards.map(({ noteSv }) => noteSv),
    inputs: Object.fromEntries(
      inputs.map(({ key, labelSv, unit }) => [key, { label: labelSv, unit }]),
    ),
  };
}

function definedIn(facts: Facts): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
