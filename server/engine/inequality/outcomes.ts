import type { NoIntervalReason, RefusalReason } from '../../vocabulary/inequality.ts';

/** What a formula gives, before the notices of its areas are added. */
export type Outcome =
  | {
      readonly outcome: 'value';
      readonly estimate: number;
      readonly se: number | null;
      readonly seLog: number | null;
      readonly lower: number | null;
      readonly upper: number | null;
      readonly noInterval: NoIntervalReason | null;
    }
  | { readonly outcome: 'refused'; readonly reason: RefusalReason };

export function refused(reason: RefusalReason): Outcome {
  return { outcome: 'refused', reason };
}

export function estimateOnly(estimate: number, noInterval: NoIntervalReason): Outcome {
  return {
    outcome: 'value',
    estimate,
    se: null,
    seLog: null,
    lower: null,
    upper: null,
    noInterval,
  };
}

/** Estimate ± z·se. A standard error that could not be made is given as null. */
export function withError(estimate: number, se: number | null, z: number): Outcome {
  if (se === null) return estimateOnly(estimate, 'standardErrorMissing');
  const [lower, upper] = [estimate - z * se, estimate + z * se];
  return { outcome: 'value', estimate, se, seLog: null, lower, upper, noInterval: null };
}

/** Ratio · exp(± z·se of its logarithm). */
export function withLogError(ratio: number, seLog: number | null, z: number): Outcome {
  if (seLog === null) return estimateOnly(ratio, 'standardErrorMissing');
  const factor = Math.exp(z * seLog);
  return {
    outcome: 'value',
    estimate: ratio,
    se: null,
    seLog,
    lower: ratio / factor,
    upper: ratio * factor,
    noInterval: null,
  };
}
