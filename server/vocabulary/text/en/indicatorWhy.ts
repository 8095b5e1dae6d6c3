import type { InequalityMeasureId } from '../../inequality.ts';

const ends = { estimate: '', low: ', lower limit', high: ', upper limit' };
const levels: Readonly<Record<string, string>> = {
  planArea: 'the plan area',
  municipality: 'the municipality',
  nation: 'the country',
};
const drawn = 'The limits are the middle 95 per cent of draws from the uncertainty of the areas.';
const ranked = 'The areas are ranked by low economic standard, worst first.';

const measureHow: Readonly<Record<InequalityMeasureId, string>> = {
  d: `The difference between the most extreme areas. ${ranked}`,
  r: `The ratio between the most extreme areas. ${ranked}`,
  aci: `2 × the sum of share of the population × value × (rank − ½). ${ranked}`,
  rci: `Absolute concentration index ÷ the mean. ${ranked}`,
  sii: `The slope of the line that best fits the values against the rank. ${ranked}`,
  rii: `The value of the line at one end ÷ the value at the other. ${ranked}`,
  bgv: 'The sum of share of the population × (value − mean)²',
  bgsd: `The root of the variance between areas. ${drawn}`,
  covar: `100 × the standard deviation ÷ the mean. ${drawn}`,
  idisu: `100 × unweighted mean distance to the mean ÷ the mean. ${drawn}`,
  idisw: `100 × weighted mean distance to the mean ÷ the mean. ${drawn}`,
  mdbu: `Unweighted mean distance to the best area. ${drawn}`,
  mdbw: `Weighted mean distance to the best area. ${drawn}`,
  mdmu: `Unweighted mean distance to the mean. ${drawn}`,
  mdmw: `Weighted mean distance to the mean. ${drawn}`,
  mdru: `Unweighted mean distance to the least disadvantaged area. ${ranked}`,
  mdrw: `Weighted mean distance to the least disadvantaged area. ${ranked}`,
  ti: '1 000 × the sum of share of the population × ratio to the mean × its logarithm',
  mld: '1 000 × the sum of share of the population × −the logarithm of the ratio to the mean',
  paf: '100 × attributable risk ÷ the mean',
  parisk: 'The value in the reference area − the mean',
};

/** Why the numbers that rest on the municipality's areas and key figures are what they are. */
export const indicatorWhyTexts = {
  measure: (indicator: string, measure: string, end: keyof typeof ends) =>
    `${indicator}: ${measure}${ends[end]}`,
  measureHow,
  noise: {
    observedVariance: {
      label: (indicator: string) => `${indicator}: variance between areas`,
      expressionSv: 'The sum of share of the population × (value − mean)²',
    },
    expectedNoise: {
      label: (indicator: string) => `${indicator}: variance caused by chance`,
      expressionSv:
        'The sum of w × (1 − w) × the standard error², where w is the share of the population',
    },
    shownVariance: {
      label: (indicator: string) => `${indicator}: variance without chance`,
      expressionSv: 'The variance − the part caused by chance, never below 0',
    },
    noiseShare: {
      label: (indicator: string) => `${indicator}: share of the variance due to chance`,
      expressionSv: 'The variance caused by chance ÷ the variance',
    },
  },
  areas: {
    areas: {
      label: (indicator: string) => `${indicator}: areas with a value`,
      expressionSv: 'The number of areas in the municipality with a value that may be shown',
    },
    leftOut: {
      label: (indicator: string) => `${indicator}: areas without a value`,
      expressionSv: 'The number of areas in the municipality without a value that may be shown',
    },
  },
  count: (what: string, where: string, count: 'cases' | 'base') =>
    `${what}, ${where}: ${count === 'cases' ? 'cases' : 'base'}`,
  amount: (label: string, level: string) => `${label}, ${levels[level] ?? level}, SEK thousand`,
  amountHow: 'the sum of the areas’ base × value ÷ the sum of the bases',
  difference: (label: string) =>
    `${label}: the plan area compared with the municipality, SEK thousand`,
  differenceHow: 'the first value − the second',
  marginHow: 'the difference minus or plus the survey’s own margin of error, 95 %',
  municipal: {
    difference: (label: string) => `${label}: the municipality compared with the country`,
    low: (label: string) => `${label}: lower limit of the difference, 95 %`,
    high: (label: string) => `${label}: upper limit of the difference, 95 %`,
    figure: (
      label: string,
      sourceId: string,
      field: 'year' | 'municipality' | 'nation' | 'margin' | 'before',
    ) =>
      `${label} (${sourceId}), ${{ year: 'year', municipality: 'the municipality', nation: 'the country', margin: 'margin of error', before: 'earlier year' }[field]}`,
  },
  surroundings: {
    cases: (label: string) => `${label}: cases, the whole area that the plan lies in`,
    base: (label: string) => `${label}: base, the whole area that the plan lies in`,
    wholeHow: 'the sum of the whole areas’ numbers',
    share: (label: string) => `${label}, the whole area that the plan lies in`,
    gapToRest: (label: string) =>
      `${label}: the area that the plan lies in compared with the rest of the municipality`,
    gapToRestHow: 'the share in the whole area − the share in the rest of the municipality',
    gapInErrorsHow: 'the difference ÷ √(p(1 − p)/n for the whole area + p(1 − p)/n for the rest)',
    excessHow:
      'the base in the whole area × (the share there − the share in the rest of the municipality)',
    excessIntervalHow: 'the base in the whole area × the limit of the difference',
    ground: 'Surface of the areas that the plan lies in',
    groundHow: 'the sum of the surfaces of the areas',
    groundOf: (area: string) => `Area ${area}: surface`,
    residents: 'Residents in the areas that the plan lies in',
    residentsOf: (area: string) => `Area ${area}: residents`,
    residentsOfMunicipality: 'Residents in the municipality',
    residentsYear: 'Residents: year of the statistics',
  },
  year: (label: string) => `${label}: year of the statistics`,
  inYear: (label: string, level: string, year: number) =>
    `${label}, ${levels[level] ?? level}, ${year}`,
  shareHow:
    'number of cases ÷ number in the base, the areas weighted by the share that lies in the plan',
  weight: (area: string) => `Area ${area}: share in the plan`,
  areaTypeYear: 'Area type: year of the statistics',
  areaType: (type: number, level: string) =>
    `Residents in area type ${type}, ${levels[level] ?? level}`,
  areaTypeHow: 'residents in areas of the type ÷ residents in all areas',
  planAreaTypeHow:
    'residents in areas of the type, weighted by how much of each RegSO lies in the plan, ÷ all weighted residents',
  areaTypeCoverage: 'Share of the plan area covered by RegSO with an area type',
  weightedResidents: (code: string, type: number) => `${code} (type ${type}): weighted residents`,
  weightedResidentsHow: 'residents × share of the area in the plan',
  residentsOf: (code: string) => `${code}: residents`,
} as const;
