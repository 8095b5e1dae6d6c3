import { z } from 'zod';
import { historyItemSchema } from './history.ts';

/** What is told to whoever changes something that someone else has changed meanwhile. */
export const conflictSchema = z.strictObject({
  /** The version that the change was made on, and the one that is stored. */
  yours: z.int(),
  current: z.int(),
  /** Who did what since `yours`, latest first; at most `TOLD_CHANGES`. */
  changes: z.array(historyItemSchema),
  /** Where what was sent and what is stored are not the same; at most `TOLD_FIELDS`. */
  fields: z.array(
    z.strictObject({
      /** Keys from the root of the document; an element of a list by its own id. */
      path: z.array(z.string()),
      /** The same in words. */
      place: z.string(),
      kind: z.enum(['changed', 'added', 'removed', 'reordered']),
      /** Absent where it is not there; of a list in another order the ids in theirs. */
      yours: z.unknown().optional(),
      stored: z.unknown().optional(),
      /** Who has changed it since `yours`; `both` also when that version is not kept. */
      changedBy: z.enum(['you', 'others', 'both']),
    }),
  ),
  /** Fields that are left out because there are more than anyone reads. */
  more: z.int(),
});
export type Conflict = z.infer<typeof conflictSchema>;
