import type { Repositories } from '../../db/storage.ts';
import { centroidOf } from '../geo/area.ts';
import { distancesToNearestM } from '../geo/distances.ts';
import {
  createServiceIndex,
  nearestService,
  planAreaMeasure,
  type PlanAreaDistances,
  type ServiceIndex,
} from '../geo/placeDistances.ts';
import { boundsOf } from '../geo/surface.ts';
import { exactly, sharesWithin } from '../model/reach/sharesWithin.ts';
import type { Position, Surface } from '../vocabulary/geometry.ts';
import {
  AROUND_M,
  serviceKinds,
  type PlaceReach,
  type ServiceLayer,
  type Square,
  type SquareLayer,
} from '../vocabulary/reach.ts';

/** A layer with nothing nearer than this is of another town, and says nothing of the place. */
const ELSEWHERE_M = 20_000;

type Wanted = {
  /** The plan area in EPSG:3006. */
  readonly planArea: Surface;
  readonly municipalityCode: string;
  /** Invented layers are for invented cases alone, and come first for them. */
  readonly isInvented: boolean;
};
/** What of the storage the distances are read from. */
export type ReachRepositories = {
  readonly serviceLayers: Pick<Repositories['serviceLayers'], 'list' | 'listObjects'>;
  readonly squareLayers: Pick<
    Repositories['squareLayers'],
    'list' | 'listInBounds' | 'listByMunicipality'
  >;
};
type Squares = {
  readonly layer: SquareLayer;
  readonly around: readonly (Square & PlanAreaDistances)[];
};
type Service = PlaceReach['services'][number];
/** What is dear to make of a layer: its index, and who in a municipality has how far to it. */
type Kept = {
  readonly index: ServiceIndex;
  /** By square layer and municipality. */
  readonly shares: Map<string, Service['municipality']>;
};

/** Distances of places. A layer never changes, so what makes it ready to be searched is kept. */
export function createPlaceReach() {
  const kept = new Map<string, Kept>();

  const keptOf = async (
    { serviceLayers }: ReachRepositories,
    { id, kind }: ServiceLayer,
  ): Promise<Kept> => {
    const known = kept.get(id);
    if (known !== undefined) return known;
    const index = createServiceIndex(kind, await serviceLayers.listObjects(id));
    const made = { index, shares: new Map<string, Service['municipality']>() };
    kept.set(id, made);
    return made;
  };

  const sharesOf = async (
    { squareLayers }: ReachRepositories,
    { index, shares }: Kept,
    { layer: { id, sideM }, municipalityCode }: { layer: SquareLayer; municipalityCode: string },
  ): Promise<Service['municipality']> => {
    const key = `${id} ${municipalityCode}`;
    const known = shares.get(key);
    if (known !== undefined) return known;
    const squares = await squareLayers.listByMunicipality(id, municipalityCode);
    const made = sharesWithin(
      squaresM(squares, index).map(exactly),
      squares.map(({ population }) => population),
      sideM,
    );
    shares.set(key, made);
    return made;
  };

  return {
    /** What lies how far away, on the layers at hand. */
    read: async (repositories: ReachRepositories, wanted: Wanted): Promise<PlaceReach> => {
      const measure = planAreaMeasure(wanted.planArea);
      const squares = await findSquares(repositories, wanted, measure);
      const centre = centroidOf(wanted.planArea);
      const layers = suitable(await repositories.serviceLayers.list(), wanted, ({ asOf }) => asOf);
      for (const id of kept.keys()) {
        if (!layers.some((layer) => layer.id === id)) kept.delete(id);
      }
      const services: PlaceReach['services'] = [];
      for (const { id: kind } of serviceKinds) {
        for (const layer of layers.filter((each) => each.kind === kind)) {
          const known = await keptOf(repositories, layer);
          const { index } = known;
          const nearest = nearestService(index, centre);
          if (nearest === null || nearest.distanceM > ELSEWHERE_M) continue;
          const { distanceM: centreM, name, position } = nearest;
          services.push({
            layer,
            tooSmall: index.tooSmall,
            sizeUnknown: index.sizeUnknown,
            centreM,
            nearest: { name, position },
            squaresM: squaresM(squares?.around ?? [], index),
            municipality:
              squares === undefined
                ? []
                : await sharesOf(repositories, known, { ...wanted, layer: squares.layer }),
          });
          break;
        }
      }
      const planRadiusM = measure(centre).acrossPlanAreaM;
      return { centre, planRadiusM, squares: squaresOf(squares), services };
    },
  };
}

/** Those that may be used for the case, the newest data first, then the latest import. */
function suitable<Layer extends { readonly isInvented: boolean }>(
  layers: readonly Layer[],
  { isInvented }: Wanted,
  date: (layer: Layer) => string,
): Layer[] {
  return layers
    .filter((layer) => isInvented || !layer.isInvented)
    .sort(
      (a, b) =>
        Number(b.isInvented) - Number(a.isInvented) ||
        (date(b) < date(a) ? -1 : Number(date(b) > date(a))),
    );
}

/** The newest squares with anyone near the plan area. */
async function findSquares(
  { squareLayers }: ReachRepositories,
  wanted: Wanted,
  measure: (position: Position) => PlanAreaDistances,
): Promise<Squares | undefined> {
  const { minX, minY, maxX, maxY } = boundsOf(wanted.planArea);
  const bounds = {
    minX: minX - AROUND_M,
    minY: minY - AROUND_M,
    maxX: maxX + AROUND_M,
    maxY: maxY + AROUND_M,
  };
  for (const layer of suitable(await squareLayers.list(), wanted, ({ year }) => String(year))) {
    const near = await squareLayers.listInBounds(layer.id, bounds);
    const around = near
      .map((square) => ({ ...square, ...measure(square.midpoint) }))
      .filter(({ toPlanAreaM }) => toPlanAreaM <= AROUND_M);
    if (around.length === 0) continue;
    return { layer, around };
  }
  return undefined;
}

function squaresOf(squares: Squares | undefined): PlaceReach['squares'] {
  if (squares === undefined) return null;
  return {
    layer: squares.layer,
    around: squares.around.map(({ midpoint, population, toPlanAreaM, acrossPlanAreaM }) => ({
      midpoint,
      population,
      toPlanAreaM,
      acrossPlanAreaM,
    })),
  };
}

function squaresM(from: readonly Square[], { index }: ServiceIndex): number[] {
  return [
    ...distancesToNearestM(
      from.map(({ midpoint }): Position => midpoint),
      index,
    ),
  ];
}
