import { catalogueEntrySchema, type CatalogueEntry } from '../vocabulary/catalogue.ts';
import { DomainError } from '../vocabulary/errors.ts';
import { violationsSv } from '../vocabulary/text/sv/zodIssues.ts';

const entryColumns = [
  ...['id', 'labelSv', 'unit', 'state', 'kind', 'actors', 'actorNoteSv', 'populationSv', 'grade'],
  ...['gradeReasonSv', 'derived', 'licence', 'vintage', 'nextCheckOn', 'noteSv'],
];
const valueColumns = [
  ...['validFrom', 'priceYear', 'priceYearNoteSv', 'low', 'central', 'high', 'sign'],
];
const sourceColumns = [
  ...['publisher', 'title', 'edition', 'locator', 'url', 'publishedOn', 'retrievedOn'],
];
const indicatorColumns = ['direction', 'smallestGeography', 'targetAreaSv', 'brpThemeSv'];
const numberColumns = new Set(['priceYear', 'low', 'central', 'high', 'sign']);

/** The catalogue as a table: one row a value, one row for an entry without values. */
export const catalogueColumns: readonly string[] = [
  ...entryColumns,
  ...valueColumns,
  ...sourceColumns,
  ...indicatorColumns,
];

export type CatalogueCell = string | number | boolean | undefined;
export type CatalogueRow = Readonly<Record<string, string>>;

/** The cells of an entry's rows, in the order of `catalogueColumns`. */
export function cellsOf(entry: CatalogueEntry): CatalogueCell[][] {
  const { actors, derived, source, indicator = {}, values, ...same } = entry;
  const shared = { ...same, ...source, ...indicator, actors: actors.join('+'), derived };
  const rows = values.length === 0 ? [shared] : values.map((value) => ({ ...shared, ...value }));
  return rows.map((row) => {
    const cells: Readonly<Record<string, CatalogueCell>> = row;
    return catalogueColumns.map((column) => cells[column]);
  });
}

/**
 * The entries of a table's rows.
 *
 * Shape:  columns as `catalogueColumns`, in any order; an entry's rows follow each other and
 *         differ only in the value's columns. Numbers take a decimal comma or point, an empty
 *         cell is none. Row 1 is the header, as a spreadsheet counts.
 * Throws: DomainError with row and column of the first fault, and how many there are.
 */
export function entriesOfRows(rows: readonly CatalogueRow[]): CatalogueEntry[] {
  checkColumns(Object.keys(rows[0] ?? {}));
  const groups: { row: number; rows: CatalogueRow[] }[] = [];
  for (const [at, row] of rows.entries()) {
    const last = groups.at(-1);
    const first = last?.rows[0];
    if (last === undefined || first?.['id'] !== row['id']) {
      groups.push({ row: at + 2, rows: [row] });
      continue;
    }
    const column = catalogueColumns.find(
      (one) => !valueColumns.includes(one) && row[one] !== first?.[one],
    );
    if (column !== undefined) throw new DomainError('catalogueRowsDiffer', { row: at + 2, column });
    last.rows.push(row);
  }
  return parseEntries(
    groups.map((group) => group.rows),
    (group) => documentOf(group),
    (at, field) => {
      const value = /^values\.(\d+)/.exec(field)?.[1];
      return {
        row: (groups[at]?.row ?? 0) + Number(value ?? 0),
        column: field.split('.').findLast((part) => !/^\d+$/.test(part)) ?? '',
      };
    },
  );
}

/** The entries of a JSON list. Throws: DomainError with entry and field of the first fault. */
export function entriesOfList(list: readonly unknown[]): CatalogueEntry[] {
  return parseEntries(
    list,
    (document) => document,
    (at, field) => ({ entry: at + 1, column: field }),
  );
}

function parseEntries<Given>(
  list: readonly Given[],
  documentFor: (given: Given) => unknown,
  placeOf: (at: number, field: string) => Readonly<Record<string, string | number>>,
): CatalogueEntry[] {
  const parsed = list.map((given) => catalogueEntrySchema.safeParse(documentFor(given)));
  const faults = parsed.flatMap(({ error }, at) =>
    violationsSv(error?.issues ?? []).map(({ field, message }) => ({
      ...placeOf(at, field),
      message,
    })),
  );
  const entries = parsed.flatMap(({ data }) => data ?? []);
  entries.forEach(({ id }, at) => {
    if (entries.findIndex((one) => one.id === id) === at) return;
    throw new DomainError('catalogueIdRepeated', { id });
  });
  const [first] = faults;
  if (first === undefined) return entries;
  throw new DomainError('catalogueCellInvalid', { ...first, count: faults.length });
}

function checkColumns(given: readonly string[]): void {
  const unknown = given.find((column) => !catalogueColumns.includes(column));
  if (unknown !== undefined) {
    throw new DomainError('catalogueColumnUnknown', { row: 1, column: unknown });
  }
  const missing = catalogueColumns.find((column) => !given.includes(column));
  if (missing !== undefined) {
    throw new DomainError('catalogueColumnMissing', { row: 1, column: missing });
  }
}

function documentOf(rows: readonly CatalogueRow[]): unknown {
  const [first = {}] = rows;
  const { actors = '', derived, ...entry } = pick(first, entryColumns);
  const indicator = pick(first, indicatorColumns);
  const values = rows.map((row) => pick(row, valueColumns));
  return {
    ...entry,
    actors: String(actors).split('+').filter(Boolean),
    derived: derived === 'true' ? true : derived === 'false' ? false : derived,
    values: values.filter((value) => Object.keys(value).length > 0),
    source: pick(first, sourceColumns),
    ...(Object.keys(indicator).length === 0 ? {} : { indicator }),
  };
}

function pick(row: CatalogueRow, columns: readonly string[]): Record<string, string | number> {
  const filled = columns.flatMap((column) => {
    const text = (row[column] ?? '').trim();
    return text === '' ? [] : [[column, numberColumns.has(column) ? numberOf(text) : text]];
  });
  return Object.fromEntries(filled) as Record<string, string | number>;
}

/** What is no number stays text, and the schema refuses it where it stands. */
function numberOf(text: string): string | number {
  const number = Number(
    text
      .replaceAll(/[\s\u00a0]/g, '')
      .replace('\u2212', '-')
      .replace(',', '.'),
  );
  return Number.isFinite(number) ? number : text;
}
