import { z } from 'zod';
import { localValues, type KoladaFigure, type KoladaPeers } from '../catalogue/kolada.ts';
import {
  catalogueColumns,
  cellsOf,
  readList,
  readRows,
  type ReadEntries,
} from '../catalogue/rows.ts';
import { isOutsidePeers, type CatalogueEntry } from '../vocabulary/catalogue.ts';
import { toCsv, withoutFormulaMark } from '../vocabulary/csvText.ts';
import { DomainError } from '../vocabulary/errors.ts';
import { evidenceTexts } from '../vocabulary/text/sv/evidence.ts';
import { parseCsvBytes, type CsvRow } from './parseCsv.ts';
import { parseJsonBytes } from './parseJson.ts';

export const CATALOGUE_SCHEMA = 'helkalkyl-catalogue/1';
const entriesFileSchema = z.looseObject({ entries: z.array(z.unknown()).min(1) });

/** A file of entries, or figures of Kolada that become entries. */
export type CatalogueFile =
  | ({ readonly kind: 'entries' } & ReadEntries)
  | { readonly kind: 'kolada'; readonly figures: readonly KoladaFigure[] };

/**
 * Recognises a file by what is in it: rows of the catalogue (CSV, or JSON with `entries`), or an
 * answer of Kolada's `/data` (JSON with `values`, or a table of them).
 */
export function readCatalogueFile(bytes: Uint8Array): CatalogueFile {
  const isJson = /^[\s\ufeff]*[[{]/.test(new TextDecoder().decode(bytes.subarray(0, 100)));
  if (!isJson) {
    const rows = parseCsvBytes(bytes);
    const isKolada = 'kpi' in (rows[0] ?? {}) && 'municipality_id' in (rows[0] ?? {});
    if (isKolada) return { kind: 'kolada', figures: figuresOfTable(rows) };
    return { kind: 'entries', ...readRows(rows.map(withoutMarks)) };
  }
  const json = parseJsonBytes(bytes);
  const answer = koladaAnswerSchema.safeParse(json);
  if (answer.success) return { kind: 'kolada', figures: figuresOfAnswer(answer.data) };
  const file = entriesFileSchema.safeParse(json);
  if (!file.success) throw new DomainError('catalogueFileEmpty');
  return { kind: 'entries', ...readList(file.data.entries) };
}

/** For a spreadsheet: semicolons and decimal comma; `readCatalogueFile` reads it back. */
export function catalogueCsv(entries: readonly CatalogueEntry[]): string {
  return toCsv([catalogueColumns, ...entries.flatMap(cellsOf)]);
}

export function catalogueJson(entries: readonly CatalogueEntry[]): string {
  return `${JSON.stringify({ schema: CATALOGUE_SCHEMA, entries }, null, 1)}\n`;
}

/** The file that an export is sent as. */
export function catalogueFileOf(
  { entries, withheld }: { readonly entries: readonly CatalogueEntry[]; readonly withheld: number },
  format: 'csv' | 'json',
) {
  const text = format === 'csv' ? catalogueCsv(entries) : catalogueJson(entries);
  return {
    fileName: `${evidenceTexts.fileName}.${format}`,
    text,
    entries: entries.length,
    withheld,
  };
}

function withoutMarks(row: CsvRow): CsvRow {
  return Object.fromEntries(
    Object.entries(row).map(([column, cell]) => [column, withoutFormulaMark(cell)]),
  );
}

/** As version 3 answers, and version 2 before it: period a number or a text, T beside M and K. */
const koladaAnswerSchema = z.looseObject({
  values: z
    .array(
      z.looseObject({
        kpi: z.string(),
        municipality: z.string(),
        period: z.coerce.number().int(),
        values: z.array(z.looseObject({ gender: z.string(), value: z.number().nullable() })),
      }),
    )
    .min(1),
});

/** The total is read by its name: men and women stand in the same list. */
function figuresOfAnswer({ values }: z.output<typeof koladaAnswerSchema>): KoladaFigure[] {
  return values.flatMap(({ kpi, municipality, period: year, values: byGender }) => {
    const total = byGender.find(({ gender }) => gender === 'T');
    return total === undefined ? [] : [{ kpi, municipality, year, value: total.value }];
  });
}

function figuresOfTable(rows: readonly CsvRow[]): KoladaFigure[] {
  return rows.flatMap((row, at) => {
    if (row['gender'] !== 'T') return [];
    const text = (row['value'] ?? '').trim().replace(',', '.');
    const [value, year] = [text === '' ? null : Number(text), Number(row['year'])];
    if (Number.isNaN(value) || !Number.isInteger(year)) {
      throw new DomainError('koladaRowInvalid', { row: at + 2 });
    }
    const { kpi = '', municipality_id: municipality = '' } = row;
    return [{ kpi, municipality, year, value }];
  });
}

const groupSchema = z.looseObject({
  id: z.string(),
  title: z.string(),
  members: z.array(z.looseObject({ member_id: z.string() })),
});
const groupsFileSchema = z.union([
  z.array(groupSchema).min(1),
  z.looseObject({ values: z.array(groupSchema).min(1) }).transform(({ values }) => values),
]);

/**
 * The group of municipalities that resemble one, from Kolada's `/municipality_groups`.
 *
 * Throws: DomainError `koladaGroupsInvalid`, and `koladaGroupUnknown` when neither an id nor the
 *         municipality's name points at one of several.
 */
export function readPeers(
  bytes: Uint8Array,
  wanted: { readonly groupId?: string | undefined; readonly names: readonly string[] },
): KoladaPeers {
  const read = groupsFileSchema.safeParse(parseJsonBytes(bytes));
  if (!read.success) throw new DomainError('koladaGroupsInvalid');
  const groups = read.data;
  const found =
    wanted.groupId === undefined
      ? groups.length === 1
        ? groups
        : groups.filter(({ title }) =>
            title.split(', ').some((part) => wanted.names.includes(part)),
          )
      : groups.filter(({ id }) => id === wanted.groupId);
  const [group, ...others] = found;
  if (group === undefined || others.length > 0) {
    const known = groups.map(({ id, title }) => `${id} ${title}`).join('; ');
    throw new DomainError('koladaGroupUnknown', { known: known.slice(0, 400) });
  }
  return { titleSv: group.title, members: group.members.map(({ member_id: id }) => id) };
}

/**
 * Kolada's figures as a municipality's own entries.
 *
 * Gives: one entry for each of the catalogue's local unit costs that has a value, and a sentence
 *        for each value that stands out among similar municipalities.
 * Throws: DomainError when the file has no unit cost, or none for the municipality.
 */
export function koladaEntries(
  ours: readonly CatalogueEntry[],
  facts: Omit<Parameters<typeof localValues>[1], 'figures'> & {
    readonly figures: readonly KoladaFigure[];
    /** YYYY-MM-DD */
    readonly day: string;
  },
): { readonly entries: CatalogueEntry[]; readonly notices: string[] } {
  const bound = ours.filter(
    ({ id, kind }) => kind === 'localUnitCost' && facts.figures.some(({ kpi }) => kpi === id),
  );
  if (bound.length === 0) throw new DomainError('koladaNoUnitCosts');
  const entries = bound.flatMap((entry): CatalogueEntry[] => {
    const values = localValues(entry, facts);
    const source = { ...entry.source, retrievedOn: facts.day };
    return values.length === 0 ? [] : [{ ...entry, state: 'number', values, source }];
  });
  if (entries.length === 0) {
    throw new DomainError('koladaMunicipalityMissing', { municipality: facts.municipality });
  }
  const skipped = new Set(facts.figures.map(({ kpi }) => kpi)).size - bound.length;
  return {
    entries,
    notices: [
      ...entries.flatMap(({ labelSv, values }) =>
        values.filter(isOutsidePeers).map((value) => evidenceTexts.outsidePeers(labelSv, value)),
      ),
      ...(skipped === 0 ? [] : [evidenceTexts.koladaSkipped(skipped)]),
    ],
  };
}
