import { z } from 'zod';
import { consultationViewsSchema, followUpSchema, riskSchema } from './decision.ts';
import { equityInputsSchema, newcomersSchema } from './equity.ts';
import { crsSchema, surfaceSchema } from './geometry.ts';
import {
  hardLineSchema,
  homeSaleSchema,
  landAppraisalSchema,
  loanSchema,
  municipalLandSchema,
  phasingSchema,
  propertyAppraisalSchema,
} from './hardSide.ts';
import { builtEffectSchema, measureSchema, unpricedEffectSchema } from './measures.ts';
import { idSchema, isoDaySchema, labelSchema, sentenceSchema } from './numbers.ts';
import { planFileSummarySchema } from './planFile.ts';
import { processFactsSchema } from './process.ts';
import { programmeSchema } from './programme.ts';
import { settingsSchema } from './settings.ts';
import { procedureSchema, stageSchema } from './stages.ts';

export const MOST_HARD_LINES = 500;

export const alternativeSchema = z.strictObject({
  id: idSchema,
  name: labelSchema,
  isBaseline: z.boolean(),
  description: sentenceSchema,
  programme: programmeSchema,
  hardLines: z.array(hardLineSchema).max(MOST_HARD_LINES),
  propertyAppraisals: z.array(propertyAppraisalSchema).max(100),
  measures: z.array(measureSchema).max(100),
  unpricedEffects: z.array(unpricedEffectSchema).max(100),
  homeSales: z.array(homeSaleSchema).max(100).optional(),
  builtEffects: z.array(builtEffectSchema).max(100).optional(),
  loan: loanSchema.optional(),
  municipalLand: municipalLandSchema.optional(),
  landAppraisal: landAppraisalSchema.optional(),
  phasing: phasingSchema.optional(),
  /** Who moves in, by indicator or group; what is not said is not reckoned. */
  newcomers: z.array(newcomersSchema).max(100).optional(),
});
export type Alternative = z.infer<typeof alternativeSchema>;

/** The plan's outline as it was given; everything measured from it is computed anew. */
export const planAreaSchema = z.strictObject({
  /** Empty for a sketch. */
  fileName: z.string().max(255),
  crs: crsSchema,
  crsSource: z.enum(['file', 'stated', 'rfc7946']),
  areaCrs: crsSchema,
  geometry: surfaceSchema,
  /** Drawn by hand before there is a plan file: no adopted border. */
  isSketch: z.literal(true).optional(),
  /** Of the file that was read; absent for sketches and for what was stored before files were. */
  planFile: planFileSummarySchema.optional(),
});
export type StoredPlanArea = z.infer<typeof planAreaSchema>;

const contentShape = {
  title: labelSchema,
  subtitle: z.string().max(300),
  registryNumber: z.string().max(80),
  councilRegistryNumber: z.string().max(80).optional(),
  municipalityCode: z.string().regex(/^\d{4}$/),
  municipalityName: labelSchema,
  committee: z.string().max(200),
  meetingDate: isoDaySchema.optional(),
  caseOfficer: z.string().max(200),
  reviewer: z.string().max(200),
  procedure: procedureSchema,
  startedOn: isoDaySchema,
  stage: stageSchema,
  /** Demo and teaching cases; printed on every page. */
  isInvented: z.boolean(),
  decisionPoints: z.array(z.string().min(1).max(1000)).max(10),
  withoutThePlan: sentenceSchema,
  risks: z.array(riskSchema).max(50).optional(),
  consultationViews: consultationViewsSchema.optional(),
  followUp: z.array(followUpSchema).max(100).optional(),
  planArea: planAreaSchema.optional(),
  settings: settingsSchema,
  equity: equityInputsSchema.optional(),
  alternatives: z.array(alternativeSchema).min(1).max(7),
} as const;

/** A case as a file: what is exported, imported and given to `calculate` and `annex`. */
export const caseFileSchema = z.strictObject({
  schema: z.literal('helkalkyl-case/1'),
  ...contentShape,
  /** Days and facts of the process, kept beside the case; absent when nothing was said. */
  process: processFactsSchema.optional(),
});
export type CaseFile = z.infer<typeof caseFileSchema>;

/** A case as it is stored. `version` counts changes, for If-Match. */
export const planCaseSchema = z.strictObject({
  id: z.uuid(),
  version: z.int().min(1),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  ...contentShape,
});
export type PlanCase = z.infer<typeof planCaseSchema>;

/** What everyone may need of a case, whether stored or in a file. */
export type CaseContent = Omit<CaseFile, 'schema' | 'process'>;

export const planCaseSummarySchema = planCaseSchema.pick({
  id: true,
  version: true,
  updatedAt: true,
  title: true,
  registryNumber: true,
  municipalityCode: true,
  municipalityName: true,
  caseOfficer: true,
  startedOn: true,
  meetingDate: true,
  stage: true,
  isInvented: true,
});
export type PlanCaseSummary = z.infer<typeof planCaseSummarySchema>;
