import { z } from 'zod';
import {
  caseMemberSchema,
  municipalityCodeSchema,
  refusalSchema,
  roleSchema,
} from '../vocabulary/people.ts';
import { planCaseSummarySchema } from '../vocabulary/planCase.ts';
import type { Endpoint } from './endpoint.ts';

const version = '/helkalkyl/v1';
const caseParams = z.strictObject({ planCaseId: z.uuid() });
const personIdSchema = z.string().min(1).max(200);
const membersSchema = z.strictObject({ items: z.array(caseMemberSchema) });

/** For pages, so that what someone may not do is not offered; the server refuses it all the same. */
export const readCaseAccess = {
  method: 'get',
  path: `${version}/plan-cases/:planCaseId/access`,
  params: caseParams,
  response: z.strictObject({ planCase: planCaseSummarySchema, refused: z.array(refusalSchema) }),
  summarySv: 'Läs vad jag inte får göra med ärendet, och varför',
  summaryEn: 'Read what I may not do with the case, and why',
} as const satisfies Endpoint;

/** None: every case officer of the municipality writes in the case. */
export const listCaseMembers = {
  method: 'get',
  path: `${version}/plan-cases/:planCaseId/members`,
  params: caseParams,
  response: membersSchema,
  summarySv: 'Lista dem som skriver i ärendet',
  summaryEn: 'List those who write in the case',
} as const satisfies Endpoint;

export const addCaseMember = {
  method: 'post',
  path: `${version}/plan-cases/:planCaseId/members`,
  params: caseParams,
  body: z.strictObject({ personId: personIdSchema }),
  response: membersSchema,
  summarySv: 'Låt en handläggare till skriva i ärendet',
  summaryEn: 'Let one more case officer write in the case',
} as const satisfies Endpoint;

export const removeCaseMember = {
  method: 'delete',
  path: `${version}/plan-cases/:planCaseId/members/:personId`,
  params: caseParams.extend({ personId: personIdSchema }),
  response: membersSchema,
  summarySv: 'Låt en handläggare inte längre skriva i ärendet',
  summaryEn: 'Let a case officer no longer write in the case',
} as const satisfies Endpoint;

export const listColleagues = {
  method: 'get',
  path: `${version}/municipalities/:municipalityCode/people`,
  params: z.strictObject({ municipalityCode: municipalityCodeSchema }),
  response: z.strictObject({
    items: z.array(
      z.strictObject({ id: personIdSchema, name: z.string(), roles: z.array(roleSchema) }),
    ),
  }),
  summarySv: 'Lista kommunens användare som har loggat in',
  summaryEn: "List the municipality's users who have signed in",
} as const satisfies Endpoint;
