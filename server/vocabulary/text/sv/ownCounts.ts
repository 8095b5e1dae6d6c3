import { spoken } from '../language.ts';
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

/** Two figures: "35", "3,2", "0,26". */
function twoFigures(value: number): string {
  const size = Math.abs(value);
  if (size >= 9.95) {
    const step = 10 ** Math.max(0, Math.floor(Math.log10(size)) - 1);
    return formatNumber(Math.round(value / step) * step);
  }
  return formatNumber(value, size >= 0.995 ? 1 : 2);
}

const between = ({ low, high }: Ends) => `${twoFigures(low)} till ${twoFigures(high)}`;
const period = (years: readonly number[]) => {
  const [first, last] = [years[0], years.at(-1)];
  return first === last ? String(last ?? '') : `${first}–${last}`;
};

/** What pages and annex say of a municipality's own counts. */
export const ownCountTexts = spoken({
  state: {
    shown: '',
    noData: 'Filen har inga rader för områdena som planen ligger i.',
    smallCount:
      'Antalet i planens områden är för litet för att visas. Det går att läsa in flera år, eller större områden.',
    smallRest:
      'Antalet i resten av kommunen är för litet för att visas, även med åldrar sammanslagna.',
    noRest: 'Filen har inga fall utanför planens områden att jämföra med.',
  } satisfies Record<OwnCountState, string>,
  period,
  twoFigures,
  between,
  about: ({ set, years }: PlaceOwnCounts) => `${set.label} ${period(years)}`,
  /** "omkring 35 fler fall än väntat (mellan 20 och 53)". */
  // Expected cases in whole, as the cases are: a reader takes the one from the other.
  finding: ({ observed, expected, excess, isSeparable, intervalUsed, ...found }: Found) => {
    const counts = `${counted(observed, '1 fall', 'fall')}, väntat ${formatNumber(expected, expected < 10 ? 1 : 0)}`;
    if (!isSeparable) return `${counts}: kan inte skiljas från kommunen i övrigt`;
    const { low, high } = intervalUsed === 'byar' ? found.excessByar : found.excessExact;
    const more = excess > 0 ? 'fler fall' : 'färre fall';
    const sizes = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b);
    return `${counts}: omkring ${twoFigures(Math.abs(excess))} ${more} än väntat (mellan ${twoFigures(sizes[0] ?? 0)} och ${twoFigures(sizes[1] ?? 0)})`;
  },
  careNeed: ({ planAreas, municipality }: NonNullable<CareNeedFinding['found']>) =>
    `Care Need Index ${formatNumber(planAreas.index, 2)} i planens områden, ${formatNumber(municipality.index, 2)} i kommunen; 1 är riket`,
  annex: {
    heading: 'Kommunens egna uppgifter',
    note: (areas: string, source: string) => `${areas} Källa: ${source}`,
    listed: ({ set: { label, source, asOf }, years }: PlaceOwnCounts) =>
      `${label} ${period(years)}, ${source}, uttag ${asOf}, kommunens egna uppgifter`,
    how: 'Väntat är efter ålder och kön som i kommunen i övrigt, och tas för säkert. Intervallen är 95 procent: Byars från tio fall, exakta under tio.',
    ratio: ({ ratio, intervalUsed, ratioByar, ratioExact }: Found) =>
      `Fall delat med väntade: ${twoFigures(ratio)} (${between(intervalUsed === 'byar' ? ratioByar : ratioExact)}).`,
    rates: ({ planAreas, rest }: NonNullable<Found['direct']>) =>
      `Åldersstandardiserat per 1 000 personår: ${twoFigures(planAreas.rate)} (${between(planAreas)}) mot ${twoFigures(rest.rate)} (${between(rest)}) i kommunen i övrigt.`,
  },
  areas: ({ areaCodes, missingCodes }: PlaceOwnCounts) =>
    `${areaCodes.length === 1 ? 'Hela området' : 'Hela områdena'} ${listed(areaCodes)}.${
      missingCodes.length === 0 ? '' : ` ${listed(missingCodes)} saknar rader i filen.`
    }`,
  merged: (counts: PlaceOwnCounts) =>
    counts.kind === 'careNeed' || counts.mergedBands === 0
      ? ''
      : 'Åldrar med få fall i kommunen i övrigt är sammanslagna.',
  source: ({ set: { source, asOf, isInvented } }: PlaceOwnCounts) =>
    `${isInvented ? 'Påhittat. ' : ''}${source}, uttag ${asOf}.`,
  why: {
    observed: (label: string) => `${label}: fall i planens områden`,
    expected: (label: string) => `${label}: väntade fall`,
    expectedHow:
      'summan över åldrar av personår i planens områden × fall per personår i resten av kommunen',
    stratumExpected: (label: string, stratum: string) => `${label}, ${stratum}: väntade fall`,
    stratumExpectedHow: 'personår i planens områden × fall ÷ personår i resten av kommunen',
    areaPersons: (stratum: string) => `${stratum}: personår i planens områden`,
    areaCases: (stratum: string) => `${stratum}: fall i planens områden`,
    restPersons: (stratum: string) => `${stratum}: personår i resten av kommunen`,
    restCases: (stratum: string) => `${stratum}: fall i resten av kommunen`,
    excess: (label: string) => `${label}: fler fall än väntat`,
    ratio: (label: string) => `${label}: fall delat med väntade fall`,
    probability: (label: string) => `${label}: sannolikhet att slumpen ger så stor skillnad`,
    how: {
      excess: 'fall − väntade fall; under 0 är färre än väntat',
      ratio: 'fall ÷ väntade fall (indirekt åldersstandardisering)',
      probability:
        'två gånger den mindre av Poissonfördelningens svansar vid så många fall, med väntade fall som medelvärde, högst 1',
    },
    byar: (what: string, end: string) => `${what}, ${end} gräns enligt Byar, 95 %`,
    byarHow:
      'Byars gränser för antalet fall, mot väntade fall, som tas för säkra. Används från tio fall.',
    exact: (what: string, end: string) => `${what}, ${end} gräns, exakt, 95 %`,
    exactHow:
      'Poissonfördelningens exakta gränser för antalet fall, mot väntade fall, som tas för säkra. Används under tio fall.',
    ends: { low: 'nedre', high: 'övre' },
    rate: (label: string, level: 'planAreas' | 'rest') =>
      `${label}: fall per 1 000 personår, ${level === 'planAreas' ? 'planens områden' : 'resten av kommunen'}, åldersstandardiserat`,
    rateHow:
      '1 000 × summan över åldrar av kommunens andel i åldern × fall ÷ personår (direkt standardisering)',
    rateEnd: (rate: string, end: string) => `${rate}, ${end} gräns, 95 %`,
    rateEndHow:
      'talet ± roten ur (variansen ÷ fallen) × (gränsen för antalet fall − fallen), Dobsons metod',
    careNeed: (what: 'weightedSum' | 'perPerson' | 'index', level: string) =>
      `Care Need Index, ${level}: ${{ weightedSum: 'vägd summa', perPerson: 'vägd summa per person', index: 'index' }[what]}`,
    levels: { planAreas: 'planens områden', municipality: 'kommunen' },
    careNeedHow: {
      weightedSum: 'summan av vikt × personer i grupperna',
      perPerson: 'vägd summa ÷ invånare',
      index: 'vägd summa per person ÷ rikets',
    },
    weightedGroup: (group: string) => `${group}: vikt × personer`,
    weightedGroupHow: 'vikt × personer',
    persons: (group: string) => `${group}: personer`,
    weight: (group: string) => `${group}: vikt`,
    weightHow: 'Vikt i Care Need Index enligt SCB:s produktsida; den återger sidans två exempel.',
    population: 'invånare',
    nation: (year: number) => `rikets vägda summa per person ${year}`,
    difference: 'Care Need Index: planens områden jämfört med kommunen',
    differenceHow: 'det första värdet − det andra',
  },
} as const);
