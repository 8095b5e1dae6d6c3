import {
  reachThresholds,
  serviceKinds,
  squareErrorM,
  type ReachGain,
  type ReachShare,
  type ReachStatement,
  type ServiceKind,
  type ServiceReach,
} from '../../vocabulary/reach.ts';

/** Shorter than this is no nearer: positions of services are seldom better than that. */
const LEAST_GAIN_M = 25;
/** Shares are said in whole per cent, and what is sure is rounded down. */
const LEAST_SHARE = 0.01;

/**
 * What may be said of how near an alternative brings each service, and no more: distances between
 * known positions, and the share of people that is surely nearer wherever in the squares they live.
 *
 * Shape:  codes with facts, in the order of the services; nothing of a kind without a layer, or
 *         that the alternative adds nothing to.
 */
export function reachStatements(
  services: readonly ServiceReach[],
  alternativeId: string,
  sideM: number | null,
): ReachStatement[] {
  return services.flatMap((service) => {
    const after = service.after.find((each) => each.alternativeId === alternativeId);
    const { kind, today } = service;
    if (after === undefined || today === null) return [];
    const named = { service: labelOf(kind) };
    const notCounted = after.notCounted.map((label) => ({
      code: 'greenNotCounted',
      facts: { label },
    }));
    if (after.added.length === 0) return notCounted;
    return [
      ...distanceStatements(named, today, after.measure),
      ...shareStatements(named, kind, after.gained, sideM),
      ...notCounted,
    ];
  });
}

/**
 * Where fewer or more of those around the plan area than of the municipality have a service within
 * its distance, wherever in the squares everyone lives. Nothing is said where the squares leave a
 * doubt.
 */
export function todayStatements(services: readonly ServiceReach[]): ReachStatement[] {
  return services.flatMap(({ kind, today, municipality }) => {
    const { radiusM } = reachThresholds[kind];
    const at = (shares: readonly ReachShare[]) => shares.find((share) => share.radiusM === radiusM);
    const [around, reference] = [at(today?.shares ?? []), at(municipality)];
    if (around === undefined || reference === undefined) return [];
    const facts = { service: labelOf(kind), radiusM };
    if (around.high < reference.low) {
      const shares = { around: around.high, municipality: reference.low };
      return [{ code: 'fewerThanMunicipality', facts: { ...facts, ...shares } }];
    }
    if (around.low > reference.high) {
      const shares = { around: around.low, municipality: reference.high };
      return [{ code: 'moreThanMunicipality', facts: { ...facts, ...shares } }];
    }
    return [];
  });
}

function labelOf(kind: ServiceKind): string {
  return serviceKinds.find(({ id }) => id === kind)?.labelSv ?? kind;
}

type Named = { readonly service: string };
type Measured = NonNullable<ServiceReach['today']>;

function distanceStatements(named: Named, today: Measured, after: Measured): ReachStatement[] {
  const isNearer = after.centreM <= today.centreM - LEAST_GAIN_M;
  const facts = { ...named, todayM: today.centreM, afterM: after.centreM };
  return [
    ...(isNearer ? [{ code: 'nearer', facts }] : []),
    ...(after.inPlanAreaM === null
      ? []
      : [{ code: 'inPlanArea', facts: { ...named, mostM: after.inPlanAreaM } }]),
    ...(!isNearer && after.inPlanAreaM === null ? [{ code: 'notNearer', facts }] : []),
  ];
}

/** Nothing is said of how many when the squares are coarser than the distance. */
function shareStatements(
  named: Named,
  kind: ServiceKind,
  gained: readonly ReachGain[],
  sideM: number | null,
): ReachStatement[] {
  const { radiusM } = reachThresholds[kind];
  const gain = gained.find((each) => each.radiusM === radiusM);
  if (sideM === null || gain === undefined) {
    return [{ code: 'noSquares', facts: { ...named, radiusM } }];
  }
  const facts = { ...named, radiusM, sideM };
  if (squareErrorM(sideM) > radiusM) return [{ code: 'squaresTooCoarse', facts }];
  const { low, high } = gain;
  if (low >= LEAST_SHARE) return [{ code: 'surelyMore', facts: { ...facts, low, high } }];
  if (high > 0) return [{ code: 'perhapsMore', facts: { ...facts, high } }];
  return [{ code: 'notMore', facts }];
}
