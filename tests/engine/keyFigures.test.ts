import { expect, it } from 'vitest';
import { keyFigures } from '../../server/engine/views/keyFigures.ts';
import { annual, itemWith, ledgerWith, lump } from './support/smallLedger.ts';

// Worked by hand: 10 a year for seven years, half of it cashable, against 100 of investment.
const ledger = ledgerWith({
  real_discount_rates: { samhalle: 0, kommun: 0 },
  perspectives: ['kommun', 'samhalle'],
  main_horizon: { samhalle: 2, kommun: 2 },
  items: [
    itemWith({ id: 'build', asset: { class: 'fixed', life: 10, commission: 2026 } }),
    itemWith({ id: 'soil', asset: { class: 'current' }, rule: lump([2027, 5]) }),
    itemWith({ id: 'upkeep', rule: lump([2030, 1]) }),
    itemWith({
      id: 'saved',
      layer: 'soft',
      from: 'real',
      to: 'kommun',
      cashable: 0.5,
      rule: annual(10, 2027, 2033),
    }),
    itemWith({ id: 'rent', from: 'kommun/a', to: 'kommun/b', rule: lump([2026, 40]) }),
  ],
});

it('sums investment, costs and income by actor and period', () => {
  const figures = keyFigures(ledger);
  expect(figures.investment).toEqual({ hardSek: 105, softSek: 0, totalSek: 105 });
  const { kommun, released_capacity_not_cashable: released, hushall } = figures.byActor;
  expect(kommun?.years1to5.undiscounted).toEqual({ costSek: 106, incomeSek: 25, netSek: -81 });
  expect(kommun?.years1to25.undiscounted).toEqual({ costSek: 106, incomeSek: 35, netSek: -71 });
  expect(kommun?.netPresentValue).toEqual({ hardSek: -106, softSek: 35, totalSek: -71 });
  expect(released?.years0to60.presentValue).toEqual({ costSek: 0, incomeSek: 35, netSek: 35 });
  expect(hushall?.years0to60.undiscounted).toEqual({ costSek: 0, incomeSek: 0, netSek: 0 });
  expect(figures.societyRealNet.years0to60.undiscounted).toEqual({
    costSek: 106,
    incomeSek: 70,
    netSek: -36,
  });
});

it('gives yearly flows by layer for every perspective it can value', () => {
  const { yearlyByPerspective: flows, years } = keyFigures(ledger);
  expect(years.slice(0, 2)).toEqual([2026, 2027]);
  expect(Object.keys(flows)).toEqual(['kommun', 'samhalle']);
  expect(flows['kommun']?.hardSek.slice(0, 2)).toEqual([-100, -5]);
  expect(flows['kommun']?.softSek.slice(0, 2)).toEqual([0, 5]);
  expect(flows['kommun']?.softSek).toHaveLength(61);
});
