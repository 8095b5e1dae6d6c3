import type { ProcessStatus } from '../../../server/vocabulary/stageChange.ts';
import { faultSentence } from '../../api/call.ts';
import { useCase } from '../../case/CaseContext.tsx';
import {
  factsConflict,
  useProcess,
  useProcessFacts,
  type FactsSave,
} from '../../case/useProcess.ts';
import { CaseHead } from '../../components/CasePage.tsx';
import { ConflictChoice } from '../../components/ConflictChoice.tsx';
import { FaultNotice, Loading, Notice } from '../../components/Notice.tsx';
import { JoinedChanges } from '../../components/JoinedChanges.tsx';
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
        <Timetable key={`${loaded.value.version}.${loaded.value.stage}`} first={loaded.value} />
      ) : null}
    </>
  );
}

function Timetable({ first }: { readonly first: ProcessStatus }) {
  const { timetable, settle, change, forgetJoined } = useProcessFacts(first);
  const { status, facts, save, joined } = timetable;
  const { content } = useCase().state;
  const editing = { facts, change };
  return (
    <>
      {save.kind === 'stale' ? (
        <Notice kind="error" isAnnounced>
          <strong>{words.save.stale}</strong> {words.save.choose}
          <ConflictChoice
            rows={factsConflict(status.facts, facts, save.theirs.facts)}
            onSettle={(choices) => settle(save.theirs, choices)}
          />
        </Notice>
      ) : (
        <FactsSaved save={save} isWaiting={facts !== status.facts} />
      )}
      {joined.length === 0 ? null : (
        <JoinedChanges key={joined.length} who={[]} places={joined} onSeen={forgetJoined} />
      )}
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
  isWaiting,
}: {
  readonly save: Exclude<FactsSave, { kind: 'stale' }>;
  /** What stands here is not sent yet. */
  readonly isWaiting: boolean;
}) {
  if (save.kind === 'failed') {
    return <FaultNotice sentence={save.sentence} details={save.details} />;
  }
  return (
    <p className="muted" role="status">
      {words.save[isWaiting ? 'saving' : save.kind]}
    </p>
  );
}
