import { describe, expect, it } from 'vitest';
import { calculate } from '../../server/engine/calculate.ts';
import { annual, itemWith, ledgerWith, lump } from './support/smallLedger.ts';

/** Every expected number below is worked by hand; rates of 10 % make 1.1 and 1.21. */
describe('perspectives', () => {
  // A payment of 100 in 2026, tax factor 1.5.
  // prettier-ignore
  it.each([
    { from: 'kommun', to: 'real', kommun: -100, offentlig: -100, samhalle: -150, hushall: 0 },
    { from: 'real', to: 'hushall', kommun: 0, offentlig: 0, samhalle: 100, hushall: 100 },
    { from: 'hushall', to: 'kommun', kommun: 100, offentlig: 100, samhalle: 50, hushall: -100 },
    { from: 'kommun', to: 'region', kommun: -100, offentlig: 0, samhalle: 0, hushall: 0 },
    { from: 'kommun', to: 'kommun', kommun: 0, offentlig: 0, samhalle: 0, hushall: 0 },
    { from: 'bolag', to: 'hushall', kommun: 0, offentlig: 0, samhalle: 0, hushall: 100 },
    { from: 'kommun/skolnämnd', to: 'real', kommun: -100, offentlig: -100, samhalle: -150, hushall: 0 },
    { from: 'kommun/skolnämnd', to: 'kommun/miljönämnd', kommun: 0, offentlig: 0, samhalle: 0, hushall: 0 },
  ])('$from -> $to', ({ from, to, ...expected }) => {
    const { npv } = calculate(ledgerWith({ items: [itemWith({ from, to })] }));
    for (const [perspective, sek] of Object.entries(expected)) {
      expect(npv[perspective]?.['0']?.without_residual, perspective).toBeCloseTo(sek, 9);
    }
  });

  it('counts the cashable part for the payer, all of it for society', () => {
    const item = itemWith({ from: 'real', to: 'region', cashable: 0.4 });
    const { npv, actor_matrix: matrix } = calculate(ledgerWith({ items: [item] }));
    expect(npv['offentlig']?.['0']?.without_residual).toBeCloseTo(40, 9);
    expect(npv['samhalle']?.['0']?.without_residual).toBeCloseTo(100 + 0.5 * 40, 9);
    expect(matrix.net_by_actor['region']?.[0]).toBeCloseTo(40, 9);
    expect(matrix.net_by_actor['released_capacity_not_cashable']?.[0]).toBeCloseTo(60, 9);
    expect(matrix.society_real_net[0]).toBe(100);
  });

  it('gives a listed committee its row and perspective, and leaves the rest to kommun', () => {
    const ledger = ledgerWith({
      actors: ['kommun', 'kommun/skolnämnd', 'hushall'],
      perspectives: ['kommun', 'kommun/skolnämnd', 'samhalle'],
      real_discount_rates: { kommun: 0, 'kommun/skolnämnd': 0, samhalle: 0 },
      main_horizon: { kommun: 2, 'kommun/skolnämnd': 2, samhalle: 2 },
      items: [
        itemWith({
          id: 'a',
          from: 'kommun/skolnämnd',
          asset: { class: 'fixed', life: 4, commission: 2026 },
        }),
        itemWith({ id: 'b', from: 'kommun/miljönämnd', rule: lump([2026, 7]) }),
        itemWith({ id: 'c', from: 'kommun', rule: lump([2026, 5]) }),
      ],
    });
    const { npv, actor_matrix: matrix } = calculate(ledger);
    expect(matrix.net_by_actor['kommun']?.[0]).toBe(-12);
    expect(matrix.net_by_actor['kommun/skolnämnd']?.[0]).toBe(-100);
    expect(npv['kommun']?.['2']).toEqual({
      without_residual: -112,
      with_residual: -62,
      residual_undiscounted: 50,
    });
    expect(npv['kommun/skolnämnd']?.['2']?.with_residual).toBe(-50);
  });

  it('discounts in bands', () => {
    const ledger = ledgerWith({
      real_discount_rates: {
        samhalle: [
          [1, 0.25],
          [null, 0.6],
        ],
      },
      perspectives: ['samhalle'],
      items: [itemWith({ from: 'real', to: 'hushall', rule: annual(100, 2026, 2028) })],
    });
    // 100 + 100 / 1.25 + 100 / (1.25 x 1.6)
    expect(calculate(ledger).npv['samhalle']?.['2']?.without_residual).toBeCloseTo(230, 9);
  });

  it('counts items of the chosen alternative, and those of none', () => {
    const items = [
      itemWith({ id: 'all', rule: lump([2026, 1]) }),
      itemWith({ id: 'a', rule: lump([2026, 10]), alternatives: ['A'] }),
      itemWith({ id: 'b', rule: lump([2026, 100]), alternatives: ['B', 'C'] }),
    ];
    const kommun = (alternative?: string) => {
      const ledger = ledgerWith({ items, ...(alternative === undefined ? {} : { alternative }) });
      return calculate(ledger).npv['kommun']?.['0']?.without_residual;
    };
    expect([kommun(), kommun('A'), kommun('C'), kommun('none')]).toEqual([-111, -11, -101, -1]);
  });
});

describe('residual value', () => {
  const fixed = (commission: number) => ({ class: 'fixed', life: 4, commission }) as const;
  // 100 paid in 2026, horizon 2028; society keeps what four kinds of owner have.
  // prettier-ignore
  it.each([
    { from: 'kommun', asset: fixed(2026), kommun: 50, samhalle: 50 },
    { from: 'kommun', asset: fixed(2028), kommun: 100, samhalle: 100 },
    { from: 'kommun', asset: fixed(2020), kommun: 0, samhalle: 0 },
    { from: 'kommun', asset: { class: 'current' } as const, kommun: 0, samhalle: 0 },
    { from: 'kommun', asset: { class: 'land' } as const, kommun: 0, samhalle: 0 },
    { from: 'byggherre', asset: fixed(2026), kommun: 0, samhalle: 50 },
    { from: 'region', asset: fixed(2026), kommun: 0, samhalle: 0 },
  ])('of $asset paid by $from', ({ from, asset, kommun, samhalle }) => {
    const actors = ['kommun', 'byggherre', 'region'];
    const { npv } = calculate(ledgerWith({ actors, items: [itemWith({ from, asset })] }));
    expect(npv['kommun']?.['2']?.residual_undiscounted).toBe(kommun);
    expect(npv['offentlig']?.['2']?.residual_undiscounted).toBe(kommun);
    expect(npv['samhalle']?.['2']?.residual_undiscounted).toBe(samhalle);
  });

  it('is nothing for an avoided investment', () => {
    const item = itemWith({ from: 'real', to: 'kommun', asset: fixed(2026) });
    expect(
      calculate(ledgerWith({ items: [item] })).npv['kommun']?.['2']?.residual_undiscounted,
    ).toBe(0);
  });

  it('of the company is its exit value, the year after the horizon', () => {
    const items = [
      itemWith({
        id: 'rent',
        group: 'rent',
        from: 'hushall',
        to: 'bolag',
        noi: true,
        rule: annual(30, 2029, 2100),
      }),
      itemWith({ id: 'opex', from: 'bolag', noi: true, rule: annual(10, 2029, 2100) }),
    ];
    const { npv, irr } = calculate(ledgerWith({ items, exit_cost: 0.1, horizons: [2, 60] }));
    // (30 - 10) x 0.9 / 0.1 after three years at 10 %; no outlay, so no rate of return.
    expect(npv['bolag']?.['2']?.residual_undiscounted).toBeCloseTo(180, 9);
    expect(npv['bolag']?.['2']?.with_residual).toBeCloseTo(180 / 1.21, 9);
    expect(npv['bolag']?.['60']?.residual_undiscounted).toBeCloseTo(180, 9);
    expect(irr['bolag']).toEqual([]);
  });
});

describe('returns', () => {
  const savings = (outlay: number) => [
    itemWith({ id: 'outlay', rule: lump([2026, outlay]) }),
    itemWith({ id: 'savings', from: 'real', to: 'kommun', rule: lump([2027, 110], [2028, 121]) }),
  ];
  it('pays back within the year the sum turns', () => {
    // Discounted at 10 %: -150, +100, +100: half-way through the second year.
    const { payback_discounted: payback } = calculate(ledgerWith({ items: savings(150) }));
    expect(payback['kommun']).toBeCloseTo(1.5, 9);
    expect(payback['hushall']).toBeNull();
  });
  it('pays back when the sum is exactly 0, rounding or not', () => {
    const { payback_discounted: payback } = calculate(ledgerWith({ items: savings(200) }));
    expect(payback['kommun']).toBeCloseTo(2, 9);
  });
  it('finds the internal rate, and none for households', () => {
    const { irr } = calculate(ledgerWith({ items: savings(200) }));
    expect(irr['kommun']?.[0]).toBeCloseTo(0.1, 12);
    expect(irr['bolag']).toEqual([]);
    expect(irr['hushall']).toBeUndefined();
  });
});
