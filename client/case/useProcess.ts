import { useEffect, useState } from 'react';
import { changeProcess, readProcess } from '../../server/contract/process.ts';
import { withEveryStep, type ProcessFacts } from '../../server/vocabulary/process.ts';
import type { ProcessStatus } from '../../server/vocabulary/stageChange.ts';
import { ApiError, call, faultDetails, faultSentence } from '../api/call.ts';
import type { Loaded } from '../api/useLoad.ts';
import { useCase } from './CaseContext.tsx';
import { conflictRows, settled, type Choices, type ConflictRow } from './conflict.ts';
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

/** As the case's own changes are gathered. */
const AUTOSAVE_MS = 800;
const STALE = 412;

/** The process facts as they are edited: saved shortly after each change, one save at a time. */
export function useProcessFacts(first: ProcessStatus) {
  const { id: planCaseId } = useCase().state;
  const [status, setStatus] = useState(first);
  const [facts, setFacts] = useState(first.facts);
  const [save, setSave] = useState<FactsSave>({ kind: 'saved' });

  useEffect(() => {
    const isToSave = facts !== status.facts && save.kind !== 'stale';
    if (!isToSave || save.kind === 'saving') return;
    const timer = setTimeout(() => {
      setSave({ kind: 'saving' });
      call(changeProcess, { params: { planCaseId }, body: facts, version: status.version }).then(
        (answer) => {
          // The same object, so that what was not typed on meanwhile counts as saved.
          setStatus({ ...answer, facts });
          setSave({ kind: 'saved' });
        },
        async (fault: unknown) => setSave(await failureOf(fault, planCaseId)),
      );
    }, AUTOSAVE_MS);
    return () => clearTimeout(timer);
    // A failed save is tried again at the next change, which is another `facts`.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [facts, status, planCaseId, save.kind === 'saving']);

  /** What someone has chosen where both have written, on top of what is saved. */
  const settle = (theirs: ProcessStatus, choices: Choices) => {
    setStatus(theirs);
    setFacts(settledFacts(facts, theirs.facts, choices));
    setSave({ kind: 'saved' });
  };
  const base = status.facts;
  return { status, base, facts, save, settle, change: (next: ProcessFacts) => setFacts(next) };
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
