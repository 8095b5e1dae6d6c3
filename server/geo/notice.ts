import type { Facts } from '../vocabulary/errors.ts';

/** Something the reader of a file should know though it was accepted; its sentence is a text. */
export type Notice = { readonly code: string; readonly facts: Facts };

/** Heights are of no use to areas in the plane; that they were left out is said. */
export function heightNotices(positions: number): Notice[] {
  return positions > 0 ? [{ code: 'heightsDropped', facts: { positions } }] : [];
}
