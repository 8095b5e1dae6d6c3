import { useMemo, type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { Scene } from '../../server/vocabulary/scene.ts';
import { Fold } from '../components/Fold.tsx';
import { ResultTable } from '../components/ResultTable.tsx';
import { useViewParam } from '../components/viewParam.ts';
import { WhyFigure, WhyOfAssessment } from '../components/WhyFigure.tsx';
import { text } from '../text/sv.ts';
import { SceneDownload } from './SceneDownload.tsx';
import { SceneDrawing } from './SceneDrawing.tsx';
import { useWidth } from './useWidth.ts';

/** What a chart is drawn to; on a narrow screen it is laid out anew, never only shrunk. */
export type DrawScene = (size: { readonly width: number; readonly textSize: number }) => Scene;

const SMALLEST_PX = 260;
const LARGEST_PX = 960;
const PRINT_PX = 640;
const TEXT_PX = 14;
const NARROW_TEXT_PX = 12.5;

/**
 * One frame for every chart: the finding as title, unit and period below it, the drawing and
 * its table twin as tabs, the summary in words and the source.
 *
 * `draw` must stay the same function while the figures are the same. With `foldId` the frame is one
 * line, the finding, where a page is one column, until someone opens it.
 */
export function SceneFrame({
  name,
  draw,
  how,
  alternativeId,
  foldId,
  children,
}: {
  /** What the address calls it; no two of a page have the same. */
  readonly name: string;
  readonly draw: DrawScene;
  /** Whose figures they are; absent where they are of no one alternative. */
  readonly alternativeId?: string;
  /** How the figures are reached, in words. */
  readonly how?: string;
  readonly foldId?: string;
  /** Controls that choose what is drawn. */
  readonly children?: ReactNode;
}) {
  const [ref, measured] = useWidth();
  // Folded it has no width, and is printed all the same.
  const width = measured === 0 ? PRINT_PX : Math.min(LARGEST_PX, Math.max(SMALLEST_PX, measured));
  const textSize = width < 420 ? NARROW_TEXT_PX : TEXT_PX;
  const scene = useMemo(() => draw({ width, textSize }), [draw, width, textSize]);
  const subtitle = <p className="chart-subtitle">{scene.subtitle}</p>;
  const inside = (
    <>
      {children}
      <SceneTabs
        name={name}
        scene={scene}
        alternativeId={alternativeId}
        how={how}
        whole={() => draw({ width: LARGEST_PX, textSize: TEXT_PX })}
      >
        <div className="chart-width" ref={ref} data-measured={measured > 0}>
          <SceneDrawing scene={scene} />
        </div>
      </SceneTabs>
      <p className="chart-summary">{scene.summary}</p>
      <p className="chart-source">{scene.source}</p>
    </>
  );
  if (foldId !== undefined) {
    return (
      <Fold id={foldId} title={scene.title} startsOpen="wide">
        {subtitle}
        {inside}
      </Fold>
    );
  }
  return (
    <section className="card chart" aria-label={scene.title}>
      <div>
        <h2>{scene.title}</h2>
        {subtitle}
      </div>
      {inside}
    </section>
  );
}

/** The drawing and what stands in its place; which, the address has. */
function SceneTabs({
  name,
  scene,
  alternativeId,
  how,
  whole,
  children,
}: {
  readonly name: string;
  readonly scene: Scene;
  readonly alternativeId: string | undefined;
  readonly how: string | undefined;
  /** As large as it is drawn: only for who takes it along. */
  readonly whole: () => Scene;
  readonly children: ReactNode;
}) {
  const [tab, choose] = useViewParam(`${name}-som`, [
    'diagram',
    ...['tabell', ...(how === undefined ? [] : ['rakning']), 'ladda-ner'],
  ]);
  return (
    <Tabs className="tabs" selectedKey={tab} onSelectionChange={(chosen) => choose(String(chosen))}>
      <TabList aria-label={text.chart.tabs(scene.title)}>
        <Tab id="diagram">{text.chart.drawing}</Tab>
        <Tab id="tabell">{text.chart.table}</Tab>
        {how === undefined ? null : <Tab id="rakning">{text.chart.how}</Tab>}
        <Tab id="ladda-ner">{text.download.tab}</Tab>
      </TabList>
      <TabPanel id="diagram">{children}</TabPanel>
      <TabPanel id="tabell">
        <SceneTableTwin scene={scene} alternativeId={alternativeId} />
      </TabPanel>
      {how === undefined ? null : (
        <TabPanel id="rakning">
          <p>{how}</p>
        </TabPanel>
      )}
      <TabPanel id="ladda-ner">
        <SceneDownload draw={whole} alternativeId={alternativeId} />
      </TabPanel>
    </Tabs>
  );
}

function SceneTableTwin({
  scene,
  alternativeId,
}: {
  readonly scene: Scene;
  readonly alternativeId: string | undefined;
}) {
  const cell = (shown: string, row: number, column: number) => {
    const path = scene.table.paths?.[row]?.[column] ?? null;
    if (path === null) return shown;
    return alternativeId === undefined ? (
      <WhyFigure shown={shown} path={path} />
    ) : (
      <WhyOfAssessment shown={shown} alternativeId={alternativeId} path={path} />
    );
  };
  return (
    <ResultTable
      hasExport={false}
      caption={scene.title}
      columns={scene.table.columns.map(({ header, align }) => ({
        label: header,
        isNumber: align === 'right',
      }))}
      rows={scene.table.rows.map((cells, row) => ({
        id: String(row),
        cells: cells.map((shown, column) => cell(shown, row, column)),
      }))}
    />
  );
}
