import { z } from 'zod';
import { areaKindSchema } from './areaKinds.ts';
import { crsSchema, surfaceSchema } from './geometry.ts';
import { licenceSchema } from './licences.ts';
import { finiteSchema, idSchema, isoDaySchema, labelSchema, shareSchema } from './numbers.ts';
import { placeOwnCountsSchema } from './ownCounts.ts';
import { placeReachSchema } from './reach.ts';

/** A set of areas of one kind and version, from one file. */
export const areaLayerSchema = z.strictObject({
  id: z.uuid(),
  kind: areaKindSchema,
  version: z.string().min(1).max(40),
  label: labelSchema,
  source: z.string().max(500),
  /** Absent for layers from before it was asked for; the same holds for the day below. */
  licence: licenceSchema.optional(),
  /** The day whose borders these are. */
  referenceDate: isoDaySchema.optional(),
  isInvented: z.boolean(),
  importedOn: isoDaySchema,
  areaCount: z.int().min(0),
});
export type AreaLayer = z.infer<typeof areaLayerSchema>;

/** One area of a layer; geometry in EPSG:3006. */
export const areaSchema = z.strictObject({
  code: z.string().min(1).max(40),
  name: z.string().max(200),
  municipalityCode: z.string().max(8),
  areaM2: finiteSchema.positive(),
  geometry: surfaceSchema,
});
export type Area = z.infer<typeof areaSchema>;

export const valuesSchema = z.record(z.string().max(80), finiteSchema.nullable());
export type Values = z.infer<typeof valuesSchema>;

/**
 * How figures of one version's borders were carried to another's: every count spread evenly over
 * its area. Medians are left out; shares and means are made anew from their counts.
 */
export const derivationSchema = z.strictObject({
  method: z.literal('areaWeights'),
  fromVersion: z.string().min(1).max(40),
  toVersion: z.string().min(1).max(40),
  /** Share of the ground, and of `movedVariable`, that came to lie in an area with another code. */
  movedAreaShare: finiteSchema.min(0).max(1),
  movedVariable: z.string().max(80).nullable(),
  movedCountShare: finiteSchema.min(0).max(1).nullable(),
  /** Variables that cannot be carried. */
  leftOut: z.array(z.string().max(80)),
  /** Areas of the new borders that the old ones do not cover, and that got no figures. */
  notCovered: z.int().min(0),
});
export type Derivation = z.infer<typeof derivationSchema>;

/** One table of statistics by area, for one year. */
export const statisticsSetSchema = z.strictObject({
  id: z.uuid(),
  tableId: z.string().min(1).max(80),
  label: labelSchema,
  areaKind: areaKindSchema,
  /** Version of the borders that the figures were collected on, or carried to (`derivation`). */
  areaVersion: z.string().min(1).max(40),
  year: z.int().min(1900).max(2300),
  /** Someone asked to use these figures on another version's borders, joining on code. */
  joinsOnCode: z.boolean(),
  derivation: derivationSchema.optional(),
  source: z.string().max(500),
  licence: licenceSchema.optional(),
  isInvented: z.boolean(),
  importedOn: isoDaySchema,
  rowCount: z.int().min(0),
  variables: z.array(z.string().max(80)),
});
export type StatisticsSet = z.infer<typeof statisticsSetSchema>;

/** Codes on one side alone: how many, and the first ten. */
export const codesSchema = z.strictObject({
  count: z.int().min(0),
  first: z.array(z.string()).max(10),
});
/** How the rows of a table fit the areas of one layer. */
export const fitSchema = z.strictObject({
  layerId: z.uuid(),
  layerLabel: labelSchema,
  matched: z.int().min(0),
  /** Rows of municipalities that the layer has no area of. */
  elsewhere: z.int().min(0),
  /** Codes that ought to have fitted. */
  onlyInTable: codesSchema,
  onlyInLayer: codesSchema,
});
export type Fit = z.infer<typeof fitSchema>;

/** Sums over the rows at hand, for a municipality or the nation. */
export const referenceAreaSchema = z.strictObject({
  label: labelSchema,
  sums: valuesSchema,
  /** Rows that were summed, and how many areas the layer has there (null: not known). */
  rows: z.int().min(0),
  areas: z.int().min(0).nullable(),
});

/**
 * What is too small to be shown: counts above 0 and below the first may tell who someone is, and no
 * share is shown of fewer persons or homes than the second. A municipality may ask for more, never
 * for less.
 */
export const disclosureFloor = { smallestCount: 5, smallestBase: 30 } as const;
export const disclosureLimitsSchema = z.strictObject({
  smallestCount: z.int().min(disclosureFloor.smallestCount).max(1000),
  smallestBase: z.int().min(disclosureFloor.smallestBase).max(10_000),
});
export type DisclosureLimits = z.infer<typeof disclosureLimitsSchema>;
/** Cases out of a base, both counts; null where there are no figures. */
const countsSchema = z.tuple([finiteSchema, finiteSchema]).nullable();

/**
 * What measures between areas, history and figures of the whole municipality are computed from,
 * beyond the areas that are drawn. Kept small: counts of the chosen indicators alone.
 */
export const indicatorDataSchema = z.strictObject({
  /** Ids of the chosen indicators, in the order of tables and charts. */
  chosen: z.array(idSchema).max(60),
  /** Ids of those whose counts stand in `areas`, in that order; the ranking one among them. */
  counted: z.array(idSchema).max(60),
  /** Every area of the municipality that has figures. */
  areas: z.array(z.strictObject({ code: z.string(), counts: z.array(countsSchema) })),
  /** Figures of other years on the same borders. */
  earlier: z.array(
    z.strictObject({
      id: idSchema,
      year: z.int(),
      source: z.string().max(500),
      joinsOnCode: z.boolean(),
      /** In the order of the place's `parts`. */
      parts: z.array(countsSchema),
      municipality: countsSchema,
    }),
  ),
  /** Key figures of the whole municipality (Kolada), as they are published. */
  municipal: z.array(
    z.strictObject({
      id: idSchema,
      year: z.int(),
      source: z.string().max(500),
      municipality: finiteSchema,
      nation: finiteSchema.nullable(),
      /** Half the width of the survey's 95 % interval, in the figure's own unit. */
      margin: finiteSchema.min(0).nullable(),
      before: z.array(z.strictObject({ year: z.int(), municipality: finiteSchema })),
    }),
  ),
  /** Residents by area type 1–5 of RegSO; absent without figures. */
  areaTypes: z
    .strictObject({
      year: z.int(),
      source: z.string().max(500),
      municipality: z.array(finiteSchema.min(0)).length(5),
      nation: z.array(finiteSchema.min(0)).length(5).nullable(),
      /** Areas that the plan touches, on the layer of RegSO; absent where there is none. */
      planArea: z
        .strictObject({
          /** Share of the plan that areas with a type cover. */
          coverage: shareSchema,
          parts: z.array(
            z.strictObject({
              code: z.string(),
              areaType: z.int().min(1).max(5),
              residents: finiteSchema.min(0),
              weight: shareSchema,
            }),
          ),
        })
        .optional(),
    })
    .optional(),
});
export type IndicatorData = z.infer<typeof indicatorDataSchema>;

/** Everything about where the plan lies that results are computed from. */
export const placeSchema = z.strictObject({
  layer: areaLayerSchema,
  statistics: z.array(statisticsSetSchema),
  planArea: z.strictObject({
    areaM2: finiteSchema.positive(),
    areaCrs: crsSchema,
    geometry: surfaceSchema,
    coveredM2: finiteSchema.min(0),
  }),
  /** Areas the plan touches; `weight` is the share of the area inside the plan. */
  parts: z.array(
    z.strictObject({
      code: z.string(),
      intersectionM2: finiteSchema.min(0),
      weight: finiteSchema.min(0).max(1),
    }),
  ),
  /** Areas to draw, those of `parts` among them, with their values. */
  areas: z.array(areaSchema.extend({ values: valuesSchema })),
  municipality: referenceAreaSchema,
  nation: referenceAreaSchema,
  /**
   * Codes of the areas that the plan lies in, which stand for it where too few live in the plan area
   * for any indicator of it to be shown; absent where some is, and in older places.
   */
  surroundings: z.array(z.string()).min(1).optional(),
  /** What is too small to be shown here, where it is more than `disclosureFloor`. */
  disclosure: disclosureLimitsSchema.optional(),
  /** Services and population squares; absent in snapshots from before they were measured. */
  reach: placeReachSchema.optional(),
  /** Absent in places that were made before there was a choice of indicators. */
  indicatorData: indicatorDataSchema.optional(),
  /** The municipality's own counts, in the order of their names; absent when there are none. */
  ownCounts: z.array(placeOwnCountsSchema).optional(),
});
export type Place = z.infer<typeof placeSchema>;

/** Why a value is not shown. */
export const suppressions = ['smallBase', 'secondary', 'noData'] as const;

export const levelSchema = z.strictObject({
  share: finiteSchema.nullable(),
  base: finiteSchema.nullable(),
  suppressed: z.enum(suppressions).nullable(),
  /** Share of the level's area (plan) or rows (others) that the value rests on. */
  coverage: finiteSchema.min(0).max(1).nullable(),
});
export type IndicatorLevel = z.infer<typeof levelSchema>;

/** One indicator for the plan area beside its municipality and the nation. Shares, 0..1. */
export const indicatorResultSchema = z.strictObject({
  id: z.string(),
  label: labelSchema,
  direction: z.enum(['higherIsWorse', 'higherIsBetter', 'neither']),
  year: z.int().nullable(),
  joinsOnCode: z.boolean(),
  source: z.string(),
  planArea: levelSchema,
  municipality: levelSchema,
  nation: levelSchema,
  gapToMunicipality: finiteSchema.nullable(),
  gapToNation: finiteSchema.nullable(),
  /** 95 % interval of the gap to the rest of the municipality (Newcombe). */
  gapLow: finiteSchema.nullable(),
  gapHigh: finiteSchema.nullable(),
  /** Persons (or homes) more than if it had the share of the rest of the municipality. */
  excess: finiteSchema.nullable(),
  /** 95 % interval of the excess: the base times that of the gap. */
  excessLow: finiteSchema.nullable().optional(),
  excessHigh: finiteSchema.nullable().optional(),
  /** The plan area less the rest of the municipality; what the interval is of. */
  gapToRest: finiteSchema.nullable().optional(),
  /** The same in standard errors, as the interval has them; charts are sorted by it. */
  gapInErrors: finiteSchema.nullable().optional(),
  /** What the base counts. */
  unit: z.enum(['persons', 'households', 'dwellings']).optional(),
  /** Level and borders of the figures, and the table they are from. */
  areaKind: areaKindSchema.nullable().optional(),
  areaVersion: z.string().nullable().optional(),
  tableId: z.string().nullable().optional(),
});
export type IndicatorResult = z.infer<typeof indicatorResultSchema>;
