import { useCallback, useState } from 'react';
import { decideApproval } from '../../../server/contract/approvals.ts';
import { readSnapshotReview } from '../../../server/contract/review.ts';
import { annexAddress } from '../../api/annexAddress.ts';
import { call, faultSentence } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { Window } from '../../components/Dialogs.tsx';
import { Awaited, FaultNotice, Notice } from '../../components/Notice.tsx';
import { Entry } from '../../components/Entry.tsx';
import { text } from '../../text/sv.ts';
import { Differences } from './Differences.tsx';

const words = text.approvals;

/** The second person reads the draft and what differs, and approves or declines. */
export function DecisionWindow({
  snapshotId,
  onClose,
  onDecided,
}: {
  readonly snapshotId: string;
  readonly onClose: () => void;
  readonly onDecided: () => void;
}) {
  const { id: planCaseId } = useCase().state;
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [isWorking, setWorking] = useState(false);
  const params = { planCaseId, snapshotId };
  const decide = async (decision: 'approved' | 'declined') => {
    if (isWorking) return;
    setWorking(true);
    setFault(null);
    try {
      await call(decideApproval, { params, body: { decision, reason } });
      onDecided();
    } catch (thrown) {
      setFault(faultSentence(thrown));
      setWorking(false);
    }
  };
  return (
    <Window title={words.windowTitle} isOpen onClose={onClose}>
      <p>{words.windowLead}</p>
      <CheckedRows snapshotId={snapshotId} />
      <p>
        <a href={annexAddress(params)} target="_blank" rel="noreferrer">
          {words.draft}
        </a>
      </p>
      <Differences snapshotId={snapshotId} />
      <Entry
        isLong
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        onChange={setReason}
      />
      {fault === null ? null : <FaultNotice sentence={fault} />}
      <div className="dialog-actions">
        <button
          type="button"
          className="button"
          data-look="primary"
          onClick={() => void decide('approved')}
        >
          {isWorking ? words.working : words.approve}
        </button>
        <button type="button" className="button" onClick={() => void decide('declined')}>
          {words.decline}
        </button>
        <button type="button" className="button" data-look="quiet" onClick={onClose}>
          {text.notice.cancel}
        </button>
      </div>
    </Window>
  );
}

/** How much of it somebody has checked: nobody is to approve it unread without knowing. */
function CheckedRows({ snapshotId }: { readonly snapshotId: string }) {
  const { id: planCaseId } = useCase().state;
  const read = useCallback(
    (signal: AbortSignal) =>
      call(readSnapshotReview, { params: { planCaseId, snapshotId }, signal }),
    [planCaseId, snapshotId],
  );
  const { loaded, reload } = useLoad(read);
  if (loaded.state !== 'ready') return <Awaited loaded={loaded} onRetry={reload} />;
  const { checked, rows } = loaded.value;
  return <Notice kind={checked === rows ? 'info' : 'warn'}>{words.checked(checked, rows)}</Notice>;
}
