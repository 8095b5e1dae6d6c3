import { z } from 'zod';
import { crsSchema, surfaceSchema } from './geometry.ts';
import { finiteSchema, idSchema, isoDaySchema, labelSchema } from './numbers.ts';

export const areaKinds = [
  { id: 'deso', labelSv: 'DeSO' },
  { id: 'regso', labelSv: 'RegSO' },
  { id: 'kommun', labelSv: 'Kommun' },
  { id: 'district', labelSv: 'Kommunens egna områden' },
] as const;
export const areaKindSchema = z.enum(areaKinds.map((kind) => kind.id));
export type AreaKind = z.infer<typeof areaKindSchema>;

/** A set of areas of one kind and version, from one file. */
export const areaLayerSchema = z.strictObject({
  id: z.uuid(),
  kind: areaKindSchema,
  version: z.string().min(1).max(40),
  label: labelSchema,
  source: z.string().max(500),
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

/** One table of statistics by area, for one year. */
export const statisticsSetSchema = z.strictObject({
  id: z.uuid(),
  tableId: z.string().min(1).max(80),
  label: labelSchema,
  areaKind: areaKindSchema,
  /** Version of the borders that the figures were collected on. */
  areaVersion: z.string().min(1).max(40),
  year: z.int().min(1900).max(2300),
  /** Someone asked to use these figures on another version's borders, joining on code. */
  joinsOnCode: z.boolean(),
  source: z.string().max(500),
  isInvented: z.boolean(),
  importedOn: isoDaySchema,
  rowCount: z.int().min(0),
  variables: z.array(z.string().max(80)),
});
export type StatisticsSet = z.infer<typeof statisticsSetSchema>;

/** Sums over the rows at hand, for a municipality or the nation. */
export const referenceAreaSchema = z.strictObject({
  label: labelSchema,
  sums: valuesSchema,
  /** Rows that were summed, and how many areas the layer has there (null: not known). */
  rows: z.int().min(0),
  areas: z.int().min(0).nullable(),
});

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
  /** Absent in places that were made before there was a choice of indicators. */
  indicatorData: indicatorDataSchema.optional(),
});
export type Place = z.infer<typeof placeSchema>;

/** Why a value is not shown. */
export const suppressions = ['smallBase', 'noData'] as const;

const levelSchema = z.strictObject({
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
