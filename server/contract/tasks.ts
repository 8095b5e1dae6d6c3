import { z } from 'zod';
import { caseTaskSchema, taskAnswerSchema, taskIdSchema } from '../vocabulary/task.ts';
import type { Endpoint } from './endpoint.ts';

const root = '/helkalkyl/v1/plan-cases/:planCaseId/tasks';
const caseParams = z.strictObject({ planCaseId: z.uuid() });
const response = z.strictObject({ items: z.array(caseTaskSchema) });

export const listTasks = {
  method: 'get',
  path: root,
  params: caseParams,
  response,
  summarySv: 'Lista ärendets uppgifter och hur långt de har kommit',
  summaryEn: 'List the tasks of a case and how far they have come',
} as const satisfies Endpoint;

export const markTask = {
  method: 'put',
  path: `${root}/:task`,
  params: caseParams.extend({ task: taskIdSchema }),
  body: taskAnswerSchema,
  response,
  summarySv: 'Markera en uppgift som påbörjad, klar eller inte aktuell',
  summaryEn: 'Mark a task as started, done or not relevant',
} as const satisfies Endpoint;
