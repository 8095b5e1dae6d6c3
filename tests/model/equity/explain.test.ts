import { expect, it } from 'vitest';
import { assess } from '../../../server/model/assess.ts';
import { createExplainer } from '../../../server/model/explain/explain.ts';
import { numbersBelow } from '../../../server/model/explain/inputs.ts';
import { givenBelow, valueAt } from '../../../server/model/explain/trace.ts';
import { demoWith } from '../../support/demoCase.ts';
import { demoPlace } from '../../support/demoPlace.ts';
import { ownCountId } from '../../../server/vocabulary/ownCounts.ts';
import { ownFalls } from '../../support/ownCounts.ts';
import { costWith } from './equityCase.ts';

/** What the demo lacks: incomes of areas, amounts of other years, and elderly who are counted. */
const whole = demoPlace();
const place = {
  ...whole,
  ownCounts: [ownFalls],
  areas: whole.areas.map((area) => ({
    ...area,
    values: { ...area.values, medianNetIncomeTkr: 240, population65plus: 200 },
  })),
  statistics: whole.statistics.map((set, at) =>
    at === 0
      ? { ...set, variables: [...set.variables, 'medianNetIncomeTkr', 'population65plus'] }
      : set,
  ),
};
const demo = demoWith((proposal) => proposal);
const content = {
  ...demo,
  equity: {
    costs: [
      ...(demo.equity?.costs ?? []),
      costWith({ id: 'fall', indicatorId: ownCountId(ownFalls.set) }),
    ].map((cost) => ({
      ...cost,
      unitCostSekPerYear: { central: 0, ...cost.unitCostSekPerYear, priceBase: { year: 2024 } },
    })),
    currentRentSekPerM2: { central: 1200, priceBase: { year: 2025 } },
    medianIncomeSekPerYear: { central: 240_000, priceBase: { year: 2025 } },
  },
};
const results = assess(content, place);
const explainer = createExplainer({ content, place, results });

it('every number of what the difference costs and what the plan changes is explained', () => {
  const paths = numbersBelow(results.equity, ['equity']);
  expect(paths.length).toBeGreaterThan(200);
  const faults = paths.flatMap((path) => {
    const trace = explainer.trace(path);
    const value = valueAt(results, path);
    if (trace.value !== value) return [`${path.join('/')}: ${String(trace.value)}`];
    const inputs = givenBelow(trace) ?? [];
    if (inputs.length === 0 && value !== 0) return [`${path.join('/')}: of nothing`];
    return inputs.flatMap(({ origin, value: given }) => {
      if (origin.kind === 'input') {
        return valueAt(content, origin.path) === given ? [] : [origin.path.join('/')];
      }
      if (origin.kind !== 'statistic') return [];
      return valueAt(place, origin.path) === given ? [] : [origin.path.join('/')];
    });
  });
  expect(faults).toEqual([]);
});

it('a cost goes down to the excess, the unit cost and what moves its price', () => {
  const trace = explainer.trace([
    'equity',
    'sociotope',
    'rows',
    0,
    'costs',
    1,
    'sekPerYear',
    'likely',
  ]);
  expect(trace.uses().map(({ labelSv }) => labelSv)).toEqual([
    'Låg ekonomisk standard: fler än om andelen vore som i kommunen i övrigt',
    'Stöd och handläggning: kostnad per fall och år',
    'Stöd och handläggning: år',
    'Prisår',
    'Inflation',
  ]);
});
