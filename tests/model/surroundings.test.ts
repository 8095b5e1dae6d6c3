import { describe, expect, it } from 'vitest';
import { assess } from '../../server/model/assess.ts';
import { areaIndicatorsOf, indicatorsOf } from '../../server/model/indicators/indicatorsOf.ts';
import { surroundingsOf, withSurroundings } from '../../server/model/indicators/surroundings.ts';
import type { Place } from '../../server/vocabulary/place.ts';
import { demoCase } from '../support/demoCase.ts';
import { demoPlace, smallRuralPlan, withCounts, type Counts } from '../support/demoPlace.ts';

const NORTH = '9999A0010';
const WEST = '9999A0030';
const TOWN = '9999C1030';
const ID = 'unemployment16to64';

const rural = demoPlace(smallRuralPlan);
const rowOf = (place: Place, id: string) =>
  surroundingsOf(place)?.indicators.find((each) => each.id === id);

/** The same hectares, so much of them in one area and the rest in another. */
function astride(share: number): Place {
  const [part] = rural.parts;
  if (part === undefined) throw new Error('the plan lies in an area');
  const of = (code: string, areaShare: number) => ({
    code,
    intersectionM2: part.intersectionM2 * areaShare,
    weight: part.weight * areaShare,
  });
  return { ...rural, parts: [of(WEST, 1 - share), of(NORTH, share)] };
}

// prettier-ignore -- 1,44 of 834 hectares is 1.3 of 760 residents; nothing can be told of so few.
it.each([
  { name: 'a hectare and a half in the country', place: rural, surroundings: [NORTH] },
  { name: 'astride two areas, the most first', place: astride(0.6), surroundings: [NORTH, WEST] },
  { name: 'brushing the other with a thirtieth', place: astride(0.97), surroundings: [NORTH] },
  { name: 'one in town, of which something is told', place: demoPlace(), surroundings: undefined },
  {
    name: 'where there are figures of the municipality alone',
    place: { ...rural, layer: { ...rural.layer, kind: 'kommun' as const } },
    surroundings: undefined,
  },
  {
    name: 'where there are no figures',
    place: { ...rural, areas: rural.areas.map((area) => ({ ...area, values: {} })) },
    surroundings: undefined,
  },
])('a plan $name has $surroundings stand for it', ({ place, surroundings }) => {
  expect(withSurroundings(place).surroundings).toEqual(surroundings);
});

describe('a small plan in a large area', () => {
  const place = withSurroundings(rural);

  it('is told of by the whole area, which is said to be that', () => {
    const found = surroundingsOf(place);
    expect(found?.areas).toEqual([{ code: NORTH, name: 'Norra landsbygden' }]);
    expect((found?.areaM2 ?? 0) / 10_000).toBeCloseTo(834, 0);
    expect(found?.residents).toEqual({ year: 2024, areas: 760, municipality: 30_610 });
  });

  // By hand: the area's count ÷ its base, less the municipality's without it.
  // prettier-ignore -- a row an indicator.
  it.each([
    { id: 'children0to19', share: 175 / 760, rest: (7218 - 175) / (30_610 - 760), base: 760 },
    { id: 'employment16to64', share: 388 / 473, rest: (14_617 - 388) / (19_012 - 473), base: 473 },
    { id: 'unemployment16to64', share: 28 / 416, rest: (1287 - 28) / (15_904 - 416), base: 416 },
    { id: 'rentedDwellings', share: 26 / 368, rest: (5090 - 26) / (14_756 - 368), base: 368 },
  ])('compares it with the rest of the municipality: $id', ({ id, share, rest, base }) => {
    const row = rowOf(place, id);
    expect(row?.areas).toEqual({ share, base, suppressed: null });
    expect(row?.gapToRest).toBeCloseTo(share - rest, 12);
    expect(row?.excess).toBeCloseTo(base * (share - rest), 9);
  });

  it('has nothing of its own, and nothing of the others is hidden for its sake', () => {
    expect(indicatorsOf(place).map(({ planArea }) => planArea.suppressed)).toEqual(
      indicatorsOf(place).map(() => 'smallBase'),
    );
    const hidden = ({ municipality }: ReturnType<typeof indicatorsOf>[number]) =>
      municipality.suppressed !== null;
    expect(indicatorsOf(place).some(hidden)).toBe(false);
    // As it was: a share of an area's count was guarded by hiding the count, and by it others.
    expect(indicatorsOf(rural).some(hidden)).toBe(true);
  });

  it('sums the areas when it lies in two', () => {
    const row = rowOf(withSurroundings(astride(0.6)), 'children0to19');
    expect(row?.areas).toEqual({ share: (175 + 158) / 1480, base: 1480, suppressed: null });
  });

  it('leaves out an indicator that one of the two areas lacks', () => {
    const without = { ...astride(0.6) };
    const areas = without.areas.map((area) =>
      area.code === WEST ? { ...area, values: { ...area.values, dwellings: null } } : area,
    );
    const row = rowOf(withSurroundings({ ...without, areas }), 'rentedDwellings');
    expect(row?.areas).toEqual({ share: null, base: null, suppressed: 'noData' });
    expect(row?.gapToRest).toBeNull();
  });

  it('gives a place from before it was done what it gave then', () => {
    const before = assess(demoCase(), rural);
    expect(before.surroundings).toBeUndefined();
    expect(before.indicators).toEqual(indicatorsOf(rural));
    expect(before.indicators.some(({ planArea }) => planArea.share !== null)).toBe(false);
  });
});

describe('what is too small in the surroundings', () => {
  const placeWith = (changed: Readonly<Record<string, Counts>>) =>
    withSurroundings(withCounts(rural, ID, changed));
  const hiddenOnMap = (place: Place) => {
    const shares = areaIndicatorsOf(place).find(({ id }) => id === ID)?.shares ?? {};
    return Object.entries(shares).flatMap(([code, share]) =>
      code.startsWith('9999') && share === null ? [code] : [],
    );
  };

  it('is not shown, nor what it could be worked out from', () => {
    const place = placeWith({ [NORTH]: [3, 416] });
    expect(rowOf(place, ID)?.areas).toEqual({ share: null, base: null, suppressed: 'smallBase' });
    expect(rowOf(place, ID)?.excess).toBeNull();
    expect(hiddenOnMap(place)).toContain(NORTH);
    expect(hiddenOnMap(place).length).toBeGreaterThan(1);
  });

  it('is looked for in the rest of the municipality too', () => {
    const codes = (rural.indicatorData?.areas ?? []).map(({ code }) => code);
    const others = codes.filter((code) => code !== NORTH);
    const nobody = Object.fromEntries(others.map((code): [string, Counts] => [code, [0, 400]]));
    const place = placeWith({ ...nobody, [TOWN]: [3, 400] });
    // 28 in the area and 31 in the municipality would tell of the three.
    expect(rowOf(place, ID)?.areas.suppressed).toBe('secondary');
  });

  it('of another area cannot be worked out from the surroundings and the municipality', () => {
    const place = placeWith({ [TOWN]: [3, 400] });
    expect(rowOf(place, ID)?.areas.share).toBeCloseTo(28 / 416, 12);
    expect(hiddenOnMap(place)).toContain(TOWN);
    expect(hiddenOnMap(place).length).toBeGreaterThan(1);
  });

  it('of one of two areas is not what the sum of both leaves', () => {
    const two = withSurroundings(withCounts(astride(0.6), ID, { [WEST]: [3, 396] }));
    const isSumShown = rowOf(two, ID)?.areas.share !== null;
    const isOtherShown = !hiddenOnMap(two).includes(NORTH);
    expect(hiddenOnMap(two)).toContain(WEST);
    expect(isSumShown && isOtherShown).toBe(false);
  });

  it('is said of nothing at all where every row is', () => {
    const limits = { smallestCount: 5, smallestBase: 5000 };
    expect(surroundingsOf(withSurroundings({ ...rural, disclosure: limits }))).toBeUndefined();
  });
});
