import { useCallback } from 'react';
import { listSnapshots, readAnnex } from '../../../server/contract/planCases.ts';
import type { SnapshotSummary } from '../../../server/vocabulary/snapshot.ts';
import { call, faultSentence, pathOf } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { CaseHead } from '../../components/CasePage.tsx';
import { FaultNotice, Loading } from '../../components/Notice.tsx';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { clockTime, dayOf } from '../../components/times.ts';
import { text } from '../../text/sv.ts';

const HASH_SHOWN = 12;

/** `…/bilaga`: every annex that was made, the latest first. */
export function AnnexPage() {
  const planCaseId = useCase().state.id;
  const load = useCallback(
    (signal: AbortSignal) => call(listSnapshots, { params: { planCaseId }, signal }),
    [planCaseId],
  );
  const { loaded, reload } = useLoad(load);
  return (
    <>
      <CaseHead section={text.annex.title} onAnnexReady={reload} />
      <p>{text.annex.lead}</p>
      {loaded.state === 'loading' ? <Loading /> : null}
      {loaded.state === 'failed' ? (
        <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={reload} />
      ) : null}
      {loaded.state === 'ready' ? <Snapshots snapshots={loaded.value.items} /> : null}
    </>
  );
}

function Snapshots({ snapshots }: { readonly snapshots: readonly SnapshotSummary[] }) {
  const { state } = useCase();
  if (snapshots.length === 0) return <p className="card">{text.annex.none}</p>;
  const { head } = text.annex;
  const latestFirst = snapshots.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  return (
    <Card title={text.annex.caption} lead={text.annex.hashNote}>
      <ResultTable
        caption={text.annex.caption}
        columns={[
          { label: head.created },
          { label: head.status },
          { label: head.version },
          { label: head.hash },
          { label: head.open },
        ]}
        rows={latestFirst.map((snapshot) => {
          const created = text.annex.at(dayOf(snapshot.createdAt), clockTime(snapshot.createdAt));
          const behind = state.version - snapshot.planCaseVersion;
          const params = { planCaseId: state.id, snapshotId: snapshot.id };
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
              <a
                key="open"
                href={pathOf(readAnnex, { params })}
                target="_blank"
                rel="noreferrer"
                aria-label={text.annex.pdfOf(created)}
              >
                {text.annex.pdf}
              </a>,
            ],
          };
        })}
      />
    </Card>
  );
}
