import { describe, expect, it } from 'vitest';
import { catalogueEntries } from '../../../server/catalogue/entries.ts';
import { entryOf } from '../../../server/catalogue/lookup.ts';
import { priceIndices } from '../../../server/catalogue/priceIndices.ts';
import { startingPoint } from '../../../server/catalogue/startingPoint.ts';
import { calculate } from '../../../server/engine/calculate.ts';
import { assess } from '../../../server/model/assess.ts';
import { checkCase } from '../../../server/model/checkCase.ts';
import { compileLedger } from '../../../server/model/compileLedger.ts';
import { effects } from '../../../server/model/effects/index.ts';
import type { EffectRule } from '../../../server/vocabulary/ledger.ts';
import type { BuiltEffect } from '../../../server/vocabulary/measures.ts';
import type { CatalogueUse, Estimate } from '../../../server/vocabulary/numbers.ts';
import type { CaseContent } from '../../../server/vocabulary/planCase.ts';
import { caseMessage } from '../../../server/vocabulary/text/sv/errors/model.ts';
import { smallProposal } from '../../support/caseFile.ts';
import { without } from '../../support/without.ts';
import { softCase } from './softCase.ts';

/** The case's prices are those of the value of a life, so that nothing moves unless a test says so. */
const PRICE_YEAR = 2018;

/** What an effect takes from the catalogue, as it stands in a case that fetched it. */
function fetched(effectId: string): Record<string, Estimate> {
  const { inputs = [] } = effects.find(({ id }) => id === effectId) ?? {};
  return Object.fromEntries(
    inputs.flatMap(({ key, from }) => {
      if (from.kind !== 'catalogue') return [];
      const entry = entryOf(catalogueEntries, from.entryId);
      const about = { day: '2026-11-27', priceYear: PRICE_YEAR, unitFactor: 1 };
      const { numbers, use } = startingPoint(entry, { ...about, indices: priceIndices });
      return [[key, { central: numbers.central, catalogue: use }]];
    }),
  );
}

const known = (numbers: Readonly<Record<string, number>>): Record<string, Estimate> =>
  Object.fromEntries(Object.entries(numbers).map(([key, central]) => [key, { central }]));

const years = {
  startYear: 2028,
  rampYears: 0,
  lastYear: 2031,
  growthPerYear: 0,
  overlapShare: 0,
};

/** 60 dwellings · 2 persons · 25 % and 138 nearby are 168 persons; 0.8 km is 100 minutes a week. */
const walking: BuiltEffect = {
  id: 'gang',
  effect: 'walkingHealth',
  label: 'Gång till torget',
  inputs: {
    ...fetched('walkingHealth'),
    ...known({
      personsPerDwelling: 2,
      walkingMoreShare: 0.25,
      nearbyWalkers: 138,
      kmOneWay: 0.8,
      tripsPerWeek: 10,
      mortality: 0.005,
    }),
  },
  ...years,
};
/** 168 · 0.005 · (0.11 · 100 / 168) is 0.055 deaths a year, each 40.5 MSEK. */
const WALKING_SEK = 0.055 * 40_500_000;

const cycling: BuiltEffect = {
  id: 'cykel',
  effect: 'cyclingHealth',
  label: 'Cykel till stationen',
  inputs: {
    ...fetched('cyclingHealth'),
    ...known({
      newCyclists: 1000,
      formerWalkersShare: 1,
      kmOneWay: 3.5,
      tripsPerWeek: 4,
      mortality: 0.002,
    }),
  },
  ...years,
};

/** 100 · 0.85 falls · 10 % of what exercise keeps away, each 140 000 kr to care for. */
const falls: BuiltEffect = {
  id: 'fall',
  effect: 'fallsPrevention',
  label: 'Träning på torget',
  inputs: {
    ...fetched('fallsPrevention'),
    ...known({
      participants: 100,
      fallsPerPersonYear: 0.85,
      careShare: 0.1,
      costPerCase: 140_000,
      municipalCashable: 0.5,
      regionalCashable: 0.25,
    }),
  },
  ...years,
};

function caseWith(...builtEffects: BuiltEffect[]): CaseContent {
  const { programme } = smallProposal;
  return softCase([], { programme, builtEffects }, { priceYear: PRICE_YEAR });
}

const ledgerOf = (...built: BuiltEffect[]) => compileLedger(caseWith(...built), 'forslag');
const itemsOf = (...built: BuiltEffect[]) => ledgerOf(...built).items;
const findingOf = (built: BuiltEffect) =>
  assess(caseWith(built), null).assessments[1]?.findings.built?.[0];

const withInput = (built: BuiltEffect, key: string, estimate: Estimate): BuiltEffect => ({
  ...built,
  inputs: { ...built.inputs, [key]: estimate },
});

describe('walking', () => {
  it('is one item to the households, of its whole yearly value in its years', () => {
    const [item, ...others] = itemsOf(walking);
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      id: 'gang.life',
      label_sv: 'Gång till torget: Längre liv för dem som går mer',
      layer: 'soft',
      from: 'real',
      to: 'hushall',
      rule: { type: 'effect', persons: 1, effect: 1, start: 2028, full: 4, to: 2031 },
    });
    expect((item?.rule as EffectRule).unit_value).toBeCloseTo(WALKING_SEK, 3);
    expect(findingOf(walking)).toMatchObject({ grade: 'B', isSummed: true, reasons: [] });
    expect(findingOf(walking)?.sekPerYear).toBeCloseTo(WALKING_SEK, 3);
  });

  it('reaches society in full in each of its years, and in no other', () => {
    const { society_real_net: net } = calculate(ledgerOf(walking)).actor_matrix;
    expect(net.slice(0, 8).map((sek) => Math.round(sek))).toEqual(
      [0, 0, 1, 1, 1, 1, 0, 0].map((share) => share * WALKING_SEK),
    );
  });

  it('grows in over its ramp: a quarter, a half, three quarters, then all of it', () => {
    const ramped = ledgerOf({ ...walking, rampYears: 4 });
    const { society_real_net: net } = calculate(ramped).actor_matrix;
    const shares = net.slice(2, 6).map((sek) => sek / WALKING_SEK);
    for (const [at, share] of [0.25, 0.5, 0.75, 1].entries()) {
      expect(shares[at]).toBeCloseTo(share, 9);
    }
  });

  it('an amount of another price year is moved to the case’s, once', () => {
    const index = { id: 'KPI_1980', factor: 1.25, isFinal: true };
    const value = { ...walking.inputs['valuePerDeath'], central: 40_500_000 };
    const moved = withInput(walking, 'valuePerDeath', {
      ...value,
      priceBase: { year: 2010, index },
    });
    expect(findingOf(moved)?.sekPerYear).toBeCloseTo(WALKING_SEK * 1.25, 3);
    // Without a series: two per cent inflation from 2017.
    const inflated = withInput(walking, 'valuePerDeath', { ...value, priceBase: { year: 2017 } });
    expect(findingOf(inflated)?.sekPerYear).toBeCloseTo(WALKING_SEK * 1.02, 3);
  });

  // The value is proportional to mortality and to the value of a life: ±20 % and −30 … +40 %
  // alone; together √(0.2² + 0.3²) down and √(0.2² + 0.4²) up.
  it('the intervals of its numbers are an interval of its value', () => {
    const mortality = { central: 0.005, low: 0.004, high: 0.006 };
    const life = { central: 40_500_000, low: 28_350_000, high: 56_700_000 };
    const uncertain = withInput(withInput(walking, 'mortality', mortality), 'valuePerDeath', life);
    const [low = NaN, high = NaN] = itemsOf(uncertain)[0]?.range ?? [];
    expect(low).toBeCloseTo(1 - Math.hypot(0.2, 0.3), 9);
    expect(high).toBeCloseTo(1 + Math.hypot(0.2, 0.4), 9);
    expect(itemsOf(walking)[0]).not.toHaveProperty('range');
  });

  const uncertaintyOf = (...built: BuiltEffect[]) =>
    assess(caseWith(...built), null).assessments[1]?.uncertainty;
  // A risk of 0.83 to 0.96 instead of 0.89: what walking keeps away is 0.17 and 0.04 of 0.11.
  it('each number varies by what it makes of the value, under its own name', () => {
    const risk = { central: 0.89, low: 0.83, high: 0.96 };
    const life = { central: 40_500_000, low: 28_350_000, high: 56_700_000 };
    const uncertain = withInput(withInput(walking, 'relativeRisk', risk), 'valuePerDeath', life);
    const [ofRisk, ofLife, ...others] = uncertaintyOf(uncertain)?.assumptions ?? [];
    expect(ofRisk).toMatchObject({
      id: 'builtEffects.gang.inputs.relativeRisk',
      label: 'Gång till torget: relativ risk att dö vid referensgång',
    });
    expect(ofRisk?.lowFactor).toBeCloseTo(0.04 / 0.11, 9);
    expect(ofRisk?.highFactor).toBeCloseTo(0.17 / 0.11, 9);
    expect([ofLife?.lowFactor, ofLife?.highFactor]).toEqual([0.7, 1.4]);
    expect(others).toEqual([]);
  });

  it('a value of the catalogue is one number, in however many effects it is used', () => {
    const valuePerDeath = {
      ...walking.inputs['valuePerDeath'],
      ...{ central: 40_500_000, low: 28_350_000, high: 56_700_000 },
    };
    const both = [walking, cycling].map((one) => withInput(one, 'valuePerDeath', valuePerDeath));
    const ids = uncertaintyOf(...both)?.assumptions.map(({ id }) => id);
    expect(ids).toEqual(['builtEffects.gang.inputs.valuePerDeath']);
    // Entered by hand they are two numbers.
    const byHand = both.map((one) =>
      withInput(one, 'valuePerDeath', without(valuePerDeath, 'catalogue')),
    );
    expect(uncertaintyOf(...byHand)?.assumptions).toHaveLength(2);
  });

  it('a number that lies at its cap has no end in that direction', () => {
    // 5 000 minutes a week are far beyond the cap, and so are fewer or more of them.
    const far = withInput(walking, 'kmOneWay', { central: 40, low: 30, high: 50 });
    expect(itemsOf(far)[0]).not.toHaveProperty('range');
    expect(uncertaintyOf(far)?.assumptions).toEqual([]);
    expect(findingOf(far)?.remarks).toContainEqual({
      code: 'intervalIdle',
      facts: { label: 'Ny gångväg, enkel' },
    });
  });
});

// 3.5 km is 60 minutes a week by bicycle, worth 0.1 · 60 / 100 of mortality, and 175 on foot,
// worth 0.11 · 175 / 168: those who all walked before lose more than they gain.
it('cycling by those who walked before is a loss: the money goes the other way', () => {
  const lostSek = 1000 * 0.002 * ((0.11 * 175) / 168 - 0.06) * 40_500_000;
  const [item] = itemsOf(cycling);
  expect(item).toMatchObject({ from: 'hushall', to: 'real' });
  expect((item?.rule as EffectRule).unit_value).toBeCloseTo(lostSek, 3);
  const { npv, actor_matrix: matrix } = calculate(ledgerOf(cycling));
  expect(matrix.society_real_net[2]).toBeCloseTo(-lostSek, 3);
  expect(npv['samhalle']?.['25']?.with_residual).toBeLessThan(0);
  expect(findingOf(cycling)?.sekPerYear).toBeCloseTo(-lostSek, 3);
});

describe('without a number', () => {
  it.each([
    { of: 'entered', key: 'mortality', label: 'Dödsfall per person och år i gruppen' },
    { of: 'the catalogue’s', key: 'valuePerDeath', label: 'Värde av statistiskt liv' },
  ])('$of: nothing is counted, and it is said which', ({ key, label }) => {
    const built = { ...walking, inputs: without(walking.inputs, key) };
    expect(itemsOf(built)).toEqual([]);
    expect(findingOf(built)).toMatchObject({
      sekPerYear: null,
      isSummed: false,
      reasons: [{ code: 'inputMissing', facts: { label } }],
    });
    const warnings = checkCase(caseWith(built)).filter(({ code }) => code === 'builtNotValued');
    expect(warnings).toMatchObject([{ severity: 'warning' }]);
    const [sentence = ''] = warnings.map(caseMessage);
    expect(sentence).toContain(label);
    expect(sentence).toContain('Gång till torget');
  });

  it('a programme without dwellings has nobody who moves in and walks', () => {
    const programme = { blocks: [], facilities: [] };
    const empty = softCase([], { programme, builtEffects: [walking] }, { priceYear: PRICE_YEAR });
    expect(compileLedger(empty, 'forslag').items).toEqual([]);
    expect(checkCase(empty).map(({ code }) => code)).toContain('builtNotValued');
  });
});

describe('weak evidence', () => {
  const graded = (grade: CatalogueUse['grade']): BuiltEffect => {
    const life = walking.inputs['valuePerDeath'];
    if (life?.catalogue === undefined) throw new Error('no value of a life was fetched');
    return withInput(walking, 'valuePerDeath', {
      ...life,
      catalogue: { ...life.catalogue, grade },
    });
  };

  it.each(['D', 'E'] as const)('%s is worked out and shown, and not summed', (grade) => {
    expect(itemsOf(graded(grade))).toEqual([]);
    expect(findingOf(graded(grade))).toMatchObject({ grade, isSummed: false, reasons: [] });
    expect(findingOf(graded(grade))?.sekPerYear).toBeCloseTo(WALKING_SEK, 3);
    const messages = checkCase(caseWith(graded(grade)));
    expect(messages.map(({ code }) => code)).toContain('effectNotSummed');
  });

  it.each(['D', 'E'] as const)('%s is summed by a person who says why', (grade) => {
    const reasoned = { ...graded(grade), includedBecause: 'Kommunens egen räkning visar samma.' };
    expect(itemsOf(reasoned)).toHaveLength(1);
    expect(findingOf(reasoned)).toMatchObject({ grade, isSummed: true });
  });
});

it('years that are turned round are refused', () => {
  const codes = checkCase(caseWith({ ...walking, lastYear: 2027 })).map(({ code }) => code);
  expect(codes).toContain('modelYearsReversed');
});

describe('fewer falls', () => {
  it('is split on municipality, region and relatives, each with what a budget can take out', () => {
    const items = itemsOf(falls);
    expect(items.map(({ to, cashable, budget }) => ({ to, cashable, budget }))).toEqual([
      { to: 'kommun', cashable: 0.5, budget: 'savings_cashable' },
      { to: 'region', cashable: 0.25, budget: undefined },
      { to: 'hushall', cashable: undefined, budget: undefined },
    ]);
    const sum = items.reduce((all, { rule }) => all + (rule as EffectRule).unit_value, 0);
    expect(sum).toBeCloseTo(findingOf(falls)?.sekPerYear ?? NaN, 6);
  });

  it('a number that only says who is reached has an interval that is told not to count', () => {
    const central = falls.inputs['regionalCost']?.central ?? NaN;
    const uncertain = withInput(falls, 'regionalCost', {
      ...{ central, low: central * 0.9, high: central },
    });
    expect(itemsOf(uncertain)[0]).not.toHaveProperty('range');
    expect(findingOf(uncertain)?.remarks).toContainEqual({
      code: 'intervalIdle',
      facts: { label: 'Regionernas del av den' },
    });
    expect(findingOf(falls)?.remarks?.map(({ code }) => code)).not.toContain('intervalIdle');
  });

  it('actors sum to society every year, gains and losses together', () => {
    const { actor_matrix: matrix } = calculate(ledgerOf(falls, walking, cycling));
    for (const [t, society] of matrix.society_real_net.entries()) {
      const actors = Object.values(matrix.net_by_actor).reduce(
        (sum, years) => sum + (years[t] ?? 0),
        0,
      );
      expect(actors).toBeCloseTo(society, 5);
    }
    expect(matrix.society_real_net[2]).not.toBe(0);
  });
});
