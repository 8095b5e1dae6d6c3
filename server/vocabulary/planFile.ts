import { z } from 'zod';
import { crsSchema } from './geometry.ts';
import { finiteSchema, isoDaySchema, sourceNoteSchema } from './numbers.ts';

/** What a digital plan may come as. */
export const planFileFormats = [
  { id: 'detaljplan41', labelSv: 'Detaljplan 4.1 (JSON)' },
  { id: 'ngpReference', labelSv: 'Referensobjekt ur nationella geodataplattformen' },
  { id: 'geojson', labelSv: 'GeoJSON' },
  { id: 'ss637040', labelSv: 'SS 637040:2016 (GML)' },
] as const;
export const planFileFormatSchema = z.enum(planFileFormats.map(({ id }) => id));
export type PlanFileFormat = z.infer<typeof planFileFormatSchema>;

/** Plans begun from 2020 on have no administrative provisions; older ones do. */
export const provisionKinds = [
  { id: 'use', labelSv: 'Användningsbestämmelse' },
  { id: 'property', labelSv: 'Egenskapsbestämmelse' },
  { id: 'administrative', labelSv: 'Administrativ bestämmelse' },
] as const;
export const provisionKindSchema = z.enum(provisionKinds.map(({ id }) => id));
export type ProvisionKind = z.infer<typeof provisionKindSchema>;

export const valueBounds = [
  { id: 'min', labelSv: 'minst' },
  { id: 'max', labelSv: 'högst' },
  { id: 'exact', labelSv: 'exakt' },
] as const;

/** A variable of a provision: a number when the file says that it is one, else its text. */
export const provisionValueSchema = z.strictObject({
  name: z.string(),
  value: z.union([finiteSchema, z.string()]),
  /** As the file writes it, or as its code implies: meter, kvadratmeter, procent, år … */
  unit: z.string().optional(),
  bound: z.enum(valueBounds.map(({ id }) => id)).optional(),
});
export type ProvisionValue = z.infer<typeof provisionValueSchema>;

/** A provision once, however many times the file repeats it. */
export const provisionSchema = z.strictObject({
  id: z.string(),
  kind: provisionKindSchema,
  /** Id in Boverket's catalogue, or the older code (`DP_KM_S`). */
  catalogueReference: z.string().optional(),
  designation: z.string().optional(),
  /** Catalogue text with its values put in. */
  wording: z.string().optional(),
  label: z.string(),
  isMain: z.boolean(),
  values: z.array(provisionValueSchema),
  /** Ids of the use provisions that it is tied to. */
  regulates: z.array(z.string()),
  /** Of its surfaces, in the plan's `areaCrs`; absent when it has none that could be read. */
  areaM2: finiteSchema.optional(),
});
export type Provision = z.infer<typeof provisionSchema>;

/** Ground with its uses: several may share it, and it is counted once. */
export const useSurfaceSchema = z.strictObject({
  id: z.string(),
  uses: z.array(
    z.strictObject({
      provisionId: z.string(),
      label: z.string(),
      designation: z.string().optional(),
      isMain: z.boolean(),
    }),
  ),
  areaM2: finiteSchema,
});
export type UseSurface = z.infer<typeof useSurfaceSchema>;

export const planHeadSchema = z.strictObject({
  id: z.string().optional(),
  name: z.string().optional(),
  designation: z.string().optional(),
  /** Of the committee and of the council, in the order of the file. */
  registryNumbers: z.array(z.string()),
  municipality: z.string().optional(),
  municipalityCode: z.string().optional(),
  status: z.string().optional(),
  planType: z.string().optional(),
  purpose: z.string().optional(),
  heightSystem: z.string().optional(),
});
export type PlanHead = z.infer<typeof planHeadSchema>;

/** Parts of a plan may gain force on different days. */
export const planDatesSchema = z.strictObject({
  registeredOn: isoDaySchema.optional(),
  startedOn: isoDaySchema.optional(),
  adoptedOn: isoDaySchema.optional(),
  legalForceOn: z.array(isoDaySchema),
  statusChangedOn: isoDaySchema.optional(),
  implementationStartsOn: isoDaySchema.optional(),
});
export type PlanDates = z.infer<typeof planDatesSchema>;

/**
 * Genomförandetid, by law 5–15 years. The exchange format does not say its unit: then `isAsked`,
 * and `months` is the reading to confirm.
 */
export const implementationPeriodSchema = z.strictObject({
  stated: finiteSchema,
  unit: z.enum(['months', 'years']),
  months: finiteSchema,
  isAsked: z.boolean(),
});
export type ImplementationPeriod = z.infer<typeof implementationPeriodSchema>;

/** Numbers of a provision that the programme starts from. */
export const suggestionQuantities = [
  { id: 'useAreaM2', labelSv: 'Mark för användningen', unit: 'm²' },
  { id: 'buildingAreaM2', labelSv: 'Största byggnadsarea', unit: 'm²' },
  { id: 'grossFloorAreaM2', labelSv: 'Största bruttoarea', unit: 'm²' },
  { id: 'ridgeHeightM', labelSv: 'Högsta nockhöjd', unit: 'm' },
  { id: 'totalHeightM', labelSv: 'Högsta totalhöjd', unit: 'm' },
  { id: 'buildingHeightM', labelSv: 'Högsta byggnadshöjd', unit: 'm' },
  { id: 'dwellings', labelSv: 'Största antal bostäder', unit: 'st' },
] as const;
const quantitySchema = z.enum(suggestionQuantities.map(({ id }) => id));
export type SuggestionQuantity = z.infer<typeof quantitySchema>;

/** A number read from a provision, for the programme; `uses` are those it applies to. */
export const planSuggestionSchema = z.strictObject({
  quantity: quantitySchema,
  value: finiteSchema,
  uses: z.array(z.string()),
  provisionIds: z.array(z.string()),
  /** Per cent of the property's area, taken of the provision's own surface. */
  fromPercent: finiteSchema.optional(),
});
export type PlanSuggestion = z.infer<typeof planSuggestionSchema>;

/** A remark on the file with its Swedish sentence. */
export const planRemarkSchema = z.strictObject({
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), finiteSchema])),
  sentence: z.string(),
});
export type PlanRemark = z.infer<typeof planRemarkSchema>;

/** What was read from a plan file, without its geometry. */
export const planFileReportSchema = z.strictObject({
  format: planFileFormatSchema,
  crs: crsSchema,
  crsSource: z.enum(['file', 'stated', 'rfc7946']),
  /** System that `areaM2` and every other area is measured in. */
  areaCrs: crsSchema,
  areaM2: finiteSchema,
  plan: planHeadSchema,
  dates: planDatesSchema,
  implementationPeriod: implementationPeriodSchema.nullable(),
  useSurfaces: z.array(useSurfaceSchema),
  useAreaM2: finiteSchema,
  provisions: z.array(provisionSchema),
  suggestions: z.array(planSuggestionSchema.extend({ source: sourceNoteSchema })),
  dropped: z.array(planRemarkSchema),
  looksWrong: z.array(planRemarkSchema),
  notices: z.array(planRemarkSchema),
});
export type PlanFileReport = z.infer<typeof planFileReportSchema>;

/**
 * Where a file keeps what we ask for: names of its properties, dots for a property inside another.
 * One for each municipality whose export is not in a national format.
 */
export const planFieldMapSchema = z.strictObject({
  /** Says whether an object is the plan or a provision; absent: every object is the plan. */
  kind: z.string().optional(),
  id: z.string().optional(),
  name: z.string().optional(),
  designation: z.string().optional(),
  registryNumber: z.string().optional(),
  municipality: z.string().optional(),
  status: z.string().optional(),
  planType: z.string().optional(),
  purpose: z.string().optional(),
  heightSystem: z.string().optional(),
  ownZone: z.string().optional(),
  registeredOn: z.string().optional(),
  startedOn: z.string().optional(),
  adoptedOn: z.string().optional(),
  legalForceOn: z.string().optional(),
  statusChangedOn: z.string().optional(),
  implementationStartsOn: z.string().optional(),
  implementationYears: z.string().optional(),
  provisionId: z.string().optional(),
  catalogueReference: z.string().optional(),
  provisionDesignation: z.string().optional(),
  wording: z.string().optional(),
  precision: z.string().optional(),
  isMain: z.string().optional(),
  values: z.string().optional(),
  regulates: z.string().optional(),
  surfaceId: z.string().optional(),
});
export type PlanFieldMap = z.infer<typeof planFieldMapSchema>;
