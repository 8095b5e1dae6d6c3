import { requireAtLeast, requirePositive, requireShares } from '../finance/refusals.ts';

/** How much one person moves, and what is known of such movement and mortality. */
type Activity = {
  readonly kmOneWay: number;
  readonly tripsPerWeek: number;
  readonly speedKmPerHour: number;
  /** Mortality of those who move `referenceMinutesPerWeek`, beside those who do not. */
  readonly relativeRisk: number;
  readonly referenceMinutesPerWeek: number;
  /** The most that mortality can fall, as a share of it: more movement gives no more. */
  readonly protectionCap: number;
};

/** Minutes a week: 60 · km · trips / speed. */
export function weeklyMinutes({
  kmOneWay,
  tripsPerWeek,
  speedKmPerHour,
}: Pick<Activity, 'kmOneWay' | 'tripsPerWeek' | 'speedKmPerHour'>): number {
  requireAtLeast(0, { kmOneWay, tripsPerWeek });
  requirePositive({ speedKmPerHour });
  return (60 * kmOneWay * tripsPerWeek) / speedKmPerHour;
}

/**
 * The share that mortality falls by: `min(cap, (1 − RR) · minutes / reference minutes)`.
 *
 * Throws: DomainError on a relative risk or cap outside 0 to 1, or a reference of 0 minutes.
 * Source: the form of WHO's HEAT, as in npct/pct `R/generate-scenarios.R` (soft-valuation.md 2.7).
 */
export function mortalityProtection({
  minutesPerWeek,
  relativeRisk,
  referenceMinutesPerWeek,
  protectionCap,
}: Pick<Activity, 'relativeRisk' | 'referenceMinutesPerWeek' | 'protectionCap'> & {
  readonly minutesPerWeek: number;
}): number {
  requireAtLeast(0, { minutesPerWeek });
  requireShares({ relativeRisk, protectionCap });
  requirePositive({ referenceMinutesPerWeek });
  return Math.min(protectionCap, ((1 - relativeRisk) * minutesPerWeek) / referenceMinutesPerWeek);
}
