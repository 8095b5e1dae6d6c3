import { childAnswerSchema, childQuestions } from '../../../server/vocabulary/equity.ts';
import type { ChildFacts } from '../../../server/vocabulary/equityFindings.ts';
import { childServiceKinds, serviceKinds } from '../../../server/vocabulary/reach.ts';
import { equityTexts } from '../../../server/vocabulary/text/sv/equity.ts';
import { reachTexts } from '../../../server/vocabulary/text/sv/reach.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { useFigures } from '../../case/FiguresContext.tsx';
import { changeById, useAlternativeChange } from '../../case/editing.ts';
import { Fold } from '../../components/Fold.tsx';
import { ReachFigure } from '../../components/ReachFigure.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { TextField } from '../../components/TextField.tsx';
import { WhyFigure } from '../../components/WhyFigure.tsx';
import { text } from '../../text/sv.ts';
import { childSentences } from './foldSentences.ts';
import { equityAnchors } from './Overview.tsx';
import { useEquityChange, useEquityOfAlternative } from './useEquity.ts';
import { useDrafts } from '../../components/drafts.ts';

const words = text.equityCards.children;
const articles = [...new Set(childQuestions.map(({ article }) => article))];

/** Barnets bästa: what is known of children in the case, and what case officers answer. */
export function ChildRights() {
  const equity = useEquityOfAlternative();
  const answers = useCase().state.content.equity?.childAnswers;
  const said = childSentences(equity?.found, answers).join(' ');
  return (
    <Fold id={equityAnchors.children} title={words.title} said={said}>
      <p className="lead">{words.lead}</p>
      {equity === null ? null : (
        <>
          <h3>{words.places}</h3>
          {(['preschool', 'school'] as const).map((kind) => (
            <p key={kind}>
              {equityTexts[kind]}:{' '}
              <Places
                places={equity.found.children[kind]}
                path={[...equity.path, 'children', kind]}
              />
            </p>
          ))}
        </>
      )}
      <Distances />
      <UnpricedOfChildren />
      <Questions />
    </Fold>
  );
}

function Places({
  places: { need, planned, balance },
  path,
}: {
  readonly places: ChildFacts['preschool'];
  readonly path: readonly (string | number)[];
}) {
  if (need === null || balance === null) return equityTexts.placesUnknown(planned);
  const shown = equityTexts.places({ need, planned, balance });
  return <WhyFigure shown={shown} path={[...path, 'balance']} />;
}

/** How far it is to play and to school, today and with each alternative. */
function Distances() {
  const { state } = useCase();
  const { outcome } = useFigures();
  if (!outcome.ok) return null;
  const services = outcome.results.reach?.services ?? [];
  const { alternatives } = state.content;
  const rows = childServiceKinds.map((kind) => ({
    label: serviceKinds.find(({ id }) => id === kind)?.labelSv ?? kind,
    place: services.findIndex((service) => service.kind === kind && service.today !== null),
  }));
  const missing = rows.filter(({ place }) => place < 0);
  const shown = rows.filter(({ place }) => place >= 0);
  return (
    <>
      <h3>{words.distances}</h3>
      {shown.length === 0 ? null : (
        <ResultTable
          caption={reachTexts.child.caption}
          isCaptionHidden={false}
          columns={[
            { label: reachTexts.columns.service },
            { label: reachTexts.columns.today, isNumber: true },
            ...alternatives.map(({ name }) => ({
              label: reachTexts.columns.after(name),
              isNumber: true,
            })),
          ]}
          rows={shown.map(({ label, place }) => ({
            id: label,
            cells: [
              label,
              <ReachFigure
                key="today"
                measure={services[place]?.today}
                path={['services', place, 'today']}
              />,
              ...alternatives.map(({ id }) => {
                const after = services[place]?.after ?? [];
                const at = after.findIndex(({ alternativeId }) => alternativeId === id);
                const path = ['services', place, 'after', at, 'measure'];
                return <ReachFigure key={id} measure={after[at]?.measure} path={path} />;
              }),
            ],
          }))}
        />
      )}
      {missing.length === 0 ? null : (
        <p>{reachTexts.child.missing(missing.map(({ label }) => label.toLowerCase()))}</p>
      )}
    </>
  );
}

/** Which of the effects without a price are about children more than others. */
function UnpricedOfChildren() {
  const { isReadOnly } = useDrafts();
  const { unpricedEffects } = useCase().alternative;
  const change = useAlternativeChange();
  const mark = (id: string, isChildren: boolean) =>
    change((draft) =>
      changeById(draft.unpricedEffects, id, (effect) => {
        const others = (effect.groups ?? []).filter((group) => group !== 'children');
        effect.groups = isChildren ? [...others, 'children'] : others;
      }),
    );
  return (
    <fieldset className="stack-small">
      <legend>
        <h3>{words.unpriced}</h3>
      </legend>
      <p className="muted">{unpricedEffects.length === 0 ? words.noUnpriced : words.mark}</p>
      {unpricedEffects.map(({ id, label, sentence, groups = [] }) => (
        <label key={id} className="check">
          <input
            type="checkbox"
            checked={groups.includes('children')}
            disabled={isReadOnly}
            onChange={(event) => mark(id, event.target.checked)}
          />
          {sentence === '' ? label : words.effect(label, sentence)}
        </label>
      ))}
    </fieldset>
  );
}

function Questions() {
  const answers = useCase().state.content.equity?.childAnswers ?? {};
  const change = useEquityChange();
  return (
    <div className="stack-small">
      <h3>{words.questions}</h3>
      {articles.map((article) => (
        <fieldset key={article} className="stack-small">
          <legend>{equityTexts.article(article)}</legend>
          {childQuestions
            .filter((question) => question.article === article)
            .map(({ id, labelSv }) => (
              <TextField
                key={id}
                fieldId={`equity.childAnswers.${id}`}
                label={labelSv}
                isLong
                schema={childAnswerSchema}
                value={answers[id] ?? ''}
                onChange={(answer) =>
                  change((draft) => {
                    draft.childAnswers = { ...draft.childAnswers, [id]: answer };
                  })
                }
              />
            ))}
        </fieldset>
      ))}
    </div>
  );
}
