import { z } from 'zod';
import { operationCheckSchema } from '../vocabulary/operations.ts';
import type { Endpoint } from './endpoint.ts';

export const readOperations = {
  method: 'get',
  path: '/helkalkyl/v1/operations',
  params: z.strictObject({}),
  response: z.strictObject({ items: z.array(operationCheckSchema) }),
  summarySv: 'Visa hur programmet och det som det står på mår',
  summaryEn: 'Show how the program and what it stands on are',
} as const satisfies Endpoint;
