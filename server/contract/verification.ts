import { z } from 'zod';
import { verificationReportSchema } from '../vocabulary/verification.ts';
import type { Endpoint } from './endpoint.ts';

const empty = z.strictObject({});

/** For whoever has an annex: nobody signs in, and nothing of the file is kept. */
export const verifyAnnex = {
  method: 'post',
  path: '/helkalkyl/v1/annex-verifications',
  params: empty,
  query: empty,
  upload: ['application/pdf', 'application/octet-stream'],
  response: verificationReportSchema,
  summarySv: 'Kontrollera en beslutsbilaga mot sig själv; filen sparas inte',
  summaryEn: 'Check a decision annex against itself; the file is not kept',
  rate: 'imports',
} as const satisfies Endpoint;
