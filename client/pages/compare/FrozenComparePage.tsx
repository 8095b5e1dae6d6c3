import { useCallback } from 'react';
import { Link, useParams } from 'react-router';
import { readSnapshot } from '../../../server/contract/planCases.ts';
import type { Snapshot } from '../../../server/vocabulary/snapshot.ts';
import { annexAddress } from '../../api/annexAddress.ts';
import { call } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { FrozenCaseProvider } from '../../case/FrozenCaseProvider.tsx';
import { Header } from '../../components/Header.tsx';
import { PageHead } from '../../components/Page.tsx';
import { FaultPage, StopPage } from '../../components/StopPage.tsx';
import { dayOf } from '../../components/times.ts';
import { WaitingPage } from '../../components/WaitingPage.tsx';
import { text } from '../../text/sv.ts';
import { Comparison } from './Comparison.tsx';

const words = text.committee;

/** `/namnd/:motesdatum/:arende/:bild`: the comparison behind a frozen annex, to try and to read. */
export function FrozenComparePage() {
  const { meetingDate = '', planCaseId = '', snapshotId = '' } = useParams();
  const load = useCallback(
    (signal: AbortSignal) => call(readSnapshot, { params: { planCaseId, snapshotId }, signal }),
    [planCaseId, snapshotId],
  );
  const { loaded, reload } = useLoad(load);
  if (loaded.state === 'failed') return <FaultPage fault={loaded.fault} onRetry={reload} />;
  if (loaded.state === 'loading') return <WaitingPage />;
  const { signOffs } = loaded.value;
  if (signOffs === undefined) {
    return <StopPage title={words.notFrozen} sentence={words.notFrozenWhy} />;
  }
  return (
    <>
      <Header />
      <main className="page stack" id="innehall" tabIndex={-1}>
        <Frozen snapshot={loaded.value} number={signOffs.number} meetingDate={meetingDate} />
      </main>
    </>
  );
}

function Frozen({
  snapshot,
  number,
  meetingDate,
}: {
  readonly snapshot: Snapshot;
  readonly number: number;
  readonly meetingDate: string;
}) {
  const { planCase, createdAt, id } = snapshot;
  const title = words.compareOf(planCase.title);
  const version = words.version(number, dayOf(createdAt));
  return (
    <FrozenCaseProvider snapshot={snapshot}>
      <PageHead
        title={title}
        titleParts={[title]}
        facts={[planCase.registryNumber, version, words.compareLead].filter(Boolean)}
      />
      <p className="row">
        <Link to={`/namnd/${meetingDate}`}>{words.onlyMeeting(meetingDate)}</Link>
        <a
          href={annexAddress({ planCaseId: planCase.id, snapshotId: id })}
          target="_blank"
          rel="noreferrer"
        >
          {words.pdf}
        </a>
      </p>
      <Comparison />
    </FrozenCaseProvider>
  );
}
