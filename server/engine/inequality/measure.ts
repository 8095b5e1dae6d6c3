import { DomainError, invariant } from '../../vocabulary/errors.ts';
import {
  inequalityMeasures,
  spreadMeasureIds,
  type AreaRow,
  type InequalityMeasureId,
  type InequalityNotice,
  type MeasureResult,
  type SpreadMeasureId,
} from '../../vocabulary/inequality.ts';
import { normalQuantile } from '../finance/normalDistribution.ts';
import { attributableFraction, attributableRisk } from './attributable.ts';
import { checkAreas, type AreaNeeds, type Indicator, type Sample } from './checkAreas.ts';
import { meanLogDeviation, theilIndex } from './entropy.ts';
import { difference, ratio, type GapKind } from './gaps.ts';
import { estimateOnly, refused, type Outcome } from './outcomes.ts';
import {
  absoluteConcentration,
  relativeConcentration,
  relativeIndex,
  rescaled,
  slopeIndex,
} from './rankMeasures.ts';
import { everyError, meanOf, sharesOf } from './sampleSums.ts';
import { middleOf, simulateSpread, type SpreadDraws } from './simulateSpread.ts';
import { spreadOf, type SpreadFrame } from './spread.ts';
import { betweenGroupVariance } from './variance.ts';

/** How a measure is asked for; what is not told has its usual value. */
export type MeasureOptions = {
  /** For measures that have both; D and PAR of ranked areas compare by rank, not by value. */
  readonly isOrdered?: boolean;
  /** Compare D and R with the reference area. */
  readonly toReference?: boolean;
  /** False: every area counts as one. Usually true where populations are known. */
  readonly weighted?: boolean;
  /** Values are rescaled to these limits (concentration indices). Unchecked, as entered. */
  readonly lowerLimit?: unknown;
  readonly upperLimit?: unknown;
  readonly confidence?: number;
  readonly missingConfirmed?: boolean;
};

/** Draws to take a simulated interval from; called only when one is needed. */
export type DrawSpread = (sample: Sample, frame: SpreadFrame) => SpreadDraws;

const USUAL_CONFIDENCE = 0.95;

type Question = {
  readonly indicator: Indicator;
  readonly isOrdered: boolean;
  readonly gap: GapKind;
  readonly confidence: number;
  readonly z: number;
  readonly drawSpread: DrawSpread;
};

const byFormula: Readonly<
  Record<
    Exclude<InequalityMeasureId, SpreadMeasureId>,
    (sample: Sample, question: Question) => Outcome
  >
> = {
  d: (sample, { gap, z }) => difference(sample, gap, z),
  r: (sample, { gap, z }) => ratio(sample, gap, z),
  aci: (sample, { z }) => absoluteConcentration(rescaled(sample), z),
  rci: (sample, { z }) => relativeConcentration(rescaled(sample), z),
  sii: (sample, { z }) => slopeIndex(sample, z),
  rii: (sample, { z }) => relativeIndex(sample, z),
  bgv: (sample, { z }) => betweenGroupVariance(sample, z),
  ti: (sample, { z }) => theilIndex(sample, z),
  mld: (sample, { z }) => meanLogDeviation(sample, z),
  paf: (sample, question) => attributableFraction(sample, question),
  parisk: (sample, question) => attributableRisk(sample, question),
};

/**
 * One measure of inequality between areas, with its interval, or why there is none.
 *
 * Shape:  `rows` in any order; areas without a value are left out, with a notice.
 * Units:  see the measure's own function; `confidence` a fraction (0.95).
 * Throws: DomainError naming the field when the areas do not allow the measure.
 * Source: formulas of the shared rules for health-equity measures, section 2.
 */
export function measureInequality(
  measureId: InequalityMeasureId,
  rows: readonly AreaRow[],
  {
    indicator,
    options = {},
    drawSpread,
  }: { indicator: Indicator; options?: MeasureOptions; drawSpread: DrawSpread },
): MeasureResult {
  const confidence = checkedConfidence(options.confidence ?? USUAL_CONFIDENCE);
  const sample = sampleFor(measureId, rows, indicator, options);
  const isOrdered = options.isOrdered === true;
  const question: Question = {
    indicator,
    isOrdered,
    gap: gapKind(options),
    confidence,
    z: normalQuantile((1 + confidence) / 2),
    drawSpread,
  };
  const outcome = isSpread(measureId)
    ? simulatedMeasure(measureId, sample, question)
    : byFormula[measureId](sample, question);
  const notices: InequalityNotice[] = [...sample.notices];
  if (outcome.outcome === 'value' && outcome.noInterval === 'standardErrorMissing') {
    notices.push('noStandardErrors');
  }
  return { ...outcome, notices };
}

/** The checked areas of a measure, as `measureInequality` uses them. */
export function sampleFor(
  measureId: InequalityMeasureId,
  rows: readonly AreaRow[],
  indicator: Indicator,
  options: MeasureOptions = {},
): Sample {
  const sample = checkAreas(rows, {
    indicator,
    needs: needsOf(measureId, options),
    lowerLimit: options.lowerLimit,
    upperLimit: options.upperLimit,
    missingConfirmed: options.missingConfirmed ?? false,
  });
  return options.weighted === false ? { ...sample, populations: null } : sample;
}

/** A `DrawSpread` of a fixed seed that keeps its draws while the areas stay the same. */
export function spreadDrawer(settings: {
  indicator: Indicator;
  draws: number;
  seed: number;
}): DrawSpread {
  const kept = new Map<string, SpreadDraws>();
  return (sample, frame) => {
    const errors = everyError(sample);
    invariant(errors !== null, 'only areas with standard errors are drawn');
    const key = JSON.stringify([sample.values, errors, frame]);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const drawn = simulateSpread({ ...settings, values: sample.values, errors, frame });
    kept.set(key, drawn);
    return drawn;
  };
}

function checkedConfidence(confidence: number): number {
  if (confidence > 0 && confidence < 1) return confidence;
  throw new DomainError('inequalityConfidence', { field: 'confidence', value: confidence });
}

function gapKind({ isOrdered, toReference }: MeasureOptions): GapKind {
  if (toReference === true) return 'reference';
  return isOrdered === true ? 'ends' : 'extremes';
}

function needsOf(measureId: InequalityMeasureId, options: MeasureOptions): AreaNeeds {
  const measure = inequalityMeasures.find(({ id }) => id === measureId);
  invariant(measure !== undefined, `measure ${measureId} is not listed`);
  const isGap = measureId === 'd' || measureId === 'r';
  const gapToReference = isGap && options.toReference === true;
  const asksWeights = options.weighted === true && measure.population === 'optional';
  return {
    population: asksWeights ? 'required' : measure.population,
    order:
      measure.order === 'ordered' ||
      (measure.order === 'either' && options.isOrdered === true && !gapToReference),
    reference: gapToReference || measureId === 'mdru' || measureId === 'mdrw',
  };
}

function isSpread(measureId: InequalityMeasureId): measureId is SpreadMeasureId {
  return spreadMeasureIds.some((id) => id === measureId);
}

function simulatedMeasure(
  measureId: SpreadMeasureId,
  sample: Sample,
  { confidence, drawSpread }: Question,
): Outcome {
  const { isFavourable, settingAverage, referenceIndex, values } = sample;
  const shares = sharesOf(sample);
  const frame = { shares, isFavourable, settingAverage, referenceIndex };
  const divisor = measureId === 'idisu' ? settingAverage : null;
  const isRelative = ['covar', 'idisu', 'idisw'].includes(measureId);
  if (isRelative && (divisor ?? meanOf(values, shares)) === 0) return refused('meanZero');
  const estimate = spreadOf(values, frame)[measureId];
  if (everyError(sample) === null) return estimateOnly(estimate, 'standardErrorMissing');
  const drawn = drawSpread(sample, frame);
  if (drawn === null) return estimateOnly(estimate, 'outsideDraws');
  const limits = middleOf(drawn[measureId], confidence);
  return { outcome: 'value', estimate, se: null, seLog: null, ...limits, noInterval: null };
}
