import type { Settings } from '../../server/vocabulary/settings.ts';
import type { CaseContent } from '../../server/vocabulary/planCase.ts';
import type { CaseTask } from '../../server/vocabulary/task.ts';
import type { Outcome } from './liveResults.ts';

/** What a first annex needs, in the order that it is best done. */
export const neededSteps = [
  { id: 'facts', path: '' },
  { id: 'planArea', path: 'plan' },
  { id: 'programme', path: 'plan' },
  { id: 'lines', path: 'plan' },
  { id: 'amounts', path: 'hard' },
  { id: 'settings', path: 'antaganden' },
  { id: 'decision', path: 'beslut' },
] as const;
export type NeededStep = (typeof neededSteps)[number]['id'];

/** What the annex says is not assessed while nothing is entered. */
export const waitingSteps = [
  { id: 'soft', path: 'mjuk' },
  { id: 'equity', path: 'jamlikhet' },
  { id: 'risks', path: 'beslut' },
  { id: 'followUp', path: 'uppfoljning' },
] as const;
export type WaitingStep = (typeof waitingSteps)[number]['id'];

type Ground = {
  readonly content: CaseContent;
  /** As they are marked; null while they are not known. */
  readonly tasks: readonly CaseTask[] | null;
  readonly outcome: Outcome;
};

/** Which steps of a first annex are taken. */
export function stepsTaken({
  content,
  tasks,
  outcome,
}: Ground): ReadonlySet<NeededStep | WaitingStep> {
  const proposals = content.alternatives.filter(({ isBaseline }) => !isBaseline);
  const some = (list: (each: (typeof proposals)[number]) => readonly unknown[]) =>
    proposals.some((each) => list(each).length > 0);
  const lines = proposals.flatMap(({ hardLines }) => hardLines);
  const isDone: Readonly<Record<NeededStep | WaitingStep, boolean>> = {
    facts: content.registryNumber.trim() !== '',
    planArea: content.planArea !== undefined,
    programme: some(({ programme }) => [...programme.blocks, ...programme.facilities]),
    lines: lines.length > 0,
    amounts: outcome.ok && lines.length > 0 && lines.every(({ amount }) => amount.central > 0),
    settings:
      content.settings.template !== undefined ||
      tasks?.some(({ task, state }) => task === 'assumptions' && state === 'done') === true,
    decision: content.decisionPoints.length > 0 && content.withoutThePlan.trim() !== '',
    soft: some(({ measures, unpricedEffects, builtEffects = [] }) => [
      ...measures,
      ...unpricedEffects,
      ...builtEffects,
    ]),
    equity: outcome.ok && outcome.results.indicators.length > 0,
    risks: (content.risks ?? []).length > 0,
    followUp: (content.followUp ?? []).length > 0,
  };
  const ids = [...neededSteps, ...waitingSteps].map(({ id }) => id);
  return new Set(ids.filter((id) => isDone[id]));
}

/** Numbers that a case begins with, to be looked over by whoever answers for it. */
export const startValues = [
  'inflationPerYear',
  'internalRatePerYear',
  'taxFactor',
  'optimismBiasCapex',
  'optimismBiasEffect',
  'exitYieldReal',
  'marketYieldReal',
  'exitCostShare',
  'discountLow',
  'discountHigh',
] as const satisfies readonly (keyof Settings)[];

/** Those that the library has, by its entry, and which of its numbers; the rest are nobody's word. */
export const sourcedStartValues = {
  samhalle: { value: 0.035, entry: 'SE-PARAM-01', of: 'central' },
  internalRatePerYear: { value: 0.025, entry: 'internranta_2025', of: 'central' },
  taxFactor: { value: 1.3, entry: 'SE-PARAM-02', of: 'central' },
  exitYieldReal: { value: 0.04, entry: 'yield_nyprod_ex_2026', of: 'central' },
  marketYieldReal: { value: 0.04, entry: 'yield_nyprod_ex_2026', of: 'central' },
  discountLow: { value: 0.015, entry: 'UK-PARAM-01', of: 'low' },
  discountHigh: { value: 0.051, entry: 'SE-PARAM-01', of: 'high' },
  /** The consumer price index, on average a year from 2005 to 2024. */
  inflationPerYear: { value: 0.021, entry: 'KPI_1980', of: 'growth' },
} as const;
