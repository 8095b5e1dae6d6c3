import { spoken } from '../language.ts';
import { reachTexts } from './reach.ts';
import { inSentence } from './words.ts';

type When = 'today' | 'after';

const when: Readonly<Record<When, string>> = { today: 'i dag', after: 'med planen' };
const within = (service: string, radiusM: number) =>
  `${inSentence(service)} ${reachTexts.radius(radiusM)}`;

/** Why distances and shares of those who live near are what they are. */
export const reachWhyTexts = spoken({
  source: (told: string, version: string) => `${told}, version ${version}`,
  planArea: 'Planområdets gränser, mätta i SWEREF 99 TM',
  radius: 'Avstånd som andelen gäller',
  radiusHow: {
    statistics: 'SCB räknar grönområden inom 300 m; övriga avstånd är tumregler',
    ruleOfThumb: 'tumregel utan läst källa, inget lagkrav',
  },
  side: 'Rutans sida',
  error: 'Så långt från rutans mittpunkt någon kan bo',
  errorHow: 'rutans sida ÷ roten ur 2, alltså halva diagonalen',
  share: {
    share: (service: string, radiusM: number, at: When) =>
      `Andel med ${within(service, radiusM)}, ${when[at]}`,
    low: (service: string, radiusM: number, at: When) =>
      `Andel med ${within(service, radiusM)}, ${when[at]}, minst`,
    high: (service: string, radiusM: number, at: When) =>
      `Andel med ${within(service, radiusM)}, ${when[at]}, högst`,
  },
  shareHow: {
    share:
      'boende i rutor som räknas ÷ alla boende i rutorna runt planområdet; en ruta räknas när dess mittpunkt är inom avståndet',
    low: 'boende i rutor som räknas ÷ alla boende i rutorna; en ruta räknas när alla i den säkert är inom avståndet, halva diagonalen avdragen',
    high: 'boende i rutor som räknas ÷ alla boende i rutorna; en ruta räknas när någon i den kan vara inom avståndet, halva diagonalen tillagd',
  },
  gained: {
    low: (service: string, radiusM: number) => `Andel som får ${within(service, radiusM)}, minst`,
    high: (service: string, radiusM: number) => `Andel som får ${within(service, radiusM)}, högst`,
  },
  gainedHow: {
    low: 'boende i rutor som räknas ÷ alla boende i rutorna; en ruta räknas när den säkert är utanför avståndet i dag och säkert innanför med planen',
    high: 'boende i rutor som räknas ÷ alla boende i rutorna; en ruta räknas när den kan vara utanför avståndet i dag och innanför med planen, och kommer närmare',
  },
  municipality: {
    share: (service: string, radiusM: number) =>
      `Andel i kommunen med ${within(service, radiusM)}, i dag`,
    low: (service: string, radiusM: number) =>
      `Andel i kommunen med ${within(service, radiusM)}, i dag, minst`,
    high: (service: string, radiusM: number) =>
      `Andel i kommunen med ${within(service, radiusM)}, i dag, högst`,
  },
  municipalitySource: (squares: string, services: string) =>
    `räknat över alla kommunens rutor ur ${squares} och ${services}`,
  counted: 'Boende i rutor som räknas',
  countedHow: 'summan av boende i varje ruta som räknas',
  square: (east: number, north: number) => `Ruta med mittpunkt ${east} öst, ${north} nord`,
  squareHow: 'boende i rutan; den räknas eller inte efter sitt avstånd',
  residents: 'Boende i rutan',
  population: 'Boende i rutorna runt planområdet',
  populationHow: 'summan av boende i rutor högst 1 km från planområdet',
  squareDistance: (service: string) => `Från rutan till närmaste ${inSentence(service)} i dag`,
  squareAfter: {
    leastM: (service: string) =>
      `Från rutan till närmaste ${inSentence(service)} med planen, minst`,
    midM: (service: string) => `Från rutan till närmaste ${inSentence(service)} med planen`,
    mostM: (service: string) => `Från rutan till närmaste ${inSentence(service)} med planen, högst`,
  },
  nearestHow: 'det minsta av avståndet i dag och avstånden till det som planen lägger till',
  toPlanArea: 'Från rutan till planområdets närmaste del',
  acrossPlanArea: 'Från rutan till planområdets bortersta del',
  inPlanArea: 'Från rutan till en plats i planområdet utan angivet läge',
  inPlanAreaHow: 'avståndet till planområdets mitt, minst det till dess närmaste del',
  apart: (label: string) => `Avstånd till ${label}`,
  toCentre: 'Avstånd till planområdets mitt',
  apartHow: 'fågelvägen: roten ur summan av skillnaderna öst och nord i kvadrat',
  squareMidpoint: 'Rutans mittpunkt',
  centre: 'Planområdets mitt',
  coordinate: (of: string, axis: number) => `${of}: ${axis === 0 ? 'öst' : 'nord'}`,
  centreM: (service: string, at: When) =>
    `Från planområdets mitt till närmaste ${inSentence(service)}, ${when[at]}`,
  planRadius: 'Från planområdets mitt till dess bortersta del',
  planRadiusHow: 'finns bara när något som planen lägger till saknar angivet läge',
} as const);
