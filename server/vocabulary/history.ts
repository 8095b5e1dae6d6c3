import { z } from 'zod';

/** One line of a case's history: an act, or several changes by the same person in one go. */
export const historyItemSchema = z.strictObject({
  sequence: z.int(),
  /** When the last of them happened, ISO 8601 in UTC. */
  happenedAt: z.string(),
  actorName: z.string(),
  /** "Anna Ek ändrade ärendet 14 gånger." */
  sentence: z.string(),
  why: z.string().nullable(),
  /** What became of what is said of the case's way, which has no versions to compare. */
  details: z.array(z.string()),
  /** Versions of the case before and after; null for an act that leaves the case as it is. */
  fromVersion: z.int().nullable(),
  toVersion: z.int().nullable(),
});
export type HistoryItem = z.infer<typeof historyItemSchema>;

/** What a save of a case is called: by someone, or as what a frozen annex stands on. */
export const saveNameSchema = z.strictObject({ version: z.int().min(1), name: z.string() });
export type SaveName = z.infer<typeof saveNameSchema>;

export const caseComparisonSchema = z.strictObject({
  from: z.int(),
  to: z.int(),
  differences: z.array(
    z.strictObject({
      kind: z.enum(['changed', 'added', 'removed', 'reordered']),
      /** Of what the case says, or of where it stands: a step of the process changes no figure. */
      of: z.enum(['content', 'process']),
      place: z.string(),
      sentence: z.string(),
    }),
  ),
  /** Differences that are left out because there are more than anyone reads. */
  more: z.int(),
});
export type CaseComparison = z.infer<typeof caseComparisonSchema>;
