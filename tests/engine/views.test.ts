import { describe, expect, it } from 'vitest';
import { calculate } from '../../server/engine/calculate.ts';
import { annual, effect, itemWith, ledgerWith, lump, twoGroups } from './support/smallLedger.ts';

// Every expected number below is worked by hand.
describe('operating budget', () => {
  it('depreciates and bears interest from the year after commission', () => {
    const item = itemWith({
      rule: lump([2026, 40], [2027, 60]),
      budget: 'capex',
      asset: { class: 'fixed', life: 2, commission: 2027 },
    });
    const { municipal_operating_budget_nominal: budget } = calculate(ledgerWith({ items: [item] }));
    // Cost 100: 50 a year, interest 2 % of 100, then of 50.
    expect(budget.map(({ depreciation }) => depreciation)).toEqual([0, 0, -50, -50, 0]);
    expect(budget.map(({ internal_interest: interest }) => interest)).toEqual([0, 0, -2, -1, 0]);
    expect(budget.map(({ total }) => total)).toEqual([0, 0, -52, -51, 0]);
  });

  it('releases a contribution over its life, in the prices it was paid in', () => {
    const item = itemWith({
      from: 'bolag',
      to: 'kommun',
      rule: lump([2027, 100]),
      budget: 'contribution',
      contribution: { life: 2, commission: 2028 },
    });
    const { municipal_operating_budget_nominal: budget } = calculate(
      ledgerWith({ items: [item], inflation: 0.1 }),
    );
    const release = budget.map((year) => year.contribution_release);
    [0, 0, 0, 55, 55].forEach((sek, t) => expect(release[t]).toBeCloseTo(sek, 9));
  });

  it('shows running items in current prices, the cashable part only', () => {
    const item = itemWith({
      from: 'real',
      to: 'kommun/skolnämnd',
      rule: annual(100, 2027, 2028),
      cashable: 0.5,
      budget: 'savings_cashable',
    });
    const others = itemWith({
      id: 'not the municipality',
      from: 'region',
      budget: 'service_running',
    });
    const { municipal_operating_budget_nominal: budget } = calculate(
      ledgerWith({ items: [item, others], inflation: 0.1 }),
    );
    [0, 55, 60.5, 0, 0].forEach((sek, t) => {
      expect(budget[t]?.savings_cashable).toBeCloseTo(sek, 9);
      expect(budget[t]?.total).toBeCloseTo(sek, 9);
    });
  });
});

describe('switching values', () => {
  it('says what share of the effect is enough', () => {
    const items = [
      itemWith({ id: 'cost', rule: lump([2026, 600]) }),
      itemWith({ id: 'programme', layer: 'soft', rule: lump([2026, 300]) }),
      itemWith({
        id: 'effect',
        layer: 'soft',
        from: 'real',
        to: 'kommun',
        rule: effect({ to: 2026 }),
      }),
    ];
    const { switching_values: switching } = calculate(ledgerWith({ items }));
    expect(switching.kommun).toEqual({
      npv_effects: 1000,
      npv_rest: -900,
      required_effect_multiplier: 0.9,
      soft_only_required_effect_multiplier: 0.3,
    });
  });

  it('is undefined without an effect, also when effects cancel but for rounding', () => {
    const effects = [0.1, 0.2].map((unitValue, index) =>
      itemWith({
        id: `in${index}`,
        from: 'hushall',
        to: 'kommun',
        rule: effect({ unit_value: unitValue }),
      }),
    );
    const back = itemWith({
      id: 'out',
      to: 'hushall',
      rule: effect({ unit_value: 0.30000000000000004 }),
    });
    const { switching_values: switching } = calculate(ledgerWith({ items: [...effects, back] }));
    expect(switching.kommun?.npv_effects).toBe(0);
    expect(switching.kommun?.required_effect_multiplier).toBeNull();
  });

  it('finds the rent and the land price at which the company breaks even', () => {
    const items = [
      itemWith({ id: 'land', from: 'bolag', to: 'kommun', rule: lump([2026, 40]) }),
      itemWith({ id: 'build', from: 'bolag', rule: lump([2026, 180]) }),
      itemWith({
        id: 'rent',
        group: 'rent',
        from: 'hushall',
        to: 'bolag',
        rule: lump([2027, 220]),
      }),
    ];
    const { switching_values: switching } = calculate(ledgerWith({ items, land_item: 'land' }));
    // NPV = -220 + 220 / 1.1 = -20: rent must be 220 / 200 of what it is, land 20 cheaper.
    expect(switching.bolag?.break_even_rent_multiplier).toBeCloseTo(1.1, 12);
    expect(switching.bolag?.break_even_land_price_sek).toBeCloseTo(20, 9);
    expect(switching.bolag?.land_price_paid).toBe(40);
  });

  it('has no land price without a land item, no rent factor without rent', () => {
    const { switching_values: switching } = calculate(ledgerWith());
    expect(switching.bolag).toEqual({
      break_even_rent_multiplier: null,
      break_even_land_price_sek: null,
      land_price_paid: null,
    });
  });
});

describe('risk', () => {
  const items = [
    itemWith({ id: 'capex', group: 'capex', rule: lump([2026, 100]), range: [0.5, 3] }),
    itemWith({ id: 'rent', group: 'rent', from: 'hushall', to: 'kommun', rule: lump([2026, 200]) }),
    itemWith({ id: 'rest', rule: lump([2027, 110]) }),
  ];
  const results = calculate(ledgerWith({ items, risk: twoGroups }));

  it('turns one group, and one item, at a time', () => {
    // NPV of kommun: -100 + 200 - 100 = 0.
    expect(results.tornado?.[0]).toMatchObject({ group: 'capex', kommun: { low: 50, high: -100 } });
    expect(results.tornado?.[1]?.['kommun']).toEqual({
      low: expect.closeTo(-20, 9),
      high: expect.closeTo(20, 9),
    });
    expect(results.item_tornado).toHaveLength(1);
    expect(results.item_tornado?.[0]).toMatchObject({
      id: 'capex',
      kommun: { low: 50, high: -200 },
    });
  });

  it('values at a low and a high rate', () => {
    expect(results.discount_sensitivity?.['kommun']).toEqual({ '0': -10, '0.25': 12 });
  });

  it('spreads by formula and by draws', () => {
    const kommun = results.risk?.['kommun'];
    // spreads -30 and 20, correlation 0.6: 900 + 400 - 720.
    expect(kommun?.sd).toBeCloseTo(Math.sqrt(580), 9);
    expect(kommun?.normal_probability_negative).toBeCloseTo(0.5, 12);
    expect(results.cholesky).toEqual([
      [1, 0],
      [0.6, 0.8],
    ]);
    // Draws: -30 + 20 x 0.6; 20 x 0.8; 30 - 20 x 1.4.
    [-18, 16, 2].forEach((sek, draw) => expect(kommun?.draw_npv[draw]).toBeCloseTo(sek, 9));
    expect(kommun?.draw_mean).toBeCloseTo(0, 9);
    expect(kommun?.draw_p50).toBeCloseTo(2, 9);
    expect(kommun?.draw_p5).toBeCloseTo(-16, 9);
    expect(kommun?.draw_share_negative).toBeCloseTo(1 / 3, 12);
  });

  it('is certain when groups that move as one cancel', () => {
    const risk = {
      ...twoGroups,
      groups: twoGroups.groups.map((group) => ({ ...group, sd: 0.1 })),
      correlation: [
        [1, 1],
        [1, 1],
      ],
    };
    const cancelling = [items[0], items[1], itemWith({ id: 'more', group: 'capex' })].flatMap(
      (item) => item ?? [],
    );
    const kommun = calculate(ledgerWith({ items: cancelling, risk })).risk?.['kommun'];
    expect(kommun).toMatchObject({ sd: 0, normal_probability_negative: 0 });
  });
});

describe('other views', () => {
  it('appraises the property in its stabilised year', () => {
    const items = [
      itemWith({ id: 'build', from: 'bolag', invest: true, rule: lump([2026, 500]) }),
      itemWith({ id: 'grant', from: 'stat', to: 'bolag', invest: true, rule: lump([2026, 100]) }),
      itemWith({
        id: 'rent',
        from: 'hushall',
        to: 'bolag',
        noi: true,
        rule: annual(20, 2027, 2100),
      }),
    ];
    const actors = ['bolag', 'stat', 'hushall'];
    const ledger = ledgerWith({ actors, items, stabilised_year: 2027, market_yield_real: 0.0625 });
    expect(calculate(ledger).property).toEqual({
      stabilised_noi: 20,
      total_investment: 400,
      yield_on_cost: 0.05,
      market_value_at_completion: 320,
      write_down_need: 80,
    });
    expect(calculate(ledgerWith()).property).toBeUndefined();
  });

  it('values the freedom not to build stage 2', () => {
    const items = [
      itemWith({ id: 'one', rule: lump([2026, 10]) }),
      itemWith({ id: 'cost', stage: 2, rule: lump([2026, 100]) }),
      itemWith({
        id: 'gain',
        stage: 2,
        group: 'rent',
        from: 'real',
        to: 'kommun',
        rule: lump([2026, 110]),
      }),
    ];
    const option = {
      perspective: 'kommun',
      probability_good: 0.25,
      good: { rent: 2 },
      bad: { rent: 0.5 },
    };
    // Good: 220 - 100. Bad: 55 - 100. Committed: -10 + 30 - 33.75; with the option: -10 + 30.
    expect(calculate(ledgerWith({ items, option })).option).toEqual({
      npv_stage1: -10,
      npv_stage2_good: 120,
      npv_stage2_bad: -45,
      committed: -13.75,
      with_option: 20,
      option_value: 33.75,
    });
  });

  it('splits the municipality by committee tag', () => {
    const items = [
      itemWith({ id: 'school', committee_from: 'skola' }),
      itemWith({ id: 'street', rule: lump([2026, 7]) }),
      itemWith({
        id: 'rent',
        to: 'kommun',
        committee_from: 'skola',
        committee_to: 'fastighet',
        rule: lump([2026, 30]),
      }),
      itemWith({
        id: 'tagged on the other side',
        from: 'hushall',
        to: 'bolag',
        committee_to: 'skola',
      }),
    ];
    const { committee_net: net, actor_matrix: matrix } = calculate(ledgerWith({ items }));
    const first = Object.entries(net ?? {}).map(([tag, years]) => [tag, years[0]]);
    expect(Object.fromEntries(first)).toEqual({ skola: -130, untagged: -7, fastighet: 30 });
    expect(matrix.net_by_actor['kommun']?.[0]).toBe(-107);
    expect(calculate(ledgerWith()).committee_net).toBeUndefined();
  });

  it('tells what overlap took off', () => {
    const item = itemWith({
      rule: lump([2027, 110]),
      overlap_share: 0.25,
      from: 'real',
      to: 'hushall',
    });
    const results = calculate(ledgerWith({ items: [item] }));
    expect(results.overlap_removed).toEqual([
      { id: 'post', gross_pv: expect.closeTo(100, 9), counted_pv: expect.closeTo(75, 9) },
    ]);
    expect(results.item_present_value_at_social_rate['post']).toBeCloseTo(75, 9);
  });
});
