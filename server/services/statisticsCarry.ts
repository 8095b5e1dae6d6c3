import type { AreaBounds, AreaRow } from '../../db/repositories/areas.ts';
import type { Repositories } from '../../db/storage.ts';
import {
  carryCounts,
  movedCountShare,
  together,
  type AreaValues,
  type Carrying,
} from '../geo/arealWeighting.ts';
import { countsToCarry, fromCarried, isCarried } from '../geo/statisticsRows.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { AreaLayer, Derivation } from '../vocabulary/place.ts';
import { countUnits, type StatisticsTable } from '../vocabulary/statisticsTables.ts';
import { serviceNotices } from '../vocabulary/text/sv/notices.ts';
import type { Environment } from './environment.ts';
import type { OnImportProgress } from './importProgress.ts';
import { countedCodes } from './statisticsFit.ts';

export type CarriedTable = {
  readonly derivation: Derivation;
  readonly valuesByCode: ReadonlyMap<string, AreaValues>;
  readonly notices: string[];
};

/** New areas that are laid at a time, by whoever computes: others get their turn between. */
const AREAS_A_TURN = 40;

/** Where an area is and in which layer; its outline is read when its turn comes. */
type Placed = { readonly code: string; readonly layerId: string; readonly bounds: AreaBounds };

/**
 * New borders over old ones, a few areas at a time read and laid over those that they touch:
 * neither the database nor whoever answers waits for the whole.
 *
 * Throws: DomainError when borders are gone before all was laid.
 */
async function laidOver(
  { storage: { inTransaction }, compute }: Pick<Environment, 'storage' | 'compute'>,
  { from, to }: { readonly from: readonly Placed[]; readonly to: readonly Placed[] },
  { oldVersion, onShare }: { oldVersion: string; onShare: (share: number) => void },
): Promise<Carrying> {
  const carryings: Carrying[] = [];
  for (let at = 0; at < to.length; at += AREAS_A_TURN) {
    const turn = to.slice(at, at + AREAS_A_TURN);
    const touched = from.filter(({ bounds }) => turn.some((each) => meet(bounds, each.bounds)));
    const rows = await inTransaction(async (repositories) => ({
      from: await rowsOf(repositories, touched),
      to: await rowsOf(repositories, turn),
    }));
    if (rows.from.length < touched.length || rows.to.length < turn.length) {
      throw new DomainError('carryOldLayerMissing', { version: oldVersion });
    }
    carryings.push(await compute('carryAreas', rows));
    onShare(Math.min(1, (at + AREAS_A_TURN) / to.length));
  }
  return together(carryings);
}

/**
 * The figures of a table on the newest other borders at hand, each count by the share of its area.
 *
 * Throws: DomainError when either borders are not imported, or gone before all was laid.
 */
export async function carryTable(
  environment: Pick<Environment, 'storage' | 'compute'>,
  table: StatisticsTable,
  valuesByCode: ReadonlyMap<string, AreaValues>,
  onProgress: OnImportProgress,
): Promise<CarriedTable> {
  const { toVersion, ...places } = await environment.storage.inTransaction(async (repositories) => {
    const borders = bordersFor(await repositories.areaLayers.list(), table);
    return {
      from: await placesOf(repositories, borders.from),
      to: await placesOf(repositories, borders.to.layers),
      toVersion: borders.to.version,
    };
  });
  const carrying = await laidOver(environment, places, {
    oldVersion: table.areaVersion,
    onShare: (share) => onProgress({ stage: 'checking', share }),
  });
  const movedAreaShare = carrying.commonM2 === 0 ? 0 : carrying.movedM2 / carrying.commonM2;
  const counts = new Map(
    [...valuesByCode].map(([code, values]) => [code, countsToCarry(table, values)]),
  );
  const variables = Object.keys(table.variables);
  const carried = carryCounts(carrying, counts, variables);
  const movedVariable = Object.entries(table.variables).find(([, { unit }]) =>
    countUnits.includes(unit),
  );
  const moved =
    movedVariable === undefined ? null : movedCountShare(carrying, counts, movedVariable[0]);
  const leftOut = Object.entries(table.variables).filter(([, variable]) => !isCarried(variable));
  const derivation: Derivation = {
    method: 'areaWeights',
    fromVersion: table.areaVersion,
    toVersion,
    movedAreaShare,
    movedVariable: movedVariable?.[0] ?? null,
    movedCountShare: moved,
    leftOut: leftOut.map(([id]) => id),
    notCovered: carrying.notCovered.length,
  };
  const notCovered = countedCodes(carrying.notCovered);
  const notices = [
    serviceNotices.carriedByArea({
      from: table.areaVersion,
      to: toVersion,
      movedAreaShare: derivation.movedAreaShare,
      movedCountShare: moved,
      countLabel: movedVariable?.[1].labelSv ?? '',
    }),
    ...(leftOut.length > 0
      ? [serviceNotices.leftOut(leftOut.map(([, { labelSv }]) => labelSv))]
      : []),
    ...(notCovered.count > 0
      ? [serviceNotices.notCovered(notCovered.count, notCovered.first)]
      : []),
  ];
  const values = [...carried].map(([code, sums]): [string, AreaValues] => [
    code,
    fromCarried(table, sums),
  ]);
  return { derivation, valuesByCode: new Map(values), notices };
}

function bordersFor(layers: readonly AreaLayer[], table: StatisticsTable) {
  const sameKind = layers.filter(({ kind, isInvented }) => kind === table.areaKind && !isInvented);
  const from = sameKind.filter(({ version }) => version === table.areaVersion);
  if (from.length === 0) {
    throw new DomainError('carryOldLayerMissing', { version: table.areaVersion });
  }
  const [version] = sameKind
    .map((layer) => layer.version)
    .filter((other) => other !== table.areaVersion)
    .sort((a, b) => b.localeCompare(a, 'sv', { numeric: true }));
  if (version === undefined) {
    throw new DomainError('carryNewLayerMissing', { version: table.areaVersion });
  }
  const to = sameKind.filter((layer) => layer.version === version);
  return { from, to: { version, layers: to } };
}

/** Areas of several layers of the same borders, each code once: as the latest import has it. */
async function placesOf(
  { areas }: Pick<Repositories, 'areas'>,
  layers: readonly AreaLayer[],
): Promise<Placed[]> {
  const byCode = new Map<string, Placed>();
  for (const { id: layerId } of layers) {
    for (const { code, bounds } of await areas.listBounds(layerId)) {
      if (!byCode.has(code)) byCode.set(code, { code, layerId, bounds });
    }
  }
  return [...byCode.values()];
}

async function rowsOf(
  { areas }: Pick<Repositories, 'areas'>,
  places: readonly Placed[],
): Promise<AreaRow[]> {
  const rows: AreaRow[] = [];
  for (const layerId of new Set(places.map((place) => place.layerId))) {
    const codes = places.filter((place) => place.layerId === layerId).map(({ code }) => code);
    rows.push(...(await areas.listRowsByCodes(layerId, codes)));
  }
  return rows;
}

function meet(one: AreaBounds, other: AreaBounds): boolean {
  return (
    one.minX <= other.maxX &&
    one.maxX >= other.minX &&
    one.minY <= other.maxY &&
    one.maxY >= other.minY
  );
}
