import { calculate } from '../../server/engine/calculate.ts';
import { keyFigures } from '../../server/engine/views/keyFigures.ts';
import { uncertaintyOf } from '../../server/model/uncertainty/uncertaintyOf.ts';
import type { Findings, Post } from '../../server/vocabulary/findings.ts';
import type { Ledger, LedgerItem } from '../../server/vocabulary/ledger.ts';
import type { IndicatorResult, Place } from '../../server/vocabulary/place.ts';
import type { Measure } from '../../server/vocabulary/measures.ts';
import type { Alternative, CaseFile } from '../../server/vocabulary/planCase.ts';
import { snapshotSchema } from '../../server/vocabulary/snapshot.ts';
import type { Assessment, Snapshot } from '../../server/vocabulary/snapshot.ts';
import { smallBaseline, smallCaseFile, smallProposal } from '../support/caseFile.ts';

/** Results of the real engine on a small invented ledger; findings in the shape of the model's. */
const riskGroups = [
  { name: 'capex', label: 'Byggkostnad', low: 0.9, high: 1.3, standardDeviation: 0.15 },
  { name: 'rent', label: 'Hyresnivå', low: 0.93, high: 1.07, standardDeviation: 0.05 },
  {
    name: 'effect',
    label: 'Effekt av sociala insatser',
    low: 0.25,
    high: 1.5,
    standardDeviation: 0.4,
  },
];

const item = (
  id: string,
  layer: 'hard' | 'soft',
  group: string,
  from: string,
  to: string,
  rule: LedgerItem['rule'],
  more: Partial<LedgerItem> = {},
): LedgerItem => ({ id, layer, group, from, to, rule, ...more });

const yearly = (amount: number, from: number, to = 2086) =>
  ({ type: 'annual', amount, from, to }) as const;

export const smallItems: LedgerItem[] = [
  item(
    'land',
    'hard',
    'land',
    'bolag',
    'kommun',
    { type: 'lump', values: [[2027, 9e6]] },
    { invest: true, budget: 'exploitation_result' },
  ),
  item(
    'street',
    'hard',
    'capex',
    'kommun',
    'real',
    { type: 'lump', values: [[2028, 20e6]] },
    {
      asset: { class: 'fixed', life: 33, commission: 2028 },
      budget: 'capex',
      optimism: 'capex',
    },
  ),
  item('upkeep', 'hard', 'upkeep', 'kommun', 'real', yearly(4e5, 2029), {
    budget: 'upkeep_running',
  }),
  item(
    'build',
    'hard',
    'capex',
    'bolag',
    'real',
    { type: 'lump', values: [[2028, 120e6]] },
    {
      asset: { class: 'fixed', life: 80, commission: 2029 },
      invest: true,
      optimism: 'capex',
    },
  ),
  item('rent', 'hard', 'rent', 'hushall', 'bolag', yearly(7e6, 2030), { noi: true }),
  item('home', 'hard', 'rent', 'real', 'hushall', yearly(8.2e6, 2030)),
  item('family', 'soft', 'soft_cost', 'kommun', 'real', yearly(1.5e6, 2028, 2037), {
    budget: 'soft_programme',
  }),
  item(
    'care',
    'soft',
    'effect',
    'real',
    'region',
    {
      type: 'effect',
      persons: 120,
      effect: 0.08,
      unit_value: 90_000,
      start: 2028,
      ramp: 2,
      full: 8,
      decay: 0.1,
      to: 2050,
      deadweight: 0.3,
      attribution: 0.7,
    },
    { cashable: 0.4, overlap_share: 0.1, optimism: 'effect' },
  ),
  item(
    'calm',
    'soft',
    'effect',
    'real',
    'hushall',
    {
      type: 'effect',
      persons: 120,
      effect: 0.2,
      unit_value: 200_000,
      start: 2028,
      ramp: 2,
      full: 8,
      decay: 0.1,
      to: 2050,
      deadweight: 0.3,
      attribution: 0.7,
    },
    { optimism: 'effect' },
  ),
];

export function smallLedger(items: LedgerItem[] = smallItems): Ledger {
  return {
    schema: 'helkalkyl-combined/1',
    case: 'provkullen',
    price_year: 2026,
    base_year: 2026,
    inflation: 0.02,
    internal_rate: 0.025,
    tax_factor: 1.3,
    horizons: [5, 10, 25, 60],
    optimism_bias: { capex: 0.1, effect: 0.2 },
    budget_years: 20,
    exit_cost: 0.01,
    exit_yield_real: 0.0425,
    market_yield_real: 0.0425,
    stabilised_year: 2031,
    land_item: 'land',
    real_discount_rates: { bolag: 0.0425, kommun: 0.02, offentlig: 0.02, samhalle: 0.035 },
    actors: ['kommun', 'region', 'bolag', 'hushall'],
    perspectives: ['bolag', 'kommun', 'offentlig', 'samhalle'],
    main_horizon: { bolag: 25, kommun: 60, offentlig: 60, samhalle: 60 },
    items,
    risk: {
      groups: riskGroups.map(({ name, low, high, standardDeviation: sd }) => ({
        name,
        low,
        high,
        sd,
      })),
      correlation: [
        [1, 0.3, 0],
        [0.3, 1, 0],
        [0, 0, 1],
      ],
      discount_low: 0.02,
      discount_high: 0.05,
      perspectives: ['bolag', 'kommun', 'samhalle'],
    },
  };
}

function postOf(
  entry: LedgerItem,
  presentValueSek: number,
  from: number | null,
  to: number | null,
): Post {
  const isEffect = entry.rule.type === 'effect';
  const soft = isEffect ? ['effects', 'calmer'] : ['costs'];
  return {
    itemId: entry.id,
    path:
      entry.layer === 'hard' ? ['hardLines', entry.id] : ['measures', 'centre', ...soft, entry.id],
    label: entry.label_sv ?? `Post ${entry.id}`,
    layer: entry.layer,
    from: entry.from,
    to: entry.to,
    totalSek: presentValueSek,
    presentValueSek,
    firstYear: from,
    lastYear: to,
  };
}

/** Shapes of the model's findings; the numbers come out of the same engine results. */
function findingsOf(
  ledger: Ledger,
  results: Assessment['results'],
  figures: Assessment['keyFigures'],
): Findings {
  const net = Object.entries(results.actor_present_value_at_social_rate).filter(
    ([actor]) => !['released_capacity_not_cashable', 'society_real_net'].includes(actor),
  );
  const sorted = net.toSorted((a, b) => b[1] - a[1]);
  const first = sorted[0];
  const last = sorted.at(-1);
  const rent = results.switching_values.bolag?.break_even_rent_multiplier ?? null;
  return {
    groupSwitching: Object.entries(results.risk ?? {}).flatMap(([perspective, risk]) =>
      riskGroups.map(({ name, label, low, high }) => {
        const part = risk.group_npv[name] ?? 0;
        const change = part === 0 ? null : -risk.npv_mean / part;
        const changeShare = change === null || change < -1 ? null : change;
        const isWithinRange =
          changeShare !== null && changeShare + 1 >= low && changeShare + 1 <= high;
        return { group: name, label, perspective, changeShare, isWithinRange };
      }),
    ),
    breakEvenRentIncreaseShare: rent === null ? null : rent - 1,
    writeDownNeedSek: results.property?.write_down_need ?? null,
    requiredEffectShare: {
      kommun: results.switching_values.kommun?.required_effect_multiplier ?? null,
      samhalle: results.switching_values.samhalle?.required_effect_multiplier ?? null,
    },
    softOnlyRequiredEffectShare: {
      kommun: results.switching_values.kommun?.soft_only_required_effect_multiplier ?? null,
      samhalle: results.switching_values.samhalle?.soft_only_required_effect_multiplier ?? null,
    },
    budgetAfter5YearsNominalSek: results.municipal_operating_budget_nominal
      .slice(0, 6)
      .reduce((sum, { total }) => sum + total, 0),
    repaysWithin5YearsInBudget: false,
    budgetRepaidYear: null,
    profitableAt25: {},
    biggestWinner:
      first === undefined || first[1] <= 0 ? null : { actor: first[0], presentValueSek: first[1] },
    biggestLoser:
      last === undefined || last[1] >= 0 ? null : { actor: last[0], presentValueSek: last[1] },
    pricedEffectCount: ledger.items.length === 0 ? 0 : 1,
    unpricedCount: ledger.items.length === 0 ? 0 : 2,
    medianGrade: ledger.items.length === 0 ? null : 'C',
    posts: ledger.items.map((entry) =>
      postOf(entry, results.item_present_value_at_social_rate[entry.id] ?? 0, 2028, 2050),
    ),
    effects:
      ledger.items.length === 0
        ? []
        : [
            {
              measureId: 'centre',
              effectId: 'calmer',
              additionalShare: 0.49,
              personsChanged: 11.8,
              presentValueSek: 12e6,
            },
          ],
    cumulativeByPerspective: Object.fromEntries(
      Object.entries(figures.yearlyByPerspective).map(([perspective, { hardSek, softSek }]) => {
        let sum = 0;
        return [perspective, hardSek.map((sek, index) => (sum += sek + (softSek[index] ?? 0)))];
      }),
    ),
  };
}

export function assessmentOf(
  ledger: Ledger,
  { id, name, isBaseline }: Pick<Alternative, 'id' | 'name' | 'isBaseline'>,
): Assessment {
  const results = calculate(ledger);
  const figures = keyFigures(ledger);
  const settings = { ...smallCaseFile().settings, riskGroups, draws: 2000, seed: 7 };
  const correlation = ledger.risk?.correlation ?? [];
  const compiled = {
    alternative: { ...smallProposal, id },
    ledger,
    items: ledger.items.map((each) => ({ item: each, path: ['invented', each.id] })),
  };
  const { byAlternative } = uncertaintyOf({ ...settings, correlation }, [compiled], id);
  const uncertainty = byAlternative.get(id);
  if (uncertainty === undefined) throw new Error('the alternative was drawn');
  return {
    alternativeId: id,
    name,
    isBaseline,
    results,
    keyFigures: figures,
    uncertainty,
    findings: findingsOf(ledger, results, figures),
  };
}

const estimate = (central: number, low: number, high: number) => ({
  central,
  low,
  high,
  source: { kind: 'ownAssumption' as const, note: 'Handläggarens bedömning, provrapport 2026' },
});

const measure: Measure = {
  id: 'centre',
  label: 'Familjecentral',
  targetGroup: 'Familjer med små barn.',
  activities: 'Öppen förskola och stöd på samma plats.',
  costs: [
    {
      id: 'family',
      label: 'Drift',
      from: 'kommun',
      to: 'real',
      sekPerYear: estimate(1.5e6, 1.4e6, 1.7e6),
      fromYear: 2028,
      toYear: 2037,
      growthPerYear: 0,
    },
  ],
  effects: [
    {
      id: 'calmer',
      label: 'Tryggare föräldrar',
      mechanism: 'Fler får stöd tidigt.',
      persons: 120,
      effectShare: estimate(0.2, 0.1, 0.3),
      startYear: 2028,
      rampYears: 2,
      fullYears: 8,
      decayPerYear: 0.1,
      lastYear: 2050,
      deadweightShare: 0.3,
      attributionShare: 0.7,
      displacementShare: 0,
      growthPerYear: 0,
      grade: 'C',
      flows: [
        {
          id: 'calm',
          label: 'Hälsa och trygghet',
          from: 'real',
          to: 'hushall',
          unitValueSek: estimate(2e5, 1e5, 3e5),
          cashableShare: 1,
          overlapShare: 0,
        },
        {
          id: 'care',
          label: 'Minskad vård',
          from: 'real',
          to: 'region',
          unitValueSek: estimate(9e4, 5e4, 12e4),
          cashableShare: 0.4,
          overlapShare: 0.1,
        },
      ],
    },
  ],
};

export const proposal: Alternative = {
  ...smallProposal,
  name: 'Planförslag',
  hardLines: [
    {
      id: 'street',
      label: 'Gata',
      kind: 'publicInvestment',
      amount: estimate(20e6, 18e6, 24e6),
      basis: 'total',
      timing: { type: 'payments', payments: [{ year: 2028, part: 1 }] },
      growthPerYear: 0,
      lifeYears: 33,
      commissionYear: 2028,
    },
  ],
  measures: [measure],
  unpricedEffects: [
    {
      id: 'view',
      label: 'Utsikt från Kullen',
      step: -1,
      sentence: 'Två hus får delvis skymd utsikt.',
      grade: 'own',
      judgedBy: 'Handläggaren',
    },
    {
      id: 'play',
      label: 'Lekmiljö',
      step: 2,
      sentence: 'Parken får en större lekplats.',
      grade: 'C',
      judgedBy: 'Handläggaren',
    },
  ],
};

const square = (east: number, north: number, side: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [east, north],
      [east + side, north],
      [east + side, north + side],
      [east, north + side],
      [east, north],
    ] as [number, number][],
  ],
});

const corner = { east: 535_000, north: 6_720_000 };

/** Four square areas of 800 m; the plan of 300 m lies in two of them. */
export const smallPlace: Place = {
  layer: {
    id: '6f1c0a3e-92a4-4d63-9d0a-1f1f8a3c0b11',
    kind: 'deso',
    version: '2025',
    label: 'Provområden',
    source: 'Påhittade områden.',
    isInvented: true,
    importedOn: '2026-11-01',
    areaCount: 4,
  },
  statistics: [],
  planArea: {
    areaM2: 90_000,
    areaCrs: 'EPSG:3010',
    geometry: square(corner.east + 650, corner.north + 300, 300),
    coveredM2: 90_000,
  },
  parts: [
    { code: 'A1', intersectionM2: 45_000, weight: 0.07 },
    { code: 'A2', intersectionM2: 45_000, weight: 0.07 },
  ],
  areas: ['A1', 'A2', 'A3', 'A4'].map((code, index) => ({
    code,
    name: `Område ${code}`,
    municipalityCode: '2080',
    areaM2: 640_000,
    geometry: square(
      corner.east + 800 * (index % 2),
      corner.north + 800 * Math.floor(index / 2),
      800,
    ),
    values: {},
  })),
  municipality: { label: 'Falun', sums: {}, rows: 4, areas: 4 },
  nation: { label: 'Riket', sums: {}, rows: 4, areas: null },
};

const level = (share: number | null, suppressed: 'smallBase' | 'noData' | null = null) => ({
  share,
  base: share === null ? null : 400,
  suppressed,
  coverage: 1,
});

export function indicator(changes: Partial<IndicatorResult> = {}): IndicatorResult {
  return {
    id: 'lowIncome',
    label: 'Låg ekonomisk standard',
    direction: 'higherIsWorse',
    year: 2023,
    joinsOnCode: false,
    source: 'Påhittad statistik',
    planArea: level(0.231),
    municipality: level(0.152),
    nation: level(0.147),
    gapToMunicipality: 0.079,
    gapToNation: 0.084,
    gapLow: 0.041,
    gapHigh: 0.122,
    excess: 32,
    ...changes,
  };
}

export const smallIndicators: IndicatorResult[] = [
  indicator(),
  indicator({
    id: 'work',
    label: 'Förvärvsarbetande 20–64 år',
    direction: 'higherIsBetter',
    planArea: level(0.78),
    municipality: level(0.79),
    nation: level(0.77),
    gapToMunicipality: -0.01,
    gapLow: -0.04,
    gapHigh: 0.02,
    joinsOnCode: true,
  }),
  indicator({
    id: 'young',
    label: 'Unga som varken arbetar eller studerar',
    planArea: level(null, 'smallBase'),
    gapToMunicipality: null,
    gapToNation: null,
    gapLow: null,
    gapHigh: null,
    excess: null,
  }),
];

/** A snapshot of the small case; `items` are the proposal's, the baseline has none. */
export function smallSnapshot({
  items = smallItems,
  alternatives = [{ ...smallBaseline, description: 'Inget byggs.' }, proposal],
  place = smallPlace,
  planCase = {},
  ...changes
}: Partial<Pick<Snapshot, 'place' | 'status'>> & {
  items?: LedgerItem[];
  alternatives?: Alternative[];
  planCase?: Partial<CaseFile>;
} = {}): Snapshot {
  const caseFile = smallCaseFile(planCase);
  const content = Object.entries(caseFile).filter(([key]) => key !== 'schema');
  const assessments = alternatives.map((alternative) =>
    assessmentOf(smallLedger(alternative.isBaseline ? [] : items), alternative),
  );
  const created = '2026-11-22T09:30:00Z';
  return snapshotSchema.parse({
    schema: 'helkalkyl-snapshot/1',
    id: '0f4f4f0e-1111-4222-8333-444455556666',
    createdAt: created,
    status: 'draft',
    codeVersion: '0.1.0',
    planCase: {
      id: '7c1f90ab-44d2-4b1e-9c3d-0123456789ab',
      version: 3,
      createdAt: created,
      updatedAt: created,
      ...Object.fromEntries(content),
      settings: {
        ...caseFile.settings,
        horizons: [5, 10, 25, 60],
        discountRatesPerYear: { bolag: 0.0425, kommun: 0.02, offentlig: 0.02, samhalle: 0.035 },
        mainHorizons: { bolag: 25, kommun: 60, offentlig: 60, samhalle: 60 },
        riskGroups,
        draws: 2000,
      },
      alternatives,
    },
    place,
    results: {
      assessments,
      differences: assessments
        .filter(({ isBaseline }) => !isBaseline)
        .map((assessment) => ({
          alternativeId: assessment.alternativeId,
          npvSek: assessment.results.npv_by_layer,
          chanceBetterThanBaseline: Object.fromEntries(
            Object.entries(assessment.uncertainty.byPerspective).map(([key, each]) => [
              key,
              each.chanceAboveZero,
            ]),
          ),
        })),
      choices: [],
      information: [],
      indicators: place === null ? [] : smallIndicators,
      areaIndicators:
        place === null
          ? []
          : [{ id: 'lowIncome', shares: { A1: 0.25, A2: 0.21, A3: 0.12, A4: null } }],
    },
    ...changes,
  });
}
