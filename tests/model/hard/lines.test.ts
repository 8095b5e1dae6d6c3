import { describe, expect, it } from 'vitest';
import { calculate } from '../../../server/engine/calculate.ts';
import { componentCapitalCost } from '../../../server/engine/finance/componentCapitalCost.ts';
import { checkCase } from '../../../server/model/checkCase.ts';
import type { HardLine } from '../../../server/vocabulary/hardSide.ts';
import type { Alternative } from '../../../server/vocabulary/planCase.ts';
import { caseMessage } from '../../../server/vocabulary/text/sv/errors/model.ts';
import { assetYears, hardCase, itemOf, ledgerOf, lineOf, yearly } from '../../support/hardCase.ts';

const idsOf = (lines: HardLine[]) => ledgerOf(lines).items.map(({ id }) => id);

describe('who pays whom', () => {
  // prettier-ignore -- table 2.1 of the hard calculation, one post a row.
  it.each<[HardLine['kind'], string, string, string | undefined, Partial<HardLine>]>([
    ['landSale', 'bolag', 'kommun', 'exploitation_result', {}],
    ['groundRent', 'bolag', 'kommun', 'fees_and_rents', { timing: yearly(2028) }],
    ['developmentContribution', 'bolag', 'kommun', 'contribution', assetYears],
    ['streetCostCharge', 'bolag', 'kommun', 'contribution', assetYears],
    ['coFinancingReceived', 'bolag', 'kommun', 'exploitation_result', {}],
    ['coFinancingPaid', 'kommun', 'stat', 'exploitation_result', {}],
    ['coFinancingPaid', 'kommun', 'region', 'exploitation_result', { counterpart: 'region' }],
    ['planFee', 'bolag', 'kommun', 'exploitation_result', {}],
    ['planWork', 'kommun', 'real', 'exploitation_result', {}],
    ['landPurchaseForSale', 'kommun', 'hushall', 'exploitation_result', { counterpart: 'hushall' }],
    ['landPurchaseKept', 'kommun', 'byggherre', undefined, { counterpart: 'byggherre' }],
    ['demolition', 'kommun', 'real', 'exploitation_result', {}],
    ['remediation', 'kommun', 'real', 'exploitation_result', {}],
    ['archaeology', 'kommun', 'real', 'exploitation_result', {}],
    ['utilityDiversion', 'kommun', 'real', 'exploitation_result', {}],
    ['street', 'kommun', 'real', 'capex', assetYears],
    ['park', 'kommun', 'real', 'capex', assetYears],
    ['preschool', 'kommun', 'real', 'capex', assetYears],
    ['school', 'kommun', 'real', 'capex', assetYears],
    ['lss', 'kommun', 'real', 'capex', assetYears],
    ['sports', 'kommun', 'real', 'capex', assetYears],
    ['streetUpkeep', 'kommun', 'real', 'upkeep_running', { timing: yearly(2029) }],
    ['serviceRunning', 'kommun', 'real', 'service_running', { timing: yearly(2029) }],
    ['waterInvestment', 'va', 'real', undefined, assetYears],
    ['waterFee', 'bolag', 'va', undefined, {}],
    ['waterRunning', 'va', 'real', undefined, { timing: yearly(2029) }],
    ['stateGrant', 'stat', 'bolag', undefined, {}],
  ])('%s: %s to %s, %s', (kind, from, to, budget, change) => {
    expect(itemOf(ledgerOf([lineOf(kind, change)]), kind)).toMatchObject({ from, to });
    expect(itemOf(ledgerOf([lineOf(kind, change)]), kind).budget).toBe(budget);
  });

  it('a grant counts against the investment, a ground rent against net operating income', () => {
    const built = lineOf('construction', { amount: { central: 9_000_000 }, ...assetYears });
    const { propertyAppraisals } = hardCase({}).alternatives[1] ?? { propertyAppraisals: [] };
    const lines = [built, lineOf('stateGrant'), lineOf('groundRent', { timing: yearly(2028) })];
    const { property } = calculate(ledgerOf(lines, { propertyAppraisals }));
    const { property: bare } = calculate(ledgerOf([built], { propertyAppraisals }));
    expect((bare?.total_investment ?? 0) - (property?.total_investment ?? 0)).toBeCloseTo(1e6, 6);
    expect((bare?.stabilised_noi ?? 0) - (property?.stabilised_noi ?? 0)).toBeCloseTo(1e6, 6);
  });
});

describe('homes that are built to be sold', () => {
  const homeSales = [
    { blockId: 'hus1', priceSekPerM2: { central: 500 }, consumerSurplusShare: 0, year: 2028 },
  ];
  const residuals = (line: HardLine, change: Partial<Alternative>) =>
    Object.values(calculate(ledgerOf([line], change)).npv['samhalle'] ?? {}).map(
      ({ with_residual: held, without_residual: used }) => Math.round(held - used),
    );

  it('leave no residual value: all they will be worth is in what the households get', () => {
    const built = lineOf('construction', { ...assetYears, quantityOf: 'hus1' });
    expect(Math.max(...residuals(built, {}))).toBeGreaterThan(0);
    expect(new Set(residuals(built, { homeSales }))).toEqual(new Set([0]));
  });

  it('are all that a line builds which names no block, when every block is sold', () => {
    const built = lineOf('construction', assetYears);
    expect(new Set(residuals(built, { homeSales }))).toEqual(new Set([0]));
  });

  it('are not asked how long they last', () => {
    const built = lineOf('construction', { quantityOf: 'hus1' });
    expect(() => ledgerOf([built])).toThrow();
    expect(itemOf(ledgerOf([built], { homeSales }), 'construction').asset?.class).toBe('current');
  });
});

describe('amounts', () => {
  const investment = (change: Partial<HardLine>) =>
    ledgerOf([lineOf('construction', { ...assetYears, ...change })]);
  const paid = (change: Partial<HardLine>, id = 'construction') =>
    itemOf(investment(change), id).rule;

  it('contingency is a share on top of the amount', () => {
    expect(paid({ contingencyShare: 0.15 })).toMatchObject({ values: [[2027, 1_150_000]] });
  });

  it('VAT that is recovered is no cost: 1 000 000 with 25 % included is 800 000', () => {
    const vat = { rate: 0.25, isIncluded: true, isRecovered: true };
    expect(idsOf([lineOf('street', { ...assetYears, vat })])).toEqual(['street']);
    expect(
      itemOf(ledgerOf([lineOf('street', { ...assetYears, vat })]), 'street').rule,
    ).toMatchObject({ values: [[2027, 800_000]] });
  });

  it('VAT that is not recovered goes to the state, without being an asset', () => {
    const vat = { rate: 0.25, isIncluded: true, isRecovered: false };
    expect(paid({ vat })).toMatchObject({ values: [[2027, 800_000]] });
    const tax = itemOf(investment({ vat }), 'construction.moms');
    expect(tax).toMatchObject({ from: 'bolag', to: 'stat', invest: true, optimism: 'capex' });
    expect(tax.rule).toMatchObject({ values: [[2027, 200_000]] });
    expect(tax).not.toHaveProperty('asset');
    expect(tax).not.toHaveProperty('budget');
  });

  it('VAT on top of an amount without it', () => {
    const vat = { rate: 0.25, isIncluded: false, isRecovered: false };
    expect(paid({ vat })).toMatchObject({ values: [[2027, 1_000_000]] });
    expect(paid({ vat }, 'construction.moms')).toMatchObject({ values: [[2027, 250_000]] });
  });

  it('another price year moves the amount: by its index as far as it reaches, then by inflation', () => {
    const amount = { central: 1_000_000, priceBase: { year: 2024 } };
    expect(itemOf(investment({ amount }), 'construction').price_year).toBe(2024);
    const index = { id: 'bki', factor: 1.1, isFinal: true };
    const indexed = { central: 1_000_000, priceBase: { year: 2024, index } };
    expect(itemOf(investment({ amount: indexed }), 'construction')).toMatchObject({
      price_year: 2024,
      price_index: 1.1,
    });
    // To 2024 by the index, and two years from there at the 2 per cent that the case assumes.
    const partly = {
      central: 1_000_000,
      priceBase: { year: 2020, index: { ...index, toYear: 2024 } },
    };
    const item = itemOf(investment({ amount: partly }), 'construction');
    expect(item.price_year).toBe(2020);
    expect(item.price_index).toBeCloseTo(1.1 * 1.0404, 12);
  });

  it('per place that the plan needs', () => {
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
    const line = lineOf('preschool', { ...assetYears, basis: 'placeForPlan' });
    const ledger = ledgerOf([line], { programme: { blocks: [], facilities } });
    expect(itemOf(ledger, 'preschool').rule).toMatchObject({ values: [[2027, 8_000_000]] });
  });
});

describe('components', () => {
  const components = [
    { id: 'stomme', label: 'Stomme', share: 0.6, lifeYears: 50, isRenewed: true },
    { id: 'tak', label: 'Tak', share: 0.3, lifeYears: 20, isRenewed: true },
    { id: 'mark', label: 'Mark', share: 0.1, lifeYears: 15, isRenewed: false },
  ];
  const line = lineOf('school', {
    commissionYear: 2028,
    components,
    timing: {
      type: 'payments',
      payments: [
        { year: 2027, part: 1 },
        { year: 2028, part: 1 },
      ],
    },
  });
  const ledger = ledgerOf([line]);

  it('an item each, and one for every renewal before the timeline ends', () => {
    expect(ledger.items.map(({ id }) => id)).toEqual([
      'school.stomme',
      'school.stomme.2078',
      'school.tak',
      'school.tak.2048',
      'school.tak.2068',
      'school.mark',
    ]);
    expect(itemOf(ledger, 'school.tak').rule).toMatchObject({
      values: [
        [2027, 150_000],
        [2028, 150_000],
      ],
    });
    expect(itemOf(ledger, 'school.tak.2048')).toMatchObject({
      label_sv: 'school, Tak 2048',
      rule: { values: [[2048, 300_000]] },
      asset: { class: 'fixed', life: 20, commission: 2048 },
    });
  });

  it('cost the operating budget what the reference function says, without inflation', () => {
    const flat = { ...ledger, inflation: 0, budget_years: 60 };
    const optimistic = 1.1;
    const budget = calculate(flat).municipal_operating_budget_nominal;
    // Each on its own, since only some are renewed; the books begin in 2029.
    const yearsAfter = 58;
    const rows = components.map(({ share, lifeYears, isRenewed }) =>
      componentCapitalCost({
        investmentSek: 1_000_000 * optimistic * share,
        components: [{ share: 1, lifeYears }],
        internalRatePerYear: flat.internal_rate,
        years: yearsAfter,
        reinvestmentIndex: isRenewed ? 0 : null,
      }).rows.map(({ capitalCostSek }) => capitalCostSek),
    );
    for (let year = 1; year <= yearsAfter; year += 1) {
      const expected = rows.reduce((sum, row) => sum + (row[year - 1] ?? 0), 0);
      expect(-(budget[year + 2]?.capital_cost ?? 0), String(2028 + year)).toBeCloseTo(expected, 4);
    }
  });
});

describe('stages', () => {
  const { programme } = hardCase({}).alternatives[1] ?? {
    programme: { blocks: [], facilities: [] },
  };
  const blocks = programme.blocks.map((block) => ({ ...block, stage: 2 as const }));
  const change: Partial<Alternative> = {
    programme: { ...programme, blocks },
    phasing: { perspective: 'bolag', probabilityGood: 0.5, good: {}, bad: { rent: 0.8 } },
  };

  it('a line is of its own stage, or of the stage of the block it reads from', () => {
    const street = lineOf('street', assetYears);
    const ledger = ledgerOf(
      [street, lineOf('landSale', { basis: 'grossFloorArea', quantityOf: 'hus1' })],
      change,
    );
    expect(itemOf(ledger, 'landSale').stage).toBe(2);
    expect(itemOf(ledger, 'street')).not.toHaveProperty('stage');
  });

  it('rent is of the stage of its block, and giving stage 2 up is worth what it loses', () => {
    const content = hardCase(change);
    const proposal = content.alternatives[1];
    const ledger = ledgerOf(proposal?.hardLines ?? [], {
      ...change,
      propertyAppraisals: proposal?.propertyAppraisals ?? [],
    });
    expect(itemOf(ledger, 'rent').stage).toBe(2);
    const { option } = calculate(ledger);
    expect(option?.npv_stage2_bad).toBeLessThan(option?.npv_stage2_good ?? 0);
    expect(option?.option_value).toBeCloseTo(
      (option?.with_option ?? 0) - (option?.committed ?? 0),
      4,
    );
  });
});

describe('what a person has to mend', () => {
  const vat = { rate: 0.25, isIncluded: true, isRecovered: false };
  const half = { id: 'a', label: 'A', share: 0.5, lifeYears: 20, isRenewed: true };
  // prettier-ignore -- one fault a row.
  it.each<[string, HardLine[], string, string]>([
    ['VAT on a land price', [lineOf('landSale', { vat })], 'modelVatOnTransfer', 'Ta bort momsen'],
    [
      'VAT the municipality keeps',
      [lineOf('street', { ...assetYears, vat })],
      'modelVatNotRecovered',
      'momsen dras av',
    ],
    [
      'land bought of nobody',
      [lineOf('landPurchaseForSale')],
      'modelCounterpartMissing',
      'Välj säljare',
    ],
    [
      'an actor that is none',
      [lineOf('stateGrant', { counterpart: 'eu' })],
      'modelActorUnknown',
      'eu finns inte',
    ],
    [
      'shares that miss 1',
      [lineOf('street', { ...assetYears, components: [half] })],
      'modelComponentShares',
      '50',
    ],
    [
      'components of what is not written off',
      [lineOf('landSale', { components: [{ ...half, share: 1 }] })],
      'modelComponentsWithoutAsset',
      'skrivs av',
    ],
    [
      'sold and let',
      [lineOf('groundRent', { timing: yearly(2028) }), lineOf('landSale')],
      'modelLandSoldAndLet',
      'landSale',
    ],
    [
      'sold and let, the block named',
      [lineOf('groundRent', { timing: yearly(2028), quantityOf: 'hus1' }), lineOf('landSale')],
      'modelLandSoldAndLet',
      'i Hus 1',
    ],
  ])('%s', (_name, hardLines, code, words) => {
    const message = checkCase(hardCase({ hardLines, propertyAppraisals: [] })).find(
      ({ severity }) => severity === 'error',
    );
    expect(message).toMatchObject({ code });
    expect(caseMessage(message ?? { code: '', facts: {} })).toContain(words);
  });

  it('one block sold and another let is no fault', () => {
    const lines = [
      lineOf('groundRent', { timing: yearly(2028), quantityOf: 'hus1' }),
      lineOf('landSale', { quantityOf: 'hus2' }),
    ];
    const { programme } = hardCase({}).alternatives[1] ?? {
      programme: { blocks: [], facilities: [] },
    };
    const blocks = programme.blocks.flatMap((block) => [
      block,
      { ...block, id: 'hus2', label: 'Hus 2' },
    ]);
    expect(() => ledgerOf(lines, { programme: { ...programme, blocks } })).not.toThrow();
  });
});
