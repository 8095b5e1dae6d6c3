import { formatNumber, formatPercent } from '../../formatSv.ts';
import { attributionOf, licenceLabel } from '../../licences.ts';
import type { ReachMeasure, ReachShare } from '../../reach.ts';
import type { Said } from '../sv/reach.ts';
import { nameOf } from '../language.ts';
import { inSentence, listed } from './words.ts';

type Facts = Readonly<Record<string, string | number>>;

/** "430 m", "3.2 km": straight lines between positions are no better than tens of metres. */
function distance(metres: number): string {
  if (metres >= 2000) return `${formatNumber(metres / 1000, 1)}\u00a0km`;
  return `${formatNumber(Math.round(metres / 10) * 10)}\u00a0m`;
}

const service = (facts: Facts) => inSentence(nameOf(String(facts['service'])));
/** "a school", "an open space"; "health care" and "everyday services" take no article. */
function oneService(facts: Facts): string {
  const name = service(facts);
  if (/(?:care|services?)$/u.test(name)) return name;
  return `${/^[aeiou]/u.test(name) ? 'an' : 'a'} ${name}`;
}
/** Whole per cent, the least rounded down and the most up: an interval never says too much. */
const least = (share: number) => Math.floor(share * 100 + ROUNDING) / 100;
const most = (share: number) => Math.ceil(share * 100 - ROUNDING) / 100;
/** What adding up shares leaves behind. */
const ROUNDING = 1e-9;

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
    : said`At least ${atLeast(facts, 'low')} and at most ${atMost(facts, 'high')}`;
}

/** What may be said of an alternative, by the code of its statement; nothing says it is better. */
const statements: Readonly<Record<string, (facts: Facts) => Said[]>> = {
  fewerThanMunicipality: (facts) =>
    said`A smaller share around the plan area than in the municipality lives within ${radius(facts)} of the nearest ${service(facts)}: at most ${atMost(facts, 'around')} against at least ${atLeast(facts, 'municipality')}.`,
  moreThanMunicipality: (facts) =>
    said`A larger share around the plan area than in the municipality lives within ${radius(facts)} of the nearest ${service(facts)}: at least ${atLeast(facts, 'around')} against at most ${atMost(facts, 'municipality')}.`,
  nearer: (facts) =>
    said`The nearest ${service(facts)} will be ${metres(facts, 'afterM')} as the crow flies from the centre of the plan area, against ${metres(facts, 'todayM')} today.`,
  notNearer: (facts) =>
    said`What the plan adds (${service(facts)}) is no nearer to the centre of the plan area than what exists today, ${metres(facts, 'todayM')} as the crow flies.`,
  inPlanArea: (facts) =>
    said`The plan makes room for ${oneService(facts)} within the plan area, at most ${metres(facts, 'mostM')} from its centre. The position is not stated, so distances from the squares are counted to the centre of the plan area.`,
  surelyMore: (facts) =>
    said`${between(facts)} of the residents around the plan area live further away today and come within ${radius(facts)} of the nearest ${service(facts)}, as the crow flies.`,
  perhapsMore: (facts) =>
    said`Up to ${atMost(facts, 'high')} of the residents around the plan area may live further away today and come within ${radius(facts)} of the nearest ${service(facts)}, as the crow flies. Because of the size of the squares it is not certain that anyone does.`,
  notMore: (facts) =>
    said`None of the residents around the plan area who live further away today come within ${radius(facts)} of the nearest ${service(facts)}, as the crow flies.`,
  squaresTooCoarse: (facts) =>
    said`The squares are ${figure(facts, 'sideM', whole)} wide, too coarse to say how many come within ${radius(facts)} of the nearest ${service(facts)}.`,
  noSquares: (facts) =>
    said`How many come within ${radius(facts)} of the nearest ${service(facts)} cannot be said without population squares.`,
  greenNotCounted: (facts) =>
    said`${String(facts['label'] ?? '')} is not counted as a green area, because its size is not stated as at least 0.5 hectares.`,
};

type Statement = { readonly code: string; readonly facts: Facts };

/** A statement in pieces, so that each figure in it can be asked about. */
export function statementPieces({ code, facts }: Statement): Said[] {
  return statements[code]?.(facts) ?? [code];
}

function statementSentence(statement: Statement): string {
  return statementPieces(statement)
    .map((piece) => (typeof piece === 'string' ? piece : piece.shown))
    .join('');
}

/** Distances and reach, on the page and in the annex. */
export const reachTexts = {
  squaresLabel: (sideM: number, year: number) =>
    `Population in squares of ${formatNumber(sideM)} m, ${year}`,
  statement: statementSentence,
  distance,
  /** "1 240 m", or "at most 120 m, within the plan area". */
  measured: ({ centreM, inPlanAreaM }: ReachMeasure) =>
    inPlanAreaM === null || inPlanAreaM >= centreM
      ? distance(centreM)
      : `at most ${distance(inPlanAreaM)}, within the plan area`,
  /** "38 % (0–71 %)": what is counted at midpoints, and what it can be. */
  share: ({ share, low, high }: ReachShare) =>
    `${formatPercent(share)} (${formatNumber(least(low) * 100)}–${formatPercent(most(high))})`,
  /** Ends of an interval, each a figure of its own. */
  low: (share: number) => formatPercent(least(share)),
  high: (share: number) => formatPercent(most(share)),
  /** Distances of children: what the plan makes of them, and what cannot be said. */
  child: {
    caption:
      'Distance from the centre of the plan area, as the crow flies; the walking distance is longer',
    missing: (kinds: readonly string[]) =>
      `Distance to the nearest ${listed(kinds)} cannot be shown, because layers are missing.`,
    told: (label: string, today: string, after: string, alternative: string) =>
      `Nearest ${inSentence(label)}: ${today} from the centre of the plan area today, ${after} with ${inSentence(alternative)}. The distance is as the crow flies.`,
  },
  radius: (radiusM: number) => `within ${formatNumber(radiusM)}\u00a0m`,
  basis: {
    statistics:
      'Green area: Statistics Sweden (SCB) counts green areas of at least 0.5 hectares within 300 m. The same figure from WHO has only been seen second-hand.',
    ruleOfThumb:
      'Other distances are rules of thumb with no source read. None of them is a legal requirement.',
  },
  method: (aroundM: number) =>
    `Distances are as the crow flies in SWEREF 99 TM; the walking distance is longer. The distance from the plan area is measured from its centre. Shares are counted from the midpoints of squares at most ${formatNumber(aroundM / 1000)} km from the plan area.`,
  squareError: (sideM: number, errorM: number) =>
    `A square is ${formatNumber(sideM)} m wide, so someone may live ${formatNumber(errorM)} m from its midpoint. In brackets: what the share may be wherever in the squares people live.`,
  population: (persons: number, squares: number) =>
    `${formatNumber(persons)} residents in ${squares} ${squares === 1 ? 'square' : 'squares'} around the plan area.`,
  tooSmall: (count: number) =>
    `${count} ${count === 1 ? 'green space' : 'green spaces'} below 0.5 hectares ${count === 1 ? 'is' : 'are'} not included.`,
  sizeUnknown: (count: number) =>
    count === 1
      ? `${count} green area in the layer is a point or line without a surface and is counted anyway.`
      : `${count} green areas in the layer are points or lines without a surface and are counted anyway.`,
  caption:
    'Distance to the nearest service from the centre of the plan area, and share of residents living near',
  columns: {
    service: 'Service',
    today: 'Today',
    after: (alternative: string) => `With ${inSentence(alternative)}`,
    share: 'Residents living near, today',
    shareAfter: (alternative: string) => `Residents living near, with ${inSentence(alternative)}`,
    municipality: 'The municipality, today',
  },
  heading: 'Distances and reach',
  missing: (kinds: readonly string[]) => `Layers are missing for ${listed(kinds)}.`,
  unplaced:
    'Where it says within the plan area, the position is not stated: distances from the squares are then counted to the middle of the plan area.',
  missingSquares: 'Population squares are missing, so shares of residents cannot be shown.',
  ruleIn: (share: string) =>
    `3-30-300 is a rule of thumb and not a legal requirement. Three visible trees: missing. 30 % canopy cover: missing. 300 m to a green area, today: ${share}.`,
  rule: {
    name: '3-30-300, a rule of thumb and not a legal requirement',
    threeTrees: 'Three trees visible from the home',
    thirtyPercent: '30 % canopy cover in the blocks',
    threeHundredMetres: '300 m to a green area',
    missing: 'missing',
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
      layer.isInvented && !/påhitt|invented/i.test(`${layer.label} ${layer.source}`)
        ? 'invented'
        : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
} as const;
