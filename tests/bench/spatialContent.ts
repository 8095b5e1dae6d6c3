import { readFileSync } from 'node:fs';
import { surfaceAreaM2 } from '../../server/geo/area.ts';
import { readAreaLayer } from '../../server/geo/areaLayer.ts';
import { mapPositions, partsOf } from '../../server/geo/surface.ts';
import type { Position, Surface } from '../../server/vocabulary/geometry.ts';
import { sharedPath } from '../support/shared.ts';

export const AREAS = 6000;
/** Counts that a profile weights: as many as the statistics of a place have. */
export const VARIABLES = 20;
const COPIES_A_ROW = 4;
/** Wider than either county, so that copies never meet; whole metres keep coordinates as they are. */
const STEP_M = 400_000;

export type SpatialContent = {
  readonly areas: readonly {
    readonly code: string;
    readonly surface: Surface;
    readonly areaM2: number;
    readonly corners: number;
    readonly values: readonly number[];
  }[];
  readonly plans: readonly Surface[];
};

type ReferenceFile = { readonly polygoner: readonly { readonly polygon: Surface }[] };

const readJson = (...parts: string[]): unknown =>
  JSON.parse(readFileSync(sharedPath(...parts), 'utf8'));

/**
 * The areas of two counties, repeated side by side until there are 6 000, and the plans of the
 * reference files (slanted, with a hole, in two parts, across the border, tiny) on each copy.
 */
export function spatialContent(): SpatialContent {
  const real = [
    readAreaLayer(readJson('data', 'areas', 'deso2018_uppsala-lan_epsg3006.geojson'), {
      kind: 'deso',
      version: '2018',
    }),
    readAreaLayer(readJson('data', 'areas', 'deso2025_dalarna_epsg3006.geojson'), {
      kind: 'deso',
      version: '2025',
    }),
  ].flatMap(({ areas }) => areas);
  const realPlans = ['arealviktning_0380_uppsala', 'arealviktning_2080_falun'].flatMap((name) =>
    (readJson('reference', 'spatial', `${name}.json`) as ReferenceFile).polygoner.map(
      ({ polygon }) => polygon,
    ),
  );
  const copies = Math.ceil(AREAS / real.length);
  const areas = Array.from({ length: AREAS }, (_, at) => {
    const area = real[at % real.length];
    if (area === undefined) throw new Error('there are no areas');
    const copy = Math.floor(at / real.length);
    const surface = shifted(area.geometry3006, copy);
    return {
      code: `${area.code}-${copy}`,
      surface,
      areaM2: surfaceAreaM2(surface),
      corners: partsOf(surface).flat(2).length,
      values: Array.from(
        { length: VARIABLES },
        (_value, variable) => (at * 7 + variable * 13) % 997,
      ),
    };
  });
  // The last copy may lack areas: its plans would lie on less than the others'.
  const plans = Array.from({ length: copies - 1 }, (_, copy) =>
    realPlans.map((plan) => shifted(plan, copy)),
  ).flat();
  return { areas, plans };
}

function shifted(surface: Surface, copy: number): Surface {
  const east = (copy % COPIES_A_ROW) * STEP_M;
  const north = Math.floor(copy / COPIES_A_ROW) * STEP_M;
  return mapPositions(surface, ([x, y]): Position => [x + east, y + north]);
}

/** Well-known binary in hexadecimal: every program then has the same doubles. */
export function wkbHex(surface: Surface): string {
  const parts = partsOf(surface);
  const polygons = parts.map((rings) => {
    const size = 9 + rings.reduce((sum, ring) => sum + 4 + ring.length * 16, 0);
    const bytes = Buffer.alloc(size);
    let at = writeHead(bytes, 0, 3, rings.length);
    for (const ring of rings) {
      at = bytes.writeUInt32LE(ring.length, at);
      for (const [x, y] of ring) at = bytes.writeDoubleLE(y, bytes.writeDoubleLE(x, at));
    }
    return bytes;
  });
  if (surface.type === 'Polygon') return Buffer.concat(polygons).toString('hex');
  const head = Buffer.alloc(9);
  writeHead(head, 0, 6, parts.length);
  return Buffer.concat([head, ...polygons]).toString('hex');
}

function writeHead(bytes: Buffer, at: number, type: number, count: number): number {
  return bytes.writeUInt32LE(count, bytes.writeUInt32LE(type, bytes.writeUInt8(1, at)));
}
