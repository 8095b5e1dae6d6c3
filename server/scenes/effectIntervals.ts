import type { EffectInterval } from '../vocabulary/effectInterval.ts';
import { formatMillionsColumn } from '../vocabulary/formatSv.ts';
import { grades } from '../vocabulary/grades.ts';
import type { Scene } from '../vocabulary/scene.ts';
import { sceneTexts } from '../vocabulary/text/sv/scenes.ts';
import type { SceneContext } from './context.ts';
import { drawIntervals } from './intervals.ts';
import { DEFAULT_TEXT_SIZE } from './layout.ts';
import type { SceneSize } from './layout.ts';

const texts = sceneTexts.effectIntervals;
const { columns } = sceneTexts;
const MILLION = 1_000_000;
const SOCIETY = 'samhalle';

/** Every effect with its interval, a row each: how much it is worth, and how well it is known. */
export function effectIntervalsScene(
  { effects, context }: { effects: readonly EffectInterval[]; context: SceneContext },
  { width, textSize: size = DEFAULT_TEXT_SIZE }: SceneSize,
): Scene {
  const { priceYear, mainHorizons } = context.settings;
  const trustOf = ({ grade }: EffectInterval) =>
    grades.find(({ id }) => id === grade)?.labelSv ?? grade;
  return {
    id: 'effectIntervals',
    title: texts.title(effects[0] ?? null),
    subtitle: texts.subtitle({ priceYear, horizon: mainHorizons[SOCIETY] ?? 0 }),
    summary:
      effects.length === 0
        ? texts.title(null)
        : effects.map((effect) => texts.sentence(effect, trustOf(effect))).join(' '),
    source: context.source,
    width,
    ...drawIntervals(
      effects.map((effect) => ({
        label: effect.label,
        said: texts.said(effect, trustOf(effect)),
        low: effect.lowSek / MILLION,
        central: effect.centralSek / MILLION,
        high: effect.highSek / MILLION,
      })),
      { color: 'soft', width, size },
    ),
    table: {
      columns: [
        { header: texts.columns.effect, align: 'left' },
        { header: columns.low, align: 'right' },
        { header: columns.value, align: 'right' },
        { header: columns.high, align: 'right' },
        { header: texts.columns.trust, align: 'left' },
      ],
      rows: effects.map((effect) => [
        effect.label,
        formatMillionsColumn(effect.lowSek),
        formatMillionsColumn(effect.centralSek),
        formatMillionsColumn(effect.highSek),
        trustOf(effect),
      ]),
    },
  };
}
