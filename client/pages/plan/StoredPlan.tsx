import { useCallback } from 'react';
import { readPlanFile } from '../../../server/contract/planArea.ts';
import { call, faultSentence } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { FaultNotice, Loading } from '../../components/Notice.tsx';
import { text } from '../../text/sv.ts';
import { PlanFill } from './PlanFill.tsx';
import { PlanReport } from './PlanReport.tsx';

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
    return <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={reload} />;
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
