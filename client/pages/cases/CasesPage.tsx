import { useCallback, useState } from 'react';
import { Link } from 'react-router';
import { listPlanCases } from '../../../server/contract/planCases.ts';
import { call, faultSentence } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { Header } from '../../components/Header.tsx';
import { FaultNotice, Loading, Notice } from '../../components/Notice.tsx';
import { PageHead } from '../../components/Page.tsx';
import { Pages } from '../../components/Pages.tsx';
import { text } from '../../text/sv.ts';
import { CaseFileButton } from './CaseFileButton.tsx';
import { CaseFilterFields } from './CaseFilterFields.tsx';
import {
  caseListQuery,
  everyCase,
  isWhole,
  useCaseListFilter,
  type CaseListFilter,
} from './caseListFilter.ts';
import { CaseTable } from './CaseTable.tsx';
import type { ListMessage } from './listMessage.ts';
import { NewCaseButton } from './NewCase.tsx';
import { May } from '../../components/May.tsx';

const LIMIT = 25;

function useCaseList(filter: CaseListFilter) {
  const { text: searched, stage, year, isMine, order, page } = filter;
  const load = useCallback(
    (signal: AbortSignal) => {
      const asked = caseListQuery({ text: searched, stage, year, isMine, order });
      return call(listPlanCases, { params: {}, query: { ...asked, page, limit: LIMIT }, signal });
    },
    [searched, stage, year, isMine, order, page],
  );
  return useLoad(load);
}

/** `/arenden`: cases as the address asks for them, and the ways to get one more. */
export function CasesPage() {
  const { filter, choose } = useCaseListFilter();
  const [message, setMessage] = useState<ListMessage | null>(null);
  const { loaded, reload } = useCaseList(filter);
  const tell = (next: ListMessage) => {
    setMessage(next);
    reload();
  };
  return (
    <>
      <Header />
      <main className="page stack" id="innehall" tabIndex={-1}>
        <PageHead
          title={text.cases.title}
          titleParts={[text.cases.title]}
          lead={text.cases.lead}
          actions={
            <>
              <May use="importCaseArchive" isQuiet>
                <CaseFileButton onDone={tell} />
              </May>
              <May use="createPlanCase">
                <NewCaseButton />
              </May>
            </>
          }
        />
        <ListMessageNotice message={message} />
        <section className="card" aria-label={text.caseFilter.title}>
          <CaseFilterFields filter={filter} onChoose={choose} />
        </section>
        {loaded.state === 'loading' ? <Loading /> : null}
        {loaded.state === 'failed' ? (
          <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={reload} />
        ) : null}
        {loaded.state === 'ready' ? (
          <>
            {loaded.value.unreckoned === 0 ? null : (
              <Notice kind="info" isAnnounced>
                <p>{text.cases.unreckoned(loaded.value.unreckoned)}</p>
                <button type="button" className="button" data-look="quiet" onClick={reload}>
                  {text.cases.sortAgain}
                </button>
              </Notice>
            )}
            {loaded.value.total === 0 ? (
              <NoCases filter={filter} onShowAll={() => choose(everyCase)} />
            ) : (
              <CaseTable found={loaded.value} filter={filter} onDone={tell} />
            )}
            <Pages
              page={filter.page}
              limit={LIMIT}
              total={loaded.value.total}
              onChoose={(next) => choose({ page: next })}
            />
            <May use="listDeletedPlanCases" isQuiet>
              <p>
                <Link to="/borttagna">{text.deleted.title}</Link>
              </p>
            </May>
          </>
        ) : null}
      </main>
    </>
  );
}

function NoCases({
  filter,
  onShowAll,
}: {
  readonly filter: CaseListFilter;
  readonly onShowAll: () => void;
}) {
  if (isWhole(filter)) return <p className="card">{text.cases.empty}</p>;
  return (
    <div className="card">
      <p role="status">{text.cases.none}</p>
      <button type="button" className="button" onClick={onShowAll}>
        {text.cases.showAll}
      </button>
    </div>
  );
}

function ListMessageNotice({ message }: { readonly message: ListMessage | null }) {
  if (message === null) return null;
  if (message.kind === 'error') {
    return <FaultNotice sentence={message.sentence} details={message.details ?? []} />;
  }
  return (
    <Notice kind="info" isAnnounced>
      {message.sentence}
    </Notice>
  );
}
