import { useCase } from '../case/CaseContext.tsx';
import { useFigures, useIsStale } from '../case/FiguresContext.tsx';
import { whyNotCalculated } from '../case/warnings.ts';
import { text } from '../text/sv.ts';
import { figuresBasis, figuresOf } from './keyFigures.ts';
import { MendLink } from './MendLink.tsx';
import { hasNoAmounts } from './NothingYet.tsx';
import { Notice } from './Notice.tsx';
import { Sentences } from './Sentences.tsx';
import { WhyOfAssessment } from './WhyFigure.tsx';

/** Where a page says why the case cannot be calculated, if it does. */
export const NOT_CALCULATED = 'inte-raknad';

/** The four figures the whole case comes down to, for the chosen alternative. */
export function KeyResults({ isSticky = false }: { readonly isSticky?: boolean }) {
  const { state, alternative } = useCase();
  const { outcome, assessment, messages, tried } = useFigures();
  const isStale = useIsStale();
  if (!outcome.ok) {
    const reasons = whyNotCalculated(messages, outcome.sentence);
    return (
      <div id={NOT_CALCULATED} tabIndex={-1}>
        <Notice kind="error">
          {text.key.notCalculated}{' '}
          {reasons.length === 1 ? reasons[0] : <Sentences sentences={reasons} />} <MendLink />
        </Notice>
      </div>
    );
  }
  if (assessment === null) return null;
  const { settings } = state.content;
  const { alternativeId } = assessment;
  // Zeros of nothing would look like results.
  const isEmpty = hasNoAmounts(alternative);
  return (
    <>
      <dl
        className="key-results"
        aria-label={text.key.label(alternative.name)}
        data-sticky={isSticky}
        data-stale={isStale}
      >
        {figuresOf(assessment, settings).map(({ id, layer, label, value, path, note }) => (
          <div key={id}>
            <dt>
              {layer === undefined ? null : (
                <span className="key-swatch" data-layer={layer} aria-hidden="true" />
              )}
              {label}
              {tried === null ? null : ` · ${text.trial.mark}`}
            </dt>
            <dd>
              <span className="key-value">
                {isEmpty ? (
                  text.compare.noValue
                ) : (
                  <WhyOfAssessment shown={value} alternativeId={alternativeId} path={path} />
                )}
              </span>
              <span className="key-note">{isEmpty ? text.key.nothingYet : note}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="key-basis">{figuresBasis(settings)}</p>
    </>
  );
}
