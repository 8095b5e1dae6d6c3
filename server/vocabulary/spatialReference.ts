import { z } from 'zod';
import { surfaceSchema } from './geometry.ts';
import { finiteSchema } from './numbers.ts';

/** One area's part of a polygon: fixed columns, then values by key and `<key>_bidrag`. */
const partSchema = z
  .object({
    deso: z.string(),
    skarningsarea_m2: finiteSchema,
    deso_area_m2: finiteSchema,
    vikt: finiteSchema,
  })
  .catchall(finiteSchema);

/** Reference numbers for area-weighted values, `spatial-areal-weighting/1`. */
export const arealWeightingReferenceSchema = z.object({
  schema: z.literal('spatial-areal-weighting/1'),
  /** File name of the area layer. */
  omraden: z.string(),
  /** Which count weighs each share. */
  andelar: z.record(z.string(), z.object({ bas: z.string() })),
  polygoner: z.array(
    z.object({
      namn: z.string(),
      polygon: surfaceSchema,
      area_m2: finiteSchema,
      tackt_area_m2: finiteSchema,
      tackningsgrad: finiteSchema,
      summa: z.record(z.string(), finiteSchema),
      vagt_medel: z.record(z.string(), finiteSchema),
      delar: z.array(partSchema),
    }),
  ),
});
export type ArealWeightingReference = z.infer<typeof arealWeightingReferenceSchema>;

/** Reference numbers for areas by themselves, `spatial-areas/1`. */
export const areasReferenceSchema = z.object({
  schema: z.literal('spatial-areas/1'),
  omraden: z.string(),
  antal_deso: z.int(),
  union_area_m2: finiteSchema,
  summa_area_m2: finiteSchema,
  bounds: z.tuple([finiteSchema, finiteSchema, finiteSchema, finiteSchema]),
  deso: z.array(
    z.object({
      deso: z.string(),
      area_m2: finiteSchema,
      omkrets_m: finiteSchema,
      centroid_e: finiteSchema,
      centroid_n: finiteSchema,
      antal_hal: z.int(),
    }),
  ),
});
export type AreasReference = z.infer<typeof areasReferenceSchema>;

const eastNorthSchema = z.object({ e: finiteSchema, n: finiteSchema });

/** Control points between WGS 84, SWEREF 99 TM and local zones, `spatial-coordinates/1`. */
export const coordinatesReferenceSchema = z.object({
  schema: z.literal('spatial-coordinates/1'),
  scb_kontrollpar: eastNorthSchema.extend({ lon: finiteSchema, lat: finiteSchema }),
  par: z.array(
    z.object({
      plats: z.string(),
      lon: finiteSchema,
      lat: finiteSchema,
      epsg3006: eastNorthSchema,
      lokal_zon: eastNorthSchema.extend({ epsg: z.int() }),
    }),
  ),
});
export type CoordinatesReference = z.infer<typeof coordinatesReferenceSchema>;
