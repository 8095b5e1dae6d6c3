import { readStatisticsRows } from '../geo/statisticsRows.ts';
import type { FigureStatus } from '../../db/repositories/statisticsStatuses.ts';
import type { Repositories } from '../../db/storage.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { AreaLayer, StatisticsSet, Values } from '../vocabulary/place.ts';
import { BY_MUNICIPALITY_CODE } from '../vocabulary/sources.ts';
import {
  columnsOf,
  recogniseStatisticsTable,
  statisticsTables,
  type StatisticsTable,
} from '../vocabulary/statisticsTables.ts';
import { serviceNoticesSv } from '../vocabulary/text/sv/notices.ts';
import { dayOf, type Environment } from './environment.ts';
import { parseCsvBytes, type CsvRow } from './parseCsv.ts';

export type StatisticsImport = {
  readonly fileName: string;
  /** Which table; absent: recognised by file name and columns. */
  readonly tableId?: string | undefined;
  /** Use the figures on another version's borders, joining on code. */
  readonly joinOnCode: boolean;
  /** Demo figures; marked wherever they are shown. */
  readonly isInvented?: boolean;
  readonly bytes: Uint8Array;
};
export type ImportedStatistics = {
  readonly statistics: StatisticsSet;
  readonly rows: number;
  /** Rows whose code is an area of a layer that they may be used on. */
  readonly matched: number;
  readonly notices: string[];
};
/** Figures by area code that are already variables, from a file of our own. */
export type PreparedStatistics = Pick<
  StatisticsSet,
  'tableId' | 'label' | 'areaKind' | 'areaVersion' | 'year' | 'source' | 'isInvented' | 'variables'
> & { readonly rows: Readonly<Record<string, Values>> };
/** Figures by area code, and what the source marks some of them with. */
export type StatisticsToStore = {
  readonly about: Omit<StatisticsSet, 'id' | 'importedOn' | 'rowCount'>;
  readonly valuesByCode: ReadonlyMap<string, Values>;
  readonly statuses: readonly Omit<FigureStatus, 'setId'>[];
};

/** Figures by area; shared by every municipality here. */
export function createStatistics({ storage: { inTransaction }, now, newId }: Environment) {
  const storeAll = (tables: readonly StatisticsToStore[]): Promise<ImportedStatistics[]> =>
    inTransaction(async (repositories) => {
      const layers = await repositories.areaLayers.list();
      const imported: ImportedStatistics[] = [];
      for (const read of tables) {
        const stored = { id: newId(), importedOn: dayOf(now()) };
        imported.push(await storeTable(repositories, layers, read, stored));
      }
      return imported;
    });
  const importFiles = async (files: readonly StatisticsImport[]): Promise<ImportedStatistics[]> =>
    storeAll(files.map(readTable));
  const addPrepared = (prepared: readonly PreparedStatistics[]): Promise<void> =>
    inTransaction(async ({ statisticsSets, statisticsValues }) => {
      for (const { rows, ...about } of prepared) {
        const set = {
          ...about,
          id: newId(),
          joinsOnCode: false,
          importedOn: dayOf(now()),
          rowCount: Object.keys(rows).length,
        };
        await statisticsSets.insert(set);
        await statisticsValues.insertAll(
          Object.entries(rows).map(([areaCode, values]) => ({ setId: set.id, areaCode, values })),
        );
      }
    });

  return {
    addPrepared,
    /** Latest imported first. */
    list: (): Promise<StatisticsSet[]> =>
      inTransaction(({ statisticsSets }) => statisticsSets.list()),
    /**
     * All files or none.
     * Throws: DomainError with row and column of a fault, and `statisticsVersionNeedsJoin` when
     *         the figures are of other borders than the layer at hand and no one asked for that.
     */
    importFiles,
    /** All tables or none, each under the same rules as a file. Throws: as `importFiles`. */
    storeAll,
  };
}

/** The table of a file, recognised or named, every cell of it read. */
function readTable(given: StatisticsImport): StatisticsToStore {
  const rows = parseCsvBytes(given.bytes);
  const columns = Object.keys(rows[0] ?? {});
  const table = findTable(given, columns);
  const known = columnsOf(table);
  const unknown = columns.find((column) => !known.includes(column));
  if (unknown !== undefined) {
    const facts = { row: 1, column: unknown, table: table.labelSv };
    throw new DomainError('statisticsColumnUnknown', facts);
  }
  const valuesByCode = readStatisticsRows(table, rows);
  checkCodes(table, rows);
  const about = {
    tableId: table.id,
    label: table.labelSv,
    areaKind: table.areaKind,
    areaVersion: table.areaVersion,
    year: table.year,
    joinsOnCode: given.joinOnCode,
    source: sourceOf(table),
    isInvented: given.isInvented ?? false,
    variables: Object.keys(table.variables),
  };
  return { about, valuesByCode, statuses: [] };
}

function findTable({ tableId, fileName }: StatisticsImport, columns: readonly string[]) {
  if (tableId === undefined) {
    const table = recogniseStatisticsTable(fileName, columns);
    if (table === undefined) throw new DomainError('statisticsTableUnknown', { fileName });
    return table;
  }
  const table = statisticsTables.find(({ id }) => id === tableId);
  if (table === undefined) {
    const known = statisticsTables.map(({ id }) => id).join(', ');
    throw new DomainError('statisticsTableIdUnknown', { tableId, known });
  }
  return table;
}

function checkCodes({ codeColumn }: StatisticsTable, rows: readonly CsvRow[]): void {
  const at = rows.findIndex((row) => (row[codeColumn] ?? '').trim() === '');
  // Row 1 is the header.
  if (at >= 0) {
    throw new DomainError('statisticsCodeMissing', { row: at + 2, column: codeColumn });
  }
}

async function storeTable(
  { areas, statisticsSets, statisticsValues, statisticsStatuses }: Repositories,
  layers: readonly AreaLayer[],
  { about, valuesByCode, statuses }: StatisticsToStore,
  stored: { readonly id: string; readonly importedOn: string },
): Promise<ImportedStatistics> {
  const sameKind = layers.filter(({ kind }) => kind === about.areaKind);
  const followsCode = about.areaVersion === BY_MUNICIPALITY_CODE;
  const sameVersion = sameKind.filter(({ version }) => version === about.areaVersion);
  const isOtherVersion = sameKind.length > 0 && sameVersion.length === 0 && !followsCode;
  if (isOtherVersion && !about.joinsOnCode) {
    const layerVersions = [...new Set(sameKind.map(({ version }) => version))].join(', ');
    const facts = { tableVersion: about.areaVersion, layerVersions };
    throw new DomainError('statisticsVersionNeedsJoin', facts);
  }
  const set: StatisticsSet = { ...stored, ...about, rowCount: valuesByCode.size };
  await statisticsSets.insert(set);
  await statisticsValues.insertAll(
    [...valuesByCode].map(([areaCode, values]) => ({ setId: set.id, areaCode, values })),
  );
  await statisticsStatuses.insertAll(statuses.map((status) => ({ ...status, setId: set.id })));
  const usable = about.joinsOnCode || followsCode ? sameKind : sameVersion;
  const codes = await areas.listCodes(usable.map(({ id }) => id));
  const matched = codes.filter((code) => valuesByCode.has(code)).length;
  const rows = valuesByCode.size;
  const notices = [
    ...(sameKind.length === 0 && !followsCode ? [serviceNoticesSv.noLayer()] : []),
    ...(isOtherVersion ? [serviceNoticesSv.joinedOnCode(about.areaVersion)] : []),
    ...(sameKind.length > 0 && matched === 0 ? [serviceNoticesSv.noneMatched()] : []),
  ];
  return { statistics: set, rows, matched, notices };
}

function sourceOf({ source }: StatisticsTable): string {
  return `${source.publisher}, ${source.title} (${source.contentId})`;
}
