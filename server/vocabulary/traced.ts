import { z } from 'zod';
import { catalogueUseSchema, finiteSchema, sourceNoteSchema } from './numbers.ts';
import { unitSchema } from './units.ts';

/** Where a traced number comes from. */
const originSchema = z.discriminatedUnion('kind', [
  /** Entered in the case, at `path` from the case's content down. */
  z.strictObject({
    kind: z.literal('input'),
    path: z.array(z.union([z.string(), z.number()])),
    source: sourceNoteSchema.optional(),
    catalogue: catalogueUseSchema.optional(),
  }),
  /** A value of the catalogue, used as it is. */
  z.strictObject({ kind: z.literal('parameter'), catalogue: catalogueUseSchema }),
  /** Worked out from `uses`, in words. */
  z.strictObject({ kind: z.literal('formula'), expressionSv: z.string().max(2000) }),
]);

/** A number with everything it was made of, down to what was entered and its source. */
export type Traced = {
  readonly id: string;
  readonly labelSv: string;
  /** Null when the number does not exist, and the formula says why. */
  readonly value: number | null;
  readonly unit: z.infer<typeof unitSchema>;
  readonly origin: z.infer<typeof originSchema>;
  /** What a formula used, in the order of its expression; empty for inputs and parameters. */
  readonly uses: readonly Traced[];
};

export const tracedSchema: z.ZodType<Traced> = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    labelSv: z.string(),
    value: finiteSchema.nullable(),
    unit: unitSchema,
    origin: originSchema,
    uses: z.array(tracedSchema),
  }),
);
