import { describe, expect, it } from 'vitest';
import { checkCase } from '../../server/model/checkCase.ts';
import { compileLedger } from '../../server/model/compileLedger.ts';
import { DomainError } from '../../server/vocabulary/errors.ts';
import type { HardLine } from '../../server/vocabulary/hardSide.ts';
import type { MeasureEffect } from '../../server/vocabulary/measures.ts';
import type { CaseContent } from '../../server/vocabulary/planCase.ts';
import type { Block } from '../../server/vocabulary/programme.ts';
import { caseMessage } from '../../server/vocabulary/text/sv/errors/model.ts';
import { demoCase, demoWith, type AlternativeOf } from '../support/demoCase.ts';
import { without } from '../support/without.ts';

function withLine(id: string, change: Partial<HardLine>): CaseContent {
  return demoWith((proposal) => ({
    ...proposal,
    hardLines: proposal.hardLines.map((line) => (line.id === id ? { ...line, ...change } : line)),
  }));
}

function withoutField(id: string, field: 'lifeYears' | 'commissionYear'): CaseContent {
  return demoWith((proposal) => ({
    ...proposal,
    hardLines: proposal.hardLines.map((line) => (line.id === id ? without(line, field) : line)),
  }));
}

function withEffect(id: string, change: (effect: MeasureEffect) => MeasureEffect): CaseContent {
  return demoWith((proposal) => ({
    ...proposal,
    measures: proposal.measures.map((measure) => ({
      ...measure,
      effects: measure.effects.map((effect) => (effect.id === id ? change(effect) : effect)),
    })),
  }));
}

function withFlow(change: Partial<MeasureEffect['flows'][number]>): CaseContent {
  return withEffect('skolstod', (effect) => ({
    ...effect,
    flows: effect.flows.map((flow) => ({ ...flow, ...change })),
  }));
}

function withProgramme(change: Partial<AlternativeOf['programme']>): CaseContent {
  return demoWith((proposal) => ({ ...proposal, programme: { ...proposal.programme, ...change } }));
}

const lineOf = (id: string) =>
  demoCase().alternatives[1]?.hardLines.findIndex((line) => line.id === id) ?? -1;
const hard = (id: string, ...field: (string | number)[]) => ['hardLines', lineOf(id), ...field];
const effectAt = (index: number, ...field: (string | number)[]) => [
  'measures',
  0,
  'effects',
  index,
  ...field,
];

describe('what a person has to mend', () => {
  // prettier-ignore -- one fault a row: where it was made, what is said of it, and where.
  it.each<[string, CaseContent, string, (string | number)[], string]>([
    [
      'no life',
      withoutField('street', 'lifeYears'),
      'modelLifeMissing',
      hard('street', 'lifeYears'),
      'Gata: livslängden saknas',
    ],
    [
      'no commissioning year',
      withoutField('street_contribution', 'commissionYear'),
      'modelCommissionMissing',
      hard('street_contribution', 'commissionYear'),
      'Exploateringsbidrag',
    ],
    [
      'paid late',
      withLine('street', { commissionYear: 2027 }),
      'modelPaymentAfterCommission',
      hard('street', 'timing', 'payments', 0, 'year'),
      '2028, efter att anläggningen tagits i bruk 2027',
    ],
    [
      'an asset by the year',
      withLine('street', { timing: { type: 'years', fromYear: 2028, toYear: 2029 } }),
      'modelAssetWithoutPayments',
      hard('street', 'timing'),
      'betalas vid bestämda år',
    ],
    [
      'negative amount',
      withLine('street', { amount: { central: -1 } }),
      'modelAmountNegative',
      hard('street', 'amount'),
      'Ta bort minustecknet',
    ],
    [
      'negative low end',
      withLine('street', { amount: { central: 1, low: -2, high: 3 } }),
      'modelAmountNegative',
      hard('street', 'amount'),
      '−2',
    ],
    [
      'zero with interval',
      withLine('street', { amount: { central: 0, low: 0, high: 5 } }),
      'modelZeroWithInterval',
      hard('street', 'amount'),
      'troliga värdet är 0',
    ],
    [
      'a lognormal that reaches zero',
      withLine('street', { amount: { central: 2, low: 0, high: 5, distribution: 'lognormal' } }),
      'modelLognormalReachesZero',
      hard('street', 'amount'),
      'välj en annan fördelning',
    ],
    [
      'years reversed',
      withLine('street_upkeep', { timing: { type: 'years', fromYear: 2030, toYear: 2029 } }),
      'modelYearsReversed',
      hard('street_upkeep', 'timing', 'toYear'),
      '2029 ligger före startåret 2030',
    ],
    [
      'an unknown part',
      withLine('preschool', { quantityOf: 'skola' }),
      'modelQuantityOfUnknown',
      hard('preschool', 'quantityOf'),
      'skola finns inte i programmet',
    ],
    [
      'a unit of a part that has none',
      withLine('preschool', { quantityOf: 'hus' }),
      'modelQuantityMissing',
      hard('preschool', 'amount'),
      'per plats',
    ],
    [
      'a committee of no municipality',
      withFlow({ to: 'region/nämnd' }),
      'modelActorUnknown',
      effectAt(0, 'flows', 0, 'to'),
      'region/nämnd finns inte',
    ],
    [
      'nobody',
      withFlow({ to: 'ingen' }),
      'modelActorUnknown',
      effectAt(0, 'flows', 0, 'to'),
      'ingen finns inte',
    ],
    [
      'from and to alike',
      withFlow({ from: 'kommun' }),
      'modelSameActor',
      effectAt(0, 'flows', 0, 'to'),
      'Välj två olika',
    ],
    [
      'cashable where no budget gains',
      withFlow({ to: 'hushall' }),
      'modelCashableNotAllowed',
      effectAt(0, 'flows', 0, 'cashableShare'),
      '100 procent',
    ],
    [
      'effect that ends before it starts',
      withEffect('vard', (effect) => ({ ...effect, lastYear: 2029 })),
      'modelYearsReversed',
      effectAt(2, 'lastYear'),
      'Minskad vårdkonsumtion',
    ],
    [
      'two items of one id',
      withFlow({ id: 'street' }),
      'modelIdRepeated',
      effectAt(0, 'id'),
      'street används redan',
    ],
  ])('%s', (_name, content, code, path, words) => {
    const [error] = checkCase(content);
    expect(error).toMatchObject({ severity: 'error', code, path: ['alternatives', 1, ...path] });
    expect(caseMessage(error ?? { code: '', facts: {} })).toContain(words);
    expect(() => compileLedger(content, 'forslag')).toThrow(expect.objectContaining({ code }));
  });

  it('an empty programme: every line that reads a quantity, and the appraisal', () => {
    const content = withProgramme({ blocks: [], facilities: [] });
    expect(
      checkCase(content)
        .map(({ code }) => code)
        .sort(),
    ).toEqual([
      'modelAppraisalBlockUnknown',
      ...Array.from({ length: 4 }, () => 'modelQuantityMissing'),
      'modelQuantityOfUnknown',
      'modelQuantityOfUnknown',
    ]);
  });

  it('two parts of one id', () => {
    const block: Block = {
      id: 'forskola',
      label: 'Hus två',
      tenure: 'cooperative',
      grossFloorAreaM2: 1,
      dwellingAreaM2: 1,
      dwellings: 1,
      completionYear: 2030,
    };
    const blocks = [...(demoCase().alternatives[1]?.programme.blocks ?? []), block];
    expect(checkCase(withProgramme({ blocks }))[0]).toMatchObject({
      code: 'modelIdRepeated',
      path: ['alternatives', 1, 'programme', 'facilities', 0, 'id'],
    });
  });

  type SettingsChange = Partial<CaseContent['settings']>;
  const withSettings = (change: SettingsChange): CaseContent => {
    const content = demoCase();
    return { ...content, settings: { ...content.settings, ...change } };
  };
  const { riskGroups, correlation } = demoCase().settings;
  const firstGroup = (change: Partial<(typeof riskGroups)[number]>) =>
    withSettings({
      riskGroups: riskGroups.map((group, at) => (at === 0 ? { ...group, ...change } : group)),
    });
  const paired = (values: Readonly<Record<string, number>>) =>
    withSettings({
      correlation: correlation.map((row, at) =>
        row.map((value, column) => values[`${at} ${column}`] ?? value),
      ),
    });
  const [first = { label: '' }, second = { label: '' }] = riskGroups;
  // prettier-ignore -- one fault a row: what is only seen when all of it is put together.
  it.each<[string, CaseContent, (string | number)[], string]>([
    [
      'a correlation too few',
      withSettings({ correlation: [[1]] }),
      ['settings', 'correlation'],
      'Antaganden, samband mellan riskgrupper ska ha',
    ],
    [
      'a pair that is not the same both ways',
      paired({ '0 1': 0.3, '1 0': 0.2 }),
      ['settings', 'correlation', 0, 1],
      `${first.label} – ${second.label}, samband mellan riskgrupper är 0,3 åt ena hållet`,
    ],
    [
      'correlations that cannot be together',
      paired({ '0 1': 0.9, '1 0': 0.9, '0 2': 0.9, '2 0': 0.9, '1 2': -0.9, '2 1': -0.9 }),
      ['settings', 'correlation'],
      'Antaganden, samband mellan riskgrupper: sambanden går inte ihop',
    ],
    [
      'a risk group whose low is above its high',
      firstGroup({ low: 1.2, high: 1.1 }),
      ['settings', 'riskGroups', 0],
      `${first.label}, riskgruppen: det låga värdet 1,2 är större`,
    ],
    [
      'a high end without measure',
      withLine('street', { amount: { central: 1, low: 1, high: 5000 } }),
      hard('street'),
      'högt är 5000 men måste vara högst 1000',
    ],
    [
      'an amount that grows without measure',
      withLine('street_upkeep', { growthPerYear: 0.99 }),
      hard('street_upkeep'),
      'beloppet: beloppen växer till orimlig storlek',
    ],
  ])('of the whole: %s', (_name, content, path, words) => {
    const [error, ...others] = checkCase(content).filter(({ severity }) => severity === 'error');
    const isSetting = path[0] === 'settings';
    expect(error?.path).toEqual(isSetting ? path : ['alternatives', 1, ...path]);
    expect(others).toEqual([]);
    const sentence = caseMessage(error ?? { code: '', facts: {} });
    expect(sentence).toContain(words);
    expect(sentence).not.toMatch(/fältet|risk\.|\[\d/);
    const { label = '' } = content.alternatives[1]?.hardLines[Number(path[1])] ?? {};
    if (!isSetting) expect(sentence).toContain(`${label}, `);
    expect(() => compileLedger(content, 'forslag')).toThrow(
      expect.objectContaining({ code: error?.code }),
    );
  });

  it('an alternative that is not there', () => {
    expect(() => compileLedger(demoCase(), 'annat')).toThrow(DomainError);
  });
});

describe('what is doubtful', () => {
  it('nothing in the demo', () => expect(checkCase(demoCase())).toEqual([]));

  const contribution = { kind: 'developmentContribution', quantityOf: 'forskola' } as const;
  // prettier-ignore -- one guard a row.
  it.each<[string, CaseContent, string, (string | number)[]]>([
    [
      'preschool charged to the developer',
      withLine('preschool', contribution),
      'facilityChargedToDeveloper',
      hard('preschool', 'kind'),
    ],
    [
      'paid before the first year',
      withLine('plan_cost', { timing: { type: 'payments', payments: [{ year: 2025, part: 1 }] } }),
      'paidBeforeBaseYear',
      hard('plan_cost', 'timing', 'payments', 0, 'year'),
    ],
    [
      'no deadweight',
      withEffect('vard', (effect) => ({ ...effect, deadweightShare: 0 })),
      'effectWithoutDeadweight',
      effectAt(2, 'deadweightShare'),
    ],
    [
      'grade D',
      withEffect('vard', (effect) => ({ ...effect, grade: 'D' })),
      'effectNotSummed',
      effectAt(2, 'grade'),
    ],
    [
      'rental homes without an appraisal',
      demoWith((proposal) => ({ ...proposal, propertyAppraisals: [] })),
      'rentalWithoutAppraisal',
      ['programme', 'blocks', 0],
    ],
    [
      'an appraisal of homes that are sold',
      withProgramme({
        blocks: (demoCase().alternatives[1]?.programme.blocks ?? []).map((block) => ({
          ...block,
          tenure: 'cooperative',
        })),
      }),
      'appraisalNotRental',
      ['propertyAppraisals', 0],
    ],
    [
      'an appraisal without a company',
      { ...demoCase(), settings: { ...demoCase().settings, developer: 'byggherre' } },
      'appraisalWithoutCompany',
      ['propertyAppraisals', 0],
    ],
  ])('%s', (_name, content, code, path) => {
    const messages = checkCase(content);
    expect(messages).toEqual([
      expect.objectContaining({ severity: 'warning', code, path: ['alternatives', 1, ...path] }),
    ]);
    expect(messages.map(caseMessage).join()).not.toContain(code);
    expect(() => compileLedger(content, 'forslag')).not.toThrow();
  });
});

describe('effects of grade D and E', () => {
  const ids = (content: CaseContent) => compileLedger(content, 'forslag').items.map(({ id }) => id);

  it('are context: no item', () => {
    const content = withEffect('vard', (effect) => ({ ...effect, grade: 'E' }));
    expect(ids(content)).not.toContain('eff_health');
    expect(ids(content)).toHaveLength(36);
  });

  it('count when someone has written down why', () => {
    const reason = { grade: 'E', includedBecause: 'Egen uppföljning visar samma sak.' } as const;
    expect(ids(withEffect('vard', (effect) => ({ ...effect, ...reason })))).toContain('eff_health');
    const blank = withEffect('vard', (effect) => ({ ...effect, ...reason, includedBecause: ' ' }));
    expect(ids(blank)).not.toContain('eff_health');
  });
});

describe('quantities', () => {
  const blocks: Block[] = [
    {
      id: 'norra',
      label: 'Norra',
      tenure: 'rental',
      grossFloorAreaM2: 3000,
      dwellingAreaM2: 2400,
      dwellings: 40,
      completionYear: 2030,
    },
    {
      id: 'sodra',
      label: 'Södra',
      tenure: 'cooperative',
      grossFloorAreaM2: 1400,
      dwellingAreaM2: 900,
      dwellings: 20,
      completionYear: 2029,
    },
  ];
  const content = demoWith((proposal) => ({
    ...proposal,
    programme: { ...proposal.programme, blocks },
    propertyAppraisals: proposal.propertyAppraisals.map((one) => ({ ...one, blockId: 'norra' })),
    hardLines: proposal.hardLines.map((line) => {
      if (line.id === 'land_sale') return { ...line, quantityOf: 'sodra' };
      if (line.id === 'tax_equalisation')
        return { ...line, basis: 'dwellingArea', amount: { central: 1200 } };
      return line.id === 'service_new' ? { ...line, quantityOf: 'norra' } : line;
    }),
  }));
  const ledger = compileLedger(content, 'forslag');
  const ruleOf = (id: string) => ledger.items.find((item) => item.id === id)?.rule;

  it('several blocks have a series each beside the one of all', () => {
    expect(ledger.series).toEqual({
      dwellings: [
        [2029, 20],
        [2030, 40],
      ],
      'dwellings.norra': [[2030, 40]],
      'dwellings.sodra': [[2029, 20]],
    });
  });

  it('are of one block, or of all', () => {
    expect(ruleOf('land_sale')).toMatchObject({ values: [[2027, 2500 * 1400]] });
    // 1 200 kr/m² of 3 300 m², spread on 60 homes.
    expect(ruleOf('tax_equalisation')).toMatchObject({ series: 'dwellings', amount: 66_000 });
    expect(ruleOf('service_new')).toMatchObject({ series: 'dwellings.norra', amount: 58_800 });
    expect(ruleOf('preschool')).toMatchObject({
      values: [
        [2027, 14_400_000],
        [2028, 21_600_000],
      ],
    });
  });

  it('an appraisal of one block among several carries its name', () => {
    // 2 326 kr/m² × 2 400 m² / 40 homes × 0.98.
    expect(ruleOf('rent.norra')).toMatchObject({ series: 'dwellings.norra' });
    expect(ruleOf('rent.norra')).toHaveProperty('amount', expect.closeTo(136_768.8, 6));
    expect(ruleOf('property_fee.norra')).toMatchObject({ amount: 68_000, from: 2045, to: 2100 });
    expect(ledger.items.find(({ id }) => id === 'opex.norra')?.label_sv).toBe(
      'Drift och underhåll, Norra',
    );
  });
});

describe('parties', () => {
  it('a committee is the municipality with its name beside it', () => {
    const content = withFlow({ to: 'kommun/Skolnämnden' });
    const item = compileLedger(content, 'forslag').items.find(({ id }) => id === 'eff_school');
    expect(item).toMatchObject({ to: 'kommun', committee_to: 'Skolnämnden', cashable: 0.5 });
    const line = compileLedger(withLine('street', { committee: 'Tekniska nämnden' }), 'forslag');
    const street = line.items.find(({ id }) => id === 'street');
    expect(street).toMatchObject({ committee_from: 'Tekniska nämnden' });
    expect(street).not.toHaveProperty('committee_to');
  });

  it('a private developer takes the place of the company, rate and horizon included', () => {
    const demo = demoCase();
    const ledger = compileLedger(
      { ...demo, settings: { ...demo.settings, developer: 'byggherre' } },
      'forslag',
    );
    expect(ledger.perspectives[0]).toBe('byggherre');
    expect(ledger.actors).not.toContain('bolag');
    expect(ledger.real_discount_rates).toMatchObject({ byggherre: 0.0425 });
    expect(ledger.main_horizon).toMatchObject({ byggherre: 25 });
    expect(ledger.items.find(({ id }) => id === 'rent')).toMatchObject({ to: 'byggherre' });
  });

  it('whoever a measure names is an actor, in every alternative', () => {
    const content = demoWith((proposal) => ({
      ...proposal,
      measures: proposal.measures.map((measure) => ({
        ...measure,
        costs: measure.costs.map((cost) => ({ ...cost, from: 'kommun', to: 'civilsamhalle' })),
      })),
    }));
    expect(compileLedger(content, 'noll').actors).toContain('civilsamhalle');
    const items = compileLedger(content, 'forslag').items;
    expect(items.find(({ id }) => id === 'coordinator')?.budget).toBe('soft_programme');
  });
});

it('two uncertain factors widen the interval as independent ones do', () => {
  const content = withEffect('vard', (effect) => ({
    ...effect,
    effectShare: { central: 0.04, low: 0.02, high: 0.08 },
    flows: effect.flows.map((flow) => ({
      ...flow,
      unitValueSek: { central: 100, low: 50, high: 200 },
    })),
  }));
  const item = compileLedger(content, 'forslag').items.find(({ id }) => id === 'eff_health');
  // Both halve or double: 2 to the power of √2.
  expect(item?.range?.[0]).toBeCloseTo(2 ** -Math.SQRT2, 12);
  expect(item?.range?.[1]).toBeCloseTo(2 ** Math.SQRT2, 12);
});

it('an empty alternative is a ledger without items', () => {
  const ledger = compileLedger(demoCase(), 'noll');
  expect(ledger.items).toEqual([]);
  expect(ledger.series).toEqual({ dwellings: [] });
  expect(ledger).not.toHaveProperty('stabilised_year');
  expect(ledger).not.toHaveProperty('land_item');
});
