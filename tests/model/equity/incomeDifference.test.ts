import { describe, expect, it } from 'vitest';
import { assess } from '../../../server/model/assess.ts';
import { incomeDifferenceOf } from '../../../server/model/equity/incomeDifference.ts';
import { createExplainer } from '../../../server/model/explain/explain.ts';
import { numbersBelow } from '../../../server/model/explain/inputs.ts';
import { givenBelow, valueAt } from '../../../server/model/explain/trace.ts';
import { withDerivedCounts } from '../../../server/model/indicators/withDerivedCounts.ts';
import type { Place, Values } from '../../../server/vocabulary/place.ts';
import { incomeTexts } from '../../../server/vocabulary/text/sv/incomeDifference.ts';
import { demoWith } from '../../support/demoCase.ts';
import { demoPlace } from '../../support/demoPlace.ts';
import { without } from '../../support/without.ts';

/** Rows of SCB's table for 2022: a poor and a rich area of Falun, and the 35 others as one. */
const incomes = (
  persons: number,
  meanNetIncomeTkr: number,
  medianNetIncomeTkr: number,
): Values => ({
  netIncomeBase: persons,
  meanNetIncomeTkr,
  medianNetIncomeTkr,
});
const poor = incomes(1413, 230.6, 218.2);
const rich = incomes(1063, 502.3, 326.0);
// Of 45 466 persons with 14 443 093.8 tkr in all (medians × persons: 12 636 803.7), less these two.
const othersPersons = 45_466 - 1413 - 1063;
const others = incomes(
  othersPersons,
  (14_443_093.8 - 1413 * 230.6 - 1063 * 502.3) / othersPersons,
  (12_636_803.7 - 1413 * 218.2 - 1063 * 326.0) / othersPersons,
);

type Part = { readonly values: Values; readonly weight: number };

/** A plan that takes up parts of areas of a municipality. */
function placeOf(parts: readonly Part[], municipality: readonly Values[] = [poor, rich, others]) {
  const demo = demoPlace();
  const [first] = demo.areas;
  if (first === undefined || demo.indicatorData === undefined)
    throw new Error('the demo has areas');
  const sums: Record<string, number> = {};
  for (const [variable, value] of municipality.flatMap((area) =>
    Object.entries(withDerivedCounts(area)),
  )) {
    if (!variable.endsWith('Tkr')) sums[variable] = (sums[variable] ?? 0) + (value ?? 0);
  }
  const place: Place = {
    ...demo,
    areas: parts.map(({ values }, at) => ({ ...first, code: `A${at}`, values })),
    parts: parts.map(({ weight }, at) => ({
      code: `A${at}`,
      weight,
      intersectionM2: weight * first.areaM2,
    })),
    municipality: { ...demo.municipality, sums },
    statistics: demo.statistics.map((set, at) =>
      at === 0 ? { ...set, year: 2022, variables: Object.keys(poor) } : set,
    ),
  };
  return place;
}

const whole = (values: Values) => incomeDifferenceOf(placeOf([{ values, weight: 1 }]));

describe('what residents have to live on beside the rest of the municipality', () => {
  // By hand, rest of C1210: (14 443 093.8 − 1 413 × 230.6) ÷ (45 466 − 1 413) = 320.4607 tkr;
  // (230.6 − 320.4607) × 1 413 = −126 973.2 tkr. C1220: (502.3 − 313.2480) × 1 063 = 200 962.3 tkr.
  it.each([
    { name: 'poorer', values: poor, rest: 320.4607, medianRest: 279.8558, sek: -126_973_200 },
    { name: 'richer', values: rich, rest: 313.248, medianRest: 276.7891, sek: 200_962_300 },
  ])('is the gap of the means times the persons: $name', ({ values, rest, medianRest, sek }) => {
    const income = whole(values);
    expect(income).toMatchObject({ actor: 'hushall', year: 2022, suppressed: null });
    expect(income?.found?.mean.planAreaTkr).toBeCloseTo(values['meanNetIncomeTkr'] ?? 0, 9);
    expect(income?.found?.mean.restTkr).toBeCloseTo(rest, 3);
    expect(income?.found?.median?.restTkr).toBeCloseTo(medianRest, 3);
    expect(Math.round((income?.found?.sekPerYear ?? 0) / 100) * 100).toBe(sek);
  });

  // Two means, each at most 0.05 tkr from what it was rounded from: 100 kr a person, 141 300 kr.
  it('is as sure as the means are rounded', () => {
    const { sekPerYear = 0, lowSekPerYear = 0, highSekPerYear = 0 } = whole(poor)?.found ?? {};
    expect(sekPerYear - lowSekPerYear).toBeCloseTo(141_300, 3);
    expect(highSekPerYear - sekPerYear).toBeCloseTo(141_300, 3);
  });

  // Half of 1 413 and a quarter of 1 063: 706.5 and 265.75 persons, 972.25 in all;
  // mean (706.5 × 230.6 + 265.75 × 502.3) ÷ 972.25 = 304.8647 tkr.
  it('weighs a plan area that cuts areas by the persons inside it', () => {
    const place = placeOf([
      { values: poor, weight: 0.5 },
      { values: rich, weight: 0.25 },
    ]);
    const found = incomeDifferenceOf(place)?.found;
    expect(found?.persons).toBe(972.25);
    expect(found?.mean.planAreaTkr).toBeCloseTo(304.8647, 3);
    expect(found?.sekPerYear).toBeLessThan(0);
  });

  it.each([
    { why: 'smallBase', parts: [{ values: poor, weight: 29 / 1413 }] },
    { why: 'noData', parts: [{ values: { population: 900 }, weight: 1 }] },
    {
      why: 'secondary',
      parts: [{ values: poor, weight: 1 }],
      municipality: [incomes(1442, 231, 219)],
    },
  ])('is not shown: $why', ({ why, parts, municipality }) => {
    expect(incomeDifferenceOf(placeOf(parts, municipality))).toMatchObject({
      suppressed: why,
      found: null,
    });
  });

  it('is not there where net income is not chosen, nor in places from before means were summed', () => {
    const place = placeOf([{ values: poor, weight: 1 }]);
    const chosen = ['lowEconomicStandard'];
    const data = place.indicatorData;
    if (data === undefined) throw new Error('the place has wider figures');
    expect(incomeDifferenceOf({ ...place, indicatorData: { ...data, chosen } })).toBeNull();
    const older = without(place.municipality.sums, 'meanNetIncomeCount');
    const before = { ...place, municipality: { ...place.municipality, sums: older } };
    expect(incomeDifferenceOf(before)).toBeNull();
  });

  it('is told with the median beside it, and never as sure or as more than rounding allows', () => {
    const told = (values: Values) =>
      incomeTexts
        .finding(whole(values) ?? undefined)
        .join(' ')
        .replace(/\s/g, ' ');
    expect(told(poor)).toBe(
      'Hushållen i planområdet har tillsammans 127 mnkr mindre om året att leva på än om medelinkomsten vore som i kommunen i övrigt. Medel per person är 230,6 tkr mot 320,5 tkr, median 218,2 tkr mot 279,9 tkr. Det är 2022 års inkomster efter skatt och bidrag, inte prövat mot slumpen.',
    );
    expect(told(rich)).toContain('201 mnkr mer om året');
    expect(told(incomes(1000, 317.6, 250))).toContain('lika mycket att leva på som');
  });
});

it('every number of it is explained down to what was published', () => {
  const place = placeOf([{ values: poor, weight: 0.5 }]);
  const content = demoWith((proposal) => proposal);
  const results = assess(content, place);
  const explainer = createExplainer({ content, place, results });
  const income = results.equity?.sociotope.income;
  const paths = numbersBelow(income, ['equity', 'sociotope', 'income']);
  expect(paths).toHaveLength(9);
  for (const path of paths) {
    const trace = explainer.trace(path);
    expect(trace.value).toBe(valueAt(results, path));
    for (const { origin, value } of givenBelow(trace) ?? []) {
      if (origin.kind === 'statistic') expect(valueAt(place, origin.path)).toBe(value);
    }
  }
});
