import { z } from 'zod';
import { isoDaySchema, sentenceSchema } from './numbers.ts';
import { clockRowSchema, processFactsSchema } from './process.ts';
import { stageSchema } from './stages.ts';
import { whoSchema } from './who.ts';

/** A step that someone takes with a case. */
export const stageStepSchema = z.strictObject({
  to: stageSchema,
  /** The day it happened, which may be before it is written down. */
  on: isoDaySchema,
  /** Empty when it speaks for itself. */
  reason: sentenceSchema,
  /** Why it is taken without a frozen annex; empty when there is one. */
  gateReason: sentenceSchema,
});
export type StageStep = z.infer<typeof stageStepSchema>;

/** A step that was taken; rows of a case's history that never change. */
export const stageChangeSchema = stageStepSchema.extend({
  /** 1, 2, 3 … in the case. */
  number: z.int().min(1),
  from: stageSchema,
  recordedAt: z.iso.datetime(),
  by: whoSchema,
});
export type StageChange = z.infer<typeof stageChangeSchema>;

/** A step that may come next, and what it still lacks. */
export const nextStepSchema = z.strictObject({
  to: stageSchema,
  label: z.string(),
  /** Empty when the law has nothing to say of it. */
  lawSv: z.string(),
  isBack: z.boolean(),
  /** The day it was taken, by what has been said of the case; else the day it is. */
  on: isoDaySchema,
  /** A frozen annex or a reason is asked for, and there is none. */
  lacksAnnex: z.boolean(),
  missing: z.array(z.string()),
});

/** Where a case stands in the process, what comes next, and by when. */
export const processStatusSchema = z.strictObject({
  /** Of the facts, for If-Match; 0 before anything was said. */
  version: z.int().min(0),
  stage: stageSchema,
  /** The day it is in Sweden. */
  today: isoDaySchema,
  facts: processFactsSchema,
  clocks: z.array(clockRowSchema),
  /** Id of the clock that is next to run out. */
  nextClock: z.string().nullable(),
  /** The wording that the rules were written down from. */
  rulesReadOn: isoDaySchema,
  steps: z.array(nextStepSchema),
  /** Latest first. */
  history: z.array(stageChangeSchema),
  warnings: z.array(z.string()),
});
export type ProcessStatus = z.infer<typeof processStatusSchema>;
