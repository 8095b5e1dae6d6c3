import { describe, expect, it } from 'vitest';
import { calculate } from '../../server/engine/calculate.ts';
import { assess } from '../../server/model/assess.ts';
import { checkCase } from '../../server/model/checkCase.ts';
import { compileLedger } from '../../server/model/compileLedger.ts';
import { realGrowth } from '../../server/model/hard/rentRules.ts';
import type { CatalogueUse } from '../../server/vocabulary/numbers.ts';
import type { Ledger } from '../../server/vocabulary/ledger.ts';
import type { CaseContent } from '../../server/vocabulary/planCase.ts';
import { caseMessage } from '../../server/vocabulary/text/sv/errors/model.ts';
import { smallProposal } from '../support/caseFile.ts';
import { withEffect, withFlows } from '../model/soft/softCase.ts';
import { demoCase, demoWith } from '../support/demoCase.ts';
import { assetYears, hardCase, itemOf, ledgerOf, lineOf, yearly } from '../support/hardCase.ts';

/** The 24 pitfalls of the hard calculation: each is caught, with its sentence, or cannot be made. */

const sentencesOf = (content: CaseContent, code: string) =>
  checkCase(content)
    .filter((message) => message.code === code)
    .map(caseMessage);

const demoLedger = () => compileLedger(demoCase(), 'forslag');
const npvOf = (ledger: Ledger) => calculate(ledger).npv;
const society = (ledger: Ledger) => calculate(ledger).actor_matrix.society_real_net;
const nothing = new Array<number>(61).fill(0);

describe('1 discounting depreciation or internal interest', () => {
  it('net present values are of cash: another internal rate changes the budget and none of them', () => {
    const dear = { ...demoLedger(), internal_rate: 0.08 };
    expect(npvOf(dear)).toEqual(npvOf(demoLedger()));
    expect(calculate(dear).municipal_operating_budget_nominal).not.toEqual(
      calculate(demoLedger()).municipal_operating_budget_nominal,
    );
  });
});

describe('2 nominal flows with a real rate', () => {
  it('real is 1.03 / 1.02 - 1, never 3 - 2', () => {
    expect(realGrowth(0.03, 0.02)).toBeCloseTo(1.03 / 1.02 - 1, 15);
    expect(realGrowth(0.03, 0.02)).not.toBeCloseTo(0.01, 5);
  });

  it('inflation is in the operating budget alone: it moves no net present value', () => {
    const inflated = { ...demoLedger(), inflation: 0.05 };
    expect(npvOf(inflated)).toEqual(npvOf(demoLedger()));
  });
});

describe('3 VAT mixed', () => {
  it('a municipality that pays VAT for good is refused', () => {
    const vat = { rate: 0.25, isIncluded: true, isRecovered: false };
    const content = hardCase({ hardLines: [lineOf('street', { ...assetYears, vat })] });
    expect(sentencesOf(content, 'modelVatNotRecovered')[0]).toContain('får tillbaka momsen');
  });

  it('with or without VAT is the same cost once it is said which', () => {
    const included = { rate: 0.25, isIncluded: true, isRecovered: true };
    const rule = (central: number, isIncluded: boolean) => {
      const line = lineOf('street', {
        ...assetYears,
        amount: { central },
        vat: { ...included, isIncluded },
      });
      return itemOf(ledgerOf([line]), 'street').rule;
    };
    expect(rule(1_250_000, true)).toEqual(rule(1_000_000, false));
  });
});

describe('4 contribution booked as income when paid', () => {
  it('it is released over the life of the street', () => {
    const line = lineOf('developmentContribution', { ...assetYears, commissionYear: 2027 });
    const ledger = { ...ledgerOf([line]), inflation: 0 };
    const budget = calculate(ledger).municipal_operating_budget_nominal;
    expect(budget.map(({ total }) => total)).toEqual([0, 0, ...[28, 29, 30, 31].map(() => 25_000)]);
  });
});

describe.each([
  ['5 land sale counted as social benefit', 'landSale'],
  ['7 tax from in-migrants counted as social gain', 'taxEqualisation'],
  ['7 service to in-migrants counted as social cost', 'residentServices'],
] as const)('%s', (_name, kind) => {
  it('is a transfer: society is neither richer nor poorer', () => {
    const timing = { type: 'perDwelling', toYear: 2086, lagYears: 0 } as const;
    const line = lineOf(kind, kind === 'landSale' ? {} : { timing, basis: 'dwelling' });
    const ledger = ledgerOf([line], { programme: smallProposal.programme });
    expect(society(ledger)).toEqual(nothing);
    expect(calculate(ledger).actor_matrix.net_by_actor['kommun']).not.toEqual(nothing);
  });
});

describe('6 rent counted as social benefit', () => {
  it('what society gains is what living there is worth; the rent only changes hands', () => {
    const ledger = compileLedger(hardCase({ hardLines: [] }), 'forslag');
    const unlet = { ...ledger, items: ledger.items.filter(({ id }) => id !== 'rent') };
    expect(society(unlet)).toEqual(society(ledger));
    expect(society(ledger)[10]).toBeGreaterThan(0);
  });
});

describe('8 sunk land cost included, or opportunity value left out', () => {
  it('what is paid before the first year is not counted, and said', () => {
    const payments = [{ year: 2019, part: 1 }];
    const line = lineOf('remediation', { timing: { type: 'payments', payments } });
    const content = hardCase({ hardLines: [line], propertyAppraisals: [] });
    expect(sentencesOf(content, 'paidBeforeBaseYear')[0]).toContain('2019');
    expect(society(compileLedger(content, 'forslag'))).toEqual(nothing);
  });

  it('both results are given', () => {
    const municipalLand = {
      bookValueSek: { central: 4e6 },
      opportunityValueSek: { central: 9e6 },
    };
    const { findings } = assess(hardCase({ municipalLand }), null).assessments[1] ?? {};
    const land = findings?.hard?.municipalLand;
    expect(land).toMatchObject({ bookValueSek: 4e6, opportunityValueSek: 9e6 });
    expect(land?.withOpportunity['kommun']).toBeCloseTo(
      (land?.withoutOpportunity['kommun'] ?? NaN) - 9e6,
      4,
    );
  });
});

describe('9 reference "nothing" for a building that must be repaired anyway', () => {
  const lines = [lineOf('school', assetYears), lineOf('premisesUpkeep', { timing: yearly(2029) })];

  it('an empty baseline beside an investment asks what would be spent anyway', () => {
    const content = hardCase({ hardLines: lines, propertyAppraisals: [] });
    expect(sentencesOf(content, 'avoidedCostMissing')).toEqual([
      expect.stringContaining('repareras eller hyras även utan planen'),
    ]);
  });

  it('is silent when it has been said', () => {
    const hardLines = [...lines, lineOf('avoidedInvestment')];
    const content = hardCase({ hardLines, propertyAppraisals: [] });
    expect(sentencesOf(content, 'avoidedCostMissing')).toEqual([]);
  });
});

describe('10 whole preschool charged to a plan that needs 8 places', () => {
  const facilities = [
    {
      id: 'forskola',
      label: 'Förskola',
      kind: 'preschool' as const,
      places: 80,
      placesForPlan: 8,
      completionYear: 2028,
    },
  ];
  const content = (basis: 'place' | 'placeForPlan' | 'total') =>
    hardCase({
      programme: { ...smallProposal.programme, facilities },
      hardLines: [lineOf('preschool', { ...assetYears, basis })],
    });

  it.each(['place', 'total'] as const)('per %s: both figures are said', (basis) => {
    const [sentence] = sentencesOf(content(basis), 'facilityLargerThanPlan');
    expect(sentence).toContain('80 platser');
    expect(sentence).toContain('behöver 8');
  });

  it('per place that the plan needs: nothing to say', () => {
    expect(sentencesOf(content('placeForPlan'), 'facilityLargerThanPlan')).toEqual([]);
  });
});

describe('11 residual value carrying the result unnoticed', () => {
  it('every perspective it carries is named', () => {
    const { findings, results } = assess(demoCase(), null).assessments[1] ?? {};
    const carried = findings?.hard?.residualCarries.map(({ perspective }) => perspective) ?? [];
    for (const [perspective, byHorizon] of Object.entries(results?.npv ?? {})) {
      const main = byHorizon[String(demoCase().settings.mainHorizons[perspective])];
      const residual = (main?.with_residual ?? 0) - (main?.without_residual ?? 0);
      const isCarried = Math.abs(residual) > Math.abs(main?.with_residual ?? 0) / 2;
      expect(carried.includes(perspective), perspective).toBe(isCarried);
    }
    expect(carried).toContain('bolag');
  });
});

describe('12 uncashable savings in the operating budget', () => {
  it('only the cashable half is there; the other is released capacity', () => {
    const ledger = demoLedger();
    const own = ledger.items.filter(({ id }) => id === 'eff_school');
    const full = own.map((item) => ({ ...item, cashable: 1 }));
    const savings = (items: Ledger['items']) =>
      calculate({ ...ledger, items }).municipal_operating_budget_nominal.map(
        (year) => year.savings_cashable,
      );
    expect(own[0]?.cashable).toBe(0.5);
    for (const [t, saving] of savings(own).entries()) {
      expect(saving).toBeCloseTo((savings(full)[t] ?? NaN) / 2, 6);
    }
    expect(society({ ...ledger, items: own })).toEqual(society({ ...ledger, items: full }));
  });
});

describe('12 to 15 as they are entered', () => {
  const saving = { to: 'kommun', budget: 'savings_cashable' } as const;
  const production = { kind: 'productionLoss' } as const;
  const tax = { from: 'hushall', to: 'kommun', budget: 'tax_equalisation' } as const;
  const worker = { outcome: 'employment' } as const;
  const rented = { propertyAppraisals: smallProposal.propertyAppraisals };

  // prettier-ignore -- one mistake a row: what was entered, the code, words of its sentence.
  it.each<[string, CaseContent, string, string]>([
    [
      '12 an average cost saved in full',
      withFlows([{ ...saving, unitValueIs: 'average' }]),
      'averageCostCashable',
      'Sänk andelen som går att ta hem',
    ],
    [
      '12 a saving in no row of the budget',
      withFlows([{ to: 'kommun' }]),
      'cashableOutsideBudget',
      'Välj en rad',
    ],
    [
      '12 comfort in a budget',
      withFlows([{ ...saving, kind: 'wellbeing' }]),
      'valueIsNoMoney',
      'inga pengar',
    ],
    [
      '13 the whole tax kept',
      withFlows([production, tax], worker),
      'taxBeforeEqualisation',
      'utjämnas bort',
    ],
    [
      '14 a benefit beside production',
      withFlows([production, { to: 'stat' }], worker),
      'benefitBesideProduction',
      'Minskade bidrag och ökad skatt är överföringar',
    ],
    [
      '14 a benefit as created value',
      withFlows([{ kind: 'transfer' }]),
      'modelTransferNotBetween',
      'ingen vinst för samhället',
    ],
    [
      '15 health beside rent',
      withEffect({ outcome: 'health' }, rented),
      'overlapWithRent',
      'hyra eller markpris räknas också',
    ],
    [
      '15 what the rent holds, once more',
      withEffect({ outcome: 'health', channel: 'landValue' }),
      'landValueCountedAgain',
      'en gång till',
    ],
    [
      '15 wellbeing beside a life year',
      withFlows([{ kind: 'health' }, { kind: 'wellbeing' }]),
      'wellbeingBesideHealth',
      '',
    ],
  ])('%s', (_name, content, code, words) => {
    const [sentence = ''] = sentencesOf(content, code);
    expect(sentence).toMatch(/\S/);
    expect(sentence).toContain(words);
  });

  it('a flow that is cashable in a row, equalised and counted once is not doubted', () => {
    const equalised = { from: 'kommun', to: 'ovriga_kommuner' } as const;
    const content = withFlows([production, tax, equalised], worker);
    expect(checkCase(content).map(({ code }) => code)).not.toContain('taxBeforeEqualisation');
    const apart = withEffect({ outcome: 'health', channel: 'separate' }, rented);
    expect(sentencesOf(apart, 'overlapWithRent')).toEqual([]);
  });
});

describe('13 employment gains credited to the municipality before equalisation', () => {
  it('what equalisation takes is nothing to the public sector', () => {
    const ledger = ledgerOf([
      lineOf('taxEqualisation', {
        timing: { type: 'perDwelling', toYear: 2086, lagYears: 0 },
        basis: 'dwelling',
      }),
    ]);
    const results = calculate(ledger);
    expect(results.npv['offentlig']?.['25']?.with_residual).toBe(0);
    expect(results.npv['kommun']?.['25']?.with_residual).toBeGreaterThan(0);
  });
});

describe('14 benefit reduction and production gain both added as social value', () => {
  it('a benefit that is no longer paid is a transfer: only the tax factor is left of it', () => {
    const ledger = demoLedger();
    const benefit: Ledger['items'][number] = {
      id: 'benefit',
      layer: 'soft',
      group: 'effect',
      from: 'hushall',
      to: 'stat',
      rule: { type: 'annual', amount: 1_000_000, from: 2030, to: 2040 },
    };
    expect(society({ ...ledger, items: [benefit] })).toEqual(nothing);
  });
});

describe('15 same wellbeing in land value and in QALY', () => {
  it('the share that is in the rent already is taken off, and both are printed', () => {
    const ledger = demoLedger();
    const items = ledger.items
      .filter(({ id }) => id === 'eff_wellbeing' || id === 'eff_health')
      .map((item) => ({ ...item, overlap_share: 0.4 }));
    const removed = calculate({ ...ledger, items }).overlap_removed;
    expect(removed.length).toBeGreaterThan(0);
    for (const { gross_pv: gross, counted_pv: counted } of removed) {
      expect(counted).toBeCloseTo(gross * 0.6, 4);
    }
  });
});

describe('16 internal interest of an old year', () => {
  it.each([
    [2022, 1],
    [2024, 1],
    [2025, 0],
    [2026, 0],
  ])('decided for %i, the calculation begins in 2026', (internalRateYear, count) => {
    const sentences = sentencesOf(hardCase({}, { internalRateYear }), 'internalRateOld');
    expect(sentences).toHaveLength(count);
    if (count === 1) expect(sentences[0]).toContain(String(internalRateYear));
  });
});

describe('17 property fee from year 1 although exempt for 15 years', () => {
  const appraisals = (feeExemptYears: number) =>
    smallProposal.propertyAppraisals.map((appraisal) => ({
      ...appraisal,
      propertyFeeSekPerDwelling: 1700,
      feeExemptYears,
    }));

  it('is warned about', () => {
    const content = hardCase({ propertyAppraisals: appraisals(0) });
    expect(sentencesOf(content, 'propertyFeeTooEarly')[0]).toContain('de första 15 åren');
  });

  it('begins fifteen years after completion', () => {
    const content = hardCase({ propertyAppraisals: appraisals(15) });
    expect(sentencesOf(content, 'propertyFeeTooEarly')).toEqual([]);
    const fee = itemOf(compileLedger(content, 'forslag'), 'property_fee');
    expect(fee.rule).toMatchObject({ from: 2043 });
  });
});

describe('18 negative residual land value shown as zero', () => {
  it('stays negative', () => {
    const landAppraisal = {
      marginShare: 0.1,
      feeShare: 0.1,
      financeShare: 0.03,
      buildingYears: 2,
      discountRatePerYear: 0.05,
      acquisitionCostShare: 0.0425,
    };
    const { findings } = assess(hardCase({ landAppraisal }), null).assessments[1] ?? {};
    expect(findings?.hard?.landValues[0]?.landValueSek).toBeLessThan(0);
  });
});

describe('19 IRR shown where it is not unique', () => {
  it('two rates have a status and no answer', () => {
    const paid = (id: string, kind: 'construction' | 'stateGrant', year: number, sek: number) => ({
      ...lineOf(kind, { id, amount: { central: sek } }),
      timing: { type: 'payments' as const, payments: [{ year, part: 1 }] },
      ...(kind === 'construction' ? { lifeYears: 40, commissionYear: year } : {}),
    });
    // -100, 230, -132: nothing at 10 % and at 20 %.
    const hardLines = [
      paid('a', 'construction', 2026, 100e6),
      paid('b', 'stateGrant', 2027, 230e6),
      paid('c', 'construction', 2028, 132e6),
    ];
    const content = hardCase({ hardLines, propertyAppraisals: [] }, { optimismBiasCapex: 0 });
    const { internalRate } = assess(content, null).assessments[1]?.findings.hard ?? {};
    expect(internalRate?.status).toBe('multiple');
    expect(internalRate?.rates[0]).toBeCloseTo(0.1, 9);
    expect(internalRate?.rates[1]).toBeCloseTo(0.2, 9);
  });
});

describe('20 correlation matrix that is not valid', () => {
  it('three that cannot all move against each other are refused', () => {
    const demo = demoCase();
    const against = (row: number, column: number) =>
      row === column ? 1 : row < 3 && column < 3 ? -0.9 : 0;
    const correlation = demo.settings.riskGroups.map((_, row) =>
      demo.settings.riskGroups.map((__, column) => against(row, column)),
    );
    const content = { ...demo, settings: { ...demo.settings, correlation } };
    expect(checkCase(content)[0]).toMatchObject({
      severity: 'error',
      path: ['settings', 'correlation'],
    });
    expect(() => compileLedger(content, 'forslag')).toThrow();
  });
});

describe('21 follow-on running costs of streets and parks left out', () => {
  it.each(['street', 'park', 'preschool', 'school', 'lss', 'sports'] as const)('%s', (kind) => {
    const content = hardCase({ hardLines: [lineOf(kind, assetYears)], propertyAppraisals: [] });
    expect(sentencesOf(content, 'followOnCostMissing')[0]).toContain('har ingen driftkostnad');
  });

  it('is silent when upkeep is there', () => {
    const hardLines = [
      lineOf('street', assetYears),
      lineOf('streetUpkeep', { timing: yearly(2029) }),
    ];
    expect(sentencesOf(hardCase({ hardLines }), 'followOnCostMissing')).toEqual([]);
  });
});

describe('22 BTA, BOA and dwelling area mixed in kr/m²', () => {
  it('more dwelling area than gross floor area', () => {
    const content = demoWith((proposal) => ({
      ...proposal,
      programme: {
        ...proposal.programme,
        blocks: proposal.programme.blocks.map((block) => ({
          ...block,
          dwellingAreaM2: 4400,
          grossFloorAreaM2: 3300,
        })),
      },
    }));
    expect(sentencesOf(content, 'dwellingAreaAboveGross')[0]).toContain('4\u00a0400 m²');
  });

  it('one kind of post per both', () => {
    const hardLines = [
      lineOf('landSale', { id: 'a', basis: 'grossFloorArea' }),
      lineOf('landSale', { id: 'b', basis: 'dwellingArea' }),
    ];
    expect(sentencesOf(hardCase({ hardLines }), 'areaBasesMixed')).toHaveLength(1);
  });
});

describe('23 SCB production price, which has land and VAT, plus land price again', () => {
  const catalogue: CatalogueUse = {
    entryId: 'prodpris_hyres_2024',
    vintage: '2026-11',
    validFrom: '2024-01-01',
    grade: 'B',
    central: 46_093,
    unitFactor: 1,
  };
  const build = lineOf('construction', {
    ...assetYears,
    amount: { central: 46_093, catalogue },
    basis: 'dwellingArea',
  });

  it('beside a land sale', () => {
    const content = hardCase({ hardLines: [build, lineOf('landSale', { label: 'Byggrätt' })] });
    expect(sentencesOf(content, 'productionPriceTwice')[0]).toContain('Byggrätt');
  });

  it('with VAT put on top', () => {
    const vat = { rate: 0.25, isIncluded: false, isRecovered: false };
    const content = hardCase({ hardLines: [{ ...build, vat }] });
    expect(sentencesOf(content, 'productionPriceTwice')[0]).toContain('moms');
  });

  it('alone it stands', () => {
    expect(sentencesOf(hardCase({ hardLines: [build] }), 'productionPriceTwice')).toEqual([]);
  });
});

describe('24 optimism bias both in the estimate and in the risk distribution', () => {
  it('an allowance in the settings and on the line', () => {
    const line = lineOf('construction', { ...assetYears, contingencyShare: 0.15 });
    const [sentence] = sentencesOf(hardCase({ hardLines: [line] }), 'optimismTwice');
    expect(sentence).toContain('10');
    expect(sentence).toContain('15');
    const once = hardCase({ hardLines: [line] }, { optimismBiasCapex: 0 });
    expect(sentencesOf(once, 'optimismTwice')).toEqual([]);
  });

  it('an allowance in the settings and intervals that reach further up than down', () => {
    const between = (low: number, high: number) =>
      hardCase({
        hardLines: [lineOf('construction', { ...assetYears, amount: { central: 100, low, high } })],
      });
    const [sentence] = sentencesOf(between(95, 140), 'optimismInIntervals');
    // A triangle with its top at 100, 95 as its 10th and 140 as its 90th percentile: mean 115.2.
    expect(sentence).toMatch(/10\s%.*15,2\s%/);
    expect(sentencesOf(between(80, 120), 'optimismInIntervals')).toEqual([]);
  });

  it('a risk group varies around what is assumed, however lopsided its low and high are', () => {
    const demo = demoCase();
    const alternatives = demo.alternatives.map((alternative) => ({
      ...alternative,
      hardLines: alternative.hardLines.map(({ amount: { central }, ...line }) => {
        return { ...line, amount: { central } };
      }),
      propertyAppraisals: [],
      measures: [],
    }));
    const { assessments } = assess({ ...demo, alternatives }, null);
    const { results, uncertainty } = assessments[1] ?? {};
    const npv = results?.npv_by_layer['samhalle']?.total ?? NaN;
    const { mean, sd } = uncertainty?.byPerspective['samhalle'] ?? { mean: NaN, sd: NaN };
    // Ten thousand draws: the mean lies within four standard errors.
    expect(Math.abs(mean - npv)).toBeLessThan((4 * sd) / 100);
  });
});
