import { z } from 'zod';
import { sentenceSchema } from './numbers.ts';
import { whoSchema } from './who.ts';
import { named } from './text/language.ts';

/** What is to be done in a case; which of them apply follows from the case. */
export const tasks = named([
  { id: 'caseFacts', labelSv: 'Uppgifter om ärendet' },
  { id: 'timetable', labelSv: 'Tidplan och förfarande' },
  { id: 'planFile', labelSv: 'Planområde ur planfil' },
  { id: 'programme', labelSv: 'Program: kvarter och lokaler' },
  { id: 'baseline', labelSv: 'Nollalternativ' },
  { id: 'hardLines', labelSv: 'Hård kalkyl' },
  { id: 'propertyAppraisal', labelSv: 'Fastighetskalkyl' },
  { id: 'softMeasures', labelSv: 'Sociala insatser' },
  { id: 'unpricedEffects', labelSv: 'Effekter utan pris' },
  { id: 'equity', labelSv: 'Jämlikhet i hälsa' },
  { id: 'assumptions', labelSv: 'Antaganden och källor' },
  { id: 'agreements', labelSv: 'Avtal: innehåll och innebörd' },
  { id: 'decisionPoints', labelSv: 'Beslutspunkter' },
  { id: 'risks', labelSv: 'Risker och åtgärder' },
  { id: 'consultationViews', labelSv: 'Synpunkter från samrådet' },
  { id: 'followUp', labelSv: 'Plan för uppföljning' },
  { id: 'approval', labelSv: 'Bilagan granskad och fryst' },
] as const);
export const taskIdSchema = z.enum(tasks.map((task) => task.id));
export type TaskId = z.infer<typeof taskIdSchema>;

/** What of a case a task may rest on, in the middle of a sentence. */
export const taskParts = named([
  { id: 'caseFacts', labelSv: 'uppgifterna om ärendet' },
  { id: 'timetable', labelSv: 'tidplanen' },
  { id: 'planArea', labelSv: 'planområdet' },
  { id: 'programme', labelSv: 'programmet' },
  { id: 'baseline', labelSv: 'nollalternativet' },
  { id: 'hardLines', labelSv: 'den hårda kalkylens poster' },
  { id: 'appraisals', labelSv: 'fastighetskalkylen' },
  { id: 'measures', labelSv: 'insatserna' },
  { id: 'unpricedEffects', labelSv: 'effekterna utan pris' },
  { id: 'equity', labelSv: 'jämlikheten i hälsa' },
  { id: 'settings', labelSv: 'räntor, risker och andra förutsättningar' },
  { id: 'agreements', labelSv: 'avtalen' },
  { id: 'decisionPoints', labelSv: 'beslutspunkterna' },
  { id: 'risks', labelSv: 'riskerna' },
  { id: 'consultationViews', labelSv: 'synpunkterna från samrådet' },
  { id: 'followUp', labelSv: 'planen för uppföljning' },
] as const);
export type TaskPart = (typeof taskParts)[number]['id'];

export const taskStates = named([
  { id: 'notStarted', labelSv: 'Ej påbörjad' },
  { id: 'started', labelSv: 'Påbörjad' },
  { id: 'done', labelSv: 'Klar' },
  { id: 'review', labelSv: 'Behöver ses över' },
  { id: 'notRelevant', labelSv: 'Inte aktuellt' },
] as const);
export const taskStateSchema = z.enum(taskStates.map((state) => state.id));

/** What a person says of a task. `review` is never said: it follows when what it rests on changes. */
export const taskAnswerSchema = z.strictObject({
  state: taskStateSchema.exclude(['review']),
  /** Needed when it is not relevant. */
  reason: sentenceSchema,
});
export type TaskAnswer = z.infer<typeof taskAnswerSchema>;

/** A task as it was last marked, with what it rested on then. */
export const taskMarkSchema = taskAnswerSchema.extend({
  task: taskIdSchema,
  /** Hash of each part that it rested on. */
  inputs: z.record(z.string(), z.string().length(64)),
  markedAt: z.iso.datetime(),
  markedBy: whoSchema,
});
export type TaskMark = z.infer<typeof taskMarkSchema>;

/** A task of a case as it stands. */
export const caseTaskSchema = z.strictObject({
  task: taskIdSchema,
  label: z.string(),
  state: taskStateSchema,
  reason: z.string(),
  /** What changed since it was marked; empty unless it needs another look. */
  why: z.string(),
  markedAt: z.iso.datetime().nullable(),
  markedBy: whoSchema.nullable(),
});
export type CaseTask = z.infer<typeof caseTaskSchema>;
