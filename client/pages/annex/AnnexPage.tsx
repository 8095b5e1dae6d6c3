import { useCallback, useRef, useState } from 'react';
import { Link } from 'react-router';
import { listApprovals, requestApproval } from '../../../server/contract/approvals.ts';
import { listSnapshots } from '../../../server/contract/planCases.ts';
import type { SnapshotSummary } from '../../../server/vocabulary/snapshot.ts';
import { language } from '../../../server/vocabulary/text/language.ts';
import { annexAddress, shortAnnexAddress } from '../../api/annexAddress.ts';
import { call, faultSentence } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { countUnconfirmed } from '../../case/copied.ts';
import { CaseHead } from '../../components/CasePage.tsx';
import { FaultNotice, Loading, Notice } from '../../components/Notice.tsx';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { clockTime, dayOf } from '../../components/times.ts';
import { useViewParam } from '../../components/viewParam.ts';
import { Words } from '../../components/Words.tsx';
import { text } from '../../text/sv.ts';
import { ApprovalsCard } from './ApprovalsCard.tsx';
import { AnnexTwin } from '../../components/AnnexTwin.tsx';
import { May } from '../../components/May.tsx';
import { LiftOut } from './LiftOut.tsx';

const HASH_SHOWN = 12;

/** `…/bilaga`: every annex that was made, the latest first. */
export function AnnexPage() {
  const planCaseId = useCase().state.id;
  const load = useCallback(
    async (signal: AbortSignal) => {
      const ask = { params: { planCaseId }, signal };
      const [snapshots, approvals] = await Promise.all([
        call(listSnapshots, ask),
        call(listApprovals, ask),
      ]);
      return { snapshots: snapshots.items, approvals: approvals.items };
    },
    [planCaseId],
  );
  const { loaded, reload } = useLoad(load);
  const approvals = useRef<HTMLDivElement>(null);
  return (
    <>
      <CaseHead section={text.annex.title} lead={text.annex.lead} onAnnexReady={reload} />
      <Words of={['draft', 'snapshot']} />
      <CopiedLeft />
      {loaded.state === 'loading' ? <Loading /> : null}
      {loaded.state === 'failed' ? (
        <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={reload} />
      ) : null}
      {loaded.state === 'ready' ? (
        <>
          {loaded.value.snapshots.length === 0 ? null : (
            <div ref={approvals} tabIndex={-1}>
              <ApprovalsCard
                approvals={loaded.value.approvals}
                createdAt={
                  new Map(loaded.value.snapshots.map(({ id, createdAt }) => [id, createdAt]))
                }
                onDecided={reload}
              />
            </div>
          )}
          <Snapshots
            snapshots={loaded.value.snapshots}
            asked={new Set(loaded.value.approvals.map(({ snapshotId }) => snapshotId))}
            onAsked={() => {
              reload();
              // What is to happen now is said there, and it stands above what is on the screen.
              approvals.current?.focus();
            }}
          />
        </>
      ) : null}
    </>
  );
}

/** What the next annex would print as another case's numbers, marked as such. */
function CopiedLeft() {
  const { content, id } = useCase().state;
  const count = countUnconfirmed(content);
  if (count === 0) return null;
  return (
    <Notice kind="warn">
      {text.annex.copiedLeft(count)}{' '}
      <Link to={`/arenden/${id}/antaganden`}>{text.annex.copiedSee}</Link>
    </Notice>
  );
}

function Snapshots({
  snapshots,
  asked,
  onAsked,
}: {
  readonly snapshots: readonly SnapshotSummary[];
  readonly asked: ReadonlySet<string>;
  readonly onAsked: () => void;
}) {
  const { state } = useCase();
  const latestFirst = snapshots.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  const ids = latestFirst.map(({ id }) => id);
  const [chosenId, choose] = useViewParam('version', [ids[0] ?? '', ...ids]);
  const twin = useRef<HTMLDivElement>(null);
  if (snapshots.length === 0) {
    return (
      <Card title={text.annex.caption}>
        <p className="muted">{text.annex.none}</p>
        <p>
          <Link to={`/arenden/${state.id}`}>{text.annex.whatIsLeft}</Link>
        </p>
      </Card>
    );
  }
  const shown = latestFirst.find(({ id }) => id === chosenId);
  return (
    <>
      <SnapshotTable
        {...{ latestFirst, asked, onAsked }}
        onShow={(snapshotId) => {
          choose(snapshotId);
          twin.current?.focus();
        }}
      />
      {shown === undefined ? null : (
        <>
          <LiftOut planCaseId={state.id} snapshotId={shown.id} />
          <div ref={twin} tabIndex={-1}>
            <AnnexTwin planCaseId={state.id} snapshotId={shown.id} />
          </div>
        </>
      )}
    </>
  );
}

function SnapshotTable({
  latestFirst,
  asked,
  onAsked,
  onShow,
}: {
  readonly latestFirst: readonly SnapshotSummary[];
  readonly asked: ReadonlySet<string>;
  readonly onAsked: () => void;
  readonly onShow: (snapshotId: string) => void;
}) {
  const { state } = useCase();
  const { head } = text.annex;
  return (
    <Card title={text.annex.caption} lead={text.annex.hashNote}>
      <ResultTable
        isList
        caption={text.annex.caption}
        columns={[
          { label: head.created },
          { label: head.status },
          { label: head.version },
          { label: head.hash },
          { label: head.open },
          { label: text.approvals.title },
        ]}
        rows={latestFirst.map((snapshot) => {
          const created = text.annex.at(dayOf(snapshot.createdAt), clockTime(snapshot.createdAt));
          const behind = state.version - snapshot.planCaseVersion;
          return {
            id: snapshot.id,
            cells: [
              created,
              <strong key="status">{text.annex.status[snapshot.status]}</strong>,
              <span key="version">
                {snapshot.planCaseVersion}
                <span className="sub">
                  {behind <= 0 ? text.annex.latest : text.annex.older(behind)}
                </span>
              </span>,
              <span key="hash">
                {snapshot.sha256.slice(0, HASH_SHOWN)}
                <span className="sub">{text.annex.code(snapshot.codeVersion)}</span>
              </span>,
              <OpenLinks
                key="open"
                snapshotId={snapshot.id}
                created={created}
                onShow={() => onShow(snapshot.id)}
              />,
              snapshot.status === 'frozen' ? (
                ''
              ) : asked.has(snapshot.id) ? (
                <span key="asked" className="sub">
                  {text.approvals.wasAsked}
                </span>
              ) : (
                <May key="ask" use="requestApproval" isQuiet>
                  <AskButton snapshotId={snapshot.id} created={created} onAsked={onAsked} />
                </May>
              ),
            ],
          };
        })}
      />
    </Card>
  );
}

/** The PDF in a window of its own, and the same text below. */
function OpenLinks({
  snapshotId,
  created,
  onShow,
}: {
  readonly snapshotId: string;
  readonly created: string;
  readonly onShow: () => void;
}) {
  const { id: planCaseId } = useCase().state;
  const other = language() === 'sv' ? 'en' : 'sv';
  return (
    <span className="stack-small">
      <a
        href={annexAddress({ planCaseId, snapshotId })}
        target="_blank"
        rel="noreferrer"
        aria-label={text.annex.pdfOf(created)}
      >
        {text.annex.pdf}
      </a>
      <a
        href={shortAnnexAddress({ planCaseId, snapshotId })}
        target="_blank"
        rel="noreferrer"
        aria-label={text.annex.shortOf(created)}
      >
        {text.annex.short}
      </a>
      <a
        href={annexAddress({ planCaseId, snapshotId }, other)}
        target="_blank"
        rel="noreferrer"
        aria-label={text.annex.pdfOtherOf(created)}
      >
        {text.annex.pdfOther}
      </a>
      <button
        type="button"
        className="button"
        data-look="quiet"
        aria-label={text.annex.readOf(created)}
        onClick={onShow}
      >
        {text.annex.read}
      </button>
    </span>
  );
}

/** Asks for a second person; the draft stays as it is whatever they say. */
function AskButton({
  snapshotId,
  created,
  onAsked,
}: {
  readonly snapshotId: string;
  readonly created: string;
  readonly onAsked: () => void;
}) {
  const { id: planCaseId } = useCase().state;
  const [fault, setFault] = useState<string | null>(null);
  const ask = async () => {
    try {
      await call(requestApproval, { params: { planCaseId, snapshotId } });
      onAsked();
    } catch (thrown) {
      setFault(faultSentence(thrown));
    }
  };
  return (
    <>
      <button
        type="button"
        className="button"
        aria-label={text.approvals.askOf(created)}
        onClick={() => void ask()}
      >
        {text.approvals.ask}
      </button>
      {fault === null ? null : <FaultNotice sentence={fault} />}
    </>
  );
}
