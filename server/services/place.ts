import type { Repositories } from '../../db/storage.ts';
import { boundsOf } from '../geo/surface.ts';
import { indicatorsOf } from '../model/indicators/indicatorsOf.ts';
import { surroundingsOf, withSurroundings } from '../model/indicators/surroundings.ts';
import { invariant } from '../vocabulary/errors.ts';
import type { AreaLayer, IndicatorResult, Place } from '../vocabulary/place.ts';
import type { StoredPlanArea } from '../vocabulary/planCase.ts';
import type { Surroundings } from '../vocabulary/surroundings.ts';
import { areasToDraw } from './areasToDraw.ts';
import type { Environment } from './environment.ts';
import { createKeptPlaces, type PlaceAsked } from './keptPlaces.ts';
import { overlayPlan } from './overlayPlan.ts';
import { readPlaceOwnCounts } from './placeOwnCounts.ts';
import { createPlaceReach } from './placeReach.ts';
import { measurePlanArea } from './measurePlanArea.ts';
import { readIndicatorData } from './placeIndicators.ts';
import { createPlaceStatistics } from './placeStatistics.ts';
import { readStoredCase } from './storedCase.ts';

/** Why a case has no place. */
export type MissingPlace = 'noPlanArea' | 'noLayer' | 'outsideLayer';
export type FoundPlace =
  | { readonly place: Place; readonly missing: null }
  | { readonly place: null; readonly missing: MissingPlace };

/** Finest first: the smaller the areas, the closer they follow the plan. */
const kindsFinestFirst: readonly AreaLayer['kind'][] = ['deso', 'regso', 'district', 'kommun'];
/** A layer that leaves less than this share of the plan uncovered covers it. */
const UNCOVERED_SHARE = 0.001;

export type PlaceService = ReturnType<typeof createPlace>;

/** What is dear to make, kept as long as what it is of. */
export function createPlaceReaders() {
  return {
    keptOrFound: createKeptPlaces<FoundPlace>(),
    statistics: createPlaceStatistics(),
    reach: createPlaceReach(),
  };
}

/** Where plans lie: the areas they touch, those around them, and figures for them. */
export function createPlace(
  { storage: { inTransaction }, disclosure }: Environment,
  readers: Readers,
) {
  const findAll = async (repositories: Repositories, asked: PlaceAsked): Promise<FoundPlace> => {
    const laid = await findPlace(repositories, readers, asked);
    if (laid.place === null || asked.planArea === undefined) return laid;
    const ownCounts = await readPlaceOwnCounts(repositories, {
      ...asked,
      planArea: asked.planArea,
      limits: disclosure,
    });
    return {
      place: { ...laid.place, ...(ownCounts.length === 0 ? {} : { ownCounts }) },
      missing: null,
    };
  };
  const find = async (content: PlaceAsked): Promise<FoundPlace> => {
    const { planArea, municipalityCode, municipalityName, isInvented } = content;
    const { indicators } = content.settings;
    const where = { planArea, municipalityCode, municipalityName, isInvented };
    const asked = { ...where, settings: { indicators } };
    const found = await inTransaction((repositories) =>
      readers.keptOrFound(repositories, asked, () => findAll(repositories, asked)),
    );
    if (found.place === null) return found;
    // Kept with the place: a snapshot hides the same whoever reads it, and when.
    const limits = disclosure === undefined ? {} : { disclosure };
    return { place: withSurroundings({ ...found.place, ...limits }), missing: null };
  };
  return {
    /** The place of a case, stored or not, on the layers and statistics at hand. */
    find,
    /** The place of a stored case with its indicators. */
    read: async (
      planCaseId: string,
    ): Promise<
      FoundPlace & {
        readonly indicators: IndicatorResult[];
        readonly surroundings?: Surroundings;
      }
    > => {
      const planCase = await inTransaction((repositories) =>
        readStoredCase(repositories, planCaseId),
      );
      const found = await find(planCase);
      if (found.place === null) return { ...found, indicators: [] };
      const surroundings = surroundingsOf(found.place);
      return {
        ...found,
        indicators: indicatorsOf(found.place),
        ...(surroundings === undefined ? {} : { surroundings }),
      };
    },
  };
}

type Readers = ReturnType<typeof createPlaceReaders>;

async function findPlace(
  repositories: Repositories,
  readers: Readers,
  content: PlaceAsked,
): Promise<FoundPlace> {
  const { planArea } = content;
  if (planArea === undefined) return { place: null, missing: 'noPlanArea' };
  const layers = suitableLayers(await repositories.areaLayers.list(), content.isInvented);
  if (layers.length === 0) return { place: null, missing: 'noLayer' };
  const laid = await chooseLayer(repositories, layers, planArea);
  if (laid === undefined) return { place: null, missing: 'outsideLayer' };
  return { place: await completePlace(repositories, readers, content, laid), missing: null };
}

/**
 * Finest kind first, then the newest version, then the latest import. Invented areas are for
 * invented cases alone, and come first for them.
 */
function suitableLayers(layers: readonly AreaLayer[], isInvented: boolean): AreaLayer[] {
  const rank = ({ kind }: AreaLayer) => kindsFinestFirst.indexOf(kind);
  return layers
    .filter((layer) => isInvented || !layer.isInvented)
    .sort(
      (a, b) =>
        Number(b.isInvented) - Number(a.isInvented) ||
        rank(a) - rank(b) ||
        b.version.localeCompare(a.version, 'sv', { numeric: true }),
    );
}

type LaidPlan = Pick<Place, 'layer' | 'planArea' | 'parts'>;

/** The first layer that covers the plan, else the one that covers most of it. */
async function chooseLayer(
  { areas }: Repositories,
  layers: readonly AreaLayer[],
  planArea: StoredPlanArea,
): Promise<LaidPlan | undefined> {
  const bounds = boundsOf(measurePlanArea(planArea).geometry3006);
  let best: LaidPlan | undefined;
  for (const layer of layers) {
    const laid = overlayPlan(planArea, await areas.listInBounds(layer.id, bounds));
    const { coveredM2, areaM2 } = laid.planArea;
    if (coveredM2 >= areaM2 * (1 - UNCOVERED_SHARE)) return { layer, ...laid };
    if (coveredM2 > (best?.planArea.coveredM2 ?? 0)) best = { layer, ...laid };
  }
  return best;
}

/** Adds what is drawn around the plan, the figures and the distances. */
async function completePlace(
  repositories: Repositories,
  { statistics, reach }: Readers,
  { municipalityCode, municipalityName, isInvented, settings }: PlaceAsked,
  laid: LaidPlan,
): Promise<Place> {
  const { layer, parts, planArea } = laid;
  const codes = areasToDraw(
    await repositories.areas.listBounds(layer.id),
    boundsOf(planArea.geometry),
    new Set(parts.map(({ code }) => code)),
  );
  const areas = await repositories.areas.listByCodes(layer.id, codes);
  const largest = parts.reduce((a, b) => (b.intersectionM2 > a.intersectionM2 ? b : a));
  const main = areas.find(({ code }) => code === largest.code);
  invariant(main !== undefined, 'an area that the plan touches is drawn');
  const name = main.municipalityCode === municipalityCode ? municipalityName : undefined;
  const figures = await statistics.read(repositories, {
    layer,
    codes,
    municipality: { code: main.municipalityCode, name },
  });
  const indicatorData = await readIndicatorData(repositories, {
    settings,
    place: { ...laid, statistics: figures.sets },
    municipalityCode: main.municipalityCode,
  });
  return {
    ...laid,
    statistics: figures.sets,
    areas: areas.map((area) => ({ ...area, values: figures.valuesByCode.get(area.code) ?? {} })),
    municipality: figures.municipality,
    nation: figures.nation,
    reach: await reach.read(repositories, {
      planArea: planArea.geometry,
      municipalityCode: main.municipalityCode,
      isInvented,
    }),
    indicatorData,
  };
}
