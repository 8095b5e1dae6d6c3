import { z } from 'zod';
import { finiteSchema } from './numbers.ts';

const caseSchema = z.object({
  id: z.string(),
  kind: z.string(),
  input: z.unknown(),
  expected: z.record(z.string(), z.unknown()),
  tolerance: z.record(z.string(), finiteSchema).nullish(),
});
export type EvaluationCase = z.infer<typeof caseSchema>;

/** Reference numbers for excess cases of an area, `area-excess-reference/1`. */
export const areaExcessReferenceSchema = z.object({
  schema: z.literal('area-excess-reference/1'),
  cases: z.array(caseSchema),
});

/** Reference numbers for evaluation designs, `evaluation-reference/1`. */
export const evaluationReferenceSchema = z.object({
  schema: z.literal('evaluation-reference/1'),
  cases: z.array(caseSchema),
});

const costSchema = finiteSchema.nullish();
const caseCountSchema = z.object({ cases: finiteSchema, population: finiteSchema });

export const indirectInputSchema = z.object({
  bands: z.array(
    z.object({
      band: z.string(),
      population: finiteSchema,
      reference_rate_per_person: finiteSchema,
    }),
  ),
  observed: finiteSchema,
  cost_per_case_sek: costSchema,
});

export const proportionGapInputSchema = z.object({
  area: caseCountSchema,
  reference_excluding_area: caseCountSchema,
  cost_per_case_sek: costSchema,
});

export const directInputSchema = z.object({
  bands: z.array(
    z.object({
      band: z.string(),
      observed: finiteSchema,
      population: finiteSchema,
      standard_population: finiteSchema,
    }),
  ),
  per: finiteSchema,
});

const fourGroups = <T extends z.ZodType>(group: T) =>
  z.object({
    treated_before: group,
    treated_after: group,
    control_before: group,
    control_after: group,
  });

export const shareGroupsInputSchema = fourGroups(
  z.object({ cases: finiteSchema, n: finiteSchema }),
);
export const rateGroupsInputSchema = fourGroups(
  z.object({ cases: finiteSchema, person_years: finiteSchema }),
);

export const panelInputSchema = z.object({
  first_post_year: finiteSchema,
  rows: z.array(
    z.object({
      area: z.union([z.string(), z.number()]).transform(String),
      year: finiteSchema,
      treated: z.union([z.literal(0), z.literal(1)]),
      y: finiteSchema,
    }),
  ),
});

export const interruptedSeriesInputSchema = z.object({
  y: z.array(finiteSchema),
  first_post_index: z.int(),
  index_starts_at: z.int().default(1),
});

export const syntheticControlInputSchema = z.object({
  pre_periods: z.int(),
  treated: z.array(finiteSchema),
  donors: z.array(z.array(finiteSchema)),
});
