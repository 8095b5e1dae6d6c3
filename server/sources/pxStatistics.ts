import { DomainError } from '../vocabulary/errors.ts';
import type { AreaKind } from '../vocabulary/areaKinds.ts';
import type { Values } from '../vocabulary/place.ts';
import {
  chosenCodes,
  summedDimensions,
  withoutAreaSuffix,
  type PxTable,
} from '../vocabulary/pxTables.ts';
import type { PxCell } from './pxWeb.ts';

/** Variables by area of one year on one version of borders. */
export type PxYear = {
  readonly year: number;
  readonly kind: AreaKind;
  /** From the codes; undefined when they do not say. */
  readonly version: string | undefined;
  readonly variables: readonly string[];
  readonly valuesByCode: ReadonlyMap<string, Values>;
  /** Why a value is missing, as the source marks it. */
  readonly statuses: readonly PxStatus[];
};
export type PxStatus = {
  readonly code: string;
  readonly variable: string;
  readonly status: string;
};

const patterns: Readonly<Partial<Record<AreaKind, RegExp>>> = {
  deso: /^\d{4}[ABC]\d{4}$/,
  regso: /^\d{4}R\d{3}$/,
};

/**
 * A table's variables by year and area, from its cells.
 *
 * Shape:  a variable whose codes are not all at hand is left out; one whose cell has no figure is
 *         null, with the mark of the source beside it. Codes are without suffix.
 * Throws: DomainError `pxDimensionMissing`, `pxAreasMissing` when no code is a small area,
 *         `pxVersionsMixed` when one year has areas of two versions, `pxCodeMissing` when no cell
 *         has the codes that every variable is of, `pxCellRepeated`.
 */
export function statisticsOfCells(table: PxTable, cells: readonly PxCell[]): PxYear[] {
  const dimensions = [table.regionDimension, table.timeDimension, ...summedDimensions(table)];
  const absent = dimensions.find((id) => cells[0]?.codes[id] === undefined);
  if (absent !== undefined) {
    throw new DomainError('pxDimensionMissing', { table: table.id, dimension: absent });
  }
  const fixed = cells.filter(({ codes }) =>
    Object.entries(table.fixed).every(([id, code]) => (codes[id] ?? code) === code),
  );
  if (fixed.length === 0) {
    const code = Object.values(table.fixed).join(', ');
    const dimension = Object.keys(table.fixed).join(', ');
    throw new DomainError('pxCodeMissing', { table: table.id, dimension, code });
  }
  const byYear = groupBy(fixed, ({ codes }) => codes[table.timeDimension] ?? '');
  const years = [...byYear].toSorted(([a], [b]) => a.localeCompare(b));
  const read = years.flatMap(([time, some]) => {
    const year = yearOfCells(table, Number(time.slice(0, 4)), some);
    return year === undefined ? [] : [year];
  });
  if (read.length === 0) throw new DomainError('pxAreasMissing', { municipality: '' });
  return read;
}

function yearOfCells(table: PxTable, year: number, cells: readonly PxCell[]): PxYear | undefined {
  const placed = cells.flatMap((cell) => {
    const area = withoutAreaSuffix(cell.codes[table.regionDimension] ?? '');
    const kind = table.areaKinds.find((one) => patterns[one]?.test(area.code));
    return kind === undefined ? [] : [{ ...area, kind, cell }];
  });
  const [first] = placed;
  if (first === undefined) return undefined;
  const other = placed.find(
    ({ kind, version }) => kind !== first.kind || version !== first.version,
  );
  if (other !== undefined) {
    throw new DomainError('pxVersionsMixed', { year, first: first.code, other: other.code });
  }
  const readable = readableVariables(table, cells);
  const statuses: PxStatus[] = [];
  const valuesByCode = new Map<string, Values>();
  for (const [code, some] of groupBy(placed, (one) => one.code)) {
    const area = valuesOfArea(
      table,
      readable,
      code,
      some.map(({ cell }) => cell),
    );
    valuesByCode.set(code, area.values);
    statuses.push(...area.statuses);
  }
  const variables = Object.keys(table.variables).filter((variable) => readable.has(variable));
  const { kind, version } = first;
  return { year, kind, version, variables, valuesByCode, statuses };
}

/** The codes each variable sums, when all of them are at hand. */
type Readable = ReadonlyMap<string, Readonly<Record<string, readonly string[]>> | 'ratio'>;

function readableVariables(table: PxTable, cells: readonly PxCell[]): Readable {
  const atHand = (id: string) => [...new Set(cells.map(({ codes }) => codes[id] ?? ''))];
  const codesAtHand = Object.fromEntries(summedDimensions(table).map((id) => [id, atHand(id)]));
  const readable = new Map<string, Record<string, string[]> | 'ratio'>();
  for (const [variable, { from }] of Object.entries(table.variables)) {
    if ('ratio' in from) {
      const { of, base } = from.ratio;
      if (readable.has(of) && readable.has(base)) readable.set(variable, 'ratio');
      continue;
    }
    const chosen = Object.entries(from.cells).map(
      ([id, wanted]) => [id, chosenCodes(wanted, codesAtHand[id] ?? [])] as const,
    );
    if (chosen.every(([, codes]) => codes !== undefined)) {
      readable.set(variable, Object.fromEntries(chosen.map(([id, codes]) => [id, codes ?? []])));
    }
  }
  return readable;
}

function valuesOfArea(
  table: PxTable,
  readable: Readable,
  code: string,
  cells: readonly PxCell[],
): { readonly values: Values; readonly statuses: PxStatus[] } {
  const values: Record<string, number | null> = {};
  const statuses: PxStatus[] = [];
  const dimensions = summedDimensions(table);
  const byCodes = new Map<string, PxCell>();
  for (const cell of cells) {
    const key = dimensions.map((id) => cell.codes[id] ?? '').join('|');
    if (byCodes.has(key)) throw new DomainError('pxCellRepeated', { code, cell: key });
    byCodes.set(key, cell);
  }
  for (const [variable, wanted] of readable) {
    if (wanted === 'ratio') continue;
    const summed = [...byCodes.values()].filter(({ codes }) =>
      Object.entries(wanted).every(([id, some]) => some.includes(codes[id] ?? '')),
    );
    const missing = summed.find(({ value }) => value === null);
    values[variable] =
      missing !== undefined || summed.length === 0
        ? null
        : summed.reduce((sum, { value }) => sum + (value ?? 0), 0);
    const marked = missing ?? summed.find(({ status }) => status !== '');
    if (marked !== undefined && marked.status !== '') {
      statuses.push({ code, variable, status: marked.status });
    }
  }
  for (const [variable, { from }] of Object.entries(table.variables)) {
    if (!('ratio' in from) || !readable.has(variable)) continue;
    const [of, base] = [values[from.ratio.of] ?? null, values[from.ratio.base] ?? null];
    values[variable] = of === null || base === null || base === 0 ? null : of / base;
  }
  return { values, statuses };
}

/** Mixed tables answer 0 for an area in a year before it was made: a year of zeros has no figures. */
export function isAllZero({ valuesByCode }: PxYear): boolean {
  return [...valuesByCode.values()].every((values) =>
    Object.values(values).every((value) => value === 0 || value === null),
  );
}

function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
