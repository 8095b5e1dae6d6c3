import { useState } from 'react';
import { Link } from 'react-router';
import type { ProcessStatus } from '../../server/vocabulary/stageChange.ts';
import { stages } from '../../server/vocabulary/stages.ts';
import { useCase } from '../case/CaseContext.tsx';
import { useProcess } from '../case/useProcess.ts';
import { text } from '../text/sv.ts';
import { Awaited, Notice } from './Notice.tsx';
import { Card } from './Page.tsx';
import { StageStepWindow } from './StageStepWindow.tsx';
import { May } from './May.tsx';

const words = text.process.standing;

/** Where the case stands, what comes next and by which day, with the section of law. */
export function StandingCard() {
  const { loaded, reload } = useProcess();
  if (loaded.state !== 'ready') {
    return (
      <Card title={words.title}>
        <Awaited loaded={loaded} onRetry={reload} />
      </Card>
    );
  }
  return <Standing status={loaded.value} leadsOn />;
}

export function Standing({
  status,
  leadsOn = false,
}: {
  readonly status: ProcessStatus;
  /** To the timetable, from another page. */
  readonly leadsOn?: boolean;
}) {
  const { id } = useCase().state;
  const stage = stages.find((each) => each.id === status.stage)?.labelSv;
  return (
    <Card title={words.title}>
      <dl className="facts">
        <div>
          <dt>{words.stage}</dt>
          <dd>
            <strong>{stage}</strong>
          </dd>
        </div>
        <div>
          <dt>{words.next}</dt>
          <dd>{nextSentence(status)}</dd>
        </div>
      </dl>
      {status.warnings.map((warning) => (
        <Notice key={warning} kind="warn">
          {warning}
        </Notice>
      ))}
      <Steps status={status} />
      {leadsOn ? (
        <p>
          <Link className="goes" to={`/arenden/${id}/tidplan`}>
            {words.toTimetable}
          </Link>
        </p>
      ) : null}
    </Card>
  );
}

function nextSentence({ clocks, nextClock }: ProcessStatus): string {
  const row = clocks.find(({ id }) => id === nextClock);
  if (row === undefined) return words.noNext;
  const facts = { label: row.label, day: row.until ?? '', law: row.lawSv };
  return row.state === 'overdue' ? words.overdue(facts) : words.nextIs(facts);
}

type NextStep = ProcessStatus['steps'][number];

function Steps({ status }: { readonly status: ProcessStatus }) {
  const [chosen, setChosen] = useState<NextStep | null>(null);
  if (status.steps.length === 0) return <p>{words.noSteps}</p>;
  return (
    <>
      <h3>{words.steps}</h3>
      <ul className="next-steps">
        {status.steps.map((step) => (
          <li key={step.to}>
            <div>
              <strong>{words.step(step.label, step.lawSv)}</strong>
              {step.isBack ? <span className="muted"> {words.back}</span> : null}
              <StepNeeds step={step} />
            </div>
            <May use="advanceStage" isQuiet>
              <button
                type="button"
                className="button"
                aria-label={words.chooseTo(step.label)}
                onClick={() => setChosen(step)}
              >
                {words.choose}
              </button>
            </May>
          </li>
        ))}
      </ul>
      {chosen === null ? null : <StageStepWindow step={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}

function StepNeeds({ step: { missing, lacksAnnex } }: { readonly step: NextStep }) {
  const needs = [...missing, ...(lacksAnnex ? [words.lacksAnnex] : [])];
  if (needs.length === 0) return <p className="muted">{words.ready}</p>;
  return (
    <ul>
      {needs.map((need) => (
        <li key={need}>{need}</li>
      ))}
    </ul>
  );
}
