import { describe, expect, it } from 'vitest';
import { checkCase } from '../../../server/model/checkCase.ts';
import { compileLedger } from '../../../server/model/compileLedger.ts';
import type { BuiltEffect } from '../../../server/vocabulary/measures.ts';
import type { CaseContent } from '../../../server/vocabulary/planCase.ts';
import { caseMessage } from '../../../server/vocabulary/text/sv/errors/model.ts';
import { smallProposal } from '../../support/caseFile.ts';
import { effect, measure, softCase, value, withEffect, withFlows } from './softCase.ts';

const at = (...field: (string | number)[]) => ['measures', 0, 'effects', 0, ...field];
const rented = { propertyAppraisals: smallProposal.propertyAppraisals };
const saving = { to: 'kommun', budget: 'savings_cashable' } as const;

it('an ordinary effect is not doubted', () => {
  expect(checkCase(softCase([measure]))).toEqual([]);
  expect(checkCase(withFlows([saving]))).toEqual([]);
});

describe('what contradicts itself is refused', () => {
  // prettier-ignore -- one contradiction a row.
  it.each<[string, CaseContent, string, (string | number)[], string]>([
    [
      'a transfer created out of nothing',
      withFlows([{ kind: 'transfer' }]),
      'modelTransferNotBetween',
      at('flows', 0, 'kind'),
      'ingen vinst för samhället',
    ],
    [
      'a transfer used up',
      withFlows([{ kind: 'transfer', from: 'hushall', to: 'real' }]),
      'modelTransferNotBetween',
      at('flows', 0, 'kind'),
      'ingen vinst för samhället',
    ],
    [
      'a saving that another actor pays',
      withFlows([{ ...saving, kind: 'realCost', from: 'hushall' }]),
      'modelKindBetweenActors',
      at('flows', 0, 'kind'),
      'märkt resurskostnad',
    ],
    [
      'health taken from someone',
      withFlows([{ kind: 'health', from: 'region' }]),
      'modelKindBetweenActors',
      at('flows', 0, 'kind'),
      'märkt hälsa',
    ],
    [
      'noticed after the effect has ended',
      withFlows([{ lagYears: 4 }]),
      'modelLagTooLong',
      at('flows', 0, 'lagYears'),
      'först 2032, efter effektens sista år 2031',
    ],
    [
      'thirds that are not a whole',
      withEffect({ incomeThirds: [0.5, 0.2, 0.2] }),
      'modelSharesNotWhole',
      at('incomeThirds'),
      'inkomsttredjedelarna blir 90,0',
    ],
    [
      'groups that are more than a whole',
      withEffect({ beneficiaries: { children: 0.8, adults: 0.3 } }),
      'modelSharesNotWhole',
      at('beneficiaries'),
      'får nyttan blir 110,0',
    ],
  ])('%s', (_name, content, code, path, words) => {
    const [error, ...others] = checkCase(content).filter(({ severity }) => severity === 'error');
    expect(others).toEqual([]);
    expect(error).toMatchObject({ code, path: ['alternatives', 1, ...path] });
    expect(caseMessage(error ?? { code: '', facts: {} })).toContain(words);
    expect(() => compileLedger(content, 'forslag')).toThrow(expect.objectContaining({ code }));
  });

  it('what agrees is not: a transfer between two, thirds in whole per cent', () => {
    expect(checkCase(withFlows([{ kind: 'transfer', from: 'hushall', to: 'stat' }]))).toEqual([]);
    expect(checkCase(withEffect({ incomeThirds: [0.33, 0.33, 0.33] }))).toEqual([]);
  });
});

describe('what is doubtful is said', () => {
  const worker = { outcome: 'employment' } as const;
  const production = { kind: 'productionLoss' } as const;
  const tax = { from: 'hushall', to: 'kommun', budget: 'tax_equalisation' } as const;

  // prettier-ignore -- one guard a row: what was entered, what is said, where, and in what words.
  it.each<[string, CaseContent, string, (string | number)[], string]>([
    [
      'nothing would have happened anyway',
      withEffect({ deadweightShare: 0 }),
      'effectWithoutDeadweight',
      at('deadweightShare'),
      'Upphandlingsmyndighetens',
    ],
    ['evidence of grade D', withEffect({ grade: 'D' }), 'effectNotSummed', at('grade'), 'tillit D'],
    [
      'evidence of closing used for opening',
      withEffect({ evidenceFrom: 'closure' }),
      'evidenceFromClosure',
      at('evidenceFrom'),
      'nedläggning',
    ],
    [
      'evidence of moving used for mixing',
      withEffect({ evidenceFrom: 'moving' }),
      'evidenceFromMoving',
      at('evidenceFrom'),
      'bor kvar',
    ],
    [
      'cycling that replaces no walking',
      withEffect({ outcome: 'activeTravel' }),
      'activeTravelReplaced',
      at('displacementShare'),
      'ersätter gång',
    ],
    [
      'crime that does not move',
      withEffect({ outcome: 'crime' }),
      'crimeOnlyMoves',
      at('displacementShare'),
      'annan plats',
    ],
    [
      'an average cost saved in full',
      withFlows([{ ...saving, unitValueIs: 'average' }]),
      'averageCostCashable',
      at('flows', 0, 'cashableShare'),
      'genomsnitt',
    ],
    [
      'wellbeing in a budget',
      withFlows([{ ...saving, kind: 'wellbeing' }]),
      'valueIsNoMoney',
      at('flows', 0, 'budget'),
      'inga pengar',
    ],
    [
      'a saving in no budget',
      withFlows([{ to: 'kommun/Skolnämnden' }]),
      'cashableOutsideBudget',
      at('flows', 0, 'budget'),
      'ingen rad',
    ],
    [
      'tax before equalisation',
      withFlows([production, tax], worker),
      'taxBeforeEqualisation',
      at('flows', 1, 'unitValueSek'),
      'utjämnas bort',
    ],
    [
      'production of the municipality',
      withFlows([{ ...production, ...saving }]),
      'taxBeforeEqualisation',
      at('flows', 0, 'unitValueSek'),
      'utjämnas bort',
    ],
    [
      'a benefit on top of what is produced',
      withFlows([production, { to: 'stat' }], worker),
      'benefitBesideProduction',
      at('flows', 1, 'from'),
      'överföringar',
    ],
    [
      'parts that are more than the whole',
      withEffect({ unitValueTotalSek: { central: 90_000 } }),
      'unitValuesAboveTotal',
      at('unitValueTotalSek'),
      '100 000 kr per person, men källans hela värde är 90 000 kr',
    ],
    [
      'comfort that the rent may hold',
      withEffect({ outcome: 'wellbeing' }, rented),
      'overlapWithRent',
      at('flows', 0, 'overlapShare'),
      '100 000 kr per person',
    ],
    [
      'land value counted again',
      withEffect({
        outcome: 'health',
        channel: 'landValue',
        flows: [{ ...value, overlapShare: 0.3 }],
      }),
      'landValueCountedAgain',
      at('flows', 0, 'overlapShare'),
      'Av 100 000 kr per person räknas ändå 70 000 kr',
    ],
    [
      'households in a public saving',
      withEffect({ outcome: 'health', channel: 'publicSaving' }),
      'householdsInPublicSaving',
      at('flows', 0, 'overlapShare'),
      'också för hushållen',
    ],
    [
      'more persons than there are',
      withEffect({ targetPersons: 30 }),
      'personsAboveTarget',
      at('persons'),
      '40 personer räknas men målgruppen är 30',
    ],
    [
      'health beside income in one effect',
      withFlows([{ kind: 'health' }, production]),
      'incomeBesideHealth',
      at(),
      'inkomsten redan',
    ],
    [
      'health beside wellbeing in one effect',
      withFlows([{ kind: 'health' }, { kind: 'wellbeing' }]),
      'wellbeingBesideHealth',
      at(),
      'hur samma personer mår',
    ],
  ])('%s', (_name, content, code, path, words) => {
    const messages = checkCase(content);
    expect(messages).toEqual([
      expect.objectContaining({ severity: 'warning', code, path: ['alternatives', 1, ...path] }),
    ]);
    const sentence = messages.map(caseMessage).join().replaceAll('\u00a0', ' ');
    expect(sentence).toContain(words);
    expect(() => compileLedger(content, 'forslag')).not.toThrow();
  });

  // prettier-ignore -- the same with the doubt met.
  it.each<[string, CaseContent]>([
    ['evidence of the same kind of change', withEffect({ evidenceFrom: 'same' })],
    [
      'some cycling replaces walking',
      withEffect({ outcome: 'activeTravel', displacementShare: 0.2 }),
    ],
    ['some crime moves', withEffect({ outcome: 'crime', displacementShare: 0.2 })],
    [
      'an average cost saved in part',
      withFlows([{ ...saving, unitValueIs: 'average', cashableShare: 0.5 }]),
    ],
    ['a marginal cost saved in full', withFlows([{ ...saving, unitValueIs: 'marginal' }])],
    ['capacity released, nothing taken home', withFlows([{ to: 'kommun', cashableShare: 0 }])],
    [
      'tax of which others get most',
      withFlows([production, tax, { ...tax, to: 'ovriga_kommuner' }], worker),
    ],
    [
      'a benefit as the transfer it is',
      withFlows([production, { from: 'hushall', to: 'stat', kind: 'transfer' }], worker),
    ],
    [
      'less work for an office is a real saving',
      withFlows([production, { to: 'stat', kind: 'realCost' }], worker),
    ],
    ['parts that leave a residual', withEffect({ unitValueTotalSek: { central: 110_000 } })],
    [
      'comfort beside rent, with what is in the rent taken off',
      withEffect({ outcome: 'wellbeing', flows: [{ ...value, overlapShare: 0.3 }] }, rented),
    ],
    [
      'comfort said to be apart from rent',
      withEffect({ outcome: 'wellbeing', channel: 'separate' }, rented),
    ],
    ['comfort where no rent is counted', withEffect({ outcome: 'wellbeing' })],
    [
      'all in the land value',
      withEffect({
        outcome: 'health',
        channel: 'landValue',
        flows: [{ ...value, overlapShare: 1 }],
      }),
    ],
    [
      'context of grade E is doubted once',
      withEffect({ outcome: 'crime', grade: 'E', includedBecause: 'x', displacementShare: 0.1 }),
    ],
  ])('not: %s', (_name, content) => {
    expect(checkCase(content)).toEqual([]);
  });
});

describe('the same thing entered twice', () => {
  const care = { ...effect, outcome: 'care', label: 'Mindre vård' } as const;
  const flowsOf = (id: string) => [{ ...value, id }];
  const twice = (second: Partial<typeof effect>, first: Partial<typeof effect> = {}) =>
    softCase([
      { ...measure, effects: [{ ...care, ...first }] },
      { ...measure, id: 'annan', effects: [{ ...care, flows: flowsOf('andra'), ...second }] },
    ]);
  const codes = (content: CaseContent) => checkCase(content).map(({ code }) => code);

  it('is found across measures, and named', () => {
    const [found, ...others] = checkCase(twice({ label: 'Färre besök' }));
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      code: 'sameEffectTwice',
      path: ['alternatives', 1, 'measures', 1, 'effects', 0, 'outcome'],
      facts: { label: 'Färre besök', other: 'Mindre vård' },
    });
  });

  it('is not: another outcome, actor, group of people or time', () => {
    expect(codes(twice({ outcome: 'education' }))).toEqual([]);
    expect(codes(twice({ outcome: 'other' }, { outcome: 'other' }))).toEqual([]);
    expect(codes(twice({ flows: [{ ...value, id: 'andra', to: 'region' }] }))).toEqual([]);
    expect(codes(twice({ startYear: 2032, lastYear: 2040 }))).toEqual([]);
    expect(codes(twice({ beneficiaries: { older: 1 } }, { beneficiaries: { young: 1 } }))).toEqual(
      [],
    );
    expect(codes(twice({ beneficiaries: { older: 1 } }))).toEqual(['sameEffectTwice']);
    expect(codes(twice({ grade: 'D' }))).toEqual(['effectNotSummed']);
  });

  const built: BuiltEffect = {
    id: 'gang',
    effect: 'walkingHealth',
    label: 'Gång i vardagen',
    inputs: {},
    startYear: 2028,
    rampYears: 0,
    lastYear: 2040,
    growthPerYear: 0,
    overlapShare: 0,
  };

  it('as an effect of what is built and of a measure', () => {
    const walking = { ...effect, outcome: 'activeTravel', displacementShare: 0.1 } as const;
    const content = (builtEffects: BuiltEffect[]) =>
      softCase([{ ...measure, effects: [walking] }], { builtEffects });
    const twice = checkCase(content([built])).filter(({ code }) => code !== 'builtNotValued');
    expect(twice).toEqual([
      expect.objectContaining({
        code: 'builtEffectBesideMeasure',
        path: ['alternatives', 1, 'builtEffects', 0, 'effect'],
        facts: { label: 'Gång i vardagen', other: 'Effekten' },
      }),
    ]);
    const other = codes(content([{ ...built, effect: 'fallsPrevention' }]));
    expect(new Set(other)).toEqual(new Set(['builtNotValued']));
  });

  it('one person once: effects on one outcome share the target group', () => {
    const part = (id: string, persons: number, outcome: typeof effect.outcome) => {
      const flows = [{ ...value, id: `v-${id}`, to: id === 'a' ? 'hushall' : 'region' }];
      return { ...effect, id, persons, flows, ...(outcome === undefined ? {} : { outcome }) };
    };
    const reaching = (persons: number, outcome?: typeof effect.outcome) =>
      softCase([
        {
          ...measure,
          effects: [{ ...part('a', 60, outcome), targetPersons: 100 }, part('b', persons, outcome)],
        },
      ]);
    expect(checkCase(reaching(50, 'education'))).toEqual([
      expect.objectContaining({
        code: 'personsAboveTarget',
        path: ['alternatives', 1, 'measures', 0, 'effects', 1, 'persons'],
        facts: expect.objectContaining({ persons: 110, targetPersons: 100, effects: 2 }) as object,
      }),
    ]);
    expect(codes(reaching(40, 'education'))).toEqual([]);
    // Nothing says that two effects without an outcome are about the same thing.
    expect(codes(reaching(50))).toEqual([]);
  });
});

it('health of one effect beside income of another, of the same target group', () => {
  const health = { ...effect, flows: [{ ...value, kind: 'health' as const }] };
  const income = {
    ...effect,
    id: 'arbete',
    label: 'Fler i arbete',
    flows: [{ ...value, id: 'produktion', kind: 'productionLoss' as const }],
  };
  expect(checkCase(softCase([{ ...measure, effects: [health, income] }]))).toEqual([
    expect.objectContaining({
      code: 'incomeBesideHealth',
      facts: { label: 'Effekten', other: 'Fler i arbete' },
    }),
  ]);
  const apart = [
    { ...measure, effects: [health] },
    { ...measure, id: 'annan', effects: [income] },
  ];
  expect(checkCase(softCase(apart))).toEqual([]);
});
