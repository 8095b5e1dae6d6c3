import type { z } from 'zod';
import { text } from '../text/sv.ts';
import { positionTextSchema, turnedPosition } from './positionEntry.ts';

/** Why the schema that a text is stored under refuses it. */
export function textFault(schema: z.ZodType, typed: string): string {
  const issue = schema.safeParse(typed).error?.issues[0];
  if (typed.trim() === '') return text.entry.fault('empty', null, []);
  if (schema === positionTextSchema) return text.entry.position(turnedPosition(typed));
  if (issue?.code === 'too_big') return text.entry.tooLong(Number(issue.maximum));
  if (issue?.code === 'invalid_format' && issue.format === 'date') return text.entry.notADay;
  return text.entry.notAllowed;
}
