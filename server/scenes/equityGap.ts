import { formatNumber, formatPercent } from '../vocabulary/formatSv.ts';
import type { IndicatorLevel, IndicatorResult } from '../vocabulary/place.ts';
import type { Mark, Scene } from '../vocabulary/scene.ts';
import { sceneTextsSv } from '../vocabulary/text/sv/scenes.ts';
import { linearScale, ticksBetween } from './axis.ts';
import type { Scale } from './axis.ts';
import {
  DEFAULT_TEXT_SIZE,
  fitText,
  legend,
  middleOf,
  segment,
  text,
  textWidth,
} from './layout.ts';
import type { SceneSize } from './layout.ts';

const texts = sceneTextsSv.equityGap;

/** How the plan area stands beside the rest of the municipality, when noise is reckoned with. */
export function standing(
  indicator: IndicatorResult,
): 'worse' | 'better' | 'noSureGap' | 'notJudged' {
  const { gapLow, gapHigh, direction, planArea } = indicator;
  if (planArea.share === null || gapLow === null || gapHigh === null || direction === 'neither') {
    return 'notJudged';
  }
  if (gapLow <= 0 && gapHigh >= 0) return 'noSureGap';
  return gapLow > 0 === (direction === 'higherIsWorse') ? 'worse' : 'better';
}

/** "23 %", or in words why it is not shown. */
export function levelText(level: IndicatorLevel): string {
  if (level.suppressed !== null) return texts.suppressed[level.suppressed];
  return level.share === null ? texts.suppressed.noData : formatPercent(level.share, 1);
}

/**
 * The gap to the municipality in percentage points with its interval; a gap that noise explains
 * is said to be so.
 */
export function gapText(indicator: IndicatorResult): string {
  const { gapToMunicipality, gapLow, gapHigh } = indicator;
  if (gapToMunicipality === null) return '–';
  const points = formatNumber(gapToMunicipality * 100, 1);
  if (gapLow === null || gapHigh === null) return points;
  const interval = texts.interval(formatNumber(gapLow * 100, 1), formatNumber(gapHigh * 100, 1));
  const sureness = standing(indicator) === 'noSureGap' ? `, ${texts.noSureGap}` : '';
  return `${points} ${interval}${sureness}`;
}

/** Plan area, municipality and nation on one percent scale, a row an indicator. */
export function equityGapScene(
  { indicators, source }: { indicators: readonly IndicatorResult[]; source: string },
  { width, textSize: size = DEFAULT_TEXT_SIZE }: SceneSize,
): Scene {
  const stands = indicators.map(standing);
  const count = (which: ReturnType<typeof standing>) =>
    stands.filter((stand) => stand === which).length;
  return {
    id: 'equityGap',
    title: texts.title({
      worse: count('worse'),
      better: count('better'),
      judged: count('worse') + count('better') + count('noSureGap'),
    }),
    subtitle: texts.subtitle,
    summary: texts.summary(
      indicators.map((each) => ({ label: each.label, sentence: sentenceOf(each) })),
    ),
    source,
    width,
    ...draw(indicators, width, size),
    table: tableOf(indicators),
  };
}

function sentenceOf(indicator: IndicatorResult): string {
  if (indicator.planArea.share === null) return levelText(indicator.planArea);
  const compared = texts.compared(levelText(indicator.planArea), levelText(indicator.municipality));
  return standing(indicator) === 'noSureGap' ? `${compared}, ${texts.noSureGap}` : compared;
}

function tableOf(indicators: readonly IndicatorResult[]): Scene['table'] {
  const { columns } = sceneTextsSv;
  const headers = [columns.planArea, columns.municipality, columns.nation, columns.gap];
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
  };
}

function draw(
  indicators: readonly IndicatorResult[],
  width: number,
  size: number,
): { marks: Mark[]; height: number } {
  const key = legend(
    [
      { label: sceneTextsSv.columns.planArea.toLowerCase(), swatch: 'dot', color: 'equity' },
      { label: sceneTextsSv.columns.municipality.toLowerCase(), swatch: 'ring', color: 'ink' },
      { label: sceneTextsSv.columns.nation.toLowerCase(), swatch: 'tick', color: 'muted' },
    ],
    { y: 0, width, size },
  );
  const shares = indicators.flatMap(({ planArea, municipality, nation }) =>
    [planArea, municipality, nation].map(({ share }) => share ?? 0),
  );
  const top = Math.max(0.05, ...shares);
  const side = textWidth(formatPercent(0.999, 1), size, 600) + size;
  const scale = linearScale([0, top], [side, width - side]);
  const rowHeight = size * 3.3;
  const first = key.height + size * 0.5;
  const bottom = first + indicators.length * rowHeight;
  const ticks = ticksBetween([0, top * 100], width - 2 * side, size);
  const marks: Mark[] = [...key.marks];
  indicators.forEach((indicator, index) => {
    const y = first + index * rowHeight;
    marks.push(...labelsOf(indicator, { y: y + size * 1.25, width, size }));
    marks.push(
      ...dumbbell(indicator, { scale, y: y + size * 2.2, size, ends: [side, width - side] }),
    );
  });
  for (const tick of ticks) {
    const label = formatPercent(tick / 100);
    marks.push(
      segment([scale(tick / 100), bottom], [scale(tick / 100), bottom + size * 0.3], {
        color: 'muted',
        width: 0.7,
      }),
      text(scale(tick / 100), bottom + size * 1.4, label, {
        size,
        anchor: 'middle',
        color: 'muted',
      }),
    );
  }
  return { marks, height: bottom + size * 1.9 };
}

/** Name to the left; to the right which way is worse, or that no gap is certain. */
function labelsOf(
  indicator: IndicatorResult,
  { y, width, size }: { y: number; width: number; size: number },
): Mark[] {
  const side = sideText(indicator);
  const room = width - textWidth(side, size) - size;
  return [
    text(0, y, fitText(indicator.label, size, room, 600), { size, weight: 600 }),
    ...(side === '' ? [] : [text(width, y, side, { size, anchor: 'end', color: 'muted' })]),
  ];
}

function sideText(indicator: IndicatorResult): string {
  if (standing(indicator) === 'noSureGap') return texts.noSureGap;
  if (indicator.direction === 'higherIsWorse') return texts.worseRight;
  return indicator.direction === 'higherIsBetter' ? texts.worseLeft : '';
}

function dumbbell(
  { planArea, municipality, nation }: IndicatorResult,
  at: { scale: Scale; y: number; size: number; ends: readonly [number, number] },
): Mark[] {
  const { scale, y, size, ends } = at;
  if (planArea.share === null) {
    const words = levelText(planArea);
    return [text(ends[0], middleOf(y - size / 2, size, size), words, { size, color: 'muted' })];
  }
  const plan = scale(planArea.share);
  const other = scale(municipality.share ?? planArea.share);
  const marks = track([Math.min(plan, other), Math.max(plan, other)], at);
  const radius = size * 0.42;
  if (municipality.share !== null) {
    marks.push(segment([plan, y], [other, y], { color: 'equity', width: 1.4 }));
    marks.push({ kind: 'circle', x: other, y, radius, color: 'ink', filled: false });
    marks.push(numberBeside(municipality.share, { x: other, y, size, isLeft: other < plan }));
  }
  const isLeft = municipality.share === null || plan <= other;
  marks.push({ kind: 'circle', x: plan, y, radius, color: 'equity', filled: true });
  marks.push(numberBeside(planArea.share, { x: plan, y, size, isLeft, isBold: true }));
  if (nation.share !== null) {
    const x = scale(nation.share);
    marks.push(segment([x, y + size * 0.55], [x, y + size], { color: 'muted', width: 1.5 }));
  }
  return marks;
}

/** A faint line along the row, broken where the dots and their numbers stand. */
function track(
  [from, to]: readonly [number, number],
  { y, size, ends }: { y: number; size: number; ends: readonly [number, number] },
): Mark[] {
  const room = textWidth('100,0', size, 600) + size;
  const parts = [
    [ends[0], from - room],
    [to + room, ends[1]],
  ] as const;
  return parts
    .filter(([left, right]) => right > left)
    .map(([left, right]) => segment([left, y], [right, y], { color: 'line', width: 0.5 }));
}

/** A number on the outer side of its dot, where the other dot is not. */
function numberBeside(
  share: number,
  at: { x: number; y: number; size: number; isLeft: boolean; isBold?: boolean },
): Mark {
  const { x, y, size, isLeft, isBold = false } = at;
  return text(x + (isLeft ? -1 : 1) * size * 0.8, y + size * 0.35, formatNumber(share * 100, 1), {
    size,
    anchor: isLeft ? 'end' : 'start',
    weight: isBold ? 600 : 400,
    color: isBold ? 'equity' : 'muted',
  });
}
