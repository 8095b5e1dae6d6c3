import { describe, expect, it } from 'vitest';
import {
  advance,
  dayOfStep,
  stepsFrom,
  transitions,
  type Standing,
  type Step,
} from '../../server/process/transitions.ts';
import { noProcessFacts, type ProcessFacts } from '../../server/vocabulary/process.ts';
import { stages, type Stage } from '../../server/vocabulary/stages.ts';

const standing = (about: Partial<Standing>): Standing => ({
  stage: 'started',
  procedure: 'standard',
  startedOn: '2026-02-02',
  facts: noProcessFacts,
  today: '2026-11-27',
  hasFrozenAnnex: true,
  ...about,
});
const step = (to: Stage, about: Partial<Step> = {}): Step => ({
  to,
  on: '2026-11-27',
  reason: '',
  gateReason: '',
  ...about,
});
const happened = (days: Record<string, string>, facts: Partial<ProcessFacts> = {}) => ({
  ...noProcessFacts,
  ...facts,
  days: Object.fromEntries(Object.entries(days).map(([id, actual]) => [id, { actual }])),
});
const refusals = (where: Partial<Standing>, what: Step) =>
  advance(standing(where), what)?.map(({ code, step: which }) =>
    which === undefined ? code : `${code} ${which}`,
  );

describe('which stages come next', () => {
  // prettier-ignore -- process.md sections 1 and 2.
  it.each([
    { from: 'planNotice', procedure: 'standard', to: ['started', 'closed'] },
    { from: 'started', procedure: 'standard', to: ['consultation', 'closed'] },
    { from: 'started', procedure: 'extended', to: ['consultation', 'closed'] },
    { from: 'started', procedure: 'coordinated', to: ['consultation', 'review', 'closed'] },
    { from: 'consultation', procedure: 'standard', to: ['review', 'adopted', 'started', 'closed'] },
    { from: 'consultation', procedure: 'extended', to: ['review', 'started', 'closed'] },
    { from: 'review', procedure: 'extended', to: ['adopted', 'review', 'consultation', 'closed'] },
    { from: 'adopted', procedure: 'standard', to: ['legalForce', 'appealed', 'supervision'] },
    { from: 'appealed', procedure: 'standard', to: ['legalForce', 'supervision', 'repealed'] },
    { from: 'supervision', procedure: 'standard', to: ['legalForce', 'appealed', 'repealed'] },
    { from: 'legalForce', procedure: 'standard', to: ['implementation', 'repealed'] },
    { from: 'implementation', procedure: 'standard', to: ['followUp', 'repealed'] },
    { from: 'followUp', procedure: 'standard', to: ['closed'] },
    { from: 'repealed', procedure: 'standard', to: ['closed'] },
    { from: 'closed', procedure: 'standard', to: [] },
  ] as const)('$procedure, $from', ({ from, procedure, to }) => {
    expect(stepsFrom(standing({ stage: from, procedure })).map((each) => each.to)).toEqual(to);
  });

  it('leaves no stage that cannot be reached from the planbesked', () => {
    const reached = new Set<Stage>(['planNotice']);
    for (const each of stages) {
      for (const { from, to } of transitions) if (reached.has(from)) reached.add(to);
      expect(each.id).not.toBe('');
    }
    expect(reached.size).toBe(stages.length);
  });

  it('knows no step past what the procedure has between', () => {
    expect(advance(standing({}), step('adopted'))).toBeUndefined();
  });
});

describe('a step that is refused says everything that is missing', () => {
  const ended = {
    consultationEnds: '2026-10-30',
    reviewNoticed: '2026-11-02',
    reviewBegins: '2026-11-03',
  };
  // prettier-ignore
  it.each<{ name: string; where: Partial<Standing>; what: Step; codes: string[] }>([
    { name: 'a consultation that has begun', where: { facts: happened({ consultationBegins: '2026-11-02' }) }, what: step('consultation'), codes: [] },
    { name: 'no first day',                where: {}, what: step('consultation'), codes: ['dayMissing consultationBegins'] },
    { name: 'an extended one must be announced', where: { procedure: 'extended', facts: happened({ consultationBegins: '2026-11-02' }) }, what: step('consultation'), codes: ['dayMissing consultationAnnounced'] },
    { name: 'an announcement after it began', where: { procedure: 'extended', facts: happened({ consultationAnnounced: '2026-11-09', consultationBegins: '2026-11-02' }) }, what: step('consultation'), codes: ['dayBefore consultationBegins'] },
    { name: 'it begins tomorrow',          where: { facts: happened({ consultationBegins: '2026-11-28' }) }, what: step('consultation'), codes: ['dayAhead consultationBegins'] },
    { name: 'no frozen annex',             where: { hasFrozenAnnex: false, facts: happened({ consultationBegins: '2026-11-02' }) }, what: step('consultation'), codes: ['annexMissing'] },
    { name: 'no frozen annex, but a reason', where: { hasFrozenAnnex: false, facts: happened({ consultationBegins: '2026-11-02' }) }, what: step('consultation', { gateReason: 'Kalkylen tas fram till granskningen.' }), codes: [] },
    { name: 'blanks are no reason',        where: { hasFrozenAnnex: false, facts: happened({ consultationBegins: '2026-11-02' }) }, what: step('consultation', { gateReason: '  ' }), codes: ['annexMissing'] },
    { name: 'tomorrow',                    where: { facts: happened({ consultationBegins: '2026-11-02' }) }, what: step('consultation', { on: '2026-11-28' }), codes: ['dayInFuture'] },
    { name: 'before the step before it',   where: { latestChangeOn: '2026-11-05', facts: happened({ consultationBegins: '2026-11-02' }) }, what: step('consultation', { on: '2026-11-04' }), codes: ['dayBeforeLatest'] },
    { name: 'closing needs no annex',      where: { hasFrozenAnnex: false }, what: step('closed'), codes: [] },
    { name: 'going back without saying why', where: { stage: 'consultation' }, what: step('started'), codes: ['reasonMissing'] },
    { name: 'review after a consultation', where: { stage: 'consultation', facts: happened(ended) }, what: step('review'), codes: [] },
    { name: 'an extended consultation of two weeks, without its report',
      where: { stage: 'consultation', procedure: 'extended', facts: happened({ ...ended, consultationBegins: '2026-10-16' }) }, what: step('review'),
      codes: ['clockBroken', 'dayMissing consultationReport'] },
    { name: 'adoption without review, not approved by all', where: { stage: 'consultation', facts: happened({ consultationEnds: '2026-10-30', adopted: '2026-11-20' }) }, what: step('adopted'), codes: ['approvedByAll'] },
    { name: 'adoption without review, approved by all', where: { stage: 'consultation', facts: happened({ consultationEnds: '2026-10-30', adopted: '2026-11-20' }, { isApprovedByAll: true }) }, what: step('adopted'), codes: [] },
    { name: 'adoption after a review of ten days', where: { stage: 'review', facts: happened({ reviewBegins: '2026-11-02', reviewEnds: '2026-11-12', reviewReport: '2026-11-18', adopted: '2026-11-26' }) }, what: step('adopted'), codes: ['clockBroken'] },
    { name: 'adoption after an agreed review of ten days', where: { stage: 'review', facts: happened({ reviewBegins: '2026-11-02', reviewEnds: '2026-11-12', reviewReport: '2026-11-18', adopted: '2026-11-26' }, { isShorterReviewAgreed: true }) }, what: step('adopted'), codes: [] },
    { name: 'an agreed review that ended before it began', where: { stage: 'review', facts: happened({ reviewBegins: '2026-11-12', reviewEnds: '2026-11-02', reviewReport: '2026-11-18', adopted: '2026-11-26' }, { isShorterReviewAgreed: true }) }, what: step('adopted'), codes: ['dayBefore reviewEnds'] },
    { name: 'a report that is left from before a second review', where: { stage: 'review', facts: happened({ reviewBegins: '2026-11-02', reviewEnds: '2026-11-18', reviewReport: '2026-09-18', adopted: '2026-11-26' }) }, what: step('adopted'), codes: ['dayBefore reviewReport'] },
    { name: 'adoption on a day within the review', where: { stage: 'review', facts: happened({ reviewBegins: '2026-11-02', reviewEnds: '2026-11-18', reviewReport: '2026-11-20', adopted: '2026-11-17' }) }, what: step('adopted'), codes: ['dayBefore adopted'] },
    { name: 'a second review on the days of the first',
      where: { stage: 'review', latestReviewOn: '2026-11-03', facts: happened(ended) }, what: step('review', { reason: 'Förslaget ändrades väsentligt.' }), codes: ['reviewAnew'] },
    { name: 'a second review on days of its own',
      where: { stage: 'review', latestReviewOn: '2026-10-05', facts: happened(ended) }, what: step('review', { reason: 'Förslaget ändrades väsentligt.' }), codes: [] },
    { name: 'a review that is left from before a second consultation', where: { stage: 'consultation', facts: happened({ consultationBegins: '2026-11-02', consultationEnds: '2026-11-20', reviewNoticed: '2026-09-01', reviewBegins: '2026-09-02' }) }, what: step('review'), codes: ['dayBefore reviewBegins'] },
    { name: 'a notice board before the adoption',
      where: { stage: 'adopted', facts: happened({ adopted: '2026-10-26', adoptionAnnounced: '2025-10-28' }, { legalForce: [{ id: 'a', part: '', on: '2026-11-20' }] }) }, what: step('legalForce'), codes: ['dayBefore adoptionAnnounced'] },
    { name: 'appealed with no appeal',     where: { stage: 'adopted' }, what: step('appealed'), codes: ['appealOpen'] },
    { name: 'reviewed with no review',     where: { stage: 'adopted' }, what: step('supervision'), codes: ['countyReviewOpen'] },
    { name: 'legal force before the last day to appeal is over',
      where: { stage: 'adopted', today: '2026-11-23', facts: happened({ adoptionAnnounced: '2026-11-02' }, { legalForce: [{ id: 'a', part: '', on: '2026-11-23' }] }) }, what: step('legalForce', { on: '2026-11-23' }), codes: ['appealTimeOver'] },
    { name: 'legal force on a day within the time to appeal',
      where: { stage: 'adopted', facts: happened({ adoptionAnnounced: '2026-11-02' }, { legalForce: [{ id: 'a', part: '', on: '2026-11-23' }] }) }, what: step('legalForce'), codes: ['legalForceEarly'] },
    { name: 'legal force while an appeal is open',
      where: { stage: 'appealed', facts: happened({}, { appeal: 'open', legalForce: [{ id: 'a', part: '', on: '2026-11-20' }] }) }, what: step('legalForce'), codes: ['nothingOpen'] },
    { name: 'legal force without its day', where: { stage: 'appealed', facts: happened({}, { appeal: 'decided' }) }, what: step('legalForce'), codes: ['legalForce'] },
    { name: 'legal force after a decided appeal',
      where: { stage: 'appealed', facts: happened({}, { appeal: 'decided', legalForce: [{ id: 'a', part: '', on: '2026-11-20' }] }) }, what: step('legalForce'), codes: [] },
  ])('$name', ({ where, what, codes }) => {
    expect(refusals(where, what)).toEqual(codes);
  });
});

describe('a step was taken on the day that the timetable says', () => {
  const legalForce = [{ id: 'a', part: '', on: '2026-11-20' }];
  // prettier-ignore -- today is 27 November.
  it.each<{ name: string; where: Partial<Standing>; to: Stage; on: string }>([
    {
      name: 'the first day of the consultation',
      where: { facts: happened({ consultationBegins: '2026-11-02' }) },
      to: 'consultation',
      on: '2026-11-02',
    },
    {
      name: 'the day of the adoption',
      where: {
        stage: 'review',
        facts: happened({ reviewEnds: '2026-10-19', adopted: '2026-11-10' }),
      },
      to: 'adopted',
      on: '2026-11-10',
    },
    {
      name: 'the day of legal force',
      where: {
        stage: 'adopted',
        facts: happened({ adoptionAnnounced: '2026-10-26' }, { legalForce }),
      },
      to: 'legalForce',
      on: '2026-11-20',
    },
    { name: 'today, when it says none', where: {}, to: 'consultation', on: '2026-11-27' },
    {
      name: 'today, when it is still to come',
      where: { facts: happened({ consultationBegins: '2026-12-02' }) },
      to: 'consultation',
      on: '2026-11-27',
    },
    {
      name: 'today, when the case has come further since',
      where: {
        latestChangeOn: '2026-11-05',
        facts: happened({ consultationBegins: '2026-11-02' }),
      },
      to: 'consultation',
      on: '2026-11-27',
    },
    {
      name: 'today, when the step has no day of its own',
      where: { stage: 'legalForce' },
      to: 'implementation',
      on: '2026-11-27',
    },
  ])('$name', ({ where, to, on }) => {
    const here = standing(where);
    const transition = stepsFrom(here).find((each) => each.to === to);
    expect(transition && dayOfStep(transition, here)).toBe(on);
  });
});

it('asks for an annex before consultation, review and adoption, and before nothing else', () => {
  const gated = new Set(transitions.filter(({ needsAnnex }) => needsAnnex).map(({ to }) => to));
  expect([...gated].sort()).toEqual(['adopted', 'consultation', 'review']);
  for (const each of transitions) {
    if (gated.has(each.to) && each.isBack !== true) expect(each.needsAnnex).toBe(true);
  }
});
