import { z } from 'zod';
import { municipalityTemplateSchema } from '../vocabulary/municipalityTemplate.ts';
import type { Endpoint } from './endpoint.ts';

const path = '/helkalkyl/v1/municipalities/:municipalityCode/templates';
const params = z.strictObject({ municipalityCode: z.string().regex(/^\d{4}$/) });

export const listTemplates = {
  method: 'get',
  path,
  params,
  response: z.strictObject({ items: z.array(municipalityTemplateSchema) }),
  summarySv: 'Lista kommunens mallar för nya ärenden, den senaste först',
  summaryEn: "List the municipality's templates for new cases, latest first",
} as const satisfies Endpoint;

export const saveTemplate = {
  method: 'post',
  path,
  params,
  body: municipalityTemplateSchema.pick({ owner: true, settings: true }),
  response: municipalityTemplateSchema,
  summarySv: 'Spara en ny version av kommunens mall för nya ärenden',
  summaryEn: "Save a new version of the municipality's template for new cases",
  status: 201,
} as const satisfies Endpoint;
