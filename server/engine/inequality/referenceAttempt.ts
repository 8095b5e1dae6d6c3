import { DomainError } from '../../vocabulary/errors.ts';
import type { MeasureArgs } from '../../vocabulary/equityReference.ts';
import {
  inequalityMeasures,
  type AreaRow,
  type InequalityMeasureId,
  type MeasureResult,
} from '../../vocabulary/inequality.ts';
import type { Indicator } from './checkAreas.ts';
import { compareValue, within, type Nearness, type ReferenceCheck } from './compareTree.ts';
import {
  measureInequality,
  spreadDrawer,
  type DrawSpread,
  type MeasureOptions,
} from './measure.ts';
import { REFERENCE_DRAWS, SPREAD_SEED } from './simulateSpread.ts';

/** A simulated limit may lie this far from the expected one, as a share of the interval. */
const SIMULATED_SHARE = 0.01;

/** A result, or the fault that the input has. */
export type Attempt = MeasureResult | { readonly outcome: 'error'; readonly error: DomainError };

/** Draws for a whole file: one seed, as many as its tolerance is made for. */
export function referenceDrawer(indicator: Indicator): DrawSpread {
  return spreadDrawer({ indicator, draws: REFERENCE_DRAWS, seed: SPREAD_SEED });
}

/** A measure by its name in the file; a fault in the input is an answer here. */
export function attemptMeasure(
  measure: string,
  rows: readonly AreaRow[],
  {
    indicator,
    args,
    drawSpread,
  }: { indicator: Indicator; args: MeasureArgs; drawSpread: DrawSpread },
): Attempt {
  try {
    const measureId = measureIdOf(measure);
    const options = optionsOf(args, rows);
    return measureInequality(measureId, rows, { indicator, options, drawSpread });
  } catch (error) {
    if (error instanceof DomainError) return { outcome: 'error', error };
    throw error;
  }
}

/** The expected numbers of one measure; limits of draws within a share of their width. */
export function compareNumbers(
  id: string,
  {
    numbers,
    attempt,
    isSimulated,
  }: { numbers: Readonly<Record<string, unknown>>; attempt: Attempt; isSimulated: boolean },
): ReferenceCheck[] {
  const { lowerci, upperci } = numbers;
  const width =
    isSimulated && typeof lowerci === 'number' && typeof upperci === 'number'
      ? upperci - lowerci
      : null;
  const nearnessOf = (key: string): Nearness | undefined =>
    width !== null && (key === 'lowerci' || key === 'upperci')
      ? within(SIMULATED_SHARE * width)
      : undefined;
  const got = numbersOf(attempt);
  return Object.entries(numbers).map(([key, expected]) =>
    compareValue(`${id}/${key}`, expected, got[key], nearnessOf(key)),
  );
}

function numbersOf(attempt: Attempt): Readonly<Record<string, unknown>> {
  if (attempt.outcome === 'error') return {};
  if (attempt.outcome === 'refused')
    return { estimate: null, se: null, lowerci: null, upperci: null };
  const { estimate, se, seLog, lower, upper } = attempt;
  return { estimate, se: se ?? seLog, se_log: seLog, lowerci: lower, upperci: upper };
}

function measureIdOf(measure: string): InequalityMeasureId {
  const known = inequalityMeasures.find(({ id }) => id === measure);
  if (known === undefined) throw new DomainError('inequalityMeasureUnknown', { measure });
  return known.id;
}

/** The file's choices; D and PAR are ordered where the areas have an order and nothing is said. */
export function optionsOf(args: MeasureArgs, rows: readonly AreaRow[]): MeasureOptions {
  const notBuilt =
    args.wagstaff === true
      ? 'wagstaff'
      : args.erreygers === true
        ? 'erreygers'
        : args.linear === false
          ? 'logit'
          : null;
  if (notBuilt !== null) throw new DomainError('inequalityNotBuilt', { option: notBuilt });
  const hasOrder = rows.some(({ order }) => order !== null && order !== undefined);
  const isOrdered =
    args.ordered ?? (args.dimension === undefined ? hasOrder : args.dimension === 'ordered');
  return {
    isOrdered,
    toReference: args.reference ?? false,
    lowerLimit: args.lmin,
    upperLimit: args.lmax,
    missingConfirmed: args.force ?? false,
    ...(args.weighted === undefined ? {} : { weighted: args.weighted }),
    ...(args.conf_level === undefined ? {} : { confidence: args.conf_level }),
  };
}
