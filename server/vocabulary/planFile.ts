import { z } from 'zod';
import { crsSchema, surfaceSchema } from './geometry.ts';
import { finiteSchema, isoDaySchema, sourceNoteSchema } from './numbers.ts';
import { named } from './text/language.ts';

/** What a digital plan may come as. */
export const planFileFormats = named([
  { id: 'detaljplan41', labelSv: 'Detaljplan 4.1 (JSON)' },
  { id: 'ngpReference', labelSv: 'Referensobjekt ur nationella geodataplattformen' },
  { id: 'geojson', labelSv: 'GeoJSON' },
  { id: 'ss637040', labelSv: 'SS 637040:2016 (GML)' },
] as const);
export const planFileFormatSchema = z.enum(planFileFormats.map(({ id }) => id));
export type PlanFileFormat = z.infer<typeof planFileFormatSchema>;

/** Plans begun from 2020 on have no administrative provisions; older ones do. */
export const provisionKinds = named([
  { id: 'use', labelSv: 'Användningsbestämmelse' },
  { id: 'property', labelSv: 'Egenskapsbestämmelse' },
  { id: 'administrative', labelSv: 'Administrativ bestämmelse' },
] as const);
export const provisionKindSchema = z.enum(provisionKinds.map(({ id }) => id));
export type ProvisionKind = z.infer<typeof provisionKindSchema>;

export const valueBounds = named([
  { id: 'min', labelSv: 'minst' },
  { id: 'max', labelSv: 'högst' },
  { id: 'exact', labelSv: 'exakt' },
] as const);

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
export const suggestionQuantities = named([
  { id: 'useAreaM2', labelSv: 'Mark för användningen', unit: 'm²' },
  { id: 'buildingAreaM2', labelSv: 'Största byggnadsarea', unit: 'm²' },
  { id: 'grossFloorAreaM2', labelSv: 'Största bruttoarea', unit: 'm²' },
  { id: 'ridgeHeightM', labelSv: 'Högsta nockhöjd', unit: 'm' },
  { id: 'totalHeightM', labelSv: 'Högsta totalhöjd', unit: 'm' },
  { id: 'buildingHeightM', labelSv: 'Högsta byggnadshöjd', unit: 'm' },
  { id: 'dwellings', labelSv: 'Största antal bostäder', unit: 'st' },
] as const);
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

/** What a file may say of a plan and its provisions, by the name we give it. */
export const planFields = named([
  { id: 'kind', labelSv: 'Objektets slag (detaljplan eller bestämmelse)', of: 'provision' },
  { id: 'id', labelSv: 'Planens id', of: 'plan' },
  { id: 'name', labelSv: 'Planens namn', of: 'plan' },
  { id: 'designation', labelSv: 'Beteckning', of: 'plan' },
  { id: 'registryNumber', labelSv: 'Diarienummer', of: 'plan' },
  { id: 'municipality', labelSv: 'Kommun', of: 'plan' },
  { id: 'status', labelSv: 'Status', of: 'plan' },
  { id: 'planType', labelSv: 'Plantyp', of: 'plan' },
  { id: 'purpose', labelSv: 'Syfte', of: 'plan' },
  { id: 'heightSystem', labelSv: 'Höjdsystem', of: 'plan' },
  { id: 'ownZone', labelSv: 'Koordinatsystem som planen är ritad i', of: 'plan' },
  { id: 'registeredOn', labelSv: 'Registrerad', of: 'plan' },
  { id: 'startedOn', labelSv: 'Påbörjad', of: 'plan' },
  { id: 'adoptedOn', labelSv: 'Antagen', of: 'plan' },
  { id: 'legalForceOn', labelSv: 'Laga kraft', of: 'plan' },
  { id: 'statusChangedOn', labelSv: 'Status ändrad', of: 'plan' },
  { id: 'implementationStartsOn', labelSv: 'Genomförandetiden börjar', of: 'plan' },
  { id: 'implementationYears', labelSv: 'Genomförandetid i år', of: 'plan' },
  { id: 'provisionId', labelSv: 'Bestämmelsens id', of: 'provision' },
  { id: 'catalogueReference', labelSv: 'Bestämmelsens kod i katalogen', of: 'provision' },
  { id: 'provisionDesignation', labelSv: 'Bestämmelsens beteckning', of: 'provision' },
  { id: 'wording', labelSv: 'Bestämmelsens text', of: 'provision' },
  { id: 'precision', labelSv: 'Precisering', of: 'provision' },
  { id: 'isMain', labelSv: 'Huvudsaklig användning', of: 'provision' },
  { id: 'values', labelSv: 'Bestämmelsens värden', of: 'provision' },
  { id: 'regulates', labelSv: 'Användning som bestämmelsen hör till', of: 'provision' },
  { id: 'surfaceId', labelSv: 'Ytans id', of: 'provision' },
] as const);
export const planFieldSchema = z.enum(planFields.map(({ id }) => id));
export type PlanField = z.infer<typeof planFieldSchema>;

const MAX_PATH = 200;
/**
 * Where a file keeps what we ask for: names of its properties, dots for a property inside another.
 * One for each municipality whose export is not in a national format.
 */
export const planFieldMapSchema = z.partialRecord(planFieldSchema, z.string().min(1).max(MAX_PATH));
export type PlanFieldMap = z.infer<typeof planFieldMapSchema>;

/** What the properties of a GeoJSON file are called, and which field map it was read with. */
export const planFileFieldsSchema = z.strictObject({
  /** `example` is the first value that is there, as text. */
  properties: z.array(z.strictObject({ path: z.string(), example: z.string() })),
  presets: z.array(z.strictObject({ id: z.string(), label: z.string(), map: planFieldMapSchema })),
  /** Recognised by its properties; null when none was. */
  presetId: z.string().nullable(),
});
export type PlanFileFields = z.infer<typeof planFileFieldsSchema>;

/** In months or in years: what the person says where the format does not. */
export const periodUnitSchema = z.enum(['months', 'years']);
export const axisOrderSchema = z.enum(['eastNorth', 'northEast']);

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
const MAX_SUMMARY_TEXT = 2000;
/** A provision without its values and wording: those are in the stored file. */
export const provisionSummarySchema = z.strictObject({
  id: z.string().max(MAX_SUMMARY_TEXT),
  kind: provisionKindSchema,
  label: z.string().max(MAX_SUMMARY_TEXT),
  designation: z.string().max(MAX_SUMMARY_TEXT).optional(),
  catalogueReference: z.string().max(MAX_SUMMARY_TEXT).optional(),
});
/** More are counted, not listed, in a case: it is sent with every change. */
export const MAX_SUMMARY_PROVISIONS = 500;
/** What a case says of the plan file that its outline was read from. */
export const planFileSummarySchema = z.strictObject({
  sha256: sha256Schema,
  sizeBytes: z.int().min(0),
  format: planFileFormatSchema,
  name: z.string().max(MAX_SUMMARY_TEXT).optional(),
  designation: z.string().max(MAX_SUMMARY_TEXT).optional(),
  implementationPeriod: implementationPeriodSchema.optional(),
  provisionCount: z.int().min(0),
  provisions: z.array(provisionSummarySchema).max(MAX_SUMMARY_PROVISIONS),
});
export type PlanFileSummary = z.infer<typeof planFileSummarySchema>;

/** Where something lies: for a person to see before it is stored. */
export const planLocationSchema = z.strictObject({
  /** Middle of the plan's extent, in degrees. */
  longitude: finiteSchema,
  latitude: finiteSchema,
  /** Of the imported areas that hold that middle; null when none does. */
  municipalityCode: z.string().nullable(),
  areaName: z.string().nullable(),
  /** Whether that is the case's municipality; null when no areas of it are imported. */
  isInMunicipality: z.boolean().nullable(),
});
export type PlanLocation = z.infer<typeof planLocationSchema>;

/** A reading that puts the area in Sweden, for a person to choose or not. */
export const planReadingSchema = z.strictObject({
  /** Absent: as the file says itself. */
  crs: crsSchema.optional(),
  axisOrder: axisOrderSchema,
  areaM2: finiteSchema,
  areaCrs: crsSchema,
  location: planLocationSchema,
});
export type PlanReading = z.infer<typeof planReadingSchema>;

/** Asked instead of guessed; nothing is drawn or stored until it is answered. */
export const planQuestionSchema = z.strictObject({
  outcome: z.literal('question'),
  code: z.string(),
  sentence: z.string(),
  /** Those in the case's municipality first; empty when the file has to be mended instead. */
  readings: z.array(planReadingSchema),
});
export type PlanQuestion = z.infer<typeof planQuestionSchema>;

/** What was read, in EPSG:3006: to be seen on a map before it is stored. */
export const planDrawingSchema = z.strictObject({
  planArea: surfaceSchema,
  /** `id` as in the report's use surfaces. */
  useSurfaces: z.array(z.strictObject({ id: z.string(), geometry: surfaceSchema })),
});
export type PlanDrawing = z.infer<typeof planDrawingSchema>;

/** What a plan file says, before anything is stored. */
export const planInspectionSchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('read'),
    sha256: sha256Schema,
    sizeBytes: z.int(),
    report: planFileReportSchema,
    location: planLocationSchema,
    drawing: planDrawingSchema,
    /** Null for formats that have their own names for everything. */
    fields: planFileFieldsSchema.nullable(),
  }),
  planQuestionSchema,
]);
export type PlanInspection = z.infer<typeof planInspectionSchema>;

/** What a sketched area is, before it is stored. */
export const sketchInspectionSchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('read'),
    corners: z.int(),
    areaM2: finiteSchema,
    areaCrs: crsSchema,
    location: planLocationSchema,
  }),
  planQuestionSchema,
]);
export type SketchInspection = z.infer<typeof sketchInspectionSchema>;

/** A plan file as it was given, with what was read from it. */
export const storedPlanFileSchema = z.strictObject({
  sha256: sha256Schema,
  fileName: z.string().max(255),
  sizeBytes: z.int(),
  storedAt: z.iso.datetime(),
  /** As answered when it was stored. */
  crs: crsSchema,
  report: planFileReportSchema,
});
export type StoredPlanFile = z.infer<typeof storedPlanFileSchema>;
