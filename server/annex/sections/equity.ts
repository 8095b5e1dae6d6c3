import { formatNumber, formatPercent } from '../../vocabulary/formatSv.ts';
import type { IndicatorLevel, IndicatorResult } from '../../vocabulary/place.ts';
import type { Snapshot } from '../../vocabulary/snapshot.ts';
import { annexTextsSv } from '../../vocabulary/text/sv/annex.ts';
import { equityGapScene, gapText } from '../../scenes/equityGap.ts';
import { planMapScene } from '../../scenes/planMap.ts';
import type { AnnexSection, Block } from '../blocks.ts';
import { FIGURE_WIDTH, heading, note, paragraph, table } from '../parts.ts';
import { coverageText } from './proposal.ts';
import { reachBlocks } from './reach.ts';

const texts = annexTextsSv.equity;

/** Plan area, municipality and nation before the plan; what noise explains is said to be so. */
export const equitySection: AnnexSection = {
  id: 'equity',
  startsPage: false,
  isNumbered: true,
  appliesTo: () => true,
  build: ({ snapshot }) => {
    const { place, results } = snapshot;
    if (place === null || results.indicators.length === 0) {
      return [heading(texts.heading), paragraph(texts.missing), ...reachBlocks(snapshot)];
    }
    return [
      heading(texts.heading),
      paragraph(texts.intro(coverageText(snapshot))),
      indicatorTable(results.indicators),
      note(texts.references(place)),
      ...caveats(results.indicators),
      {
        kind: 'figure',
        scene: equityGapScene(
          { indicators: results.indicators, source: texts.sources(sourcesOf(results.indicators)) },
          { width: FIGURE_WIDTH },
        ),
      },
      ...mapBlocks(snapshot),
      paragraph(texts.composition),
      ...reachBlocks(snapshot),
    ];
  },
};

function indicatorTable(indicators: readonly IndicatorResult[]): Block {
  const { columns } = texts;
  return table({
    caption: texts.caption,
    headers: [
      columns.indicator,
      columns.year,
      columns.planArea,
      columns.municipality,
      columns.nation,
      columns.gap,
      columns.excess,
    ],
    align: 'lrrrrrr',
    widths: [0.25, 0.07, 0.12, 0.11, 0.1, 0.21, 0.14],
    rows: indicators.map((indicator) => [
      indicator.label,
      indicator.year === null ? annexTextsSv.none : String(indicator.year),
      levelCell(indicator.planArea),
      levelCell(indicator.municipality),
      levelCell(indicator.nation),
      gapText(indicator),
      indicator.excess === null ? annexTextsSv.none : formatNumber(indicator.excess),
    ]),
    note: texts.note,
  });
}

/** Short: why a value is missing is said below the table. */
function levelCell({ share }: IndicatorLevel): string {
  return share === null ? texts.notShown : formatPercent(share, 1);
}

function caveats(indicators: readonly IndicatorResult[]): Block[] {
  const labels = (which: readonly IndicatorResult[]) => which.map(({ label }) => label);
  const joined = indicators.filter(({ joinsOnCode }) => joinsOnCode);
  const suppressed = indicators.filter(({ planArea }) => planArea.share === null);
  return [
    ...(joined.length > 0 ? [note(texts.joinsOnCode(labels(joined)))] : []),
    ...(suppressed.length > 0 ? [note(texts.suppressed(labels(suppressed)))] : []),
  ];
}

function sourcesOf(indicators: readonly IndicatorResult[]): string[] {
  return [...new Set(indicators.map(({ source }) => source).filter((source) => source !== ''))];
}

/** A map of the first indicator that areas have values of. */
function mapBlocks({ place, results, planCase }: Snapshot): Block[] {
  const shown = results.indicators.find(({ id, planArea }) => {
    const areas = results.areaIndicators.find((each) => each.id === id);
    const values = Object.values(areas?.shares ?? {}).filter((share) => share !== null);
    return planArea.share !== null && values.length > 1;
  });
  if (place === null || shown === undefined) return [];
  const areaIndicator = results.areaIndicators.find(({ id }) => id === shown.id) ?? null;
  const isSketch = planCase.planArea?.isSketch;
  const facts = { place, indicator: shown, areaIndicator, isSketch };
  const scene = planMapScene(facts, { width: FIGURE_WIDTH });
  return [{ kind: 'figure', scene }];
}
