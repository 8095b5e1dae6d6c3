import { z } from 'zod';
import { planCaseSchema } from '../vocabulary/planCase.ts';
import { processFactsSchema } from '../vocabulary/process.ts';
import { processStatusSchema, stageStepSchema } from '../vocabulary/stageChange.ts';
import type { Endpoint } from './endpoint.ts';

const root = '/helkalkyl/v1/plan-cases/:planCaseId';
const caseParams = z.strictObject({ planCaseId: z.uuid() });

/** Its version is that of the process facts, 0 before anything was said. */
export const readProcess = {
  method: 'get',
  path: `${root}/process`,
  params: caseParams,
  response: processStatusSchema,
  summarySv: 'Läs var ärendet står, vad som kommer härnäst och vilka tider som gäller',
  summaryEn: 'Read where a case stands, what comes next and which time limits apply',
  versioned: 'live',
} as const satisfies Endpoint;

export const changeProcess = {
  method: 'put',
  path: `${root}/process`,
  params: caseParams,
  body: processFactsSchema,
  response: processStatusSchema,
  summarySv: 'Ändra datum och uppgifter om planprocessen',
  summaryEn: 'Change the days and facts of the planning process',
  versioned: 'change',
} as const satisfies Endpoint;

/** Its version is the case's: a step changes the case. */
export const advanceStage = {
  method: 'post',
  path: `${root}/stage-changes`,
  params: caseParams,
  body: stageStepSchema,
  response: planCaseSchema,
  summarySv: 'Ta ärendet till ett annat skede',
  summaryEn: 'Take the case to another stage',
  versioned: 'change',
  status: 201,
} as const satisfies Endpoint;
