import { catalogueEntrySchema, type CatalogueEntry } from '../vocabulary/catalogue.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { RowFault } from '../vocabulary/text/sv/errors/catalogue.ts';
import { violationTexts } from '../vocabulary/text/sv/zodIssues.ts';

const entryColumns = [
  ...['id', 'labelSv', 'unit', 'state', 'kind', 'movesWith', 'includes', 'actors'],
  ...[
    'actorNoteSv',
    'populationSv',
    'comparatorSv',
    'transferNoteSv',
    'grade',
    'gradeReasonSv',
    'derived',
  ],
  ...['licence', 'vintage', 'nextCheckOn', 'noteSv', 'reasonSv', 'personSv'],
];
/** What a municipality's figure is read beside. */
const comparedNumbers = ['nation', 'peerCount', 'peerMedian', 'peerLow', 'peerHigh'];
const valueColumns = [
  ...['validFrom', 'priceYear', 'priceYearNoteSv', 'low', 'central', 'high', 'sign'],
  ...['peersSv', ...comparedNumbers],
];
const sourceColumns = [
  ...['publisher', 'title', 'edition', 'locator', 'url', 'publishedOn', 'retrievedOn'],
];
const indicatorColumns = ['direction', 'smallestGeography', 'targetAreaSv', 'brpThemeSv'];
const numberColumns = new Set([
  ...['priceYear', 'low', 'central', 'high', 'sign'],
  ...comparedNumbers,
]);

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
  const { actors, includes = [], derived, source, indicator = {}, values, ...same } = entry;
  const lists = { actors: actors.join('+'), includes: includes.join('+') || undefined };
  const shared = { ...same, ...source, ...indicator, ...lists, derived };
  const rows = values.length === 0 ? [shared] : values.map((value) => ({ ...shared, ...value }));
  return rows.map((row) => {
    const cells: Readonly<Record<string, CatalogueCell>> = row;
    return catalogueColumns.map((column) => cells[column]);
  });
}

/** An entry as it was read, and where: row of a table or number in a list, from 1. */
export type PlacedEntry = {
  readonly entry: CatalogueEntry;
  readonly place: { readonly row: number } | { readonly entry: number };
};
export type ReadEntries = {
  readonly read: readonly PlacedEntry[];
  readonly faults: readonly RowFault[];
};

/**
 * The entries of a table's rows, and every fault with its row and column.
 *
 * Shape:  columns as `catalogueColumns`, in any order; an entry's rows follow each other and
 *         differ only in the value's columns. Numbers take a decimal comma or point, an empty
 *         cell is none. Row 1 is the header, as a spreadsheet counts.
 * Throws: DomainError when a column is missing or no catalogue has it.
 */
export function readRows(rows: readonly CatalogueRow[]): ReadEntries {
  checkColumns(Object.keys(rows[0] ?? {}));
  const groups: { row: number; rows: CatalogueRow[] }[] = [];
  const differing: RowFault[] = [];
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
    if (column !== undefined) {
      differing.push({ code: 'catalogueRowsDiffer', facts: { row: at + 2, column } });
    }
    last.rows.push(row);
  }
  const { read, faults } = parseEntries(
    groups.map((group) => documentOf(group.rows)),
    (at) => ({ row: groups[at]?.row ?? 0 }),
    (at, field) => {
      const value = /^values\.(\d+)/.exec(field)?.[1];
      return {
        row: (groups[at]?.row ?? 0) + Number(value ?? 0),
        column: field.split('.').findLast((part) => !/^\d+$/.test(part)) ?? '',
      };
    },
  );
  return { read, faults: [...differing, ...faults] };
}

/** The entries of a JSON list, and every fault with its entry and field. */
export function readList(list: readonly unknown[]): ReadEntries {
  return parseEntries(
    list,
    (at) => ({ entry: at + 1 }),
    (at, field) => ({ entry: at + 1, column: field }),
  );
}

function parseEntries(
  documents: readonly unknown[],
  placeOf: (at: number) => PlacedEntry['place'],
  fieldPlace: (at: number, field: string) => Readonly<Record<string, string | number>>,
): ReadEntries {
  const parsed = documents.map((document) => catalogueEntrySchema.safeParse(document));
  const faults = parsed.flatMap(({ error }, at) =>
    violationTexts(error?.issues ?? []).map(({ field, message }): RowFault => {
      return { code: 'catalogueCellInvalid', facts: { ...fieldPlace(at, field), message } };
    }),
  );
  const read = parsed.flatMap(({ data }, at) =>
    data === undefined ? [] : [{ entry: data, place: placeOf(at) }],
  );
  const repeated = read.filter(
    ({ entry }, at) => read.findIndex((one) => one.entry.id === entry.id) !== at,
  );
  return {
    read,
    faults: [
      ...faults,
      ...repeated.map(({ entry: { id }, place }): RowFault => {
        return { code: 'catalogueIdRepeated', facts: { ...place, id } };
      }),
    ],
  };
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
  const { actors = '', includes = '', derived, ...entry } = pick(first, entryColumns);
  const included = String(includes).split('+').filter(Boolean);
  const indicator = pick(first, indicatorColumns);
  const values = rows.map((row) => pick(row, valueColumns));
  return {
    ...entry,
    actors: String(actors).split('+').filter(Boolean),
    ...(included.length === 0 ? {} : { includes: included }),
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
