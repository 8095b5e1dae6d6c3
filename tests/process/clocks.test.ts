import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockRows } from '../../server/process/clocks.ts';
import { clockRules, isInForce, legalForceRules } from '../../server/process/rules.ts';
import { statutoryDays } from '../../server/process/statutoryDays.ts';
import { nextClockOf } from '../../server/services/process.ts';
import {
  clocks,
  noProcessFacts,
  processFactsSchema,
  processSteps,
  type ProcessFacts,
  trialStates,
  type ProcessStep,
} from '../../server/vocabulary/process.ts';
import { procedures, type Procedure } from '../../server/vocabulary/stages.ts';
import { clockNotes } from '../../server/vocabulary/text/sv/process.ts';

type Case = {
  readonly procedure?: Procedure;
  readonly happened?: Partial<Record<ProcessStep, string>>;
  readonly planned?: Partial<Record<ProcessStep, string>>;
  readonly facts?: Partial<ProcessFacts>;
  readonly today?: string;
  readonly startedOn?: string;
};

function rowsOf({
  procedure = 'standard',
  happened = {},
  planned = {},
  facts = {},
  today = '2026-11-27',
  startedOn = '2026-02-02',
}: Case) {
  const days: ProcessFacts['days'] = {};
  for (const { step, actual, planned: expected } of stepsOf(happened, planned)) {
    days[step] = {
      ...(actual === undefined ? {} : { actual }),
      ...(expected === undefined ? {} : { planned: expected }),
    };
  }
  const all = processFactsSchema.parse({ ...noProcessFacts, ...facts, days });
  return clockRows({ facts: all, procedure, startedOn, today });
}

function stepsOf(happened: Case['happened'] = {}, planned: Case['planned'] = {}) {
  const names = new Set([...Object.keys(happened), ...Object.keys(planned)]) as Set<ProcessStep>;
  return [...names].map((step) => ({ step, actual: happened[step], planned: planned[step] }));
}

const rowOf = (id: string, about: Case) => rowsOf(about).find((row) => row.id === id);

describe('planbesked within four months', () => {
  // prettier-ignore -- by hand
  it.each([
    {
      name: 'from the last of October, past a Sunday',
      asked: '2026-10-31',
      until: '2027-03-01',
      state: 'running',
    },
    {
      name: 'from the last of October before a leap year',
      asked: '2027-10-31',
      until: '2028-02-29',
      state: 'running',
    },
    {
      name: 'decided on the last day',
      asked: '2026-06-01',
      decided: '2026-10-01',
      until: '2026-10-01',
      state: 'kept',
    },
    {
      name: 'decided a day late',
      asked: '2026-06-01',
      decided: '2026-10-02',
      until: '2026-10-01',
      state: 'broken',
    },
    {
      name: 'decided on the Monday after a Saturday that was the last day',
      asked: '2026-06-03',
      decided: '2026-10-05',
      until: '2026-10-05',
      state: 'kept',
    },
    { name: 'not decided in time', asked: '2026-06-01', until: '2026-10-01', state: 'overdue' },
    {
      name: 'another day was agreed, a Saturday',
      asked: '2026-06-01',
      agreed: '2027-01-16',
      until: '2027-01-16',
      state: 'running',
    },
  ])('$name', ({ asked, decided, agreed, until, state }) => {
    const row = rowOf('planNotice', {
      happened: {
        planNoticeRequested: asked,
        ...(decided === undefined ? {} : { planNoticeDecided: decided }),
      },
      facts: agreed === undefined ? {} : { planNoticeAgreedUntil: agreed },
    });
    expect(row).toMatchObject({ from: asked, until, state, lawSv: 'PBL 5 kap. 4 §' });
  });
});

describe('a planeringsbesked is announced for three weeks', () => {
  const announced = { planningNoticeAnnounced: '2026-03-02' };
  // prettier-ignore -- 2 March + 21 days = 23 March: 10 c §; asked for with the views that came: 10 d and e §§.
  it.each([
    {
      name: 'over, and not asked for yet',
      procedure: 'extended',
      happened: announced,
      until: '2026-03-23',
      state: 'kept',
    },
    {
      name: 'before the consultation has been reported on',
      procedure: 'extended',
      happened: {
        ...announced,
        consultationEnds: '2026-02-20',
        consultationReport: '2026-03-20',
        planningNoticeRequested: '2026-03-23',
      },
      until: '2026-03-23',
      state: 'kept',
    },
    {
      name: 'asked for before the three weeks are over',
      procedure: 'extended',
      happened: { ...announced, planningNoticeRequested: '2026-03-20' },
      until: '2026-03-23',
      state: 'broken',
    },
    {
      name: 'asked for and never announced',
      procedure: 'extended',
      happened: { planningNoticeRequested: '2026-03-20' },
      until: null,
      state: 'notAsked',
    },
    {
      name: 'on its way',
      procedure: 'extended',
      happened: { planningNoticeAnnounced: '2026-11-16' },
      until: '2026-12-07',
      state: 'running',
    },
  ] as const)('$name', ({ procedure, happened, until, state }) => {
    const row = rowOf('planningNoticeAnnouncement', { procedure, happened });
    expect(row).toMatchObject({ until, state, sense: 'earliest', lawSv: 'PBL 5 kap. 10 c §' });
  });
  it.each([
    { name: 'not in a standard procedure', procedure: 'standard', happened: announced },
    {
      name: 'not after consultation',
      procedure: 'extended',
      happened: { ...announced, consultationReport: '2026-02-27' },
    },
  ] as const)('$name', ({ procedure, happened }) => {
    expect(rowOf('planningNoticeAnnouncement', { procedure, happened })).toBeUndefined();
  });
});

describe('the shortest review', () => {
  const impact = { grounds: ['significantImpact'] } satisfies Partial<ProcessFacts>;
  const agreed = { isShorterReviewAgreed: true };
  // prettier-ignore -- 14, 21 and 30 days, and the agreed-shorter exception: process.md section 1.
  it.each([
    { name: 'standard, two weeks', procedure: 'standard', facts: {}, until: '2026-03-16' },
    { name: 'extended, three weeks', procedure: 'extended', facts: {}, until: '2026-03-23' },
    { name: 'coordinated, three weeks', procedure: 'coordinated', facts: {}, until: '2026-03-23' },
    {
      name: 'extended with impact, thirty days',
      procedure: 'extended',
      facts: impact,
      until: '2026-04-01',
    },
    {
      name: 'standard, agreed shorter: no least time',
      procedure: 'standard',
      facts: agreed,
      until: null,
    },
    {
      name: 'an agreement does not shorten an extended review',
      procedure: 'extended',
      facts: agreed,
      until: '2026-03-23',
    },
    {
      name: 'nor one with impact',
      procedure: 'standard',
      facts: { ...impact, ...agreed },
      until: '2026-04-01',
    },
  ] as const)('$name', ({ procedure, facts, until }) => {
    const row = rowOf('review', {
      procedure,
      facts: { ...facts, grounds: [...('grounds' in facts ? facts.grounds : [])] },
      happened: { reviewBegins: '2026-03-02' },
    });
    expect(row?.until).toBe(until);
  });

  it('says that an agreement is of no use where the law does not allow one', () => {
    const vain = { procedure: 'extended', facts: agreed } as const;
    expect(rowOf('review', vain)?.notes).toEqual([clockNotes.agreedShorterNotHere]);
    expect(rowOf('review', { facts: agreed })?.notes).toEqual([clockNotes.agreedShorter]);
  });

  it('is too short when it ends a day early', () => {
    const ended = (day: string) =>
      rowOf('review', { happened: { reviewBegins: '2026-03-02', reviewEnds: day } })?.state;
    expect([ended('2026-03-15'), ended('2026-03-16')]).toEqual(['broken', 'kept']);
  });
});

it('asks three weeks of a consultation only when the procedure is extended', () => {
  const happened = { consultationBegins: '2026-12-10' };
  expect(rowOf('consultation', { procedure: 'extended', happened })?.until).toBe('2026-12-31');
  expect(rowOf('consultation', { happened })).toMatchObject({
    until: null,
    notes: [clockNotes.noTime],
  });
});

describe('the last day to appeal', () => {
  // prettier-ignore -- three weeks from the notice board, then past weekends and holidays; by hand.
  it.each([
    { name: 'an ordinary Monday', announced: '2026-11-02', until: '2026-11-23' },
    { name: 'a leap day', announced: '2028-02-08', until: '2028-02-29' },
    { name: 'Christmas Eve', announced: '2026-12-03', until: '2026-12-28' },
    { name: "New Year's Eve, into the next year", announced: '2026-12-10', until: '2027-01-04' },
    { name: 'Epiphany', announced: '2026-12-16', until: '2027-01-07' },
    { name: 'Good Friday', announced: '2026-03-13', until: '2026-04-07' },
    { name: "Midsummer's Eve", announced: '2026-05-29', until: '2026-06-22' },
    { name: "All Saints' Day", announced: '2026-10-10', until: '2026-11-02' },
    { name: 'over summer time beginning', announced: '2026-03-10', until: '2026-03-31' },
  ])('$name', ({ announced, until }) => {
    const row = rowOf('appeal', { happened: { adoptionAnnounced: announced } });
    expect(row).toMatchObject({ until, sense: 'through' });
  });

  it('says which day it was moved from', () => {
    const row = rowOf('appeal', { happened: { adoptionAnnounced: '2026-12-03' } });
    expect(row?.notes).toEqual([clockNotes.moved('2026-12-24')]);
  });
});

describe('what others and the municipality itself are to do at the latest', () => {
  // prettier-ignore -- by hand, from a calendar; the last day of lag (1930:173) 1 § is a free day.
  it.each([
    {
      name: 'the county board, past Midsummer',
      clock: 'countyReview',
      step: 'adoptionMessaged',
      on: '2026-05-29',
      until: '2026-06-22',
      from: '2026-06-19',
    },
    {
      name: 'the county board, past Christmas',
      clock: 'countyReview',
      step: 'adoptionMessaged',
      on: '2026-12-04',
      until: '2026-12-28',
      from: '2026-12-25',
    },
    {
      name: 'the county board on Good Friday',
      clock: 'countyReview',
      step: 'adoptionMessaged',
      on: '2026-03-13',
      until: '2026-04-07',
      from: '2026-04-03',
    },
    {
      name: 'the day after a Friday',
      clock: 'adoptionMessage',
      step: 'adoptionAnnounced',
      on: '2026-11-13',
      until: '2026-11-16',
      from: '2026-11-14',
    },
    {
      name: 'a planeringsbesked on Easter Monday',
      clock: 'planningNotice',
      step: 'planningNoticeRequested',
      on: '2026-02-23',
      until: '2026-04-07',
      from: '2026-04-06',
    },
  ] as const)('$name', ({ clock, step, on, until, from }) => {
    const said = {
      countyReview: [clockNotes.fromReceipt],
      planningNotice: [clockNotes.mayTakeLonger],
      adoptionMessage: [],
    };
    expect(rowOf(clock, { happened: { [step]: on } })).toMatchObject({
      until,
      notes: [...said[clock], clockNotes.moved(from)],
    });
  });

  it('documents are sent by the first weekday of the year when the fortnight ends on the last day of it', () => {
    const facts = {
      legalForce: [{ id: 'hela', part: '', on: '2026-12-17', sentOn: '2027-01-04' }],
    };
    expect(rowOf('sendDocuments.hela', { facts, today: '2027-02-01' })).toMatchObject({
      until: '2027-01-04',
      state: 'kept',
      notes: [clockNotes.moved('2026-12-31')],
    });
  });
});

// Three weeks from Thursday 28 May and from Friday 29 May 2026: 18 June, and Midsummer's Eve.
it('a plan cannot have legal force before the county board has had its next weekday', () => {
  const happened = { adoptionAnnounced: '2026-05-28', adoptionMessaged: '2026-05-29' };
  expect(rowOf('appeal', { happened })?.until).toBe('2026-06-18');
  expect(rowOf('legalForce', { happened })?.until).toBe('2026-06-23');
});

describe('legal force', () => {
  const happened = { adoptionAnnounced: '2026-11-02', adoptionMessaged: '2026-11-03' };

  it('can come the day after both times are out, when nothing stands against it', () => {
    expect(rowOf('legalForce', { happened })).toMatchObject({
      until: '2026-11-25',
      isUnverified: true,
      notes: [clockNotes.earliestLegalForce],
    });
  });

  // prettier-ignore
  it.each([
    { name: 'an appeal is open',          facts: { appeal: 'open' }, note: clockNotes.appealOpen },
    { name: 'the county board reviews',   facts: { countyReview: 'open' }, note: clockNotes.countyReviewOpen },
    { name: 'an appeal was decided on',   facts: { appeal: 'decided' }, note: clockNotes.decided },
    { name: 'the review was decided on',  facts: { countyReview: 'decided' }, note: clockNotes.decided },
  ] as const)('is not reckoned when $name', ({ facts, note }) => {
    expect(rowOf('legalForce', { happened, facts })).toMatchObject({ state: 'held', until: null, notes: [note] });
  });

  it('is not reckoned before the county board has been told', () => {
    const told = rowOf('legalForce', { happened: { adoptionAnnounced: '2026-11-02' } });
    expect(told).toMatchObject({ until: null, notes: [clockNotes.countyTimeUnknown] });
  });

  it('is only planned while the adoption is', () => {
    expect(rowOf('legalForce', { planned: happened })).toMatchObject({
      until: '2026-11-25',
      basis: 'planned',
      state: 'planned',
    });
  });

  it('is told of when its day is within the time for appeal', () => {
    const on = (day: string) => ({
      happened,
      facts: { legalForce: [{ id: 'hela', part: '', on: day }] },
    });
    // Three weeks from 2 November.
    expect(rowOf('legalForce.hela', on('2026-11-23'))).toMatchObject({
      state: 'broken',
      notes: [clockNotes.legalForceEarly('2026-11-23')],
    });
    expect(rowOf('legalForce.hela', on('2026-11-24'))).toMatchObject({ state: 'kept', notes: [] });
  });

  it('can come in parts, each with its own fortnight and its own time to be carried out', () => {
    const parts = [
      { id: 'norr', part: 'Norra delen', on: '2026-11-27', sentOn: '2026-12-04' },
      { id: 'soder', part: 'Södra delen', on: '2026-12-31' },
    ];
    const rows = rowsOf({
      happened,
      facts: { legalForce: parts, appeal: 'open' },
      today: '2027-01-15',
    });
    const told = rows
      .filter(({ clock }) => ['legalForce', 'sendDocuments', 'implementation'].includes(clock))
      .map(({ id, until, actual, state }) => [id, until ?? actual, state]);
    expect(told).toEqual([
      ['legalForce.norr', '2026-11-27', 'kept'],
      ['legalForce.soder', '2026-12-31', 'kept'],
      // The rest of the plan is still appealed.
      ['legalForce', null, 'held'],
      ['sendDocuments.norr', '2026-12-11', 'kept'],
      ['sendDocuments.soder', '2027-01-14', 'overdue'],
      ['implementation.norr', '2041-11-27', 'running'],
      ['implementation.soder', '2041-12-31', 'running'],
    ]);
  });
});

describe('the time to carry the plan out', () => {
  const legalForce = [{ id: 'hela', part: '', on: '2028-02-29' }];
  // prettier-ignore -- 5 to 15 years, 15 when the plan does not say; by hand.
  it.each([
    { name: 'not stated', facts: {}, until: '2043-02-28', state: 'running' },
    {
      name: 'five years',
      facts: { implementationYears: 5 },
      until: '2033-02-28',
      state: 'running',
    },
    {
      name: 'four is too short',
      facts: { implementationYears: 4 },
      until: '2032-02-29',
      state: 'broken',
    },
    {
      name: 'sixteen is too long',
      facts: { implementationYears: 16 },
      until: '2044-02-29',
      state: 'broken',
    },
    {
      name: 'from a later day',
      facts: { implementationYears: 10, implementationBeginsOn: '2029-01-01' },
      until: '2039-01-01',
      state: 'running',
    },
  ])('$name', ({ facts, until, state }) => {
    const row = rowOf('implementation.hela', {
      facts: { ...facts, legalForce },
      today: '2028-03-01',
    });
    expect(row).toMatchObject({ until, state });
  });
});

describe('the table of rules', () => {
  it.each(procedures.map(({ id }) => id))('has one rule a clock in force for %s', (procedure) => {
    const rows = rowsOf({ procedure, startedOn: '2020-01-01' });
    const known = new Set(rows.map(({ clock }) => clock));
    expect(rows.every(({ lawSv }) => lawSv !== '')).toBe(true);
    // What counts from legal force has no row before there is any.
    expect(clocks.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([
      // Announced only in an extended procedure.
      ...(procedure === 'extended' ? [] : ['planningNoticeAnnouncement']),
      'sendDocuments',
      'implementation',
    ]);
  });

  it('says so when a case is older than its rules', () => {
    const rows = rowsOf({ startedOn: '2009-05-01' });
    expect(rows.every(({ state }) => state === 'held')).toBe(true);
    expect(rows[0]?.notes).toEqual([clockNotes.noRule('2009-05-01')]);
  });

  it('lets a case keep the rule that was in force when it started', () => {
    const rule = { validFrom: '2015-01-01', validTo: '2028-01-01' };
    expect(isInForce(rule, '2027-12-31')).toBe(true);
    expect(isInForce(rule, '2028-01-01')).toBe(false);
    expect(isInForce({ validFrom: '2028-01-01', validTo: null }, '2028-01-01')).toBe(true);
  });

  it('cites a section for every rule, from a day that is written down', () => {
    for (const rule of [...clockRules, ...legalForceRules]) {
      expect(rule.lawSv).toMatch(/ § ?|§§/);
      expect(rule.validFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
});

describe('the days that are kept for lists', () => {
  const day = fc.integer({ min: 0, max: 2000 }).map((after) => {
    const time = Date.UTC(2024, 0, 1) + after * 24 * 3_600_000;
    return new Date(time).toISOString().slice(0, 10);
  });
  const trial = fc.constantFrom(...trialStates.map(({ id }) => id));
  const stepDays = fc.record({ planned: day, actual: day }, { requiredKeys: [] });
  const facts = fc.record({
    days: fc.dictionary(fc.constantFrom(...processSteps.map(({ id }) => id)), stepDays),
    grounds: fc.subarray(['significantImpact', 'publicInterest']),
    isShorterReviewAgreed: fc.boolean(),
    isApprovedByAll: fc.boolean(),
    ...{ appeal: trial, countyReview: trial },
    legalForce: fc.uniqueArray(
      fc.record({ id: fc.constantFrom('a', 'b'), part: fc.constant('Norra'), on: day }),
      {
        selector: ({ id }) => id,
      },
    ),
  });

  it('give the clock that is next on any day, without knowing the day', () => {
    const procedure = fc.constantFrom(...procedures.map(({ id }) => id));
    fc.assert(
      fc.property(facts, procedure, day, day, (given, which, startedOn, today) => {
        const question = { facts: processFactsSchema.parse(given), procedure: which, startedOn };
        const kept = statutoryDays(question)
          .filter(({ until, passesByItself }) => !passesByItself || until >= today)
          .map(({ until }) => until);
        const next = nextClockOf(clockRows({ ...question, today }));
        expect(kept.toSorted()[0]).toBe(next?.until);
      }),
      { numRuns: 1000 },
    );
  });
});
