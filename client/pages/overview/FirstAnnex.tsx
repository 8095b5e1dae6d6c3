import { Link } from 'react-router';
import { actorLabelSv } from '../../../server/vocabulary/actors.ts';
import { ofPerspective, type Settings } from '../../../server/vocabulary/settings.ts';
import type { CaseTask } from '../../../server/vocabulary/task.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { useFigures } from '../../case/FiguresContext.tsx';
import {
  neededSteps,
  sourcedStartValues,
  startValues,
  stepsTaken,
  waitingSteps,
  type NeededStep,
} from '../../case/firstAnnex.ts';
import {
  decimalFormat,
  formatEntry,
  percentFormat,
  type NumberFormat,
} from '../../components/numberFormats.ts';
import { EditButton } from '../../components/EditButton.tsx';
import { Card } from '../../components/Page.tsx';
import { text } from '../../text/sv.ts';

const words = text.overview.guide;
const labels = text.register.settingsFields;
const pages = {
  '': '',
  plan: text.nav.plan,
  hard: text.nav.hard,
  antaganden: text.nav.register,
  beslut: text.decision.title,
} as const;

/** What is best done next on the way to a first annex, what may wait, and what it begins with. */
export function FirstAnnex({
  tasks,
  onSeen,
}: {
  readonly tasks: readonly CaseTask[] | null;
  /** The numbers that the case begins with are looked over. */
  readonly onSeen: () => void;
}) {
  const { state } = useCase();
  const { outcome } = useFigures();
  const taken = stepsTaken({ content: state.content, tasks, outcome });
  const next = neededSteps.find(({ id }) => !taken.has(id));
  const count = neededSteps.filter(({ id }) => taken.has(id)).length;
  return (
    <Card title={text.overview.nextStep} lead={words.count(count, neededSteps.length)}>
      {next === undefined ? (
        <Next sentence={words.ready} path="bilaga" label={text.nav.annex} />
      ) : (
        <Next sentence={words.does[next.id]} path={next.path} label={pages[next.path]} />
      )}
      {next?.id === 'settings' ? <EditButton onClick={onSeen}>{words.seen}</EditButton> : null}
      <ol className="guide">
        {neededSteps.map(({ id }) => (
          <Step
            key={id}
            id={id}
            state={taken.has(id) ? 'done' : id === next?.id ? 'next' : 'left'}
          />
        ))}
      </ol>
      <details>
        <summary>{words.waiting}</summary>
        <p className="field-hint">{words.waitingLead}</p>
        <ul>
          {waitingSteps.map(({ id, path }) => (
            <li key={id}>
              <Link to={`/arenden/${state.id}/${path}`}>{words.names[id]}</Link>{' '}
              {taken.has(id) ? words.states.done : words.without[id]}
            </li>
          ))}
        </ul>
      </details>
      <StartValues settings={state.content.settings} isOpen={next?.id === 'settings'} />
    </Card>
  );
}

function Next({
  sentence,
  path,
  label,
}: {
  readonly sentence: string;
  /** Below the case; '' is this page. */
  readonly path: string;
  readonly label: string;
}) {
  const { state } = useCase();
  return (
    <>
      <p>{sentence}</p>
      {path === '' ? null : (
        <p>
          <Link className="goes" to={`/arenden/${state.id}/${path}`}>
            {text.overview.goTo(label)}
          </Link>
        </p>
      )}
    </>
  );
}

function Step({
  id,
  state,
}: {
  readonly id: NeededStep;
  readonly state: keyof typeof words.states;
}) {
  return (
    <li data-state={state} aria-current={state === 'next' ? 'step' : undefined}>
      {words.names[id]} <span className="guide-state">{words.states[state]}</span>
    </li>
  );
}

const formats: Partial<Record<(typeof startValues)[number], NumberFormat>> = {
  taxFactor: decimalFormat,
};
const sourced: Readonly<Record<string, { readonly value: number }>> = sourcedStartValues;
const sources: Readonly<Record<string, string>> = words.sources;

type StartValue = { readonly words: string; readonly source: string | null };

function startValuesOf(settings: Settings): StartValue[] {
  const { template, discountRatesPerYear, developer } = settings;
  const own = template === undefined ? null : words.fromTemplate(template.version, template.owner);
  const sourceOf = (id: string, value: number) =>
    own ?? (sourced[id]?.value === value ? (sources[id] ?? null) : null);
  const rates = ['samhalle', developer].flatMap((id) => {
    const rate = ofPerspective(discountRatesPerYear, id);
    if (rate === undefined) return [];
    const shown = `${formatEntry(rate, percentFormat)} %`;
    return [{ words: words.rateOf(actorLabelSv(id), shown), source: sourceOf(id, rate) }];
  });
  const others = startValues.map((name) => {
    const format = formats[name] ?? percentFormat;
    const shown = `${formatEntry(settings[name], format)} ${format.suffix}`.trim();
    return { words: `${labels[name]}: ${shown}`, source: sourceOf(name, settings[name]) };
  });
  return [...rates, ...others];
}

/** The numbers that a case begins with: those with a source, and those that nobody has said. */
function StartValues({
  settings,
  isOpen,
}: {
  readonly settings: Settings;
  readonly isOpen: boolean;
}) {
  const values = startValuesOf(settings);
  const unsaid = values.filter(({ source }) => source === null);
  return (
    <details open={isOpen}>
      <summary>{words.start}</summary>
      <p className="field-hint">{words.startLead}</p>
      <ul>
        {values.map(({ words: said, source }) =>
          source === null ? null : (
            <li key={said}>
              {said} – {source}
            </li>
          ),
        )}
      </ul>
      {unsaid.length === 0 ? null : (
        <>
          <p>{words.noSource}</p>
          <ul>
            {unsaid.map(({ words: said }) => (
              <li key={said}>{said}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
