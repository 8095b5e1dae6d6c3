import { DomainError } from '../../vocabulary/errors.ts';
import {
  areaExcessReferenceSchema,
  directInputSchema,
  indirectInputSchema,
  proportionGapInputSchema,
} from '../../vocabulary/evaluationReference.ts';
import { compareTree, type ReferenceCheck } from '../inequality/compareTree.ts';
import { directStandardisation } from './directStandardisation.ts';
import type { Excess } from './excess.ts';
import { indirectStandardisation } from './indirectStandardisation.ts';
import { proportionGap } from './proportionGap.ts';

/** Every interval of the reference files. */
export const REFERENCE_CONFIDENCE = 0.95;

const kinds: Readonly<Record<string, (input: unknown) => object>> = {
  'indirect-standardisation': indirect,
  'proportion-gap': gap,
  'direct-standardisation': direct,
};

/**
 * Every expected number and truth value of an `area-excess-reference/1` file against the
 * product's own code. A kind that is not known, or input that is refused, fails.
 *
 * Throws: ZodError when the file does not follow its schema.
 */
export function runAreaExcessReference(file: unknown): ReferenceCheck[] {
  return areaExcessReferenceSchema
    .parse(file)
    .cases.flatMap(({ id, kind, input, expected }) =>
      compareTree(id, expected, answerOf(kinds[kind], input)),
    );
}

/** What the code gives, or the code of the fault it finds. */
export function answerOf(
  calculate: ((input: unknown) => object) | undefined,
  input: unknown,
): object {
  try {
    return calculate?.(input) ?? {};
  } catch (error) {
    if (error instanceof DomainError) return { outcome: 'error' };
    throw error;
  }
}

function indirect(input: unknown) {
  const { bands, observed, cost_per_case_sek: cost } = indirectInputSchema.parse(input);
  const result = indirectStandardisation({
    bands: bands.map(({ band, population, reference_rate_per_person: rate }) => ({
      band,
      population,
      referenceRatePerPerson: rate,
    })),
    observed,
    costPerCaseSek: cost ?? null,
    confidence: REFERENCE_CONFIDENCE,
  });
  return {
    expected_cases: result.expectedCases,
    smr: result.ratio,
    smr_byar: result.ratioByar,
    smr_exact: result.ratioExact,
    interval_used: result.intervalUsed,
    p_two_sided_doubled: result.probabilityTwoSided,
    ...excessColumns(result),
  };
}

function gap(input: unknown) {
  const {
    area,
    reference_excluding_area: reference,
    cost_per_case_sek: cost,
  } = proportionGapInputSchema.parse(input);
  const result = proportionGap({
    area,
    referenceExcludingArea: reference,
    costPerCaseSek: cost ?? null,
    confidence: REFERENCE_CONFIDENCE,
  });
  return {
    p_area: result.areaShare,
    wilson_area: result.areaInterval,
    p_reference: result.referenceShare,
    wilson_reference: result.referenceInterval,
    difference: result.difference,
    newcombe: result.differenceInterval,
    ...excessColumns(result),
  };
}

function direct(input: unknown) {
  const { bands, per } = directInputSchema.parse(input);
  const result = directStandardisation({
    bands: bands.map(({ band, observed, population, standard_population: standardPopulation }) => ({
      band,
      observed,
      population,
      standardPopulation,
    })),
    per,
    confidence: REFERENCE_CONFIDENCE,
  });
  return {
    total_observed: result.totalObserved,
    rate: result.rate,
    variance: result.variance,
    dobson_byar: result.interval ?? { lower: null, upper: null },
    report: result.isPublished,
  };
}

function excessColumns(excess: Excess) {
  return {
    excess: excess.excess,
    excess_ci: excess.excessInterval,
    excess_cost_sek: excess.excessCostSek,
    excess_cost_ci: excess.excessCostIntervalSek,
    separable_from_reference: excess.isSeparableFromReference,
  };
}
