import { z } from 'zod';
import type { Position } from '../../server/vocabulary/geometry.ts';

/** Six digits of easting and seven of northing, as SWEREF 99 TM has them in all of Sweden. */
const positionPattern = /^\s*(\d{6}(?:[.]\d+)?)[\s,;]+([67]\d{6}(?:[.]\d+)?)\s*$/;
export const positionTextSchema = z.string().regex(positionPattern);

/** A position that `positionTextSchema` takes. */
export function readPosition(typed: string): Position {
  const [, easting, northing] = positionPattern.exec(typed) ?? [];
  return [Number(easting), Number(northing)];
}

/** Moved to the nearest corner of a grid. */
export function onGrid([east, north]: Position, gridM: number): Position {
  return [Math.round(east / gridM) * gridM, Math.round(north / gridM) * gridM];
}
