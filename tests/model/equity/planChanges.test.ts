import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compositionOf, stayersOf } from '../../../server/model/equity/composition.ts';
import { childFactsOf, groupsOf } from '../../../server/model/equity/groups.ts';
import { planChangesOf } from '../../../server/model/equity/planChanges.ts';
import { rentBurdensOf } from '../../../server/model/equity/rentBurden.ts';
import type { Place } from '../../../server/vocabulary/place.ts';
import { demoCase, type AlternativeOf } from '../../support/demoCase.ts';
import { demoPlace } from '../../support/demoPlace.ts';
import { employment, indicatorWith, prices } from './equityCase.ts';

const known = (likely: number) => ({ likely, low: likely, high: likely });
const [baseline, proposal] = demoCase().alternatives as [AlternativeOf, AlternativeOf];
/** 60 rented homes for 2 each: 120 persons. */
const keyFigures = { personsPerDwelling: { rental: { central: 2 } } };
const everyone = indicatorWith({ id: 'children0to19', label: 'Barn', direction: 'neither' });

const without = { ...proposal, measures: [], newcomers: undefined } as AlternativeOf;
const movingIn = (newcomers: AlternativeOf['newcomers']): AlternativeOf => ({
  ...without,
  newcomers,
});

describe('a share before and after', () => {
  // prettier-ignore -- by hand: 140 of 1 000 today; 120 move in.
  it.each([
    {
      name: 'like those who live there',
      share: 0.14,
      change: 0,
      after: 0.14,
      stayers: 0,
      moved: 0,
    },
    {
      name: 'none of them a case',
      share: 0,
      change: 0,
      after: 140 / 1120,
      stayers: 0,
      moved: 140 / 1120 - 0.14,
    },
    {
      name: 'half of them cases',
      share: 0.5,
      change: 0,
      after: 200 / 1120,
      stayers: 0,
      moved: 200 / 1120 - 0.14,
    },
    {
      name: 'with 20 fewer cases too',
      share: 0.5,
      change: -20,
      after: 180 / 1120,
      stayers: -0.02,
      moved: 180 / 1120 - 0.12,
    },
  ])('newcomers $name', ({ share, change, after, stayers, moved }) => {
    const here = { cases: 140, base: 1000, change: known(change) };
    const all = compositionOf(here, { count: known(120), share: known(share) });
    expect(all.share.likely).toBeCloseTo(after, 12);
    expect(all.moved.likely).toBeCloseTo(moved, 12);
    expect(stayersOf(here)?.moved.likely).toBeCloseTo(stayers, 12);
  });

  it('more people cannot change than live there', () => {
    expect(stayersOf({ cases: 10, base: 100, change: known(-11) })).toBeNull();
    expect(stayersOf({ cases: 10, base: 100, change: known(91) })).toBeNull();
  });

  it('both parts together are the whole change, and ends hold the middle', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    const size = fc.double({ min: 1, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(size, part, size, part, part, (base, before, count, share, change) => {
        const cases = base * before;
        const here = { cases, base, change: { likely: -cases * change, low: -cases, high: 0 } };
        const stayers = stayersOf(here);
        const { share: after, moved } = compositionOf(here, {
          count: { likely: count, low: count / 2, high: count * 2 },
          share: { likely: share, low: share / 2, high: (1 + share) / 2 },
        });
        const sum = before + (stayers?.moved.likely ?? NaN) + moved.likely;
        return (
          Math.abs(sum - after.likely) < 1e-9 &&
          after.low <= after.likely &&
          after.likely <= after.high
        );
      }),
    );
  });

  it('a plan that only brings in others never changes those who stayed', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(part, fc.integer({ min: 1, max: 9 }), (central, perHome) => {
        const [change] = planChangesOf([everyone], movingIn([share('children0to19', central)]), {
          keyFigures: { personsPerDwelling: { rental: { central: perHome } } },
        });
        return (
          change?.ofStayers?.likely === 0 &&
          change.stayersShare?.likely === 0.14 &&
          change.shareAfter !== null
        );
      }),
    );
  });
});

function share(id: string, central: number) {
  return { id, newcomerShare: { central } };
}

describe('what a plan changes', () => {
  it('by the demo’s homes: 120 of whom 30 % are children beside 140 of 1 000', () => {
    const [change] = planChangesOf([everyone], movingIn([share('children0to19', 0.3)]), {
      keyFigures,
    });
    expect(change?.newcomers?.likely).toBe(120);
    expect(change?.shareAfter?.likely).toBeCloseTo(176 / 1120, 12);
    expect(change?.lacks).toEqual([]);
  });

  it.each([
    { lack: 'newcomerShare', change: planChangesOf([everyone], without, { keyFigures })[0] },
    {
      lack: 'householdSize',
      change: planChangesOf([everyone], movingIn([share('children0to19', 0.3)]), {})[0],
    },
    {
      lack: 'baseShare',
      change: planChangesOf([employment], movingIn([share('employment16to64', 0.7)]), {
        keyFigures,
      })[0],
    },
    {
      lack: 'noShare',
      change: planChangesOf(
        [{ ...everyone, planArea: { ...everyone.planArea, share: null, base: null } }],
        movingIn([share('children0to19', 0.3)]),
        { keyFigures },
      )[0],
    },
  ])('names what is missing and assumes nothing: $lack', ({ lack, change }) => {
    expect(change?.lacks).toContain(lack);
    expect(change?.shareAfter).toBeNull();
  });

  it('nothing built changes nothing, without anything entered', () => {
    const [change] = planChangesOf([employment], baseline, {});
    expect(change).toMatchObject({
      lacks: [],
      ofStayers: known(0),
      ofComposition: known(0),
      shareAfter: known(0.6),
    });
  });

  it('how many homes are let is read from the programme', () => {
    const rented = indicatorWith({ id: 'rentedDwellings', direction: 'neither' });
    const [change] = planChangesOf([rented], without, {});
    expect(change).toMatchObject({
      unit: 'dwellings',
      newcomers: known(60),
      newcomerShare: known(1),
    });
    expect(change?.shareAfter?.likely).toBeCloseTo(200 / 1060, 12);
  });

  // 45 × 0,07 × the measure's own part; of whom a fifth live there, of 500 aged 16–64.
  it('effects of measures reach those who live there only as far as it was said', () => {
    const effectOf = (residentShare?: number) => ({
      ...proposal,
      measures: proposal.measures.map((measure) => ({
        ...measure,
        effects: measure.effects.map((effect) =>
          effect.id === 'arbete'
            ? {
                ...effect,
                deadweightShare: 0.2,
                attributionShare: 0.5,
                displacementShare: 0,
                indicatorChange: {
                  indicatorId: 'employment16to64',
                  towards: 'more' as const,
                  ...(residentShare === undefined ? {} : { residentShare }),
                },
              }
            : effect,
        ),
      })),
    });
    const cases = 45 * 0.07 * 0.8 * 0.5;
    const [unsaid] = planChangesOf([employment], effectOf(), {});
    expect(unsaid?.lacks).toContain('residentShare');
    expect(unsaid?.ofStayers?.likely).toBe(0);
    const [said] = planChangesOf([employment], effectOf(0.2), {});
    expect(said?.effects[0]?.cases.likely).toBeCloseTo(cases, 12);
    expect(said?.ofStayers?.likely).toBeCloseTo((cases * 0.2) / 500, 12);
    expect(said?.stayersShare?.likely).toBeCloseTo(0.6 + (cases * 0.2) / 500, 12);
  });
});

describe('what a rent takes of an income', () => {
  const withMedian = (medianNetIncomeTkr: number | null): Place => ({
    ...demoPlace(),
    areas: demoPlace().areas.map((area) => ({
      ...area,
      values: { ...area.values, medianNetIncomeTkr },
    })),
  });
  const [place, withoutIncome] = [withMedian(250), withMedian(null)];

  // 2 326 kr/m² × 3 300 m² ÷ 60 homes = 127 930 kr a year; of 250 000 kr 51,172 %, of two half.
  it('by the demo’s rent, for one income and for two', () => {
    const [burden] = rentBurdensOf(place, proposal, { settings: prices });
    expect(burden?.rentSekPerYear.likely).toBeCloseTo(127_930, 6);
    const [income] = burden?.incomes ?? [];
    expect(income?.shareOfOne.likely).toBeCloseTo(0.51172, 9);
    expect(income?.shareOfTwo.likely).toBeCloseTo(0.25586, 9);
    expect(income).toMatchObject({ isOneAboveLimit: null, isTwoAboveLimit: null });
  });

  it('is above or below only a limit that was entered', () => {
    const equity = { costs: [], rentShareLimit: 0.3, currentRentSekPerM2: { central: 1726 } };
    const [burden] = rentBurdensOf(place, proposal, { settings: prices, equity });
    expect(burden?.incomes[0]).toMatchObject({ isOneAboveLimit: true, isTwoAboveLimit: false });
    // (2 326 − 1 726) × 55 m² ÷ 12
    expect(burden?.abovePresentSekPerMonth).toBeCloseTo(2750, 9);
  });

  it('says only numbers of what was entered where the areas have no income', () => {
    const equity = { costs: [], medianIncomeSekPerYear: { central: 255_860 } };
    const [burden] = rentBurdensOf(withoutIncome, proposal, { settings: prices, equity });
    expect(
      burden?.incomes.map(({ areaCode, shareOfOne }) => [areaCode, shareOfOne.likely]),
    ).toEqual([[null, expect.closeTo(0.5, 9)]]);
    expect(rentBurdensOf(withoutIncome, proposal, { settings: prices })[0]?.incomes).toEqual([]);
  });
});

describe('groups and children', () => {
  it('tenures are today’s homes and the programme’s', () => {
    const rental = groupsOf(demoPlace(), proposal, {}).find(({ id }) => id === 'rental');
    expect(rental?.newcomers).toBe(60);
    expect(rental?.after).toBeCloseTo((rental?.now ?? 0) + 60, 9);
  });

  it('a group that statistics or entries do not reach has no number', () => {
    const older = groupsOf(demoPlace(), proposal, {}).find(({ id }) => id === 'ages65plus');
    expect(older).toMatchObject({ now: null, newcomers: null, after: null });
    expect(older?.lacks).toEqual(['noCount', 'householdSize']);
  });

  it('effects reach the groups they were said to reach', () => {
    const children = groupsOf(null, proposal, {}).find(({ id }) => id === 'children0to19');
    expect(children?.effects.map(({ effectId, part }) => [effectId, part])).toEqual([
      ['skolstod', 1],
      ['placeringar', 1],
      ['vard', 0.3],
      ['valmaende', 0.25],
    ]);
  });

  // 60 homes × 0,16 is 9,6: ten places, of 80 that are built.
  it('places are weighed against what the homes need', () => {
    const figures = { preschoolChildrenPerDwelling: { rental: { central: 0.16 } } };
    const facts = childFactsOf(proposal, { keyFigures: figures });
    expect(facts.preschool).toEqual({ need: 10, planned: 80, balance: 70 });
    expect(facts.school).toEqual({ need: null, planned: 0, balance: null });
  });
});
