import { caseFileExample } from '../../server/contract/examples.ts';
import type { Alternative, CaseFile } from '../../server/vocabulary/planCase.ts';

/** A small case that can be calculated: a baseline and one block of rental homes. */
export function smallCaseFile(changes: Partial<CaseFile> = {}): CaseFile {
  return {
    schema: 'helkalkyl-case/1',
    title: 'Provkullen',
    subtitle: '',
    registryNumber: 'KS 2026/1',
    municipalityCode: '2080',
    municipalityName: 'Falun',
    committee: 'Kommunstyrelsen',
    caseOfficer: 'Handläggaren',
    reviewer: 'Granskaren',
    procedure: 'standard',
    startedOn: '2026-01-15',
    stage: 'started',
    isInvented: false,
    decisionPoints: ['Planen skickas på samråd.'],
    withoutThePlan: 'Marken förblir parkering.',
    settings: smallSettings,
    alternatives: [smallBaseline, smallProposal],
    ...changes,
  };
}

const empty = {
  description: '',
  programme: { blocks: [], facilities: [] },
  hardLines: [],
  propertyAppraisals: [],
  measures: [],
  unpricedEffects: [],
};

export const smallBaseline: Alternative = {
  ...empty,
  id: 'noll',
  name: 'Nollalternativ',
  isBaseline: true,
};

export const smallProposal: Alternative = {
  ...empty,
  id: 'forslag',
  name: 'Förslaget',
  isBaseline: false,
  programme: {
    blocks: [
      {
        id: 'hus1',
        label: 'Hus 1',
        tenure: 'rental',
        grossFloorAreaM2: 5000,
        dwellingAreaM2: 4000,
        dwellings: 60,
        completionYear: 2028,
      },
    ],
    facilities: [],
  },
  hardLines: [
    {
      id: 'mark',
      label: 'Markförsäljning',
      kind: 'landSale',
      amount: { central: 12_000_000, low: 10_000_000, high: 15_000_000 },
      basis: 'total',
      timing: { type: 'payments', payments: [{ year: 2027, part: 1 }] },
      growthPerYear: 0,
    },
    {
      id: 'bygge',
      label: 'Byggkostnad',
      kind: 'construction',
      amount: { central: 30_000 },
      basis: 'grossFloorArea',
      timing: {
        type: 'payments',
        payments: [
          { year: 2027, part: 2 },
          { year: 2028, part: 3 },
        ],
      },
      growthPerYear: 0.01,
      lifeYears: 60,
      commissionYear: 2028,
    },
  ],
  propertyAppraisals: [
    {
      blockId: 'hus1',
      rentSekPerM2: { central: 2100, low: 1950, high: 2250 },
      vacancyShare: 0.02,
      operatingAndMaintenanceSekPerM2: { central: 480 },
      rentGrowthPerYear: 0.005,
      costGrowthPerYear: 0.005,
      consumerSurplusShare: 0.1,
      propertyFeeSekPerDwelling: 0,
      feeExemptYears: 15,
      lastYear: 2086,
    },
  ],
  unpricedEffects: [
    { id: 'ljus', label: 'Ljus', step: -1, sentence: 'Gården skuggas.', grade: 'C', judgedBy: 'X' },
  ],
};

const smallSettings = caseFileExample.settings;
