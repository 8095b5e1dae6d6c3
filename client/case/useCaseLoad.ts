import { useCallback, useEffect, useRef } from 'react';
import { useLoad, type Loaded } from '../api/useLoad.ts';
import { useCase } from './CaseContext.tsx';

/**
 * Something the server keeps beside the open case; read anew when the saved case is another
 * version. `read` must be made outside the component.
 */
export function useCaseLoad<T>(read: (planCaseId: string, signal: AbortSignal) => Promise<T>): {
  loaded: Loaded<T>;
  reload: () => void;
} {
  const { id: planCaseId, version } = useCase().state;
  const load = useCallback((signal: AbortSignal) => read(planCaseId, signal), [read, planCaseId]);
  const { loaded, reload } = useLoad(load);
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current === version) return;
    seen.current = version;
    reload();
  }, [version, reload]);
  return { loaded, reload };
}
