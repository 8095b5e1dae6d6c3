import { useState } from 'react';
import { approvalDecisions, type ApprovalView } from '../../../server/vocabulary/approval.ts';
import { annexAddress } from '../../api/annexAddress.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { clockTime, dayOf } from '../../components/times.ts';
import { text } from '../../text/sv.ts';
import { DecisionWindow } from './DecisionWindow.tsx';
import { Differences } from './Differences.tsx';

const words = text.approvals;

export function timeOf(isoTime: string): string {
  return text.annex.at(dayOf(isoTime), clockTime(isoTime));
}

/** What was asked to be approved, and what came of it. */
export function ApprovalsCard({
  approvals,
  createdAt,
  onDecided,
}: {
  readonly approvals: readonly ApprovalView[];
  /** When a snapshot was made, by its id. */
  readonly createdAt: ReadonlyMap<string, string>;
  readonly onDecided: () => void;
}) {
  const [open, setOpen] = useState<string | null>(null);
  const [compared, setCompared] = useState<string | null>(null);
  const { head } = words;
  if (approvals.length === 0) {
    return (
      <Card title={words.title} lead={words.lead}>
        <p className="muted">{words.none}</p>
      </Card>
    );
  }
  return (
    <Card title={words.title} lead={words.lead}>
      <ResultTable
        isList
        caption={words.title}
        columns={[head.snapshot, head.author, head.decision, head.frozen, head.act].map(
          (label) => ({ label }),
        )}
        rows={approvals.map((approval) => {
          const made = createdAt.get(approval.snapshotId);
          const created = made === undefined ? '' : timeOf(made);
          return {
            id: approval.snapshotId,
            cells: [
              created,
              approval.author.name,
              <Decision key="decision" approval={approval} />,
              <FrozenVersion key="frozen" approval={approval} onCompare={setCompared} />,
              <Act
                key="act"
                approval={approval}
                created={created}
                onOpen={() => setOpen(approval.snapshotId)}
              />,
            ],
          };
        })}
      />
      {compared === null ? null : <Differences snapshotId={compared} />}
      {open === null ? null : (
        <DecisionWindow
          snapshotId={open}
          onClose={() => setOpen(null)}
          onDecided={() => {
            setOpen(null);
            onDecided();
          }}
        />
      )}
    </Card>
  );
}

function Act({
  approval: { decision, whyNot },
  created,
  onOpen,
}: {
  readonly approval: ApprovalView;
  readonly created: string;
  readonly onOpen: () => void;
}) {
  if (decision !== 'waiting') return null;
  if (whyNot !== null) return <span className="sub">{whyNot}</span>;
  return (
    <button
      type="button"
      className="button"
      data-look="primary"
      aria-label={words.decideOf(created)}
      onClick={onOpen}
    >
      {words.decide}
    </button>
  );
}

function Decision({ approval }: { readonly approval: ApprovalView }) {
  const { decision, decidedAt, decidedBy, requestedAt, requestedBy, reason } = approval;
  const label = approvalDecisions.find(({ id }) => id === decision)?.labelSv;
  return (
    <>
      <strong>{label}</strong>
      <span className="sub">
        {decidedBy === null || decidedAt === null
          ? words.asked(requestedBy.name, timeOf(requestedAt))
          : words.decided(decidedBy.name, timeOf(decidedAt))}
      </span>
      {reason === '' ? null : <span className="sub">{reason}</span>}
    </>
  );
}

function FrozenVersion({
  approval: { frozen, isCurrent },
  onCompare,
}: {
  readonly approval: ApprovalView;
  readonly onCompare: (snapshotId: string) => void;
}) {
  const { id: planCaseId } = useCase().state;
  if (frozen === null) return null;
  const { number, snapshotId } = frozen;
  return (
    <>
      <a
        href={annexAddress({ planCaseId, snapshotId })}
        target="_blank"
        rel="noreferrer"
        aria-label={words.pdfOf(number)}
      >
        {words.version(number)}
      </a>
      <span className="sub">{isCurrent === true ? words.current : words.notCurrent}</span>
      {number === 1 ? null : (
        <button
          type="button"
          className="button"
          data-look="quiet"
          aria-label={words.showDifferencesOf(number)}
          onClick={() => onCompare(snapshotId)}
        >
          {words.showDifferences}
        </button>
      )}
    </>
  );
}
