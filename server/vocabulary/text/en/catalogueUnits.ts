import type { CatalogueValue } from '../../catalogue.ts';
import { formatNumber, formatPercent } from '../../formatSv.ts';

/** What a catalogue unit counts, in words. */
const measureWords: Readonly<Record<string, string>> = {
  SEK: 'SEK',
  EUR: 'euros',
  USD: 'US dollars',
  GBP: 'pounds',
  NOK: 'Norwegian kroner',
  DKK: 'Danish kroner',
  thousandSek: 'SEK thousand',
  share: 'share',
  perYear: 'per year',
  factor: 'factor',
  relativeChange: 'change',
  shareDifference: 'difference in share',
  hazardRatio: 'risk ratio over time',
  relativeRisk: 'relative risk',
  rateRatio: 'ratio between numbers',
  riskRatio: 'risk ratio',
  oddsRatio: 'odds ratio',
  standardDeviations: 'standard deviations',
  percentileRanks: 'percentiles',
  points: 'points',
  sign: 'direction',
  daly: 'DALY',
  persons: 'persons',
  households: 'households',
  dwellings: 'homes',
  buildings: 'buildings',
  cars: 'cars',
  spaces: 'parking spaces',
  m2: 'm²',
  hectares: 'hectares',
  years: 'years',
  days: 'days',
  km: 'km',
  minutes: 'minutes',
  per100000: 'per 100 000',
  class: 'class',
  index: 'index',
  yesNo: 'yes or no',
};

/** What it is counted per, in words that follow "per" or "and". */
const denominatorWords: Readonly<Record<string, string>> = {
  h: 'hour',
  hour: 'hour',
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
  '30years': '30 years',
  lifetime: 'lifetime',
  workingLife: 'working life',
  m: 'metre',
  km: 'km',
  kgCo2: 'kg of carbon dioxide',
  m2: 'm²',
  m2Boa: 'm² of dwelling area',
  m2Bta: 'm² GFA',
  person: 'person',
  child: 'child',
  parent: 'parent',
  pupil: 'pupil',
  patient: 'patient',
  participant: 'participant',
  household: 'household',
  dwelling: 'home',
  place: 'place',
  space: 'parking space',
  property: 'property',
  lightPoint: 'light point',
  placement: 'placement',
  course: 'course',
  case: 'case',
  crime: 'crime',
  death: 'death',
  occasion: 'occasion',
  visit: 'visit',
  QALY: 'QALY',
  DALY: 'DALY',
  WELLBY: 'WELLBY',
};

/** Every word that a unit may be put together of has its own here. */
export const catalogueUnitWords = { ...measureWords, ...denominatorWords };

const inPercent = ['share', 'perYear', 'relativeChange', 'shareDifference'];
const signs = { '-1': 'decreases', '0': 'no effect', '1': 'increases' } as const;

/** `SEK/person/year`: "SEK per person and year"; what is shown in percent says what of. */
export function catalogueUnit(unit: string): string {
  const [measure = '', ...per] = unit.split('/');
  const words = per.map((word) => denominatorWords[word] ?? word);
  const counted = measureWords[measure] ?? measure;
  return words.length === 0 ? counted : `${counted} per ${words.join(' and ')}`;
}

/** "240 000", "−36 %", "1 200 to 1 900", "decreases"; null for an entry without a value. */
export function catalogueValue(unit: string, value: CatalogueValue | undefined): string | null {
  if (value === undefined) return null;
  const { low, central, high, sign } = value;
  if (sign !== undefined) return signs[`${sign}`];
  const isPercent = inPercent.includes(unit.split('/')[0] ?? '');
  const write = (number: number) => {
    const shown = isPercent ? number * 100 : number;
    const decimals = [0, 1, 2].find((each) => Math.abs(round(shown, each) - shown) < 1e-9) ?? 2;
    return isPercent ? formatPercent(number, decimals) : formatNumber(shown, decimals);
  };
  const ends =
    low !== undefined && high !== undefined
      ? `${write(low)} to ${write(high)}`
      : low !== undefined
        ? `at least ${write(low)}`
        : high === undefined
          ? ''
          : `at most ${write(high)}`;
  if (central === undefined) return ends;
  return ends === '' ? write(central) : `${write(central)} (${ends})`;
}

const round = (value: number, decimals: number) =>
  Math.round(value * 10 ** decimals) / 10 ** decimals;
