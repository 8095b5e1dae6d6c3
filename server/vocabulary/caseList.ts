import { z } from 'zod';
import { isoDaySchema, yearSchema } from './numbers.ts';
import { clockRowSchema } from './process.ts';
import { stageSchema } from './stages.ts';
import { named } from './text/language.ts';

/** In what order a list of cases stands. */
export const caseOrders = named([
  { id: 'updated', labelSv: 'Senast ändrat först' },
  { id: 'statutory', labelSv: 'Närmaste lagstadgade tid först' },
  { id: 'meetingDate', labelSv: 'Närmaste sammanträde först' },
  { id: 'startedOn', labelSv: 'Senast startat först' },
  { id: 'title', labelSv: 'Namn' },
  { id: 'registryNumber', labelSv: 'Diarienummer' },
] as const);
export const caseOrderSchema = z.enum(caseOrders.map((order) => order.id));
export type CaseOrder = z.infer<typeof caseOrderSchema>;

/** Which cases of a list are meant; what is not said leaves none out. */
export const caseFilterSchema = z.strictObject({
  /** Words that each stand in title, registry number, municipality, officer or a measure's name. */
  text: z.string().max(200).optional(),
  stage: stageSchema.optional(),
  /** The year that the case was started. */
  year: z.coerce.number().pipe(yearSchema).optional(),
  /** Only those that the caller is a member of. */
  mine: z.enum(['true', 'false']).default('false'),
  order: caseOrderSchema.default('updated'),
});
export type CaseFilter = z.output<typeof caseFilterSchema>;

/** How far a case has come, and what the law asks for next. */
export const caseStandingSchema = z.strictObject({
  planCaseId: z.uuid(),
  /** Tasks that are neither done nor not relevant; one that needs another look is left too. */
  tasksLeft: z.int().min(0),
  /** All that are relevant. */
  tasks: z.int().min(0),
  /** The clock that is overdue or next to run out; null when none runs. */
  next: z
    .strictObject({
      label: z.string(),
      until: isoDaySchema,
      /** Below zero when it has run out. */
      daysLeft: z.int(),
      lawSv: z.string(),
      sense: clockRowSchema.shape.sense,
    })
    .nullable(),
});
export type CaseStanding = z.infer<typeof caseStandingSchema>;
