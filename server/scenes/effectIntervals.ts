import type { Findings, NpvInterval } from '../vocabulary/findings.ts';
import { formatMillionsColumn } from '../vocabulary/formatSv.ts';
import { grades, type Grade } from '../vocabulary/grades.ts';
import type { Measure } from '../vocabulary/measures.ts';
import type { Scene } from '../vocabulary/scene.ts';
import { sceneTexts } from '../vocabulary/text/sv/scenes.ts';
import { squares } from '../vocabulary/text/sv/words.ts';
import type { SceneContext } from './context.ts';
import { drawIntervals } from './intervals.ts';
import { DEFAULT_TEXT_SIZE } from './layout.ts';
import type { SceneSize } from './layout.ts';

const texts = sceneTexts.effectIntervals;
const { columns } = sceneTexts;
const MILLION = 1_000_000;
const SOCIETY = 'samhalle';
/** So many are drawn and read out; every one stands in the table. */
const MOST_DRAWN = 12;

type EffectFacts = Pick<Findings, 'effects'>;

/** Effects that are summed, with the measures that they belong to. */
type ShownEffect = NpvInterval & {
  readonly label: string;
  readonly grade: Grade;
  /** Its place among the effects of the findings. */
  readonly place: number;
};

/** Whether any effect is counted in money; an older snapshot does not say what each is worth. */
export function hasEffectIntervals({ effects }: EffectFacts): boolean {
  return effects.some(({ npvInterval = null }) => npvInterval !== null);
}

/** Every effect with its interval, a row each: how much it is worth, and how well it is known. */
export function effectIntervalsScene(
  facts: { measures: readonly Measure[]; findings: EffectFacts; context: SceneContext },
  { width, textSize: size = DEFAULT_TEXT_SIZE }: SceneSize,
): Scene {
  const { context } = facts;
  const { priceYear, mainHorizons, taxFactor } = context.settings;
  const effects = greatestFirst(facts.measures, facts.findings);
  const drawn = effects.slice(0, MOST_DRAWN);
  const told = drawn.map((effect) => texts.sentence(effect, gradeOf(effect)?.labelSv ?? ''));
  return {
    id: 'effectIntervals',
    title: texts.title(drawn[0] ?? null),
    subtitle: texts.subtitle({
      ...{ priceYear, horizon: mainHorizons[SOCIETY] ?? 0, taxFactor },
      ...{ drawn: drawn.length, all: effects.length },
    }),
    summary: told.join(' ') || texts.title(null),
    source: context.source,
    width,
    ...drawIntervals(
      drawn.map((effect) => ({
        label: effect.label,
        said: texts.said(effect, trustOf(effect)),
        low: effect.lowSek / MILLION,
        central: effect.centralSek / MILLION,
        high: effect.highSek / MILLION,
      })),
      { color: 'soft', width, size },
    ),
    table: tableOf(effects),
  };
}

function greatestFirst(measures: readonly Measure[], { effects }: EffectFacts): ShownEffect[] {
  const found = effects.flatMap(({ measureId, effectId, npvInterval = null }, place) => {
    const measure = measures.find(({ id }) => id === measureId);
    const effect = measure?.effects.find(({ id }) => id === effectId);
    if (effect === undefined || npvInterval === null) return [];
    return [{ ...npvInterval, label: effect.label, grade: effect.grade, place }];
  });
  return found.toSorted((a, b) => Math.abs(b.centralSek) - Math.abs(a.centralSek));
}

const gradeOf = ({ grade }: ShownEffect) => grades.find(({ id }) => id === grade);

/** "låg ■■□□". */
function trustOf(effect: ShownEffect): string {
  const found = gradeOf(effect);
  return found === undefined ? effect.grade : `${found.labelSv} ${squares(found.squares)}`;
}

function tableOf(effects: readonly ShownEffect[]): Scene['table'] {
  return {
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
    paths: effects.map(({ place }) => {
      const at = ['findings', 'effects', place, 'npvInterval'] as const;
      return [null, [...at, 'lowSek'], [...at, 'centralSek'], [...at, 'highSek'], null];
    }),
  };
}
