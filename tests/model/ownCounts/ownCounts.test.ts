import { describe, expect, it } from 'vitest';
import { assess } from '../../../server/model/assess.ts';
import { createExplainer } from '../../../server/model/explain/explain.ts';
import { numbersBelow } from '../../../server/model/explain/inputs.ts';
import { givenBelow, valueAt } from '../../../server/model/explain/trace.ts';
import { careNeedAtPlan } from '../../../server/model/ownCounts/careNeedAtPlan.ts';
import { casesAtPlan } from '../../../server/model/ownCounts/casesAtPlan.ts';
import { ownCountFindingsOf } from '../../../server/model/ownCounts/ownCountFindings.ts';
import type { OwnCountRow } from '../../../server/vocabulary/ownCounts.ts';
import { placeOwnCountsSchema } from '../../../server/vocabulary/ownCounts.ts';
import { ownCountTexts } from '../../../server/vocabulary/text/sv/ownCounts.ts';
import { demoCase } from '../../support/demoCase.ts';
import { demoPlace } from '../../support/demoPlace.ts';
import { caseRow, ownSet } from '../../support/ownCounts.ts';

const planCodes = ['A'];
const atPlan = (rows: readonly OwnCountRow[]) => casesAtPlan(ownSet(), rows, { planCodes });
const findingOf = (rows: readonly OwnCountRow[]) => {
  const [finding] = ownCountFindingsOf([atPlan(rows)]);
  return finding?.kind === 'cases' ? finding.found : null;
};

/** The case `smr-excess` of `area-excess-reference/1`: rates of the rest as cases of 10 000. */
const excessRows = [
  ['0–17', [8, 812], 12],
  ['18–34', [9, 1044], 31],
  ['35–49', [10, 731], 54],
  ['50–64', [13, 588], 102],
  ['65–79', [14, 340], 231],
  ['80+', [9, 96], 618],
] as const;
const clearExcess = excessRows.flatMap(([age, own, rest]) => [
  caseRow('A', age, own),
  caseRow('B', age, [rest, 10_000]),
]);

describe('cases beside what the rest of the municipality would give', () => {
  it('are the published example: 63 of 27,94 expected', () => {
    expect(findingOf(clearExcess)).toMatchObject({
      observed: 63,
      expected: expect.closeTo(27.9426, 9) as number,
      excess: expect.closeTo(35.0574, 9) as number,
      excessByar: {
        low: expect.closeTo(20.4658431343, 8) as number,
        high: expect.closeTo(52.6630809762, 8) as number,
      },
      ratio: expect.closeTo(2.25462197505, 9) as number,
      ratioExact: { low: expect.closeTo(1.73251343094, 8) as number },
      intervalUsed: 'byar',
      isSeparable: true,
    });
  });

  it('are called a finding in persons, or not told from chance', () => {
    const found = findingOf(clearExcess);
    expect(found && ownCountTexts.finding(found)).toBe(
      '63\u00a0fall, väntat 28: omkring 35 fler fall än väntat (mellan 20 och 53)',
    );
    const usual = clearExcess.map((row) =>
      row.areaCode === 'A' ? { ...row, counts: { cases: row.ageBand === '80+' ? 6 : 5 } } : row,
    );
    const chance = findingOf(usual);
    expect(chance?.isSeparable).toBe(false);
    expect(chance && ownCountTexts.finding(chance)).toMatch(/kan inte skiljas från kommunen/);
  });

  it('under ten rest on exact limits', () => {
    const few = clearExcess.map((row) =>
      row.areaCode === 'A' ? { ...row, counts: { cases: row.ageBand === '80+' ? 7 : 0 } } : row,
    );
    expect(findingOf(few)).toMatchObject({ observed: 7, intervalUsed: 'exact', direct: null });
  });

  // By hand: both have 10 per 1 000 under 65 and 100 above; the area is older, so its crude rate
  // is higher, and nothing is left of that at the same ages.
  it('are compared at the same ages', () => {
    const found = findingOf([
      caseRow('A', '0–64', [10, 1000]),
      caseRow('A', '65+', [100, 1000]),
      caseRow('B', '0–64', [90, 9000]),
      caseRow('B', '65+', [100, 1000]),
    ]);
    expect(found).toMatchObject({ observed: 110, expected: 110, excess: 0, isSeparable: false });
    // Standard: 10 000 under 65 and 2 000 above: (10 000 × 10 + 2 000 × 100) ÷ 12 000.
    expect(found?.direct?.planAreas.rate).toBeCloseTo(25, 9);
    expect(found?.direct?.rest.rate).toBeCloseTo(25, 9);
  });

  it('are put together over the latest three years', () => {
    const years = [2021, 2022, 2023, 2024].flatMap((year) => [
      caseRow('A', 'alla', [10, 500], { year }),
      caseRow('B', 'alla', [20, 2000], { year }),
    ]);
    const place = atPlan(years);
    expect(place).toMatchObject({ years: [2022, 2023, 2024], areaCases: 30 });
    // 1 500 person-years at 60 of 6 000.
    expect(ownCountFindingsOf([place])[0]?.found).toMatchObject({ observed: 30, expected: 15 });
  });
});

describe('what is too small', () => {
  it('leaves the place before it is kept', () => {
    const place = atPlan([caseRow('A', 'alla', [3, 500]), caseRow('B', 'alla', [50, 5000])]);
    expect(place).toMatchObject({ state: 'smallCount', areaCases: null, strata: [] });
  });

  it('in the rest is put together with the ages beside it, within a sex', () => {
    const rows = (sex: 'kvinnor' | 'män') => [
      caseRow('A', '0–17', [0, 200], { sex }),
      caseRow('A', '18–64', [6, 300], { sex }),
      caseRow('A', '65+', [7, 100], { sex }),
      caseRow('B', '0–17', [2, 2000], { sex }),
      caseRow('B', '18–64', [20, 3000], { sex }),
      caseRow('B', '65+', [3, 1000], { sex }),
    ];
    const place = atPlan([...rows('kvinnor'), ...rows('män')]);
    expect(place.strata.map(({ label }) => label)).toEqual(['kvinnor 0+', 'män 0+']);
    expect(place.mergedBands).toBe(4);
  });

  it('by age in the area hides cases by age there, and the sum is enough', () => {
    const place = atPlan([
      caseRow('A', '0–64', [3, 900]),
      caseRow('A', '65+', [9, 100]),
      caseRow('B', '0–64', [90, 9000]),
      caseRow('B', '65+', [50, 1000]),
    ]);
    expect(place.areaCases).toBe(12);
    expect(place.strata.map(({ areaCases }) => areaCases)).toEqual([null, null]);
    expect(ownCountFindingsOf([place])[0]?.found).toMatchObject({ expected: 14, direct: null });
  });

  it.each([
    { name: 'no rows of the area', rows: [caseRow('B', 'alla', [50, 5000])], state: 'noData' },
    { name: 'no rows of the rest', rows: [caseRow('A', 'alla', [50, 500])], state: 'noRest' },
    {
      name: 'no case in the rest',
      rows: [caseRow('A', 'alla', [9, 500]), caseRow('B', 'alla', [0, 5000])],
      state: 'noRest',
    },
    {
      name: 'too few in the rest',
      rows: [caseRow('A', 'alla', [9, 500]), caseRow('B', 'alla', [2, 5000])],
      state: 'smallRest',
    },
  ])('is said: $name', ({ rows, state }) => {
    expect(atPlan(rows)).toMatchObject({ state, areaCases: null, strata: [] });
  });
});

/** SCB's first example unit, beside twice of it. */
const unit = {
  under5: 595,
  bornInListed: 1391,
  aloneOver65: 484,
  singleParent: 167,
  movedIn: 385,
  unemployed: 981,
  lowEducation: 632,
};
const careRow = (areaCode: string, counts: OwnCountRow['counts'], population: number) => ({
  ...{ areaCode, year: 2025, sex: '' as const, ageBand: '', population, counts },
});
const careSet = ownSet({
  id: '00000000-0000-4000-8000-00000000a002',
  kind: 'careNeed',
  label: 'Care Need Index',
  reference: { perPerson: 2.4761, year: 2025 },
});
const careRows = [careRow('A', unit, 5912), careRow('B', { ...unit, under5: 5 }, 11_824)];

describe('the Care Need Index', () => {
  it('is that of the published unit, 1,5513, and the municipality beside it', () => {
    const place = careNeedAtPlan(careSet, careRows, { planCodes });
    const [finding] = ownCountFindingsOf([place]);
    expect(finding?.found).toMatchObject({
      planAreas: {
        weightedSum: expect.closeTo(22_709.42, 6) as number,
        index: expect.closeTo(1.5513273061, 8) as number,
      },
      // 22 709,42 + 22 709,42 − 590 × 3,23, of 17 736 persons.
      municipality: { index: expect.closeTo(43_513.14 / 17_736 / 2.4761, 8) as number },
    });
  });

  it('is not told when one of its groups is too small', () => {
    const rows = [careRow('A', { ...unit, under5: 4 }, 5912), careRow('B', unit, 9000)];
    expect(careNeedAtPlan(careSet, rows, { planCodes })).toMatchObject({
      state: 'smallCount',
      planAreas: null,
      municipality: null,
    });
  });
});

it('every number is explained down to what was counted', () => {
  const ownCounts = [
    atPlan(clearExcess),
    careNeedAtPlan(careSet, careRows, { planCodes }),
    atPlan([]),
  ].map((each) => placeOwnCountsSchema.parse(each));
  const [content, place] = [demoCase(), { ...demoPlace(), ownCounts }];
  const results = assess(content, place);
  const explainer = createExplainer({ content, place, results });
  const paths = numbersBelow(results.ownCounts, ['ownCounts']);
  expect(paths.length).toBeGreaterThan(25);
  const faults = paths.flatMap((path) => {
    const trace = explainer.trace(path);
    if (trace.value !== valueAt(results, path)) return [path.join('/')];
    const below = givenBelow(trace) ?? [];
    if (below.length === 0) return [`${path.join('/')}: of nothing`];
    return below.flatMap(({ origin, value }) =>
      origin.kind === 'statistic' && valueAt(place, origin.path) !== value
        ? [origin.path.join('/')]
        : [],
    );
  });
  expect(faults).toEqual([]);
});
