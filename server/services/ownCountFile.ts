import { ALL_AGES, agesOf } from '../model/ownCounts/ageBands.ts';
import type { AreaKind } from '../vocabulary/areaKinds.ts';
import { DomainError, ListedFaults, type Facts } from '../vocabulary/errors.ts';
import {
  careNeedGroups,
  ownCountRowSchema,
  type OwnCountKind,
  type OwnCountRow,
} from '../vocabulary/ownCounts.ts';
import { rowFault } from '../vocabulary/text/sv/errors/ownCounts.ts';
import type { CsvRow } from './parseCsv.ts';

const [CODE, YEAR, AGE, SEX, CASES, POPULATION] = [
  'omradeskod',
  'ar',
  'alder',
  'kon',
  'fall',
  'befolkning',
] as const;

/** Columns by what is counted, and those that may be left out. */
const columns: Readonly<Record<OwnCountKind, { needed: readonly string[]; extra: string[] }>> = {
  cases: { needed: [CODE, YEAR, AGE, CASES, POPULATION], extra: [SEX] },
  careNeed: {
    needed: [CODE, YEAR, POPULATION, ...careNeedGroups.map(({ column }) => column)],
    extra: [],
  },
};

/** Whether codes of a kind begin with that of the municipality. */
export const isCodedByMunicipality = (kind: AreaKind) =>
  kind === 'deso' || kind === 'regso' || kind === 'kommun';
/** Row 1 is the header, as the reader's spreadsheet counts. */
const FIRST_ROW = 2;
/** Beyond this nobody reads on. */
const MOST_FAULTS = 50;

type RowFault = { readonly code: string; readonly facts: Facts };
type Where = { readonly municipalityCode: string; readonly areaKind: AreaKind };

/**
 * A municipality's own counts: cases by age and sex, or the groups of the Care Need Index; which
 * of them is seen by the columns.
 *
 * Shape:  one row an area, year, sex and age; every area has the same of them each year, since what
 *         is left out is not known to be 0. Ages of a sex do not overlap.
 * Throws: DomainError for a column; ListedFaults with every row and column at fault. All or nothing.
 */
export function readOwnCounts(
  rows: readonly CsvRow[],
  where: Where,
): { kind: OwnCountKind; rows: OwnCountRow[] } {
  const names = Object.keys(rows[0] ?? {});
  const kind = names.includes(CASES) ? 'cases' : 'careNeed';
  const { needed, extra } = columns[kind];
  const missing = needed.find((name) => !names.includes(name));
  if (missing !== undefined) throw new DomainError('ownCountColumnMissing', { column: missing });
  const unknown = names.find((name) => !needed.includes(name) && !extra.includes(name));
  if (unknown !== undefined) throw new DomainError('ownCountColumnUnknown', { column: unknown });

  const faults: RowFault[] = [];
  const read = rows.map((row, at) => readRow(row, kind, { ...where, row: at + FIRST_ROW }, faults));
  if (faults.length === 0) faults.push(...repeated(read), ...strataFaults(read));
  refuse(faults);
  return { kind, rows: read };
}

function refuse(faults: readonly RowFault[]): void {
  const [first] = faults;
  if (first === undefined) return;
  throw new ListedFaults(
    first.code,
    { ...first.facts, count: faults.length },
    faults.slice(0, MOST_FAULTS).map(rowFault),
  );
}

function readRow(
  cells: CsvRow,
  kind: OwnCountKind,
  { municipalityCode, areaKind, row }: Where & { row: number },
  faults: RowFault[],
): OwnCountRow {
  const cell = (column: string) => (cells[column] ?? '').trim();
  const fault = (code: string, column: string) =>
    faults.push({ code, facts: { row, column, value: cell(column).slice(0, 40) } });
  const count = (column: string): number => {
    const value = ownCountRowSchema.shape.population.safeParse(Number(cell(column)));
    if (/^\d+$/.test(cell(column)) && value.success) return value.data;
    fault('ownCountNotCount', column);
    return 0;
  };
  const code = ownCountRowSchema.shape.areaCode.safeParse(cell(CODE));
  if (!code.success) fault('ownCountCode', CODE);
  else if (isCodedByMunicipality(areaKind) && !code.data.startsWith(municipalityCode)) {
    const facts = { row, column: CODE, value: code.data, municipalityCode };
    faults.push({ code: 'ownCountElsewhere', facts });
  }
  const year = ownCountRowSchema.shape.year.safeParse(Number(cell(YEAR)));
  if (!year.success) fault('ownCountYear', YEAR);
  const sex = ownCountRowSchema.shape.sex.safeParse(cell(SEX).toLowerCase());
  if (!sex.success) fault('ownCountSex', SEX);
  const ageBand = kind === 'cases' ? cell(AGE).toLowerCase() : '';
  if (kind === 'cases' && agesOf(ageBand) === undefined) fault('ownCountAge', AGE);
  const population = count(POPULATION);
  const counted = countedColumns(kind).map(([id, column]) => {
    const value = count(column);
    if (value > population) fault('ownCountAbovePopulation', column);
    return [id, value] as const;
  });
  return {
    areaCode: code.data ?? '',
    year: year.data ?? 0,
    sex: sex.data ?? '',
    ageBand,
    population,
    counts: Object.fromEntries(counted),
  };
}

function countedColumns(kind: OwnCountKind): readonly (readonly [id: string, column: string])[] {
  return kind === 'cases'
    ? [['cases', CASES]]
    : careNeedGroups.map(({ id, column }) => [id, column] as const);
}

const stratumOf = ({ sex, ageBand }: OwnCountRow) => `${sex} ${ageBand}`.trim();
const keyOf = (row: OwnCountRow) => `${row.areaCode} ${row.year} ${stratumOf(row)}`;

function repeated(rows: readonly OwnCountRow[]): RowFault[] {
  const first = new Map<string, number>();
  return rows.flatMap((row, at): RowFault[] => {
    const key = keyOf(row);
    const before = first.get(key);
    if (before === undefined) first.set(key, at + FIRST_ROW);
    return before === undefined
      ? []
      : [{ code: 'ownCountRepeated', facts: { row: at + FIRST_ROW, before, code: row.areaCode } }];
  });
}

/** Ages that overlap, sexes beside rows without, and areas that lack a row others have. */
function strataFaults(rows: readonly OwnCountRow[]): RowFault[] {
  const all = new Map(rows.map((row) => [stratumOf(row), row]));
  const sexes = new Set(rows.map(({ sex }) => sex));
  if (sexes.has('') && sexes.size > 1) return [{ code: 'ownCountSexesMixed', facts: {} }];
  const overlaps = [...all.values()].flatMap((one) =>
    [...all.values()].flatMap((other): RowFault[] => {
      const [ages, others] = [agesOf(one.ageBand), agesOf(other.ageBand)];
      if (one === other || one.sex !== other.sex || ages === undefined || others === undefined) {
        return [];
      }
      const isFirst = ages.from < others.from || one.ageBand === ALL_AGES;
      return isFirst && ages.to >= others.from
        ? [{ code: 'ownCountAgesOverlap', facts: { one: one.ageBand, other: other.ageBand } }]
        : [];
    }),
  );
  if (overlaps.length > 0) return overlaps;
  const known = new Set(rows.map(keyOf));
  const areaYears = new Map(rows.map((row) => [`${row.areaCode} ${row.year}`, row]));
  return [...areaYears.values()].flatMap(({ areaCode: code, year }) =>
    [...all.keys()]
      .filter((stratum) => !known.has(`${code} ${year} ${stratum}`))
      .map((stratum): RowFault => {
        return { code: 'ownCountStratumMissing', facts: { code, year, stratum } };
      }),
  );
}
