import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculate } from '../../../server/engine/calculate.ts';
import { assess } from '../../../server/model/assess.ts';
import { budgetsByCommittee } from '../../../server/model/hard/committeeBudget.ts';
import type { HardLine } from '../../../server/vocabulary/hardSide.ts';
import type { HardFindings } from '../../../server/vocabulary/hardFindings.ts';
import type { Alternative } from '../../../server/vocabulary/planCase.ts';
import type { Settings } from '../../../server/vocabulary/settings.ts';
import { smallProposal } from '../../support/caseFile.ts';
import { demoCase } from '../../support/demoCase.ts';
import { assetYears, hardCase, ledgerOf, lineOf, yearly } from '../../support/hardCase.ts';

function findingsOf(change: Partial<Alternative>, settings: Partial<Settings> = {}): HardFindings {
  const { hard } = assess(hardCase(change, settings), null).assessments[1]?.findings ?? {};
  if (hard === undefined) throw new Error('no hard findings');
  return hard;
}

const landAppraisal = {
  marginShare: 0.1,
  feeShare: 0.08,
  financeShare: 0.02,
  buildingYears: 2,
  discountRatePerYear: 0.05,
  acquisitionCostShare: 0.0425,
};
/** No growth, optimism or inflation, so that a block can be worked by hand. */
const plainSettings = { optimismBiasCapex: 0, inflationPerYear: 0, marketYieldReal: 0.04 };
const [block] = smallProposal.programme.blocks;
const build = lineOf('construction', {
  amount: { central: 24_000 },
  basis: 'grossFloorArea',
  ...assetYears,
});

describe('residual land value', () => {
  const [row] = findingsOf({ hardLines: [build], landAppraisal }, plainSettings).landValues;
  // 4 000 m² × (2 100 × 0.98 − 480) / 0.04, less a tenth, less 5 000 m² × 24 000 × 1.10.
  const income = 4000 * (2100 * 0.98 - 480);
  const left = (income / 0.04) * 0.9 - 5000 * 24_000 * 1.1;
  const land = left / (1.05 ** 2 * 1.0425);

  it('is what the finished homes leave when margin, cost, fees and interest are paid', () => {
    expect(row?.valueSek).toBeCloseTo(income / 0.04, 4);
    expect(row?.costSek).toBeCloseTo(132_000_000, 4);
    expect(row?.landValueSek).toBeCloseTo(land, 4);
    expect(row?.landValueSekPerM2).toBeCloseTo(land / 5000, 8);
  });

  it('moves by 1 % of rent and of cost, and by 0.1 points of yield', () => {
    const perM2 = 1 / (1.05 ** 2 * 1.0425 * 5000);
    expect(row?.perRentPercentSekPerM2).toBeCloseTo(((4000 * 21 * 0.98) / 0.04) * 0.9 * perM2, 6);
    expect(row?.perCostPercentSekPerM2).toBeCloseTo(-1_320_000 * perM2, 6);
    expect(row?.perYieldTenthSekPerM2).toBeCloseTo(
      (income / 0.041 - income / 0.04) * 0.9 * perM2,
      6,
    );
  });

  it('is shown below zero where the homes do not pay for their building', () => {
    const dear = { ...build, amount: { central: 60_000 } };
    const [poor] = findingsOf({ hardLines: [dear], landAppraisal }, plainSettings).landValues;
    expect(poor?.landValueSek).toBeLessThan(-100_000_000);
  });

  it('of homes that are sold hangs on their price, not on a yield', () => {
    const homeSales = [
      {
        blockId: 'hus1',
        priceSekPerM2: { central: 50_000 },
        consumerSurplusShare: 0.1,
        year: 2028,
      },
    ];
    const [sold] = findingsOf(
      { hardLines: [build], propertyAppraisals: [], homeSales, landAppraisal },
      plainSettings,
    ).landValues;
    expect(sold?.valueSek).toBeCloseTo(200_000_000, 4);
    expect(sold?.perYieldTenthSekPerM2).toBeNull();
  });

  it('shares a line of no block by gross floor area', () => {
    const blocks = [
      ...smallProposal.programme.blocks,
      ...(block === undefined ? [] : [{ ...block, id: 'hus2', grossFloorAreaM2: 15_000 }]),
    ];
    const total = { ...build, basis: 'total' as const, amount: { central: 100_000_000 } };
    const [first] = findingsOf(
      {
        programme: { blocks, facilities: [] },
        hardLines: [total],
        landAppraisal: { ...landAppraisal, feeShare: 0, financeShare: 0 },
      },
      plainSettings,
    ).landValues;
    expect(first?.costSek).toBeCloseTo(25_000_000, 4);
  });
});

describe('debt service', () => {
  const loan = {
    loanShare: 0.5,
    ratePerYearNominal: 0.03,
    years: 40,
    amortisation: 'straight',
  } as const;
  const rent = smallProposal.propertyAppraisals.map((appraisal) => ({
    ...appraisal,
    rentGrowthPerYear: 0,
    costGrowthPerYear: 0,
  }));
  // 4 000 m² × (2 100 × 0.98 − 480) against half of 120 mnkr: 1.5 in amortisation and 1.8 in interest.
  const income = 4000 * (2100 * 0.98 - 480);
  const change = { hardLines: [build], propertyAppraisals: rent };

  it('is tightest in the first year of a straight loan', () => {
    const service = findingsOf({ ...change, loan }, plainSettings).debtService;
    expect(service?.loanNominalSek).toBeCloseTo(60_000_000, 4);
    expect(service).toMatchObject({ firstYear: 2028, lastYear: 2067, minimumYear: 2028 });
    expect(service?.minimum).toBeCloseTo(income / 3_300_000, 9);
    expect(service?.average).toBeGreaterThan(service?.minimum ?? Infinity);
  });

  it('is level when the loan is an annuity and nothing grows', () => {
    const annuity = { ...loan, amortisation: 'annuity' as const };
    const service = findingsOf({ ...change, loan: annuity }, plainSettings).debtService;
    const payment = (60_000_000 * 0.03) / (1 - 1.03 ** -40);
    expect(service?.minimum).toBeCloseTo(income / payment, 9);
    expect(service?.average).toBeCloseTo(income / payment, 9);
  });

  it('is nothing without a loan, or without an investment to lend on', () => {
    expect(findingsOf(change).debtService).toBeNull();
    expect(findingsOf({ ...change, hardLines: [], loan }).debtService).toBeNull();
  });
});

describe('municipal land', () => {
  const municipalLand = {
    bookValueSek: { central: 3_000_000 },
    opportunityValueSek: { central: 10_000_000 },
  };
  const land = findingsOf({ municipalLand }).municipalLand;
  const difference = (perspective: string) =>
    (land?.withOpportunity[perspective] ?? NaN) - (land?.withoutOpportunity[perspective] ?? NaN);

  it('weighs what it could be used for instead, and never what it once cost', () => {
    expect(difference('kommun')).toBeCloseTo(-10_000_000, 4);
    // The tax factor of 1.3 is on the public money that is given up.
    expect(difference('samhalle')).toBeCloseTo(-13_000_000, 4);
    expect(difference('bolag')).toBe(0);
    const other = findingsOf({
      municipalLand: { ...municipalLand, bookValueSek: { central: 9e9 } },
    });
    expect(other.municipalLand?.withOpportunity).toEqual(land?.withOpportunity);
  });
});

describe('capital cost', () => {
  const components = [
    { id: 'stomme', label: 'Stomme', share: 0.5, lifeYears: 40, isRenewed: true },
    { id: 'tak', label: 'Tak', share: 0.5, lifeYears: 20, isRenewed: true },
  ];
  const school = lineOf('school', {
    amount: { central: 40_000_000 },
    commissionYear: 2028,
    components,
  });
  const [cost] = findingsOf(
    { hardLines: [school], propertyAppraisals: [] },
    plainSettings,
  ).capitalCosts;

  it('is highest the first year, so the tenth, the mean and the annuity stand beside it', () => {
    // 20/40 + 20/20 in depreciation and 2.5 % of 40 mnkr; nine years later 4.5 and 9 are gone.
    expect(cost?.year1NominalSek).toBeCloseTo(500_000 + 1_000_000 + 1_000_000, 4);
    expect(cost?.year10NominalSek).toBeCloseTo(1_500_000 + 0.025 * (40e6 - 4.5e6 - 9e6), 4);
    // Mean book value: 20 × 41/80 for what lasts 40 years, 20 × 21/40 twice for what lasts 20.
    expect(cost?.lifeAverageNominalSek).toBeCloseTo(
      1_500_000 + 0.025 * (20e6 * (41 / 80) + 20e6 * (21 / 40)),
      4,
    );
    const annuity = (years: number) => (20e6 * 0.025) / (1 - 1.025 ** -years);
    expect(cost?.realAnnuitySek).toBeCloseTo(annuity(40) + annuity(20), 4);
    expect(cost?.lifeYears).toBe(40);
  });

  it('is that of the operating budget, year for year', () => {
    const ledger = ledgerOf([school]);
    const budget = calculate({ ...ledger, budget_years: 30 }).municipal_operating_budget_nominal;
    const [inflated] = findingsOf({ hardLines: [school], propertyAppraisals: [] }).capitalCosts;
    expect(inflated?.year1NominalSek).toBeCloseTo(-(budget[3]?.capital_cost ?? NaN), 4);
    expect(inflated?.year10NominalSek).toBeCloseTo(-(budget[12]?.capital_cost ?? NaN), 4);
  });
});

describe('operating budget by committee', () => {
  const committees = ['Tekniska nämnden', 'Barn- och utbildningsnämnden', undefined] as const;
  const anyLine = fc
    .record({
      kind: fc.constantFrom<HardLine['kind']>(
        'landSale',
        'developmentContribution',
        'remediation',
        'street',
        'school',
        'streetUpkeep',
        'serviceRunning',
        'avoidedRunningCost',
      ),
      sek: fc.integer({ min: 0, max: 500_000_000 }),
      year: fc.integer({ min: 2026, max: 2035 }),
      committee: fc.constantFrom(...committees),
    })
    .map(({ kind, sek, year, committee }) =>
      lineOf(kind, {
        amount: { central: sek },
        timing:
          kind === 'streetUpkeep' || kind === 'serviceRunning' || kind === 'avoidedRunningCost'
            ? yearly(year)
            : { type: 'payments', payments: [{ year, part: 1 }] },
        lifeYears: 20,
        commissionYear: year,
        ...(committee === undefined ? {} : { committee }),
      }),
    );

  it('sums to the municipality, every row of every year', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 12 }), (lines) => {
        const ledger = ledgerOf(lines.map((line, at) => ({ ...line, id: `rad${at}` })));
        const parts = budgetsByCommittee(ledger);
        for (const [t, whole] of calculate(ledger).municipal_operating_budget_nominal.entries()) {
          for (const row of Object.keys(whole) as (keyof typeof whole)[]) {
            if (row === 'year') continue;
            const sum = parts.reduce((total, { years }) => total + (years[t]?.[row] ?? 0), 0);
            expect(Math.abs(sum - whole[row])).toBeLessThan(0.01);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of the demo: what no committee is named for stands last', () => {
    const content = demoCase();
    const { findings, results } = assess(content, null).assessments[1] ?? {};
    const rows = findings?.hard?.committeeBudgets ?? [];
    expect(rows.at(-1)?.committee).toBeNull();
    const total = results?.municipal_operating_budget_nominal[5]?.total;
    const sum = rows.reduce((all, { totalNominalSek }) => all + (totalNominalSek[5] ?? 0), 0);
    expect(sum).toBeCloseTo(total ?? NaN, 3);
  });
});

it('a result that the residual value carries is named', () => {
  const perspectives = findingsOf({}).residualCarries.map(({ perspective }) => perspective);
  expect(perspectives).toContain('bolag');
});
