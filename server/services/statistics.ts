import { readStatisticsRows } from '../geo/statisticsRows.ts';
import type { Repositories } from '../../db/storage.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { AreaLayer, StatisticsSet, Values } from '../vocabulary/place.ts';
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
type ReadTable = {
  readonly given: StatisticsImport;
  readonly table: StatisticsTable;
  readonly valuesByCode: ReadonlyMap<string, Readonly<Record<string, number | null>>>;
  /** Rows that were left out because they have no code. */
  readonly uncoded: number;
};

/** Figures by area; shared by every municipality here. */
export function createStatistics({ storage: { inTransaction }, now, newId }: Environment) {
  const importFiles = async (files: readonly StatisticsImport[]): Promise<ImportedStatistics[]> => {
    const tables = files.map(readTable);
    return inTransaction(async (repositories) => {
      const layers = await repositories.areaLayers.list();
      const imported: ImportedStatistics[] = [];
      for (const read of tables) {
        const stored = { id: newId(), importedOn: dayOf(now()) };
        imported.push(await storeTable(repositories, layers, read, stored));
      }
      return imported;
    });
  };
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
  };
}

/** The table of a file, recognised or named, every cell of it read. */
function readTable(given: StatisticsImport): ReadTable {
  const all = parseCsvBytes(given.bytes);
  const columns = Object.keys(all[0] ?? {});
  const table = findTable(given, columns);
  const known = [...columnsOf(table), ...(table.unread ?? [])];
  const unknown = columns.find((column) => !known.includes(column));
  if (unknown !== undefined) {
    const facts = { row: 1, column: unknown, table: table.labelSv };
    throw new DomainError('statisticsColumnUnknown', facts);
  }
  const rows = table.hasRowsWithoutCode === true ? all.filter((row) => isCoded(row, table)) : all;
  const valuesByCode = readStatisticsRows(table, rows);
  checkCodes(table, rows);
  return { given, table, valuesByCode, uncoded: all.length - rows.length };
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

const isCoded = (row: CsvRow, { codeColumn }: StatisticsTable) =>
  (row[codeColumn] ?? '').trim() !== '';

function checkCodes(table: StatisticsTable, rows: readonly CsvRow[]): void {
  const at = rows.findIndex((row) => !isCoded(row, table));
  // Row 1 is the header.
  if (at >= 0) {
    throw new DomainError('statisticsCodeMissing', { row: at + 2, column: table.codeColumn });
  }
}

async function storeTable(
  { areas, statisticsSets, statisticsValues }: Repositories,
  layers: readonly AreaLayer[],
  { given, table, valuesByCode, uncoded }: ReadTable,
  stored: { readonly id: string; readonly importedOn: string },
): Promise<ImportedStatistics> {
  const sameKind = layers.filter(({ kind }) => kind === table.areaKind);
  const sameVersion = sameKind.filter(({ version }) => version === table.areaVersion);
  const isOtherVersion = sameKind.length > 0 && sameVersion.length === 0;
  if (isOtherVersion && !given.joinOnCode) {
    const layerVersions = [...new Set(sameKind.map(({ version }) => version))].join(', ');
    const facts = { tableVersion: table.areaVersion, layerVersions };
    throw new DomainError('statisticsVersionNeedsJoin', facts);
  }
  const set: StatisticsSet = {
    ...stored,
    tableId: table.id,
    label: table.labelSv,
    areaKind: table.areaKind,
    areaVersion: table.areaVersion,
    year: table.year,
    joinsOnCode: given.joinOnCode,
    source: sourceOf(table),
    isInvented: given.isInvented ?? false,
    rowCount: valuesByCode.size,
    variables: Object.keys(table.variables),
  };
  await statisticsSets.insert(set);
  await statisticsValues.insertAll(
    [...valuesByCode].map(([areaCode, values]) => ({ setId: set.id, areaCode, values })),
  );
  const usable = given.joinOnCode ? sameKind : sameVersion;
  const codes = await areas.listCodes(usable.map(({ id }) => id));
  const matched = codes.filter((code) => valuesByCode.has(code)).length;
  const rows = valuesByCode.size;
  const notices = [
    ...(uncoded > 0 ? [serviceNoticesSv.rowsWithoutCode(uncoded)] : []),
    ...(sameKind.length === 0 ? [serviceNoticesSv.noLayer()] : []),
    ...(isOtherVersion ? [serviceNoticesSv.joinedOnCode(table.areaVersion)] : []),
    ...(sameKind.length > 0 && matched === 0 ? [serviceNoticesSv.noneMatched()] : []),
  ];
  return { statistics: set, rows, matched, notices };
}

function sourceOf({ source }: StatisticsTable): string {
  return `${source.publisher}, ${source.title} (${source.contentId})`;
}
