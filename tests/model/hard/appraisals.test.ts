import { describe, expect, it } from 'vitest';
import { calculate } from '../../../server/engine/calculate.ts';
import { itemAmounts } from '../../../server/engine/itemAmounts.ts';
import { checkCase } from '../../../server/model/checkCase.ts';
import { compileLedger } from '../../../server/model/compileLedger.ts';
import type { HomeSale, PropertyAppraisal } from '../../../server/vocabulary/hardSide.ts';
import { smallProposal } from '../../support/caseFile.ts';
import { hardCase, itemOf } from '../../support/hardCase.ts';

const [plain] = smallProposal.propertyAppraisals;
const withAppraisal = (change: Partial<PropertyAppraisal>) =>
  hardCase({ propertyAppraisals: plain === undefined ? [] : [{ ...plain, ...change }] });
const ledgerWith = (change: Partial<PropertyAppraisal>) =>
  compileLedger(withAppraisal(change), 'forslag');

/** Rent by year over both stretches, SEK. */
function rentIn(ledger: ReturnType<typeof ledgerWith>, year: number): number {
  return ledger.items
    .filter(({ id }) => id === 'rent' || id === 'rent_after')
    .reduce((sum, item) => sum + (itemAmounts(ledger, item).amounts[year - 2026] ?? 0), 0);
}

describe('rent tracks', () => {
  const general = { generalRentGrowthNominalPerYear: 0.03 };
  // 2 100 kr/m² × 4 000 m² × 0.98, and three per cent nominal is 1.03 / 1.02 real.
  const first = 2100 * 4000 * 0.98;
  const real = 1.03 / 1.02;

  it('own judgement grows as entered, whatever rents do in general', () => {
    const ledger = ledgerWith({ rentTrack: 'own', ...general });
    expect(rentIn(ledger, 2028)).toBeCloseTo(first * 1.005 ** 2, 4);
  });

  it('negotiated follows rents in general', () => {
    const ledger = ledgerWith({ rentTrack: 'negotiated', ...general });
    expect(rentIn(ledger, 2028)).toBeCloseTo(first * real ** 2, 4);
    expect(rentIn(ledger, 2050)).toBeCloseTo(first * real ** 24, 3);
  });

  it('presumption falls in real terms for fifteen years, then follows rents in general', () => {
    const ledger = ledgerWith({ rentTrack: 'presumption', ...general });
    // Half of three per cent is 1.5 nominal: 1.015 / 1.02.
    const held = 1.015 / 1.02;
    expect(held).toBeLessThan(1);
    const set = first * real ** 2;
    expect(rentIn(ledger, 2028)).toBeCloseTo(set, 4);
    expect(rentIn(ledger, 2029)).toBeCloseTo(set * held, 4);
    expect(rentIn(ledger, 2042)).toBeCloseTo(set * held ** 14, 4);
    expect(rentIn(ledger, 2043)).toBeCloseTo(set * held ** 14 * real, 4);
    expect(rentIn(ledger, 2060)).toBeCloseTo(set * held ** 14 * real ** 18, 3);
    expect(itemOf(ledger, 'rent_after').rule).toMatchObject({ lag: 15 });
  });

  it('is nothing to society: what the owner loses the households keep', () => {
    const society = (track: 'negotiated' | 'presumption') =>
      calculate(ledgerWith({ rentTrack: track, ...general })).actor_matrix;
    const [free, held] = [society('negotiated'), society('presumption')];
    for (const [t, net] of held.society_real_net.entries()) {
      expect(net).toBeCloseTo(free.society_real_net[t] ?? NaN, 3);
    }
    expect(held.net_by_actor['bolag']?.[10]).toBeLessThan(free.net_by_actor['bolag']?.[10] ?? 0);
  });

  it('presumption without the general growth is refused', () => {
    const [message] = checkCase(withAppraisal({ rentTrack: 'presumption' }));
    expect(message).toMatchObject({
      severity: 'error',
      code: 'modelRentGrowthMissing',
      path: ['alternatives', 1, 'propertyAppraisals', 0, 'generalRentGrowthNominalPerYear'],
    });
  });

  it('an appraisal that ends before the presumption has no rent after it', () => {
    const ledger = ledgerWith({ rentTrack: 'presumption', lastYear: 2040, ...general });
    expect(ledger.items.some(({ id }) => id === 'rent_after')).toBe(false);
    expect(rentIn(ledger, 2041)).toBe(0);
  });
});

it('running cost and maintenance entered apart cost what they cost together', () => {
  const together = ledgerWith({ operatingAndMaintenanceSekPerM2: { central: 500 } });
  const apart = ledgerWith({
    operatingAndMaintenanceSekPerM2: { central: 350 },
    maintenanceSekPerM2: { central: 150 },
  });
  expect(itemOf(apart, 'maintenance')).toMatchObject({ noi: true, group: 'opex' });
  expect(apart.items.map(({ id }) => id)).toContain('operating');
  expect(calculate(apart).property?.stabilised_noi).toBeCloseTo(
    calculate(together).property?.stabilised_noi ?? NaN,
    4,
  );
});

describe('homes that are sold', () => {
  const block = smallProposal.programme.blocks.map((one) => ({
    ...one,
    tenure: 'cooperative' as const,
  }));
  const sale: HomeSale = {
    blockId: 'hus1',
    priceSekPerM2: { central: 45_000, low: 40_000, high: 52_000 },
    consumerSurplusShare: 0.1,
    year: 2028,
  };
  const content = (homeSales: HomeSale[]) =>
    hardCase({
      programme: { blocks: block, facilities: [] },
      hardLines: [],
      propertyAppraisals: [],
      homeSales,
    });
  const ledger = compileLedger(content([sale]), 'forslag');

  it('the price is a transfer to the developer, taken off what is invested', () => {
    // 45 000 kr/m² × 4 000 m².
    expect(itemOf(ledger, 'home_sale.hus1')).toMatchObject({
      from: 'hushall',
      to: 'bolag',
      invest: true,
      rule: { values: [[2028, 180_000_000]] },
    });
  });

  it('the homes are worth the price and a tenth more to those who live there', () => {
    expect(itemOf(ledger, 'home_value.hus1')).toMatchObject({ from: 'real', to: 'hushall' });
    const { net_by_actor: net, society_real_net: society } = calculate(ledger).actor_matrix;
    expect(net['hushall']?.[2]).toBeCloseTo(18_000_000, 4);
    expect(society[2]).toBeCloseTo(198_000_000, 4);
  });

  it('of a block that is not there are refused', () => {
    expect(checkCase(content([{ ...sale, blockId: 'hus9' }]))[0]).toMatchObject({
      code: 'modelSaleBlockUnknown',
      path: ['alternatives', 1, 'homeSales', 0, 'blockId'],
    });
  });
});
