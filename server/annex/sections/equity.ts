import { formatNumber, formatPercent } from '../../vocabulary/formatSv.ts';
import type { IndicatorLevel, IndicatorResult } from '../../vocabulary/place.ts';
import type { Snapshot } from '../../vocabulary/snapshot.ts';
import type { Surroundings } from '../../vocabulary/surroundings.ts';
import { annexTexts } from '../../vocabulary/text/sv/annex.ts';
import { surroundingsTexts } from '../../vocabulary/text/sv/surroundings.ts';
import { equityGapScene } from '../../scenes/equityGap.ts';
import { equityFinding } from '../../scenes/equityStanding.ts';
import { gapText, hasDisparity, mostTelling } from '../../scenes/gapsInWords.ts';
import { surroundingsWords, toldIndicators } from '../../scenes/surroundings.ts';
import { equityIconsScene, iconCounts } from '../../scenes/equityIcons.ts';
import { isKnown, municipalValue, municipalWords, slopeWords } from '../../scenes/equityWords.ts';
import type { AnnexSection, Block } from '../blocks.ts';
import { FIGURE_SIZE, heading, note, paragraph, table } from '../parts.ts';
import { ownCountBlocks } from './ownCounts.ts';
import { coverageText } from './proposal.ts';
import { reachBlocks } from './reach.ts';

const texts = annexTexts.equity;

/** Plan area, municipality and nation before the plan; what noise explains is said to be so. */
export const equitySection: AnnexSection = {
  id: 'equity',
  startsPage: false,
  isNumbered: true,
  appliesTo: () => true,
  build: ({ snapshot }) => {
    const { place, results } = snapshot;
    if (place === null || results.indicators.length === 0) {
      return [
        heading(texts.heading),
        paragraph(texts.missing),
        ...ownCountBlocks(snapshot),
        ...reachBlocks(snapshot),
      ];
    }
    const { surroundings } = results;
    const indicators = toldIndicators(results).filter(isKnown);
    return [
      heading(texts.heading),
      surroundings === undefined
        ? note(texts.intro(coverageText(snapshot)))
        : paragraph(
            `${surroundingsWords(surroundings, place)} ${surroundingsTexts.notOwn} ${surroundingsTexts.before}`,
          ),
      // The table first: it can begin where a drawing has no room.
      indicatorTable(indicators, surroundings, [
        texts.note,
        texts.references(place),
        texts.composition,
        ...caveats(indicators, results),
      ]),
      ...gapBlocks(snapshot, indicators),
      ...wholeMunicipality(snapshot),
      ...ownCountBlocks(snapshot),
      ...reachBlocks(snapshot),
    ];
  },
};

function indicatorTable(
  indicators: readonly IndicatorResult[],
  surroundings: Surroundings | undefined,
  notes: readonly string[],
): Block {
  const { columns } = texts;
  const areas = surroundings?.areas.length ?? 0;
  return table({
    caption: areas === 0 ? texts.caption : surroundingsTexts.title(areas),
    headers: [
      columns.indicator,
      columns.year,
      areas === 0 ? columns.planArea : surroundingsTexts.column(areas),
      columns.municipality,
      columns.nation,
      columns.gap,
      columns.excess,
    ],
    align: 'lrrrrrr',
    widths: [0.25, 0.07, 0.12, 0.11, 0.1, 0.21, 0.14],
    rows: indicators.map((indicator) => [
      indicator.label,
      indicator.year === null ? annexTexts.none : String(indicator.year),
      levelCell(indicator.planArea),
      levelCell(indicator.municipality),
      levelCell(indicator.nation),
      gapText(indicator),
      excessCell(indicator),
    ]),
    note: notes.join(' '),
    isDense: true,
  });
}

/** Short: why a value is missing is said below the table. */
function levelCell({ share }: IndicatorLevel): string {
  return share === null ? texts.notShown : formatPercent(share, 1);
}

/** No chart of gaps is drawn where there is none that is sure. */
function gapBlocks({ results }: Snapshot, indicators: readonly IndicatorResult[]): Block[] {
  // The drawings are of a plan area beside the rest, and say so.
  if (results.surroundings !== undefined || !hasDisparity(indicators)) {
    return [paragraph(`${equityFinding(results)}.`)];
  }
  const source = texts.sources(sourcesOf(indicators));
  const { areaIndicators } = results;
  const scene = equityGapScene({ indicators, areaIndicators, source }, FIGURE_SIZE);
  // The smaller drawing first, where the table leaves room for it.
  return [...iconBlocks(indicators), { kind: 'figure', scene }];
}

/** The gap that tells most, of a hundred; none where they round to as many. */
function iconBlocks(indicators: readonly IndicatorResult[]): Block[] {
  const indicator = mostTelling(indicators);
  const counts = indicator === undefined ? null : iconCounts(indicator);
  if (indicator === undefined || counts === null) return [];
  return [{ kind: 'figure', scene: equityIconsScene({ indicator, counts }, FIGURE_SIZE) }];
}

/** The slope over all areas, and what is known of the whole municipality alone. */
function wholeMunicipality({ results }: Snapshot): Block[] {
  const { measures = [], municipal = [] } = results.indicatorFindings ?? {};
  const sure = municipal.filter(({ low, high }) => low !== null && high !== null && low * high > 0);
  const rest = municipal.length - sure.length;
  const sources = [...new Set(municipal.map(({ source }) => source))];
  const { municipalColumns: columns } = texts;
  return [
    ...(measures.length === 0
      ? []
      : [
          note(
            [
              texts.slopes,
              ...measures.map((each) => texts.slope(each.label, slopeWords(each))),
            ].join(' '),
          ),
        ]),
    ...(sure.length === 0
      ? []
      : [
          table({
            caption: texts.municipalCaption,
            headers: [
              ...[columns.indicator, columns.year, columns.municipality],
              ...[columns.nation, columns.finding],
            ],
            align: 'lrrrl',
            widths: [0.4, 0.06, 0.1, 0.1, 0.34],
            rows: sure.map((figure) => [
              `${figure.label} (${figure.sourceId})`,
              String(figure.year),
              municipalValue(figure.municipality, figure.unit),
              municipalValue(figure.nation, figure.unit),
              municipalWords(figure),
            ]),
            isDense: true,
          }),
        ]),
    ...(municipal.length === 0 ? [] : [note(texts.municipalNote(rest, sources))]),
  ];
}

/** A number with its interval where it has one. */
function excessCell({ excess, excessLow, excessHigh }: IndicatorResult): string {
  if (excess === null) return annexTexts.none;
  const shown = formatNumber(excess);
  return excessLow == null || excessHigh == null
    ? shown
    : texts.excess(shown, formatNumber(excessLow), formatNumber(excessHigh));
}

function caveats(
  indicators: readonly IndicatorResult[],
  { indicators: all, surroundings }: Pick<Snapshot['results'], 'indicators' | 'surroundings'>,
): string[] {
  const labels = (which: readonly IndicatorResult[]) => which.map(({ label }) => label);
  const joined = indicators.filter(({ joinsOnCode }) => joinsOnCode);
  const suppressed = indicators.filter(({ planArea }) => planArea.share === null);
  const missing = all.filter((each) => !isKnown(each));
  return [
    ...(joined.length > 0 ? [texts.joinsOnCode(labels(joined))] : []),
    ...(suppressed.length === 0
      ? []
      : [
          surroundings === undefined
            ? texts.suppressed(labels(suppressed))
            : surroundingsTexts.suppressed(labels(suppressed)),
        ]),
    ...(missing.length > 0 ? [texts.missingFigures(labels(missing))] : []),
  ];
}

function sourcesOf(indicators: readonly IndicatorResult[]): string[] {
  return [...new Set(indicators.map(({ source }) => source).filter((source) => source !== ''))];
}
