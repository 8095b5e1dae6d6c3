import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createComputeThreads } from '../../server/services/computeThreads.ts';
import { DomainError } from '../../server/vocabulary/errors.ts';
import { sheetLimits, type SheetReading } from '../../server/vocabulary/sheet.ts';
import { errorTexts } from '../../server/vocabulary/text/sv/errors/index.ts';
import { partOf, withParts, workbookOf, type Cells } from '../support/workbooks.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const table: Cells = [
  ['Post', 'Lågt', 'Troligt', 'Högt', 'År'],
  ['Gata', 1200000.5, 1500000, 2000000, 2028],
  ['Park och torg', 900, 1000, 1100, 2029],
];
const plain = workbookOf({ Poster: table, Ordlista: [['Kolumn'], ['Post']] });
/** A sheet's XML around rows that no spreadsheet would write. */
const sheetOf = (rows: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
const texts = (count: number, text: string) =>
  `<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${`<si><t>${text}</t></si>`.repeat(count)}</sst>`;
const withTexts = async (sharedStrings: string, rows: string) =>
  withParts(plain, {
    [SHEET]: sheetOf(rows),
    'xl/sharedStrings.xml': sharedStrings,
    '[Content_Types].xml': (await partOf(plain, '[Content_Types].xml')).replace(
      '</Types>',
      '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
    ),
    'xl/_rels/workbook.xml.rels': (await partOf(plain, 'xl/_rels/workbook.xml.rels')).replace(
      '</Relationships>',
      '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    ),
  });
/** A row with the same text, by number, in each of its cells. */
const rowOf = (row: number, cells: number) =>
  `<row r="${row}">${'<c t="s"><v>0</v></c>'.repeat(cells)}</row>`;

describe('a workbook that is not what it should be', () => {
  const threads = createComputeThreads({ timeS: 600 });
  // A thread reads the whole program before it does anything.
  beforeAll(() => threads.compute('readSheet', { bytes: plain }), 300_000);
  afterAll(() => threads.end());

  const outcomeOf = async (bytes: Uint8Array, sheet?: string): Promise<SheetReading | string> => {
    try {
      return await threads.compute('readSheet', { bytes, sheet });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      // A sentence that a person reads, whatever was wrong.
      expect(errorTexts[error.code]?.(error.facts)).toMatch(/\.$/);
      return error.code;
    }
  };
  const codeOf = async (bytes: Uint8Array) => {
    const outcome = await outcomeOf(bytes);
    return typeof outcome === 'string' ? outcome : 'read';
  };

  it('one that is gives its rows as they stand, numbers as numbers, and the sheets there are', async () => {
    expect(await outcomeOf(plain)).toEqual({
      found: { kind: 'workbook', sheets: ['Poster', 'Ordlista'], sheet: 'Poster' },
      rows: table.map((cells, at) => ({ row: at + 1, cells })),
    });
    expect(await outcomeOf(plain, 'Ordlista')).toMatchObject({ found: { sheet: 'Ordlista' } });
    expect(await outcomeOf(plain, 'Finns inte')).toBe('sheetUnknown');
  });

  it('formulas come with the value last worked out, faults and days as what they are', async () => {
    const bytes = workbookOf({ Poster: [...table, ['Summa', null, null, null, null]] }, (sheet) => {
      sheet['B4'] = { t: 'n', f: 'SUM(B2:B3)', v: 1200900.5 };
      sheet['C4'] = { t: 'e', v: 0x17 };
      sheet['D4'] = { t: 'd', v: new Date('2028-03-01T00:00:00Z') };
    });
    const read = await outcomeOf(bytes);
    expect(typeof read === 'string' ? read : read.rows.at(-1)?.cells).toEqual([
      'Summa',
      { formula: 1200900.5 },
      { error: '#REF!' },
      { day: '2028-03-01' },
    ]);
  });

  const LONG = 'x'.repeat(30_000);
  it.each<{ name: string; bytes: () => Uint8Array | Promise<Uint8Array>; code: string }>([
    {
      name: 'with macros',
      bytes: () => withParts(plain, { 'xl/vbaProject.bin': 'x' }),
      code: 'sheetMacros',
    },
    {
      name: 'with a password, or of the older format',
      bytes: () =>
        Uint8Array.from([
          0xd0,
          0xcf,
          0x11,
          0xe0,
          0xa1,
          0xb1,
          0x1a,
          0xe1,
          ...Array<number>(600).fill(0),
        ]),
      code: 'sheetOldOrLocked',
    },
    {
      name: 'another kind of archive',
      bytes: () => withParts(plain, { 'xl/workbook.xml': null }),
      code: 'sheetForeign',
    },
    {
      name: 'entities that grow a thousand times a thousand times',
      bytes: () =>
        withParts(plain, {
          [SHEET]: sheetOf('<row r="1"><c t="inlineStr"><is><t>&c;</t></is></c></row>').replace(
            '?>',
            '?><!DOCTYPE a [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>',
          ),
        }),
      code: 'sheetEntities',
    },
    {
      name: 'a file outside read through an entity',
      bytes: () =>
        withParts(plain, {
          'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><workbook/>',
        }),
      code: 'sheetEntities',
    },
    {
      name: 'small, but 200 MB when it is unpacked',
      bytes: () => withParts(plain, { [SHEET]: Buffer.alloc(200_000_000, 0x20) }),
      code: 'sheetTooLarge',
    },
    {
      name: 'a million rows',
      bytes: () =>
        withParts(plain, {
          [SHEET]: sheetOf(
            Array.from(
              { length: 1_000_000 },
              (_, at) => `<row r="${at + 1}"><c><v>1</v></c></row>`,
            ).join(''),
          ),
        }),
      code: 'sheetTooLarge',
    },
    {
      name: 'a row more than the largest table',
      bytes: () =>
        workbookOf({ Poster: Array.from({ length: sheetLimits.rows + 1 }, () => ['a']) }),
      code: 'sheetTooManyRows',
    },
    {
      name: 'one cell in the last row that a spreadsheet has',
      bytes: () =>
        withParts(plain, {
          [SHEET]: sheetOf('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
        }),
      code: 'sheetTooManyRows',
    },
    {
      name: 'a row of more columns than the widest table',
      bytes: () =>
        workbookOf({ Poster: [Array<string>(sheetLimits.columns + 1).fill('a'), ['b']] }),
      code: 'sheetTooManyColumns',
    },
    {
      name: '16 384 columns',
      bytes: () => workbookOf({ Poster: [Array<string>(16_384).fill('a'), ['b']] }),
      code: 'sheetTooManyColumns',
    },
    {
      name: 'one long text that every cell points to',
      bytes: () =>
        withTexts(
          texts(1, LONG),
          Array.from({ length: 2000 }, (_, at) => rowOf(at + 1, 50)).join(''),
        ),
      code: 'sheetTextTooLong',
    },
    {
      name: 'a text of ordinary length that very many cells point to',
      bytes: () =>
        withTexts(
          texts(1, 'x'.repeat(1900)),
          Array.from({ length: 2000 }, (_, at) => rowOf(at + 1, 50)).join(''),
        ),
      code: 'sheetTooMuchText',
    },
    {
      name: 'a million texts that nothing points to',
      bytes: () => withTexts(texts(1_000_000, 'abcdefgh'), rowOf(1, 1)),
      code: 'sheetTooLarge',
    },
    {
      name: 'more cells than the largest table, each of a few letters',
      bytes: () =>
        withParts(plain, {
          [SHEET]: sheetOf(`<row r="1">${'<c><v>1</v></c>'.repeat(100_001)}</row>`),
        }),
      code: 'sheetTooManyCells',
    },
    {
      name: 'a text table of nine million cells in a row',
      bytes: () => Buffer.from(`Post;År\n${';'.repeat(9_000_000)}`),
      code: 'sheetTooManyCells',
    },
    {
      name: 'a text table of nine million cells in its header',
      bytes: () => Buffer.from(`${';'.repeat(9_000_000)}\nPost`),
      code: 'sheetTooManyCells',
    },
    { name: 'a header alone', bytes: () => workbookOf({ Poster: [['Post']] }), code: 'sheetEmpty' },
  ])('is refused with its reason: $name', async ({ bytes, code }) => {
    expect(await codeOf(await bytes())).toBe(code);
  });

  it('a ZIP that says less of an entry than is in it is not unpacked past what it says', async () => {
    const bomb = Buffer.from(await withParts(plain, { [SHEET]: Buffer.alloc(50_000_000, 0x20) }));
    // The size of the last entry, in the list at the end of the archive, is made ten bytes.
    const listed = bomb.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    bomb.writeUInt32LE(10, listed + 24);
    expect(await codeOf(bomb)).toBe('sheetUnreadable');
  });

  it('cut off at any kilobyte it is refused', async () => {
    const rows = Array.from({ length: 600 }, (_, at) => [`Post ${at * 7919}`, at * 31.7, at]);
    const whole = workbookOf({ Poster: [['Post', 'Troligt', 'År'], ...rows] });
    const cuts = Array.from({ length: Math.floor(whole.length / 1024) }, (_, at) => at * 1024);
    expect(cuts.length).toBeGreaterThan(10);
    for (const cut of cuts) {
      expect([cut, await codeOf(whole.subarray(0, cut))]).not.toEqual([cut, 'read']);
    }
  });

  it('of 300 with bytes and parts changed by chance each is read or refused, within 300 MB', async () => {
    const random = xoroshiro128plus(20_261_127);
    const pick = (most: number) => uniformInt(random, 0, most - 1);
    const sheetXml = await partOf(plain, SHEET);
    const before = process.memoryUsage().rss;
    let most = before;
    const outcomes = new Map<string, number>();
    for (let turn = 0; turn < 300; turn += 1) {
      let bytes: Uint8Array;
      if (turn % 2 === 0) {
        bytes = new Uint8Array(plain);
        for (let changes = 1 + pick(8); changes > 0; changes -= 1)
          bytes[pick(bytes.length)] = pick(256);
      } else {
        const at = pick(sheetXml.length);
        const junk =
          ['<', '>', '"', '&#0;', '</row>', '<c r="ZZZZ9">', ' r="A-1"', '\u0000', '1e999'][
            pick(9)
          ] ?? '';
        bytes = await withParts(plain, {
          [SHEET]: sheetXml.slice(0, at) + junk + sheetXml.slice(at + pick(12)),
        });
      }
      const code = await codeOf(bytes);
      outcomes.set(code, (outcomes.get(code) ?? 0) + 1);
      most = Math.max(most, process.memoryUsage().rss);
    }
    // Anything but a fault of ours, which is thrown on.
    expect([...outcomes.values()].reduce((sum, count) => sum + count, 0)).toBe(300);
    expect((most - before) / 1e6).toBeLessThan(300);
  });
});
