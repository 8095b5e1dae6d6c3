import { DomainError } from '../vocabulary/errors.ts';
import type { DiscountSchedule } from '../vocabulary/valuation.ts';

/**
 * An authority's discount rates as they were on a day: the latest vintage that had begun.
 *
 * Throws: DomainError `discountScheduleMissing` when none had; a later one is never used.
 */
export function scheduleInForce(
  schedules: readonly DiscountSchedule[],
  id: string,
  day: string,
): DiscountSchedule {
  const [first, ...rest] = schedules.filter((one) => one.id === id && one.validFrom <= day);
  if (first === undefined) throw new DomainError('discountScheduleMissing', { id, day });
  return rest.reduce((latest, one) => (one.validFrom > latest.validFrom ? one : latest), first);
}
