import { spoken } from '../language.ts';
import { formatNumber, formatPercent } from '../../formatSv.ts';
import { attributionOf, licenceLabel } from '../../licences.ts';
import type { ReachMeasure, ReachShare } from '../../reach.ts';
import { inSentence, listed } from './words.ts';

type Facts = Readonly<Record<string, string | number>>;

/** "430 m", "3,2 km": straight lines between positions are no better than tens of metres. */
function distance(metres: number): string {
  if (metres >= 2000) return `${formatNumber(metres / 1000, 1)}\u00a0km`;
  return `${formatNumber(Math.round(metres / 10) * 10)}\u00a0m`;
}

const service = (facts: Facts) => inSentence(String(facts['service']));
/** Whole per cent, the least rounded down and the most up: an interval never says too much. */
const least = (share: number) => Math.floor(share * 100 + ROUNDING) / 100;
const most = (share: number) => Math.ceil(share * 100 - ROUNDING) / 100;
/** What adding up shares leaves behind. */
const ROUNDING = 1e-9;

/** A piece of a sentence: words, or a figure with the fact that it shows. */
export type Said = string | { readonly shown: string; readonly fact: string };

/** The pieces between the words, in order; the words that are there. */
function said(words: TemplateStringsArray, ...pieces: readonly (Said | Said[])[]): Said[] {
  return words.flatMap((word, at) => [word, pieces[at] ?? []].flat()).filter((one) => one !== '');
}

const figure = (facts: Facts, fact: string, write: (value: number) => string): Said => ({
  shown: write(Number(facts[fact])),
  fact,
});
const metres = (facts: Facts, fact: string) => figure(facts, fact, distance);
const whole = (value: number) => `${formatNumber(value)}\u00a0m`;
const radius = (facts: Facts) => figure(facts, 'radiusM', whole);
const atLeast = (facts: Facts, fact: string) =>
  figure(facts, fact, (share) => formatPercent(least(share)));
const atMost = (facts: Facts, fact: string) =>
  figure(facts, fact, (share) => formatPercent(most(share)));

function between(facts: Facts): Said[] {
  const [low, high] = [Number(facts['low']), Number(facts['high'])];
  return least(low) === most(high)
    ? [atLeast(facts, 'low')]
    : said`Minst ${atLeast(facts, 'low')} och högst ${atMost(facts, 'high')}`;
}

/** What may be said of an alternative, by the code of its statement; nothing says it is better. */
const statements: Readonly<Record<string, (facts: Facts) => Said[]>> = {
  fewerThanMunicipality: (facts) =>
    said`Färre runt planområdet än i kommunen har ${service(facts)} inom ${radius(facts)}: högst ${atMost(facts, 'around')} mot minst ${atLeast(facts, 'municipality')}.`,
  moreThanMunicipality: (facts) =>
    said`Fler runt planområdet än i kommunen har ${service(facts)} inom ${radius(facts)}: minst ${atLeast(facts, 'around')} mot högst ${atMost(facts, 'municipality')}.`,
  nearer: (facts) =>
    said`Närmaste ${service(facts)} hamnar ${metres(facts, 'afterM')} fågelvägen från planområdets mitt, mot ${metres(facts, 'todayM')} i dag.`,
  notNearer: (facts) =>
    said`Planens ${service(facts)} ligger inte närmare planområdets mitt än den som finns, ${metres(facts, 'todayM')} fågelvägen.`,
  inPlanArea: (facts) =>
    said`Planen ger plats för ${service(facts)} inom planområdet, högst ${metres(facts, 'mostM')} från dess mitt. Läget är inte angivet, så avstånd från rutorna räknas till planområdets mitt.`,
  surelyMore: (facts) =>
    said`${between(facts)} av invånarna runt planområdet får ${service(facts)} inom ${radius(facts)} fågelvägen och har det inte i dag.`,
  perhapsMore: (facts) =>
    said`Upp till ${atMost(facts, 'high')} av invånarna runt planområdet kan få ${service(facts)} inom ${radius(facts)} fågelvägen utan att ha det i dag. Rutornas storlek gör att det inte är säkert att någon får det.`,
  notMore: (facts) =>
    said`Ingen av invånarna runt planområdet får ${service(facts)} inom ${radius(facts)} fågelvägen som inte har det i dag.`,
  squaresTooCoarse: (facts) =>
    said`Rutorna är ${figure(facts, 'sideM', whole)} breda, för grova för att säga hur många som får ${service(facts)} inom ${radius(facts)}.`,
  noSquares: (facts) =>
    said`Hur många som får ${service(facts)} inom ${radius(facts)} går inte att säga utan befolkningsrutor.`,
  greenNotCounted: (facts) =>
    said`${String(facts['label'] ?? '')} räknas inte som grönområde, eftersom ytan inte är angiven till minst 0,5 hektar.`,
};

type Statement = { readonly code: string; readonly facts: Facts };

/** A statement in pieces, so that each figure in it can be asked about. */
export const statementPieces = spoken(function statementPieces({ code, facts }: Statement): Said[] {
  return statements[code]?.(facts) ?? [code];
});

function statementSentence(statement: Statement): string {
  return statementPieces(statement)
    .map((piece) => (typeof piece === 'string' ? piece : piece.shown))
    .join('');
}

/** Distances and reach, on the page and in the annex. */
export const reachTexts = spoken({
  squaresLabel: (sideM: number, year: number) =>
    `Befolkning i rutor om ${formatNumber(sideM)} m, ${year}`,
  statement: statementSentence,
  distance,
  /** "1 240 m", or "högst 120 m, inom planområdet". */
  measured: ({ centreM, inPlanAreaM }: ReachMeasure) =>
    inPlanAreaM === null || inPlanAreaM >= centreM
      ? distance(centreM)
      : `högst ${distance(inPlanAreaM)}, inom planområdet`,
  /** "38 % (0–71 %)": what is counted at midpoints, and what it can be. */
  share: ({ share, low, high }: ReachShare) =>
    `${formatPercent(share)} (${formatNumber(least(low) * 100)}–${formatPercent(most(high))})`,
  /** Ends of an interval, each a figure of its own. */
  low: (share: number) => formatPercent(least(share)),
  high: (share: number) => formatPercent(most(share)),
  /** Distances of children: what the plan makes of them, and what cannot be said. */
  child: {
    caption: 'Avstånd från planområdets mitt, fågelvägen; gångvägen är längre',
    missing: (kinds: readonly string[]) =>
      `Avstånd till närmaste ${listed(kinds)} kan inte visas, eftersom lager saknas.`,
    told: (label: string, today: string, after: string, alternative: string) =>
      `Närmaste ${inSentence(label)}: ${today} från planområdets mitt i dag, ${after} med ${inSentence(alternative)}. Avståndet är fågelvägen.`,
  },
  radius: (radiusM: number) => `inom ${formatNumber(radiusM)}\u00a0m`,
  basis: {
    statistics:
      'Grönområde: SCB räknar grönområden på minst 0,5 hektar inom 300 m. WHO:s lika siffra är bara sedd i andra hand.',
    ruleOfThumb: 'Övriga avstånd är tumregler utan läst källa. Inget av dem är ett lagkrav.',
  },
  method: (aroundM: number) =>
    `Avstånden är fågelvägen i SWEREF 99 TM; gångvägen är längre. Avståndet från planområdet är mätt från dess mitt. Andelar är räknade från mittpunkterna i rutor högst ${formatNumber(aroundM / 1000)} km från planområdet.`,
  squareError: (sideM: number, errorM: number) =>
    `En ruta är ${formatNumber(sideM)} m bred, så någon kan bo ${formatNumber(errorM)} m från dess mittpunkt. Inom parentes: vad andelen kan vara var i rutorna folk än bor.`,
  population: (persons: number, squares: number) =>
    `${formatNumber(persons)} invånare i ${squares} ${squares === 1 ? 'ruta' : 'rutor'} runt planområdet.`,
  tooSmall: (count: number) =>
    `${count} ${count === 1 ? 'grönyta' : 'grönytor'} under 0,5 hektar är inte med.`,
  sizeUnknown: (count: number) =>
    count === 1
      ? 'Ett grönområde i lagret är en punkt eller en linje utan yta och räknas ändå.'
      : `${count} grönområden i lagret är punkter eller linjer utan yta och räknas ändå.`,
  caption: 'Avstånd till närmaste service från planområdets mitt, och andel boende nära',
  columns: {
    service: 'Service',
    today: 'I dag',
    after: (alternative: string) => `Med ${inSentence(alternative)}`,
    share: 'Boende nära, i dag',
    shareAfter: (alternative: string) => `Boende nära, med ${inSentence(alternative)}`,
    municipality: 'Kommunen, i dag',
  },
  heading: 'Avstånd och nåbarhet',
  missing: (kinds: readonly string[]) => `Lager saknas för ${listed(kinds)}.`,
  unplaced:
    'Där det står inom planområdet är läget inte angivet: avstånd från rutorna räknas då till planområdets mitt.',
  missingSquares: 'Befolkningsrutor saknas, så andelar boende kan inte visas.',
  ruleIn: (share: string) =>
    `3-30-300 är en tumregel och inget lagkrav. Tre synliga träd: saknas. 30 % krontäckning: saknas. 300 m till grönområde, i dag: ${share}.`,
  rule: {
    name: '3-30-300, en tumregel och inget lagkrav',
    threeTrees: 'Tre träd synliga från bostaden',
    thirtyPercent: '30 % krontäckning i kvarteren',
    threeHundredMetres: '300 m till grönområde',
    missing: 'saknas',
  },
  /** "Hållplatser 2025, Region Dalarna, 2025-06-01, ODbL 1.0, © OpenStreetMap contributors". */
  source: (layer: {
    readonly label: string;
    readonly source: string;
    readonly date: string;
    readonly licence: string;
    readonly isInvented: boolean;
  }) =>
    [
      layer.label,
      layer.source,
      layer.date,
      licenceLabel(layer.licence),
      attributionOf(layer.licence),
      layer.isInvented && !/påhitt/i.test(`${layer.label} ${layer.source}`) ? 'påhittat' : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
} as const);
