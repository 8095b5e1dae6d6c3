import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenarioWorth, type Scenario } from '../../../server/engine/uncertainty/scenarios.ts';
import { pairSwitching, switchingValues } from '../../../server/engine/uncertainty/switching.ts';
import {
  mergeTerms,
  worthAt,
  worthDifference,
  type Term,
} from '../../../server/engine/uncertainty/terms.ts';
import { DomainError } from '../../../server/vocabulary/errors.ts';
import { errorSentence } from '../../../server/vocabulary/text/sv/errors/index.ts';
import { assumptionWith, modelWith } from './support/smallModel.ts';

const inKommun = (sek: number) => ({ kommun: sek });
const model = modelWith({
  assumptions: [
    assumptionWith('effekt', { kind: 'normal', low: 0.5, high: 1.5 }, 1),
    assumptionWith('enhetsvärde', {}, 1),
    assumptionWith('säkert', { low: 1, high: 1 }),
  ],
});
const [CAPEX, EFFECT, UNIT, SURE] = [0, 2, 3, 4];

/** Costs 80 that move with building, 10 for sure; effect × unit value gives 100, running 20. */
const terms: Term[] = [
  { assumptions: [], group: 0, presentValue: inKommun(-80) },
  { assumptions: [2], presentValue: inKommun(-10) },
  { assumptions: [0, 1], presentValue: inKommun(100) },
  { assumptions: [1], presentValue: inKommun(20) },
];
const worth = mergeTerms(model, terms);

describe('switching values', () => {
  it('of single factors are worked by hand', () => {
    expect(worthAt(model, worth)).toEqual({ kommun: 30 });
    // 100 x + 20 − 90 = 0 at 0.7: 30 % less; normal with sd 0.5/1.28155: Φ(−0.3/sd).
    const effect = switchingValues(model, worth).get(EFFECT)?.['kommun'];
    expect(effect?.value).toBeCloseTo(0.7, 12);
    expect(effect?.change).toBeCloseTo(-0.3, 12);
    expect(effect?.chanceBeyond).toBeCloseTo(0.22097, 4);
    // 120 y − 90 = 0 at 0.75, −80 m + 110 = 0 at 1.375, −10 s + 40 = 0 at 4.
    expect(switchingValues(model, worth).get(UNIT)?.['kommun']?.value).toBeCloseTo(0.75, 12);
    expect(switchingValues(model, worth).get(CAPEX)?.['kommun']?.change).toBeCloseTo(0.375, 12);
    // The group’s multiplier is normal with sd 0.3: 1 − Φ(1.25).
    expect(switchingValues(model, worth).get(CAPEX)?.['kommun']?.chanceBeyond).toBeCloseTo(
      0.10565,
      4,
    );
    expect(switchingValues(model, worth).get(SURE)?.['kommun']).toEqual({
      value: 4,
      change: 3,
      chanceBeyond: null,
    });
  });

  it('of an assumption around 0 have no change in per cent', () => {
    // Entered in its own unit, −10 to 20 around 0, and 3 kronor a unit: 30 short is 10 units.
    const own = modelWith({
      assumptions: [assumptionWith('flöde', { kind: 'normal', low: -10, central: 0, high: 20 })],
    });
    const flow = mergeTerms(own, [
      { assumptions: [0], presentValue: inKommun(3) },
      { assumptions: [], presentValue: inKommun(-30) },
    ]);
    expect(worthAt(own, flow)).toEqual({ kommun: -30 });
    expect(switchingValues(own, flow).get(EFFECT)?.['kommun']).toMatchObject({
      value: 10,
      change: null,
    });
  });

  it('are null for a factor that changes nothing', () => {
    const without = mergeTerms(model, terms.slice(0, 1));
    expect(switchingValues(model, without).get(EFFECT)).toBeUndefined();
  });

  it('of a difference flip the ranking', () => {
    const road = mergeTerms(model, [{ assumptions: [], group: 0, presentValue: inKommun(5) }]);
    const between = worthDifference(worth, road);
    // 100 x − 70 − 5 = 0 at 0.75.
    const flip = switchingValues(model, between).get(EFFECT)?.['kommun']?.value ?? NaN;
    expect(flip).toBeCloseTo(0.75, 12);
    const at = (one: typeof worth) => worthAt(model, one, (f) => (f === EFFECT ? flip : undefined));
    expect(at(worth)['kommun']).toBeCloseTo(at(road)['kommun'] ?? NaN, 9);
  });

  it('put back make net present value 0, whatever the terms', () => {
    const sek = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(sek, sek, sek, sek, (a, b, c, d) => {
        const any = mergeTerms(model, [
          { assumptions: [0], presentValue: inKommun(a) },
          { assumptions: [1], presentValue: inKommun(b) },
          { assumptions: [0, 1], presentValue: inKommun(c) },
          { assumptions: [], presentValue: inKommun(d) },
        ]);
        const found = switchingValues(model, any).get(EFFECT)?.['kommun'];
        if (found === null || found === undefined) {
          expect(a + c).toBe(0);
          return;
        }
        const back = worthAt(model, any, (f) => (f === EFFECT ? found.value : undefined));
        expect(back['kommun']).toBeCloseTo(0, 6);
        const pair = pairSwitching(model, any, [EFFECT, UNIT])['kommun'];
        expect(pair).toMatchObject({ a, b, c, d });
        const change = pair?.jointChange ?? null;
        if (change === null) return;
        const towards = (slope: number) => -Math.sign(a + b + c + d) * Math.sign(slope) * change;
        const [x, y] = [1 + towards(a + c), 1 + towards(b + c)];
        expect(a * x + b * y + c * x * y + d).toBeCloseTo(0, 6);
      }),
    );
  });
});

describe('two factors together', () => {
  it('each move the same share for the worse, worked by hand', () => {
    // 100 x y + 20 y − 90 with x = y = 1 − t: 100 t² − 220 t + 30 = 0, the lesser root.
    const pair = pairSwitching(model, worth, [EFFECT, UNIT])['kommun'];
    expect(pair).toMatchObject({ a: 0, b: 20, c: 100, d: -90 });
    expect(pair?.jointChange).toBeCloseTo((220 - Math.sqrt(220 ** 2 - 4 * 100 * 30)) / 200, 12);
    // 100 x − 80 m + 10: x falls and m rises, 180 t = 30.
    const costs = pairSwitching(model, worth, [CAPEX, EFFECT])['kommun'];
    expect(costs?.jointChange).toBeCloseTo(1 / 6, 12);
  });

  // prettier-ignore -- each a x + b y + c x y + d around x = y = 1.
  it.each([
    { name: 'for the better when it is below 0', a: 10, b: 10, c: 0, d: -30, jointChange: 0.5 },
    { name: 'not at all when it is 0', a: 10, b: 10, c: 0, d: -20, jointChange: 0 },
    { name: 'as one when the other does nothing', a: 10, b: 0, c: 0, d: -5, jointChange: 0.5 },
    { name: 'never when neither does anything', a: 0, b: 0, c: 0, d: 5, jointChange: null },
    // 10 − 10 t stays above 0 with t² of its own: (1 − t)² + 9 is at least 9.
    { name: 'never when the product holds it up', a: 0, b: 0, c: 1, d: 9, jointChange: null },
  ])('move $name', ({ a, b, c, d, jointChange }) => {
    const any = mergeTerms(model, [
      { assumptions: [0], presentValue: inKommun(a) },
      { assumptions: [1], presentValue: inKommun(b) },
      { assumptions: [0, 1], presentValue: inKommun(c) },
      { assumptions: [], presentValue: inKommun(d) },
    ]);
    expect(pairSwitching(model, any, [EFFECT, UNIT])['kommun']?.jointChange ?? null).toBe(
      jointChange,
    );
  });
});

describe('scenarios', () => {
  const scenarioOf = (fields: Partial<Scenario>): Scenario => ({
    name: 'dyrare',
    groups: {},
    assumptions: {},
    ...fields,
  });
  const kommun = (fields: Partial<Scenario>) =>
    scenarioWorth(model, worth, scenarioOf(fields))['kommun'];

  it('give exact net present values, worked by hand', () => {
    expect(kommun({})).toBe(30);
    expect(kommun({ groups: { capex: 1.5 } })).toBe(-10);
    expect(kommun({ assumptions: { effekt: 0.5, säkert: 3 } })).toBe(-40);
    // A group multiplies a term once, also when two of its factors belong to the group.
    expect(kommun({ groups: { effect: 0.5 } })).toBe(50 + 10 - 90);
    // What is named itself is left alone by its group: 100 · 0.2 · 0.5 through the other factor.
    expect(kommun({ groups: { effect: 0.5 }, assumptions: { effekt: 0.2 } })).toBe(10 + 10 - 90);
    const both = { effekt: 0.2, enhetsvärde: 2 };
    expect(kommun({ groups: { effect: 0.5 }, assumptions: both })).toBe(40 + 40 - 90);
  });

  it('refuse what the case does not have', () => {
    const refused = scenarioOf({ assumptions: { hyra: 2 } });
    expect(() => scenarioWorth(model, worth, refused)).toThrow(DomainError);
    expect(() => kommun({ groups: { hyra: 2 } })).toThrow(DomainError);
    expect(
      errorSentence(new DomainError('scenarioFactorUnknown', { scenario: 'dyrare', name: 'hyra' })),
    ).toBe(
      'Scenariot ”dyrare” ändrar ”hyra”, som inte finns i kalkylen. Ta bort ändringen eller välj ett antagande som finns.',
    );
  });
});
