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
import { CaseTable } from './CaseTable.tsx';
import type { ListMessage } from './listMessage.ts';
import { NewCaseButton } from './NewCase.tsx';
import { May } from '../../components/May.tsx';

const LIMIT = 50;

/** `/arenden`: every case, and the ways to get one more. */
export function CasesPage() {
  const [page, setPage] = useState(1);
  const [message, setMessage] = useState<ListMessage | null>(null);
  const load = useCallback(
    (signal: AbortSignal) =>
      call(listPlanCases, { params: {}, query: { page, limit: LIMIT }, signal }),
    [page],
  );
  const { loaded, reload } = useLoad(load);
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
        {loaded.state === 'loading' ? <Loading /> : null}
        {loaded.state === 'failed' ? (
          <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={reload} />
        ) : null}
        {loaded.state === 'ready' ? (
          <>
            <CaseTable cases={loaded.value.items} total={loaded.value.total} onDone={tell} />
            <Pages page={page} limit={LIMIT} total={loaded.value.total} onChoose={setPage} />
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
