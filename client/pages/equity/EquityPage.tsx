import { useCallback } from 'react';
import { Link } from 'react-router';
import { equityGapScene } from '../../../server/scenes/equityGap.ts';
import { formatPercent } from '../../../server/vocabulary/formatSv.ts';
import type { IndicatorResult, Place } from '../../../server/vocabulary/place.ts';
import { faultSentence } from '../../api/call.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { SceneFrame } from '../../charts/SceneFrame.tsx';
import { CaseHead } from '../../components/CasePage.tsx';
import { FaultNotice, Loading, Notice } from '../../components/Notice.tsx';
import { text } from '../../text/sv.ts';
import { ChildRights } from './ChildRights.tsx';
import { Displacement } from './Displacement.tsx';
import { Groups } from './Groups.tsx';
import { IndicatorTable } from './IndicatorTable.tsx';
import { PlanChanges } from './PlanChanges.tsx';
import { Sociotope } from './Sociotope.tsx';

/** A plan with this much of its area in the layer counts as covered. */
const COVERED_SHARE = 0.995;

/** `…/jamlikhet`: health and its conditions in the plan area beside municipality and nation. */
export function EquityPage() {
  const { place, reloadPlace } = useCase();
  return (
    <>
      <CaseHead section={text.nav.equity} />
      {place.state === 'loading' ? <Loading /> : null}
      {place.state === 'failed' ? (
        <FaultNotice sentence={faultSentence(place.fault)} onRetry={reloadPlace} />
      ) : null}
      {place.state === 'ready' ? <EquityContent answer={place.value} /> : null}
      <Sociotope />
      <PlanChanges />
      <Displacement />
      <Groups />
      <ChildRights />
    </>
  );
}

function EquityContent({
  answer,
}: {
  readonly answer: {
    readonly place: Place | null;
    readonly indicators: readonly IndicatorResult[];
    readonly missing: 'noPlanArea' | 'noLayer' | 'outsideLayer' | null;
  };
}) {
  const { state, outcome } = useCase();
  if (answer.place === null) {
    const missing = answer.missing ?? 'noLayer';
    return (
      <Notice kind="warn">
        {text.equity.missing[missing]}{' '}
        {missing === 'noPlanArea' ? (
          <Link to={`/arenden/${state.id}/plan`}>{text.equity.toPlan}</Link>
        ) : (
          <Link to="/import">{text.equity.toImport}</Link>
        )}
      </Notice>
    );
  }
  const indicators = outcome.ok ? outcome.results.indicators : answer.indicators;
  if (indicators.length === 0) {
    return (
      <Notice kind="warn">
        {text.equity.noStatistics} <Link to="/import">{text.equity.toImport}</Link>
      </Notice>
    );
  }
  return (
    <>
      <EquityNotices place={answer.place} indicators={indicators} />
      <GapChart indicators={indicators} />
      <IndicatorTable indicators={indicators} />
    </>
  );
}

/** What is held back, joined on code or not covered: said before the figures. */
function EquityNotices({
  place,
  indicators,
}: {
  readonly place: Place;
  readonly indicators: readonly IndicatorResult[];
}) {
  const levels = indicators.flatMap((each) => [each.planArea, each.municipality, each.nation]);
  const held = levels.filter(({ suppressed }) => suppressed === 'smallBase').length;
  const joined = indicators.filter(({ joinsOnCode }) => joinsOnCode).map(({ label }) => label);
  const coverage = place.planArea.coveredM2 / place.planArea.areaM2;
  return (
    <>
      {held === 0 ? null : <Notice kind="info">{text.equity.suppression(held)}</Notice>}
      {joined.length === 0 ? null : <Notice kind="warn">{text.equity.joined(joined)}</Notice>}
      {coverage >= COVERED_SHARE ? null : (
        <Notice kind="warn">{text.equity.coverage(formatPercent(coverage))}</Notice>
      )}
    </>
  );
}

function GapChart({ indicators }: { readonly indicators: readonly IndicatorResult[] }) {
  const sources = [...new Set(indicators.map(({ source }) => source))];
  const source = text.equity.source(sources);
  const draw = useCallback(
    (size: { width: number; textSize: number }) => equityGapScene({ indicators, source }, size),
    [indicators, source],
  );
  return <SceneFrame draw={draw} how={text.compare.how.equity} />;
}
