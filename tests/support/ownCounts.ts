import type { OwnCountRow, OwnCountSet } from '../../server/vocabulary/ownCounts.ts';

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
