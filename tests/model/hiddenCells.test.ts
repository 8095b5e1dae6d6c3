import { describe, expect, it } from 'vitest';
import { assess } from '../../server/model/assess.ts';
import { areaIndicatorsOf, indicatorsOf } from '../../server/model/indicators/indicatorsOf.ts';
import type { Place } from '../../server/vocabulary/place.ts';
import { demoCase } from '../support/demoCase.ts';
import { demoPlace, withCounts, type Counts } from '../support/demoPlace.ts';

const ID = 'unemployment16to64';
/** The demo town with other counts of unemployed in some of its areas. */
const placeWith = (changed: Readonly<Record<string, Counts>>) =>
  withCounts(demoPlace(), ID, changed);

const place = demoPlace();
const touched = new Set(place.parts.map(({ code }) => code));
const [first = '', second = ''] = (place.indicatorData?.areas ?? [])
  .map(({ code }) => code)
  .filter((code) => !touched.has(code));

function hiddenAreas(of: Place): string[] {
  const shares = areaIndicatorsOf(of).find(({ id }) => id === ID)?.shares ?? {};
  return Object.keys(shares).filter((code) => shares[code] === null);
}

describe('what cannot be shown cannot be found by taking one figure from another', () => {
  it('hides nothing when nothing is small', () => {
    expect(hiddenAreas(placeWith({}))).toEqual(hiddenAreas(place));
  });

  it('hides a second area when one alone is small: the municipality is the sum of them all', () => {
    const before = hiddenAreas(placeWith({}));
    const hidden = hiddenAreas(placeWith({ [first]: [3, 400] })).filter(
      (code) => !before.includes(code),
    );
    expect(hidden).toContain(first);
    expect(hidden.length).toBeGreaterThan(1);
  });

  it('hides no third when two are small: neither follows from the other', () => {
    const before = hiddenAreas(placeWith({}));
    const hidden = hiddenAreas(placeWith({ [first]: [3, 400], [second]: [2, 500] })).filter(
      (code) => !before.includes(code),
    );
    expect(hidden.toSorted()).toEqual([first, second].toSorted());
  });

  it('hides the plan area when the rest of its municipality is small', () => {
    const sums = { [`${ID}Count`]: 0, [`${ID}Base`]: 0 };
    const whole = placeWith({});
    const plan = indicatorsOf(whole).find(({ id }) => id === ID)?.planArea;
    const planBase = plan?.base ?? 0;
    // Twenty persons live elsewhere: the municipality less the plan area would tell of them.
    sums[`${ID}Base`] = planBase + 20;
    sums[`${ID}Count`] = planBase * (plan?.share ?? 0) + 5;
    const municipality = { ...whole.municipality, sums: { ...whole.municipality.sums, ...sums } };
    const found = indicatorsOf({ ...whole, municipality: { ...municipality, rows: 99 } });
    const one = found.find(({ id }) => id === ID);
    expect(one?.planArea).toMatchObject({ share: null, suppressed: 'secondary' });
    expect(one?.municipality.suppressed).toBeNull();
    expect(one?.gapLow).toBeNull();
  });
});

describe('indicators that are parts of one whole', () => {
  const tenures = ['rentedDwellings', 'cooperativeDwellings', 'ownedDwellings'] as const;
  /** The demo's plan area with so many homes of each tenure in the areas that it touches. */
  function placeOf(homes: Readonly<Record<(typeof tenures)[number], number>>): Place {
    const dwellings = tenures.reduce((sum, id) => sum + homes[id], 0);
    const derived = tenures.map((id) => [`${id}Count`, homes[id]] as const);
    const bases = tenures.map((id) => [`${id}Base`, dwellings] as const);
    const values = { ...homes, dwellings, ...Object.fromEntries([...derived, ...bases]) };
    return {
      ...place,
      parts: place.parts.map((part) => ({ ...part, weight: 1 })),
      areas: place.areas.map((area) =>
        touched.has(area.code) ? { ...area, values: { ...area.values, ...values } } : area,
      ),
    };
  }
  const shownGroups = (of: Place) =>
    (assess(demoCase(), of).equity?.alternatives[1]?.groups ?? [])
      .filter(({ id, now }) => ['rental', 'cooperative', 'ownership'].includes(id) && now !== null)
      .map(({ id }) => id);

  it('are all shown when none is small', () => {
    const of = placeOf({ rentedDwellings: 300, cooperativeDwellings: 200, ownedDwellings: 40 });
    expect(shownGroups(of)).toEqual(['rental', 'cooperative', 'ownership']);
  });

  it('leave no one alone to be what is left of the whole', () => {
    // Of the homes all but one an area are let or cooperative: with those two at hand, the rest is told.
    const of = placeOf({ rentedDwellings: 300, cooperativeDwellings: 200, ownedDwellings: 1 });
    expect(shownGroups(of)).toHaveLength(1);
    const rented = indicatorsOf(of).find(({ id }) => id === 'rentedDwellings');
    const isShown = rented?.planArea.share !== null;
    expect(shownGroups(of).includes('rental')).toBe(isShown);
  });
});

it('holds every figure of the place to the limits that the municipality has raised', () => {
  const content = demoCase();
  const shownIn = (of: Place) => {
    const { indicators, indicatorFindings, equity } = assess(content, of);
    const proposal = equity?.alternatives[1];
    return {
      shares: indicators.filter(({ planArea }) => planArea.share !== null).length,
      levels: indicatorFindings?.amounts.filter(({ planArea }) => planArea.value !== null).length,
      groups: proposal?.groups.filter(({ now }) => now !== null).length,
      incomes: proposal?.rents[0]?.incomes.filter(({ areaCode }) => areaCode !== null).length,
    };
  };
  const disclosure = { smallestCount: 5, smallestBase: 10_000 };
  expect(Object.values(shownIn(place)).every((count) => (count ?? 0) > 0)).toBe(true);
  expect(shownIn({ ...place, disclosure })).toEqual({
    shares: 0,
    levels: 0,
    groups: 0,
    incomes: 0,
  });
});
