import { z } from 'zod';
import {
  deletedPlanCaseSchema,
  disposalDecisionSchema,
  disposalSchema,
} from '../vocabulary/deletion.ts';
import { municipalityCodeSchema } from '../vocabulary/people.ts';
import { planCaseSchema } from '../vocabulary/planCase.ts';
import type { Endpoint } from './endpoint.ts';

const version = '/helkalkyl/v1';
const root = `${version}/municipalities/:municipalityCode/deleted-plan-cases`;
const caseParams = z.strictObject({
  municipalityCode: municipalityCodeSchema,
  planCaseId: z.uuid(),
});

export const listDeletedPlanCases = {
  method: 'get',
  path: `${version}/deleted-plan-cases`,
  params: z.strictObject({}),
  response: z.strictObject({
    items: z.array(deletedPlanCaseSchema),
    disposals: z.array(disposalSchema),
  }),
  summarySv: 'Lista borttagna och gallrade planärenden',
  summaryEn: 'List removed plan cases, and those disposed of',
} as const satisfies Endpoint;

export const recoverPlanCase = {
  method: 'post',
  path: `${root}/:planCaseId/recoveries`,
  params: caseParams,
  response: planCaseSchema,
  summarySv: 'Ta tillbaka ett borttaget planärende',
  summaryEn: 'Take back a removed plan case',
  versioned: 'read',
} as const satisfies Endpoint;

export const disposeOfPlanCase = {
  method: 'post',
  path: `${root}/:planCaseId/disposals`,
  params: caseParams,
  body: disposalDecisionSchema,
  response: disposalSchema,
  summarySv: 'Gallra ett borttaget planärende enligt ett beslut: innehållet försvinner för gott',
  summaryEn: 'Dispose of a removed plan case by a decision: its content is gone for good',
  status: 201,
} as const satisfies Endpoint;
