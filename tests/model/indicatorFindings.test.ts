import { describe, expect, it } from 'vitest';
import { areaMeasuresOf } from '../../server/model/indicators/areaMeasures.ts';
import { indicatorFindingsOf } from '../../server/model/indicators/indicatorFindingsOf.ts';
import type { IndicatorData, Place } from '../../server/vocabulary/place.ts';
import { demoPlace } from '../support/demoPlace.ts';

type Counts = [number, number] | null;

/** Six areas of 1 000 persons; low economic standard falls from the first to the last. */
function placeWith(employed: readonly Counts[], change: Partial<IndicatorData> = {}): Place {
  const demo = demoPlace();
  const lowStandard = [300, 250, 200, 150, 100, 50];
  return {
    ...demo,
    indicatorData: {
      chosen: ['lowEconomicStandard', 'employment16to64', 'children0to19'],
      counted: ['lowEconomicStandard', 'employment16to64'],
      areas: employed.map((counts, at) => ({
        code: `A${at}`,
        counts: [[lowStandard[at] ?? 0, 1000] as [number, number], counts],
      })),
      earlier: [],
      municipal: [],
      ...change,
    },
  };
}

const falling: Counts[] = [600, 650, 700, 750, 800, 850].map((cases) => [cases, 1000]);
const measure = (place: Place, indicatorId: string, measureId: string) =>
  areaMeasuresOf(place)
    .find(({ id }) => id === indicatorId)
    ?.values.find(({ id }) => id === measureId);

describe('measures between the areas of a municipality', () => {
  // Six areas of equal size, ranks 1/12, 3/12 … 11/12: a step of 0.05 an area is a slope of 0.3.
  it('give the slope from the worst off area to the best off', () => {
    const slope = measure(placeWith(falling), 'employment16to64', 'sii');
    expect(slope?.estimate).toBeCloseTo(0.3, 12);
    expect(slope?.low).toBeGreaterThan(0.25);
    expect(slope?.high).toBeLessThan(0.35);
  });

  it('rank by low economic standard, never by the outcome', () => {
    const rising = falling.toReversed();
    expect(measure(placeWith(rising), 'employment16to64', 'sii')?.estimate).toBeCloseTo(-0.3, 12);
    expect(measure(placeWith(rising), 'employment16to64', 'd')?.estimate).toBeCloseTo(-0.25, 12);
  });

  it.each(['aci', 'rci', 'sii', 'rii', 'mdru', 'mdrw'])(
    'do not rank an income by itself: %s',
    (id) => {
      expect(measure(placeWith(falling), 'lowEconomicStandard', id)).toEqual({
        ...{ id, estimate: null, low: null, high: null },
        reason: 'rankedByItself',
      });
    },
  );

  it('leave context without measures', () => {
    expect(areaMeasuresOf(placeWith(falling)).map(({ id }) => id)).toEqual([
      'lowEconomicStandard',
      'employment16to64',
    ]);
  });

  it('count what is left out, and stop when it is too much', () => {
    const oneLess: Counts[] = [[3, 1000], ...falling, ...falling];
    expect(areaMeasuresOf(placeWith(oneLess))[1]).toMatchObject({ areas: 12, leftOut: 1 });
    const twoLess: Counts[] = [null, [20, 25], ...falling];
    expect(areaMeasuresOf(placeWith(twoLess))[1]).toMatchObject({
      ...{ areas: 6, leftOut: 2, refused: 'tooManyMissing', values: [] },
    });
    expect(areaMeasuresOf(placeWith(falling.slice(0, 2)))[1]?.refused).toBe('tooFewAreas');
  });

  it('do not rank fewer than five areas', () => {
    const four = placeWith(falling.slice(0, 4));
    expect(measure(four, 'employment16to64', 'sii')).toMatchObject({
      ...{ estimate: null, reason: 'tooFewAreas' },
    });
    expect(measure(four, 'employment16to64', 'd')?.estimate).toBeCloseTo(0.15, 12);
  });

  it('say how much of the variance chance makes: all of it where areas do not differ', () => {
    const noise = (place: Place) => areaMeasuresOf(place)[1]?.noise;
    expect(noise(placeWith(falling))?.noiseShare).toBeLessThan(0.05);
    const near: Counts[] = [700, 705, 695, 702, 698, 700].map((cases) => [cases, 1000]);
    expect(noise(placeWith(near))).toMatchObject({ shownVariance: 0 });
    expect(noise(placeWith(near))?.noiseShare).toBeGreaterThan(1);
  });

  it('draw the same from the same seed', () => {
    const [one, other] = [placeWith(falling), placeWith(falling, { earlier: [] })];
    expect(areaMeasuresOf(one)).toEqual(areaMeasuresOf(other));
  });
});

describe('figures of the whole municipality', () => {
  const found = (change: Partial<IndicatorData>) => {
    const place = placeWith(falling, change);
    if (place.indicatorData === undefined) throw new Error('the place has wider figures');
    return indicatorFindingsOf(place, place.indicatorData);
  };
  const figure = { year: 2024, source: 'Kolada', municipality: 70, nation: 74, before: [] };

  it('are compared with the nation within their own margin', () => {
    const { municipal } = found({ municipal: [{ ...figure, id: 'self_rated_health', margin: 3 }] });
    expect(municipal[0]).toMatchObject({ sourceId: 'U01405', difference: -4, low: -7, high: -1 });
  });

  it('have no interval without a margin, and an index moved by others no difference', () => {
    const { municipal } = found({
      municipal: [
        { ...figure, id: 'upper_sec_eligible', margin: null },
        { ...figure, id: 'brp_n00307', margin: null },
      ],
    });
    expect(municipal.map(({ difference, low }) => ({ difference, low }))).toEqual([
      { difference: -4, low: null },
      { difference: null, low: null },
    ]);
  });

  it('count residents by area type and take no mean of a class', () => {
    const areaTypes = {
      ...{ year: 2022, source: 'SCB', nation: null },
      municipality: [100, 0, 200, 600, 100],
    };
    expect(found({ areaTypes }).areaTypes).toMatchObject({
      ...{ municipality: [0.1, 0, 0.2, 0.6, 0.1], nation: null },
    });
    expect(found({}).areaTypes).toBeNull();
  });

  // By hand: a quarter of 2 000 in type 2 and half of 1 000 in type 4 are as many of each.
  it('give the plan area its residents by type, weighed by area, or none of too few', () => {
    const typesOf = (residents: number) =>
      found({
        areaTypes: {
          ...{ year: 2022, source: 'SCB', nation: null, municipality: [0, 2000, 0, 1000, 0] },
          planArea: {
            coverage: 0.9,
            parts: [
              { code: 'R1', areaType: 2, residents, weight: 0.25 },
              { code: 'R2', areaType: 4, residents: residents / 2, weight: 0.5 },
            ],
          },
        },
      }).areaTypes?.planArea;
    expect(typesOf(2000)).toEqual({ coverage: 0.9, shares: [0, 0.5, 0, 0.5, 0] });
    expect(typesOf(40)).toEqual({ coverage: 0.9, shares: null });
  });

  it('follow an indicator where another year is at hand', () => {
    expect(found({}).history).toEqual([]);
    const demo = demoPlace();
    if (demo.indicatorData === undefined) throw new Error('the demo has wider figures');
    const { history, amounts } = indicatorFindingsOf(demo, demo.indicatorData);
    expect(history.map(({ id, years }) => [id, years.map(({ year }) => year)])).toEqual([
      ['lowEconomicStandard', [2019, 2024]],
    ]);
    // Had twenty alone lived outside the plan area in 2019, the two shares would tell of them.
    const then = demo.indicatorData.earlier.map((year) => {
      let [cases, base] = [5, 20];
      for (const [at, { weight }] of demo.parts.entries()) {
        cases += weight * (year.parts[at]?.[0] ?? 0);
        base += weight * (year.parts[at]?.[1] ?? 0);
      }
      return { ...year, municipality: [cases, base] as [number, number] };
    });
    const told = indicatorFindingsOf(demo, { ...demo.indicatorData, earlier: then }).history[0];
    expect(history[0]?.years[0]?.planArea).not.toBeNull();
    expect(told?.years[0]?.planArea).toBeNull();
    expect(told?.years[0]?.municipality).not.toBeNull();
    expect(amounts.map(({ id, planArea }) => [id, Math.round(planArea.value ?? 0)])).toEqual([
      ['medianNetIncome', expect.any(Number)],
    ]);
    expect(amounts[0]?.planArea.value).toBeLessThan(amounts[0]?.municipality.value ?? 0);
  });
});
