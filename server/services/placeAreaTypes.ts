import type { Repositories } from '../../db/storage.ts';
import { surfaceAreaM2 } from '../geo/area.ts';
import { coverageOf } from '../geo/arealWeighting.ts';
import { createAreaIndex, overlay } from '../geo/overlay.ts';
import { boundsOf } from '../geo/surface.ts';
import type { IndicatorData, Place, StatisticsSet } from '../vocabulary/place.ts';

const AREA_TYPES = [1, 2, 3, 4, 5];

type AreaTypes = NonNullable<IndicatorData['areaTypes']>;
/** What is known of each RegSO: its type, and who live there. */
type Typed = ReadonlyMap<string, { readonly areaType: number; readonly residents: number }>;

/**
 * Residents by the area type of their RegSO: a type is a class, so its areas' people are counted
 * and no mean is taken. Null without a set of types and one of residents on the same borders.
 */
export async function readAreaTypes(
  repositories: Repositories,
  sets: readonly StatisticsSet[],
  {
    place,
    municipalityCode,
  }: { place: Pick<Place, 'layer' | 'planArea'>; municipalityCode: string },
): Promise<AreaTypes | null> {
  const { statisticsValues } = repositories;
  const ofRegso = sets.filter(({ areaKind }) => areaKind === 'regso');
  const types = ofRegso.find(({ variables }) => variables.includes('areaType'));
  const people = ofRegso.find(
    ({ variables, areaVersion, year }) =>
      variables.includes('population') && areaVersion === types?.areaVersion && year === types.year,
  );
  if (types === undefined || people === undefined) return null;
  const persons = new Map(
    (await statisticsValues.listBySet(people.id)).map(({ areaCode, values }) => [
      areaCode,
      values['population'] ?? 0,
    ]),
  );
  const rows = await statisticsValues.listBySet(types.id);
  const typed: Typed = new Map(
    rows.flatMap(({ areaCode, values }) => {
      const areaType = values['areaType'] ?? 0;
      const known = { areaType, residents: persons.get(areaCode) ?? 0 };
      return AREA_TYPES.includes(areaType) ? [[areaCode, known] as const] : [];
    }),
  );
  const municipality = residentsByType(typed, municipalityCode);
  if (municipality.every((each) => each === 0)) return null;
  const { year, source } = types;
  const planArea = await planAreaTypes(repositories, types, place, typed);
  return {
    ...{ year, source, municipality },
    nation: rows.length === 0 ? null : residentsByType(typed, ''),
    ...(planArea === null ? {} : { planArea }),
  };
}

function residentsByType(typed: Typed, prefix: string): number[] {
  const own = [...typed].filter(([code]) => code.startsWith(prefix));
  return AREA_TYPES.map((type) =>
    own.reduce((sum, [, { areaType, residents }]) => sum + (areaType === type ? residents : 0), 0),
  );
}

/** The plan laid over the layer of RegSO that the types are of; null without that layer. */
async function planAreaTypes(
  { areaLayers, areas }: Repositories,
  { areaVersion }: StatisticsSet,
  { layer: { isInvented }, planArea: { geometry } }: Pick<Place, 'layer' | 'planArea'>,
  typed: Typed,
): Promise<AreaTypes['planArea'] | null> {
  const layer = (await areaLayers.list()).find(
    (each) =>
      each.kind === 'regso' && each.version === areaVersion && each.isInvented === isInvented,
  );
  if (layer === undefined) return null;
  const near = await areas.listInBounds(layer.id, boundsOf(geometry));
  const index = createAreaIndex(
    near.map((area) => ({ code: area.code, areaM2: area.areaM2, geometry3006: area.geometry })),
  );
  const laid = overlay(geometry, index).filter(({ code }) => typed.has(code));
  if (laid.length === 0) return null;
  return {
    coverage: Math.min(1, coverageOf(laid, surfaceAreaM2(geometry)).share),
    parts: laid.map(({ code, weight }) => ({
      code,
      weight: Math.min(1, weight),
      areaType: typed.get(code)?.areaType ?? 0,
      residents: typed.get(code)?.residents ?? 0,
    })),
  };
}
