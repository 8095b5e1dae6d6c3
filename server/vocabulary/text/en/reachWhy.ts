import { reachTexts } from './reach.ts';
import { inSentence } from './words.ts';

type When = 'today' | 'after';

const when: Readonly<Record<When, string>> = { today: 'today', after: 'with the plan' };
const within = (service: string, radiusM: number) =>
  `${reachTexts.radius(radiusM)} of the nearest ${inSentence(service)}`;

/** Why distances and shares of those who live near are what they are. */
export const reachWhyTexts = {
  source: (told: string, version: string) => `${told}, version ${version}`,
  planArea: 'Boundaries of the plan area, measured in SWEREF 99 TM',
  radius: 'Distance that the share applies to',
  radiusHow: {
    statistics:
      'Statistics Sweden (SCB) counts green areas within 300 m; other distances are rules of thumb',
    ruleOfThumb: 'rule of thumb with no source read, not a legal requirement',
  },
  side: 'Side of the square',
  error: 'How far from the midpoint of the square someone may live',
  errorHow: 'the side of the square ÷ the root of 2, that is, half the diagonal',
  share: {
    share: (service: string, radiusM: number, at: When) =>
      `Share ${within(service, radiusM)}, ${when[at]}`,
    low: (service: string, radiusM: number, at: When) =>
      `Share ${within(service, radiusM)}, ${when[at]}, at least`,
    high: (service: string, radiusM: number, at: When) =>
      `Share ${within(service, radiusM)}, ${when[at]}, at most`,
  },
  shareHow: {
    share:
      'residents in squares that count ÷ all residents in the squares around the plan area; a square counts when its midpoint is within the distance',
    low: 'residents in squares that count ÷ all residents in the squares; a square counts when everyone in it is certainly within the distance, half the diagonal deducted',
    high: 'residents in squares that count ÷ all residents in the squares; a square counts when someone in it may be within the distance, half the diagonal added',
  },
  gained: {
    low: (service: string, radiusM: number) =>
      `Share who come ${within(service, radiusM)}, at least`,
    high: (service: string, radiusM: number) =>
      `Share who come ${within(service, radiusM)}, at most`,
  },
  gainedHow: {
    low: 'residents in squares that count ÷ all residents in the squares; a square counts when it is certainly outside the distance today and certainly inside it with the plan',
    high: 'residents in squares that count ÷ all residents in the squares; a square counts when it may be outside the distance today and inside it with the plan, and comes nearer',
  },
  municipality: {
    share: (service: string, radiusM: number) =>
      `Share in the municipality ${within(service, radiusM)}, today`,
    low: (service: string, radiusM: number) =>
      `Share in the municipality ${within(service, radiusM)}, today, at least`,
    high: (service: string, radiusM: number) =>
      `Share in the municipality ${within(service, radiusM)}, today, at most`,
  },
  municipalitySource: (squares: string, services: string) =>
    `calculated over all squares of the municipality from ${squares} and ${services}`,
  counted: 'Residents in squares that count',
  countedHow: 'the sum of residents in each square that counts',
  square: (east: number, north: number) => `Square with midpoint ${east} east, ${north} north`,
  squareHow: 'residents in the square; it counts or not depending on its distance',
  residents: 'Residents in the square',
  population: 'Residents in the squares around the plan area',
  populationHow: 'the sum of residents in squares at most 1 km from the plan area',
  squareDistance: (service: string) =>
    `From the square to the nearest ${inSentence(service)} today`,
  squareAfter: {
    leastM: (service: string) =>
      `From the square to the nearest ${inSentence(service)} with the plan, at least`,
    midM: (service: string) =>
      `From the square to the nearest ${inSentence(service)} with the plan`,
    mostM: (service: string) =>
      `From the square to the nearest ${inSentence(service)} with the plan, at most`,
  },
  nearestHow: 'the smallest of the distance today and the distances to what the plan adds',
  toPlanArea: 'From the square to the nearest part of the plan area',
  acrossPlanArea: 'From the square to the furthest part of the plan area',
  inPlanArea: 'From the square to a place in the plan area with no stated position',
  inPlanAreaHow:
    'the distance to the centre of the plan area, and at least the distance to its nearest part',
  apart: (label: string) => `Distance to ${label}`,
  toCentre: 'Distance to the centre of the plan area',
  apartHow:
    'as the crow flies: the root of the sum of the differences east and north, each squared',
  squareMidpoint: 'Midpoint of the square',
  centre: 'Centre of the plan area',
  coordinate: (of: string, axis: number) => `${of}: ${axis === 0 ? 'east' : 'north'}`,
  centreM: (service: string, at: When) =>
    `From the centre of the plan area to the nearest ${inSentence(service)}, ${when[at]}`,
  planRadius: 'From the centre of the plan area to its furthest part',
  planRadiusHow: 'only exists when something that the plan adds has no stated position',
} as const;
