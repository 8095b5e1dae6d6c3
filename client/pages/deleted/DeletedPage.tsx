import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { listDeletedPlanCases, recoverPlanCase } from '../../../server/contract/deletedCases.ts';
import type { DeletedPlanCase, Disposal } from '../../../server/vocabulary/deletion.ts';
import { isAnyOf } from '../../../server/vocabulary/people.ts';
import { call, faultSentence } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { Header } from '../../components/Header.tsx';
import { FaultNotice, Loading, Notice } from '../../components/Notice.tsx';
import { Card, PageHead } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { dayOf } from '../../components/times.ts';
import { useMe } from '../../people/MeContext.tsx';
import { text } from '../../text/sv.ts';
import { DisposeButton } from './DisposeButton.tsx';

const words = text.deleted;
const load = (signal: AbortSignal) => call(listDeletedPlanCases, { params: {}, signal });

/** `/borttagna`: what was taken away, the way back, and what is gone by a decision. */
export function DeletedPage() {
  const { loaded, reload } = useLoad(load);
  const [message, setMessage] = useState<ReactNode>(null);
  const [fault, setFault] = useState<string | null>(null);
  const tell = (next: ReactNode) => {
    setFault(null);
    setMessage(next);
    reload();
  };
  const recover = async ({ id, municipalityCode, title }: DeletedPlanCase) => {
    try {
      await call(recoverPlanCase, { params: { municipalityCode, planCaseId: id } });
      tell(
        <>
          {words.recovered(title)} <Link to={`/arenden/${id}`}>{words.open}</Link>
        </>,
      );
    } catch (thrown) {
      setFault(faultSentence(thrown));
    }
  };
  return (
    <>
      <Header />
      <main className="page stack" id="innehall" tabIndex={-1}>
        <PageHead title={words.title} titleParts={[words.title]} lead={words.lead} />
        {message === null ? null : (
          <Notice kind="info" isAnnounced>
            {message}
          </Notice>
        )}
        {fault === null ? null : <FaultNotice sentence={fault} />}
        {loaded.state === 'loading' ? <Loading /> : null}
        {loaded.state === 'failed' ? (
          <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={reload} />
        ) : null}
        {loaded.state === 'ready' ? (
          <>
            <DeletedCases
              items={loaded.value.items}
              onRecover={(each) => void recover(each)}
              onDisposed={(title) => tell(words.disposed(title))}
            />
            <Disposals disposals={loaded.value.disposals} />
          </>
        ) : null}
      </main>
    </>
  );
}

function DeletedCases({
  items,
  onRecover,
  onDisposed,
}: {
  readonly items: readonly DeletedPlanCase[];
  readonly onRecover: (each: DeletedPlanCase) => void;
  readonly onDisposed: (title: string) => void;
}) {
  const me = useMe();
  if (items.length === 0) return <p className="card">{words.empty}</p>;
  const rows = items.map((each) => ({
    id: each.id,
    cells: [
      <>
        {each.title}
        {each.frozenAnnexes === 0 ? null : (
          <span className="sub">{words.frozen(each.frozenAnnexes)}</span>
        )}
      </>,
      each.registryNumber,
      words.by(dayOf(each.deletedAt), each.deletedBy),
      dayOf(each.recoverableUntil),
      <span className="cell-actions" key="actions">
        <button
          type="button"
          className="button"
          data-look="quiet"
          aria-label={words.recoverOf(each.title)}
          onClick={() => onRecover(each)}
        >
          {words.recover}
        </button>
        {isAnyOf(me, ['administrator'], each.municipalityCode) &&
        each.recoverableUntil < new Date().toISOString() ? (
          <DisposeButton deleted={each} onDisposed={() => onDisposed(each.title)} />
        ) : null}
      </span>,
    ],
  }));
  const columns = words.columns.map((label) => ({ label }));
  return (
    <Card title={words.caption}>
      <ResultTable caption={words.caption} columns={columns} rows={rows} />
    </Card>
  );
}

function Disposals({ disposals }: { readonly disposals: readonly Disposal[] }) {
  if (disposals.length === 0) return null;
  const rows = disposals.map((each) => ({
    id: each.planCaseId,
    cells: [
      each.registryNumber,
      words.by(dayOf(each.disposedAt), each.disposedBy),
      words.decision(each.reference, each.decidedBy, each.decidedOn),
      each.reason,
      words.archived(each.frozen.length, each.archivedIn),
    ],
  }));
  const columns = words.disposalColumns.map((label) => ({ label }));
  return (
    <Card title={words.disposals}>
      <ResultTable caption={words.disposals} columns={columns} rows={rows} />
    </Card>
  );
}
