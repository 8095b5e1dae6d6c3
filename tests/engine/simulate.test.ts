import { describe, expect, it } from 'vitest';
import { calculate } from '../../server/engine/calculate.ts';
import {
  correlatedMultipliers,
  drawnValues,
  groupNetPresentValues,
  simulate,
} from '../../server/engine/simulate.ts';
import { uncertaintySchema } from '../../server/vocabulary/ledger.ts';
import { itemWith, ledgerWith, lump, twoGroups } from './support/smallLedger.ts';

const ledger = ledgerWith({
  risk: twoGroups,
  items: [
    itemWith({ id: 'capex', group: 'capex', rule: lump([2026, 100]) }),
    itemWith({ id: 'rent', group: 'rent', from: 'hushall', to: 'kommun', rule: lump([2026, 200]) }),
    itemWith({ id: 'rest', rule: lump([2026, 95]) }),
  ],
});
const multipliersOf = (draws: number, seed = 7) =>
  correlatedMultipliers({ ...twoGroups, draws, seed });

describe('multipliers', () => {
  it('are the same for the same seed and others for another', () => {
    expect(multipliersOf(100).values).toEqual(multipliersOf(100).values);
    expect(multipliersOf(100).values).not.toEqual(multipliersOf(100, 8).values);
  });

  it('keep their values between versions: a stored seed still means the same draws', () => {
    // Printed once from this generator; a change here is a change of every stored simulation.
    const { values } = multipliersOf(2, 1);
    expect([...values].map((value) => value.toFixed(12))).toMatchInlineSnapshot(`
      [
        "2.656536398289",
        "1.111340446033",
        "1.402284961590",
        "1.023092871475",
      ]
    `);
  });

  it('approach mean, spread and correlation of the groups', () => {
    const draws = 40_000;
    const { values } = multipliersOf(draws);
    const [a, b] = [values.subarray(0, draws), values.subarray(draws)];
    const mean = (list: Float64Array) => list.reduce((sum, value) => sum + value, 0) / draws;
    const spread = (list: Float64Array, other: Float64Array) =>
      mean(list.map((value, index) => (value - 1) * ((other[index] ?? 0) - 1)));
    expect(mean(a)).toBeCloseTo(1, 2);
    expect(Math.sqrt(spread(a, a))).toBeCloseTo(0.3, 2);
    expect(Math.sqrt(spread(b, b))).toBeCloseTo(0.1, 2);
    expect(spread(a, b) / (0.3 * 0.1)).toBeCloseTo(0.6, 1);
  });

  it('move as one when fully correlated', () => {
    const { values } = correlatedMultipliers({
      groups: [{ sd: 0.1 }, { sd: 0.1 }],
      correlation: [
        [1, 1],
        [1, 1],
      ],
      draws: 50,
      seed: 3,
    });
    expect(values.subarray(0, 50)).toEqual(values.subarray(50));
  });
});

describe('simulation', () => {
  const parts = groupNetPresentValues(ledger);

  it('has every perspective with a rate and a main horizon', () => {
    expect(Object.keys(parts.npv)).toEqual(['bolag', 'kommun', 'offentlig', 'samhalle', 'hushall']);
    expect(parts.npv['kommun']).toBeCloseTo(5, 9);
    expect(parts.groupNpv['kommun']).toEqual([-100, 200]);
  });

  it('a draw is what the ledger is worth with its amounts multiplied', () => {
    const multipliers = multipliersOf(3);
    const drawn = drawnValues(
      parts.npv['samhalle'] ?? NaN,
      parts.groupNpv['samhalle'] ?? [],
      multipliers,
    );
    for (const [draw, value] of drawn.entries()) {
      const items = ledger.items.map((item) => {
        const group = twoGroups.groups.findIndex(({ name }) => name === item.group);
        const factor = group < 0 ? 1 : (multipliers.values[group * 3 + draw] ?? NaN);
        return item.rule.type === 'lump'
          ? { ...item, rule: lump([2026, (item.rule.values[0]?.[1] ?? NaN) * factor]) }
          : item;
      });
      const whole = calculate({ ...ledger, items }).npv['samhalle']?.['2']?.with_residual;
      expect(value).toBeCloseTo(whole ?? NaN, 9);
    }
  });

  it('approaches the mean and spread known by formula', () => {
    const result = simulate({ ...parts, multipliers: multipliersOf(20_000) });
    expect(uncertaintySchema.parse(result)).toEqual(result);
    const kommun = result.byPerspective['kommun'];
    const exact = calculate(ledger).risk?.['kommun'];
    const sd = exact?.sd ?? NaN;
    expect(Math.abs((kommun?.mean ?? NaN) - 5) / sd).toBeLessThan(0.03);
    expect((kommun?.sd ?? NaN) / sd).toBeCloseTo(1, 1);
    const above = 1 - (exact?.normal_probability_negative ?? NaN);
    expect(kommun?.chanceAboveZero).toBeCloseTo(above, 1);
    const percentiles = [
      kommun?.p5,
      kommun?.p10,
      kommun?.p25,
      kommun?.p50,
      kommun?.p75,
      kommun?.p90,
      kommun?.p95,
    ];
    expect(percentiles).toEqual([...percentiles].sort((a, b) => (a ?? 0) - (b ?? 0)));
    expect(kommun?.dots[0]).toBeLessThan(kommun?.p5 ?? NaN);
    expect(kommun?.dots[49]).toBeGreaterThan(kommun?.p95 ?? NaN);
  });

  it('is a point where nothing varies', () => {
    const bolag = simulate({ ...parts, multipliers: multipliersOf(10) }).byPerspective['bolag'];
    expect(bolag).toMatchObject({ mean: 0, sd: 0, p5: 0, p95: 0, chanceAboveZero: 0 });
  });

  it('works on a ledger without risk', () => {
    const multipliers = correlatedMultipliers({ groups: [], correlation: [], draws: 5, seed: 1 });
    const result = simulate({ ...groupNetPresentValues(ledgerWith()), multipliers });
    expect(result.byPerspective['kommun']).toMatchObject({ mean: -100, sd: 0, p50: -100 });
  });
});
