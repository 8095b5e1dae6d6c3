import { z } from 'zod';
import { finiteSchema } from './numbers.ts';

/** Numbers by name, nested as the file has them; read with `compareTree`. */
export const expectedTreeSchema = z.record(z.string(), z.unknown());

const measureArgsSchema = z.object({
  dimension: z.enum(['ordered', 'nonordered']).optional(),
  ordered: z.boolean().optional(),
  reference: z.boolean().optional(),
  weighted: z.boolean().optional(),
  linear: z.boolean().optional(),
  wagstaff: z.boolean().optional(),
  erreygers: z.boolean().optional(),
  lmin: z.unknown().optional(),
  lmax: z.unknown().optional(),
  conf_level: finiteSchema.optional(),
  force: z.boolean().optional(),
});
export type MeasureArgs = z.infer<typeof measureArgsSchema>;

const valueTypeSchema = z.enum(['share', 'rate', 'amount']);

const cellSchema = z.unknown().optional();
const areaRowSchema = z.object({
  subgroup: z.union([z.string(), z.number()]).transform(String),
  estimate: cellSchema,
  se: cellSchema,
  population: cellSchema,
  subgroup_order: cellSchema,
  reference_subgroup: cellSchema,
});

/** Reference numbers for measures of inequality, `health-equity-reference/1`. */
export const healthEquityReferenceSchema = z.object({
  schema: z.literal('health-equity-reference/1'),
  id: z.string(),
  favourable: z.boolean(),
  scale: finiteSchema,
  value_type: valueTypeSchema,
  rows: z.array(areaRowSchema),
  cases: z.array(
    z.object({
      id: z.string(),
      measure: z.string(),
      args: measureArgsSchema.optional(),
      expected: expectedTreeSchema,
      bias_corrected: expectedTreeSchema.nullish(),
    }),
  ),
});
export type HealthEquityReference = z.infer<typeof healthEquityReferenceSchema>;

/** One cell an area, or one cell for all; whatever it holds is for the checks to judge. */
const columnSchema = z.unknown().optional();

const validationInputSchema = measureArgsSchema.extend({
  est: columnSchema,
  pop: columnSchema,
  se: columnSchema,
  subgroup_order: columnSchema,
  reference_subgroup: columnSchema,
  favourable_indicator: columnSchema,
  setting_average: columnSchema,
  scale: finiteSchema.nullish(),
  value_type: valueTypeSchema.nullish(),
});
export type ValidationInput = z.infer<typeof validationInputSchema>;

/** Bad and borderline input, `health-equity-validation/1`. */
export const healthEquityValidationSchema = z.object({
  schema: z.literal('health-equity-validation/1'),
  cases: z.array(
    z.object({
      id: z.string(),
      measure: z.string(),
      input: validationInputSchema,
      ours: z.string(),
      ours_result: expectedTreeSchema.nullish(),
      ours_notice: z.boolean().nullish(),
    }),
  ),
});

/** Care Need Index, `cni-reference/1`. */
export const careNeedReferenceSchema = z.object({
  schema: z.literal('cni-reference/1'),
  weights: z.record(z.string(), finiteSchema),
  cases: z.array(
    z.object({
      id: z.string(),
      input: z.object({
        counts: z.record(z.string(), finiteSchema),
        population: finiteSchema,
        reference_per_person: finiteSchema,
      }),
      expected: expectedTreeSchema,
      published: expectedTreeSchema.nullish(),
    }),
  ),
});
