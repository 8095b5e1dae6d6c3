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

/** Distance from one point to one layer: fixed keys, then `antal_inom_<radius>m`. */
const layerDistanceSchema = z
  .object({
    avstand_m: finiteSchema,
    narmaste_ids: z.array(z.union([z.string(), finiteSchema])).optional(),
  })
  .catchall(finiteSchema);
export type LayerDistance = z.infer<typeof layerDistanceSchema>;

/**
 * Reference numbers for distances, `spatial-distance/1`, in either of its two forms: a point has
 * an object by layer, or a number `narmaste_<layer>_m`. The rest is read by the pattern of its key.
 */
export const distanceReferenceSchema = z
  .object({
    schema: z.literal('spatial-distance/1'),
    /** File name of each layer; the second form leaves it out. */
    lager: z.record(z.string(), z.string()).optional(),
    punkter: z.array(
      eastNorthSchema
        .extend({ deso: z.string().nullish(), basomrade: z.string().nullish() })
        .catchall(z.union([layerDistanceSchema, finiteSchema, z.string(), z.null()])),
    ),
  })
  .catchall(z.unknown());
export type DistanceReference = z.infer<typeof distanceReferenceSchema>;

/** Layer positions in the plane, under a key that ends `_epsg3006`; the third key is the id. */
export const layerPositionsSchema = z.array(
  eastNorthSchema.catchall(z.union([z.string(), finiteSchema])),
);

/** Reference numbers for the population near a layer, `spatial-squares/1`. */
export const squaresReferenceSchema = z.object({
  schema: z.literal('spatial-squares/1'),
  /** File name of the table of squares. */
  rutor: z.string(),
  lager: z.record(z.string(), z.string()).optional(),
  /** Whose squares; left out, it is the municipality that the two totals fit. */
  kommunkod: z.string().optional(),
  antal_rutor: z.int(),
  befolkning_totalt: finiteSchema,
  /** By layer: `<radius>m` with its numbers, and numbers over all squares. */
  resultat: z.record(
    z.string(),
    z.record(z.string(), z.union([finiteSchema, z.record(z.string(), finiteSchema)])),
  ),
});
export type SquaresReference = z.infer<typeof squaresReferenceSchema>;
