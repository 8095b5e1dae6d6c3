import { z } from 'zod';
import { crsSchema, surfaceSchema } from './geometry.ts';
import { finiteSchema, isoDaySchema, labelSchema } from './numbers.ts';
import { placeReachSchema } from './reach.ts';

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
  /** Services and population squares; absent in snapshots from before they were measured. */
  reach: placeReachSchema.optional(),
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
});
export type IndicatorResult = z.infer<typeof indicatorResultSchema>;
