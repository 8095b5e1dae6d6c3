import { useCallback } from 'react';
import { Link, useParams } from 'react-router';
import { readSnapshot } from '../../../server/contract/planCases.ts';
import type { Snapshot } from '../../../server/vocabulary/snapshot.ts';
import { annexAddress } from '../../api/annexAddress.ts';
import { call, faultSentence } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { FrozenCaseProvider } from '../../case/FrozenCaseProvider.tsx';
import { Header } from '../../components/Header.tsx';
import { FaultNotice, Loading } from '../../components/Notice.tsx';
import { PageHead } from '../../components/Page.tsx';
import { dayOf } from '../../components/times.ts';
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
  return (
    <>
      <Header />
      <main className="page stack" id="innehall" tabIndex={-1}>
        {loaded.state === 'ready' ? (
          <Frozen snapshot={loaded.value} meetingDate={meetingDate} />
        ) : (
          <PageHead title={words.compare} titleParts={[words.compare]} />
        )}
        {loaded.state === 'loading' ? <Loading /> : null}
        {loaded.state === 'failed' ? (
          <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={reload} />
        ) : null}
      </main>
    </>
  );
}

function Frozen({
  snapshot,
  meetingDate,
}: {
  readonly snapshot: Snapshot;
  readonly meetingDate: string;
}) {
  const { planCase, signOffs, createdAt, id } = snapshot;
  const title = words.compareOf(planCase.title);
  const version = words.version(signOffs?.number ?? 0, dayOf(createdAt));
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
