import type { OptimismBiasCeiling } from '../../vocabulary/valuation.ts';

const source = {
  publisher: 'charlescoverdale/greenbook',
  title: 'greenbook, parametertabeller',
  edition: 'commit 6ad7f37',
  locator: 'inst/extdata/optimism_bias.csv',
  url: 'https://github.com/charlescoverdale/greenbook',
  publishedOn: '2026',
  retrievedOn: '2026-11',
} as const;
const validFrom = '2026-01-01';

/** British ceilings by kind of project: cost and time, before anything is mitigated. */
export const optimismBiasCeilings = [
  { id: 'standardBuildings', labelSv: 'Vanliga byggnader', costShare: 0.24, durationShare: 0.04 },
  { id: 'otherBuildings', labelSv: 'Ovanliga byggnader', costShare: 0.51, durationShare: 0.39 },
  { id: 'standardCivil', labelSv: 'Vanliga anläggningar', costShare: 0.44, durationShare: 0.2 },
  { id: 'otherCivil', labelSv: 'Ovanliga anläggningar', costShare: 0.66, durationShare: 0.25 },
  { id: 'equipment', labelSv: 'Utrustning och utveckling', costShare: 2, durationShare: 0.54 },
  { id: 'outsourcing', labelSv: 'Upphandlad drift', costShare: 0.41, durationShare: 0.15 },
].map((ceiling): OptimismBiasCeiling => ({ ...ceiling, validFrom, source }));
