import { formatNumber, formatPercent } from '../vocabulary/formatSv.ts';
import type { IndicatorHistory } from '../vocabulary/indicatorFindings.ts';
import type { Mark, Point, Scene } from '../vocabulary/scene.ts';
import { equitySceneTexts } from '../vocabulary/text/sv/equityScenes.ts';
import { sceneTexts } from '../vocabulary/text/sv/scenes.ts';
import { linearScale } from './axis.ts';
import { DEFAULT_TEXT_SIZE, legend, line, text, textWidth } from './layout.ts';
import type { LegendItem, SceneSize } from './layout.ts';

const texts = equitySceneTexts.history;
type Year = IndicatorHistory['years'][number];

/** Plan area and municipality year by year; no trend is claimed. `place`: among the histories. */
export function equityHistoryScene(
  { label, years }: IndicatorHistory,
  place: number,
  { width, textSize: size = DEFAULT_TEXT_SIZE }: SceneSize,
): Scene {
  const [first, last] = [years.at(0), years.at(-1)];
  const shown = (share: number | null) =>
    share === null ? texts.notShown : formatPercent(share, 1);
  const { columns } = sceneTexts;
  return {
    id: 'equityHistory',
    title:
      first?.planArea == null || last?.planArea == null
        ? texts.noPlan(label)
        : texts.title({
            label,
            first: first.year,
            last: last.year,
            from: shown(first.planArea),
            to: shown(last.planArea),
          }),
    subtitle: texts.subtitle,
    summary: texts.summary(
      years.map(({ year, planArea, municipality }) => ({
        year,
        planArea: shown(planArea),
        municipality: shown(municipality),
      })),
    ),
    source: texts.source([...new Set(years.map(({ source }) => source))]),
    width,
    ...draw(years, width, size),
    table: {
      columns: [texts.columns.year, columns.planArea, columns.municipality].map((header, at) => ({
        header,
        align: at === 0 ? 'left' : 'right',
      })),
      rows: years.map(({ year, planArea, municipality }) => [
        String(year),
        shown(planArea),
        shown(municipality),
      ]),
      paths: years.map(({ planArea, municipality }, at) => {
        const path = ['indicatorFindings', 'history', place, 'years', at];
        return [
          null,
          planArea === null ? null : [...path, 'planArea'],
          municipality === null ? null : [...path, 'municipality'],
        ];
      }),
    },
  };
}

const items: readonly LegendItem[] = [
  { label: sceneTexts.columns.planArea.toLowerCase(), swatch: 'dot', color: 'equity' },
  { label: sceneTexts.columns.municipality.toLowerCase(), swatch: 'ring', color: 'ink' },
];

function draw(
  years: readonly Year[],
  width: number,
  size: number,
): { marks: Mark[]; height: number } {
  const key = legend(items, { y: 0, width, size });
  const shares = years.flatMap(({ planArea, municipality }) => [planArea ?? 0, municipality ?? 0]);
  const highest = Math.max(0.01, ...shares);
  const side = textWidth('100,0', size, 600) / 2 + size * 0.4;
  const [from, to] = [years.at(0)?.year ?? 0, years.at(-1)?.year ?? 1];
  const x = linearScale([from, to], [side, Math.min(width, size * 45) - side]);
  const top = key.height + size * 2;
  const bottom = top + size * 12;
  const y = linearScale([0, highest], [bottom, top]);
  const marks: Mark[] = [
    ...key.marks,
    line(
      [
        [side, bottom],
        [Math.min(width, size * 45) - side, bottom],
      ],
      { color: 'ink', width: 1 },
    ),
  ];
  const numbers: { x: number; y: number }[] = [];
  for (const level of ['municipality', 'planArea'] as const) {
    const isPlan = level === 'planArea';
    const points = years.flatMap(({ year, [level]: share }): { at: Point; share: number }[] =>
      share === null ? [] : [{ at: [x(year), y(share)], share }],
    );
    marks.push(
      line(
        points.map(({ at }) => at),
        { color: isPlan ? 'equity' : 'ink', width: 1.4 },
      ),
    );
    for (const { at, share } of points) {
      const own = { x: at[0], y: at[1] - size * 0.7 };
      // Near another number it stands below its dot.
      const isTaken = numbers.some(
        (other) => Math.abs(other.x - own.x) < side * 2 && Math.abs(other.y - own.y) < size * 1.2,
      );
      const baseline = isTaken ? at[1] + size * 1.5 : own.y;
      numbers.push({ x: own.x, y: baseline });
      marks.push(
        {
          kind: 'circle',
          x: at[0],
          y: at[1],
          radius: size * 0.36,
          color: isPlan ? 'equity' : 'ink',
          filled: isPlan,
        },
        text(at[0], baseline, formatNumber(share * 100, 1), {
          size,
          anchor: 'middle',
          weight: isPlan ? 600 : 400,
          color: isPlan ? 'equity' : 'ink',
        }),
      );
    }
  }
  marks.push(
    ...years.map(({ year }) =>
      text(x(year), bottom + size * 1.6, String(year), { size, anchor: 'middle', color: 'muted' }),
    ),
  );
  return { marks, height: bottom + size * 2.2 };
}
