import { describe, expect, it } from 'vitest';
import {
  normalDensity,
  normalProbabilityBelow,
} from '../../../server/engine/finance/normalDistribution.ts';
import { createColumnStore } from '../../../server/engine/uncertainty/columns.ts';
import { openDraws } from '../../../server/engine/uncertainty/draws.ts';
import { drawWorth } from '../../../server/engine/uncertainty/drawWorth.ts';
import { informationValue } from '../../../server/engine/uncertainty/informationValue.ts';
import type { UncertaintyModel } from '../../../server/engine/uncertainty/model.ts';
import { mergeTerms, type Term } from '../../../server/engine/uncertainty/terms.ts';
import { assumptionWith, modelWith } from './support/smallModel.ts';

/** Normal around 1 with standard deviation 1. */
const around1 = { kind: 'normal', low: 1 - 1.2815515655446, high: 1 + 1.2815515655446 } as const;
const kept = createColumnStore();

function valueOf(fields: Partial<UncertaintyModel>, alternatives: readonly Term[][]) {
  const draws = openDraws(modelWith({ groups: [], correlation: [], ...fields }), kept);
  const drawn = alternatives.map(
    (terms) => drawWorth(mergeTerms(draws.model, terms), draws)['kommun'] ?? new Float64Array(),
  );
  const factors = draws.model.assumptions.map((_, at) => draws.model.groups.length + at);
  return { ...informationValue(drawn, draws, factors), drawn, draws, factors };
}
const term = (sek: number, ...assumptions: number[]): Term => ({
  assumptions,
  presentValue: { kommun: sek },
});

/** Of normal gain with this mean and sd over what is kept otherwise: sd (φ(u) − u(1 − Φ(u))). */
function unitNormalLoss(mean: number, sd: number): number {
  const u = Math.abs(mean) / sd;
  return sd * (normalDensity(u) - u * normalProbabilityBelow(-u));
}

describe('the value of information', () => {
  it('of one normal assumption is its sd times the unit normal loss', () => {
    // 100 f − 150 has mean −50 and sd 100: doing nothing is chosen, L(0.5) = 0.1978.
    const { total, byFactor } = valueOf(
      { assumptions: [assumptionWith('a', around1)], sampling: 'latinHypercube' },
      [[term(0)], [term(100, 0), term(-150)]],
    );
    expect(unitNormalLoss(-50, 100)).toBeCloseTo(19.78, 2);
    expect(total).toBeCloseTo(unitNormalLoss(-50, 100), 1);
    expect(byFactor[0]?.value).toBeCloseTo(total, 9);
  });

  it('is split: each assumption alone is worth the loss at its own sd', () => {
    // Gain 60 f + 80 g − 120: mean 20, sd 100; knowing f alone leaves an sd of 60, g one of 80.
    const { total, byFactor } = valueOf(
      {
        assumptions: [assumptionWith('f', around1), assumptionWith('g', around1)],
        sampling: 'latinHypercube',
      },
      [[term(0)], [term(60, 0), term(80, 1), term(-120)]],
    );
    expect(Math.abs(total - unitNormalLoss(20, 100))).toBeLessThan(0.5);
    expect(Math.abs((byFactor[0]?.value ?? NaN) - unitNormalLoss(20, 60))).toBeLessThan(0.5);
    expect(Math.abs((byFactor[1]?.value ?? NaN) - unitNormalLoss(20, 80))).toBeLessThan(0.5);
  });

  it('counts what follows with the group: knowing one of two that share √0.5 each', () => {
    // Both have c = 0.5, so ρ = 0.5; E[50 f + 50 g | f] has sd 50 (1 + 0.5) = 75, mean 0.
    const { byFactor } = valueOf(
      {
        groups: [{ name: 'effect', sd: 0.1, commonShare: 0.5 }],
        correlation: [[1]],
        assumptions: [assumptionWith('f', around1, 0), assumptionWith('g', around1, 0)],
      },
      [[term(100)], [term(50, 0), term(50, 1)]],
    );
    expect(Math.abs((byFactor[0]?.value ?? NaN) - unitNormalLoss(0, 75))).toBeLessThan(1.5);
  });

  it('of assumptions without influence is exactly 0, however many and however close the choice', () => {
    const idle = Array.from({ length: 30 }, (_, at) => assumptionWith(`idle ${at}`));
    const { byFactor, total } = valueOf(
      { assumptions: [assumptionWith('a', around1), ...idle], draws: 2000 },
      [[term(100)], [term(100, 0)]],
    );
    expect(total).toBeGreaterThan(30);
    const found = byFactor.slice(1).filter(({ value }) => value > 0);
    // One in 370 regressions is clear of chance by chance, and three are made for each.
    expect(found.length).toBeLessThanOrEqual(1);
    for (const { value } of found) expect(value).toBeLessThan(0.05 * total);
  });

  it('is 0 where the choice is clear or there is none, and never above the total', () => {
    const assumptions = [assumptionWith('a'), assumptionWith('b', { kind: 'lognormal' })];
    const clear = valueOf({ assumptions }, [[term(1, 0)], [term(1000, 1)]]);
    expect([clear.total, ...clear.byFactor.map(({ value }) => value)]).toEqual([0, 0, 0]);
    expect(valueOf({ assumptions }, [[term(1, 0)]]).total).toBe(0);
    const close = valueOf({ assumptions }, [[term(100, 0)], [term(100, 1)], [term(100, 0, 1)]]);
    for (const { value } of close.byFactor) {
      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThanOrEqual(close.total);
    }
  });

  it('does not depend on the order of the alternatives', () => {
    const assumptions = [assumptionWith('a'), assumptionWith('b', { kind: 'pert' })];
    const { drawn, draws, factors, total, byFactor } = valueOf({ assumptions }, [
      [term(100, 0)],
      [term(99, 1)],
      [term(50, 0), term(51, 1)],
    ]);
    const reversed = informationValue([...drawn].reverse(), draws, factors);
    expect(reversed.total).toBeCloseTo(total, 9);
    for (const [at, { value }] of reversed.byFactor.entries()) {
      expect(value).toBeCloseTo(byFactor[at]?.value ?? NaN, 9);
    }
  });
});
