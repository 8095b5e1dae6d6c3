import { z } from 'zod';
import { finiteSchema } from './numbers.ts';
import { indicatorResultSchema, levelSchema } from './place.ts';

/**
 * The whole areas that a plan lies in, beside the rest of the municipality: what is told where too
 * few live in the plan area for anything to be told of it. None of it is the plan area's own.
 */
export const surroundingsSchema = z.strictObject({
  /** The one with most of the plan first. */
  areas: z.array(z.strictObject({ code: z.string(), name: z.string() })).min(1),
  /** Of all of them, in EPSG:3006. */
  areaM2: finiteSchema.positive(),
  /** Null where they are not known, or too few to be told. */
  residents: z
    .strictObject({ year: z.int(), areas: finiteSchema, municipality: finiteSchema })
    .nullable(),
  /** Same order as `indicators`, which has the municipality's share and what it is of. */
  indicators: z.array(
    z.strictObject({
      id: z.string(),
      areas: levelSchema.omit({ coverage: true }),
      ...indicatorResultSchema.pick({ gapLow: true, gapHigh: true, excess: true }).shape,
      gapToRest: finiteSchema.nullable(),
      gapInErrors: finiteSchema.nullable(),
      excessLow: finiteSchema.nullable(),
      excessHigh: finiteSchema.nullable(),
    }),
  ),
});
export type Surroundings = z.infer<typeof surroundingsSchema>;
