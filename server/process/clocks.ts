import {
  clocks,
  type ClockId,
  type ClockRow,
  type ProcessFacts,
  type ProcessStep,
} from '../vocabulary/process.ts';
import type { Procedure } from '../vocabulary/stages.ts';
import { clockNotes } from '../vocabulary/text/sv/process.ts';
import { dayAfter, lastDay, movedPastHolidays } from './days.ts';
import {
  clockRules,
  isInForce,
  legalForceRules,
  type ClockRule,
  type LegalForceRule,
} from './rules.ts';

/** What of a case its clocks depend on; days as `YYYY-MM-DD`, `today` in Sweden. */
export type ClockQuestion = {
  readonly facts: ProcessFacts;
  readonly procedure: Procedure;
  /** Decides which rules the case keeps. */
  readonly startedOn: string;
  readonly today: string;
};

/**
 * Every statutory clock of a case, in the order of the process.
 *
 * Shape:  one row a clock; the clocks that count from legal force have one row for each part that
 *         has it. A clock that cannot be reckoned yet is there too, and says why; one that is of
 *         other cases, by their procedure, is not.
 * Timing: what happened decides before what is planned. The rules are those of `startedOn`.
 */
export function clockRows(question: ClockQuestion): ClockRow[] {
  const rows = ruleClocks.flatMap((clock) => {
    const rule = ruleOf(clock, question);
    if (rule !== undefined) return [ruleRow(rule, question)];
    // What the law sets for other cases than this is not in question here.
    return isRuled(clock, question) ? [] : [withoutRule(clock, question)];
  });
  const legal = legalForceRules.find((rule) => isInForce(rule, question.startedOn));
  return legal === undefined ? rows : [...rows, ...legalForceRows(legal, question, rows)];
}

/** The clocks that are rows of `clockRules`; the others count from legal force. */
const ruleClocks = clocks
  .map(({ id }) => id)
  .filter((id) => clockRules.some(({ clock }) => clock === id));

function ruleOf(
  clock: ClockId,
  { facts, procedure, startedOn }: ClockQuestion,
): ClockRule | undefined {
  const hasImpact = facts.grounds.includes('significantImpact');
  return clockRules.find(
    (rule) =>
      rule.clock === clock &&
      isInForce(rule, startedOn) &&
      (rule.procedures === 'every' || rule.procedures.includes(procedure)) &&
      (rule.needsSignificantImpact !== true || hasImpact) &&
      isBefore(rule, facts),
  );
}

function isRuled(clock: ClockId, { startedOn }: ClockQuestion): boolean {
  return clockRules.some((rule) => rule.clock === clock && isInForce(rule, startedOn));
}

/** By what happened, or else by what is planned; a step without a day is still to come. */
function isBefore({ from, before }: ClockRule, { days }: ProcessFacts): boolean {
  const dayOf = (step: ProcessStep) => days[step]?.actual ?? days[step]?.planned;
  const [begins, ended] = [dayOf(from), before && dayOf(before)];
  return begins === undefined || ended === undefined || begins <= ended;
}

function labelOf(clock: ClockId): string {
  return clocks.find(({ id }) => id === clock)?.labelSv ?? clock;
}

const emptyRow: Pick<
  ClockRow,
  'from' | 'basis' | 'until' | 'planned' | 'actual' | 'isUnverified' | 'notes'
> = {
  from: null,
  basis: null,
  until: null,
  planned: null,
  actual: null,
  isUnverified: false,
  notes: [],
};

function withoutRule(clock: ClockId, { startedOn }: ClockQuestion): ClockRow {
  return {
    ...emptyRow,
    id: clock,
    clock,
    label: labelOf(clock),
    sense: 'latest',
    lawSv: '',
    state: 'held',
    notes: [clockNotes.noRule(startedOn)],
  };
}

function ruleRow(rule: ClockRule, question: ClockQuestion): ClockRow {
  const { days } = question.facts;
  const begins = days[rule.from];
  const ends = rule.ends === undefined ? undefined : days[rule.ends];
  const from = begins?.actual ?? begins?.planned ?? null;
  const { until, notes } = limitOf(rule, from, question.facts);
  const row: Omit<ClockRow, 'state'> = {
    id: rule.clock,
    clock: rule.clock,
    label: labelOf(rule.clock),
    from,
    basis: from === null ? null : begins?.actual === undefined ? 'planned' : 'actual',
    sense: rule.sense,
    until,
    planned: ends?.planned ?? null,
    actual: ends?.actual ?? null,
    lawSv: rule.lawSv,
    isUnverified: false,
    notes,
  };
  const hasEnd = rule.ends !== undefined && rule.mayPass !== true;
  const state = stateOf(row, question.today, hasEnd);
  return { ...row, state: state === 'notStarted' && rule.isAsked === true ? 'notAsked' : state };
}

/** The last day by the law, and what is to be said of it. */
function limitOf(
  rule: ClockRule,
  from: string | null,
  facts: ProcessFacts,
): { until: string | null; notes: string[] } {
  const agreed = facts.planNoticeAgreedUntil;
  if (rule.clock === 'planNotice' && agreed !== undefined) {
    return { until: agreed, notes: [clockNotes.agreedUntil] };
  }
  if (rule.length === null) return { until: null, notes: [clockNotes.noTime] };
  if (rule.mayBeAgreedShorter === true && facts.isShorterReviewAgreed) {
    return { until: null, notes: [clockNotes.agreedShorter] };
  }
  const isVain = rule.clock === 'review' && facts.isShorterReviewAgreed;
  const vain = isVain ? [clockNotes.agreedShorterNotHere] : [];
  if (from === null) return { until: null, notes: vain };
  if (rule.isMovedPastHolidays === true) {
    const { until, notes } = movedLimit(lastDay(from, rule.length));
    return { until, notes: [...boardNotes(rule.clock), ...notes] };
  }
  return { until: lastDay(from, rule.length), notes: vain };
}

/** What there is to say of a time that is the county board's own. */
function boardNotes(clock: ClockId): string[] {
  // It begins when the board has what was sent.
  if (clock === 'countyReview') return [clockNotes.fromReceipt];
  return clock === 'planningNotice' ? [clockNotes.mayTakeLonger] : [];
}

function movedLimit(unmoved: string): { until: string; notes: string[] } {
  const until = movedPastHolidays(unmoved);
  return { until, notes: until === unmoved ? [] : [clockNotes.moved(unmoved)] };
}

/** `hasEnd`: nothing but what people do ends the clock; otherwise time does as well. */
function stateOf(
  { from, basis, sense, until, actual }: Omit<ClockRow, 'state'>,
  today: string,
  hasEnd: boolean,
): ClockRow['state'] {
  const passed = !hasEnd && until !== null && until < today ? until : null;
  const end = actual ?? passed;
  // Whether a shortest time was kept cannot be told of one whose first day nobody has said.
  if (from === null) return end === null || sense !== 'latest' ? 'notStarted' : 'kept';
  if (basis === 'planned') return 'planned';
  if (end !== null) {
    const isKept = until === null || (sense === 'latest' ? end <= until : end >= until);
    return isKept ? 'kept' : 'broken';
  }
  const isOverdue = sense === 'latest' && until !== null && until < today;
  return isOverdue ? 'overdue' : 'running';
}

/** Legal force itself, and what counts from it: by part when there are several. */
function legalForceRows(
  rule: LegalForceRule,
  question: ClockQuestion,
  rows: readonly ClockRow[],
): ClockRow[] {
  const given = question.facts.legalForce.toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const isWhole = given.some(({ part }) => part === '');
  const appeal = rows.find(({ clock }) => clock === 'appeal');
  const appealEnds = appeal?.basis === 'actual' ? appeal.until : null;
  return [
    ...given.map((each) => givenLegalForce(rule, each, appealEnds)),
    ...(isWhole ? [] : [expectedLegalForce(rule, question, rows)]),
    ...given.map((each) => sendRow(rule, each, question)),
    ...given.map((each) => implementationRow(rule, each, question)),
  ];
}

type LegalForce = ProcessFacts['legalForce'][number];

function partRow(clock: ClockId, { id, part }: Pick<LegalForce, 'id' | 'part'>) {
  const label = labelOf(clock);
  return {
    ...emptyRow,
    id: id === '' ? clock : `${clock}.${id}`,
    clock,
    label: part === '' ? label : clockNotes.part(label, part),
  };
}

function legalForceRow(rule: LegalForceRule, whose: Pick<LegalForce, 'id' | 'part'>) {
  return { ...partRow('legalForce', whose), sense: 'earliest' as const, lawSv: rule.lawSv };
}

/** The day as a person gave it; the time for appeal runs out before it. */
function givenLegalForce(
  rule: LegalForceRule,
  each: LegalForce,
  appealEnds: string | null,
): ClockRow {
  const isEarly = appealEnds !== null && each.on <= appealEnds;
  return {
    ...legalForceRow(rule, each),
    from: each.on,
    basis: 'actual',
    actual: each.on,
    state: isEarly ? 'broken' : 'kept',
    notes: isEarly ? [clockNotes.legalForceEarly(appealEnds)] : [],
  };
}

/**
 * The day the plan can have legal force if nothing stands against it: the day after both the time
 * for appeal and the county board's have run out. Never reckoned while either goes on, nor from a
 * decision on them.
 */
function expectedLegalForce(
  rule: LegalForceRule,
  { facts }: ClockQuestion,
  rows: readonly ClockRow[],
): ClockRow {
  const row = legalForceRow(rule, { id: '', part: '' });
  const held = heldBecause(facts);
  if (held.length > 0) return { ...row, state: 'held', notes: held };
  const appeal = rows.find(({ clock }) => clock === 'appeal');
  const county = rows.find(({ clock }) => clock === 'countyReview');
  const appealEnds = appeal?.until ?? null;
  const countyEnds = county?.until ?? null;
  if (appeal === undefined || appealEnds === null) return { ...row, state: 'notStarted' };
  if (county === undefined || countyEnds === null) {
    return { ...row, state: 'held', notes: [clockNotes.countyTimeUnknown] };
  }
  const isPlanned = appeal.basis === 'planned' || county.basis === 'planned';
  return {
    ...row,
    from: appeal.from,
    basis: isPlanned ? 'planned' : 'actual',
    until: dayAfter(appealEnds > countyEnds ? appealEnds : countyEnds),
    isUnverified: true,
    state: isPlanned ? 'planned' : 'running',
    notes: [clockNotes.earliestLegalForce],
  };
}

function heldBecause({ appeal, countyReview }: ProcessFacts): string[] {
  const open = [
    ...(appeal === 'open' ? [clockNotes.appealOpen] : []),
    ...(countyReview === 'open' ? [clockNotes.countyReviewOpen] : []),
  ];
  const isDecided = appeal === 'decided' || countyReview === 'decided';
  return open.length === 0 && isDecided ? [clockNotes.decided] : open;
}

function sendRow(rule: LegalForceRule, each: LegalForce, { today }: ClockQuestion): ClockRow {
  const row = {
    ...partRow('sendDocuments', each),
    from: each.on,
    basis: 'actual' as const,
    sense: 'latest' as const,
    ...movedLimit(lastDay(each.on, rule.sendWithin)),
    actual: each.sentOn ?? null,
    lawSv: rule.sendLawSv,
  };
  return { ...row, state: stateOf(row, today, true) };
}

function implementationRow(
  { implementation }: LegalForceRule,
  each: LegalForce,
  { facts, today }: ClockQuestion,
): ClockRow {
  const { leastYears: least, mostYears: most, unstatedYears, lawSv } = implementation;
  const years = facts.implementationYears ?? unstatedYears;
  const from = facts.implementationBeginsOn ?? each.on;
  const until = lastDay(from, { years });
  const isWithin = least <= years && years <= most;
  return {
    ...partRow('implementation', each),
    from,
    basis: 'actual',
    sense: 'through',
    until,
    lawSv,
    state: !isWithin ? 'broken' : today > until ? 'kept' : 'running',
    notes: [
      ...(facts.implementationYears === undefined ? [clockNotes.unstatedYears(years)] : []),
      ...(isWithin ? [] : [clockNotes.yearsOutside({ years, least, most })]),
    ],
  };
}
