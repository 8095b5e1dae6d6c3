import { formatNumber } from '../../formatSv.ts';
import type {
  CareNeedFinding,
  CasesFinding,
  OwnCountState,
  PlaceOwnCounts,
} from '../../ownCounts.ts';
import { counted, listed } from './words.ts';

type Found = NonNullable<CasesFinding['found']>;
type Ends = { readonly low: number; readonly high: number };

/** Two figures: "35", "3.2", "0.26". */
function twoFigures(value: number): string {
  const size = Math.abs(value);
  if (size >= 9.95) {
    const step = 10 ** Math.max(0, Math.floor(Math.log10(size)) - 1);
    return formatNumber(Math.round(value / step) * step);
  }
  return formatNumber(value, size >= 0.995 ? 1 : 2);
}

const between = ({ low, high }: Ends) => `${twoFigures(low)} to ${twoFigures(high)}`;
const period = (years: readonly number[]) => {
  const [first, last] = [years[0], years.at(-1)];
  return first === last ? String(last ?? '') : `${first}–${last}`;
};

/** What pages and annex say of a municipality's own counts. */
export const ownCountTexts = {
  state: {
    shown: '',
    noData: 'The file has no rows for the areas that the plan lies in.',
    smallCount:
      'The number in the areas of the plan is too small to be shown. You can read in several years, or larger areas.',
    smallRest:
      'The number in the rest of the municipality is too small to be shown, even with ages merged.',
    noRest: 'The file has no cases outside the areas of the plan to compare with.',
  } satisfies Record<OwnCountState, string>,
  period,
  twoFigures,
  between,
  about: ({ set, years }: PlaceOwnCounts) => `${set.label} ${period(years)}`,
  /** "about 35 more cases than expected (between 20 and 53)". */
  // Expected cases in whole, as the cases are: a reader takes the one from the other.
  finding: ({ observed, expected, excess, isSeparable, intervalUsed, ...found }: Found) => {
    const counts = `${counted(observed, '1 case', 'cases')}, expected ${formatNumber(expected, expected < 10 ? 1 : 0)}`;
    if (!isSeparable) return `${counts}: cannot be told apart from the rest of the municipality`;
    const { low, high } = intervalUsed === 'byar' ? found.excessByar : found.excessExact;
    const more = excess > 0 ? 'more cases' : 'fewer cases';
    const sizes = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b);
    return `${counts}: about ${twoFigures(Math.abs(excess))} ${more} than expected (between ${twoFigures(sizes[0] ?? 0)} and ${twoFigures(sizes[1] ?? 0)})`;
  },
  careNeed: ({ planAreas, municipality }: NonNullable<CareNeedFinding['found']>) =>
    `Care Need Index ${formatNumber(planAreas.index, 2)} in the areas of the plan, ${formatNumber(municipality.index, 2)} in the municipality; 1 is the country as a whole`,
  annex: {
    heading: 'The municipality’s own data',
    note: (areas: string, source: string) => `${areas} Source: ${source}`,
    listed: ({ set: { label, source, asOf }, years }: PlaceOwnCounts) =>
      `${label} ${period(years)}, ${source}, extracted ${asOf}, the municipality’s own data`,
    how: 'Expected is by age and sex as in the rest of the municipality, and is taken as certain. The intervals are 95 per cent: Byar’s from ten cases, exact below ten.',
    ratio: ({ ratio, intervalUsed, ratioByar, ratioExact }: Found) =>
      `Cases divided by expected: ${twoFigures(ratio)} (${between(intervalUsed === 'byar' ? ratioByar : ratioExact)}).`,
    rates: ({ planAreas, rest }: NonNullable<Found['direct']>) =>
      `Age-standardised per 1 000 person-years: ${twoFigures(planAreas.rate)} (${between(planAreas)}) against ${twoFigures(rest.rate)} (${between(rest)}) in the rest of the municipality.`,
  },
  areas: ({ areaCodes, missingCodes }: PlaceOwnCounts) =>
    `${areaCodes.length === 1 ? 'The whole of area' : 'The whole of areas'} ${listed(areaCodes)}.${
      missingCodes.length === 0
        ? ''
        : ` ${listed(missingCodes)} ${missingCodes.length === 1 ? 'has' : 'have'} no rows in the file.`
    }`,
  merged: (counts: PlaceOwnCounts) =>
    counts.kind === 'careNeed' || counts.mergedBands === 0
      ? ''
      : 'Ages with few cases in the rest of the municipality are merged.',
  source: ({ set: { source, asOf, isInvented } }: PlaceOwnCounts) =>
    `${isInvented ? 'Invented. ' : ''}${source}, extracted ${asOf}.`,
  why: {
    observed: (label: string) => `${label}: cases in the areas of the plan`,
    expected: (label: string) => `${label}: expected cases`,
    expectedHow:
      'the sum over ages of person-years in the areas of the plan × cases per person-year in the rest of the municipality',
    stratumExpected: (label: string, stratum: string) => `${label}, ${stratum}: expected cases`,
    stratumExpectedHow:
      'person-years in the areas of the plan × cases ÷ person-years in the rest of the municipality',
    areaPersons: (stratum: string) => `${stratum}: person-years in the areas of the plan`,
    areaCases: (stratum: string) => `${stratum}: cases in the areas of the plan`,
    restPersons: (stratum: string) => `${stratum}: person-years in the rest of the municipality`,
    restCases: (stratum: string) => `${stratum}: cases in the rest of the municipality`,
    excess: (label: string) => `${label}: more cases than expected`,
    ratio: (label: string) => `${label}: cases divided by expected cases`,
    probability: (label: string) =>
      `${label}: probability that chance gives a difference this large`,
    how: {
      excess: 'cases − expected cases; below 0 is fewer than expected',
      ratio: 'cases ÷ expected cases (indirect age standardisation)',
      probability:
        'twice the smaller of the tails of the Poisson distribution at that many cases, with expected cases as the mean, at most 1',
    },
    byar: (what: string, end: string) => `${what}, ${end} limit by Byar’s method, 95 %`,
    byarHow:
      'Byar’s limits for the number of cases, against expected cases, which are taken as certain. Used from ten cases.',
    exact: (what: string, end: string) => `${what}, ${end} limit, exact, 95 %`,
    exactHow:
      'The exact limits of the Poisson distribution for the number of cases, against expected cases, which are taken as certain. Used below ten cases.',
    ends: { low: 'lower', high: 'upper' },
    rate: (label: string, level: 'planAreas' | 'rest') =>
      `${label}: cases per 1 000 person-years, ${level === 'planAreas' ? 'the areas of the plan' : 'the rest of the municipality'}, age-standardised`,
    rateHow:
      '1 000 × the sum over ages of the share of the municipality at that age × cases ÷ person-years (direct standardisation)',
    rateEnd: (rate: string, end: string) => `${rate}, ${end} limit, 95 %`,
    rateEndHow:
      'the figure ± the square root of (the variance ÷ the cases) × (the limit for the number of cases − the cases), Dobson’s method',
    careNeed: (what: 'weightedSum' | 'perPerson' | 'index', level: string) =>
      `Care Need Index, ${level}: ${{ weightedSum: 'weighted sum', perPerson: 'weighted sum per person', index: 'index' }[what]}`,
    levels: { planAreas: 'the areas of the plan', municipality: 'the municipality' },
    careNeedHow: {
      weightedSum: 'the sum of weight × persons in the groups',
      perPerson: 'weighted sum ÷ inhabitants',
      index: 'weighted sum per person ÷ that of the country as a whole',
    },
    weightedGroup: (group: string) => `${group}: weight × persons`,
    weightedGroupHow: 'weight × persons',
    persons: (group: string) => `${group}: persons`,
    weight: (group: string) => `${group}: weight`,
    weightHow:
      'Weight in the Care Need Index according to the product page of Statistics Sweden (SCB); it reproduces the two examples on the page.',
    population: 'inhabitants',
    nation: (year: number) => `weighted sum per person for the country as a whole ${year}`,
    difference: 'Care Need Index: the areas of the plan compared with the municipality',
    differenceHow: 'the first value − the second',
  },
} as const;
