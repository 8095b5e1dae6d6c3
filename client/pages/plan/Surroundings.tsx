import { lazy, Suspense, useMemo } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { mapClasses } from '../../../server/scenes/mapClasses.ts';
import { planMapScene } from '../../../server/scenes/planMap.ts';
import { toldIndicators, type Measured } from '../../../server/scenes/surroundings.ts';
import type { AreaIndicator } from '../../../server/vocabulary/findings.ts';
import type { Place } from '../../../server/vocabulary/place.ts';
import { faultSentence } from '../../api/call.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { useFigures } from '../../case/FiguresContext.tsx';
import { ImportLink } from '../../components/ImportLink.tsx';
import { FaultNotice, Loading, Notice } from '../../components/Notice.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { useViewParam } from '../../components/viewParam.ts';
import { text } from '../../text/sv.ts';

const PlanMap = lazy(async () => ({
  default: (await import('../../map/PlanMap.tsx')).PlanMap,
}));

const NO_INDICATOR = '';
/** The scene is used for its words and its table, which do not depend on the width. */
const SIZE = { width: 640 };

/** The plan among its areas, as map and as table, or why it cannot be shown. */
export function Surroundings() {
  const { place, reloadPlace } = useCase();
  const { outcome } = useFigures();
  if (place.state === 'loading') return <Loading />;
  if (place.state === 'failed') {
    return <FaultNotice sentence={faultSentence(place.fault)} onRetry={reloadPlace} />;
  }
  const { missing } = place.value;
  if (place.value.place === null) {
    if (missing === null || missing === 'noPlanArea') return null;
    return (
      <Notice kind="warn">
        {text.equity.missing[missing]} <ImportLink>{text.equity.toImport}</ImportLink>
      </Notice>
    );
  }
  const results = outcome.ok ? outcome.results : null;
  return (
    <SurroundingsCard
      place={place.value.place}
      measured={results ?? place.value}
      areaIndicators={results?.areaIndicators ?? []}
    />
  );
}

function SurroundingsCard({
  place,
  measured,
  areaIndicators,
}: {
  readonly place: Place;
  readonly measured: Measured;
  readonly areaIndicators: readonly AreaIndicator[];
}) {
  const isSketch = useCase().state.content.planArea?.isSketch === true;
  const indicators = useMemo(() => toldIndicators(measured), [measured]);
  const ids = indicators.map(({ id }) => id);
  // The figures may come after the areas: until someone chooses, the first of them.
  const [chosen, setChosen] = useViewParam('matt', [ids[0] ?? NO_INDICATOR, ...ids, NO_INDICATOR]);
  const indicator = indicators.find(({ id }) => id === chosen) ?? null;
  const areaIndicator = areaIndicators.find(({ id }) => id === chosen) ?? null;
  const scene = useMemo(
    () => planMapScene({ place, indicator, areaIndicator, isSketch }, SIZE),
    [place, indicator, areaIndicator, isSketch],
  );
  return (
    <section className="card" aria-label={scene.title}>
      <div>
        <h2>{scene.title}</h2>
        <p className="chart-subtitle">{scene.subtitle}</p>
      </div>
      {indicators.length === 0 ? null : (
        <SelectField
          label={text.plan.indicator}
          options={[
            { value: NO_INDICATOR, label: text.plan.noIndicator },
            ...indicators.map(({ id, label }) => ({ value: id, label })),
          ]}
          value={chosen}
          onChange={setChosen}
          isOfView
        />
      )}
      <Tabs className="tabs">
        <TabList aria-label={text.plan.mapTabs}>
          <Tab id="map">{text.plan.map}</Tab>
          <Tab id="table">{text.plan.table}</Tab>
        </TabList>
        <TabPanel id="map" className="stack-small">
          <Suspense fallback={<p role="status">{text.plan.mapLoading}</p>}>
            <PlanMap place={place} areaIndicator={areaIndicator} isSketch={isSketch} />
          </Suspense>
          <Legend areaIndicator={areaIndicator} isSketch={isSketch} />
        </TabPanel>
        <TabPanel id="table">
          <ResultTable
            caption={scene.title}
            columns={scene.table.columns.map(({ header, align }) => ({
              label: header,
              isNumber: align === 'right',
            }))}
            rows={scene.table.rows.map((cells, at) => ({ id: String(at), cells }))}
          />
        </TabPanel>
      </Tabs>
      <p className="chart-summary">{scene.summary}</p>
      <p className="chart-source">{scene.source}</p>
    </section>
  );
}

function Legend({
  areaIndicator,
  isSketch,
}: {
  readonly areaIndicator: AreaIndicator | null;
  readonly isSketch: boolean;
}) {
  const shares = Object.values(areaIndicator?.shares ?? {});
  const classes = mapClasses(shares.filter((share) => share !== null)).classes;
  const hasHidden = shares.some((share) => share === null);
  return (
    <ul className="legend" aria-label={text.plan.legend}>
      <li>
        <svg viewBox="0 0 22 14" aria-hidden="true">
          <rect
            x="1.5"
            y="1.5"
            width="19"
            height="11"
            className="fill-paper stroke-ink"
            strokeWidth="3"
            strokeDasharray={isSketch ? '5 3' : undefined}
          />
          <path d="M4 12 12 2M11 12 19 2" className="stroke-ink" strokeWidth="1.2" />
        </svg>
        {isSketch ? text.plan.legendSketch : text.plan.legendPlan}
      </li>
      {classes.map(({ color, label }) => (
        <li key={color}>
          <LegendBox className={`fill-${color}`} />
          {label}
        </li>
      ))}
      {hasHidden ? (
        <li>
          <LegendBox className="fill-paper" />
          {text.plan.legendNone}
        </li>
      ) : null}
    </ul>
  );
}

function LegendBox({ className }: { readonly className: string }) {
  return (
    <svg viewBox="0 0 22 14" aria-hidden="true">
      <rect x="0.5" y="0.5" width="21" height="13" className={`${className} stroke-muted`} />
    </svg>
  );
}
