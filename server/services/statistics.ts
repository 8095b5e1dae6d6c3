import type { Repositories } from '../../db/storage.ts';
import { maskOutsideVersion, totalsThatDiffer } from '../geo/statisticsRows.ts';
import { dayInSweden } from '../process/days.ts';
import { SHARED_MUNICIPALITY } from '../vocabulary/audit.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { AreaLayer, Fit, StatisticsSet, Values } from '../vocabulary/place.ts';
import { BY_MUNICIPALITY_CODE } from '../vocabulary/sources.ts';
import { isOutsideVersion, type StatisticsTable } from '../vocabulary/statisticsTables.ts';
import { carriedSource, serviceNotices } from '../vocabulary/text/sv/notices.ts';
import type { Environment } from './environment.ts';
import type { OnImportProgress } from './importProgress.ts';
import type { StatisticsImport, StatisticsToStore } from './readTable.ts';
import { record } from './record.ts';
import { carryTable, type CarriedTable } from './statisticsCarry.ts';
import { countedCodes, createFitting, fitNoticesSv, layersFor } from './statisticsFit.ts';

export type ImportedStatistics = {
  readonly statistics: StatisticsSet;
  /** Areas that the file has rows for. */
  readonly rows: number;
  /** Rows whose code is an area of a layer that they may be used on. */
  readonly matched: number;
  /** The same, layer by layer, with what does not fit. */
  readonly fits: Fit[];
  readonly notices: string[];
};
/** A set with how it fits the layers at hand, and how many cases' snapshots lie on it. */
export type ListedStatistics = {
  readonly statistics: StatisticsSet;
  readonly fits: Fit[];
  readonly cases: number;
};
/** Figures by area code that are already variables, from a file of our own. */
export type PreparedStatistics = Pick<
  StatisticsSet,
  | 'tableId'
  | 'label'
  | 'areaKind'
  | 'areaVersion'
  | 'year'
  | 'source'
  | 'licence'
  | 'isInvented'
  | 'variables'
> & { readonly rows: Readonly<Record<string, Values>> };
/** Figures by area; shared by every municipality here. */
export function createStatistics(environment: Environment) {
  const { storage, now, newId } = environment;
  const { inTransaction } = storage;
  const addPrepared = (prepared: readonly PreparedStatistics[]): Promise<void> =>
    inTransaction(async (repositories) => {
      const { statisticsSets, statisticsValues } = repositories;
      for (const { rows, ...about } of prepared) {
        const set = {
          ...about,
          id: newId(),
          joinsOnCode: false,
          importedOn: dayInSweden(now()),
          rowCount: Object.keys(rows).length,
        };
        await statisticsSets.insert(set);
        await statisticsValues.insertAll(
          Object.entries(rows).map(([areaCode, values]) => ({
            setId: set.id,
            areaCode,
            values: maskOutsideVersion(about, values),
          })),
        );
        await recordImport(environment, repositories, set);
      }
    });

  return {
    addPrepared,
    /** Latest imported first. */
    list: (): Promise<StatisticsSet[]> =>
      inTransaction(({ statisticsSets }) => statisticsSets.list()),
    /** Latest imported first, with how each fits the layers at hand. */
    listWithUses: (): Promise<ListedStatistics[]> =>
      inTransaction(async (repositories) => {
        const { statisticsSets, statisticsValues, areaLayers, snapshotSources } = repositories;
        const layers = await areaLayers.list();
        const sets = await statisticsSets.list();
        const cases = await snapshotSources.countCases(sets);
        const fitting = createFitting(repositories);
        const listed: ListedStatistics[] = [];
        for (const set of sets) {
          const codes = new Set(await statisticsValues.listCodes(set.id));
          const { fits } = await fitting(layersFor(layers, set), codes);
          listed.push({ statistics: set, fits, cases: cases.get(set.id) ?? 0 });
        }
        return listed;
      }),
    /**
     * Takes an import back, its figures with it. Stored snapshots keep their own.
     * Throws: DomainError `statisticsNotFound`.
     */
    remove: (id: string): Promise<Omit<ListedStatistics, 'fits'>> =>
      inTransaction(async (repositories) => {
        const { statisticsSets, snapshotSources } = repositories;
        const statistics = await statisticsSets.find(id);
        if (statistics === undefined) throw new DomainError('statisticsNotFound', { id });
        const cases = await snapshotSources.countCases([statistics]);
        await statisticsSets.remove(id);
        await record(environment, repositories, {
          act: 'statisticsRemoved',
          municipalityCode: SHARED_MUNICIPALITY,
          objectId: id,
          before: statistics,
        });
        return { statistics, cases: cases.get(id) ?? 0 };
      }),
    /**
     * All files or none.
     * Throws: DomainError with row and column of a fault, and `statisticsVersionNeedsJoin` when
     *         the figures are of other borders than the layer at hand and no one asked for that.
     */
    importFiles: (
      files: readonly StatisticsImport[],
      onProgress?: OnImportProgress,
    ): Promise<ImportedStatistics[]> => importTables(environment, files, onProgress),
    /** All tables or none, each under the same rules as a file. Throws: as `importFiles`. */
    storeAll: (tables: readonly StatisticsToStore[]): Promise<ImportedStatistics[]> =>
      storeTables(environment, tables),
  };
}

/** Reads, carries, then stores: the database is held for no longer than the last of these. */
async function importTables(
  environment: Environment,
  files: readonly StatisticsImport[],
  onProgress: OnImportProgress = () => undefined,
): Promise<ImportedStatistics[]> {
  const tables: StatisticsToStore[] = [];
  for (const [at, file] of files.entries()) {
    tables.push(await environment.compute('readTable', file));
    onProgress({ stage: 'checking', share: (at + 1) / files.length });
  }
  const carried: (CarriedTable | undefined)[] = [];
  for (const { valuesByCode, file } of tables) {
    if (file?.areaWeights !== true) {
      carried.push(undefined);
      continue;
    }
    carried.push(await carryTable(environment, file.table, valuesByCode, onProgress));
  }
  return storeTables(environment, tables, { carried, onProgress });
}

function storeTables(
  environment: Environment,
  tables: readonly StatisticsToStore[],
  {
    carried = [],
    onProgress = () => undefined,
  }: {
    readonly carried?: readonly (CarriedTable | undefined)[];
    readonly onProgress?: OnImportProgress;
  } = {},
): Promise<ImportedStatistics[]> {
  const { newId, now } = environment;
  return environment.storage.inTransaction(async (repositories) => {
    const layers = await repositories.areaLayers.list();
    const imported: ImportedStatistics[] = [];
    for (const [at, read] of tables.entries()) {
      const stored = { id: newId(), importedOn: dayInSweden(now()) };
      const table = await storeTable(repositories, layers, read, stored, carried[at]);
      imported.push(table);
      await recordImport(environment, repositories, table.statistics);
      onProgress({ stage: 'storing', share: (at + 1) / tables.length });
    }
    return imported;
  });
}

function recordImport(
  environment: Environment,
  repositories: Repositories,
  statistics: StatisticsSet,
): Promise<void> {
  return record(environment, repositories, {
    act: 'statisticsImported',
    municipalityCode: SHARED_MUNICIPALITY,
    objectId: statistics.id,
    after: statistics,
  });
}

async function storeTable(
  repositories: Repositories,
  layers: readonly AreaLayer[],
  { about, valuesByCode, statuses, file }: StatisticsToStore,
  stored: { readonly id: string; readonly importedOn: string },
  carried: CarriedTable | undefined,
): Promise<ImportedStatistics> {
  // Invented areas say nothing of real figures.
  const sameKind = layers.filter(
    ({ kind, isInvented }) => kind === about.areaKind && isInvented === about.isInvented,
  );
  const followsCode = about.areaVersion === BY_MUNICIPALITY_CODE;
  const isOtherVersion =
    sameKind.length > 0 &&
    !followsCode &&
    !sameKind.some(({ version }) => version === about.areaVersion);
  if (isOtherVersion && !about.joinsOnCode && carried === undefined) {
    const layerVersions = [...new Set(sameKind.map(({ version }) => version))].join(', ');
    const facts = { tableVersion: about.areaVersion, layerVersions };
    throw new DomainError('statisticsVersionNeedsJoin', facts);
  }
  const values = carried?.valuesByCode ?? valuesByCode;
  const set = { ...stored, ...carriedAbout(about, carried), rowCount: values.size };
  await repositories.statisticsSets.insert(set);
  await repositories.statisticsValues.insertAll(
    [...values].map(([areaCode, figures]) => ({ setId: set.id, areaCode, values: figures })),
  );
  await repositories.statisticsStatuses.insertAll(
    statuses.map((status) => ({ ...status, setId: set.id })),
  );
  const fitting = createFitting(repositories);
  const { fits, matched } = await fitting(layersFor(layers, set), new Set(values.keys()));
  const notices = [
    ...(file === undefined || file.uncoded === 0
      ? []
      : [serviceNotices.rowsWithoutCode(file.uncoded)]),
    ...(sameKind.length === 0 && !followsCode ? [serviceNotices.noLayer()] : []),
    ...(isOtherVersion && set.joinsOnCode ? [serviceNotices.joinedOnCode(about.areaVersion)] : []),
    ...(carried?.notices ?? []),
    ...(sameKind.length > 0 && matched === 0 ? [serviceNotices.noneMatched()] : []),
    ...fitNoticesSv(fits),
    ...(file === undefined ? [] : figureNoticesSv(file.table, valuesByCode)),
  ];
  return { statistics: set, rows: valuesByCode.size, matched, fits, notices };
}

/** Figures that were carried are of the new borders, and say how they got there. */
function carriedAbout(
  about: StatisticsToStore['about'],
  carried: CarriedTable | undefined,
): StatisticsToStore['about'] {
  if (carried === undefined) return about;
  const { derivation } = carried;
  const { fromVersion, toVersion, leftOut } = derivation;
  return {
    ...about,
    areaVersion: toVersion,
    joinsOnCode: false,
    derivation,
    source: carriedSource(about.source, fromVersion, toVersion),
    variables: about.variables.filter((id) => !leftOut.includes(id)),
  };
}

/** What the figures themselves show: noise that is left as it is, and years before their borders. */
function figureNoticesSv(
  table: StatisticsTable,
  valuesByCode: ReadonlyMap<string, Values>,
): string[] {
  const { areas, most } = totalsThatDiffer(table, valuesByCode);
  const isMissing = (values: Values) => Object.values(values).every((value) => value === null);
  const missing = isOutsideVersion(table)
    ? [...valuesByCode].filter(([, values]) => isMissing(values)).map(([code]) => code)
    : [];
  const { count, first } = countedCodes(missing);
  const { year, areaVersion } = table;
  return [
    ...(areas > 0 ? [serviceNotices.totalsDiffer(areas, most)] : []),
    ...(count > 0 ? [serviceNotices.outsideVersion(count, year, areaVersion, first)] : []),
  ];
}
