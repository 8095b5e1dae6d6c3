import { actorLabelSv } from '../vocabulary/actors.ts';
import { assumptionNameOf } from '../vocabulary/assumptionName.ts';
import { formatMillions, formatMillionsColumn } from '../vocabulary/formatSv.ts';
import { tornadoLowHigh } from '../vocabulary/ledger.ts';
import type { LedgerResults } from '../vocabulary/ledger.ts';
import { ofPerspective } from '../vocabulary/settings.ts';
import type { FigurePath, Mark, Scene } from '../vocabulary/scene.ts';
import type { UncertaintyResult } from '../vocabulary/uncertainty.ts';
import { nameOf } from '../vocabulary/text/language.ts';
import { sceneTexts } from '../vocabulary/text/sv/scenes.ts';
import { MOST_SHOWN, weightiestAssumptions } from './assumptionWeights.ts';
import { extentWithZero, linearScale } from './axis.ts';
import type { SceneContext } from './context.ts';
import {
  barBetween,
  DEFAULT_TEXT_SIZE,
  heightBeyondFirst,
  legend,
  segment,
  middleOf,
  text,
  textLines,
  textWidth,
  widest,
  wrapped,
} from './layout.ts';
import type { SceneSize } from './layout.ts';

/** So many are read out; the rest stand in the table. */
const MOST_SAID = 3;
const texts = sceneTexts.tornado;

export type TornadoBar = {
  readonly label: string;
  readonly lowSek: number;
  readonly highSek: number;
  readonly range: string;
  /** Where low and high stand, from the assessment down. */
  readonly paths: readonly [FigurePath, FigurePath];
};

/** The groups that move one perspective, most first; those that move it nothing are left out. */
export function tornadoBars(
  results: LedgerResults,
  perspective: string,
  context: SceneContext,
): TornadoBar[] {
  const bars = (results.tornado ?? []).flatMap((row, at): TornadoBar[] => {
    const name = row['group'];
    const values = tornadoLowHigh(row, perspective);
    if (typeof name !== 'string' || values === undefined || values.low === values.high) return [];
    const group = context.settings.riskGroups.find((each) => each.name === name);
    const range = group === undefined ? '' : texts.span(group.low, group.high);
    const { low: lowSek, high: highSek } = values;
    const path = ['results', 'tornado', at, perspective];
    const paths = [[...path, 'low'] as const, [...path, 'high'] as const] as const;
    return [{ label: nameOf(group?.label ?? name), lowSek, highSek, range, paths }];
  });
  const span = (bar: TornadoBar) => Math.abs(bar.highSek - bar.lowSek);
  return bars.toSorted((a, b) => span(b) - span(a)).slice(0, MOST_SHOWN);
}

/** What each risk group does alone: bars from the central value to low and to high. */
export function tornadoScene(facts: TornadoFacts, size: SceneSize): Scene {
  const { results, perspective, context } = facts;
  const bars = tornadoBars(results, perspective, context);
  return sceneOf({ ...facts, id: 'tornado', header: sceneTexts.columns.group, bars }, size);
}

/** What each assumption does alone, the ten of most weight. */
export function assumptionTornadoScene(
  facts: TornadoFacts & { readonly uncertainty: UncertaintyResult },
  size: SceneSize,
): Scene {
  const { uncertainty, perspective } = facts;
  const weighty = weightiestAssumptions(uncertainty, perspective);
  const bars = weighty.map(({ assumption, place, weight: { lowSek, highSek } }): TornadoBar => {
    const { label, lowFactor, highFactor } = assumption;
    const path = ['uncertainty', 'assumptions', place, 'byPerspective', perspective];
    const paths = [[...path, 'lowSek'] as const, [...path, 'highSek'] as const] as const;
    const range = texts.span(lowFactor, highFactor);
    return { label: assumptionNameOf(label), lowSek, highSek, range, paths };
  });
  const header = sceneTexts.columns.assumption;
  return sceneOf({ ...facts, id: 'assumptionTornado', header, bars }, size);
}

type TornadoFacts = {
  readonly results: LedgerResults;
  readonly perspective: string;
  readonly context: SceneContext;
};

function sceneOf(
  facts: TornadoFacts & { id: string; header: string; bars: readonly TornadoBar[] },
  { width, textSize: size = DEFAULT_TEXT_SIZE }: SceneSize,
): Scene {
  const { id, header, bars, results, perspective, context } = facts;
  const { settings } = context;
  const centralSek = results.npv_by_layer[perspective]?.total ?? 0;
  const most = bars[0];
  return {
    id: `${id}-${perspective}`,
    title: texts.title(
      most === undefined
        ? null
        : {
            whom: actorLabelSv(perspective),
            group: most.label,
            crossesZero: most.lowSek * most.highSek < 0,
          },
    ),
    subtitle: texts.subtitle({
      priceYear: settings.priceYear,
      horizon: ofPerspective(settings.mainHorizons, perspective) ?? 0,
    }),
    summary: texts.summary(bars.slice(0, MOST_SAID)),
    source: context.source,
    width,
    ...draw(bars, centralSek, width, size),
    table: {
      columns: [
        { header, align: 'left' },
        { header: sceneTexts.columns.span, align: 'right' },
        { header: sceneTexts.columns.low, align: 'right' },
        { header: sceneTexts.columns.high, align: 'right' },
      ],
      rows: bars.map((bar) => [
        bar.label,
        bar.range,
        formatMillionsColumn(bar.lowSek),
        formatMillionsColumn(bar.highSek),
      ]),
      paths: bars.map(({ paths }) => [null, null, ...paths]),
    },
  };
}

function draw(
  bars: readonly TornadoBar[],
  centralSek: number,
  width: number,
  size: number,
): { marks: Mark[]; height: number } {
  const key = legend(
    [
      { label: texts.low, swatch: 'bar', color: 'accent', pattern: 'hatch' },
      { label: texts.high, swatch: 'bar', color: 'accent' },
      { label: texts.central(centralSek), swatch: 'line', color: 'ink' },
      { label: texts.zero, swatch: 'dashed', color: 'ink' },
    ],
    { y: 0, width, size },
  );
  const values = bars.flatMap(({ lowSek, highSek }) => [lowSek, highSek]);
  const side = widest(values.map(formatMillions), size) + size * 0.6;
  const scale = linearScale(extentWithZero([...values, centralSek]), [side, width - side]);
  // Where a name and its range have no room beside each other, the range stands below.
  const isBeside = bars.every(
    ({ label, range }) =>
      textWidth(label, size, 600) + size * 0.5 + textWidth(range, size) <= width,
  );
  const marks: Mark[] = [...key.marks];
  let bottom = key.height + size * 0.4;
  for (const bar of bars) {
    const names = wrapped(bar.label, size, width, 600);
    const y = bottom + size;
    const rangeX = isBeside ? textWidth(bar.label, size, 600) + size * 0.5 : 0;
    const rangeY = isBeside ? y : y + heightBeyondFirst(names, size) + size * 1.2;
    const beam = rangeY + size * 0.6;
    bottom = beam + size * 1.5;
    marks.push(
      ...textLines(0, y, names, { size, weight: 600 }),
      text(rangeX, rangeY, bar.range, { size, color: 'muted' }),
      ...barOf(bar, { centre: scale(centralSek), scale, y: beam, size }),
    );
  }
  return { marks, height: bottom + size * 0.3 };
}

function barOf(
  bar: TornadoBar,
  at: { centre: number; scale: (sek: number) => number; y: number; size: number },
): Mark[] {
  const { centre, scale, y, size } = at;
  const thickness = size * 1.2;
  const top = y - size * 0.1;
  const bottom = y + size * 1.3;
  const ends = [bar.lowSek, bar.highSek].toSorted((a, b) => a - b);
  const label = (sek: number, isLeft: boolean) =>
    text(
      scale(sek) + (isLeft ? -1 : 1) * size * 0.4,
      middleOf(y, thickness, size),
      formatMillions(sek),
      { size, anchor: isLeft ? 'end' : 'start' },
    );
  const zero = scale(0);
  const reach = (sek: number) => textWidth(formatMillions(sek), size) + size * 0.6;
  const [left, right] = [scale(ends[0] ?? 0), scale(ends[1] ?? 0)];
  const crossesText =
    (zero < left && zero > left - reach(ends[0] ?? 0)) ||
    (zero > right && zero < right + reach(ends[1] ?? 0));
  return [
    ...barBetween(centre, scale(bar.lowSek), y, thickness, { color: 'accent', pattern: 'hatch' }),
    ...barBetween(centre, scale(bar.highSek), y, thickness, { color: 'accent' }),
    ...[label(ends[0] ?? 0, true), label(ends[1] ?? 0, false)],
    segment([centre, top], [centre, bottom], { width: 1 }),
    ...(crossesText ? [] : [segment([zero, top], [zero, bottom], { width: 0.8, dash: [2, 1.5] })]),
  ];
}
