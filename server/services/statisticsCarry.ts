import type { Repositories } from '../../db/storage.ts';
import {
  carryCounts,
  carryingOf,
  movedCountShare,
  type AreaValues,
} from '../geo/arealWeighting.ts';
import type { IndexedArea } from '../geo/overlay.ts';
import { countsToCarry, fromCarried, isCarried } from '../geo/statisticsRows.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { AreaLayer, Derivation } from '../vocabulary/place.ts';
import { countUnits, type StatisticsTable } from '../vocabulary/statisticsTables.ts';
import { serviceNoticesSv } from '../vocabulary/text/sv/notices.ts';
import { othersTurn } from './byteSource.ts';
import type { OnImportProgress } from './importProgress.ts';
import { countedCodes } from './statisticsFit.ts';

export type CarriedTable = {
  readonly derivation: Derivation;
  readonly valuesByCode: ReadonlyMap<string, AreaValues>;
  readonly notices: string[];
};

/** Areas that are laid before others get their turn. */
const AREAS_A_TURN = 50;

/** Old borders and new ones, read before anything is laid: the database need not wait for that. */
export type Borders = {
  readonly from: readonly IndexedArea[];
  readonly to: readonly IndexedArea[];
  readonly toVersion: string;
};

/**
 * The borders of a table, and the newest others at hand.
 *
 * Throws: DomainError when either is not imported: a carrying needs both.
 */
export async function readBorders(
  { areas }: Pick<Repositories, 'areas'>,
  layers: readonly AreaLayer[],
  table: StatisticsTable,
): Promise<Borders> {
  const { from, to } = bordersFor(layers, table);
  return {
    from: await readAreas(areas, from),
    to: await readAreas(areas, to.layers),
    toVersion: to.version,
  };
}

/** The figures of a table on other borders, each count by the share of its area. */
export async function carryTable(
  { from, to, toVersion }: Borders,
  table: StatisticsTable,
  valuesByCode: ReadonlyMap<string, AreaValues>,
  onProgress: OnImportProgress,
): Promise<CarriedTable> {
  const carrying = carryingOf(from, to);
  let laid = carrying.next();
  for (let count = 1; laid.done !== true; count += 1) {
    if (count % AREAS_A_TURN === 0) {
      onProgress({ stage: 'checking', share: count / to.length });
      await othersTurn();
    }
    laid = carrying.next();
  }
  const counts = new Map(
    [...valuesByCode].map(([code, values]) => [code, countsToCarry(table, values)]),
  );
  const variables = Object.keys(table.variables);
  const carried = carryCounts(laid.value, counts, variables);
  const movedVariable = Object.entries(table.variables).find(([, { unit }]) =>
    countUnits.includes(unit),
  );
  const moved =
    movedVariable === undefined ? null : movedCountShare(laid.value, counts, movedVariable[0]);
  const leftOut = Object.entries(table.variables).filter(([, variable]) => !isCarried(variable));
  const derivation: Derivation = {
    method: 'areaWeights',
    fromVersion: table.areaVersion,
    toVersion,
    movedAreaShare: laid.value.movedAreaShare,
    movedVariable: movedVariable?.[0] ?? null,
    movedCountShare: moved,
    leftOut: leftOut.map(([id]) => id),
    notCovered: laid.value.notCovered.length,
  };
  const notCovered = countedCodes(laid.value.notCovered);
  const notices = [
    serviceNoticesSv.carriedByArea({
      from: table.areaVersion,
      to: toVersion,
      movedAreaShare: derivation.movedAreaShare,
      movedCountShare: moved,
      countLabel: movedVariable?.[1].labelSv ?? '',
    }),
    ...(leftOut.length > 0
      ? [serviceNoticesSv.leftOut(leftOut.map(([, { labelSv }]) => labelSv))]
      : []),
    ...(notCovered.count > 0
      ? [serviceNoticesSv.notCovered(notCovered.count, notCovered.first)]
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
async function readAreas(
  areas: Repositories['areas'],
  layers: readonly AreaLayer[],
): Promise<IndexedArea[]> {
  const byCode = new Map<string, IndexedArea>();
  for (const { id } of layers) {
    for (const { code, areaM2, geometry } of await areas.listByLayer(id)) {
      if (!byCode.has(code)) byCode.set(code, { code, areaM2, geometry3006: geometry });
    }
  }
  return [...byCode.values()];
}
