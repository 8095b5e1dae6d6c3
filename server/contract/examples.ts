import type { CatalogueEntry } from '../vocabulary/catalogue.ts';
import type { CaseFile } from '../vocabulary/planCase.ts';

/** Bodies and answers of the documentation that a schema alone does not tell. All invented. */
export const planFileExample = {
  fileName: 'plan.geojson',
  crs: 'EPSG:3006',
  text: JSON.stringify({
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [536000, 6718000],
          [536200, 6718000],
          [536200, 6718100],
          [536000, 6718100],
          [536000, 6718000],
        ],
      ],
    },
  }),
};

export const catalogueEntryExample: CatalogueEntry = {
  id: 'exempel.okant',
  labelSv: 'Exempelpost utan värde',
  unit: 'SEK/m2',
  state: 'unknown',
  kind: 'realCost',
  actors: ['kommun'],
  grade: 'E',
  gradeReasonSv: 'Påhittad för beskrivningen.',
  derived: false,
  licence: 'CC0-1.0',
  vintage: '2026-01',
  nextCheckOn: '2027-12-31',
  values: [],
  source: {
    publisher: 'Exempelmyndigheten',
    title: 'Exempelrapporten',
    locator: 's. 1',
    retrievedOn: '2026-01-15',
  },
};

const alternative = {
  description: '',
  programme: { blocks: [], facilities: [] },
  hardLines: [],
  propertyAppraisals: [],
  measures: [],
  unpricedEffects: [],
};

export const caseFileExample: CaseFile = {
  schema: 'helkalkyl-case/1',
  title: 'Provkullen',
  subtitle: '',
  registryNumber: 'KS 2026/1',
  municipalityCode: '2080',
  municipalityName: 'Falun',
  committee: 'Kommunstyrelsen',
  caseOfficer: '',
  reviewer: '',
  procedure: 'standard',
  startedOn: '2026-01-15',
  stage: 'started',
  isInvented: true,
  decisionPoints: [],
  withoutThePlan: '',
  settings: {
    priceYear: 2026,
    baseYear: 2026,
    inflationPerYear: 0.02,
    internalRatePerYear: 0.025,
    taxFactor: 1.3,
    horizons: [10, 25, 60],
    budgetYears: 5,
    stabilisedYear: 2032,
    optimismBiasCapex: 0.1,
    optimismBiasEffect: 0.1,
    exitCostShare: 0.02,
    exitYieldReal: 0.045,
    marketYieldReal: 0.045,
    developer: 'bolag',
    discountRatesPerYear: {
      bolag: 0.05,
      kommun: 0.03,
      offentlig: 0.035,
      samhalle: 0.035,
      hushall: 0.035,
      region: 0.035,
      stat: 0.035,
    },
    mainHorizons: {
      bolag: 25,
      kommun: 25,
      offentlig: 25,
      samhalle: 60,
      hushall: 25,
      region: 25,
      stat: 25,
    },
    discountLow: 0.02,
    discountHigh: 0.05,
    riskGroups: [
      { name: 'capex', label: 'Byggkostnader', low: 0.9, high: 1.2, standardDeviation: 0.1 },
      { name: 'rent', label: 'Hyror', low: 0.9, high: 1.05, standardDeviation: 0.05 },
    ],
    correlation: [
      [1, 0.3],
      [0.3, 1],
    ],
    seed: 20261124,
    draws: 1000,
  },
  alternatives: [
    { ...alternative, id: 'noll', name: 'Nollalternativ', isBaseline: true },
    { ...alternative, id: 'forslag', name: 'Förslaget', isBaseline: false },
  ],
};
