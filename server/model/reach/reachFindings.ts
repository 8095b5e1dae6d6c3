import type { Place } from '../../vocabulary/place.ts';
import type { Alternative } from '../../vocabulary/planCase.ts';
import type { Position } from '../../vocabulary/geometry.ts';
import {
  GREEN_MIN_M2,
  reachThresholds,
  rule330300Parts,
  serviceKinds,
  type PlaceReach,
  type ReachFindings,
  type ReachGain,
  type ReachMeasure,
  type ReachShare,
  type ServiceKind,
  type ServiceReach,
} from '../../vocabulary/reach.ts';
import { reachStatements, todayStatements } from './reachStatements.ts';
import { exactly, sharesGained, sharesWithin, type Distance } from './sharesWithin.ts';

/** What a programme adds of one kind; without a position it is somewhere within the plan area. */
export type Addition = {
  readonly label: string;
  readonly position: Position | undefined;
  /** Where it stands in the programme. */
  readonly at: readonly ['facilities' | 'amenities', number];
};

/**
 * How near each kind of service is to the plan area and to those who live around it, today and
 * with each alternative. Undefined when the place's distances were not measured.
 *
 * Shape:  a kind without a layer is there with nulls: nothing is said of it, and nothing of what
 *         an alternative adds to it either.
 * Units:  metres as the crow flies in EPSG:3006. What stands within the plan area is as near to a
 *         square as the middle of the area, at least as near as its far side and at most as its near.
 * Source: `health-equity.md` section 3 for the half hectare within 300 m and 3-30-300.
 */
export function reachFindingsOf(
  { reach }: Pick<Place, 'reach'>,
  alternatives: readonly Alternative[],
): ReachFindings | undefined {
  if (reach === undefined) return undefined;
  const services = serviceKinds.map(({ id }) => serviceReach(id, reach, alternatives));
  const population = reach.squares?.around.reduce((sum, square) => sum + square.population, 0);
  return {
    services,
    population: population ?? null,
    today: todayStatements(services),
    statements: alternatives
      .filter(({ isBaseline }) => !isBaseline)
      .map(({ id }) => ({
        alternativeId: id,
        items: reachStatements(services, id, reach.squares?.layer.sideM ?? null),
      })),
    rule330300: rule330300(services, alternatives),
  };
}

function serviceReach(
  kind: ServiceKind,
  reach: PlaceReach,
  alternatives: readonly Alternative[],
): ServiceReach {
  const service = reach.services.find(({ layer }) => layer.kind === kind);
  if (service === undefined) {
    return { kind, layerId: null, today: null, municipality: [], after: [] };
  }
  return {
    kind,
    layerId: service.layer.id,
    today: measure(reach, service, []),
    municipality: service.municipality,
    after: alternatives.map((alternative) => {
      const { counted, notCounted } = additionsOf(kind, alternative);
      return {
        alternativeId: alternative.id,
        measure: measure(reach, service, counted),
        gained: gainedOf(reach, service, counted),
        added: counted.map(({ label }) => label),
        notCounted,
      };
    }),
  };
}

/** Facilities and amenities of one kind; green whose size is not half a hectare does not count. */
export function additionsOf(
  kind: ServiceKind,
  { programme: { facilities, amenities = [] } }: Alternative,
): { counted: Addition[]; notCounted: string[] } {
  const isLarge = (areaM2: number | undefined) => kind !== 'green' || (areaM2 ?? 0) >= GREEN_MIN_M2;
  const built = facilities.flatMap((facility, index): Addition[] => {
    const { label, position } = facility;
    return facility.kind === kind ? [{ label, position, at: ['facilities', index] }] : [];
  });
  const placed = amenities.flatMap((amenity, index): Addition[] => {
    const { label, position, areaM2 } = amenity;
    const isCounted = amenity.kind === kind && isLarge(areaM2);
    return isCounted ? [{ label, position, at: ['amenities', index] }] : [];
  });
  return {
    counted: [...built, ...placed],
    notCounted: amenities
      .filter((amenity) => amenity.kind === kind && !isLarge(amenity.areaM2))
      .map(({ label }) => label),
  };
}

type Service = PlaceReach['services'][number];

function measure(
  reach: PlaceReach,
  service: Service,
  additions: readonly Addition[],
): ReachMeasure {
  const { centre, planRadiusM, squares } = reach;
  const placed = placedOf(additions);
  return {
    centreM: Math.min(service.centreM, ...placed.map((position) => apartM(centre, position))),
    inPlanAreaM: placed.length < additions.length ? planRadiusM : null,
    shares:
      squares === null
        ? []
        : sharesWithin(
            distancesFromSquares(reach, service, additions),
            squares.around.map(({ population }) => population),
            squares.layer.sideM,
          ),
  };
}

function gainedOf(
  reach: PlaceReach,
  service: Service,
  additions: readonly Addition[],
): ReachGain[] {
  const { squares } = reach;
  if (squares === null) return [];
  return sharesGained(
    service.squaresM,
    distancesFromSquares(reach, service, additions),
    squares.around.map(({ population }) => population),
    squares.layer.sideM,
  );
}

function placedOf(additions: readonly Addition[]): Position[] {
  return additions.flatMap(({ position }) => (position === undefined ? [] : [position]));
}

/** From each square to what is there today or is added, whichever is nearer. */
export function distancesFromSquares(
  { centre, squares }: PlaceReach,
  { squaresM }: Service,
  additions: readonly Addition[],
): Distance[] {
  const placed = placedOf(additions);
  const around = squares?.around ?? [];
  return around.map(({ midpoint, toPlanAreaM, acrossPlanAreaM }, at) => {
    const knownM = Math.min(
      squaresM[at] ?? Infinity,
      ...placed.map((position) => apartM(midpoint, position)),
    );
    if (placed.length === additions.length) return exactly(knownM);
    // The middle of a bent area may lie outside it, and nearer than anything of it.
    const middleM = Math.max(toPlanAreaM, apartM(midpoint, centre));
    return {
      leastM: Math.min(knownM, toPlanAreaM),
      midM: Math.min(knownM, middleM),
      mostM: Math.min(knownM, acrossPlanAreaM),
    };
  });
}

export function apartM(one: Position, other: Position): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1]);
}

/** Trees that are seen and the canopy have no layer here: they are missing, and never guessed. */
function rule330300(
  services: readonly ServiceReach[],
  alternatives: readonly Alternative[],
): ReachFindings['rule330300'] {
  const green = services.find(({ kind }) => kind === 'green');
  const shareOf = (measured: ReachMeasure | null | undefined): ReachShare | null =>
    measured?.shares.find(({ radiusM }) => radiusM === reachThresholds.green.radiusM) ?? null;
  return rule330300Parts.map((part) => {
    const isMeasured = part === 'threeHundredMetres';
    return {
      part,
      today: isMeasured ? shareOf(green?.today) : null,
      after: alternatives.map(({ id }) => {
        const after = green?.after.find(({ alternativeId }) => alternativeId === id);
        return { alternativeId: id, share: isMeasured ? shareOf(after?.measure) : null };
      }),
    };
  });
}
