import fc from 'fast-check';
import { isPublicActor } from '../../../server/vocabulary/actors.ts';
import type { Ledger, LedgerItem } from '../../../server/vocabulary/ledger.ts';
import { ledgerWith, twoGroups } from './smallLedger.ts';

const actors = ['kommun', 'kommun/skolnämnd', 'va', 'region', 'stat', 'bolag', 'hushall'];
/** `kommun/miljönämnd` is not listed: it counts in the row of kommun. */
const parties = [...actors, 'kommun/miljönämnd', 'real'];

const amount = fc.integer({ min: 0, max: 50_000_000 });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const year = fc.integer({ min: 2020, max: 2040 });
const growth = fc.constantFrom(-0.02, 0, 0.01, 0.03);

const anyRule = fc.oneof(
  fc.record({
    type: fc.constant('lump' as const),
    values: fc.array(fc.tuple(year, amount), { maxLength: 4 }),
    growth,
  }),
  fc.record({
    type: fc.constant('annual' as const),
    amount,
    from: year,
    to: fc.integer({ min: 2040, max: 2110 }),
    growth,
  }),
  fc.record({
    type: fc.constant('per_unit' as const),
    amount,
    series: fc.constant('flats'),
    to: fc.integer({ min: 2020, max: 2110 }),
    lag: fc.nat(4),
    growth,
  }),
  fc.record({
    type: fc.constant('effect' as const),
    persons: fc.nat(500),
    effect: share,
    unit_value: fc.nat(500_000),
    start: year,
    ramp: fc.nat(4),
    full: fc.nat(10),
    decay: share,
    to: fc.integer({ min: 2040, max: 2110 }),
    deadweight: share,
    attribution: share,
    displacement: share,
    growth,
  }),
);

const fixedAsset = fc.record({
  class: fc.constant('fixed' as const),
  life: fc.integer({ min: 1, max: 60 }),
  commission: year,
});

const anyItem: fc.Arbitrary<LedgerItem> = fc
  .record({
    id: fc.uuid(),
    layer: fc.constantFrom('hard' as const, 'soft' as const),
    group: fc.constantFrom('capex', 'rent', 'effect'),
    from: fc.constantFrom(...parties),
    to: fc.constantFrom(...parties),
    rule: anyRule,
    optimism: fc.option(fc.constantFrom('capex' as const, 'effect' as const), { nil: undefined }),
    overlap_share: share,
    noi: fc.boolean(),
    invest: fc.boolean(),
    asset: fc.option(fixedAsset, { nil: undefined }),
    cashable: share,
  })
  .filter(({ from, to }) => from !== to)
  .map(({ asset, cashable, ...item }) => ({
    ...item,
    ...(asset === undefined || (inKommun(item.from) && inKommun(item.to)) ? {} : { asset }),
    ...(isPublicActor(item.to) && !isPublicActor(item.from) ? { cashable } : {}),
  }));

function inKommun(actor: string): boolean {
  return actor.startsWith('kommun');
}

const perspectives = [...actors, 'offentlig', 'samhalle'];
const forEach = <Value>(value: Value) =>
  Object.fromEntries(perspectives.map((perspective) => [perspective, value]));

/** Ledgers that `readLedger` accepts: every rule, committees listed and not, cashable parts. */
export const anyLedger: fc.Arbitrary<Ledger> = fc
  .record({
    items: fc.uniqueArray(anyItem, { maxLength: 25, selector: ({ id }) => id }),
    horizon: fc.nat(60),
  })
  .map(({ items, horizon }) =>
    ledgerWith({
      actors,
      perspectives,
      items,
      series: {
        flats: [
          [2018, 5],
          [2027, 40],
          [2031, 60],
        ],
      },
      horizons: [5, 60],
      real_discount_rates: forEach(0.03),
      main_horizon: forEach(horizon),
      risk: twoGroups,
    }),
  );
