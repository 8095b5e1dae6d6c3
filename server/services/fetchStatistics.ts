import { readPxCsv } from '../sources/pxCsv.ts';
import { askPxCells } from '../sources/pxQuestion.ts';
import { isAllZero, statisticsOfCells, type PxYear } from '../sources/pxStatistics.ts';
import { readJsonStat2, type PxCell } from '../sources/pxWeb.ts';
import { DomainError } from '../vocabulary/errors.ts';
import { pxTables, type PxTable } from '../vocabulary/pxTables.ts';
import { sourceServiceOf, type fetchedAreaKinds } from '../vocabulary/sources.ts';
import { sourceTexts } from '../vocabulary/text/sv/sources.ts';
import {
  checkMunicipalities,
  dayOfExtracts,
  type Extracted,
  type FetchedStatistics,
  type FetchOptions,
  type FetchTools,
} from './fetchTools.ts';
import { readSavedFiles } from './savedAnswers.ts';
import type { StatisticsToStore } from './readTable.ts';

export type StatisticsFetch = FetchOptions & {
  readonly tableId: string;
  readonly kind: (typeof fetchedAreaKinds)[number]['id'];
  /** Of the borders; absent: as the codes of saved answers say, else the latest. */
  readonly version?: string | undefined;
  /** May be empty when answers are handed in: then all that they have. */
  readonly municipalities: readonly string[];
  /** Absent: the latest there is, or every year of saved answers. */
  readonly years?: readonly number[] | undefined;
  /** Use the figures on another version's borders, joining on code. */
  readonly joinOnCode?: boolean | undefined;
};

const LATEST_VERSION = '2025';

/** Throws: DomainError from the answers or the store; nothing is stored then but the answers. */
export async function fetchStatistics(
  tools: FetchTools,
  given: StatisticsFetch,
): Promise<FetchedStatistics> {
  const asked = given.files === undefined ? { version: LATEST_VERSION, ...given } : given;
  const table = pxTables.find(({ id }) => id === asked.tableId);
  if (table === undefined) {
    const known = pxTables.map(({ id, labelSv }) => `${id} ${labelSv}`).join(', ');
    throw new DomainError('pxTableUnknown', { table: asked.tableId, known });
  }
  checkMunicipalities(asked.municipalities, { mayBeNone: asked.files !== undefined });
  const { cells, extracts, extractedOn } = await cellsOf(tools, table, asked);
  const read = statisticsOfCells(table, cells)
    .map((year) => narrowed(year, asked))
    .filter(({ valuesByCode }) => valuesByCode.size > 0);
  const [zero, years] = [read.filter(isAllZero), read.filter((year) => !isAllZero(year))];
  if (years.length === 0) {
    const facts = { table: table.id, years: zero.map(({ year }) => year).join(', ') };
    throw new DomainError(zero.length === 0 ? 'pxNothingAsked' : 'pxAllZero', facts);
  }
  const toStore = years.map((year) => setOf(table, year, asked, extractedOn));
  const imported = await tools.statistics.storeAll(toStore);
  const notices = [
    ...zero.map(({ year }) => sourceTexts.zeroYear(year)),
    ...new Set(imported.flatMap((one) => one.notices)),
  ];
  return { imported, notices, extracts, extractedOn };
}

async function cellsOf(
  { environment, open }: FetchTools,
  table: PxTable,
  asked: StatisticsFetch,
): Promise<Extracted & { readonly cells: readonly PxCell[] }> {
  const { kind, version = LATEST_VERSION, municipalities, years, files } = asked;
  if (files === undefined) {
    const { ask, base, extracts, polite } = open('scb', asked);
    const question = { table, kind, version, municipalities, years };
    const cells = await askPxCells(ask, base, question, ({ calls, windowMs }) =>
      polite.holdTo(calls, windowMs),
    );
    return { cells, extracts, extractedOn: dayOfExtracts(extracts) };
  }
  const { reads, extracts } = await readSavedFiles(environment, 'scb', files, readCells);
  return { cells: reads.flat(), extracts, extractedOn: asked.filesExtractedOn ?? null };
}

/** A saved answer is json-stat2 or CSV: its first sign tells. */
function readCells(bytes: Uint8Array): PxCell[] {
  const isJson = /^[\s\ufeff]*\{/.test(new TextDecoder().decode(bytes.subarray(0, 100)));
  return isJson ? readJsonStat2(bytes) : readPxCsv(bytes);
}

/** The years and municipalities that were asked for; a saved answer may have more. */
function narrowed(year: PxYear, { municipalities, years }: StatisticsFetch): PxYear {
  const isAsked = (code: string) =>
    (years === undefined || years.includes(year.year)) &&
    (municipalities.length === 0 || municipalities.includes(code.slice(0, 4)));
  return {
    ...year,
    valuesByCode: new Map([...year.valuesByCode].filter(([code]) => isAsked(code))),
    statuses: year.statuses.filter(({ code }) => isAsked(code)),
  };
}

function setOf(
  table: PxTable,
  { year, kind, version: ofCodes, variables, valuesByCode, statuses }: PxYear,
  asked: StatisticsFetch,
  extractedOn: string | null,
): StatisticsToStore {
  const areaVersion = ofCodes ?? asked.version;
  if (areaVersion === undefined) throw new DomainError('pxVersionUnsaid', { year });
  if (asked.version !== undefined && asked.version !== areaVersion) {
    const facts = { asked: asked.version, got: areaVersion };
    throw new DomainError('pxOtherVersion', facts);
  }
  return {
    about: {
      licence: sourceServiceOf('scb').licence,
      tableId: table.id,
      label: `${table.labelSv} ${year}`,
      areaKind: kind,
      areaVersion,
      year,
      joinsOnCode: asked.joinOnCode ?? false,
      source: sourceTexts.table(table.labelSv, table.id, extractedOn),
      isInvented: false,
      variables: [...variables],
    },
    valuesByCode,
    statuses: statuses.map(({ code, ...same }) => ({ ...same, areaCode: code })),
  };
}
