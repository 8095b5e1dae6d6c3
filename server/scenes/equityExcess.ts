import { formatNumber } from '../vocabulary/formatSv.ts';
import type { IndicatorResult } from '../vocabulary/place.ts';
import type { Mark, Scene } from '../vocabulary/scene.ts';
import { equitySceneTexts } from '../vocabulary/text/sv/equityScenes.ts';
import { sceneTexts } from '../vocabulary/text/sv/scenes.ts';
import { linearScale, tickDecimals, ticksBetween } from './axis.ts';
import { domainAround } from './equityGap.ts';
import { byGap, standing } from './gapsInWords.ts';
import {
  DEFAULT_TEXT_SIZE,
  heightBeyondFirst,
  segment,
  text,
  textLines,
  textWidth,
  wrapped,
} from './layout.ts';
import type { SceneSize } from './layout.ts';

const texts = equitySceneTexts.excess;

type Excess = { readonly central: number; readonly low: number; readonly high: number };
type Row = {
  readonly indicator: IndicatorResult;
  readonly excess: Excess;
  readonly isSeparable: boolean;
  /** 1 when it is drawn to the right of 0 as it is, −1 when it is turned: worse is left. */
  readonly side: 1 | -1;
};

/** Whether any excess can be told from 0: without that no chart of it is drawn. */
export function hasExcess(indicators: readonly IndicatorResult[]): boolean {
  return byGap(indicators)
    .flatMap(rowOf)
    .some(({ isSeparable }) => isSeparable);
}

/** What is more or less than the rest of the municipality would give, in persons and homes. */
export function equityExcessScene(
  {
    indicators,
    source,
    measured = indicators,
  }: {
    readonly indicators: readonly IndicatorResult[];
    readonly source: string;
    /** All that were measured, when those shown are some of them: figures have their place there. */
    readonly measured?: readonly IndicatorResult[];
  },
  { width, textSize: size = DEFAULT_TEXT_SIZE }: SceneSize,
): Scene {
  const rows = byGap(indicators).flatMap(rowOf);
  const first = rows.find(({ isSeparable }) => isSeparable);
  return {
    id: 'equityExcess',
    title: texts.title(
      first === undefined
        ? null
        : {
            label: first.indicator.label,
            unit: first.indicator.unit ?? 'persons',
            excess: first.excess,
          },
    ),
    subtitle: texts.subtitle,
    summary: rows.map((row) => texts.sentence(row.indicator.label, wordsOf(row))).join(' '),
    source,
    width,
    ...draw(rows, width, size),
    table: tableOf(rows, measured),
  };
}

function rowOf(indicator: IndicatorResult): Row[] {
  const { excess, excessLow, excessHigh, direction } = indicator;
  if (excess === null || excessLow == null || excessHigh == null) return [];
  return [
    {
      indicator,
      excess: { central: excess, low: excessLow, high: excessHigh },
      isSeparable: standing(indicator) !== 'noSureGap',
      side: direction === 'higherIsWorse' ? -1 : 1,
    },
  ];
}

function wordsOf({ indicator, excess, isSeparable }: Row): string {
  return isSeparable ? texts.separable(excess, indicator.unit ?? 'persons') : texts.notSeparable;
}

function tableOf(rows: readonly Row[], measured: readonly IndicatorResult[]): Scene['table'] {
  const { columns } = texts;
  const headers = [columns.excess, columns.low, columns.high];
  return {
    columns: [
      { header: sceneTexts.columns.indicator, align: 'left' },
      ...headers.map((header) => ({ header, align: 'right' }) as const),
      { header: columns.finding, align: 'left' },
    ],
    rows: rows.map((row) => [
      row.indicator.label,
      ...[row.excess.central, row.excess.low, row.excess.high].map((each) => formatNumber(each, 1)),
      wordsOf(row),
    ]),
    paths: rows.map(({ indicator }) => {
      const path = ['indicators', measured.indexOf(indicator)];
      const figures = ['excess', 'excessLow', 'excessHigh'].map((key) => [...path, key]);
      return [null, ...figures, null];
    }),
  };
}

function draw(
  rows: readonly Row[],
  width: number,
  size: number,
): { marks: Mark[]; height: number } {
  const values = rows.flatMap(({ excess, side }) => [side * excess.low, side * excess.high]);
  const domain = domainAround(values);
  const scale = linearScale(domain, [size * 0.6, width - size * 0.6]);
  const zero = scale(0);
  const marks: Mark[] = [
    text(0, size * 1.1, texts.worse, { size, weight: 600 }),
    text(width, size * 1.1, texts.better, { size, weight: 600, anchor: 'end' }),
  ];
  let bottom = size * 2;
  for (const row of rows) {
    const { excess, side, isSeparable, indicator } = row;
    const names = wrapped(indicator.label, size, width, 600);
    const words = wrapped(wordsOf(row), size, width);
    const namesY = bottom + size * 1.1;
    const wordsY = namesY + heightBeyondFirst(names, size) + size * 1.2;
    const y = wordsY + heightBeyondFirst(words, size) + size;
    bottom = y + size * 0.9;
    marks.push(
      ...textLines(0, namesY, names, { size, weight: 600 }),
      ...textLines(0, wordsY, words, { size, color: 'muted' }),
      segment([zero, y - size * 0.6], [zero, y + size * 0.6], { color: 'ink', width: 1 }),
      segment([scale(side * excess.low), y], [scale(side * excess.high), y], {
        color: 'equity',
        width: 1.6,
      }),
      {
        kind: 'circle',
        x: scale(side * excess.central),
        y,
        radius: size * 0.42,
        color: 'equity',
        filled: isSeparable,
      },
    );
  }
  const ticks = ticksBetween(domain, width, size);
  for (const tick of ticks) {
    const label = formatNumber(Math.abs(tick), tickDecimals(ticks));
    const half = textWidth(label, size) / 2;
    const x = scale(tick);
    marks.push(segment([x, bottom], [x, bottom + size * 0.3], { color: 'muted', width: 0.7 }));
    if (x - half < 0 || x + half > width) continue;
    marks.push(text(x, bottom + size * 1.4, label, { size, anchor: 'middle', color: 'muted' }));
  }
  return { marks, height: bottom + size * 2 };
}
