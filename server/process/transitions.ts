import type { ClockId, ProcessFacts, ProcessStep } from '../vocabulary/process.ts';
import type { Procedure, Stage } from '../vocabulary/stages.ts';
import { clockRows } from './clocks.ts';
import { disorderedDays } from './dayOrder.ts';
import { isInForce, type Dated } from './rules.ts';
import { named } from '../vocabulary/text/language.ts';

/** What must be so before a case takes a step. */
export type Need =
  | { readonly kind: 'day'; readonly step: ProcessStep }
  | { readonly kind: 'clock'; readonly clock: ClockId }
  | {
      readonly kind:
        | 'approvedByAll'
        | 'reviewAnew'
        | 'appealOpen'
        | 'countyReviewOpen'
        | 'nothingOpen'
        | 'appealTimeOver'
        | 'legalForce';
    };

/** One step that a case may take. */
export type Transition = Dated & {
  readonly from: Stage;
  readonly to: Stage;
  readonly procedures: 'every' | readonly Procedure[];
  readonly needs: readonly Need[];
  /** A frozen annex, or a recorded reason: our gate, not the law's. */
  readonly needsAnnex?: true;
  /** To an earlier stage, or the same once more: needs a reason. */
  readonly isBack?: true;
  readonly lawSv: string;
};

const first = { validFrom: '2015-01-01', validTo: null };
const every = { ...first, procedures: 'every' } as const;
const day = (step: ProcessStep): Need => ({ kind: 'day', step });
const clock = (id: ClockId): Need => ({ kind: 'clock', clock: id });
/** The days of a review that is held once more are days of its own. */
const reviewBegun: readonly Need[] = [
  day('reviewNoticed'),
  day('reviewBegins'),
  { kind: 'reviewAnew' },
];
const reviewed = [day('reviewEnds'), clock('review'), day('reviewReport'), day('adopted')];
const inForce: readonly Need[] = [{ kind: 'nothingOpen' }, { kind: 'legalForce' }];
const ended = named({ ...every, to: 'closed', needs: [], lawSv: '' } as const);

/**
 * Steps between stages, by stage. Source: PBL as in `rules.ts`; going back and closing are the
 * municipality's own affair and have no section.
 */
export const transitions: readonly Transition[] = named([
  { ...every, from: 'planNotice', to: 'started', needs: [], lawSv: 'PBL 5 kap. 2–5 §§' },
  { ...ended, from: 'planNotice' },

  {
    ...first,
    from: 'started',
    to: 'consultation',
    procedures: ['standard', 'coordinated'],
    needs: [day('consultationBegins')],
    needsAnnex: true,
    lawSv: 'PBL 5 kap. 11 §',
  },
  {
    ...first,
    from: 'started',
    to: 'consultation',
    procedures: ['extended'],
    needs: [day('consultationAnnounced'), day('consultationBegins')],
    needsAnnex: true,
    lawSv: 'PBL 5 kap. 11, 11 c och 11 d §§',
  },
  {
    ...first,
    from: 'started',
    to: 'review',
    procedures: ['coordinated'],
    needs: reviewBegun,
    needsAnnex: true,
    lawSv: 'PBL 5 kap. 16 och 18 a §§',
  },
  { ...ended, from: 'started' },

  {
    ...first,
    from: 'consultation',
    to: 'review',
    procedures: ['standard', 'coordinated'],
    needs: [day('consultationEnds'), ...reviewBegun],
    needsAnnex: true,
    lawSv: 'PBL 5 kap. 18–20 §§',
  },
  {
    ...first,
    from: 'consultation',
    to: 'review',
    procedures: ['extended'],
    needs: [
      day('consultationEnds'),
      clock('consultation'),
      day('consultationReport'),
      ...reviewBegun,
    ],
    needsAnnex: true,
    lawSv: 'PBL 5 kap. 17–20 §§',
  },
  {
    ...first,
    from: 'consultation',
    to: 'adopted',
    procedures: ['standard'],
    needs: [day('consultationEnds'), { kind: 'approvedByAll' }, day('adopted')],
    needsAnnex: true,
    lawSv: 'PBL 5 kap. 18 och 27 §§',
  },
  { ...every, from: 'consultation', to: 'started', needs: [], isBack: true, lawSv: '' },
  { ...ended, from: 'consultation' },

  {
    ...every,
    from: 'review',
    to: 'adopted',
    needs: reviewed,
    needsAnnex: true,
    lawSv: 'PBL 5 kap. 23 och 27 §§',
  },
  {
    ...every,
    from: 'review',
    to: 'review',
    needs: reviewBegun,
    needsAnnex: true,
    isBack: true,
    lawSv: 'PBL 5 kap. 25 §',
  },
  { ...every, from: 'review', to: 'consultation', needs: [], isBack: true, lawSv: '' },
  { ...ended, from: 'review' },

  {
    ...every,
    from: 'adopted',
    to: 'legalForce',
    needs: [day('adoptionAnnounced'), { kind: 'appealTimeOver' }, ...inForce],
    lawSv: 'PBL 5 kap. 32 §',
  },
  {
    ...every,
    from: 'adopted',
    to: 'appealed',
    needs: [{ kind: 'appealOpen' }],
    lawSv: 'PBL 13 kap. 11 och 16 §§',
  },
  {
    ...every,
    from: 'adopted',
    to: 'supervision',
    needs: [{ kind: 'countyReviewOpen' }],
    lawSv: 'PBL 11 kap. 10 §',
  },

  { ...every, from: 'appealed', to: 'legalForce', needs: inForce, lawSv: 'PBL 5 kap. 32 §' },
  {
    ...every,
    from: 'appealed',
    to: 'supervision',
    needs: [{ kind: 'countyReviewOpen' }],
    lawSv: 'PBL 11 kap. 10 §',
  },
  { ...every, from: 'appealed', to: 'repealed', needs: [], lawSv: 'PBL 13 kap. 17 §' },
  { ...every, from: 'supervision', to: 'legalForce', needs: inForce, lawSv: 'PBL 5 kap. 32 §' },
  {
    ...every,
    from: 'supervision',
    to: 'appealed',
    needs: [{ kind: 'appealOpen' }],
    lawSv: 'PBL 13 kap. 11 och 16 §§',
  },
  { ...every, from: 'supervision', to: 'repealed', needs: [], lawSv: 'PBL 13 kap. 17 §' },

  { ...every, from: 'legalForce', to: 'implementation', needs: [], lawSv: 'PBL 4 kap. 21 §' },
  { ...every, from: 'legalForce', to: 'repealed', needs: [], lawSv: '' },
  { ...every, from: 'implementation', to: 'followUp', needs: [], lawSv: '' },
  { ...every, from: 'implementation', to: 'repealed', needs: [], lawSv: '' },
  { ...ended, from: 'followUp' },
  { ...ended, from: 'repealed' },
]);

/** Where a case stands, and what its steps depend on. Days as `YYYY-MM-DD`. */
export type Standing = {
  readonly stage: Stage;
  readonly procedure: Procedure;
  readonly startedOn: string;
  readonly facts: ProcessFacts;
  readonly today: string;
  /** The day of the latest change of stage; absent before the first. */
  readonly latestChangeOn?: string | undefined;
  /** The day that a review was latest begun or left; absent before the first. */
  readonly latestReviewOn?: string | undefined;
  /** Whether the case has a frozen annex of what it says now. */
  readonly hasFrozenAnnex: boolean;
};

/** The step that someone wants to take. */
export type Step = {
  readonly to: Stage;
  readonly on: string;
  readonly reason: string;
  /** Why the step is taken without a frozen annex. */
  readonly gateReason: string;
};

/** Why a step cannot be taken: a code, and what its sentence needs. */
export type Refusal = {
  readonly code:
    | 'dayInFuture'
    | 'dayBeforeLatest'
    | 'reasonMissing'
    | 'annexMissing'
    | 'dayMissing'
    | 'dayAhead'
    | 'dayBefore'
    | 'clockBroken'
    | 'legalForceEarly'
    | Exclude<Need['kind'], 'day' | 'clock'>;
  readonly step?: ProcessStep;
  /** The step that it cannot come before. */
  readonly after?: ProcessStep;
  readonly clock?: ClockId;
  /** The section that says so, when it is not that of the step. */
  readonly lawSv?: string;
  /** The day that stands against it. */
  readonly day?: string | undefined;
};

/** The steps that the law and the house know from where the case stands. */
export function stepsFrom({ stage, procedure, startedOn }: Standing): Transition[] {
  return transitions.filter(
    (transition) =>
      transition.from === stage &&
      isInForce(transition, startedOn) &&
      (transition.procedures === 'every' || transition.procedures.includes(procedure)),
  );
}

/** The day that a step was taken by what has been said of the case; today when that does not tell. */
export function dayOfStep(
  { to, needs }: Transition,
  { facts, today, latestChangeOn = '' }: Standing,
): string {
  const steps = needs.flatMap((need) => (need.kind === 'day' ? [need.step] : []));
  const happened = steps.map((step) => facts.days[step]?.actual).at(-1);
  const inForceOn = facts.legalForce
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
  const day = to === 'legalForce' ? inForceOn : happened;
  return day === undefined || day > today || day < latestChangeOn ? today : day;
}

/** What of the case itself stands against a step; empty when nothing does. */
export function missingFor(transition: Transition, standing: Standing): Refusal[] {
  return transition.needs.flatMap((need) => refusalOf(need, standing));
}

/**
 * Why a case cannot take a step; empty when it can. Undefined when there is no such step.
 *
 * Shape: first what stands against the day and the reasons, then what the case lacks.
 */
export function advance(standing: Standing, step: Step): Refusal[] | undefined {
  const transition = stepsFrom(standing).find(({ to }) => to === step.to);
  if (transition === undefined) return undefined;
  const { today, latestChangeOn, hasFrozenAnnex } = standing;
  const isGated = transition.needsAnnex === true && !hasFrozenAnnex;
  return [
    ...(step.on > today ? [{ code: 'dayInFuture', day: today } as const] : []),
    ...(latestChangeOn !== undefined && step.on < latestChangeOn
      ? [{ code: 'dayBeforeLatest', day: latestChangeOn } as const]
      : []),
    ...(transition.isBack === true && step.reason.trim() === ''
      ? [{ code: 'reasonMissing' } as const]
      : []),
    ...missingFor(transition, standing),
    ...(isGated && step.gateReason.trim() === '' ? [{ code: 'annexMissing' } as const] : []),
  ];
}

function refusalOf(need: Need, standing: Standing): Refusal[] {
  const { facts, today } = standing;
  switch (need.kind) {
    case 'day': {
      const { step } = need;
      const actual = facts.days[step]?.actual;
      if (actual === undefined) return [{ code: 'dayMissing', step }];
      if (actual > today) return [{ code: 'dayAhead', step, day: actual }];
      return disorderedDays(facts)
        .filter(({ later }) => later === step)
        .map(({ earlier, days: [day] }) => ({ code: 'dayBefore', step, after: earlier, day }));
    }
    case 'clock': {
      const row = clockRows(standing).find(({ id }) => id === need.clock);
      if (row?.state !== 'broken') return [];
      const { until, lawSv } = row;
      return [{ code: 'clockBroken', clock: need.clock, lawSv, day: until ?? undefined }];
    }
    case 'approvedByAll':
      return facts.isApprovedByAll ? [] : [{ code: need.kind }];
    case 'reviewAnew': {
      const { latestReviewOn: latest } = standing;
      const begins = facts.days.reviewBegins?.actual;
      if (latest === undefined || begins === undefined || begins > latest) return [];
      return [{ code: need.kind, day: begins }];
    }
    case 'appealOpen':
      return facts.appeal === 'open' ? [] : [{ code: need.kind }];
    case 'countyReviewOpen':
      return facts.countyReview === 'open' ? [] : [{ code: need.kind }];
    case 'nothingOpen':
      return facts.appeal === 'open' || facts.countyReview === 'open' ? [{ code: need.kind }] : [];
    case 'legalForce':
      return facts.legalForce.some(({ on }) => on <= today) ? [] : [{ code: need.kind }];
    case 'appealTimeOver': {
      const until = clockRows(standing).find(({ clock: id }) => id === 'appeal')?.until;
      if (until === null || until === undefined) return [];
      if (until >= today) return [{ code: need.kind, day: until }];
      const isEarly = facts.legalForce.some(({ on }) => on <= until);
      return isEarly ? [{ code: 'legalForceEarly', day: until }] : [];
    }
  }
}
