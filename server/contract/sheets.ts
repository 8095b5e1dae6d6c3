import { z } from 'zod';
import { sheetReadingSchema } from '../vocabulary/sheet.ts';
import type { Endpoint } from './endpoint.ts';

export const readSheet = {
  method: 'post',
  path: '/helkalkyl/v1/plan-cases/:planCaseId/sheet-readings',
  params: z.strictObject({ planCaseId: z.uuid() }),
  query: z.strictObject({
    /** Of a workbook with several; absent: the first that one sees. */
    sheet: z.string().min(1).max(100).optional(),
  }),
  upload: [
    'application/octet-stream',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'text/csv',
  ],
  response: sheetReadingSchema,
  summarySv: 'Läs rader ur Excel eller CSV utan att spara dem',
  summaryEn: 'Read rows from Excel or CSV without keeping them',
  rate: 'imports',
} as const satisfies Endpoint;
