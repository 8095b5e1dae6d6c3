import { z } from 'zod';
import { builtFindingSchema } from './builtFindings.ts';
import { gradeSchema } from './grades.ts';
import { hardFindingsSchema } from './hardFindings.ts';
import { layerSchema } from './ledger.ts';
import { shareSchema } from './numbers.ts';
import { socialFindingsSchema } from './socialFindings.ts';

/**
 * Facts that sentences, tables and charts say about one alternative, found once, before the
 * snapshot is made: nothing to its right calculates. Money is real SEK of the price year unless
 * it says Nominal; present values are at the social rate over t = 0..60 without residual, and net
 * present values at the perspective's main horizon with residual.
 */
const byPerspective = <T extends z.ZodType>(value: T) => z.record(z.string(), value);

/**
 * The change of a whole risk group, or of what housing is worth beyond rent and price, all else
 * equal, that brings a net present value to 0.
 */
export const groupSwitchingSchema = z.strictObject({
  group: z.string(),
  label: z.string(),
  perspective: z.string(),
  /** 0.11: eleven per cent more than assumed. Null: no change of the group does it. */
  changeShare: z.number().min(-1).nullable(),
  /** Whether the change lies inside the group's own low–high; null without one. */
  isWithinRange: z.boolean().nullable(),
});
export type GroupSwitching = z.infer<typeof groupSwitchingSchema>;

/** One ledger item as a post of a table. */
export const postSchema = z.strictObject({
  itemId: z.string(),
  /**
   * Where it was entered: `['hardLines', lineId]` (then the item, when the line has several), `['propertyAppraisals', blockId, part]`,
   * `['homeSales', blockId, part]`, `['measures', measureId, 'costs', costId]` or
   * `['measures', measureId, 'effects', effectId, flowId]`.
   */
  path: z.array(z.string()).min(2),
  label: z.string(),
  layer: layerSchema,
  from: z.string(),
  to: z.string(),
  /** Sum over t = 0..60, as it is counted (optimism and overlap included), undiscounted. */
  totalSek: z.number(),
  presentValueSek: z.number(),
  /**
   * What it is of the net present value of each perspective that it is part of: at the
   * perspective's own rate and main horizon, with residual. The posts sum to the whole.
   */
  npvSek: byPerspective(z.number()).optional(),
  /** First and last year with an amount; null when it has none. */
  firstYear: z.int().nullable(),
  lastYear: z.int().nullable(),
});
export type Post = z.infer<typeof postSchema>;

/** The posts that were entered at a place or below it. */
export function postsUnder(posts: readonly Post[], path: readonly string[]): Post[] {
  return posts.filter((post) => isUnder(path, post.path));
}

/** No closure a post: it is asked for every effect and every post of a case. */
function isUnder(path: readonly string[], of: readonly string[]): boolean {
  for (let step = 0; step < path.length; step += 1) if (path[step] !== of[step]) return false;
  return true;
}

/** What an effect is worth to society at the low, likely and high of its size, the lowest first. */
export const npvIntervalSchema = z.strictObject({
  lowSek: z.number(),
  centralSek: z.number(),
  highSek: z.number(),
});
export type NpvInterval = z.infer<typeof npvIntervalSchema>;

/** What is left of an effect when what would have happened anyway is taken off. */
export const effectFactsSchema = z.strictObject({
  measureId: z.string(),
  effectId: z.string(),
  /** (1 − deadweight) × attribution × (1 − displacement). */
  additionalShare: shareSchema,
  /** persons × effect × additional share, at full effect; optimism not taken off. */
  personsChanged: z.number(),
  /** What society gains: its flows out of `real`, as they are counted; transfers are no gain. */
  presentValueSek: z.number(),
  /**
   * What it is of society's net present value at its main horizon. Null when it is not summed;
   * absent in snapshots from before it was found.
   */
  npvInterval: npvIntervalSchema.nullable().optional(),
});
export type EffectFacts = z.infer<typeof effectFactsSchema>;

const actorNetSchema = z.strictObject({ actor: z.string(), presentValueSek: z.number() });

export const findingsSchema = z.strictObject({
  /** By group in the order of `settings.riskGroups`, then by perspective of the simulation. */
  groupSwitching: z.array(groupSwitchingSchema),
  /** The same for what housing is worth beyond rent and price; nothing where nobody assumed any. */
  surplusSwitching: z.array(groupSwitchingSchema).optional(),
  /** How much higher rent the owner needs: 0.07 is seven per cent. Null: no rent does it. */
  breakEvenRentIncreaseShare: z.number().nullable(),
  /** Null when nothing is built to let. */
  writeDownNeedSek: z.number().nullable(),
  /** Share of the assumed effects that is enough for all of it; null when none is. */
  requiredEffectShare: byPerspective(z.number().nullable()),
  /** The same for the soft measures alone. */
  softOnlyRequiredEffectShare: byPerspective(z.number().nullable()),
  /** The municipality's operating budget summed over t = 0..5, current prices. */
  budgetAfter5YearsNominalSek: z.number(),
  repaysWithin5YearsInBudget: z.boolean(),
  /** First year t = 0.. in which that sum, begun with a minus, comes back to 0 or more. */
  budgetRepaidYear: z.int().nullable(),
  /** Net present value over 25 years with residual above 0; empty when 25 is no horizon. */
  profitableAt25: byPerspective(z.boolean()),
  /** Among actors, not among perspectives that are sums; null when no one has plus (minus). */
  biggestWinner: actorNetSchema.nullable(),
  biggestLoser: actorNetSchema.nullable(),
  pricedEffectCount: z.int().min(0),
  unpricedCount: z.int().min(0),
  /** The grade at or above which half of the priced effects' value lies; null without value. */
  medianGrade: gradeSchema.nullable(),
  posts: z.array(postSchema),
  effects: z.array(effectFactsSchema),
  /** Undiscounted net flow summed from t = 0 to each of t = 0..60, without residual. */
  cumulativeByPerspective: byPerspective(z.array(z.number())),
  /** The hard side; absent in snapshots from before it was found. */
  hard: hardFindingsSchema.optional(),
  /** Effects of what is built and where; absent in snapshots from before there were any. */
  built: z.array(builtFindingSchema).optional(),
  /** Absent in a snapshot made before the rules of social funds were part of it. */
  social: socialFindingsSchema.optional(),
});
export type Findings = z.infer<typeof findingsSchema>;

/** One indicator for every area that is drawn; null when it may not or cannot be shown. */
export const areaIndicatorSchema = z.strictObject({
  id: z.string(),
  shares: z.record(z.string(), shareSchema.nullable()),
  /** Areas whose gap to the rest of the municipality chance may explain. */
  unsure: z.array(z.string()).optional(),
});
export type AreaIndicator = z.infer<typeof areaIndicatorSchema>;

/** Everything that may turn a result by itself, group by group. */
export function switchingsOf({
  groupSwitching,
  surplusSwitching = [],
}: Findings): GroupSwitching[] {
  return [...groupSwitching, ...surplusSwitching];
}
