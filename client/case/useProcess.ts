import { useEffect, useState } from 'react';
import { changeProcess, readProcess } from '../../server/contract/process.ts';
import { withEveryStep, type ProcessFacts } from '../../server/vocabulary/process.ts';
import type { ProcessStatus } from '../../server/vocabulary/stageChange.ts';
import { ApiError, call, faultDetails, faultSentence } from '../api/call.ts';
import type { Loaded } from '../api/useLoad.ts';
import { useCase } from './CaseContext.tsx';
import { conflictRows, firstChoices, settled, type Choices, type ConflictRow } from './conflict.ts';
import { useCaseLoad } from './useCaseLoad.ts';

const read = (planCaseId: string, signal: AbortSignal) =>
  call(readProcess, { params: { planCaseId }, signal });

/** Where the open case stands. */
export function useProcess(): { loaded: Loaded<ProcessStatus>; reload: () => void } {
  return useCaseLoad(read);
}

export type FactsSave =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'stale'; readonly theirs: ProcessStatus }
  | { readonly kind: 'failed'; readonly sentence: string; readonly details: readonly string[] };

/** The timetable on the page: `status` is what is saved, `facts` what is written here. */
export type Timetable = {
  readonly status: ProcessStatus;
  readonly facts: ProcessFacts;
  readonly save: FactsSave;
  /** What others changed at the same time, until someone has read that. */
  readonly joined: readonly string[];
};

/** As the case's own changes are gathered. */
const AUTOSAVE_MS = 800;
const STALE = 412;

/** The process facts as they are edited: saved shortly after each change, one save at a time. */
export function useProcessFacts(first: ProcessStatus) {
  const { id: planCaseId } = useCase().state;
  const [timetable, setTimetable] = useState<Timetable>({
    status: first,
    facts: first.facts,
    save: { kind: 'saved' },
    joined: [],
  });
  const { status, facts, save } = timetable;
  const put = (changed: Partial<Timetable>) => setTimetable((now) => ({ ...now, ...changed }));

  useEffect(() => {
    const isToSave = facts !== status.facts && save.kind !== 'stale';
    if (!isToSave || save.kind === 'saving') return;
    const timer = setTimeout(() => {
      put({ save: { kind: 'saving' } });
      call(changeProcess, { params: { planCaseId }, body: facts, version: status.version }).then(
        // The same object, so that what was not typed on meanwhile counts as saved.
        (answer) => put({ status: { ...answer, facts }, save: { kind: 'saved' } }),
        async (fault: unknown) => {
          const failure = await failureOf(fault, planCaseId);
          setTimetable((now) => joinedTimetable({ ...now, save: failure }));
        },
      );
    }, AUTOSAVE_MS);
    return () => clearTimeout(timer);
    // A failed save is tried again at the next change, which is another `facts`.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [facts, status, planCaseId, save.kind === 'saving']);

  return {
    timetable,
    /** What someone has chosen where both have written, on top of what is saved. */
    settle: (theirs: ProcessStatus, choices: Choices) =>
      setTimetable((now) => settledTimetable(now, theirs, choices)),
    change: (next: ProcessFacts) => put({ facts: next }),
    forgetJoined: () => put({ joined: [] }),
  };
}

function settledTimetable(now: Timetable, theirs: ProcessStatus, choices: Choices): Timetable {
  const facts = settledFacts(now.facts, theirs.facts, choices);
  return { ...now, status: theirs, facts, save: { kind: 'saved' } };
}

/**
 * A timetable that others have changed elsewhere than here: all of it is kept, and what came in is
 * told. Any other as it is.
 */
export function joinedTimetable(now: Timetable): Timetable {
  if (now.save.kind !== 'stale') return now;
  const { theirs } = now.save;
  const rows = factsConflict(now.status.facts, now.facts, theirs.facts);
  if (rows.some(({ changedBy }) => changedBy === 'both')) return now;
  const places = rows.filter(({ changedBy }) => changedBy === 'theirs').map(({ place }) => place);
  return {
    ...settledTimetable(now, theirs, firstChoices(rows)),
    joined: [...new Set([...now.joined, ...places])],
  };
}

/** Field by field what differs between this page and what is saved; each day is a field. */
export function factsConflict(
  base: ProcessFacts,
  mine: ProcessFacts,
  theirs: ProcessFacts,
): ConflictRow[] {
  return conflictRows(withEveryStep(base), withEveryStep(mine), withEveryStep(theirs));
}

export function settledFacts(
  mine: ProcessFacts,
  theirs: ProcessFacts,
  choices: Choices,
): ProcessFacts {
  const facts = settled(withEveryStep(mine), withEveryStep(theirs), choices);
  const days = Object.entries(facts.days).filter(([, day]) => Object.keys(day).length > 0);
  return { ...facts, days: Object.fromEntries(days) };
}

/** Someone saved in between: then with what they saved. */
async function failureOf(fault: unknown, planCaseId: string): Promise<FactsSave> {
  if (fault instanceof ApiError && fault.status === STALE) {
    return call(readProcess, { params: { planCaseId } }).then(
      (theirs) => ({ kind: 'stale', theirs }),
      failed,
    );
  }
  return failed(fault);
}

function failed(fault: unknown): FactsSave {
  return { kind: 'failed', sentence: faultSentence(fault), details: faultDetails(fault) };
}
