import type { AreaIndicator } from '../vocabulary/findings.ts';
import { formatNumber } from '../vocabulary/formatSv.ts';
import type { IndicatorResult } from '../vocabulary/place.ts';
import type { Mark, Scene } from '../vocabulary/scene.ts';
import { sceneTexts } from '../vocabulary/text/sv/scenes.ts';
import { linearScale, tickDecimals, ticksBetween } from './axis.ts';
import type { Scale } from './axis.ts';
import { byGap, equityTitle, gapOf, gapText, levelText, sideOf, standing } from './gapsInWords.ts';
import {
  DEFAULT_TEXT_SIZE,
  heightBeyondFirst,
  legend,
  segment,
  text,
  textLines,
  textWidth,
  wrapped,
} from './layout.ts';
import type { LegendItem, SceneSize, TextMark } from './layout.ts';

const texts = sceneTexts.equityGap;
/** What either side of 0 has at least, as a share of the other. */
const SMALLEST_SIDE = 0.15;

type GapFacts = {
  readonly indicators: readonly IndicatorResult[];
  readonly source: string;
  /** The areas around the plan, drawn as small dots. */
  readonly areaIndicators?: readonly AreaIndicator[];
  /** All that were measured, when those shown are some of them: figures have their place there. */
  readonly measured?: readonly IndicatorResult[];
};

/**
 * The gap of every indicator to the rest of the municipality with its interval, the worse side
 * always to the left; what only describes stands apart and is not called good or bad.
 */
export function equityGapScene(
  facts: GapFacts,
  { width, textSize: size = DEFAULT_TEXT_SIZE }: SceneSize,
): Scene {
  const { indicators, source, measured = indicators } = facts;
  const sorted = byGap(indicators);
  const context = indicators.filter(({ direction }) => direction === 'neither');
  return {
    id: 'equityGap',
    title: equityTitle(indicators),
    subtitle: texts.subtitle,
    summary: texts.summary(
      [...sorted, ...context].map((each) => ({ label: each.label, sentence: sentenceOf(each) })),
    ),
    source,
    width,
    ...draw(facts, { sorted, context }, { width, size }),
    table: tableOf([...sorted, ...context], measured),
  };
}

function sentenceOf(indicator: IndicatorResult): string {
  if (indicator.planArea.share === null) return levelText(indicator.planArea);
  const compared = texts.compared(levelText(indicator.planArea), levelText(indicator.municipality));
  return standing(indicator) === 'noSureGap' ? `${compared}, ${texts.noSureGap}` : compared;
}

function tableOf(
  indicators: readonly IndicatorResult[],
  measured: readonly IndicatorResult[],
): Scene['table'] {
  const { columns } = sceneTexts;
  const headers = [columns.planArea, columns.municipality, columns.nation, texts.gapColumn];
  return {
    columns: [
      { header: columns.indicator, align: 'left' },
      ...headers.map((header) => ({ header, align: 'right' }) as const),
    ],
    rows: indicators.map((each) => [
      each.label,
      levelText(each.planArea),
      levelText(each.municipality),
      levelText(each.nation),
      gapText(each),
    ]),
    paths: indicators.map((each) => {
      const path = ['indicators', measured.indexOf(each)];
      const levels = (['planArea', 'municipality', 'nation'] as const).map((level) =>
        each[level].share === null || each[level].suppressed !== null
          ? null
          : [...path, level, 'share'],
      );
      const gap = each.gapToRest == null ? 'gapToMunicipality' : 'gapToRest';
      return [null, ...levels, gapOf(each) === null ? null : [...path, gap]];
    }),
  };
}

type Row = {
  readonly indicator: IndicatorResult;
  /** Percentage points of gap, the worse to the left of 0; null where it is not shown. */
  readonly gap: { readonly at: number; readonly low: number; readonly high: number } | null;
  readonly dots: readonly number[];
};

function rowOf(
  indicator: IndicatorResult,
  areaIndicators: readonly AreaIndicator[] = [],
  isContext: boolean,
): Row {
  const side = isContext ? 1 : -sideOf(indicator);
  const gap = gapOf(indicator);
  const { gapLow, gapHigh, planArea } = indicator;
  if (gap === null || planArea.share === null) return { indicator, gap: null, dots: [] };
  const ends = [gapLow ?? gap, gapHigh ?? gap].map((end) => side * end * 100);
  const reference = planArea.share - gap;
  const shares = areaIndicators.find(({ id }) => id === indicator.id)?.shares ?? {};
  const dots = Object.values(shares).flatMap((share) =>
    share === null ? [] : [side * (share - reference) * 100],
  );
  return {
    indicator,
    gap: { at: side * gap * 100, low: Math.min(...ends), high: Math.max(...ends) },
    dots,
  };
}

/** From the least to the greatest, with 0 and some room on both sides of it. */
export function domainAround(values: readonly number[]): readonly [low: number, high: number] {
  const reach = Math.max(1, ...values.map(Math.abs));
  const least = reach * SMALLEST_SIDE;
  return [Math.min(-least, ...values), Math.max(least, ...values)];
}

type Room = { readonly width: number; readonly size: number };

function draw(
  { areaIndicators }: GapFacts,
  { sorted, context }: { sorted: readonly IndicatorResult[]; context: readonly IndicatorResult[] },
  { width, size }: Room,
): { marks: Mark[]; height: number } {
  const panels = [
    { rows: sorted.map((each) => rowOf(each, areaIndicators, false)), isContext: false },
    { rows: context.map((each) => rowOf(each, areaIndicators, true)), isContext: true },
  ].filter(({ rows }) => rows.length > 0);
  const all = panels.flatMap(({ rows }) => rows);
  const values = all.flatMap(({ gap, dots }) =>
    gap === null ? [] : [gap.at, gap.low, gap.high, ...dots],
  );
  const domain = domainAround(values);
  const scale = linearScale(domain, [size * 0.6, width - size * 0.6]);
  // On a narrow paper what is said of a gap stands below its name, not beside it.
  const isStacked = all.some(
    ({ indicator }) =>
      textWidth(indicator.label, size, 600) + textWidth(sideText(indicator), size) + size > width,
  );
  const hasDots = all.some(({ dots }) => dots.length > 0);
  const key = legend(legendItems(hasDots), { y: 0, width, size });
  const marks: Mark[] = [...key.marks];
  let y = key.height + size * 0.4;
  for (const { rows, isContext } of panels) {
    const panel = drawPanel(rows, { isContext, isStacked, scale, y, width, size, domain });
    marks.push(...panel.marks);
    y = panel.bottom + size;
  }
  return { marks, height: y };
}

function legendItems(hasDots: boolean): LegendItem[] {
  return [
    { label: texts.planArea, swatch: 'dot', color: 'equity' },
    { label: texts.intervalSwatch, swatch: 'line', color: 'equity' },
    { label: texts.rest, swatch: 'tick', color: 'ink' },
    ...(hasDots ? [{ label: texts.areas, swatch: 'dot', color: 'muted' } as const] : []),
  ];
}

type Panel = Room & {
  readonly isContext: boolean;
  readonly isStacked: boolean;
  readonly scale: Scale;
  readonly y: number;
  readonly domain: readonly [number, number];
};

function drawPanel(
  rows: readonly Row[],
  { isContext, isStacked, scale, y, width, size, domain }: Panel,
): { marks: Mark[]; bottom: number } {
  const first = y + size * 1.9;
  const zero = scale(0);
  const [left, right] = isContext ? [texts.lower, texts.higher] : [texts.worse, texts.better];
  let bottom = first;
  const ofRows = rows.flatMap((row) => {
    const labels = labelsOf(row.indicator, {
      y: bottom + size * 1.1,
      width,
      size,
      isStacked,
      zero,
    });
    bottom += size * 1.1 + labels.heightBelow + size * 2;
    return [...labels.marks, ...dotRange(row, { scale, y: bottom - size, size, isContext })];
  });
  const marks: Mark[] = [
    text(0, y + size * 1.1, left, { size, weight: 600 }),
    text(width, y + size * 1.1, right, { size, weight: 600, anchor: 'end' }),
    segment([zero, first], [zero, bottom], {
      color: isContext ? 'muted' : 'ink',
      width: isContext ? 0.7 : 1,
    }),
    ...ofRows,
  ];
  const ticks = ticksBetween(domain, width, size);
  const decimals = tickDecimals(ticks);
  for (const tick of ticks) {
    const label = formatNumber(Math.abs(tick), decimals);
    const half = textWidth(label, size) / 2;
    const x = scale(tick);
    marks.push(segment([x, bottom], [x, bottom + size * 0.3], { color: 'muted', width: 0.7 }));
    if (x - half < 0 || x + half > width) continue;
    marks.push(text(x, bottom + size * 1.4, label, { size, anchor: 'middle', color: 'muted' }));
  }
  return { marks, bottom: bottom + size * 1.8 };
}

/** Name to the left and the gap, or that it is none for sure, to the right or below. */
function labelsOf(
  indicator: IndicatorResult,
  at: Room & { readonly y: number; readonly isStacked: boolean; readonly zero: number },
): { marks: Mark[]; heightBelow: number } {
  const { y, width, size, isStacked, zero } = at;
  const side = sideText(indicator);
  const names = wrapped(indicator.label, size, width, 600);
  const namesHeight = heightBeyondFirst(names, size);
  const sides = isStacked ? wrapped(side, size, width) : [side];
  const sidesX = isStacked ? 0 : width;
  const sidesY = isStacked ? y + namesHeight + size * 1.2 : y;
  const sideMarks = textLines(sidesX, sidesY, sides, {
    size,
    anchor: isStacked ? 'start' : 'end',
    color: 'muted',
  });
  const words = [...textLines(0, y, names, { size, weight: 600 }), ...sideMarks];
  return {
    marks: [...words.flatMap((each) => gapInLine(zero, each)), ...words],
    heightBelow: namesHeight + (isStacked ? heightBeyondFirst(sides, size) + size * 1.2 : 0),
  };
}

/** The zero line is broken where a text crosses it. */
function gapInLine(zero: number, { x, y, text: words, size, weight, anchor }: TextMark): Mark[] {
  const wide = textWidth(words, size, weight);
  const from = anchor === 'end' ? x - wide : x;
  if (zero < from || from + wide < zero) return [];
  const box = { x: zero - 1, y: y - size * 0.9, width: 2, height: size * 1.2 };
  return [{ kind: 'rect', ...box, color: 'paper', pattern: 'solid' }];
}

function sideText(indicator: IndicatorResult): string {
  if (indicator.planArea.share === null) return levelText(indicator.planArea);
  if (standing(indicator) === 'noSureGap') return texts.noSureGap;
  return texts.against(
    formatNumber(indicator.planArea.share * 100, 1),
    formatNumber((indicator.planArea.share - (gapOf(indicator) ?? 0)) * 100, 1),
  );
}

/** The areas as small dots, the interval as a thin bar that hides nothing, the plan on top. */
function dotRange(
  { indicator, gap, dots }: Row,
  { scale, y, size, isContext }: { scale: Scale; y: number; size: number; isContext: boolean },
): Mark[] {
  if (gap === null) return [];
  const color = isContext ? 'muted' : 'equity';
  const filled = isContext || standing(indicator) !== 'noSureGap';
  return [
    ...dots.map((dot): Mark => ({
      kind: 'circle',
      x: scale(dot),
      y,
      radius: size * 0.16,
      color: 'muted',
      filled: true,
    })),
    segment([scale(gap.low), y], [scale(gap.high), y], { color, width: 1.6 }),
    { kind: 'circle', x: scale(gap.at), y, radius: size * 0.42, color, filled },
  ];
}
