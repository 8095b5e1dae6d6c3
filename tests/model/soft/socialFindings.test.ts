import { describe, expect, it } from 'vitest';
import { catalogueEntries } from '../../../server/catalogue/entries.ts';
import { entryOf } from '../../../server/catalogue/lookup.ts';
import { assess } from '../../../server/model/assess.ts';
import { WEIGHT_ELASTICITIES } from '../../../server/model/soft/distribution.ts';
import type { EffectFlow, Measure } from '../../../server/vocabulary/measures.ts';
import type { CaseContent } from '../../../server/vocabulary/planCase.ts';
import type { RepaymentClock } from '../../../server/vocabulary/socialFindings.ts';
import { without } from '../../support/without.ts';
import { effect, measure, softCase, value } from './softCase.ts';

type Cost = Measure['costs'][number];

const cost: Cost = {
  id: 'ledare',
  label: 'Ledare',
  from: 'kommun/Socialnämnden',
  to: 'real',
  sekPerYear: { central: 300_000 },
  fromYear: 2028,
  toYear: 2029,
  growthPerYear: 0,
};

/** 40 persons × 25 % × 50 % are five, each worth 40 000 kr a year to the school: 200 000 kr. */
const saving: EffectFlow = {
  ...value,
  id: 'skola',
  to: 'kommun/Skolnämnden',
  unitValueSek: { central: 40_000 },
  budget: 'savings_cashable',
};

function investing(costs: readonly Cost[], flows: readonly EffectFlow[], lastYear = 2033): Measure {
  return {
    ...measure,
    costs: [...costs],
    effects: [{ ...effect, fullYears: 20, lastYear, flows: [...flows] }],
  };
}

const still = { inflationPerYear: 0, taxFactor: 1 };

function socialOf(content: CaseContent) {
  const social = assess(content, null).assessments[1]?.findings.social;
  if (social === undefined) throw new Error('the case has a proposal');
  return social;
}

function measureOf(of: Measure, settings: Partial<CaseContent['settings']> = still) {
  const [first] = socialOf(softCase([of], {}, settings)).measures;
  if (first === undefined) throw new Error('the measure has amounts');
  return first;
}

const cumulative = ({ years }: RepaymentClock) => years.map((year) => year.cumulativeNominalSek);

describe('repayment within five years of the start', () => {
  it('is cash by committee, and by the municipality as a whole', () => {
    const { repayment, startYear } = measureOf(investing([cost], [saving]));
    expect([startYear, repayment.lastYear]).toEqual([2028, 2033]);
    expect(cumulative(repayment.municipality)).toEqual([
      -100_000, -200_000, 0, 200_000, 400_000, 600_000,
    ]);
    expect(repayment.municipality).toMatchObject({ status: 'inTime', repaidYear: 2030 });
    // The one who pays never gets it back, the one who saves pays nothing: two committees.
    expect(repayment.committees).toMatchObject([
      { committee: 'kommun/Socialnämnden', status: 'never', repaidYear: null },
      { committee: 'kommun/Skolnämnden', status: 'noOutlay', repaidYear: null },
    ]);
  });

  // prettier-ignore -- 600 000 kr are paid 2028–2029; a share of 200 000 kr a year can be taken home.
  it.each([
    { cashable: 1, lastYear: 2033, status: 'inTime', repaidYear: 2030 },
    { cashable: 0.5, lastYear: 2040, status: 'inTime', repaidYear: 2033 },
    { cashable: 0.4, lastYear: 2040, status: 'late', repaidYear: 2035 },
    { cashable: 0.4, lastYear: 2033, status: 'never', repaidYear: null },
    { cashable: 0, lastYear: 2086, status: 'never', repaidYear: null },
  ])('$cashable taken home until $lastYear: $status', ({ cashable, lastYear, ...expected }) => {
    const flows = [{ ...saving, cashableShare: cashable }];
    const { repayment } = measureOf(investing([cost], flows, lastYear));
    expect(repayment.municipality).toMatchObject(expected);
  });

  it('is not reached by a sum that falls below nothing again', () => {
    const again = {
      ...cost,
      id: 'igen',
      fromYear: 2032,
      toYear: 2032,
      sekPerYear: { central: 9e5 },
    };
    const { repayment } = measureOf(investing([cost, again], [saving], 2040));
    expect(cumulative(repayment.municipality)).toEqual([
      -100_000, -200_000, 0, 200_000, -500_000, -300_000,
    ]);
    expect(repayment.municipality).toMatchObject({ status: 'late', repaidYear: 2035 });
  });

  it('runs in current prices, and counts no saving that no budget gets', () => {
    const outside = without(saving, 'budget');
    const prices = { ...still, inflationPerYear: 0.1, priceYear: 2028 };
    const { repayment } = measureOf(investing([cost], [outside]), prices);
    expect(cumulative(repayment.municipality).slice(0, 3)).toEqual([
      -300_000,
      expect.closeTo(-630_000, 6),
      expect.closeTo(-630_000, 6),
    ]);
  });
});

it('the plan: whoever saves pays back, until the outlay is back and no more', () => {
  const half = { ...saving, unitValueSek: { central: 20_000 } };
  const other = { ...half, id: 'omsorg', to: 'kommun/Omsorgsnämnden' };
  const more = { ...other, id: 'mer', unitValueSek: { central: 60_000 } };
  const { plan } = measureOf(investing([cost], [half, more])).repayment;
  // 100 000 + 300 000 kr saved a year, against 300 000 + 300 000 kr paid out.
  expect(plan.map(({ outstandingNominalSek }) => outstandingNominalSek)).toEqual([
    0, 0, 0, 0, 0, 0,
  ]);
  expect(plan[0]?.byCommittee).toEqual([
    { committee: 'kommun/Skolnämnden', nominalSek: 75_000 },
    { committee: 'kommun/Omsorgsnämnden', nominalSek: 225_000 },
  ]);
  const slow = measureOf(investing([cost], [half])).repayment.plan;
  expect(slow.map(({ outstandingNominalSek }) => outstandingNominalSek)).toEqual([
    200_000, 400_000, 300_000, 200_000, 100_000, 0,
  ]);
});

describe('money to set aside', () => {
  it('is what the committee pays less what others pay it, each year that it pays', () => {
    const grant = { ...cost, id: 'bidrag', from: 'region', to: cost.from, toYear: 2028 };
    const partly = { ...grant, sekPerYear: { central: 100_000 } };
    const { reserve } = measureOf(investing([cost, partly], [saving]));
    expect(reserve).toEqual([
      {
        committee: 'kommun/Socialnämnden',
        years: [
          { year: 2028, costNominalSek: 3e5, fundingNominalSek: 1e5, reserveNominalSek: 2e5 },
          { year: 2029, costNominalSek: 3e5, fundingNominalSek: 0, reserveNominalSek: 3e5 },
        ],
        laterNominalSek: 0,
        totalNominalSek: 5e5,
      },
    ]);
  });

  it('is nothing where the region pays all of it', () => {
    const { reserve, repayment } = measureOf(investing([{ ...cost, from: 'region' }], [saving]));
    expect(reserve).toEqual([]);
    expect(repayment.municipality.status).toBe('noOutlay');
  });
});

describe('profitability over 25 years from the start', () => {
  it('is of society and of the municipality, beside the repayment and not instead of it', () => {
    const care = { ...value, id: 'vard', to: 'region', unitValueSek: { central: 60_000 } };
    const { profitability, repayment } = measureOf(investing([cost], [care], 2028));
    // 300 000 kr to the region 2028, against 300 000 kr 2028 and 2029; base year 2026, 10 %.
    expect(profitability.lastYear).toBe(2053);
    expect(profitability.byPerspective).toEqual([
      {
        perspective: 'samhalle',
        npvSek: expect.closeTo(-3e5 / 1.1 ** 3, 6) as number,
        requiredEffectShare: expect.closeTo(1 + 1 / 1.1, 9) as number,
      },
      {
        perspective: 'kommun',
        npvSek: expect.closeTo(-3e5 / 1.1 ** 2 - 3e5 / 1.1 ** 3, 6) as number,
        requiredEffectShare: null,
      },
    ]);
    expect(repayment.municipality.status).toBe('never');
  });

  it('can be a plus for society while the money never comes back', () => {
    const { profitability, repayment } = measureOf(
      investing([cost], [{ ...value, unitValueSek: { central: 100_000 } }], 2040),
    );
    expect(profitability.byPerspective[0]?.npvSek).toBeGreaterThan(0);
    expect(repayment.municipality.status).toBe('never');
  });
});

it('capacity that is released stands apart from what a budget gets', () => {
  const partly = { ...saving, cashableShare: 0.25 };
  const { released } = measureOf(investing([cost], [partly], 2028));
  expect(released).toEqual([
    {
      actor: 'kommun',
      cashableSek: expect.closeTo(50_000 / 1.1 ** 2, 6) as number,
      releasedSek: expect.closeTo(150_000 / 1.1 ** 2, 6) as number,
    },
  ]);
  expect(measureOf(investing([cost], [saving])).released).toEqual([]);
});

it('efterkalkyl after 1, 3, 5 and 10 years says what is expected by then', () => {
  const { postCalculations } = measureOf(investing([cost], [saving], 2040));
  expect(postCalculations).toEqual([
    { year: 2029, costNominalSek: 6e5, savingNominalSek: 4e5 },
    { year: 2031, costNominalSek: 6e5, savingNominalSek: 8e5 },
    { year: 2033, costNominalSek: 6e5, savingNominalSek: 1.2e6 },
    { year: 2038, costNominalSek: 6e5, savingNominalSek: 2.2e6 },
  ]);
});

it('an effect has its reach, its path and whether it is summed', () => {
  const shaped = { ...effect, rampYears: 2, fullYears: 1, decayPerYear: 0.5, targetPersons: 160 };
  const weak = { ...effect, id: 'svag', grade: 'E' as const, flows: [{ ...value, id: 'v2' }] };
  const { effects } = socialOf(softCase([{ ...measure, effects: [shaped, weak] }]));
  expect(effects).toMatchObject([
    {
      isSummed: true,
      reachShare: 0.25,
      path: { startYear: 2028, shares: [0.5, 1, 1, 0.5] },
      unitValue: null,
    },
    { isSummed: false, reachShare: null },
  ]);
});

it('a measure without amounts has no clocks', () => {
  expect(socialOf(softCase([{ ...measure, effects: [] }])).measures).toEqual([]);
});

describe('who among households gains', () => {
  /** 500 000 kr to households in 2028 only, 10 % from 2026. */
  const gained = 500_000 / 1.1 ** 2;
  const once = { ...effect, lastYear: 2028 };
  const of = (changes: readonly Partial<typeof effect>[], settings = {}) =>
    socialOf(
      softCase(
        [
          {
            ...measure,
            effects: changes.map((change, index) => ({
              ...once,
              id: `e${index}`,
              flows: [{ ...value, id: `v${index}` }],
              ...change,
            })),
          },
        ],
        {},
        settings,
      ),
    ).distribution;

  it('by group and by third where it was entered, and what is missing where not', () => {
    const found = of([{ beneficiaries: { children: 0.6, older: 0.4 } }, {}]);
    expect(found?.householdSek).toBeCloseTo(2 * gained, 6);
    expect(found?.beneficiaries).toEqual({
      parts: [
        { id: 'children', presentValueSek: expect.closeTo(0.6 * gained, 6) as number },
        { id: 'young', presentValueSek: 0 },
        { id: 'adults', presentValueSek: 0 },
        { id: 'older', presentValueSek: expect.closeTo(0.4 * gained, 6) as number },
      ],
      missingSek: expect.closeTo(gained, 6) as number,
      missingEffects: 1,
    });
    expect(found?.incomeThirds.missingEffects).toBe(2);
    expect(found?.weighted).toBeNull();
  });

  it('weighed by income: (middle income / own income) ^ elasticity, the unweighted beside', () => {
    const incomes = { incomeThirdsSek: [100_000, 200_000, 400_000] };
    const found = of([{ incomeThirds: [0.5, 0.3, 0.2] }, {}], incomes)?.weighted;
    expect(found?.referenceIncomeSek).toBe(200_000);
    expect(found?.unweightedSek).toBeCloseTo(gained, 6);
    expect(found?.byElasticity.map(({ elasticity }) => elasticity)).toEqual([0.8, 1.3, 2]);
    const last = found?.byElasticity[2];
    expect(last?.weights).toEqual([4, 1, 0.25]);
    expect(last?.weightedSek).toBeCloseTo(gained * (0.5 * 4 + 0.3 + 0.2 * 0.25), 6);
  });

  it('is nothing where households gain nothing, and net of what they pay', () => {
    expect(of([{ flows: [{ ...value, to: 'region' }] }])).toBeNull();
    const taxed = { ...value, id: 'skatt', from: 'hushall', to: 'stat' };
    const net = of([{ flows: [value, { ...taxed, unitValueSek: { central: 40_000 } }] }]);
    expect(net?.householdSek).toBeCloseTo(0.6 * gained, 6);
  });

  it('elasticities are those of the catalogue', () => {
    const [inForce] = entryOf(catalogueEntries, 'UK-PARAM-03').values;
    expect([inForce?.low, inForce?.central, inForce?.high]).toEqual([...WEIGHT_ELASTICITIES]);
  });
});
