import { DomainError } from '../vocabulary/errors.ts';
import type { AreaKind } from '../vocabulary/areaKinds.ts';
import { chosenCodes, summedDimensions, type PxTable } from '../vocabulary/pxTables.ts';
import type { Ask } from './answer.ts';
import {
  pxCodelistAddress,
  pxConfigAddress,
  pxDataAddress,
  pxMetadataAddress,
  readJsonStat2,
  readPxCodelist,
  readPxConfig,
  readPxMetadata,
  splitSelection,
  type PxCell,
  type PxConfig,
  type PxDimension,
  type PxMetadata,
  type PxSelection,
} from './pxWeb.ts';

/** What is asked: one table, for every small area of the municipalities. */
export type PxQuestion = {
  readonly table: PxTable;
  readonly kind: AreaKind;
  readonly version: string;
  readonly municipalities: readonly string[];
  /** Absent: the latest there is. */
  readonly years?: readonly number[] | undefined;
};
const codelistNames: Readonly<Partial<Record<AreaKind, string>>> = { deso: 'DeSO', regso: 'RegSO' };

/**
 * The cells of a table for the municipalities' areas, asked in parts that the service bears.
 *
 * `hold` is told what the service says that it bears, before the table is asked for.
 * Throws: DomainError from an answer; when the table lacks a dimension, a code, a year or the
 *         version's list of areas, or names a code otherwise than we read it.
 */
export async function askPxCells(
  ask: Ask,
  base: string,
  question: PxQuestion,
  hold: (config: PxConfig) => void,
): Promise<PxCell[]> {
  const { table, municipalities } = question;
  const config = await ask(pxConfigAddress(base), readPxConfig);
  hold(config);
  const metadata = await ask(pxMetadataAddress(base, table.id), readPxMetadata);
  const region = dimensionOf(metadata, table.regionDimension, table);
  const codelist = codelistOf(region, question);
  const allAreas = await ask(pxCodelistAddress(base, codelist), readPxCodelist);
  const areas = allAreas.filter((code) =>
    municipalities.some((municipality) => code.startsWith(municipality)),
  );
  if (areas.length === 0) {
    throw new DomainError('pxAreasMissing', { municipality: municipalities.join(', ') });
  }
  const selection = { [table.regionDimension]: areas, ...selectionOf(metadata, question) };
  const cells: PxCell[] = [];
  for (const part of splitSelection(selection, config.maxCells)) {
    const asked = { ...part, ...wildcards(part, areas, question) };
    const address = pxDataAddress(base, table.id, asked, { [table.regionDimension]: codelist });
    const got = await ask(address, (bytes) => checkCells(readJsonStat2(bytes), table, part));
    cells.push(...got);
  }
  return cells;
}

function dimensionOf(metadata: PxMetadata, id: string, table: PxTable): PxDimension {
  const found = metadata.dimensions.find((dimension) => dimension.id === id);
  if (found === undefined) {
    throw new DomainError('pxDimensionMissing', { table: table.id, dimension: id });
  }
  return found;
}

function codelistOf(region: PxDimension, { table, kind, version }: PxQuestion): string {
  const wanted = `vs_${codelistNames[kind] ?? ''}${version}`;
  if (!region.codelists.includes(wanted)) {
    throw new DomainError('pxVersionMissing', { table: table.id, wanted });
  }
  return wanted;
}

/** Codes of every dimension but the region's. */
function selectionOf(metadata: PxMetadata, question: PxQuestion): Record<string, string[]> {
  const { table } = question;
  const selection: Record<string, string[]> = {};
  for (const [id, code] of Object.entries(table.fixed)) {
    const { codes } = dimensionOf(metadata, id, table);
    if (!codes.includes(code)) throw missingCode(table, id, code);
    selection[id] = [code];
  }
  for (const id of summedDimensions(table)) {
    const { codes, names } = dimensionOf(metadata, id, table);
    for (const [code, name] of Object.entries(table.names[id] ?? {})) {
      if (names[code]?.toLowerCase() !== name) throw missingCode(table, id, `${code} ${name}`);
    }
    selection[id] = usedCodes(table, id, codes);
  }
  selection[table.timeDimension] = yearsOf(
    dimensionOf(metadata, table.timeDimension, table),
    question,
  );
  const known = [table.regionDimension, ...Object.keys(selection)];
  const unknown = metadata.dimensions.find(({ id }) => !known.includes(id));
  if (unknown !== undefined) {
    throw new DomainError('pxDimensionUnknown', { table: table.id, dimension: unknown.id });
  }
  return selection;
}

function missingCode(table: PxTable, dimension: string, code: string): DomainError {
  return new DomainError('pxCodeMissing', { table: table.id, dimension, code });
}

/** The codes that some variable sums; every variable has to have its own. */
function usedCodes(table: PxTable, dimension: string, atHand: readonly string[]): string[] {
  const used = Object.entries(table.variables).flatMap(([variable, { from }]) => {
    const wanted = 'cells' in from ? from.cells[dimension] : undefined;
    if (wanted === undefined) return [];
    const codes = chosenCodes(wanted, atHand);
    if (codes === undefined) throw missingCode(table, dimension, variable);
    return codes;
  });
  return [...new Set(used)];
}

function yearsOf({ codes }: PxDimension, { table, years }: PxQuestion): string[] {
  if (years === undefined) return codes.toSorted().slice(-1);
  const missing = years.find((year) => !codes.includes(String(year)));
  if (missing !== undefined) {
    throw new DomainError('pxYearMissing', {
      table: table.id,
      year: missing,
      known: codes.join(', '),
    });
  }
  return years.map(String);
}

/** All areas of the question are asked for as `2080*`; a part of them one by one. */
function wildcards(
  part: PxSelection,
  areas: readonly string[],
  { table, municipalities }: PxQuestion,
): PxSelection {
  const isAll = part[table.regionDimension]?.length === areas.length;
  return isAll ? { [table.regionDimension]: municipalities.map((code) => `${code}*`) } : {};
}

/** An answer has the dimensions, and cells for just what was asked. */
function checkCells(cells: readonly PxCell[], table: PxTable, asked: PxSelection): PxCell[] {
  for (const { codes } of cells) {
    for (const [dimension, wanted] of Object.entries(asked)) {
      const code = codes[dimension];
      if (code === undefined) {
        throw new DomainError('pxDimensionMissing', { table: table.id, dimension });
      }
      if (!wanted.includes(code)) throw new DomainError('pxOtherCells', { dimension, code });
    }
  }
  const expected = Object.values(asked).reduce((product, { length }) => product * length, 1);
  if (cells.length !== expected) {
    throw new DomainError('pxIncomplete', { got: cells.length, said: expected });
  }
  return [...cells];
}
