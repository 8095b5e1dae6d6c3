import { expect, it } from 'vitest';
import { groupNetPresentValues } from '../../server/engine/groupNetPresentValues.ts';
import { itemWith, ledgerWith, lump, twoGroups } from './support/smallLedger.ts';

it('every perspective with a rate and a main horizon has its worth, and that of each group', () => {
  const ledger = ledgerWith({
    risk: twoGroups,
    items: [
      itemWith({ id: 'capex', group: 'capex', rule: lump([2026, 100]) }),
      itemWith({
        id: 'rent',
        group: 'rent',
        from: 'hushall',
        to: 'kommun',
        rule: lump([2026, 200]),
      }),
      itemWith({ id: 'rest', rule: lump([2026, 95]) }),
    ],
  });
  const parts = groupNetPresentValues(ledger);
  expect(Object.keys(parts.npv)).toEqual(['bolag', 'kommun', 'offentlig', 'samhalle', 'hushall']);
  expect(parts.npv['kommun']).toBeCloseTo(5, 9);
  expect(parts.groupNpv['kommun']).toEqual([-100, 200]);
});
