import { z } from 'zod';
import { conflictSchema } from '../vocabulary/conflict.ts';
import { ledgerResultsSchema } from '../vocabulary/ledger.ts';
import type { Endpoint } from './endpoint.ts';

const empty = z.strictObject({});

/** RFC 9457, with the faults of single fields in `violations` and both sides of a conflict. */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string().optional(),
  violations: z.array(z.strictObject({ field: z.string(), message: z.string() })).optional(),
  /** With 412, to whoever may read what is stored. */
  conflict: conflictSchema.optional(),
});
export type Problem = z.infer<typeof problemSchema>;

export const calculateLedger = {
  method: 'post',
  path: '/helkalkyl/v1/calculations',
  params: empty,
  body: z.unknown(),
  response: ledgerResultsSchema,
  summarySv: 'Räkna en fristående huvudbok (helkalkyl-combined/1)',
  summaryEn: 'Calculate a ledger of its own (helkalkyl-combined/1)',
} as const satisfies Endpoint;

export const apiInfo = {
  method: 'get',
  path: '/helkalkyl/v1/api-info',
  params: empty,
  response: z.strictObject({
    apiName: z.string(),
    apiVersion: z.string(),
    apiReleased: z.string(),
    apiDocumentation: z.string(),
    apiStatus: z.string(),
  }),
  summarySv: 'Om gränssnittet',
  summaryEn: 'About the interface',
} as const satisfies Endpoint;

export const health = {
  method: 'get',
  path: '/healthz',
  params: empty,
  response: z.strictObject({ status: z.literal('ok') }),
  summarySv: 'Svarar om servern och databasen lever',
  summaryEn: 'Answers whether server and database live',
} as const satisfies Endpoint;
