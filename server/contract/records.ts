import { z } from 'zod';
import { auditReportSchema } from '../vocabulary/audit.ts';
import { caseComparisonSchema, historyItemSchema, saveNameSchema } from '../vocabulary/history.ts';
import { planCaseSchema } from '../vocabulary/planCase.ts';
import type { Endpoint } from './endpoint.ts';

const empty = z.strictObject({});
const caseHistory = '/helkalkyl/v1/plan-cases/:planCaseId/history';
const caseParams = z.strictObject({ planCaseId: z.uuid() });
const versionSchema = z.coerce.number().int().min(1);

export const verifyAudit = {
  method: 'get',
  path: '/helkalkyl/v1/audit-verification',
  params: empty,
  response: auditReportSchema,
  summarySv: 'Kontrollera att loggen över vem som gjort vad är som den skrevs',
  summaryEn: 'Check that the log of who did what is as it was written',
} as const satisfies Endpoint;

export const listHistory = {
  method: 'get',
  path: caseHistory,
  params: caseParams,
  response: z.strictObject({
    items: z.array(historyItemSchema),
    names: z.array(saveNameSchema),
  }),
  summarySv: 'Läs vad som har gjorts i ärendet, det senaste först',
  summaryEn: 'Read what has been done in the case, latest first',
} as const satisfies Endpoint;

export const comparePlanCaseVersions = {
  method: 'get',
  path: `${caseHistory}/comparison`,
  params: caseParams,
  query: z.strictObject({ from: versionSchema, to: versionSchema }),
  response: caseComparisonSchema,
  summarySv: 'Jämför två sparningar av ärendet',
  summaryEn: 'Compare two saves of the case',
} as const satisfies Endpoint;

/** It is told in the history and changes nothing else; a later name takes the place of an earlier. */
export const nameSave = {
  method: 'put',
  path: `${caseHistory}/:version/name`,
  params: caseParams.extend({ version: versionSchema }),
  body: z.strictObject({ name: z.string().trim().min(1).max(120) }),
  response: z.strictObject({ names: z.array(saveNameSchema) }),
  summarySv: 'Ge en sparning av ärendet ett namn',
  summaryEn: 'Give a save of the case a name',
} as const satisfies Endpoint;

/** A change like any other: what was there in between is kept. */
export const restorePlanCaseVersion = {
  method: 'post',
  path: `${caseHistory}/restorations`,
  params: caseParams,
  body: z.strictObject({ toVersion: z.int().min(1), why: z.string().trim().min(1).max(2000) }),
  response: planCaseSchema,
  summarySv: 'Återställ en tidigare sparning av ärendet, som en ny sparning',
  summaryEn: 'Restore an earlier save of the case, as a new save',
  versioned: 'change',
} as const satisfies Endpoint;
