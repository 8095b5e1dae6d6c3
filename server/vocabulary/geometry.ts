import { z } from 'zod';
import { finiteSchema } from './numbers.ts';
import { named } from './text/language.ts';

/** East and north in metres, or longitude and latitude in degrees: always x before y. */
export const positionSchema = z.tuple([finiteSchema, finiteSchema]);
export type Position = z.infer<typeof positionSchema>;

/** Closed ring: the last position repeats the first. */
export const ringSchema = z
  .array(positionSchema)
  .min(4)
  .refine((ring) => isClosed(ring), { error: 'ring-not-closed' });
export type Ring = z.infer<typeof ringSchema>;

/** The outer ring, then its holes. */
const ringsSchema = z.array(ringSchema).min(1);

export const polygonSchema = z.strictObject({
  type: z.literal('Polygon'),
  coordinates: ringsSchema,
});
export type Polygon = z.infer<typeof polygonSchema>;

export const multiPolygonSchema = z.strictObject({
  type: z.literal('MultiPolygon'),
  coordinates: z.array(ringsSchema).min(1),
});
export type MultiPolygon = z.infer<typeof multiPolygonSchema>;

/** GeoJSON surface in two dimensions; which coordinate system is said beside it. */
export const surfaceSchema = z.discriminatedUnion('type', [polygonSchema, multiPolygonSchema]);
export type Surface = z.infer<typeof surfaceSchema>;

function isClosed(ring: readonly Position[]): boolean {
  const first = ring[0];
  const last = ring.at(-1);
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

/**
 * Coordinate systems that plans and areas may come in. SWEREF 99 TM is one strip for the whole
 * country; the local zones differ in central meridian only, and a municipality chooses its own.
 * RT 90 was the national grid until 2007: old plans are read from it, nothing is measured in it.
 * `series`: five zones are made for the south, seven for the north; there is no strict border.
 */
export const coordinateSystems = named([
  { id: 'EPSG:4326', labelSv: 'WGS 84', kind: 'geographic' },
  { id: 'EPSG:3006', labelSv: 'SWEREF 99 TM', kind: 'national' },
  localZone('EPSG:3007', 'SWEREF 99 12 00', 12, 'south'),
  localZone('EPSG:3008', 'SWEREF 99 13 30', 13.5, 'south'),
  localZone('EPSG:3009', 'SWEREF 99 15 00', 15, 'south'),
  localZone('EPSG:3010', 'SWEREF 99 16 30', 16.5, 'south'),
  localZone('EPSG:3011', 'SWEREF 99 18 00', 18, 'south'),
  localZone('EPSG:3012', 'SWEREF 99 14 15', 14.25, 'north'),
  localZone('EPSG:3013', 'SWEREF 99 15 45', 15.75, 'north'),
  localZone('EPSG:3014', 'SWEREF 99 17 15', 17.25, 'north'),
  localZone('EPSG:3015', 'SWEREF 99 18 45', 18.75, 'north'),
  localZone('EPSG:3016', 'SWEREF 99 20 15', 20.25, 'north'),
  localZone('EPSG:3017', 'SWEREF 99 21 45', 21.75, 'north'),
  localZone('EPSG:3018', 'SWEREF 99 23 15', 23.25, 'north'),
  { id: 'EPSG:3021', labelSv: 'RT 90 2,5 gon V', kind: 'former' },
] as const);
export const crsSchema = z.enum(coordinateSystems.map((system) => system.id));
export type Crs = z.infer<typeof crsSchema>;

function localZone<Id extends string>(
  id: Id,
  labelSv: string,
  centralMeridianDeg: number,
  series: 'south' | 'north',
) {
  return { id, labelSv, kind: 'local', centralMeridianDeg, series } as const;
}

/** "SWEREF 99 13 30 (EPSG:3008)". */
export function crsLabelSv(crs: Crs): string {
  const system = coordinateSystems.find(({ id }) => id === crs);
  return system === undefined ? crs : `${system.labelSv} (${crs})`;
}
