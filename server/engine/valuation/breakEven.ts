import type { DiscountRate } from '../../vocabulary/ledger.ts';
import { requireFinite, requirePositive } from '../finance/refusals.ts';
import { scheduledAnnuityFactor } from './presentValue.ts';

/**
 * The share of a programme's persons for whom it has to succeed to pay for itself: cost over
 * persons × what one person's failure costs. Above 1: not even success for all is enough.
 *
 * Units:  one currency and price year; the rate is real, and the same on both sides. At rate 0 the
 *         yearly cost is summed undiscounted, as some sources do.
 */
export function breakEvenShare({
  programmeCost,
  persons,
  costPerPersonYear,
  years,
  rate,
}: {
  readonly programmeCost: number;
  readonly persons: number;
  readonly costPerPersonYear: number;
  readonly years: number;
  readonly rate: DiscountRate;
}): number {
  requireFinite({ programmeCost });
  requirePositive({ persons, costPerPersonYear, years });
  const presentCostPerPerson = costPerPersonYear * scheduledAnnuityFactor(rate, years);
  return programmeCost / (persons * presentCostPerPerson);
}
