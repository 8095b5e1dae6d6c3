import { z } from 'zod';
import type { Position } from '../../server/vocabulary/geometry.ts';

/** Seven digits of northing and six of easting, as SWEREF 99 TM has them in all of Sweden. */
const positionPattern = /^\s*([67]\d{6}(?:[.]\d+)?)[\s,;]+(\d{6}(?:[.]\d+)?)\s*$/;
export const positionTextSchema = z.string().regex(positionPattern);

/** The same numbers in the order that is asked for, when east stands first; else undefined. */
export function turnedPosition(typed: string): string | undefined {
  const turned = typed
    .trim()
    .split(/[\s,;]+/)
    .reverse()
    .join(' ');
  return positionPattern.test(turned) ? turned : undefined;
}

/** A position that `positionTextSchema` takes. */
export function readPosition(typed: string): Position {
  const [, northing, easting] = positionPattern.exec(typed) ?? [];
  return [Number(easting), Number(northing)];
}

/** As it is read back: north before east, as a map and its lists write it in Sweden. */
export function writtenPosition([east, north]: Position): string {
  return `${north} ${east}`;
}

/** Moved to the nearest corner of a grid. */
export function onGrid([east, north]: Position, gridM: number): Position {
  return [Math.round(east / gridM) * gridM, Math.round(north / gridM) * gridM];
}
