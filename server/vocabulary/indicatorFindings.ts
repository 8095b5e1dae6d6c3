import { z } from 'zod';
import { inequalityMeasures, noIntervalReasons, refusalReasons } from './inequality.ts';
import { finiteSchema, labelSchema, shareSchema } from './numbers.ts';
import { areaKindSchema } from './areaKinds.ts';
import { suppressions } from './place.ts';
import { named } from './text/language.ts';

/** Why an ordered measure is not taken, besides what its formula refuses. */
export const rankingReasons = named([
  { id: 'rankedByItself', labelSv: 'områdena rangordnas efter måttet självt' },
  { id: 'noRanking', labelSv: 'uppgifter att rangordna områdena efter saknas' },
  { id: 'tooFewAreas', labelSv: 'färre än fem områden har uppgifter' },
] as const);

const reasonSchema = z.enum([
  ...refusalReasons.map(({ id }) => id),
  ...noIntervalReasons.map(({ id }) => id),
  ...rankingReasons.map(({ id }) => id),
]);
export type MeasureReason = z.infer<typeof reasonSchema>;

const measureSchema = z.strictObject({
  id: z.enum(inequalityMeasures.map(({ id }) => id)),
  estimate: finiteSchema.nullable(),
  low: finiteSchema.nullable(),
  high: finiteSchema.nullable(),
  /** Why there is no number, or no interval. */
  reason: reasonSchema.nullable(),
});
export type IndicatorMeasure = z.infer<typeof measureSchema>;

/** Measures between the areas of the municipality of one indicator, values as shares 0..1. */
export const indicatorMeasuresSchema = z.strictObject({
  id: z.string(),
  label: labelSchema,
  direction: z.enum(['higherIsWorse', 'higherIsBetter']),
  /** Areas with a value that may be shown, and areas without. */
  areas: z.int().min(0),
  leftOut: z.int().min(0),
  /** What keeps every measure from being taken. */
  refused: z.enum(['tooFewAreas', 'tooManyMissing']).nullable(),
  noise: z
    .strictObject({
      observedVariance: finiteSchema,
      expectedNoise: finiteSchema,
      shownVariance: finiteSchema.min(0),
      noiseShare: finiteSchema.nullable(),
    })
    .nullable(),
  values: z.array(measureSchema),
});
export type IndicatorMeasures = z.infer<typeof indicatorMeasuresSchema>;

const amountLevelSchema = z.strictObject({
  value: finiteSchema.nullable(),
  base: finiteSchema.nullable(),
  suppressed: z.enum(suppressions).nullable(),
  coverage: shareSchema.nullable(),
});
export type AmountLevel = z.infer<typeof amountLevelSchema>;

/** A level such as income: a mean over areas, weighted by persons, never a share. */
export const amountResultSchema = z.strictObject({
  id: z.string(),
  label: labelSchema,
  direction: z.enum(['higherIsWorse', 'higherIsBetter', 'neither']),
  unit: z.literal('tkr'),
  year: z.int().nullable(),
  joinsOnCode: z.boolean(),
  source: z.string(),
  areaKind: areaKindSchema.nullable(),
  areaVersion: z.string().nullable(),
  tableId: z.string().nullable(),
  planArea: amountLevelSchema,
  municipality: amountLevelSchema,
  nation: amountLevelSchema,
  differenceToMunicipality: finiteSchema.nullable(),
});
export type AmountResult = z.infer<typeof amountResultSchema>;

/** A figure of the whole municipality: known no closer, and never spread over an area. */
export const municipalResultSchema = z.strictObject({
  id: z.string(),
  label: labelSchema,
  sourceId: z.string(),
  /** A unit of the catalogue; shares are in per cent, as they are published. */
  unit: z.string(),
  direction: z.enum(['higherIsWorse', 'higherIsBetter', 'neither']),
  year: z.int(),
  source: z.string(),
  municipality: finiteSchema,
  nation: finiteSchema.nullable(),
  /** Municipality less nation, with the survey's own 95 % margin where it is published. */
  difference: finiteSchema.nullable(),
  low: finiteSchema.nullable(),
  high: finiteSchema.nullable(),
  before: z.array(z.strictObject({ year: z.int(), municipality: finiteSchema })),
});
export type MunicipalResult = z.infer<typeof municipalResultSchema>;

/** One indicator year by year, first year first. Shares 0..1; null where it is not shown. */
export const indicatorHistorySchema = z.strictObject({
  id: z.string(),
  label: labelSchema,
  years: z.array(
    z.strictObject({
      year: z.int(),
      source: z.string(),
      joinsOnCode: z.boolean(),
      planArea: shareSchema.nullable(),
      municipality: shareSchema.nullable(),
    }),
  ),
});
export type IndicatorHistory = z.infer<typeof indicatorHistorySchema>;

/** What is found from the municipality's areas and its own key figures. */
export const indicatorFindingsSchema = z.strictObject({
  /** The indicator that areas are ranked by, from worst to best; null where it has no figures. */
  rankedBy: z.string().nullable(),
  measures: z.array(indicatorMeasuresSchema),
  amounts: z.array(amountResultSchema),
  municipal: z.array(municipalResultSchema),
  history: z.array(indicatorHistorySchema),
  /** Share of the residents in each area type, 1 first; null without figures. */
  areaTypes: z
    .strictObject({
      year: z.int(),
      source: z.string(),
      municipality: z.array(shareSchema),
      nation: z.array(shareSchema).nullable(),
      /** By area weights; shares null with too few residents. Absent without a layer of RegSO. */
      planArea: z
        .strictObject({ shares: z.array(shareSchema).nullable(), coverage: shareSchema })
        .optional(),
    })
    .nullable(),
});
export type IndicatorFindings = z.infer<typeof indicatorFindingsSchema>;
