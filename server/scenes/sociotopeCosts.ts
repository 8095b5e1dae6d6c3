import type { Sociotope, SociotopeCost } from '../vocabulary/equityFindings.ts';
import { formatNumber } from '../vocabulary/formatSv.ts';
import type { Mark, Scene } from '../vocabulary/scene.ts';
import { equityTexts } from '../vocabulary/text/sv/equity.ts';
import { equityCostSceneTexts } from '../vocabulary/text/sv/equityCostScenes.ts';
import { extentWithZero, horizontalAxis, linearScale, ticksBetween } from './axis.ts';
import { DEFAULT_TEXT_SIZE, fitText, segment, text, textWidth } from './layout.ts';
import type { SceneSize } from './layout.ts';

const texts = equityCostSceneTexts.sociotope;
const THOUSAND = 1000;

type Line = { readonly indicator: string; readonly cost: SociotopeCost };

function linesOf({ rows }: Sociotope): Line[] {
  return rows.flatMap(({ label, costs }) => costs.map((cost) => ({ indicator: label, cost })));
}

/** Every cost of the difference with its interval, a row each; the total stands in words alone. */
export function sociotopeScene(
  { sociotope, source }: { readonly sociotope: Sociotope; readonly source: string },
  { width, textSize: size = DEFAULT_TEXT_SIZE }: SceneSize,
): Scene {
  const lines = linesOf(sociotope);
  const [main] = sociotope.totals;
  return {
    id: 'sociotopeCosts',
    title: main === undefined ? equityTexts.nothingSummed(sociotope.rows) : texts.title(main),
    subtitle: texts.subtitle,
    summary: [...sociotope.totals.map(equityTexts.total), equityTexts.yearlyNote].join(' '),
    source,
    width,
    ...draw(lines, width, size),
    table: {
      columns: [
        { header: texts.columns.indicator, align: 'left' },
        { header: texts.columns.cost, align: 'left' },
        ...[texts.columns.low, texts.columns.likely, texts.columns.high].map(
          (header) => ({ header, align: 'right' }) as const,
        ),
      ],
      rows: lines.map(({ indicator, cost: { label, sekPerYear } }) => [
        indicator,
        label,
        ...[sekPerYear.low, sekPerYear.likely, sekPerYear.high].map((sek) =>
          formatNumber(sek / THOUSAND),
        ),
      ]),
    },
  };
}

function draw(
  lines: readonly Line[],
  width: number,
  size: number,
): { marks: Mark[]; height: number } {
  const ends = lines.flatMap(({ cost: { sekPerYear } }) => [sekPerYear.low, sekPerYear.high]);
  const extent = extentWithZero(ends.map((sek) => sek / THOUSAND));
  const side = size * 2.5;
  const scale = linearScale(extent, [side, width - side]);
  const told = lines.map(({ indicator, cost: { label, sekPerYear } }) => ({
    label: texts.line(label, indicator),
    amount: equityTexts.yearly(sekPerYear),
  }));
  const isBeside = told.every(
    ({ label, amount }) => textWidth(label, size, 600) + textWidth(amount, size) + size < width,
  );
  const rowHeight = size * (isBeside ? 3 : 4.4);
  const bottom = lines.length * rowHeight;
  const zero = scale(0);
  const marks: Mark[] = [];
  lines.forEach(({ cost: { sekPerYear } }, index) => {
    const top = index * rowHeight;
    const y = top + rowHeight - size * 0.9;
    const { label = '', amount = '' } = told[index] ?? {};
    const [low, likely, high] = [sekPerYear.low, sekPerYear.likely, sekPerYear.high].map((sek) =>
      scale(sek / THOUSAND),
    );
    marks.push(
      text(0, top + size * 1.1, fitText(label, size, width, 600), { size, weight: 600 }),
      isBeside
        ? text(width, top + size * 1.1, amount, { size, anchor: 'end', color: 'muted' })
        : text(0, top + size * 2.4, amount, { size, color: 'muted' }),
      segment([zero, y - size * 0.6], [zero, y + size * 0.6], { color: 'ink', width: 1 }),
      segment([low ?? 0, y], [high ?? 0, y], { color: 'equity', width: 2.2 }),
      { kind: 'circle', x: likely ?? 0, y, radius: size * 0.42, color: 'equity', filled: true },
    );
  });
  const ticks = ticksBetween(extent, width - 2 * side, size);
  marks.push(...horizontalAxis(ticks, scale, { y: bottom, size, width }));
  return { marks, height: bottom + size * 1.9 };
}
