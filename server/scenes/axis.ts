import { scaleLinear } from 'd3-scale';
import { formatNumber } from '../vocabulary/formatSv.ts';
import type { Mark } from '../vocabulary/scene.ts';
import { segment, text, textWidth } from './layout.ts';

/** A linear scale from a value to a position. */
export type Scale = (value: number) => number;

/** Lowest and highest of the values and 0; [0, 1] when all are 0, so that no scale is empty. */
export function extentWithZero(values: readonly number[]): [low: number, high: number] {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  return low === high ? [0, 1] : [low, high];
}

export function linearScale(
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
): Scale {
  return scaleLinear().domain([low, high]).range([from, to]);
}

/** Round values between two bounds, fewer the less room there is. */
export function ticksBetween(
  [low, high]: readonly [number, number],
  lengthPt: number,
  size: number,
): number[] {
  const count = Math.max(2, Math.min(8, Math.floor(lengthPt / (size * 5))));
  return scaleLinear().domain([low, high]).ticks(count);
}

/** Decimals needed to tell the ticks of an axis apart. */
export function tickDecimals(ticks: readonly number[]): number {
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0));
  if (step === 0 || step >= 0.9999) return 0;
  return Math.min(4, Math.ceil(-Math.log10(step) - 1e-9));
}

/**
 * A horizontal value axis below a plot: short ticks and numbers, of which those that would
 * collide or run outside `width` are left out.
 */
export function horizontalAxis(
  ticks: readonly number[],
  scale: Scale,
  { y, size, width }: { y: number; size: number; width: number },
): Mark[] {
  const decimals = tickDecimals(ticks);
  const marks: Mark[] = [];
  let free = -Infinity;
  for (const tick of ticks) {
    const x = scale(tick);
    const label = formatNumber(tick, decimals);
    const half = textWidth(label, size) / 2;
    marks.push(segment([x, y], [x, y + size * 0.3], { color: 'muted', width: 0.7 }));
    if (x - half < Math.max(free, 0) || x + half > width) continue;
    marks.push(text(x, y + size * 1.4, label, { size, anchor: 'middle', color: 'muted' }));
    free = x + half + size * 0.4;
  }
  return marks;
}

/** Years below a plot of bars: first of each decade, or every fifth when there is room. */
export function yearAxis(
  years: readonly number[],
  centre: (index: number) => number,
  { y, size, width }: { y: number; size: number; width: number },
): Mark[] {
  const marks: Mark[] = [];
  const labelWidth = textWidth('2000', size);
  const perYear = width / Math.max(1, years.length);
  const step = [1, 2, 5, 10, 20].find((each) => each * perYear > labelWidth * 1.4) ?? 50;
  let free = -Infinity;
  years.forEach((year, index) => {
    if (year % step !== 0) return;
    const x = centre(index);
    if (x - labelWidth / 2 < free) return;
    marks.push(segment([x, y], [x, y + size * 0.3], { color: 'muted', width: 0.7 }));
    marks.push(text(x, y + size * 1.4, String(year), { size, anchor: 'middle', color: 'muted' }));
    free = x + labelWidth / 2 + size * 0.3;
  });
  return marks;
}
