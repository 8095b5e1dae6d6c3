import { useCallback } from 'react';
import { readDifferences } from '../../../server/contract/approvals.ts';
import { call, faultSentence } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { FaultNotice, Loading } from '../../components/Notice.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { text } from '../../text/sv.ts';

const words = text.approvals;

/** What differs between a snapshot and the frozen annex before it. */
export function Differences({ snapshotId }: { readonly snapshotId: string }) {
  const { id: planCaseId } = useCase().state;
  const load = useCallback(
    (signal: AbortSignal) => call(readDifferences, { params: { planCaseId, snapshotId }, signal }),
    [planCaseId, snapshotId],
  );
  const { loaded, reload } = useLoad(load);
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') {
    return <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={reload} />;
  }
  const { since, differences, more } = loaded.value;
  if (since === null) return <p className="muted">{words.noPrevious}</p>;
  const { what, before, after } = words.differenceHead;
  return (
    <div className="stack-small">
      <h3>{words.differences(since)}</h3>
      {differences.length === 0 ? (
        <p>{words.noDifferences}</p>
      ) : (
        <ResultTable
          caption={words.differences(since)}
          columns={[{ label: what }, { label: before }, { label: after }]}
          rows={differences.map((difference, at) => ({
            id: String(at),
            cells: [difference.label, difference.before, difference.after],
          }))}
        />
      )}
      {more === 0 ? null : <p className="muted">{text.lists.more(more)}</p>}
    </div>
  );
}
