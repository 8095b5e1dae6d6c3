import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalProbabilityBelow } from '../../../server/engine/finance/normalDistribution.ts';
import { twoGroups } from '../support/smallLedger.ts';
import { createColumnStore } from '../../../server/engine/uncertainty/columns.ts';
import { meanOf, quantileOf, sdOf } from '../../../server/engine/uncertainty/distribution.ts';
import { openDraws } from '../../../server/engine/uncertainty/draws.ts';
import { factorOfAssumption } from '../../../server/engine/uncertainty/model.ts';
import { BATCHES, batchStart, namedNormals } from '../../../server/engine/uncertainty/streams.ts';
import { assumptionWith, correlationBetween, meanAndSd, modelWith } from './support/smallModel.ts';

const open = (...args: Parameters<typeof modelWith>) =>
  openDraws(modelWith(...args), createColumnStore());

describe('a Latin hypercube', () => {
  it('has one draw in every n-th of the probability, in each of its batches', () => {
    const draws = fc.integer({ min: BATCHES, max: 700 });
    fc.assert(
      fc.property(draws, fc.integer(), fc.string(), (count, seed, name) => {
        const values = namedNormals(name, { draws: count, seed, sampling: 'latinHypercube' });
        for (let batch = 0; batch < BATCHES; batch += 1) {
          const part = values.subarray(batchStart(batch, count), batchStart(batch + 1, count));
          const strata = [...part].map((z) => Math.floor(normalProbabilityBelow(z) * part.length));
          expect(strata.sort((a, b) => a - b)).toEqual(strata.map((_, stratum) => stratum));
        }
      }),
    );
  });

  it('keeps its numbers between versions: a stored seed still means the same draws', () => {
    // Printed once from this generator; a change here is a change of every stored simulation.
    const values = namedNormals('assumption a', { draws: 60, seed: 1, sampling: 'latinHypercube' });
    const random = namedNormals('assumption a', { draws: 60, seed: 1, sampling: 'random' });
    expect([...values.subarray(0, 2), ...random.subarray(0, 2)].map((z) => z.toFixed(12)))
      .toMatchInlineSnapshot(`
        [
          "0.241750242692",
          "0.779383413942",
          "-0.591325033568",
          "0.768821923980",
        ]
      `);
  });

  it('hits a mean more exactly than random draws do, and correlates its groups as well', () => {
    const sampled = (sampling: 'random' | 'latinHypercube') => {
      const draws = open({ assumptions: [assumptionWith('a')], sampling });
      const column = draws.column([factorOfAssumption(draws.model, 0)]);
      return Math.abs(meanAndSd(column).mean - meanOf(assumptionWith('a').distribution));
    };
    expect(sampled('latinHypercube')).toBeLessThan(1e-5);
    expect(sampled('random')).toBeGreaterThan(1e-5);
    const draws = open({ sampling: 'latinHypercube' });
    expect(correlationBetween(draws.scores(0), draws.scores(1))).toBeCloseTo(0.6, 1);
    expect(meanAndSd(draws.column([1])).sd).toBeCloseTo(0.1, 2);
  });
});

describe('columns', () => {
  it('of groups keep their numbers: a stored seed still means the same draws', () => {
    // Printed once from this generator; a change here is a change of every stored simulation.
    const draws = open({ ...twoGroups, draws: 20, seed: 1 });
    const first = [0, 1].flatMap((group) => [...draws.column([group]).subarray(0, 2)]);
    expect(first.map((value) => value.toFixed(9))).toEqual([
      '2.656536398',
      '1.111340446',
      '1.402284962',
      '1.023092871',
    ]);
  });

  it('of an assumption follow its own distribution, whatever it follows', () => {
    for (const kind of ['triangular', 'pert', 'lognormal', 'normal'] as const) {
      const assumption = assumptionWith('a', { kind }, 0);
      const draws = open({
        groups: [{ name: 'capex', sd: 0.3, commonShare: 0.4 }],
        correlation: [[1]],
        assumptions: [assumption],
        sampling: 'latinHypercube',
      });
      const column = draws.column([1]);
      const { mean, sd } = meanAndSd(column);
      expect(mean).toBeCloseTo(meanOf(assumption.distribution), 2);
      expect(sd).toBeCloseTo(sdOf(assumption.distribution), 2);
      const below = column.filter((value) => value < 0.8).length / column.length;
      expect(below).toBeCloseTo(0.1, 2);
      expect(quantileOf(assumption.distribution, 0.9)).toBeCloseTo(1.3, 9);
    }
  });

  it.each([
    { commonShare: 0, expected: 0 },
    { commonShare: 0.25, expected: 0.25 },
    { commonShare: undefined, expected: 1 },
  ])('of one group correlate as much as they have in common: $expected', (row) => {
    const { commonShare, expected } = row;
    const group = { name: 'capex', sd: 0.3 };
    const draws = open({
      groups: [commonShare === undefined ? group : { ...group, commonShare }],
      correlation: [[1]],
      assumptions: [assumptionWith('a', {}, 0), assumptionWith('b', {}, 0)],
    });
    expect(correlationBetween(draws.scores(1), draws.scores(2))).toBeCloseTo(expected, 1);
    // With the group itself: the root of the share.
    expect(correlationBetween(draws.scores(0), draws.scores(1))).toBeCloseTo(expected ** 0.5, 1);
  });

  it('of different groups correlate by both shares and the groups’ own correlation', () => {
    const draws = open({
      groups: [
        { name: 'capex', sd: 0.3, commonShare: 0.64 },
        { name: 'effect', sd: 0.1, commonShare: 0.25 },
      ],
      assumptions: [assumptionWith('a', {}, 0), assumptionWith('b', {}, 1)],
    });
    // √0.64 · √0.25 · 0.6 = 0.24; three standard errors at 10 000 draws are 0.03.
    const found = correlationBetween(draws.scores(2), draws.scores(3));
    expect(Math.abs(found - 0.24)).toBeLessThan(0.03);
  });

  it('of many names are independent of each other', () => {
    const columns = Array.from({ length: 12 }, (_, at) =>
      namedNormals(`a${at}`, { draws: 10_000, seed: 1, sampling: 'random' }),
    );
    for (const [at, one] of columns.entries()) {
      expect(Math.abs(meanAndSd(one).mean)).toBeLessThan(0.04);
      for (const other of columns.slice(at + 1)) {
        expect(Math.abs(correlationBetween(one, other))).toBeLessThan(0.04);
      }
    }
  });

  it('of products multiply draw by draw', () => {
    const draws = open({ assumptions: [assumptionWith('a'), assumptionWith('b')] });
    const [a, b, both] = [[2], [3], [2, 3]].map((factors) => draws.column(factors));
    expect(both).toEqual(a?.map((value, draw) => value * (b?.[draw] ?? NaN)));
    expect(draws.column([])).toEqual(new Float64Array(10_000).fill(1));
  });
});

describe('common random numbers', () => {
  it('an assumption meets the same luck beside others, in any order', () => {
    const [a, b] = [assumptionWith('a', {}, 0), assumptionWith('b', {}, 0)];
    const groups = [{ name: 'capex', sd: 0.3, commonShare: 0.5 }];
    const alone = open({ groups, correlation: [[1]], assumptions: [a] });
    const beside = open({ groups, correlation: [[1]], assumptions: [b, a] });
    expect(beside.column([2])).toEqual(alone.column([1]));
  });

  it('are kept: what has not changed is not drawn anew, what has is', () => {
    const store = createColumnStore();
    const opened = (high: number) =>
      openDraws(modelWith({ assumptions: [assumptionWith('a', { high })] }), store);
    const first = opened(1.3).column([2]);
    expect(opened(1.3).column([2])).toBe(first);
    expect(opened(1.4).column([2])).not.toEqual(first);
    expect(opened(1.4).scores(2)).toBe(opened(1.3).scores(2));
    const reseeded = openDraws(modelWith({ seed: 8, assumptions: [assumptionWith('a')] }), store);
    expect(reseeded.column([2])).not.toEqual(first);
  });

  it('a store lets go of the columns used longest ago', () => {
    const store = createColumnStore();
    const drawn: string[] = [];
    const ask = (key: string) =>
      store(key, () => {
        drawn.push(key);
        return new Float64Array(4_000_000);
      });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) ask(key);
    expect(drawn).toEqual(['a', 'b', 'c', 'b']);
  });

  it('too few draws and a correlation of other groups are bugs', () => {
    expect(() => open({ draws: 19 })).toThrow('at least 20 draws');
    expect(() => open({ groups: [] })).toThrow('must fit the groups');
  });
});
