import type { Mark } from '../vocabulary/scene.ts';
import { extentWithZero, horizontalAxis, linearScale, ticksBetween } from './axis.ts';
import { heightBeyondFirst, segment, text, textLines, textWidth, wrapped } from './layout.ts';

/** An interval with its middle, in the unit of the axis, and what is said of it. */
export type IntervalRow = {
  readonly label: string;
  readonly said: string;
  readonly low: number;
  readonly central: number;
  readonly high: number;
};

/** Named intervals below each other on one axis that holds 0; nothing is drawn across a text. */
export function drawIntervals(
  rows: readonly IntervalRow[],
  { color, width, size }: { color: 'equity' | 'soft'; width: number; size: number },
): { marks: Mark[]; height: number } {
  const extent = extentWithZero(rows.flatMap(({ low, high }) => [low, high]));
  const side = size * 2.5;
  const scale = linearScale(extent, [side, width - side]);
  const isBeside = rows.every(
    ({ label, said }) => textWidth(label, size, 600) + textWidth(said, size) + size < width,
  );
  const zero = scale(0);
  const marks: Mark[] = [];
  let bottom = 0;
  for (const { label, said, low, central, high } of rows) {
    const names = wrapped(label, size, width, 600);
    const below = isBeside ? [] : wrapped(said, size, width);
    const first = bottom + size * 1.1;
    const afterNames = first + heightBeyondFirst(names, size) + size * 1.3;
    bottom = afterNames + (isBeside ? size * 0.6 : heightBeyondFirst(below, size) + size * 2);
    const y = bottom - size * 0.9;
    marks.push(
      ...textLines(0, first, names, { size, weight: 600 }),
      ...(isBeside ? [text(width, first, said, { size, anchor: 'end', color: 'muted' })] : []),
      ...textLines(0, afterNames, below, { size, color: 'muted' }),
      segment([zero, y - size * 0.6], [zero, y + size * 0.6], { color: 'ink', width: 1 }),
      segment([scale(low), y], [scale(high), y], { color, width: 2.2 }),
      { kind: 'circle', x: scale(central), y, radius: size * 0.42, color, filled: true },
    );
  }
  const ticks = ticksBetween(extent, width - 2 * side, size);
  marks.push(...horizontalAxis(ticks, scale, { y: bottom, size, width }));
  return { marks, height: bottom + size * 1.9 };
}
