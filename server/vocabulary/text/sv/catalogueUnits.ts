import { spoken } from '../language.ts';
import type { CatalogueValue } from '../../catalogue.ts';
import { formatNumber, formatPercent } from '../../formatSv.ts';

/** What a catalogue unit counts, in words. */
const measureWords: Readonly<Record<string, string>> = {
  SEK: 'kr',
  EUR: 'euro',
  USD: 'US-dollar',
  GBP: 'pund',
  NOK: 'norska kronor',
  DKK: 'danska kronor',
  thousandSek: 'tkr',
  share: 'andel',
  perYear: 'per år',
  factor: 'faktor',
  relativeChange: 'förändring',
  shareDifference: 'skillnad i andel',
  hazardRatio: 'riskkvot över tid',
  relativeRisk: 'relativ risk',
  rateRatio: 'kvot mellan antal',
  riskRatio: 'riskkvot',
  oddsRatio: 'oddskvot',
  standardDeviations: 'standardavvikelser',
  percentileRanks: 'percentiler',
  points: 'poäng',
  sign: 'riktning',
  daly: 'DALY',
  persons: 'personer',
  households: 'hushåll',
  dwellings: 'bostäder',
  buildings: 'byggnader',
  cars: 'bilar',
  spaces: 'bilplatser',
  m2: 'm²',
  hectares: 'hektar',
  years: 'år',
  days: 'dagar',
  km: 'km',
  minutes: 'minuter',
  per100000: 'per 100 000',
  class: 'klass',
  index: 'index',
  yesNo: 'ja eller nej',
};

/** What it is counted per, in words that follow "per" or "och". */
const denominatorWords: Readonly<Record<string, string>> = {
  h: 'timme',
  hour: 'timme',
  day: 'dygn',
  week: 'vecka',
  month: 'månad',
  year: 'år',
  '30years': '30 år',
  lifetime: 'livstid',
  workingLife: 'arbetsliv',
  m: 'meter',
  km: 'km',
  kgCo2: 'kg koldioxid',
  m2: 'm²',
  m2Boa: 'm² BOA',
  m2Bta: 'm² BTA',
  person: 'person',
  child: 'barn',
  parent: 'förälder',
  pupil: 'elev',
  patient: 'patient',
  participant: 'deltagare',
  household: 'hushåll',
  dwelling: 'bostad',
  place: 'plats',
  space: 'bilplats',
  property: 'fastighet',
  lightPoint: 'ljuspunkt',
  placement: 'placering',
  course: 'förlopp',
  case: 'fall',
  crime: 'brott',
  death: 'dödsfall',
  occasion: 'tillfälle',
  visit: 'besök',
  QALY: 'QALY',
  DALY: 'DALY',
  WELLBY: 'WELLBY',
};

/** Every word that a unit may be put together of has its own here. */
export const catalogueUnitWords = spoken({ ...measureWords, ...denominatorWords });

const inPercent = ['share', 'perYear', 'relativeChange', 'shareDifference'];
const signs = { '-1': 'minskar', '0': 'ingen effekt', '1': 'ökar' } as const;

/** `SEK/person/year`: "kr per person och år"; what is shown in percent says what of. */
export const catalogueUnit = spoken(function catalogueUnit(unit: string): string {
  const [measure = '', ...per] = unit.split('/');
  const words = per.map((word) => denominatorWords[word] ?? word);
  const counted = measureWords[measure] ?? measure;
  return words.length === 0 ? counted : `${counted} per ${words.join(' och ')}`;
});

/** "240 000", "−36 %", "1 200–1 900", "minskar"; null for an entry without a value. */
export const catalogueValue = spoken(function catalogueValue(
  unit: string,
  value: CatalogueValue | undefined,
): string | null {
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
      ? `${write(low)} till ${write(high)}`
      : low !== undefined
        ? `minst ${write(low)}`
        : high === undefined
          ? ''
          : `högst ${write(high)}`;
  if (central === undefined) return ends;
  return ends === '' ? write(central) : `${write(central)} (${ends})`;
});

const round = (value: number, decimals: number) =>
  Math.round(value * 10 ** decimals) / 10 ** decimals;
