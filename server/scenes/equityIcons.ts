import type { IndicatorResult } from '../vocabulary/place.ts';
import type { Mark, Scene } from '../vocabulary/scene.ts';
import { equitySceneTexts } from '../vocabulary/text/sv/equityScenes.ts';
import { standing } from './gapsInWords.ts';
import { DEFAULT_TEXT_SIZE, heightBeyondFirst, text, textLines, wrapped } from './layout.ts';
import type { SceneSize } from './layout.ts';

const texts = equitySceneTexts.icons;
const ALL = 100;
/** Tens can be counted in both; where there is room for the wider, it takes half the height. */
const PER_ROW = { narrow: 10, wide: 20 };

/** In letters' heights: what twenty icons need to be told apart. */
const WIDE_FROM = 22;

type Counts = { readonly plan: number; readonly rest: number };

/** Of a hundred in the plan area and of a hundred in the rest; null where they do not differ. */
export function iconCounts(indicator: IndicatorResult): Counts | null {
  const { planArea, gapToRest } = indicator;
  const stands = standing(indicator);
  if (planArea.share === null || gapToRest == null) return null;
  if (stands !== 'worse' && stands !== 'better') return null;
  const plan = Math.round(planArea.share * ALL);
  const rest = Math.round((planArea.share - gapToRest) * ALL);
  return plan === rest ? null : { plan, rest };
}

/** The same hundred twice, in the same order: filled are those that the indicator counts. */
export function equityIconsScene(
  {
    indicator,
    counts,
    place,
  }: {
    readonly indicator: IndicatorResult;
    readonly counts: Counts;
    /** Of the indicator, among all that were measured; absent where its figures are not asked about. */
    readonly place?: number;
  },
  { width, textSize: size = DEFAULT_TEXT_SIZE }: SceneSize,
): Scene {
  const { label, unit = 'persons' } = indicator;
  const gap = size * 2;
  const room = (width - gap) / 2;
  const perRow = room < size * WIDE_FROM ? PER_ROW.narrow : PER_ROW.wide;
  const step = Math.min(room / perRow, size * 1.3);
  const groups = [
    { name: texts.planArea, count: counts.plan },
    { name: texts.rest, count: counts.rest },
  ];
  const namesOf = (name: string) => wrapped(name, size, step * perRow, 600);
  const below = Math.max(...groups.map(({ name }) => heightBeyondFirst(namesOf(name), size)));
  return {
    id: 'equityIcons',
    title: texts.title(label, counts.plan, counts.rest),
    subtitle: texts.subtitle(indicator.year),
    summary: texts.summary({ label, ...counts, unit }),
    source: equitySceneTexts.history.source([indicator.source]),
    width,
    height: below + size * 3 + step * (ALL / perRow),
    marks: groups.flatMap(({ name, count }, at) => {
      const x = at * (step * perRow + gap);
      return [
        ...textLines(x, size, namesOf(name), { size, weight: 600 }),
        text(x, below + size * 2.2, texts.of100(count), { size, color: 'muted' }),
        ...icons(count, { x, y: below + size * 3, step, perRow, isPlan: at === 0 }),
      ];
    }),
    table: {
      columns: [
        { header: texts.columns.where, align: 'left' },
        { header: texts.columns.of100, align: 'right' },
      ],
      rows: groups.map(({ name, count }) => [name, String(count)]),
      ...(place === undefined
        ? {}
        : {
            paths: [
              [null, ['indicators', place, 'planArea', 'share']],
              [null, null],
            ],
          }),
    },
  };
}

type Grid = {
  readonly x: number;
  readonly y: number;
  readonly step: number;
  readonly perRow: number;
  readonly isPlan: boolean;
};

function icons(count: number, { x, y, step, perRow, isPlan }: Grid): Mark[] {
  return Array.from({ length: ALL }, (_, at): Mark => ({
    kind: 'circle',
    x: x + ((at % perRow) + 0.5) * step,
    y: y + (Math.floor(at / perRow) + 0.5) * step,
    radius: step * 0.34,
    color: at < count ? (isPlan ? 'equity' : 'ink') : 'muted',
    filled: at < count,
  }));
}
