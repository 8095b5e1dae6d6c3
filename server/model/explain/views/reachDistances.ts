import { invariant } from '../../../vocabulary/errors.ts';
import type { Position } from '../../../vocabulary/geometry.ts';
import type { Place } from '../../../vocabulary/place.ts';
import type { CaseContent } from '../../../vocabulary/planCase.ts';
import {
  reachThresholds,
  serviceKinds,
  squareErrorM,
  type PlaceReach,
  type ReachGain,
  type ReachMeasure,
  type ServiceKind,
} from '../../../vocabulary/reach.ts';
import { reachWhyTexts as texts } from '../../../vocabulary/text/sv/reachWhy.ts';
import type { FieldPath } from '../../fieldPath.ts';
import {
  additionsOf,
  apartM,
  distancesFromSquares,
  type Addition,
} from '../../reach/reachFindings.ts';
import type { Distance } from '../../reach/sharesWithin.ts';
import { entered } from '../inputs.ts';
import { given, renamed, worked, type Trace } from '../trace.ts';
import type { Asked } from '../view.ts';
import type { CaseWorld } from '../world.ts';
import { statistic } from './indicatorCounts.ts';
import { serviceSource, squareSource } from './reachSources.ts';

/** One kind of service, today or with an alternative, and everything it is measured from. */
export type State = {
  /** Before the ids of what is worked out for it. */
  readonly id: string;
  readonly content: CaseContent;
  readonly where: Place;
  readonly reach: PlaceReach;
  readonly kind: ServiceKind;
  readonly label: string;
  readonly when: 'today' | 'after';
  /** The service among those of the place, and where it stands there. */
  readonly service: PlaceReach['services'][number];
  readonly place: number;
  readonly measure: ReachMeasure;
  readonly gained: readonly ReachGain[];
  /** Place of the alternative in the content; of no meaning today, when nothing is added. */
  readonly alternative: number;
  readonly additions: readonly Addition[];
  readonly errorM: number;
};

/** The service at a place in the findings; with `after`, at one of its alternatives. */
export function stateOf(of: CaseWorld, serviceAt: string, afterAt?: string): State {
  const { content, place: where, results } = of;
  const found = results.reach?.services[Number(serviceAt)];
  const reach = where?.reach;
  const place = reach?.services.findIndex(({ layer }) => layer.kind === found?.kind) ?? -1;
  const service = reach?.services[place];
  const after = afterAt === undefined ? undefined : found?.after[Number(afterAt)];
  const measure = afterAt === undefined ? found?.today : after?.measure;
  invariant(where !== null && reach !== undefined && service !== undefined, 'no layer is measured');
  invariant(found !== undefined && measure != null, 'nothing is measured');
  const alternative = content.alternatives.findIndex(({ id }) => id === after?.alternativeId);
  const added = content.alternatives[alternative];
  return {
    id: ['reach', 'services', serviceAt, ...(afterAt === undefined ? [] : [afterAt])].join('/'),
    ...{ content, where, reach, service, place, measure, alternative },
    kind: found.kind,
    label: serviceKinds.find(({ id }) => id === found.kind)?.labelSv ?? found.kind,
    when: afterAt === undefined ? 'today' : 'after',
    gained: after?.gained ?? [],
    additions: added === undefined ? [] : additionsOf(found.kind, added).counted,
    errorM: squareErrorM(reach.squares?.layer.sideM ?? 0),
  };
}

/** A distance that shares are given for; only that of green has a source that was read. */
export function radiusTrace(kind: ServiceKind, { id, value }: Asked): Trace {
  const expressionSv = texts.radiusHow[reachThresholds[kind].basis];
  const radius = given(texts.radius, value ?? 0, 'm', { kind: 'method', expressionSv });
  return renamed(radius, { id });
}

export function sideTrace(where: Place, reach: PlaceReach): Trace {
  const path = ['reach', 'squares', 'layer', 'sideM'];
  return statistic(where, path, texts.side, { unit: 'm', source: squareSource(reach) });
}

export function errorTrace(where: Place, reach: PlaceReach): Trace {
  const value = squareErrorM(reach.squares?.layer.sideM ?? 0);
  const head = { id: 'reach/squareError', labelSv: texts.error, value, unit: 'm' } as const;
  return worked({ ...head, expressionSv: texts.errorHow }, () => [sideTrace(where, reach)]);
}

/** How many live in a square. */
export function residents(where: Place, reach: PlaceReach, at: number): Trace {
  const path = ['reach', 'squares', 'around', at, 'population'];
  const [east, north] = reach.squares?.around[at]?.midpoint ?? [NaN, NaN];
  const facts = { unit: 'persons', source: squareSource(reach) } as const;
  return statistic(where, path, texts.square(east, north), facts);
}

/** From the middle of the plan area to what is nearest. */
export function centreDistance(state: State, asked: Asked, today?: () => Trace): Trace {
  const { where, reach, service, place, label, when } = state;
  const labelSv = texts.centreM(label, when);
  const path = ['reach', 'services', place, 'centreM'];
  if (today === undefined) {
    const facts = { unit: 'm', source: serviceSource(service) } as const;
    return { ...statistic(where, path, labelSv, facts), id: asked.id };
  }
  return worked({ ...asked, labelSv, unit: 'm', expressionSv: texts.nearestHow }, () => [
    today(),
    ...placedOf(state).map((addition) =>
      apart(state, { path: ['reach', 'centre'], at: reach.centre, label: texts.centre }, addition),
    ),
  ]);
}

/** As far as what has no position of its own can be from the middle; null when all has. */
export function planRadius({ where }: State, asked: Asked): Trace {
  const labelSv = texts.planRadius;
  if (asked.value === null) {
    return worked({ ...asked, labelSv, unit: 'm', expressionSv: texts.planRadiusHow }, () => []);
  }
  const facts = { unit: 'm', source: texts.planArea } as const;
  return { ...statistic(where, ['reach', 'planRadiusM'], labelSv, facts), id: asked.id };
}

type IsCounted = (beforeM: number, distance: Distance) => boolean;

/** The squares that count, each with how many live there and how far it is from there. */
export function countedSquares(
  state: State,
  which: keyof Distance,
  isCounted: IsCounted,
  { withToday }: { readonly withToday: boolean } = { withToday: false },
): Trace[] {
  const { where, reach, service, additions } = state;
  const distances = distancesFromSquares(reach, service, additions);
  return distances.flatMap((distance, at) => {
    if (!isCounted(service.squaresM[at] ?? Infinity, distance)) return [];
    const { labelSv, value } = residents(where, reach, at);
    const head = { id: `${state.id}/squares/${at}/${which}`, labelSv, value };
    return [
      worked({ ...head, unit: 'persons', expressionSv: texts.squareHow }, () => [
        renamed(residents(where, reach, at), { labelSv: texts.residents }),
        ...(withToday ? [squareToday(state, at)] : []),
        squareDistance(state, at, which, distance),
      ]),
    ];
  });
}

function squareToday({ where, service, place, label }: State, at: number): Trace {
  const path = ['reach', 'services', place, 'squaresM', at];
  const facts = { unit: 'm', source: serviceSource(service) } as const;
  return statistic(where, path, texts.squareDistance(label), facts);
}

function squareDistance(
  state: State,
  at: number,
  which: keyof Distance,
  distance: Distance,
): Trace {
  if (state.additions.length === 0) return squareToday(state, at);
  const placed = placedOf(state);
  const head = {
    id: `${state.id}/distances/${at}/${which}`,
    labelSv: texts.squareAfter[which](state.label),
    value: distance[which],
    unit: 'm',
    expressionSv: texts.nearestHow,
  } as const;
  return worked(head, () => [
    squareToday(state, at),
    ...placed.map((addition) => apart(state, midpointOf(state, at), addition)),
    ...(placed.length < state.additions.length ? [toUnplaced(state, at, which)] : []),
  ]);
}

/** To what stands somewhere in the plan area: its near side, its middle or its far side. */
function toUnplaced(state: State, at: number, which: keyof Distance): Trace {
  const { where, reach } = state;
  const across = (key: 'toPlanAreaM' | 'acrossPlanAreaM', labelSv: string) =>
    statistic(where, ['reach', 'squares', 'around', at, key], labelSv, {
      unit: 'm',
      source: texts.planArea,
    });
  const nearSide = across('toPlanAreaM', texts.toPlanArea);
  if (which === 'leastM') return nearSide;
  if (which === 'mostM') return across('acrossPlanAreaM', texts.acrossPlanArea);
  const from = midpointOf(state, at);
  const toCentreM = apartM(from.at, reach.centre);
  const toCentre = {
    id: `reach/squares/${at}/toCentre`,
    labelSv: texts.toCentre,
    value: toCentreM,
    unit: 'm',
    expressionSv: texts.apartHow,
  } as const;
  const head = {
    id: `reach/squares/${at}/inPlanArea`,
    labelSv: texts.inPlanArea,
    value: Math.max(nearSide.value ?? 0, toCentreM),
    unit: 'm',
    expressionSv: texts.inPlanAreaHow,
  } as const;
  const centre = { path: ['reach', 'centre'], at: reach.centre, label: texts.centre };
  return worked(head, () => [
    worked(toCentre, () => [...coordinates(state, from), ...coordinates(state, centre)]),
    nearSide,
  ]);
}

type Placed = Addition & { readonly position: Position };

function placedOf({ additions }: State): Placed[] {
  return additions.flatMap((addition) =>
    addition.position === undefined ? [] : [{ ...addition, position: addition.position }],
  );
}

/** A position of the place, by its path from there. */
type From = { readonly path: FieldPath; readonly at: Position; readonly label: string };

function midpointOf({ reach }: State, at: number): From {
  const midpoint = reach.squares?.around[at]?.midpoint;
  invariant(midpoint !== undefined, `no square at ${at}`);
  const path = ['reach', 'squares', 'around', at, 'midpoint'];
  return { path, at: midpoint, label: texts.squareMidpoint };
}

/** As the crow flies to what the programme adds where its position was entered. */
function apart(state: State, from: From, { label, position, at }: Placed): Trace {
  const path = ['alternatives', state.alternative, 'programme', ...at, 'position'];
  const head = {
    id: `${from.path.join('/')}/to/${path.join('/')}`,
    labelSv: texts.apart(label),
    value: apartM(from.at, position),
    unit: 'm',
    expressionSv: texts.apartHow,
  } as const;
  return worked(head, () => [
    ...coordinates(state, from),
    ...position.map((_, axis) =>
      renamed(entered(state.content, [...path, axis]), { labelSv: texts.coordinate(label, axis) }),
    ),
  ]);
}

function coordinates({ where, reach }: State, { path, at, label }: From): Trace[] {
  const source = path.includes('squares') ? squareSource(reach) : texts.planArea;
  return at.map((_, axis) =>
    statistic(where, [...path, axis], texts.coordinate(label, axis), { unit: 'm', source }),
  );
}
