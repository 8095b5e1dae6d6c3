import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { assess } from '../../../server/model/assess.ts';
import { createExplainer, explain } from '../../../server/model/explain/explain.ts';
import { fieldUnits } from '../../../server/model/explain/fields.ts';
import { numbersBelow } from '../../../server/model/explain/inputs.ts';
import { givenBelow, valueAt, type Trace } from '../../../server/model/explain/trace.ts';
import type { FieldPath } from '../../../server/model/fieldPath.ts';
import { withSurroundings } from '../../../server/model/indicators/surroundings.ts';
import type { GroupFactors } from '../../../server/model/groupFactors.ts';
import type { Place } from '../../../server/vocabulary/place.ts';
import type { FollowUp } from '../../../server/vocabulary/decision.ts';
import type { CaseContent } from '../../../server/vocabulary/planCase.ts';
import {
  hardLineSchema,
  homeSaleSchema,
  landAppraisalSchema,
  loanSchema,
  municipalLandSchema,
  propertyAppraisalSchema,
} from '../../../server/vocabulary/hardSide.ts';
import {
  builtEffectSchema,
  effectFlowSchema,
  measureCostSchema,
  measureEffectSchema,
  type BuiltEffect,
} from '../../../server/vocabulary/measures.ts';
import { blockSchema, facilitySchema } from '../../../server/vocabulary/programme.ts';
import { whyTexts } from '../../../server/vocabulary/text/sv/why.ts';
import { tracedSchema } from '../../../server/vocabulary/traced.ts';
import { demoCase, demoWith } from '../../support/demoCase.ts';
import { demoPlace, smallRuralPlan } from '../../support/demoPlace.ts';

const npv = ['assessments', 1, 'results', 'npv'];

/** From a figure down to what was entered, through everything between. */
const DEEPEST = 14;

function opened(content: CaseContent, place: Place | null, factors: GroupFactors = {}) {
  const results = assess(content, place, factors);
  const calculation = { content, place, results, factors };
  return { calculation, explainer: createExplainer(calculation), paths: numbersBelow(results, []) };
}

const demo = opened(demoCase(), demoPlace());
const rural = opened(demoCase(), withSurroundings(demoPlace(smallRuralPlan)));

/** Everything that a trace and all below it must hold; each trace is looked at once. */
function faultsOf(root: Trace, seen: Map<string, Trace>, { content, place } = demo.calculation) {
  const faults: string[] = [];
  const look = (trace: Trace, above: readonly string[]) => {
    const known = seen.get(trace.id);
    if (known !== undefined && known.value !== trace.value) faults.push(`${trace.id}: two values`);
    if (above.includes(trace.id)) faults.push(`${trace.id}: a circle`);
    if (above.length > DEEPEST) faults.push(`${trace.id}: too deep`);
    if (known !== undefined || faults.length > 0) return;
    seen.set(trace.id, trace);
    if (trace.labelSv.trim() === '') faults.push(`${trace.id}: no name`);
    const uses = trace.uses();
    const { origin } = trace;
    if (origin.kind === 'input' && valueAt(content, origin.path) !== trace.value) {
      faults.push(`${trace.id}: is not what was entered`);
    }
    if (origin.kind === 'statistic' && valueAt(place, origin.path) !== trace.value) {
      faults.push(`${trace.id}: is not what was imported`);
    }
    if (origin.kind === 'counted' && typeof valueAt(content, origin.path) !== 'object') {
      faults.push(`${trace.id}: counts nothing`);
    }
    if (
      origin.kind === 'formula' &&
      uses.length === 0 &&
      trace.value !== 0 &&
      trace.value !== null
    ) {
      faults.push(`${trace.id}: made of nothing (${trace.value})`);
    }
    if (origin.kind === 'formula' && origin.operation !== undefined) {
      faults.push(...operationFaults(trace, uses));
    }
    for (const use of uses) look(use, [...above, trace.id]);
  };
  look(root, []);
  return faults;
}

function operationFaults({ id, value, origin }: Trace, uses: readonly Trace[]): string[] {
  const values = uses.map((use) => use.value ?? 0);
  const isSum = origin.kind === 'formula' && origin.operation === 'sum';
  const made = values.reduce((a, b) => (isSum ? a + b : a * b), isSum ? 0 : 1);
  const size = isSum ? values.reduce((a, b) => a + Math.abs(b), 0) : Math.abs(made);
  return Math.abs(made - (value ?? 0)) <= 1e-9 * size + 1e-9
    ? []
    : [`${id}: ${made} is not ${value}`];
}

/** Cyclists who walked before lose by it, and exercise that spares the municipality care. */
const builtEffects: BuiltEffect[] = [
  {
    id: 'cykel',
    effect: 'cyclingHealth',
    label: 'Cykel till stationen',
    inputs: {
      newCyclists: { central: 100, low: 50, high: 200 },
      formerWalkersShare: { central: 1 },
      kmOneWay: { central: 3.5 },
      tripsPerWeek: { central: 4 },
      mortality: { central: 0.002 },
      cyclingSpeed: { central: 14 },
      cyclingRisk: { central: 0.9 },
      cyclingReference: { central: 100 },
      cyclingCap: { central: 0.45 },
      walkingSpeed: { central: 4.8 },
      walkingRisk: { central: 0.89 },
      walkingReference: { central: 168 },
      walkingCap: { central: 0.3 },
      valuePerDeath: { central: 40_500_000, priceBase: { year: 2018 } },
    },
    startYear: 2030,
    rampYears: 3,
    lastYear: 2060,
    growthPerYear: 0.01,
    overlapShare: 0.1,
  },
  {
    id: 'fall',
    effect: 'fallsPrevention',
    label: 'Träning på torget',
    inputs: {
      participants: { central: 40 },
      fallsPerPersonYear: { central: 0.85 },
      careShare: { central: 0.1, low: 0.05, high: 0.2 },
      rateRatio: { central: 0.77 },
      costPerCase: {
        central: 140_000,
        priceBase: {
          year: 2020,
          index: { id: 'KPI_1980', factor: 1.2, isFinal: true, toYear: 2024 },
        },
      },
      wholeCost: { central: 16_000_000_000 },
      municipalCost: { central: 9_000_000_000 },
      regionalCost: { central: 4_000_000_000 },
      municipalCashable: { central: 0.5 },
      regionalCashable: { central: 0.25 },
    },
    startYear: 2030,
    rampYears: 0,
    lastYear: 2050,
    growthPerYear: 0,
    overlapShare: 0,
  },
  {
    id: 'gang',
    effect: 'walkingHealth',
    label: 'Gång utan uppgifter',
    inputs: {},
    startYear: 2030,
    rampYears: 0,
    lastYear: 2050,
    growthPerYear: 0,
    overlapShare: 0,
  },
];

/** A case with what the demo lacks: price years, overlap, a second block, another developer. */
function richCase(): CaseContent {
  const content = demoWith((proposal) => ({
    ...proposal,
    programme: { ...proposal.programme, blocks: [...proposal.programme.blocks, secondBlock] },
    builtEffects,
    homeSales: [
      {
        blockId: secondBlock.id,
        priceSekPerM2: { central: 52_000, low: 48_000, high: 56_000 },
        consumerSurplusShare: 0.05,
        year: 2033,
      },
    ],
    hardLines: proposal.hardLines.map((line, at) => {
      const priceBase =
        at === 0
          ? { year: 2020, index: { id: 'KPI_1980', factor: 1.25, isFinal: true, toYear: 2024 } }
          : { year: 2023 };
      const priced = at < 2 ? { ...line, amount: { ...line.amount, priceBase } } : line;
      return line.kind === 'publicInvestment' ? { ...priced, ...ofManyParts } : priced;
    }),
    loan: {
      loanShare: 0.6,
      ratePerYearNominal: 0.035,
      years: 40,
      amortisation: 'annuity' as const,
    },
    landAppraisal: {
      marginShare: 0.1,
      feeShare: 0.08,
      financeShare: 0.02,
      buildingYears: 2,
      discountRatePerYear: 0.05,
      acquisitionCostShare: 0.0425,
    },
    municipalLand: {
      bookValueSek: { central: 1_000_000 },
      opportunityValueSek: { central: 5_000_000 },
    },
    phasing: {
      perspective: 'kommun',
      probabilityGood: 0.6,
      good: { capex: 0.9 },
      bad: { capex: 1.3, effect: 0.5 },
    },
    measures: proposal.measures.map((measure) => ({
      ...measure,
      effects: measure.effects.map((effect) => ({
        ...effect,
        displacementShare: 0.1,
        flows: effect.flows.map((flow) => ({ ...flow, overlapShare: 0.25 })),
      })),
    })),
  }));
  const scenario = { id: 'dyrt', label: 'Dyrt byggande', factors: { capex: 1.3 } };
  const settings = { ...content.settings, developer: 'byggherre' as const, scenarios: [scenario] };
  return { ...content, settings, followUp: [walking] };
}

/** One per cent more a year over four years, of which one is a leap year; one value before them. */
const walking: FollowUp = {
  id: 'gang',
  label: 'Barn som går själva till skolan',
  unit: '%',
  startValue: 41,
  startMeasuredOn: '2027-10-01',
  target: 45,
  afterYears: 3,
  measuredOn: '2031-10-01',
  source: '',
  responsible: '',
  trigger: '',
  reportTo: '',
  measurements: [
    { id: 'efter', measuredOn: '2029-10-01', value: 44, source: 'Resvaneenkäten' },
    { id: 'utan-dag', value: 50, source: 'Resvaneenkäten' },
    { id: 'fore', measuredOn: '2027-01-15', value: 40, source: 'Skolan' },
  ],
};

const secondBlock = {
  id: 'hus2',
  label: 'Andra kvarteret',
  tenure: 'cooperative',
  grossFloorAreaM2: 1000,
  dwellingAreaM2: 800,
  dwellings: 12,
  completionYear: 2033,
  stage: 2,
} as const;

const ofManyParts = {
  stage: 2 as const,
  contingencyShare: 0.1,
  vat: { rate: 0.25, isIncluded: true, isRecovered: true },
  components: [
    { id: 'stomme', label: 'Stomme', share: 0.7, lifeYears: 60, isRenewed: false },
    { id: 'yta', label: 'Yta', share: 0.3, lifeYears: 20, isRenewed: true },
  ],
};

describe('why', () => {
  it.each([
    { name: 'the demo', at: demo },
    { name: 'a small plan, which the area that it lies in stands for', at: rural },
    {
      name: 'price years, parts, stages, effects of what is built, loan, land and a private developer',
      at: opened(richCase(), null),
    },
    {
      name: 'the same with dearer building, smaller effects and lower rents tried',
      at: opened(richCase(), null, { capex: 1.2, effect: 0.5, rent: 0.9 }),
    },
  ])('answers for every number of the results: $name', ({ at }) => {
    const { calculation, explainer, paths } = at;
    const unanswered = paths.filter((path) => {
      try {
        return explainer.trace(path).value !== valueAt(calculation.results, path);
      } catch {
        return true;
      }
    });
    expect(unanswered.map((path) => path.join('/'))).toEqual([]);
    expect(paths.length).toBeGreaterThan(6000);
    const seen = new Map<string, Trace>();
    const faults = paths.flatMap((path) => faultsOf(explainer.trace(path), seen, calculation));
    expect(faults.slice(0, 20)).toEqual([]);
  });

  it('names the year of every number of the calculation that stands in the row of a year', () => {
    const { calculation, explainer, paths } = demo;
    const unnamed = paths.filter((path) => {
      const year = valueAt(calculation.results, [...path.slice(0, -1), 'year']);
      const isOfYear = path[0] === 'assessments' && path.at(-1) !== 'year';
      return (
        isOfYear &&
        typeof year === 'number' &&
        !explainer.trace(path).labelSv.includes(String(year))
      );
    });
    expect(unnamed.map((path) => path.join('/'))).toEqual([]);
  });

  it('says of whom and of which year a number of a measure is', () => {
    const social = ['assessments', 1, 'findings', 'social'];
    const named = (...path: FieldPath) => demo.explainer.trace([...social, ...path]).labelSv;
    expect(named('measures', 0, 'repayment', 'municipality', 'years', 1, 'netNominalSek')).toBe(
      'Familjecentral: netto, löpande priser, kommunen, år 2030',
    );
    expect(named('distribution', 'incomeThirds', 'parts', 0, 'presentValueSek')).toBe(
      'Hushållen: nuvärde för en grupp, lägsta inkomsttredjedelen',
    );
  });

  it('goes from a figure over a post to formula, input and source', () => {
    const figure = demo.explainer.trace([...npv, 'bolag', '25', 'with_residual']);
    expect(figure.origin).toMatchObject({ kind: 'formula', operation: 'sum' });
    const rent = figure.uses().find(({ labelSv }) => labelSv === 'Hyra efter vakans');
    const inputs = givenBelow(rent ?? figure) ?? [];
    expect(inputs.find(({ labelSv }) => labelSv === 'Kvarnbacken: hyra')).toMatchObject({
      value: 2326,
      unit: 'SEK/m2/year',
      origin: {
        kind: 'input',
        path: ['alternatives', 1, 'propertyAppraisals', 0, 'rentSekPerM2', 'central'],
        source: { kind: 'ownAssumption', note: 'Påhittad hyresnivå' },
      },
    });
    expect(inputs.map(({ labelSv }) => labelSv)).toContain('Bostadsbolaget: kalkylränta');
  });

  // Land sale 2 500 kr/m² × 4 400 m² = 11 000 000 kr, paid in year 1 at 4.25 %.
  it('names the factors of a product as they are multiplied', () => {
    const figure = demo.explainer.trace([...npv, 'bolag', '25', 'without_residual']);
    const land = figure.uses().find(({ labelSv }) => labelSv === 'Försäljning av byggrätt');
    const [direction, presentValue] = land?.uses() ?? [];
    expect(land?.value).toBeCloseTo(-11_000_000 / 1.0425, 5);
    expect(direction?.value).toBe(-1);
    const [year] = presentValue?.uses() ?? [];
    const [amount, factor] = year?.uses() ?? [];
    expect(
      amount
        ?.uses()[0]
        ?.uses()
        .map(({ value }) => value),
    ).toEqual([2500, 4400, 1]);
    expect(factor?.value).toBeCloseTo(1 / 1.0425, 12);
  });

  // 1 150 000 kr at 1 % more a year, at 3.5 % from 2029 to 2038, is 9 596 791 kr: not without the
  // years. 39.6 mnkr, in 2027 and 2028 at 2 %, is 40.877: not without the 10 % on 450 000 × 80.
  it.each([
    ['Familjecentral', [2029, 2038], [...npv, 'samhalle', '60', 'with_residual']],
    ['Försäljning av byggrätt', [2027], [...npv, 'samhalle', '60', 'with_residual']],
    [
      undefined,
      [0.1, 33],
      ['assessments', 1, 'findings', 'hard', 'capitalCosts', 2, 'realAnnuitySek'],
    ],
  ])('names all that %s is worked out from', (label, numbers, path) => {
    const figure = demo.explainer.trace(path);
    const post = figure.uses().find(({ labelSv }) => labelSv === label) ?? figure;
    expect(givenBelow(post)?.map(({ value }) => value)).toEqual(expect.arrayContaining(numbers));
  });

  // Building costs tried at 120 per cent of what the case has them at, between 90 and 130.
  it('tells what is tried from what was entered', () => {
    const of = ({ explainer }: ReturnType<typeof opened>) => {
      const figure = explainer.trace([...npv, 'bolag', '25', 'without_residual']);
      const build = figure.uses().find(({ labelSv }) => labelSv === 'Nybyggnad av bostäder');
      return { build, amount: build?.uses()[1]?.uses()[0]?.uses()[0] };
    };
    const own = of(demo);
    const { build, amount } = of(opened(demoCase(), demoPlace(), { capex: 1.2 }));
    expect(build?.value).toBeCloseTo((own.build?.value ?? 0) * 1.2, 5);
    const [entered, tried] = amount?.uses() ?? [];
    expect(entered?.value).toBe(own.amount?.uses()[0]?.value);
    expect(tried).toMatchObject({
      labelSv: 'Prövat: byggkostnad, del av kalkylens',
      value: 1.2,
      unit: 'share',
    });
    expect(tried?.uses().map(({ value }) => value)).toEqual([0.9, 1.3]);
  });

  // 1.25 by the index from 2020 to 2024; then two years at the 2 per cent that the case assumes.
  it('tells what of a price level is index and what is assumed', () => {
    const { explainer } = opened(richCase(), null);
    const figure = explainer.trace([...npv, 'byggherre', '25', 'without_residual']);
    const find = (trace: Trace, label: string, depth = 5): Trace | undefined =>
      trace.labelSv === label || depth === 0
        ? trace
        : trace
            .uses()
            .map((use) => find(use, label, depth - 1))
            .find((found) => found?.labelSv === label);
    const level = find(figure, 'Till kalkylens prisår');
    expect(level?.value).toBeCloseTo(1.25 * 1.0404, 12);
    expect(level?.origin).toMatchObject({ kind: 'formula', operation: 'product' });
    expect(level?.uses().map(({ labelSv }) => labelSv)).toEqual([
      'Index från 2020 till 2024',
      'Antagen inflation från 2024 till 2026',
    ]);
    const [index, assumed] = level?.uses() ?? [];
    expect(index?.value).toBe(1.25);
    expect(assumed?.value).toBeCloseTo(1.0404, 12);
    expect(assumed?.uses().map(({ value }) => value)).toEqual([2024, 2026, 0.02]);
  });

  it('covers a place with distances, wider figures and what the difference costs', () => {
    const roots = new Set(demo.paths.map(([root]) => root));
    expect([...roots]).toEqual(
      expect.arrayContaining(['reach', 'indicators', 'indicatorFindings', 'equity']),
    );
  });

  // Two layers under every distance: what is measured to, and the squares that are measured from.
  it('goes from a share within a radius to the squares that count, and to both layers', () => {
    const services = demo.calculation.results.reach?.services ?? [];
    const play = services.findIndex(({ kind }) => kind === 'play');
    const shares = services[play]?.after[1]?.measure.shares ?? [];
    const figure = demo.explainer.trace(
      ['reach', 'services', play, 'after', 1, 'measure', 'shares', 0, 'share'], // prettier-ignore
    );
    const [counted, population, radius] = figure.uses();
    expect([counted?.unit, population?.unit, radius?.value]).toEqual(['persons', 'persons', 300]);
    expect((counted?.value ?? 0) / (population?.value ?? 0)).toBeCloseTo(shares[0]?.share ?? 0, 12);
    const [square] = counted?.uses() ?? [];
    const [residents, distance] = square?.uses() ?? [];
    expect(residents?.value).toBe(square?.value);
    expect(distance?.value).toBeLessThanOrEqual(300);
    const found = givenBelow(figure) ?? [];
    expect(found.map(({ labelSv }) => labelSv)).toContain('Kvarnleken: nord');
    const sources = found.flatMap(({ origin }) =>
      origin.kind === 'statistic' ? [origin.source] : [],
    );
    expect(new Set(sources)).toEqual(
      new Set([
        'Befolkning i rutor om 250 m, 2024 (påhittad), Påhittat för Exempelköping, 2024, Kommunens egna uppgifter, version 2025',
        'Lekplatser 2025 (påhittade), Påhittat för Exempelköping, 2025-06-01, Kommunens egna uppgifter, version 2025',
      ]),
    );
  });

  // 731 of 1461 days of 4 percentage points.
  it('goes from what the plan says of a day to both its ends, and from what came true to its source', () => {
    const { explainer } = opened(richCase(), null);
    const planned = explainer.trace(['followUp', 0, 'measured', 1, 'planned']);
    expect(planned.value).toBeCloseTo(41 + (4 * 731) / 1461, 12);
    expect(planned.uses().map(({ labelSv, value }) => [labelSv, value])).toEqual([
      ['Barn som går själva till skolan: utgångsläge', 41],
      ['Barn som går själva till skolan: mål', 45],
    ]);
    expect(explainer.trace(['followUp', 0, 'measured', 1, 'value'])).toMatchObject({
      labelSv: 'Barn som går själva till skolan (%), uppmätt 2029-10-01',
      value: 44,
      origin: {
        kind: 'input',
        path: ['followUp', 0, 'measurements', 0, 'value'],
        source: { kind: 'measured', note: 'Resvaneenkäten' },
      },
    });
  });

  it('answers for what was entered too, by its path in the case', () => {
    const target = opened(richCase(), null).explainer.trace(['content', 'followUp', 0, 'target']);
    expect(target).toMatchObject({ value: 45, origin: { path: ['followUp', 0, 'target'] } });
    expect(() => demo.explainer.trace(['content', 'title'])).toThrow('explanationUnknown');
  });

  it('keeps the catalogue value that a number began as', () => {
    const catalogue = {
      entryId: 'hyra',
      vintage: '2026-11',
      validFrom: '2026-01-01',
      grade: 'B' as const,
      central: 2326,
      unitFactor: 1,
    };
    const content = demoWith((proposal) => ({
      ...proposal,
      propertyAppraisals: proposal.propertyAppraisals.map((appraisal) => ({
        ...appraisal,
        rentSekPerM2: { ...appraisal.rentSekPerM2, catalogue },
      })),
    }));
    const { explainer } = opened(content, null);
    const noi = explainer.trace(['assessments', 1, 'results', 'property', 'stabilised_noi']);
    const found = givenBelow(noi)?.map(({ origin }) => origin) ?? [];
    expect(found).toContainEqual(expect.objectContaining({ kind: 'input', catalogue }));
  });

  it('gives a tree as deep as it is asked for, and goes on from any of its parts', () => {
    const { calculation } = demo;
    const path = [...npv, 'kommun', '60', 'with_residual'];
    const tree = explain(calculation, { path, trail: [], depth: 1 });
    expect(tracedSchema.parse(JSON.parse(JSON.stringify(tree)))).toEqual(tree);
    const folded = tree.uses.findIndex(({ isFolded }) => isFolded === true);
    const further = explain(calculation, { path, trail: [folded], depth: 1 });
    expect(further).toMatchObject({ id: tree.uses[folded]?.id, value: tree.uses[folded]?.value });
    expect(further.uses.length).toBeGreaterThan(0);
  });

  it.each([
    { name: 'nothing there', path: ['assessments', 1, 'results', 'npv', 'ingen'] },
    { name: 'a text', path: ['assessments', 1, 'name'] },
    { name: 'an object', path: ['assessments', 1, 'results', 'npv'] },
    { name: 'the length of a list', path: ['assessments', 'length'] },
    { name: 'what every object has', path: ['assessments', 0, '__proto__', 'constructor'] },
    { name: 'all of it', path: [] },
  ])('says when a path is no number: $name', ({ path }: { path: FieldPath }) => {
    expect(() => demo.explainer.trace(path)).toThrow('explanationUnknown');
  });

  it('does not explain a number by parts that are not its own', () => {
    const { calculation } = demo;
    const results = structuredClone(calculation.results);
    const other = results.assessments[1]?.results.npv['kommun']?.['60'];
    if (other !== undefined) other.with_residual += 1000;
    const path = [...npv, 'kommun', '60', 'with_residual'];
    const figure = createExplainer({ ...calculation, results }).trace(path);
    expect(() => figure.uses()).toThrow('explanationOutdated');
  });
});

describe('names of entered numbers', () => {
  const isNumber = (schema: z.ZodType) =>
    [0, 0.5, 1, 2030].some((value) => schema.safeParse(value).success) ||
    schema.safeParse({ central: 1 }).success;
  const entries = {
    hardLineSchema,
    propertyAppraisalSchema,
    homeSaleSchema,
    loanSchema,
    landAppraisalSchema,
    municipalLandSchema,
    measureCostSchema,
    measureEffectSchema,
    effectFlowSchema,
    builtEffectSchema,
    blockSchema,
    facilitySchema,
  };
  const unnamed = ['stage', 'targetPersons', 'unitValueTotalSek'];

  it.each(Object.entries(entries))('stand in the list: %s', (_name, { shape }) => {
    const fields = Object.entries<z.ZodType>(shape)
      .filter(([field, schema]) => isNumber(schema) && !unnamed.includes(field))
      .map(([field]) => field);
    expect(fields.filter((field) => !Object.hasOwn(fieldUnits, field))).toEqual([]);
    expect(fields.filter((field) => whyTexts.field(field) === field)).toEqual([]);
  });
});
