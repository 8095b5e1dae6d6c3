import { actorLabelSv } from '../vocabulary/actors.ts';
import { formatMillionsColumn } from '../vocabulary/formatSv.ts';
import type { ActorFigures, KeyFigures } from '../vocabulary/ledger.ts';
import type { Mark, Scene } from '../vocabulary/scene.ts';
import { sceneTexts } from '../vocabulary/text/sv/scenes.ts';
import { isZeroMnkr } from '../vocabulary/text/sv/words.ts';
import { extentWithZero, linearScale } from './axis.ts';
import type { Scale } from './axis.ts';
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
  widest,
  wrapped,
} from './layout.ts';
import type { SceneSize } from './layout.ts';

const texts = sceneTexts.whoPays;
const SOCIETY = 'society';
/** Of the width, for names beside their bars. */
const MOST_BESIDE = 0.36;
const RELEASED = 'released_capacity_not_cashable';

type Row = { id: string; label: string; hardSek: number; softSek: number; totalSek: number };

/** Who pays and who gains: a row an actor, hard above soft, the sum to the right. */
export function whoPaysScene(
  { keyFigures, context }: { keyFigures: KeyFigures; context: SceneContext },
  { width, textSize: size = DEFAULT_TEXT_SIZE }: SceneSize,
): Scene {
  const rows = actorRows(keyFigures);
  const society = rowOf(SOCIETY, texts.sumRow, keyFigures.societyRealNet);
  const all = [...rows, society];
  const { marks, height } = drawRows(all, width, size);
  const { settings, source } = context;
  const actors = rows.filter(({ id }) => id !== RELEASED);
  const named = (row: Row | undefined, sign: 1 | -1) =>
    row === undefined || row.totalSek * sign <= 0 || isZeroMnkr(row.totalSek)
      ? null
      : { label: row.label, sek: row.totalSek };
  return {
    id: 'whoPays',
    title: texts.title(named(actors[0], 1), named(actors.at(-1), -1)),
    subtitle: texts.subtitle({
      priceYear: settings.priceYear,
      ratePerYear: settings.discountRatesPerYear['samhalle'] ?? 0,
      taxFactor: settings.taxFactor,
    }),
    summary: texts.summary(
      rows.map((row) => ({ label: row.label, sek: row.totalSek })),
      society.totalSek,
    ),
    source,
    width,
    height,
    marks,
    table: {
      columns: [
        { header: sceneTexts.columns.actor, align: 'left' },
        { header: sceneTexts.columns.hard, align: 'right' },
        { header: sceneTexts.columns.soft, align: 'right' },
        { header: sceneTexts.columns.total, align: 'right' },
      ],
      rows: all.map((row) => [
        row.label,
        ...[row.hardSek, row.softSek, row.totalSek].map((sek) => formatMillionsColumn(sek)),
      ]),
      paths: all.map((row) => [
        null,
        ...['hardSek', 'softSek', 'totalSek'].map((layer) => [...pathOf(row), layer]),
      ]),
    },
  };
}

/** Actors from most plus to most minus, then released capacity, which no one can spend. */
function actorRows(keyFigures: KeyFigures): Row[] {
  const rows = Object.entries(keyFigures.byActor).map(([id, figures]) =>
    rowOf(id, id === RELEASED ? sceneTexts.releasedCapacity : actorLabelSv(id), figures),
  );
  const shown = rows.filter((row) => row.hardSek !== 0 || row.softSek !== 0);
  const actors = shown.filter(({ id }) => id !== RELEASED);
  const released = shown.filter(({ id }) => id === RELEASED);
  return [...actors.toSorted((a, b) => b.totalSek - a.totalSek), ...released];
}

function pathOf({ id }: Row): string[] {
  const row = id === SOCIETY ? ['societyRealNet'] : ['byActor', id];
  return ['keyFigures', ...row, 'netPresentValue'];
}

function rowOf(id: string, label: string, figures: ActorFigures): Row {
  return { id, label, ...figures.netPresentValue };
}

function drawRows(
  rows: readonly Row[],
  width: number,
  size: number,
): { marks: Mark[]; height: number } {
  const key = legend(
    [
      { label: sceneTexts.layers.hard, swatch: 'bar', color: 'hard' },
      { label: sceneTexts.layers.soft, swatch: 'bar', color: 'soft', pattern: 'hatch' },
    ],
    { y: 0, width, size },
  );
  const asked = widest(
    rows.map(({ label }) => label),
    size,
    600,
  );
  // Where names would be cut, each stands above its bars.
  const isAbove = asked > width * MOST_BESIDE;
  const labelWidth = isAbove ? 0 : asked;
  const numbers = rows.map(({ totalSek }) => formatMillionsColumn(totalSek));
  const left = isAbove ? 0 : labelWidth + size * 1.2;
  const right = width - widest(numbers, size, 600) - size * 1.2;
  const scale = linearScale(
    extentWithZero(rows.flatMap(({ hardSek, softSek }) => [hardSek, softSek])),
    [left, right],
  );
  const nameHeight = isAbove ? size * 1.3 : 0;
  const barsHeight = size * 1.5;
  const top = key.height + size * 0.6;
  let bottom = top;
  const marks: Mark[] = [...key.marks];
  rows.forEach((row, index) => {
    const isSum = index === rows.length - 1;
    if (isSum) {
      const sumTop = bottom + size * 0.25;
      marks.push(segment([0, sumTop], [width, sumTop], { width: 0.8 }));
    }
    const y = bottom + (isSum ? size * 0.6 : 0);
    const names = wrapped(row.label, size, isAbove ? width : labelWidth, 600);
    const below = y + nameHeight + (isAbove ? heightBeyondFirst(names, size) : 0);
    bottom = below + barsHeight;
    marks.push(...bars(row, scale, below, barsHeight, size));
    // A line through all the rows would strike the names through.
    if (isAbove) {
      marks.push(segment([scale(0), below], [scale(0), bottom], { width: 0.8 }));
    }
    marks.push(
      ...textLines(0, middleOf(y, isAbove ? nameHeight : barsHeight, size), names, {
        size,
        weight: isSum ? 600 : 400,
      }),
      text(width, middleOf(below, barsHeight, size), numbers[index] ?? '', {
        size,
        anchor: 'end',
        weight: 600,
      }),
    );
  });
  if (!isAbove) marks.push(segment([scale(0), top], [scale(0), bottom], { width: 0.8 }));
  return { marks, height: bottom };
}

function bars(row: Row, scale: Scale, y: number, rowHeight: number, size: number): Mark[] {
  const thickness = size * 0.54;
  const first = y + (rowHeight - 2 * thickness - 1) / 2;
  return [
    ...barBetween(scale(0), scale(row.hardSek), first, thickness, { color: 'hard' }),
    ...barBetween(scale(0), scale(row.softSek), first + thickness + 1, thickness, {
      color: 'soft',
      pattern: 'hatch',
    }),
  ];
}
