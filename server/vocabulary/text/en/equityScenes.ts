import { formatNumber } from '../../formatSv.ts';
import { inSentence } from './words.ts';

/** Persons, households or homes, as the base counts them. */
const units = { persons: 'people', households: 'households', dwellings: 'homes' } as const;
type Unit = keyof typeof units;

type Excess = { readonly central: number; readonly low: number; readonly high: number };

/** Two figures: 18.1 → "18", 134 → "130". */
function rough(value: number): string {
  const size = Math.abs(value);
  if (size < 10) return formatNumber(size);
  const step = 10 ** (Math.floor(Math.log10(size)) - 1);
  return formatNumber(Math.round(size / step) * step);
}

/** "about 18 more people (between 8 and 28)"; both ends on the same side of 0. */
function fewerOrMore({ central, low, high }: Excess, unit: Unit): string {
  const [least, most] = [
    Math.min(Math.abs(low), Math.abs(high)),
    Math.max(Math.abs(low), Math.abs(high)),
  ];
  const word = central < 0 ? 'fewer' : 'more';
  return `about ${rough(central)} ${word} ${units[unit]} (between ${rough(least)} and ${rough(most)})`;
}

const unit: Readonly<Record<string, string>> = {
  share: '%',
  years: 'years',
  days: 'days',
  SEK: 'SEK',
  per100000: 'per 100 000',
};

/** What is said of gaps in persons, of icons and of years. */
export const equitySceneTexts = {
  excess: {
    title: (facts: { label: string; unit: Unit; excess: Excess } | null) =>
      facts === null
        ? 'No indicator can be told apart from the rest of the municipality'
        : `${facts.label}: ${fewerOrMore(facts.excess, facts.unit)} than if the plan area were like the rest of the municipality`,
    subtitle:
      'Number in the plan area compared with what the share in the rest of the municipality would have given, with a 95 % interval. The figures must not be added together: the same people may be in several indicators.',
    separable: (excess: Excess, unit: Unit) => fewerOrMore(excess, unit),
    notSeparable: 'cannot be told apart from the rest of the municipality',
    sentence: (label: string, words: string) => `${label}: ${words}.`,
    worse: '← worse',
    better: 'better →',
    columns: {
      excess: 'More or fewer',
      low: 'Lower limit',
      high: 'Upper limit',
      finding: 'In words',
    },
  },
  icons: {
    title: (label: string, plan: number, rest: number) =>
      `${label}: ${plan} out of 100 in the plan area, ${rest} out of 100 in the rest of the municipality`,
    subtitle: (year: number | null) =>
      year === null ? 'Rounded to whole hundredths.' : `Rounded to whole hundredths, ${year}.`,
    summary: (facts: { label: string; plan: number; rest: number; unit: Unit }) =>
      `Out of 100 ${units[facts.unit]} in the base, ${inSentence(facts.label)} applies to ${facts.plan} in the plan area and ${facts.rest} in the rest of the municipality. The difference is larger than chance usually gives.`,
    planArea: 'the plan area',
    rest: 'rest of municipality',
    of100: (count: number) => `${count} out of 100`,
    columns: { where: 'Where', of100: 'Out of 100' },
  },
  slope: {
    words: (points: string, isWorseForDeprived: boolean) =>
      isWorseForDeprived
        ? `${points} percentage points to the disadvantage of the most deprived areas`
        : `${points} percentage points to the disadvantage of the least deprived areas`,
    noSlope: 'no certain slope',
    refused: {
      tooFewAreas: 'too few areas have data',
      tooManyMissing: 'too many areas lack a value that may be shown',
    },
  },
  municipal: {
    noMargin: 'no margin of error published, not tested',
    unsure: 'cannot be told apart from the country as a whole',
    worse: 'worse than the country as a whole',
    better: 'better than the country as a whole',
    differs: 'differs from the country as a whole',
    unit,
  },
  history: {
    title: (facts: { label: string; first: number; last: number; from: string; to: string }) =>
      `${facts.label} in the plan area: ${facts.from} in ${facts.first}, ${facts.to} in ${facts.last}`,
    noPlan: (label: string) => `${label}: the value for the plan area is not shown for all years`,
    subtitle:
      'Share in per cent. The difference between the years has not been tested against chance, and the people living there may have changed.',
    summary: (years: readonly { year: number; planArea: string; municipality: string }[]) =>
      years
        .map(
          ({ year, planArea, municipality }) =>
            `${year}: ${planArea} in the plan area, ${municipality} in the municipality.`,
        )
        .join(' '),
    notShown: 'not shown',
    source: (sources: readonly string[]) => `Source: ${sources.join('; ')}.`,
    columns: { year: 'Year' },
  },
} as const;
