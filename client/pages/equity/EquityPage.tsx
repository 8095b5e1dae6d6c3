import { useMemo } from 'react';
import { Link } from 'react-router';
import { equityFinding } from '../../../server/scenes/equityStanding.ts';
import { mostTelling } from '../../../server/scenes/gapsInWords.ts';
import { toldIndicators } from '../../../server/scenes/surroundings.ts';
import { isKnown } from '../../../server/scenes/equityWords.ts';
import { formatPercent } from '../../../server/vocabulary/formatSv.ts';
import type { IndicatorResult, Place } from '../../../server/vocabulary/place.ts';
import type { Results } from '../../../server/vocabulary/snapshot.ts';
import { faultSentence } from '../../api/call.ts';
import { useCase, type PlaceAnswer } from '../../case/CaseContext.tsx';
import { useFigures } from '../../case/FiguresContext.tsx';
import { useIndicators } from '../../case/useIndicators.ts';
import { CaseHead } from '../../components/CasePage.tsx';
import { Fold } from '../../components/Fold.tsx';
import { ImportLink } from '../../components/ImportLink.tsx';
import { FaultNotice, Loading, Notice } from '../../components/Notice.tsx';
import { useViewParam } from '../../components/viewParam.ts';
import { Words } from '../../components/Words.tsx';
import { text } from '../../text/sv.ts';
import { AmountTable } from './AmountTable.tsx';
import { AreaTypes } from './AreaTypes.tsx';
import { ChildRights } from './ChildRights.tsx';
import { Displacement } from './Displacement.tsx';
import { ExcessCards } from './ExcessCards.tsx';
import { GapCard } from './GapCard.tsx';
import { Groups } from './Groups.tsx';
import { HistoryCard } from './HistoryCard.tsx';
import { IndicatorPicker } from './IndicatorPicker.tsx';
import { IndicatorTable } from './IndicatorTable.tsx';
import { MapCard } from './MapCard.tsx';
import { MeasuresCard } from './MeasuresCard.tsx';
import { MunicipalCard } from './MunicipalCard.tsx';
import { equityAnchors, Overview } from './Overview.tsx';
import { OwnCounts } from './OwnCounts.tsx';
import { PlanChanges } from './PlanChanges.tsx';
import { Sociotope } from './Sociotope.tsx';
import { WholeAreas } from './WholeAreas.tsx';

/** A plan with this much of its area in the layer counts as covered. */
const COVERED_SHARE = 0.995;

/** `…/jamlikhet`: health and its conditions in the plan area beside municipality and nation. */
export function EquityPage() {
  const { place, reloadPlace } = useCase();
  const { outcome, calculation } = useFigures();
  const indicators = useIndicators() ?? [];
  const hasFinding = place.state === 'ready' && indicators.some(isKnown);
  return (
    <>
      <CaseHead
        section={text.nav.equity}
        lead={text.equity.lead}
        {...(hasFinding && calculation !== null
          ? { title: equityFinding(calculation.results) }
          : {})}
      />
      <Words of={['statisticsArea', 'displacement', 'trust']} />
      {place.state === 'loading' ? <Loading /> : null}
      {place.state === 'failed' ? (
        <FaultNotice sentence={faultSentence(place.fault)} onRetry={reloadPlace} />
      ) : null}
      {place.state === 'ready' ? <EquityContent answer={place.value} /> : null}
      <Sociotope />
      {place.state === 'ready' && outcome.ok ? (
        <OwnCounts
          ownCounts={place.value.place?.ownCounts ?? []}
          findings={outcome.results.ownCounts ?? []}
        />
      ) : null}
      <PlanChanges />
      <Displacement />
      <Groups />
      <ChildRights />
      {place.state === 'ready' ? <Deeper answer={place.value} /> : null}
    </>
  );
}

function EquityContent({ answer }: { readonly answer: PlaceAnswer }) {
  const { state } = useCase();
  const { outcome } = useFigures();
  const indicators = useIndicators();
  if (answer.place === null) {
    const missing = answer.missing ?? 'noLayer';
    return (
      <Notice kind="warn">
        {text.equity.missing[missing]}{' '}
        {missing === 'noPlanArea' ? (
          <Link to={`/arenden/${state.id}/plan`}>{text.equity.toPlan}</Link>
        ) : (
          <ImportLink>{text.equity.toImport}</ImportLink>
        )}
      </Notice>
    );
  }
  const { place } = answer;
  if (place.statistics.length === 0) {
    return (
      <Notice kind="warn">
        {text.equity.noStatistics} <ImportLink>{text.equity.toImport}</ImportLink>
      </Notice>
    );
  }
  if (outcome.ok && indicators === null) return <Loading />;
  return outcome.ok ? (
    <EquityCards place={place} results={outcome.results} />
  ) : (
    <Notice kind="warn">{outcome.sentence}</Notice>
  );
}

/** All that was measured, and which indicators the case shows: the widest last. */
function Deeper({ answer: { place } }: { readonly answer: PlaceAnswer }) {
  const { outcome } = useFigures();
  if (place === null) return null;
  return (
    <>
      {outcome.ok && place.statistics.length > 0 ? (
        <Fold
          id={equityAnchors.expert}
          title={text.equityOverview.known}
          said={text.equityOverview.expert}
        >
          <IndicatorTable indicators={outcome.results.indicators} />
          <WiderCards place={place} findings={outcome.results.indicatorFindings} />
        </Fold>
      ) : null}
      <IndicatorPicker place={place} />
    </>
  );
}

/** What differs, card after card: the finding first. */
function EquityCards({ place, results }: { readonly place: Place; readonly results: Results }) {
  const { indicators, areaIndicators, surroundings } = results;
  const known = useMemo(() => toldIndicators(results).filter(isKnown), [results]);
  const [chosen, setChosen] = useViewParam('matt', [
    mostTelling(known)?.id ?? '',
    ...known.map(({ id }) => id),
  ]);
  const indicator = known.find(({ id }) => id === chosen);
  return (
    <>
      <EquityNotices place={place} indicators={indicators} />
      <Overview results={results} place={place} />
      <div className="stack" id={equityAnchors.gap}>
        {surroundings === undefined ? (
          <GapCard measured={indicators} indicators={known} areaIndicators={areaIndicators} />
        ) : (
          <WholeAreas place={place} results={results} surroundings={surroundings} />
        )}
      </div>
      {surroundings === undefined ? <ExcessCards measured={indicators} indicators={known} /> : null}
      <MapCard
        place={place}
        indicators={known}
        areaIndicators={areaIndicators}
        chosen={indicator}
        onChoose={setChosen}
      />
    </>
  );
}

/** What rests on the whole municipality: levels, years, measures between areas, its key figures. */
function WiderCards({
  place,
  findings,
}: {
  readonly place: Place;
  readonly findings: Results['indicatorFindings'];
}) {
  if (findings === undefined) return null;
  return (
    <>
      <AmountTable amounts={findings.amounts} />
      {findings.history.map((history, place) => (
        <HistoryCard key={history.id} history={history} place={place} />
      ))}
      <MeasuresCard measures={findings.measures} />
      <MunicipalCard figures={findings.municipal} chosen={place.indicatorData?.chosen ?? []} />
      <AreaTypes areaTypes={findings.areaTypes} />
    </>
  );
}

/** What is held back, joined on code, not covered or not there: said before the figures. */
function EquityNotices({
  place,
  indicators,
}: {
  readonly place: Place;
  readonly indicators: readonly IndicatorResult[];
}) {
  const levels = indicators.flatMap((each) => [each.planArea, each.municipality, each.nation]);
  const held = levels.filter(
    ({ suppressed }) => suppressed === 'smallBase' || suppressed === 'secondary',
  ).length;
  const joined = indicators.filter(({ joinsOnCode }) => joinsOnCode).map(({ label }) => label);
  const isAllJoined = joined.length === indicators.filter(isKnown).length;
  const missing = indicators.filter((each) => !isKnown(each)).map(({ label }) => label);
  const coverage = place.planArea.coveredM2 / place.planArea.areaM2;
  return (
    <>
      {held === 0 ? null : <Notice kind="info">{text.equity.suppression(held)}</Notice>}
      {joined.length === 0 ? null : (
        <Notice kind="warn">
          {isAllJoined ? text.equity.allJoined : text.equity.joined(joined)}
        </Notice>
      )}
      {missing.length === 0 ? null : (
        <Notice kind="info">
          {text.indicators.missing(missing)} <ImportLink>{text.equity.toImport}</ImportLink>
        </Notice>
      )}
      {coverage >= COVERED_SHARE ? null : (
        <Notice kind="warn">{text.equity.coverage(formatPercent(coverage))}</Notice>
      )}
    </>
  );
}
