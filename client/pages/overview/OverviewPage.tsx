import { Link } from 'react-router';
import { equityFinding } from '../../../server/scenes/equityStanding.ts';
import { stagesOfProposal } from '../../../server/vocabulary/stages.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { useAssessment, useFigures } from '../../case/FiguresContext.tsx';
import { useIndicators } from '../../case/useIndicators.ts';
import { besidesOutcome, warningsOf } from '../../case/warnings.ts';
import { AlternativePicker } from '../../components/AlternativePicker.tsx';
import { CaseHead } from '../../components/CasePage.tsx';
import { KeyResults } from '../../components/KeyResults.tsx';
import { Card } from '../../components/Page.tsx';
import { Sentences } from '../../components/Sentences.tsx';
import { Words } from '../../components/Words.tsx';
import { text } from '../../text/sv.ts';
import { StandingCard } from '../../components/StandingCard.tsx';
import { CaseFacts } from './CaseFacts.tsx';
import { FirstAnnex } from './FirstAnnex.tsx';
import { ReviewStanding } from './ReviewStanding.tsx';
import { TasksCard, useTasks } from './TasksCard.tsx';

/** `/arenden/:id`: where the case stands, what is left, and its own facts. */
export function OverviewPage() {
  const { state } = useCase();
  const tasks = useTasks();
  const { loaded } = tasks;
  const { stage } = state.content;
  const isAdopted = stage !== 'planNotice' && !stagesOfProposal.includes(stage);
  return (
    <>
      <CaseHead section={text.nav.overview} lead={text.overview.lead} />
      <Words
        of={['hardSoft', 'society', 'presentValue', 'horizon', 'residual', 'likely', 'baseline']}
      />
      <AlternativePicker />
      <KeyResults />
      <Finding />
      <EquityFinding />
      <div className="columns">
        {isAdopted ? (
          <Warnings />
        ) : (
          <FirstAnnex
            tasks={loaded.state === 'ready' ? loaded.value.items : null}
            onSeen={() => void tasks.mark('assumptions', { state: 'done', reason: '' })}
          />
        )}
        <div className="stack">
          <ReviewStanding />
          <StandingCard />
          {isAdopted ? null : <Warnings />}
        </div>
      </div>
      <TasksCard {...tasks} />
      <CaseFacts />
    </>
  );
}

/** The finding in one sentence, as the comparison states it. */
function Finding() {
  const { state } = useCase();
  const spread = useAssessment()?.uncertainty.byPerspective;
  const society = spread?.['samhalle'];
  const municipality = spread?.['kommun'];
  if (society === undefined || municipality === undefined || society.sd === 0) return null;
  const finding = text.compare.finding(
    state.content.title,
    society.chanceAboveZero,
    municipality.chanceAboveZero,
  );
  return (
    <section className="card" aria-label={text.overview.finding}>
      <h2>{finding}</h2>
      <p className="lead">{text.key.live}</p>
      <p>
        <Link className="goes" to={`/arenden/${state.id}/jamfor`}>
          {text.overview.goTo(text.nav.compare)}
        </Link>
      </p>
    </section>
  );
}

/** Where the plan lies, in health: beside the four figures, never one of their sum. */
function EquityFinding() {
  const { state } = useCase();
  const indicators = useIndicators() ?? [];
  const { calculation } = useFigures();
  if (calculation === null || indicators.length === 0) return null;
  return (
    <section className="card" aria-label={text.nav.equity}>
      <h2>{equityFinding(calculation.results)}</h2>
      <p>
        <Link className="goes" to={`/arenden/${state.id}/jamlikhet`}>
          {text.overview.goTo(text.nav.equity)}
        </Link>
      </p>
    </section>
  );
}

function Warnings() {
  const { state, place, alternative } = useCase();
  const { assessment, messages, outcome } = useFigures();
  const missing = place.state === 'ready' ? place.value.missing : null;
  const alternativeId = alternative.id;
  const warnings = warningsOf(state.content, {
    ...{ assessment, missing, alternativeId },
    messages: besidesOutcome(messages, outcome),
  });
  return (
    <Card title={text.overview.warnings}>
      {warnings.length === 0 ? (
        <p>{text.overview.noWarnings}</p>
      ) : (
        <Sentences sentences={warnings} />
      )}
    </Card>
  );
}
