import { describe, expect, it } from 'vitest';
import { readStatisticsRows } from '../../server/geo/statisticsRows.ts';
import { DomainError, invariant } from '../../server/vocabulary/errors.ts';
import {
  columnsOf,
  recogniseStatisticsTable,
  statisticsTables,
} from '../../server/vocabulary/statisticsTables.ts';
import { geoErrors } from '../../server/vocabulary/text/sv/errors/geo.ts';
import { hasShared } from '../support/shared.ts';
import { listSharedFiles, readSharedRows } from './readShared.ts';

function tableOf(id: string) {
  const table = statisticsTables.find((one) => one.id === id);
  invariant(table !== undefined, id);
  return table;
}
const tenure = tableOf('tenure2022');
const row = (deso: string, ...cells: [string, string, string, string]) => ({
  deso,
  hyresratt: cells[0],
  bostadsratt: cells[1],
  aganderatt: cells[2],
  uppgift_saknas: cells[3],
});

it('reads columns, sums and shares', () => {
  const values = readStatisticsRows(tenure, [row('2080A0010', '30', '20', '40', '10')]);
  expect(values.get('2080A0010')).toEqual({
    dwellings: 100,
    rentedDwellings: 30,
    cooperativeDwellings: 20,
    ownedDwellings: 40,
    dwellingsTenureUnknown: 10,
    rentedDwellingsShare: 0.3,
  });
});

it('a figure that is missing is not zero, and a share of nothing is no share', () => {
  const values = readStatisticsRows(tenure, [
    row('2080A0010', '..', '20', '40', '10'),
    row('2080A0020', '0', '0', '0', '0'),
  ]);
  expect(values.get('2080A0010')).toMatchObject({
    dwellings: null,
    rentedDwellings: null,
    ownedDwellings: 40,
    rentedDwellingsShare: null,
  });
  expect(values.get('2080A0020')).toMatchObject({ dwellings: 0, rentedDwellingsShare: null });
});

it('sums the rows that a variable asks for', () => {
  const long = (alder: string, antal_2024: string) => ({
    deso: '2080A0010',
    alder,
    kon: '1+2',
    antal_2024,
  });
  const values = readStatisticsRows(tableOf('population2024'), [
    long('totalt', '1402'),
    long('65-69', '10'),
    long('80-', '5'),
    { ...long('80-', '3'), kon: '1' },
  ]);
  expect(values.get('2080A0010')).toEqual({
    population: 1402,
    population65plus: 15,
    population65plusShare: 15 / 1402,
  });
});

it.each([
  {
    code: 'statisticsColumnMissing',
    rows: [{ deso: '2080A0010', hyresratt: '3' }],
    facts: { column: 'bostadsratt' },
  },
  {
    code: 'statisticsCodeRepeated',
    rows: [row('2080A0010', '1', '1', '1', '1'), row('2080A0010', '1', '1', '1', '1')],
    facts: { code: '2080A0010', row: 3 },
  },
  {
    code: 'statisticsValueNotNumber',
    rows: [row('2080A0010', '1', '1e3', '1', '1')],
    facts: { row: 2, column: 'bostadsratt', value: '1e3' },
  },
])('refused as $code', ({ code, rows, facts }) => {
  const read = () => readStatisticsRows(tenure, rows);
  expect(read).toThrow(DomainError);
  expect(read).toThrow(expect.objectContaining({ code, facts: expect.objectContaining(facts) }));
  const texts: Readonly<Record<string, ((facts: DomainError['facts']) => string) | undefined>> =
    geoErrors;
  expect(texts[code]?.(facts)).toMatch(/^[A-ZÅÄÖ].*\.$/);
});

it('every share and mean names a count of its own table to be weighed by', () => {
  for (const { id, variables } of statisticsTables) {
    for (const [variable, { unit, base, from }] of Object.entries(variables)) {
      // Counts add up; of a class no mean is ever taken.
      const isUnweighed = ['persons', 'households', 'dwellings', 'class'].includes(unit);
      expect(base === undefined, `${id}.${variable}`).toBe(isUnweighed);
      const named = 'ratio' in from ? [from.ratio.of, from.ratio.base] : [];
      for (const other of base === undefined ? named : [base, ...named]) {
        expect(variables[other]?.unit, `${id}.${variable}`).toMatch(/persons|households|dwellings/);
      }
    }
  }
});

it('recognises a file by its name and columns', () => {
  const columns = columnsOf(tenure);
  expect(recogniseStatisticsTable(`C:\\data\\${tenure.file.toUpperCase()}`, columns)).toBe(tenure);
  expect(recogniseStatisticsTable(tenure.file, columns.slice(1))).toBeUndefined();
  expect(recogniseStatisticsTable('annat.csv', columns)).toBeUndefined();
});

describe.runIf(hasShared)('tables as SCB publishes them', () => {
  it('there is a definition of each, and each has its file', () => {
    const files = (hasShared ? listSharedFiles('data', 'stats') : []).filter((file) =>
      /^deso\d{4}_\d{4}_|^regso\d{4}_(omradestyp|fodelseregion)_/.test(file),
    );
    expect(statisticsTables.map(({ file }) => file).sort()).toEqual(files);
  });

  it.each(statisticsTables.map((table) => ({ table, id: table.id })))(
    '$id is read whole',
    ({ table }) => {
      const all = hasShared ? readSharedRows('data', 'stats', table.file) : [];
      const rows = all.filter((row) => (row[table.codeColumn] ?? '') !== '');
      expect(rows.length < all.length).toBe(table.hasRowsWithoutCode === true);
      const values = readStatisticsRows(table, rows);
      expect(values.size).toBe(new Set(rows.map((row) => row[table.codeColumn])).size);
      for (const variable of Object.values(values)) expect(variable).toBeDefined();
    },
  );

  it('sums to the population of the country without one municipality', () => {
    // README of the data: 5 957 of 5 984 areas, 10 521 556 persons in all of them.
    const table = tableOf('population2022');
    const values = readStatisticsRows(table, readSharedRows('data', 'stats', table.file));
    const sum = [...values.values()].reduce(
      (total, { population }) => total + (population ?? 0),
      0,
    );
    expect(values.size).toBe(5957);
    expect(sum).toBeGreaterThan(10_400_000);
    expect(sum).toBeLessThan(10_521_556);
  });
});
