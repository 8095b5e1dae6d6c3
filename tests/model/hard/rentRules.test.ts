import { expect, it } from 'vitest';
import { catalogueEntries } from '../../../server/catalogue/entries.ts';
import { entryOf, valueInForce } from '../../../server/catalogue/lookup.ts';
import { FEE_EXEMPT_YEARS, presumptionRuleOf } from '../../../server/model/hard/rentRules.ts';

const centralOf = (id: string) =>
  valueInForce(entryOf(catalogueEntries, id), '2026-11-27').central ?? NaN;

it('the rules of rents and fees are those that the catalogue gives a source for', () => {
  const rule = presumptionRuleOf(2030);
  expect(FEE_EXEMPT_YEARS).toBe(centralOf('fastighetsavgift_befr'));
  expect(rule.years).toBe(centralOf('presumtion_tid'));
  // 4 % in general: half of the first three points and three quarters of the fourth, 2.25 %.
  const [under, over] = [centralOf('presumtion_under3'), centralOf('presumtion_over3')];
  expect(rule.increase(0.02)).toBeCloseTo(0.02 * under, 12);
  expect(rule.increase(0.04)).toBeCloseTo(0.03 * under + 0.01 * over, 12);
  expect(rule.increase(0.04)).toBeCloseTo(0.0225, 12);
});
