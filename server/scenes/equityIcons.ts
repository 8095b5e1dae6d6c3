import type { IndicatorResult } from '../vocabulary/place.ts';
import type { Mark, Scene } from '../vocabulary/scene.ts';
import { equitySceneTexts } from '../vocabulary/text/sv/equityScenes.ts';
import { standing } from './equityGap.ts';
import { DEFAULT_TEXT_SIZE, text } from './layout.ts';
import type { SceneSize } from './layout.ts';

const texts = equitySceneTexts.icons;
const PER_ROW = 10;
const ALL = 100;

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
  const side = Math.min((width - gap) / 2, size * 13);
  const groups = [
    { name: texts.planArea, count: counts.plan },
    { name: texts.rest, count: counts.rest },
  ];
  return {
    id: 'equityIcons',
    title: texts.title(label, counts.plan, counts.rest),
    subtitle: texts.subtitle(indicator.year),
    summary: texts.summary({ label, ...counts, unit }),
    source: equitySceneTexts.history.source([indicator.source]),
    width,
    height: size * 3 + side,
    marks: groups.flatMap(({ name, count }, at) => {
      const x = at * (side + gap);
      return [
        text(x, size, name, { size, weight: 600 }),
        text(x, size * 2.2, texts.of100(count), { size, color: 'muted' }),
        ...icons(count, { x, y: size * 3, side, isPlan: at === 0 }),
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

function icons(
  count: number,
  { x, y, side, isPlan }: { x: number; y: number; side: number; isPlan: boolean },
): Mark[] {
  const step = side / PER_ROW;
  return Array.from({ length: ALL }, (_, at): Mark => ({
    kind: 'circle',
    x: x + ((at % PER_ROW) + 0.5) * step,
    y: y + (Math.floor(at / PER_ROW) + 0.5) * step,
    radius: step * 0.34,
    color: at < count ? (isPlan ? 'equity' : 'ink') : 'muted',
    filled: at < count,
  }));
}
