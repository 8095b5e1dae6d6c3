import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueEntries } from '../../server/catalogue/entries.ts';
import { entryOf } from '../../server/catalogue/lookup.ts';
import { catalogueColumns } from '../../server/catalogue/rows.ts';
import { CATALOGUE_SCHEMA, catalogueCsv } from '../../server/services/catalogue.ts';
import type { CatalogueEntry } from '../../server/vocabulary/catalogue.ts';
import { DomainError } from '../../server/vocabulary/errors.ts';
import { errorSentenceSv } from '../../server/vocabulary/text/sv/errors/index.ts';
import { testApp, type TestApp } from '../support/app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.remove());

const utf8 = (text: string) => new TextEncoder().encode(text);
const home = entryOf(catalogueEntries, 'SE-HOME-01');
const own: CatalogueEntry = {
  ...home,
  labelSv: '=Kommunens "egen"; kostnad',
  values: [
    { validFrom: '2024-01-01', priceYear: 2024, central: -1234.5 },
    { validFrom: '2025-01-01', priceYear: 2025, central: 2000 },
  ],
};
const importCsv = (code: string, csv: string) =>
  test.services.catalogue.importFile(code, utf8(csv));
/** The table with one cell of one row (as a spreadsheet counts) changed. */
function withCell(entries: readonly CatalogueEntry[], row: number, column: string, cell: string) {
  const lines = catalogueCsv(entries).trimEnd().split('\r\n');
  const cells = (lines[row - 1] ?? '').split(';');
  cells[catalogueColumns.indexOf(column)] = cell;
  lines[row - 1] = cells.join(';');
  return lines.join('\r\n');
}
async function sentenceOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof DomainError) return errorSentenceSv(error);
    throw error;
  }
  return '';
}

describe('a municipality’s own entries', () => {
  it('come back from CSV and JSON as they were, the whole stock too', async () => {
    expect(await importCsv('0001', catalogueCsv(catalogueEntries))).toBe(catalogueEntries.length);
    const { entries } = await test.services.catalogue.exportEntries('0001');
    expect(entries).toEqual(catalogueEntries);
    expect(await importCsv('0002', catalogueCsv([own]))).toBe(1);
    expect(await test.services.catalogue.read(own.id, '0002')).toEqual(own);
    const json = JSON.stringify({ schema: CATALOGUE_SCHEMA, entries: [own] });
    expect(await importCsv('0003', json)).toBe(1);
    expect(await test.services.catalogue.read(own.id, '0003')).toEqual(own);
    expect(await test.services.catalogue.read(own.id)).toEqual(home);
  });

  it('keep what is stored: a later value is added, an earlier one is never overwritten', async () => {
    await importCsv('0004', catalogueCsv([own]));
    const later = { ...own, values: [{ validFrom: '2026-01-01', central: 3000 }] };
    await importCsv('0004', catalogueCsv([later]));
    const { values } = await test.services.catalogue.read(own.id, '0004');
    expect(values.map(({ central }) => central)).toEqual([-1234.5, 2000, 3000]);
    const overwritten = { ...own, values: [{ validFrom: '2025-01-01', central: 1 }] };
    expect(await sentenceOf(importCsv('0004', catalogueCsv([overwritten])))).toContain(
      'skrivs aldrig över',
    );
  });

  it('that may not be shared stay out of the export', async () => {
    await importCsv('0005', catalogueCsv([{ ...own, id: 'egen', licence: 'restricted' }]));
    const { entries, withheld } = await test.services.catalogue.exportEntries('0005');
    expect(withheld).toBe(1);
    expect(entries.some(({ id }) => id === 'egen')).toBe(false);
  });
});

describe('a file at fault is refused whole, with row and column', () => {
  const two = [home, { ...home, id: 'egen-2' }];
  it.each([
    ['no number', withCell(two, 3, 'central', 'mycket'), 'Rad 3, kolumn central: '],
    ['an unknown unit', withCell(two, 2, 'unit', 'kr'), 'Rad 2, kolumn unit: Enheten'],
    ['a wrong state', withCell(two, 2, 'state', 'sign'), 'Rad 2, kolumn state: Stämmer inte'],
    ['no grade', withCell(two, 3, 'grade', ''), 'Rad 3, kolumn grade: '],
    ['no locator', withCell(two, 3, 'locator', ''), 'Rad 3, kolumn locator: '],
    ['a wrong yes or no', withCell(two, 2, 'derived', 'kanske'), 'Rad 2, kolumn derived: '],
    ['a column of another table', withCell(two, 1, 'noteSv', 'anm'), 'Rad 1, kolumn anm: '],
    [
      'rows that differ',
      withCell([{ ...own, labelSv: 'Vår' }], 3, 'grade', 'A'),
      'Rad 3, kolumn grade: Raden har samma',
    ],
    [
      'the same entry twice',
      catalogueCsv(
        [home, own, home].map((one, at) => ({ ...one, id: at === 1 ? 'egen' : one.id })),
      ),
      'två ställen',
    ],
    ['a JSON entry', JSON.stringify({ entries: [home, { ...home, grade: 'F' }] }), 'Post 2'],
    ['an empty JSON list', '{"entries":[]}', 'inga poster'],
  ])('%s', async (_what, file, sentence) => {
    expect(await sentenceOf(importCsv('0006', file))).toMatch(new RegExp(sentence));
    const { total } = await test.services.catalogue.list({
      page: 1,
      limit: 1,
      municipalityCode: '0006',
    });
    expect(total).toBe(catalogueEntries.length);
  });

  it('and so is a code that is no municipality', async () => {
    expect(await sentenceOf(importCsv('Falun', catalogueCsv([home])))).toContain('fyra siffror');
  });
});
