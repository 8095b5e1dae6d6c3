import { formatMillionsColumn } from '../vocabulary/formatSv.ts';
import { grades, type Grade } from '../vocabulary/grades.ts';
import type { Measure } from '../vocabulary/measures.ts';
import type { Scene } from '../vocabulary/scene.ts';
import type { Assessment } from '../vocabulary/snapshot.ts';
import { sceneTexts } from '../vocabulary/text/sv/scenes.ts';
import type { SceneContext } from './context.ts';
import { drawIntervals } from './intervals.ts';
import { DEFAULT_TEXT_SIZE } from './layout.ts';
import type { SceneSize } from './layout.ts';

const texts = sceneTexts.effectIntervals;
const { columns } = sceneTexts;
const MILLION = 1_000_000;
const SOCIETY = 'samhalle';

export type EffectInterval = {
  readonly label: string;
  readonly grade: Grade;
  readonly lowSek: number;
  readonly centralSek: number;
  readonly highSek: number;
};

/**
 * What each effect of the measures is worth to society, and at the low and high of its size; the
 * greatest first. Effects that are not summed are not among them.
 */
export function effectIntervals(
  measures: readonly Measure[],
  { findings, uncertainty, results }: Assessment,
): EffectInterval[] {
  const wholeSek = results.npv_by_layer[SOCIETY]?.total ?? 0;
  const found = measures.flatMap((measure) =>
    measure.effects.flatMap(({ id, label, grade }): EffectInterval[] => {
      const posts = findings.posts.filter(
        ({ path: [list, measureId, , effectId] }) =>
          list === 'measures' && measureId === measure.id && effectId === id,
      );
      if (posts.length === 0) return [];
      const centralSek = posts.reduce((sum, { npvSek }) => sum + (npvSek?.[SOCIETY] ?? 0), 0);
      const size = uncertainty.assumptions.find(
        (each) => each.id === `measures.${measure.id}.effects.${id}.effectShare`,
      )?.byPerspective[SOCIETY];
      const at = (sek: number | undefined) => centralSek + ((sek ?? wholeSek) - wholeSek);
      const [lowSek = 0, highSek = 0] = [at(size?.lowSek), at(size?.highSek)].toSorted(
        (a, b) => a - b,
      );
      return [{ label, grade, lowSek, centralSek, highSek }];
    }),
  );
  return found.toSorted((a, b) => Math.abs(b.centralSek) - Math.abs(a.centralSek));
}

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
