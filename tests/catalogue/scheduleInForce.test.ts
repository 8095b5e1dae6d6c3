import { describe, expect, it } from 'vitest';
import {
  danishSchedule,
  discountSchedules,
} from '../../server/catalogue/parameters/discountSchedules.ts';
import { scheduleInForce } from '../../server/catalogue/scheduleInForce.ts';

describe('discount schedules by vintage', () => {
  it('are the latest that had begun', () => {
    const later = { ...danishSchedule, validFrom: '2030-01-01' };
    const both = [later, ...discountSchedules];
    expect(scheduleInForce(both, 'denmark', '2029-12-31')).toBe(danishSchedule);
    expect(scheduleInForce(both, 'denmark', '2030-01-01')).toBe(later);
  });

  it('are never a later vintage than the day, nor another authority’s', () => {
    expect(() => scheduleInForce(discountSchedules, 'denmark', '2020-12-31')).toThrow(
      'discountScheduleMissing',
    );
    expect(() => scheduleInForce(discountSchedules, 'sweden', '2026-01-01')).toThrow(
      'discountScheduleMissing',
    );
  });

  it('have bands in rising order', () => {
    for (const { bands } of discountSchedules) {
      const ends = bands.map(([until]) => until ?? Infinity);
      expect(ends).toEqual(ends.toSorted((a, b) => a - b));
    }
  });
});
