import type { ProcessFacts, ProcessStep } from '../vocabulary/process.ts';

/** What cannot come before what, whatever the procedure; the same day is in order. */
const ordered: readonly (readonly [earlier: ProcessStep, later: ProcessStep])[] = [
  ['planNoticeRequested', 'planNoticeDecided'],
  ['planningNoticeRequested', 'planningNoticeGiven'],
  ['consultationAnnounced', 'consultationBegins'],
  ['consultationBegins', 'consultationEnds'],
  ['consultationEnds', 'consultationReport'],
  ['consultationEnds', 'reviewBegins'],
  ['reviewNoticed', 'reviewBegins'],
  ['reviewBegins', 'reviewEnds'],
  ['reviewEnds', 'reviewReport'],
  ['reviewEnds', 'adopted'],
  ['consultationEnds', 'adopted'],
  ['adopted', 'adoptionAnnounced'],
];

/** Two days that have happened in an order that they cannot. */
export type DisorderedDays = {
  readonly earlier: ProcessStep;
  readonly later: ProcessStep;
  /** The day that is said of `earlier`, and the one before it that is said of `later`. */
  readonly days: readonly [string, string];
};

/** Days that were mistyped, or left from before a step was taken once more. */
export function disorderedDays({ days }: Pick<ProcessFacts, 'days'>): DisorderedDays[] {
  return ordered.flatMap(([earlier, later]) => {
    const [first, second] = [days[earlier]?.actual, days[later]?.actual];
    if (first === undefined || second === undefined || first <= second) return [];
    return [{ earlier, later, days: [first, second] as const }];
  });
}
