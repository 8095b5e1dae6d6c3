import type { ProcessStatus } from '../../../server/vocabulary/stageChange.ts';
import { faultSentence } from '../../api/call.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { useProcess, useProcessFacts, type FactsSave } from '../../case/useProcess.ts';
import { CaseHead } from '../../components/CasePage.tsx';
import { FaultNotice, Loading, Notice } from '../../components/Notice.tsx';
import { Standing } from '../../components/StandingCard.tsx';
import { text } from '../../text/sv.ts';
import { AgreementsCard } from './AgreementsCard.tsx';
import { ClocksCard } from './ClocksCard.tsx';
import { DaysCard } from './DaysCard.tsx';
import { FactsCard } from './FactsCard.tsx';
import { HistoryCard } from './HistoryCard.tsx';
import { LegalForceCard } from './LegalForceCard.tsx';

const words = text.process;

/** `…/tidplan`: the days of the process, what the law makes of them, and the steps taken. */
export function TimetablePage() {
  const { loaded, reload } = useProcess();
  return (
    <>
      <CaseHead section={words.title} lead={words.lead} />
      {loaded.state === 'loading' ? <Loading /> : null}
      {loaded.state === 'failed' ? (
        <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={reload} />
      ) : null}
      {loaded.state === 'ready' ? (
        <Timetable
          key={`${loaded.value.version}.${loaded.value.stage}`}
          first={loaded.value}
          onReload={reload}
        />
      ) : null}
    </>
  );
}

function Timetable({
  first,
  onReload,
}: {
  readonly first: ProcessStatus;
  readonly onReload: () => void;
}) {
  const { status, facts, save, change } = useProcessFacts(first);
  const { content } = useCase().state;
  const editing = { facts, change };
  return (
    <>
      <FactsSaved save={save} onReload={onReload} />
      <Standing status={status} />
      <ClocksCard status={status} />
      <DaysCard {...editing} />
      <FactsCard {...editing} procedure={content.procedure} />
      <LegalForceCard {...editing} />
      <AgreementsCard {...editing} />
      <HistoryCard history={status.history} />
    </>
  );
}

function FactsSaved({
  save,
  onReload,
}: {
  readonly save: FactsSave;
  readonly onReload: () => void;
}) {
  if (save.kind === 'failed') {
    return <FaultNotice sentence={save.sentence} details={save.details} />;
  }
  if (save.kind === 'stale') {
    return (
      <Notice kind="error" isAnnounced>
        {words.save.stale}{' '}
        <button type="button" className="button" onClick={onReload}>
          {words.save.reload}
        </button>
      </Notice>
    );
  }
  return (
    <p className="muted" role="status">
      {words.save[save.kind]}
    </p>
  );
}
