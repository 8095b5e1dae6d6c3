import type { OwnCountRow, OwnCountSet, PlaceCases } from '../../server/vocabulary/ownCounts.ts';

/** A set of invented counts. */
export function ownSet(changes: Partial<OwnCountSet> = {}): OwnCountSet {
  return {
    id: '00000000-0000-4000-8000-00000000a001',
    municipalityCode: '9999',
    kind: 'cases',
    label: 'Fallskador',
    areaKind: 'deso',
    areaVersion: '2025',
    source: 'Påhittat register',
    licence: 'own',
    asOf: '2026-03-01',
    reference: null,
    isInvented: true,
    importedAt: '2026-03-02T08:00:00.000Z',
    rowCount: 1,
    ...changes,
  };
}

/** A row of cases: area, age, cases, population. */
export function caseRow(
  areaCode: string,
  ageBand: string,
  [cases, population]: readonly [cases: number, population: number],
  changes: Partial<OwnCountRow> = {},
): OwnCountRow {
  return { areaCode, year: 2025, sex: '', ageBand, population, counts: { cases }, ...changes };
}

/** 63 cases in three years where 28 are expected: 35 more, 11.67 a year. */
export const ownFalls: PlaceCases = {
  set: ownSet(),
  kind: 'cases',
  state: 'shown',
  years: [2023, 2024, 2025],
  areaCodes: ['0114A0010'],
  missingCodes: [],
  areaCases: 63,
  strata: [
    { label: 'alla', areaPersons: 2800, areaCases: 63, restPersons: 100_000, restCases: 1000 },
  ],
  mergedBands: 0,
};
