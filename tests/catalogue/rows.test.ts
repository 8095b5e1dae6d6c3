import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueEntries } from '../../server/catalogue/entries.ts';
import { entryOf } from '../../server/catalogue/lookup.ts';
import { catalogueColumns } from '../../server/catalogue/rows.ts';
import { CATALOGUE_SCHEMA, catalogueCsv } from '../../server/services/catalogueFiles.ts';
import type { CatalogueEntry } from '../../server/vocabulary/catalogue.ts';
import { DomainError, ListedFaults } from '../../server/vocabulary/errors.ts';
import { errorSentence } from '../../server/vocabulary/text/sv/errors/index.ts';
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
  reasonSv: 'Kommunens egen uppföljning av boenden.',
  personSv: 'Ekonomen',
  values: [
    { validFrom: '2024-01-01', priceYear: 2024, central: -1234.5 },
    { validFrom: '2025-01-01', priceYear: 2025, central: 2000 },
  ],
};
const importCsv = (code: string, csv: string) =>
  test.services.catalogue.importFile(code, { bytes: utf8(csv) });
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
    if (error instanceof DomainError) return errorSentence(error);
    throw error;
  }
  return '';
}

describe('a municipality’s own entries', () => {
  it('come back from CSV and JSON as they were, the whole stock too', async () => {
    // The product's own come back the same and are not stored: a later edition reaches everyone.
    expect(await importCsv('0001', catalogueCsv(catalogueEntries))).toEqual({
      entries: 0,
      same: catalogueEntries.length,
      notices: [],
    });
    const { entries } = await test.services.catalogue.exportEntries('0001');
    expect(entries).toEqual(catalogueEntries);
    expect(await importCsv('0002', catalogueCsv([own]))).toMatchObject({ entries: 1, same: 0 });
    const card = await test.services.catalogue.read(own.id, '0002');
    expect(card).toEqual({
      ...own,
      isOwn: true,
      isOverdue: false,
      replaces: home,
      contradictions: [],
      usedIn: [],
    });
    const { entries: ownOnly } = await test.services.catalogue.exportEntries('0002', true);
    expect(ownOnly).toEqual([own]);
    const json = JSON.stringify({ schema: CATALOGUE_SCHEMA, entries: [own] });
    expect(await importCsv('0003', json)).toMatchObject({ entries: 1 });
    expect(await test.services.catalogue.read(own.id, '0003')).toMatchObject(own);
    expect(await test.services.catalogue.read(own.id)).toMatchObject({ ...home, isOwn: false });
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

  it('keep their unit and what kind of value they have', async () => {
    await importCsv('0008', catalogueCsv([own]));
    const later = [{ validFrom: '2027-01-01', priceYear: 2026, low: 1, high: 2 }];
    const asRange = { ...own, state: 'range' as const, values: later };
    expect(await sentenceOf(importCsv('0008', catalogueCsv([asRange])))).toContain(
      'Rad 2: Posten SE-HOME-01 finns redan med enheten SEK/person/year och värden av slaget number',
    );
  });

  it('that may not be shared stay out of the export', async () => {
    await importCsv('0005', catalogueCsv([{ ...own, id: 'egen', licence: 'restricted' }]));
    const { entries, withheld } = await test.services.catalogue.exportEntries('0005');
    expect(withheld).toBe(1);
    expect(entries.some(({ id }) => id === 'egen')).toBe(false);
  });
});

describe('every row at fault is listed', () => {
  async function violationsOf(file: string) {
    try {
      await importCsv('0007', file);
    } catch (error) {
      if (error instanceof ListedFaults) return error.violations;
      throw error;
    }
    return [];
  }

  it('cells, a stand-in that nobody explains, and what is stored already', async () => {
    await importCsv('0007', catalogueCsv([own]));
    const entries = [
      { ...home, id: 'egen-1' },
      { ...home, labelSv: 'Vår', values: own.values },
      { ...own, id: own.id, values: [{ validFrom: '2024-01-01', central: 1 }] },
    ];
    const lines = catalogueCsv(entries).split('\r\n');
    const faulty = lines.map((line, at) =>
      at === 1 ? line.replace('SEK/person/year', 'kr') : line,
    );
    expect((await violationsOf(faulty.join('\r\n'))).map(({ field }) => field)).toEqual([
      'Rad 2, kolumn unit',
      'Rad 3',
      'Rad 5, kolumn labelSv',
    ]);
    const two = [entries[1], { ...own, id: 'egen-2', licence: 'restricted' }];
    const list = JSON.stringify({ entries: [...two, { ...own, grade: 'F', unit: 'kr' }] });
    expect(await violationsOf(list)).toEqual([
      { field: 'Post 1', message: expect.stringContaining('ersätter bibliotekets egen') as string },
      { field: 'Post 3, kolumn unit', message: expect.stringContaining('Enheten') as string },
      { field: 'Post 3, kolumn grade', message: expect.stringContaining('Ska vara') as string },
    ]);
    const { total } = await test.services.catalogue.list({
      page: 1,
      limit: 1,
      municipalityCode: '0007',
    });
    expect(total).toBe(catalogueEntries.length);
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
