import { z } from 'zod';
import { auditReportSchema } from '../vocabulary/audit.ts';
import type { Endpoint } from './endpoint.ts';

const empty = z.strictObject({});

export const verifyAudit = {
  method: 'get',
  path: '/helkalkyl/v1/audit-verification',
  params: empty,
  response: auditReportSchema,
  summarySv: 'Kontrollera att loggen över vem som gjort vad är som den skrevs',
  summaryEn: 'Check that the log of who did what is as it was written',
} as const satisfies Endpoint;
