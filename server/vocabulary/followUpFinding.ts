import { z } from 'zod';
import type { FollowUp } from './decision.ts';
import { finiteSchema, idSchema, isoDaySchema } from './numbers.ts';

/** What keeps an indicator of the follow-up from having a path to its target. */
export const pathFaults = [
  'startValue',
  'startMeasuredOn',
  'target',
  'measuredOn',
  /** The target is the starting point, and nobody has said which side of it is good. */
  'sameValue',
  /** The target's day is not after that of the starting point. */
  'sameDay',
] as const;
export type PathFault = (typeof pathFaults)[number];

/**
 * An indicator of the follow-up against its path: the straight line from the starting point on its
 * day to the target on its own, and the target from then on.
 */
export const followUpFindingSchema = z.strictObject({
  followUpId: idSchema,
  /** `follows`: the latest value is on the path or on the good side of it. */
  standing: z.enum(['follows', 'behind', 'notMeasured', 'noPath']),
  /** Empty with a path. */
  faults: z.array(z.enum(pathFaults)),
  /** By day. */
  measured: z.array(
    z.strictObject({
      measuredOn: isoDaySchema,
      value: finiteSchema,
      /** Where the path is that day; null without one, and until the day after the start's. */
      planned: finiteSchema.nullable(),
      source: z.string(),
    }),
  ),
});
export type FollowUpFinding = z.infer<typeof followUpFindingSchema>;

/** An indicator of the follow-up beside what was found of it. */
export type FollowedUp = { readonly plan: FollowUp; readonly finding: FollowUpFinding };
