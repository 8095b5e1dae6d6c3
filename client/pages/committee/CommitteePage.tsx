import { useCallback } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { listFrozenAnnexes } from '../../../server/contract/approvals.ts';
import type { FrozenAnnex as Frozen } from '../../../server/vocabulary/approval.ts';
import { isoDaySchema } from '../../../server/vocabulary/numbers.ts';
import { call, faultSentence } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { AnnexTwin } from '../../components/AnnexTwin.tsx';
import { FrozenAnnex } from '../../components/FrozenAnnexCard.tsx';
import { Header } from '../../components/Header.tsx';
import { FaultNotice, Loading } from '../../components/Notice.tsx';
import { Card, PageHead } from '../../components/Page.tsx';
import { Pages } from '../../components/Pages.tsx';
import { StopPage } from '../../components/StopPage.tsx';
import { dayOf } from '../../components/times.ts';
import { text } from '../../text/sv.ts';

const LIMIT = 50;
/** Which part of a long list, in the address. */
const PAGE = 'sida';
const words = text.committee;

/** `/namnd` and `/namnd/:motesdatum`: what is frozen, by meeting; drafts are nobody's here. */
export function CommitteePage() {
  const { meetingDate } = useParams();
  const isDay = meetingDate === undefined || isoDaySchema.safeParse(meetingDate).success;
  if (!isDay) return <StopPage title={words.notADay} sentence={words.notADayWhy} />;
  return <FrozenAnnexes meetingDate={meetingDate} />;
}

function FrozenAnnexes({ meetingDate }: { readonly meetingDate: string | undefined }) {
  const [params, setParams] = useSearchParams();
  const page = Math.max(1, Math.trunc(Number(params.get(PAGE))) || 1);
  const load = useCallback(
    (signal: AbortSignal) =>
      call(listFrozenAnnexes, {
        params: {},
        query: { page, limit: LIMIT, ...(meetingDate === undefined ? {} : { meetingDate }) },
        signal,
      }),
    [page, meetingDate],
  );
  const { loaded, reload } = useLoad(load);
  const title = meetingDate === undefined ? words.title : words.meeting(meetingDate);
  return (
    <>
      <Header />
      <main className="page stack" id="innehall" tabIndex={-1}>
        <PageHead key={title} title={title} titleParts={[title]} lead={words.lead} />
        {meetingDate === undefined ? null : (
          <p>
            <Link to="/namnd">{words.all}</Link>
          </p>
        )}
        {loaded.state === 'loading' ? <Loading /> : null}
        {loaded.state === 'failed' ? (
          <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={reload} />
        ) : null}
        {loaded.state === 'ready' ? (
          <>
            <Meetings annexes={loaded.value.items} isOne={meetingDate !== undefined} />
            <Pages
              page={page}
              limit={LIMIT}
              total={loaded.value.total}
              onChoose={(next) => setParams(next === 1 ? {} : { [PAGE]: String(next) })}
            />
          </>
        ) : null}
      </main>
    </>
  );
}

function Meetings({
  annexes,
  isOne,
}: {
  readonly annexes: readonly Frozen[];
  readonly isOne: boolean;
}) {
  if (annexes.length === 0) return <p className="card">{isOne ? words.noneThen : words.none}</p>;
  const meetingOf = ({ committee, meetingDate }: Frozen) => `${meetingDate ?? ''} ${committee}`;
  return [...new Set(annexes.map(meetingOf))].map((meeting) => (
    <Meeting
      key={meeting}
      annexes={annexes.filter((annex) => meetingOf(annex) === meeting)}
      isOne={isOne}
    />
  ));
}

function Meeting({
  annexes,
  isOne,
}: {
  readonly annexes: readonly Frozen[];
  readonly isOne: boolean;
}) {
  const { committee = '', meetingDate = null } = annexes[0] ?? {};
  const day = meetingDate === null ? words.noDay : words.meeting(meetingDate);
  // Of one meeting, the day is the page's heading.
  const whose = isOne ? committee : words.of(committee, day);
  return (
    <Card
      title={committee === '' ? day : whose}
      aside={
        isOne || meetingDate === null ? null : (
          <Link to={`/namnd/${meetingDate}`}>{words.onlyMeeting(meetingDate)}</Link>
        )
      }
    >
      <ul className="annex-list">
        {annexes.map((annex) => (
          <li key={annex.snapshotId}>
            <AnnexItem annex={annex} isOpen={isOne} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function AnnexItem({ annex, isOpen }: { readonly annex: Frozen; readonly isOpen: boolean }) {
  const { title, registryNumber, municipalityName, number, frozenAt, planCaseId } = annex;
  const facts = [registryNumber, municipalityName].filter((part) => part !== '');
  return (
    <>
      <h3>
        <Link to={`/arenden/${planCaseId}`}>{title}</Link>
      </h3>
      <p className="muted">
        {[...facts, words.version(number, dayOf(frozenAt))].join(' · ')}
        {annex.isInvented ? ` · ${text.app.inventedCase}` : ''}
      </p>
      <FrozenAnnex {...annex} name={title}>
        {isOpen ? (
          <Link
            className="button"
            to={`/namnd/${annex.meetingDate ?? ''}/${planCaseId}/${annex.snapshotId}`}
            aria-label={words.compareOf(title)}
          >
            {words.compare}
          </Link>
        ) : null}
      </FrozenAnnex>
      {isOpen ? <AnnexTwin {...annex} isFrontOnly /> : null}
    </>
  );
}
