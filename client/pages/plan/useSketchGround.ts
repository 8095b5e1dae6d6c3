import { useCallback } from 'react';
import { readSketchGround } from '../../../server/contract/planArea.ts';
import { call } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { useCase } from '../../case/CaseContext.tsx';

/** The municipality's own areas, to see on a map where an outline lies. */
export function useSketchGround() {
  const planCaseId = useCase().state.id;
  return useLoad(
    useCallback(
      (signal: AbortSignal) => call(readSketchGround, { params: { planCaseId }, signal }),
      [planCaseId],
    ),
  );
}
