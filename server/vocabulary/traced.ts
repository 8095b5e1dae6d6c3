import { z } from 'zod';
import { catalogueUseSchema, finiteSchema, sourceNoteSchema } from './numbers.ts';
import { unitSchema } from './units.ts';

const pathSchema = z.array(z.union([z.string().max(200), z.int()])).max(20);

/** Where a traced number comes from. */
const originSchema = z.discriminatedUnion('kind', [
  /** Entered in the case, at `path` from the case's content down. */
  z.strictObject({
    kind: z.literal('input'),
    path: pathSchema,
    source: sourceNoteSchema.optional(),
    catalogue: catalogueUseSchema.optional(),
  }),
  /** A value of the catalogue, used as it is. */
  z.strictObject({ kind: z.literal('parameter'), catalogue: catalogueUseSchema }),
  /** Imported with areas and statistics, at `path` from the place down. */
  z.strictObject({ kind: z.literal('statistic'), path: pathSchema, source: z.string().max(2000) }),
  /** One of what is counted, at `path` from the case's content down. */
  z.strictObject({ kind: z.literal('counted'), path: pathSchema }),
  /** A number of the method itself, the same in every case. */
  z.strictObject({ kind: z.literal('method'), expressionSv: z.string().max(2000) }),
  /** Worked out from `uses`, in words; with an `operation` it is their sum or their product. */
  z.strictObject({
    kind: z.literal('formula'),
    expressionSv: z.string().max(2000),
    operation: z.enum(['sum', 'product']).optional(),
  }),
]);

/** A number with everything it was made of, down to what was entered and its source. */
export type Traced = {
  readonly id: string;
  readonly labelSv: string;
  /** Null when the number does not exist, and the formula says why. */
  readonly value: number | null;
  readonly unit: z.infer<typeof unitSchema>;
  readonly origin: z.infer<typeof originSchema>;
  /** What a formula used, in the order of its expression; empty for what is not a formula. */
  readonly uses: readonly Traced[];
  /** It is made of parts that are left out here; they are asked for by its place in the tree. */
  readonly isFolded?: true | undefined;
};
export type Origin = Traced['origin'];

export const tracedSchema: z.ZodType<Traced> = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    labelSv: z.string(),
    value: finiteSchema.nullable(),
    unit: unitSchema,
    origin: originSchema,
    uses: z.array(tracedSchema),
    isFolded: z.literal(true).optional(),
  }),
);
