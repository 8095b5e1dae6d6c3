import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueEntries } from '../../../server/catalogue/entries.ts';
import { entryOf, valueInForce } from '../../../server/catalogue/lookup.ts';
import type { Formula } from '../../../server/engine/defineFormula.ts';
import { cyclingHealth } from '../../../server/model/effects/cyclingHealth.ts';
import type { Effect } from '../../../server/model/effects/effect.ts';
import { effectYearly, type EffectYearly } from '../../../server/model/effects/effectYearly.ts';
import { entryIdsOf } from '../../../server/model/effects/entryIdsOf.ts';
import { fallsPrevention } from '../../../server/model/effects/fallsPrevention.ts';
import { greenWithinReach } from '../../../server/model/effects/greenWithinReach.ts';
import { effects } from '../../../server/model/effects/index.ts';
import { lessCrowding } from '../../../server/model/effects/lessCrowding.ts';
import { noise } from '../../../server/model/effects/noise.ts';
import { walkingHealth } from '../../../server/model/effects/walkingHealth.ts';
import { isPublicActor } from '../../../server/vocabulary/actors.ts';
import { tracedSchema } from '../../../server/vocabulary/traced.ts';
import { effectSources } from './effectSources.ts';

function valued(answer: EffectYearly) {
  if (answer.isValued) return answer;
  throw new Error(JSON.stringify(answer.reasons));
}
function notValued(answer: EffectYearly) {
  if (!answer.isValued) return answer;
  throw new Error(`valued at ${answer.sekPerYear}`);
}

/** 200 dwellings · 2 persons · 25 % and 68 nearby are 168 persons; 0.8 km is 100 minutes a week. */
const walkers = {
  personsPerDwelling: 2,
  walkingMoreShare: 0.25,
  nearbyWalkers: 68,
  kmOneWay: 0.8,
  tripsPerWeek: 10,
  mortality: 0.005,
};
/** 3.5 km is 60 minutes a week by bicycle and 175 on foot. */
const cyclists = {
  newCyclists: 1000,
  formerWalkersShare: 0,
  kmOneWay: 3.5,
  tripsPerWeek: 4,
  mortality: 0.002,
};
const exercise = {
  participants: 100,
  fallsPerPersonYear: 0.85,
  careShare: 0.1,
  costPerCase: 140_000,
  municipalCashable: 0.5,
  regionalCashable: 0.25,
};

describe('walking', () => {
  const of = (inputs: object) =>
    valued(
      effectYearly(walkingHealth, effectSources({ ...walkers, ...inputs }, { dwellings: 200 })),
    );

  // 168 · 0.005 · (0.11 · 100 / 168) is 0.055 deaths a year, each 40.5 MSEK.
  it('is worth its deaths avoided', () => {
    const answer = of({});
    expect(answer.sekPerYear).toBeCloseTo(0.055 * 40_500_000, 3);
    expect(answer.flows).toMatchObject([
      { id: 'life', from: 'real', to: 'hushall', kind: 'health' },
    ]);
    expect(answer.flows[0]?.sekPerYear).toBeCloseTo(2_227_500, 3);
    expect(answer.flows[0]?.cashableShare).toBe(1);
  });

  it('stops at the cap: 1 000 minutes a week are worth no more than 30 % of mortality', () => {
    expect(of({ kmOneWay: 8 }).sekPerYear).toBeCloseTo(168 * 0.005 * 0.3 * 40_500_000, 3);
    expect(of({ kmOneWay: 16 }).sekPerYear).toBe(of({ kmOneWay: 8 }).sekPerYear);
  });

  it('is as weak as its weakest evidence', () => {
    // EF-ACTIVE-01 and SE-VSL-01 are A, the constants of the open source code B.
    expect(of({}).grade).toBe('B');
    expect(of({ relativeRisk: 0.9 }).grade).toBe('own');
  });

  it('opens down to what was entered, read from the programme and looked up', () => {
    const traced = of({}).explain();
    expect(tracedSchema.parse(traced)).toEqual(traced);
    const leaves = new Map(leavesOf(traced).map((leaf) => [leaf.id, leaf]));
    expect(leaves.size).toBe(walkingHealth.inputs.length);
    expect(leaves.get('walkingHealth.kmOneWay')?.origin).toEqual({
      kind: 'input',
      path: ['alternatives', 1, 'builtEffects', 0, 'inputs', 'kmOneWay'],
    });
    expect(leaves.get('walkingHealth.valuePerDeath')).toMatchObject({
      value: 40_500_000,
      unit: 'SEK/death',
      origin: { kind: 'parameter', catalogue: { entryId: 'SE-VSL-01', grade: 'A', unitFactor: 1 } },
    });
  });
});

describe('cycling', () => {
  const of = (inputs: object) =>
    valued(effectYearly(cyclingHealth, effectSources({ ...cyclists, ...inputs })));

  // 1 000 · 0.002 · (0.1 · 60 / 100) is 0.12 deaths a year.
  it('is worth its deaths avoided', () => {
    expect(of({}).sekPerYear).toBeCloseTo(0.12 * 40_500_000, 3);
  });

  // A quarter walked: 250 · 0.002 · (0.11 · 175 / 168) deaths had been avoided on foot.
  it('less those that walking had kept away', () => {
    const lost = (250 * 0.002 * 0.11 * 175) / 168;
    expect(of({ formerWalkersShare: 0.25 }).sekPerYear).toBeCloseTo((0.12 - lost) * 40.5e6, 3);
  });

  it('is below 0 when all of them walked', () => {
    const answer = of({ formerWalkersShare: 1 });
    expect(answer.sekPerYear).toBeLessThan(0);
    expect(answer.flows[0]).toMatchObject({ from: 'real', to: 'hushall' });
    expect(answer.flows[0]?.sekPerYear).toBe(answer.sekPerYear);
  });

  it('more displaced walking never raises the value', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const kmOneWay = fc.double({ min: 0, max: 30, noNaN: true });
    fc.assert(
      fc.property(share, share, kmOneWay, (a, b, km) => {
        const at = (formerWalkersShare: number) =>
          of({ formerWalkersShare, kmOneWay: km }).sekPerYear;
        return at(Math.max(a, b)) <= at(Math.min(a, b)) + 1e-6;
      }),
    );
  });

  it('gives the simulation the numbers it was worked out from', () => {
    const { values, sekPerYear } = of({});
    expect(cyclingHealth.yearly.compute(values as never)).toBe(sekPerYear);
  });
});

describe('green within reach', () => {
  const near = { personsWithinReach: 1000, mortality: 0.01, greennessSteps: 2 };

  it('has no default: a Swedish cohort found no effect, and that is shown', () => {
    const answer = notValued(effectYearly(greenWithinReach, effectSources(near)));
    expect(answer.reasons).toMatchObject([
      { code: 'evidenceNil', facts: { label: 'Riskkvot för död per steg', entry: 'EF-GREEN-08' } },
    ]);
    expect(answer.beside.map(({ entryId, isNil }) => [entryId, isNil])).toEqual([
      ['EF-GREEN-06', false],
      ['EF-GREEN-08', true],
      ['EF-GREEN-09', false],
    ]);
    expect(answer.explain().value).toBeNull();
  });

  // 1 000 · 0.01 · (1 − 0.96²) is 0.784 deaths a year.
  it('is worked out on an effect size that someone enters, as their own', () => {
    const answer = valued(
      effectYearly(greenWithinReach, effectSources({ ...near, hazardRatio: 0.96 })),
    );
    expect(answer.sekPerYear).toBeCloseTo(0.784 * 40_500_000, 3);
    expect(answer.grade).toBe('own');
    expect(answer.beside.some(({ isNil }) => isNil)).toBe(true);
  });

  it('keeps the grade of a catalogue value that was chosen and not changed', () => {
    const catalogue = {
      entryId: 'EF-GREEN-01',
      vintage: '2026-11',
      validFrom: '2019-01-01',
      grade: 'B',
      central: 0.96,
      unitFactor: 1,
    } as const;
    const gradeAt = (central: number) =>
      valued(
        effectYearly(
          greenWithinReach,
          effectSources({ ...near, hazardRatio: { central, catalogue } }),
        ),
      ).grade;
    expect(gradeAt(0.96)).toBe('B');
    expect(gradeAt(0.95)).toBe('own');
  });
});

describe('falls at a meeting place', () => {
  const of = (inputs: object) =>
    effectYearly(fallsPrevention, effectSources({ ...exercise, ...inputs }));

  // 100 · 0.85 · 0.23 · 0.1 are 1.955 cases of care, each 140 000: 273 700 SEK a year.
  it('spares municipality, region and relatives care, as the falls are paid for', () => {
    const answer = valued(of({}));
    expect(answer.sekPerYear).toBeCloseTo(273_700, 6);
    expect(answer.flows.map(({ to, cashableShare }) => [to, cashableShare])).toEqual([
      ['kommun', 0.5],
      ['region', 0.25],
      ['hushall', 1],
    ]);
    [153_272, 112_217, 8_211].forEach((sek, at) =>
      expect(answer.flows[at]?.sekPerYear).toBeCloseTo(sek, 6),
    );
    expect(answer.grade).toBe('own');
  });

  it('has no cost per case until one is entered: the source gives a range only', () => {
    const without = Object.entries(exercise).filter(([key]) => key !== 'costPerCase');
    const sources = effectSources(Object.fromEntries(without));
    const answer = notValued(effectYearly(fallsPrevention, sources));
    expect(answer.reasons.map(({ code }) => code)).toEqual(['inputMissing']);
  });

  it('premises without exercise give nothing', () => {
    expect(valued(of({ participants: 0 })).sekPerYear).toBe(0);
  });

  it('loses nothing between the actors, whatever is entered', () => {
    const positive = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(positive, positive, (participants, costPerCase) => {
        const { flows, sekPerYear } = valued(of({ participants, costPerCase }));
        const sum = flows.reduce((all, flow) => all + flow.sekPerYear, 0);
        const shares = flows.reduce((all, { traced }) => all + (traced.uses[1]?.value ?? NaN), 0);
        return Math.abs(sum - sekPerYear) <= 1e-9 * sekPerYear && Math.abs(shares - 1) < 1e-12;
      }),
    );
  });

  it('refuses a cashable share that is none', () => {
    expect(() => of({ municipalCashable: 1.5 })).toThrow('effectShareOutside');
  });
});

describe('noise', () => {
  it('is persons times a value that is entered with its source', () => {
    const source = { kind: 'standardValue', note: 'Påhittat värde' } as const;
    const answer = valued(
      effectYearly(
        noise,
        effectSources({ personsRelieved: 50, valuePerPersonYear: { central: 2000, source } }),
      ),
    );
    expect(answer.sekPerYear).toBe(100_000);
    expect(answer.grade).toBe('own');
    const value = answer.explain().uses[1];
    expect(value?.origin).toMatchObject({ kind: 'input', source });
  });

  it('is not valued without one', () => {
    const { reasons } = notValued(effectYearly(noise, effectSources({ personsRelieved: 50 })));
    expect(reasons).toMatchObject([
      { facts: { label: 'Värde per person och år av just den sänkningen' } },
    ]);
  });
});

it('less crowding is not valued: the Swedish studies found no effect', () => {
  const entered = { personsRelieved: 100, valuePerPersonYear: 1000 };
  const answer = notValued(effectYearly(lessCrowding, effectSources(entered)));
  expect(answer.reasons).toMatchObject([
    { code: 'evidenceSignOnly', facts: { entry: 'EF-CROWD-03', sign: 0 } },
  ]);
  expect(answer.beside.filter(({ isNil }) => isNil).map(({ entryId }) => entryId)).toEqual([
    'EF-CROWD-02',
    'EF-CROWD-03',
  ]);
});

it('names every catalogue entry an effect looks up, so that no more has to be fetched', () => {
  expect(entryIdsOf(fallsPrevention)).toEqual([
    'EF-OLD-01',
    'SE-FALL-05',
    'SE-FALL-02',
    'SE-FALL-01',
    'SE-FALL-03',
    'EF-OLD-02',
  ]);
  const everything = { ...walkers, ...cyclists, ...exercise };
  for (const effect of effects) {
    const named = new Set(entryIdsOf(effect));
    const sources = effectSources(everything, { dwellings: 200 });
    const entryFor = (id: string) => {
      expect(named).toContain(id);
      return sources.entryFor(id);
    };
    effectYearly(effect, { ...sources, entryFor });
  }
});

describe('every effect of the list', () => {
  it('has an id of its own', () => {
    expect(new Set(effects.map(({ id }) => id)).size).toBe(effects.length);
  });

  it.each(effects.map((effect) => [effect.id, effect] as const))('%s', (_id, effect) => {
    const keys = effect.inputs.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(effect.yearly.unit).toBe('SEK/year');
    // What is declared is used, in its unit, and what is used is declared.
    const ofFlows = effect.flows.flatMap(({ share, cashable }) => [
      ...(typeof share === 'object' && 'input' in share ? [share.input] : []),
      ...(cashable === undefined ? [] : [cashable.input]),
    ]);
    const needs = leafNeeds(effect.yearly);
    expect([...new Set([...needs.keys(), ...ofFlows])].sort()).toEqual([...keys].sort());
    for (const { key, unit } of effect.inputs) expect(needs.get(key) ?? 'share').toBe(unit);
    expect(effect.flows.filter(({ share }) => share === 'remainder')).toHaveLength(1);
    for (const { from, to, cashable } of effect.flows) {
      expect(cashable !== undefined).toBe(isPublicActor(to) && !isPublicActor(from));
    }
    expect(effect.guards.length).toBeGreaterThan(0);
    for (const id of effect.besideEntryIds) expect(entryOf(catalogueEntries, id).id).toBe(id);
    for (const entry of entriesUsed(effect)) {
      // An effect size that is only a sign is never in the effect's unit.
      if (entry.state === 'sign') continue;
      const { central } = valueInForce(entry, '2026-11-27');
      expect(central).toBeTypeOf('number');
    }
  });
});

function entriesUsed({ inputs }: Effect) {
  return inputs.flatMap(({ from, unit }) => {
    if (from.kind !== 'catalogue') return [];
    const entry = entryOf(catalogueEntries, from.entryId);
    expect(entry.state === 'sign' ? unit : entry.unit).toBe(unit);
    return [entry];
  });
}

function leafNeeds(formula: Formula): Map<string, string> {
  return new Map(
    Object.entries(formula.needs).flatMap(([key, need]): [string, string][] =>
      typeof need === 'string' ? [[key, need]] : [...leafNeeds(need)],
    ),
  );
}

function leavesOf(traced: ReturnType<EffectYearly['explain']>): (typeof traced)[] {
  return traced.uses.length === 0 ? [traced] : traced.uses.flatMap((one) => leavesOf(one));
}
