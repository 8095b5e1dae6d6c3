import { formatMnkr } from '../../server/vocabulary/formatSv.ts';
import type { Assessment } from '../../server/vocabulary/snapshot.ts';
import { useAssessment, useCase } from '../case/CaseContext.tsx';
import { text } from '../text/sv.ts';
import { Notice } from './Notice.tsx';
import type { WhyPath } from './whyPath.ts';
import { WhyOfAssessment } from './WhyFigure.tsx';

type Figure = {
  readonly id: string;
  readonly label: string;
  readonly layer?: 'hard' | 'soft';
  readonly value: string;
  readonly path: WhyPath;
  readonly note: string;
};

const none = { hard: 0, soft: 0, total: 0 };

const npv = (perspective: string, layer: string): WhyPath => [
  'results',
  'npv_by_layer',
  perspective,
  layer,
];

function figuresOf(assessment: Assessment, societyYears: number): Figure[] {
  const { results, uncertainty, findings } = assessment;
  const society = results.npv_by_layer['samhalle'] ?? none;
  const municipality = results.npv_by_layer['kommun'] ?? none;
  const societySpread = uncertainty.byPerspective['samhalle'];
  const municipalitySpread = uncertainty.byPerspective['kommun'];
  const effects = findings.pricedEffectCount + findings.unpricedCount;
  return [
    {
      id: 'hard',
      layer: 'hard',
      label: text.key.hard,
      value: formatMnkr(society.hard),
      path: npv('samhalle', 'hard'),
      note: text.key.horizon(societyYears),
    },
    {
      id: 'soft',
      layer: 'soft',
      label: text.key.soft,
      value: formatMnkr(society.soft),
      path: npv('samhalle', 'soft'),
      note: effects === 0 ? text.key.noEffects : text.key.unpriced(findings.unpricedCount, effects),
    },
    {
      id: 'total',
      label: text.key.total,
      value: formatMnkr(society.total),
      path: npv('samhalle', 'total'),
      note: isSpread(societySpread)
        ? text.key.likely(societySpread, societySpread.chanceAboveZero)
        : text.key.exact,
    },
    {
      id: 'municipality',
      label: text.key.municipality,
      value: formatMnkr(municipality.total),
      path: npv('kommun', 'total'),
      note: isSpread(municipalitySpread)
        ? text.key.chance(municipalitySpread.chanceAboveZero)
        : text.key.exact,
    },
  ];
}

type Spread = Assessment['uncertainty']['byPerspective'][string];

function isSpread(spread: Spread | undefined): spread is Spread {
  return spread !== undefined && spread.sd > 0;
}

/** The four figures the whole case comes down to, for the chosen alternative. */
export function KeyResults({ isSticky = false }: { readonly isSticky?: boolean }) {
  const { state, outcome, isStale, alternative } = useCase();
  const assessment = useAssessment();
  if (!outcome.ok) {
    return <Notice kind="error">{text.key.notCalculated(outcome.sentence)}</Notice>;
  }
  if (assessment === null) return null;
  const years = state.content.settings.mainHorizons['samhalle'] ?? 0;
  return (
    <dl
      className="key-results"
      aria-label={text.key.label(alternative.name)}
      data-sticky={isSticky}
      data-stale={isStale}
    >
      {figuresOf(assessment, years).map(({ id, layer, label, value, path, note }) => (
        <div key={id}>
          <dt>
            {layer === undefined ? null : (
              <span className="key-swatch" data-layer={layer} aria-hidden="true" />
            )}
            {label}
          </dt>
          <dd>
            <span className="key-value">
              <WhyOfAssessment shown={value} alternativeId={assessment.alternativeId} path={path} />
            </span>
            <span className="key-note">{note}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
