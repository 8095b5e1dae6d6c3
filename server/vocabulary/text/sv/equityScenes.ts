import { spoken } from '../language.ts';
import { formatNumber } from '../../formatSv.ts';
import { inSentence } from './words.ts';

/** Persons, households or homes, as the base counts them. */
const units = { persons: 'personer', households: 'hushåll', dwellings: 'bostäder' } as const;
type Unit = keyof typeof units;

type Excess = { readonly central: number; readonly low: number; readonly high: number };

/** Two figures: 18,1 → "18", 134 → "130". */
function rough(value: number): string {
  const size = Math.abs(value);
  if (size < 10) return formatNumber(size);
  const step = 10 ** (Math.floor(Math.log10(size)) - 1);
  return formatNumber(Math.round(size / step) * step);
}

/** "omkring 18 fler personer (mellan 8 och 28)"; both ends on the same side of 0. */
function fewerOrMore({ central, low, high }: Excess, unit: Unit): string {
  const [least, most] = [
    Math.min(Math.abs(low), Math.abs(high)),
    Math.max(Math.abs(low), Math.abs(high)),
  ];
  const word = central < 0 ? 'färre' : 'fler';
  return `omkring ${rough(central)} ${word} ${units[unit]} (mellan ${rough(least)} och ${rough(most)})`;
}

const unit: Readonly<Record<string, string>> = {
  share: '%',
  years: 'år',
  days: 'dagar',
  SEK: 'kr',
  per100000: 'per 100 000',
};

/** What is said of gaps in persons, of icons and of years. */
export const equitySceneTexts = spoken({
  excess: {
    title: (facts: { label: string; unit: Unit; excess: Excess } | null) =>
      facts === null
        ? 'Inget mått kan skiljas från kommunen i övrigt'
        : `${facts.label}: ${fewerOrMore(facts.excess, facts.unit)} än om planområdet vore som resten av kommunen`,
    subtitle:
      'Antal i planområdet jämfört med vad resten av kommunens andel hade gett, med 95 % intervall. Talen får inte läggas ihop: samma personer kan finnas i flera mått.',
    separable: (excess: Excess, unit: Unit) => fewerOrMore(excess, unit),
    notSeparable: 'kan inte skiljas från kommunen i övrigt',
    sentence: (label: string, words: string) => `${label}: ${words}.`,
    worse: '← sämre',
    better: 'bättre →',
    columns: {
      excess: 'Fler eller färre',
      low: 'Nedre gräns',
      high: 'Övre gräns',
      finding: 'I ord',
    },
  },
  icons: {
    title: (label: string, plan: number, rest: number) =>
      `${label}: ${plan} av 100 i planområdet, ${rest} av 100 i resten av kommunen`,
    subtitle: (year: number | null) =>
      year === null
        ? 'Avrundat till hela hundradelar.'
        : `Avrundat till hela hundradelar, ${year}.`,
    summary: (facts: { label: string; plan: number; rest: number; unit: Unit }) =>
      `Av 100 ${units[facts.unit]} i basen gäller ${inSentence(facts.label)} ${facts.plan} i planområdet och ${facts.rest} i resten av kommunen. Skillnaden är större än slumpen brukar ge.`,
    planArea: 'planområdet',
    rest: 'resten av kommunen',
    of100: (count: number) => `${count} av 100`,
    columns: { where: 'Var', of100: 'Av 100' },
  },
  slope: {
    words: (points: string, isWorseForDeprived: boolean) =>
      isWorseForDeprived
        ? `${points} procentenheter till nackdel för de mest utsatta områdena`
        : `${points} procentenheter till nackdel för de minst utsatta områdena`,
    noSlope: 'ingen säker lutning',
    refused: {
      tooFewAreas: 'för få områden har uppgifter',
      tooManyMissing: 'för många områden saknar värde som får visas',
    },
  },
  municipal: {
    noMargin: 'ingen felmarginal publicerad, prövas inte',
    unsure: 'kan inte skiljas från riket',
    worse: 'sämre än riket',
    better: 'bättre än riket',
    differs: 'skiljer sig från riket',
    unit,
  },
  history: {
    title: (facts: { label: string; first: number; last: number; from: string; to: string }) =>
      `${facts.label} i planområdet: ${facts.from} år ${facts.first}, ${facts.to} år ${facts.last}`,
    noPlan: (label: string) => `${label}: planområdets värde visas inte för alla år`,
    subtitle:
      'Andel i procent. Skillnaden mellan åren är inte prövad mot slumpen, och vilka som bor där kan ha ändrats.',
    summary: (years: readonly { year: number; planArea: string; municipality: string }[]) =>
      years
        .map(
          ({ year, planArea, municipality }) =>
            `${year}: ${planArea} i planområdet, ${municipality} i kommunen.`,
        )
        .join(' '),
    notShown: 'visas inte',
    source: (sources: readonly string[]) => `Källa: ${sources.join('; ')}.`,
    columns: { year: 'År' },
  },
} as const);
