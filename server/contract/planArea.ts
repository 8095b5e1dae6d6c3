import { z } from 'zod';
import { crsSchema } from '../vocabulary/geometry.ts';
import { areaLayerSchema, areaSchema, placeSchema } from '../vocabulary/place.ts';
import { planCaseSchema } from '../vocabulary/planCase.ts';
import {
  axisOrderSchema,
  periodUnitSchema,
  planFieldMapSchema,
  planFileReportSchema,
  planInspectionSchema,
  sketchInspectionSchema,
  storedPlanFileSchema,
} from '../vocabulary/planFile.ts';
import type { Endpoint } from './endpoint.ts';
import { planFileExample } from './examples.ts';

const root = '/helkalkyl/v1/plan-cases/:planCaseId/plan-area';
const caseParams = z.strictObject({ planCaseId: z.uuid() });

/** A file of 20 MB in base64. */
const MAX_BASE64 = 26_666_668;

/** A plan file, and what its sender says of it. */
export const planFileBodySchema = z
  .strictObject({
    fileName: z.string().min(1).max(255),
    /** The file as text, or its bytes in base64: exactly one. Bytes keep their own SHA-256. */
    text: z.string().max(20_000_000).optional(),
    base64: z.string().max(MAX_BASE64).optional(),
    crs: crsSchema.optional(),
    /** Said when a file has its axes the other way than its format. */
    axisOrder: axisOrderSchema.optional(),
    /** Which properties of a GeoJSON file say what. */
    fieldMap: planFieldMapSchema.optional(),
    /** Said where the format does not tell whether genomförandetid is in months or years. */
    implementationUnit: periodUnitSchema.optional(),
  })
  .refine(({ text, base64 }) => (text === undefined) !== (base64 === undefined), {
    error: 'text-or-bytes',
  });

export const sketchBodySchema = z.strictObject({
  /** One corner a line, two numbers each. */
  corners: z.string().max(50_000),
  crs: crsSchema,
  axisOrder: axisOrderSchema,
});

/** What a person should see before trusting the outline. */
export const planAreaReportSchema = z.strictObject({
  planCase: planCaseSchema,
  areaM2: z.number(),
  notices: z.array(z.string()),
  planFile: planFileReportSchema,
});

export const inspectPlanFile = {
  method: 'post',
  path: `${root}/inspections`,
  params: caseParams,
  body: planFileBodySchema,
  bodyExample: planFileExample,
  response: planInspectionSchema,
  summarySv: 'Granska en planfil utan att spara den',
  summaryEn: 'Look a plan file over without keeping it',
} as const satisfies Endpoint;

export const putPlanArea = {
  method: 'put',
  path: root,
  params: caseParams,
  body: planFileBodySchema,
  bodyExample: planFileExample,
  response: planAreaReportSchema,
  summarySv: 'Lägg in planområdet ur en planfil (Detaljplan 4.1, SS 637040 eller GeoJSON)',
  summaryEn: 'Take in the plan area from a plan file (Detaljplan 4.1, SS 637040 or GeoJSON)',
  versioned: 'change',
} as const satisfies Endpoint;

export const inspectPlanSketch = {
  method: 'post',
  path: `${root}/sketch-inspections`,
  params: caseParams,
  body: sketchBodySchema,
  response: sketchInspectionSchema,
  summarySv: 'Mät ett skissat planområde utan att spara det',
  summaryEn: 'Measure a sketched plan area without keeping it',
} as const satisfies Endpoint;

export const putPlanSketch = {
  method: 'put',
  path: `${root}/sketch`,
  params: caseParams,
  body: sketchBodySchema,
  response: planCaseSchema,
  summarySv: 'Lägg in ett skissat planområde, som inte är någon antagen plangräns',
  summaryEn: 'Take in a sketched plan area, which is no adopted border',
  versioned: 'change',
} as const satisfies Endpoint;

export const readSketchGround = {
  method: 'get',
  path: `${root}/sketch-ground`,
  params: caseParams,
  response: z.strictObject({
    /** Null when no areas of the municipality are imported. */
    layer: areaLayerSchema.nullable(),
    /** In EPSG:3006. */
    areas: z.array(areaSchema),
    /** The case's own as it is stored, wherever it lies; null without one. */
    planArea: placeSchema.shape.planArea.omit({ coveredM2: true }).nullable(),
  }),
  summarySv: 'Läs kommunens områden att skissa planområdet på, och planområdet som det är sparat',
  summaryEn: "Read the municipality's areas to sketch the plan area on, and the stored plan area",
} as const satisfies Endpoint;

export const readPlanFile = {
  method: 'get',
  path: `${root}/file`,
  params: caseParams,
  response: storedPlanFileSchema,
  summarySv: 'Läs vad som lästes ur ärendets planfil',
  summaryEn: "Read what was read from the case's plan file",
} as const satisfies Endpoint;

export const readPlanFileContent = {
  method: 'get',
  path: `${root}/file/content`,
  params: caseParams,
  response: z.unknown(),
  summarySv: 'Hämta ärendets planfil som den är',
  summaryEn: "Get the case's plan file as it is",
  mediaType: 'application/octet-stream',
} as const satisfies Endpoint;
