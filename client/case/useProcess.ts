import { useEffect, useState } from 'react';
import { changeProcess, readProcess } from '../../server/contract/process.ts';
import type { ProcessFacts } from '../../server/vocabulary/process.ts';
import type { ProcessStatus } from '../../server/vocabulary/stageChange.ts';
import { ApiError, call, faultDetails, faultSentence } from '../api/call.ts';
import type { Loaded } from '../api/useLoad.ts';
import { useCase } from './CaseContext.tsx';
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
  | { readonly kind: 'stale' }
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
        (fault: unknown) => setSave(failureOf(fault)),
      );
    }, AUTOSAVE_MS);
    return () => clearTimeout(timer);
    // A failed save is tried again at the next change, which is another `facts`.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [facts, status, planCaseId, save.kind === 'saving']);

  return { status, facts, save, change: (next: ProcessFacts) => setFacts(next) };
}

function failureOf(fault: unknown): FactsSave {
  if (fault instanceof ApiError && fault.status === STALE) return { kind: 'stale' };
  return { kind: 'failed', sentence: faultSentence(fault), details: faultDetails(fault) };
}
