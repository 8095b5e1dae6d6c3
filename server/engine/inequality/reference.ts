import {
  careNeedReferenceSchema,
  healthEquityReferenceSchema,
  type HealthEquityReference,
  type MeasureArgs,
} from '../../vocabulary/equityReference.ts';
import type { AreaRow } from '../../vocabulary/inequality.ts';
import { careNeedIndex } from './careNeedIndex.ts';
import type { Indicator } from './checkAreas.ts';
import { compareTree, compareValue, within, type ReferenceCheck } from './compareTree.ts';
import { sampleFor } from './measure.ts';
import { attemptMeasure, compareNumbers, optionsOf, referenceDrawer } from './referenceAttempt.ts';
import { noiseCheck } from './variance.ts';

export { runHealthEquityValidation } from './validationReference.ts';

/** Fields of an expected result that say what it is, and why. */
const notNumbers = ['kind', 'why'];

/**
 * Every expected number of a `health-equity-reference/1` file against the product's own measures.
 *
 * Shape:  an entry per expected number or null, one for a refusal, two for a noise check.
 * Throws: ZodError when the file does not follow its schema.
 */
export function runHealthEquityReference(file: unknown): ReferenceCheck[] {
  const reference = healthEquityReferenceSchema.parse(file);
  const indicator = { scale: reference.scale, valueType: reference.value_type };
  const drawSpread = referenceDrawer(indicator);
  const rows = areaRowsOf(reference);
  return reference.cases.flatMap(({ id, measure, args = {}, expected, bias_corrected: noise }) => {
    const path = `${reference.id}/${id}`;
    const { kind } = expected;
    const numbers = Object.fromEntries(
      Object.entries(expected).filter(([field]) => !notNumbers.includes(field)),
    );
    const attempt = attemptMeasure(measure, rows, { indicator, args, drawSpread });
    const checks =
      kind === 'refused'
        ? [compareValue(`${path}/outcome`, 'refused', attempt.outcome)]
        : compareNumbers(path, { numbers, attempt, isSimulated: kind === 'simulated' });
    if (!noise) return checks;
    return [...checks, ...compareNoise(path, noise, { rows, indicator, args })];
  });
}

/**
 * Every expected number of a `cni-reference/1` file. A printed index is cut, not rounded.
 *
 * Throws: ZodError when the file does not follow its schema.
 */
export function runCniReference(file: unknown): ReferenceCheck[] {
  const { weights, cases } = careNeedReferenceSchema.parse(file);
  return cases.flatMap(({ id, input, expected, published }) => {
    const {
      weightedSum,
      perPerson,
      careNeedIndex: index,
    } = careNeedIndex({
      weights,
      persons: input.counts,
      population: input.population,
      referencePerPerson: input.reference_per_person,
    });
    const got = { weighted_sum: weightedSum, per_person: perPerson, cni: index };
    return [
      ...compareTree(id, expected, got),
      ...compareTree(
        `${id}/published`,
        published ?? {},
        { index: weightedSum, cni: index },
        (path) => within(path === 'index' ? 1 : 0.00005),
      ),
    ];
  });
}

function areaRowsOf({ rows, favourable }: HealthEquityReference): AreaRow[] {
  return rows.map((row) => ({
    code: row.subgroup,
    value: row.estimate,
    population: row.population,
    standardError: row.se,
    order: row.subgroup_order,
    isReference: row.reference_subgroup,
    isFavourable: favourable ? 1 : 0,
  }));
}

function compareNoise(
  id: string,
  expected: Readonly<Record<string, unknown>>,
  { rows, indicator, args }: { rows: readonly AreaRow[]; indicator: Indicator; args: MeasureArgs },
): ReferenceCheck[] {
  const noise = noiseCheck(sampleFor('bgv', rows, indicator, optionsOf(args, rows)));
  return compareTree(`${id}/bias_corrected`, expected, {
    estimate: noise?.correctedVariance,
    expected_noise: noise?.expectedNoise,
  });
}
