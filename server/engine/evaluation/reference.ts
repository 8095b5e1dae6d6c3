import {
  evaluationReferenceSchema,
  interruptedSeriesInputSchema,
  panelInputSchema,
  rateGroupsInputSchema,
  shareGroupsInputSchema,
  syntheticControlInputSchema,
  type EvaluationCase,
} from '../../vocabulary/evaluationReference.ts';
import {
  compareTree,
  TWELVE_DIGITS,
  within,
  type Nearness,
  type ReferenceCheck,
} from '../inequality/compareTree.ts';
import { answerOf, REFERENCE_CONFIDENCE } from './areaExcessReference.ts';
import {
  interruptedSeries,
  type Coefficient,
  type InterruptedSeries,
} from './interruptedSeries.ts';
import { differenceInDifferences } from './panel.ts';
import { syntheticControl } from './syntheticControl.ts';
import { rateDifferenceInDifferences, shareDifferenceInDifferences } from './twoByTwo.ts';

export { runAreaExcessReference } from './areaExcessReference.ts';

type Expected = EvaluationCase['expected'];

const kinds: Readonly<Record<string, (input: unknown, expected: Expected) => object>> = {
  'did-2x2-proportions': sharesTwoByTwo,
  'did-2x2-rates-log': ratesTwoByTwo,
  'did-panel': panel,
  'interrupted-time-series': series,
  'synthetic-control': synthetic,
};

/** What the file says of synthetic control; ratios of two fits are known to a hundredth. */
const RATIO: Nearness = { relative: 0.01, absolute: 0 };
const syntheticTolerance: Readonly<Record<string, string>> = {
  weights: 'weights',
  gap: 'gap',
  post_mean_gap: 'gap',
  pre_rmspe: 'rmspe',
  post_rmspe: 'rmspe',
};
const ratioFields = ['rmspe_ratio', 'placebo_ratios'];

/**
 * Every expected number of an `evaluation-reference/1` file against the product's own code.
 *
 * Shape:  weights of a synthetic control are compared only where they are the only best ones.
 *         A kind that is not known, or input that is refused, fails.
 * Throws: ZodError when the file does not follow its schema.
 */
export function runEvaluationReference(file: unknown): ReferenceCheck[] {
  return evaluationReferenceSchema.parse(file).cases.flatMap((one) => {
    const calculate = kinds[one.kind];
    const got = answerOf(calculate && ((input) => calculate(input, one.expected)), one.input);
    return compareTree(one.id, comparedOf(one.expected, got), got, nearnessIn(one));
  });
}

/** Weights that are not the only best ones say nothing: then gap and fit are what is compared. */
function comparedOf(expected: Expected, got: object): Expected {
  if (!('weights_are_unique' in got) || got.weights_are_unique !== false) return expected;
  return Object.fromEntries(Object.entries(expected).filter(([field]) => field !== 'weights'));
}

function nearnessIn({ kind, tolerance }: EvaluationCase): (path: string) => Nearness {
  if (kind !== 'synthetic-control') return () => TWELVE_DIGITS;
  return (path) => {
    const field = path.replace(/\[.*$/, '');
    if (ratioFields.includes(field)) return RATIO;
    const allowed = tolerance?.[syntheticTolerance[field] ?? ''];
    return allowed === undefined ? TWELVE_DIGITS : within(allowed);
  };
}

function sharesTwoByTwo(input: unknown) {
  const groups = shareGroupsInputSchema.parse(input);
  const group = ({ cases, n }: { cases: number; n: number }) => ({ cases, persons: n });
  const result = shareDifferenceInDifferences(
    {
      treatedBefore: group(groups.treated_before),
      treatedAfter: group(groups.treated_after),
      controlBefore: group(groups.control_before),
      controlAfter: group(groups.control_after),
    },
    REFERENCE_CONFIDENCE,
  );
  const { difference: did, se, interval, z, probabilityTwoSided: p } = result;
  return { did, se, ...interval, z, p };
}

function ratesTwoByTwo(input: unknown) {
  const groups = rateGroupsInputSchema.parse(input);
  const group = ({
    cases,
    person_years: personYears,
  }: {
    cases: number;
    person_years: number;
  }) => ({
    cases,
    personYears,
  });
  const result = rateDifferenceInDifferences(
    {
      treatedBefore: group(groups.treated_before),
      treatedAfter: group(groups.treated_after),
      controlBefore: group(groups.control_before),
      controlAfter: group(groups.control_after),
    },
    REFERENCE_CONFIDENCE,
  );
  return {
    ratio_of_rate_ratios: result.ratioOfRateRatios,
    log_se: result.seLog,
    ...result.interval,
    avoided_cases_in_treated_after: result.avoidedCases,
  };
}

function panel(input: unknown) {
  const { first_post_year: firstPostYear, rows } = panelInputSchema.parse(input);
  const result = differenceInDifferences(
    rows.map(({ area, year, treated, y }) => ({ area, year, isTreated: treated === 1, value: y })),
    { firstPostYear, confidence: REFERENCE_CONFIDENCE },
  );
  const { collapsed, permutation, pretrend } = result;
  return {
    did: result.difference,
    se_ols: result.seOrdinary,
    se_cluster_cr1: result.seCluster,
    clusters: result.clusters,
    t_df: result.degreesOfFreedom,
    ci_cluster_t: result.intervalCluster,
    collapsed: {
      did: collapsed.difference,
      se_pooled: collapsed.sePooled,
      df: collapsed.degreesOfFreedom,
      p: collapsed.probabilityTwoSided,
      ...collapsed.interval,
    },
    permutation: permutation && {
      assignments: permutation.assignments,
      p_two_sided: permutation.probabilityTwoSided,
      smallest_possible_p: permutation.smallestPossibleProbability,
    },
    pretrend_slope: pretrend && {
      estimate: pretrend.estimate,
      se_cluster_cr1: pretrend.seCluster,
    },
  };
}

/** The lag stands in the name of the field that holds its errors: `newey_west_lag2`. */
const LAG_FIELD = /^newey_west_lag(\d+)$/;
const USUAL_LAG = 2;

function series(input: unknown, expected: Expected) {
  const {
    y,
    first_post_index: firstPost,
    index_starts_at: startsAt,
  } = interruptedSeriesInputSchema.parse(input);
  const lags = Object.keys(expected).flatMap((field) => LAG_FIELD.exec(field)?.[1] ?? []);
  const lag = Number(lags[0] ?? USUAL_LAG);
  const result = interruptedSeries(y, { firstPost, startsAt, lag });
  const last = result.effectAtLastPoint;
  return {
    ols: coefficientsBy(result, ({ seOrdinary }) => seOrdinary),
    [`newey_west_lag${lag}`]: coefficientsBy(result, ({ seNeweyWest }) => seNeweyWest),
    durbin_watson: result.durbinWatson,
    effect_at_last_point: {
      estimate: last.estimate,
      se_ols: last.seOrdinary,
      se_newey_west: last.seNeweyWest,
    },
    residual_df: result.residualDegreesOfFreedom,
  };
}

function coefficientsBy(
  { intercept, trend, levelChange, trendChange }: InterruptedSeries,
  errorOf: (coefficient: Coefficient) => number,
) {
  const shown = (coefficient: Coefficient) => ({
    estimate: coefficient.estimate,
    se: errorOf(coefficient),
  });
  return {
    intercept: shown(intercept),
    trend: shown(trend),
    level_change: shown(levelChange),
    trend_change: shown(trendChange),
  };
}

function synthetic(input: unknown) {
  const { treated, donors, pre_periods: before } = syntheticControlInputSchema.parse(input);
  const result = syntheticControl(treated, donors, before);
  return {
    weights: result.weights,
    weights_are_unique: result.weightsAreUnique,
    gap: result.gap,
    pre_rmspe: result.rmspeBefore,
    post_rmspe: result.rmspeAfter,
    post_mean_gap: result.meanGapAfter,
    rmspe_ratio: result.rmspeRatio,
    placebo_ratios: result.placeboRatios,
    placebo_p: result.placeboProbability,
    smallest_possible_p: result.smallestPossibleProbability,
  };
}
