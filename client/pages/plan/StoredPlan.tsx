import { useCallback } from 'react';
import { readPlanFile } from '../../../server/contract/planArea.ts';
import { ApiError, call, faultSentence } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { FaultNotice, Loading } from '../../components/Notice.tsx';
import { text } from '../../text/sv.ts';
import { PlanFill } from './PlanFill.tsx';
import { PlanReport } from './PlanReport.tsx';

const NOT_FOUND = 404;

/** The case's plan file: what was read from it, and what of it the programme can take. */
export function StoredPlan() {
  const { state } = useCase();
  const planCaseId = state.id;
  const load = useCallback(
    (signal: AbortSignal) => call(readPlanFile, { params: { planCaseId }, signal }),
    [planCaseId],
  );
  const { loaded, reload } = useLoad(load);
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') {
    const { fault } = loaded;
    // A case that came as a case file names its plan file, but does not carry it.
    if (fault instanceof ApiError && fault.status === NOT_FOUND) {
      return <p className="muted">{faultSentence(fault)}</p>;
    }
    return <FaultNotice sentence={faultSentence(fault)} onRetry={reload} />;
  }
  const { report, sha256 } = loaded.value;
  return (
    <>
      <details>
        <summary>{text.planImport.showReport}</summary>
        <PlanReport report={report} sha256={sha256} />
      </details>
      <PlanFill report={report} />
    </>
  );
}
