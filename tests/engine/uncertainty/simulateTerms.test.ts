import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculate } from '../../../server/engine/calculate.ts';
import { normalProbabilityBelow } from '../../../server/engine/finance/normalDistribution.ts';
import { groupNetPresentValues } from '../../../server/engine/groupNetPresentValues.ts';
import {
  analyticVariance,
  factorCorrelation,
} from '../../../server/engine/uncertainty/analyticVariance.ts';
import { createColumnStore } from '../../../server/engine/uncertainty/columns.ts';
import { sdOf } from '../../../server/engine/uncertainty/distribution.ts';
import { openDraws } from '../../../server/engine/uncertainty/draws.ts';
import { drawWorth } from '../../../server/engine/uncertainty/drawWorth.ts';
import { factorOf, factorsOf } from '../../../server/engine/uncertainty/model.ts';
import {
  chancesOfMore,
  simulateAlternatives,
} from '../../../server/engine/uncertainty/simulateTerms.ts';
import { spreadWithErrors } from '../../../server/engine/uncertainty/spread.ts';
import { coefficientsOf, mergeTerms, type Term } from '../../../server/engine/uncertainty/terms.ts';
import { itemWith, ledgerWith, lump, twoGroups } from '../support/smallLedger.ts';
import { assumptionWith, meanAndSd, modelWith } from './support/smallModel.ts';

const kept = createColumnStore();
const open = (...args: Parameters<typeof modelWith>) => openDraws(modelWith(...args), kept);
const inKommun = (sek: number) => ({ kommun: sek });

describe('terms', () => {
  const model = modelWith({ assumptions: [assumptionWith('share'), assumptionWith('unit')] });

  it('of the same factors become one, in whatever order they come', () => {
    const terms: Term[] = [
      { assumptions: [0, 1], presentValue: { kommun: 10, region: 1 } },
      { assumptions: [], presentValue: inKommun(5) },
      { assumptions: [1, 0], presentValue: inKommun(7) },
      { assumptions: [], group: 1, presentValue: inKommun(3) },
    ];
    const worth = mergeTerms(model, terms);
    expect(worth.products).toHaveLength(3);
    expect(coefficientsOf(worth, [2, 3])).toEqual([17, 1]);
    expect(coefficientsOf(worth, [1])).toEqual([3, 0]);
    expect(mergeTerms(model, [...terms].reverse())).toEqual(worth);
  });

  it('are not multiplied twice by one assumption', () => {
    const squared = { assumptions: [1, 1], presentValue: inKommun(1) };
    expect(() => mergeTerms(model, [squared])).toThrow('stands twice');
    expect(() => open().column([2])).toThrow('no factor 2');
  });
});

describe('drawn net present values', () => {
  it('are the sum of present values times their factors, draw by draw', () => {
    const draws = open({
      groups: [
        { name: 'capex', sd: 0.3 },
        { name: 'effect', sd: 0 },
      ],
      assumptions: [
        assumptionWith('share'),
        assumptionWith('unit', { kind: 'lognormal' }, 1),
        assumptionWith('sure', { low: 2, central: 2, high: 2 }),
      ],
    });
    const terms: Term[] = [
      { assumptions: [0, 1], presentValue: inKommun(100) },
      { assumptions: [0, 2], presentValue: inKommun(10) },
      { assumptions: [2], presentValue: inKommun(1) },
      { assumptions: [], group: 0, presentValue: inKommun(-80) },
      { assumptions: [], group: 1, presentValue: inKommun(4) },
      { assumptions: [], presentValue: inKommun(3) },
    ];
    const drawn = drawWorth(mergeTerms(draws.model, terms), draws)['kommun'];
    const [capex, share, unit] = [[0], [2], [3]].map((factors) => draws.column(factors));
    for (const draw of [0, 1, 9999]) {
      const [m, s, u] = [capex, share, unit].map((column) => column?.[draw] ?? NaN);
      // 2 for the assumption that is sure, 4 + 3 + 2 for what nothing moves.
      const expected = 100 * (s ?? 0) * (u ?? 0) + 20 * (s ?? 0) - 80 * (m ?? 0) + 9;
      expect(drawn?.[draw]).toBeCloseTo(expected, 9);
    }
  });

  it('of groups alone approach the mean and spread that the ledger knows by formula', () => {
    const ledger = ledgerWith({
      risk: twoGroups,
      items: [
        itemWith({ group: 'capex', rule: lump([2026, 100]) }),
        itemWith({ id: 'rent', group: 'rent', from: 'hushall', to: 'kommun' }),
        itemWith({ id: 'rest', rule: lump([2026, 95]) }),
      ],
    });
    const values = groupNetPresentValues(ledger);
    const { groups, correlation } = twoGroups;
    const sample = { draws: 40_000, seed: 5 };
    const draws = open({ groups, correlation, ...sample });
    const parts = groups.map((_, group) => ({
      assumptions: [],
      group,
      presentValue: Object.fromEntries(
        Object.entries(values.groupNpv).map(([name, list]) => [name, list[group] ?? 0]),
      ),
    }));
    const rest = Object.entries(values.npv).map(([name, npv]) => [
      name,
      npv - (values.groupNpv[name] ?? []).reduce((sum, part) => sum + part, 0),
    ]);
    const certain = {
      assumptions: [],
      presentValue: Object.fromEntries(rest) as Record<string, number>,
    };
    const [result] = simulateAlternatives([{ id: 'all', terms: [...parts, certain] }], draws);
    const exact = calculate(ledger).risk ?? {};
    for (const [
      perspective,
      { npv_mean: mean, sd, normal_probability_negative: loss },
    ] of Object.entries(exact)) {
      const now = result?.byPerspective[perspective];
      expect(((now?.mean ?? NaN) - mean) / sd).toBeCloseTo(0, 1);
      expect((now?.sd ?? NaN) / sd).toBeCloseTo(1, 1);
      expect(now?.chanceAboveZero).toBeCloseTo(1 - loss, 1);
    }
    expect(Object.keys(exact)).not.toHaveLength(0);
  });
});

describe('the standard deviation by formula', () => {
  it('of two parts is worked by hand', () => {
    // (100 · 0.3)² + (200 · 0.1)² + 2 · 0.6 · 30 · 20 = 900 + 400 + 720.
    const correlation = [
      [1, 0.6],
      [0.6, 1],
    ];
    expect(analyticVariance([30, 20], correlation)).toBe(2020);
    expect(analyticVariance([30, -20], correlation)).toBe(580);
  });

  it('is 0, not nearly 0, when fully correlated parts cancel', () => {
    const same = [
      [1, 1],
      [1, 1],
    ];
    expect(analyticVariance([0.1 + 0.2, -0.3], same)).toBe(0);
  });

  it('is the one the ledger reports for its groups', () => {
    const ledger = ledgerWith({
      risk: twoGroups,
      items: [itemWith({ group: 'capex' }), itemWith({ id: 'b', group: 'rent', to: 'region' })],
    });
    const variance = analyticVariance([-30, -10], twoGroups.correlation);
    expect(calculate(ledger).risk?.['kommun']?.sd).toBeCloseTo(Math.sqrt(variance), 9);
  });

  it('is approached by the simulation, where every factor is normal', () => {
    const presentValue = fc.integer({ min: -1000, max: 1000 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const correlated = fc.double({ min: -0.9, max: 0.9, noNaN: true });
    const values = fc.tuple(presentValue, presentValue, presentValue, presentValue, presentValue);
    const both = fc.constantFrom('random' as const, 'latinHypercube' as const);
    fc.assert(
      fc.property(values, share, share, correlated, both, (parts, c1, c2, rho, sampling) => {
        const draws = open({
          groups: [
            { name: 'capex', sd: 0.3, commonShare: c1 },
            { name: 'effect', sd: 0.1, commonShare: c2 },
          ],
          correlation: [
            [1, rho],
            [rho, 1],
          ],
          assumptions: [
            assumptionWith('a', { kind: 'normal' }, 0),
            assumptionWith('b', { kind: 'normal', low: 0.2, high: 2 }, 1),
            assumptionWith('c', { kind: 'normal' }),
          ],
          draws: 4000,
          sampling,
        });
        const { model } = draws;
        const terms = parts.map((sek, at) => ({
          ...(at < 2 ? { assumptions: [], group: at } : { assumptions: [at - 2] }),
          presentValue: inKommun(sek),
        }));
        const spreads = factorsOf(model).map(
          (factor) => (parts[factor] ?? 0) * sdOf(factorOf(model, factor).distribution),
        );
        const expected = Math.sqrt(analyticVariance(spreads, factorCorrelation(model)));
        const size = spreads.reduce((sum, spread) => sum + Math.abs(spread), 0);
        const drawn = drawWorth(mergeTerms(model, terms), draws)['kommun'] ?? new Float64Array(1);
        // An sd of 4 000 draws has an error of some 1.1 %; parts that cancel have that of the parts.
        expect(Math.abs(meanAndSd(drawn).sd - expected)).toBeLessThanOrEqual(0.06 * size);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the errors of simulated figures', () => {
  /** Standard normals around 0.5, by seed: 2 000 draws of one factor. */
  const drawnWith = (seed: number, sampling: 'random' | 'latinHypercube') => {
    const assumption = assumptionWith('a', {
      kind: 'normal',
      low: -0.781551566,
      high: 1.781551566,
    });
    const draws = open({
      assumptions: [{ ...assumption, central: 0.5 }],
      draws: 2000,
      seed,
      sampling,
    });
    return draws.column([2]);
  };
  const seeds = Array.from({ length: 60 }, (_, seed) => seed);

  it('are none where every draw is the same, though a tenth has no exact sum', () => {
    const { mean, sd, errors } = spreadWithErrors(new Float64Array(1000).fill(-0.1));
    expect({ mean, sd }).toEqual({ mean: -0.1, sd: 0 });
    expect(Object.values(errors)).toEqual(Object.values(errors).map(() => 0));
  });

  it('of random draws are how much the figures differ from seed to seed', () => {
    const spreads = seeds.map((seed) => spreadWithErrors(drawnWith(seed, 'random')));
    for (const figure of ['mean', 'chanceAboveZero', 'p5', 'p50', 'p90'] as const) {
      const seen = meanAndSd(Float64Array.from(spreads, (spread) => spread[figure])).sd;
      const told = meanAndSd(Float64Array.from(spreads, ({ errors }) => errors[figure])).mean;
      expect(told / seen).toBeGreaterThan(0.75);
      expect(told / seen).toBeLessThan(1.35);
    }
  });

  it('of a Latin hypercube are smaller for the mean, and never promise too much', () => {
    const spreads = seeds.map((seed) => spreadWithErrors(drawnWith(seed, 'latinHypercube')));
    const random = spreadWithErrors(drawnWith(1, 'random'));
    for (const figure of ['mean', 'chanceAboveZero', 'p5', 'p50', 'p90'] as const) {
      const seen = meanAndSd(Float64Array.from(spreads, (spread) => spread[figure])).sd;
      const told = meanAndSd(Float64Array.from(spreads, ({ errors }) => errors[figure])).mean;
      expect(told / seen).toBeGreaterThan(0.75);
    }
    for (const { errors } of spreads) expect(errors.mean).toBeLessThan(random.errors.mean / 5);
  });

  it('of a chance seen 0 times in 10 000 is not 0: (0 + 2)/(10 000 + 4), binomial', () => {
    const never = Float64Array.from({ length: 10_000 }, (_, at) => -1 - at);
    const share = 2 / 10_004;
    expect(spreadWithErrors(never).errors.chanceAboveZero).toBeCloseTo(
      Math.sqrt((share * (1 - share)) / 10_004),
      12,
    );
    const always = spreadWithErrors(new Float64Array(100).fill(3));
    expect(Object.values(always.errors)).toEqual(Object.values(always.errors).map(() => 0));
  });
});

describe('one alternative against another', () => {
  const draws = open({ assumptions: [assumptionWith('a', { kind: 'normal', low: 0, high: 2 })] });
  const alternatives = [
    { id: 'nothing', terms: [] },
    { id: 'park', terms: [{ assumptions: [0], presentValue: inKommun(100) }] },
    {
      id: 'half the park',
      terms: [
        { assumptions: [0], presentValue: inKommun(20) },
        { assumptions: [0], presentValue: inKommun(30) },
      ],
    },
    { id: 'the park again', terms: [{ assumptions: [0], presentValue: inKommun(100) }] },
    { id: 'fifty for sure', terms: [{ assumptions: [], presentValue: inKommun(50) }] },
  ];
  const chances = chancesOfMore(simulateAlternatives(alternatives, draws), 'kommun');
  const chance = (id: string, otherId: string) =>
    chances.find((row) => row.id === id && row.otherId === otherId)?.chance;

  it('is more in as many draws as the factor says', () => {
    // The factor is above 0.5 with Φ(0.5/sd), sd = 1/1.28155; then 100 f is more than 50.
    const expected = normalProbabilityBelow(0.5 * 1.2815515655446);
    expect(Math.abs((chance('park', 'fifty for sure') ?? 0) - expected)).toBeLessThan(0.015);
  });

  it('is 0.5 for equals, and both ways sum to 1', () => {
    expect(chance('park', 'the park again')).toBe(0.5);
    for (const { id, otherId, chance: one } of chances) {
      expect(one + (chance(otherId, id) ?? NaN)).toBeCloseTo(1, 12);
    }
    // Half of the same park is less whenever the park is worth something, so as often as that.
    expect(chance('park', 'half the park')).toBeCloseTo(0.9, 2);
  });

  it('has an error: binomial, and 0 for those that differ by the same in every draw', () => {
    const error = (id: string, otherId: string) =>
      chances.find((row) => row.id === id && row.otherId === otherId)?.error;
    expect(error('park', 'half the park')).toBeCloseTo(Math.sqrt((0.9 * 0.1) / 10_000), 4);
    expect(error('park', 'the park again')).toBe(0);
  });

  it('leaves out an alternative that lacks the perspective', () => {
    expect(chances.some(({ id }) => id === 'nothing')).toBe(false);
  });

  it('does not depend on the order of alternatives, terms or assumptions', () => {
    const reversed = alternatives
      .map((one) => ({ ...one, terms: [...one.terms].reverse() }))
      .reverse();
    const other = chancesOfMore(simulateAlternatives(reversed, draws), 'kommun');
    for (const row of chances) expect(other).toContainEqual(row);
    const before = simulateAlternatives(alternatives, draws);
    for (const { id, byPerspective } of simulateAlternatives(reversed, draws)) {
      expect(byPerspective).toEqual(before.find((one) => one.id === id)?.byPerspective);
    }
  });
});
