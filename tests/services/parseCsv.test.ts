import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCsvBytes } from '../../server/services/parseCsv.ts';
import { hasShared, sharedPath } from '../support/shared.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a table as text', () => {
  // prettier-ignore -- the same table in every dress.
  it.each([
    { name: 'commas', text: 'deso,antal\n2080A0010,"1,5"\n' },
    { name: 'semicolons', text: 'deso;antal\n2080A0010;1,5\n' },
    { name: 'a byte order mark', text: '\ufeffdeso;antal\n2080A0010;1,5' },
    { name: 'other line endings', text: 'deso;antal\r\n2080A0010;1,5\r\n' },
    { name: 'quotes around all', text: '"deso";"antal"\n"2080A0010";"1,5"\n' },
    { name: 'space in its header', text: ' deso ; antal\n2080A0010;1,5\n' },
    { name: 'empty lines last', text: 'deso;antal\n2080A0010;1,5\n\n\n' },
  ])('is read with $name', ({ text }) => {
    expect(parseCsvBytes(bytes(text))).toEqual([{ deso: '2080A0010', antal: '1,5' }]);
  });

  it('is read from Windows-1252 too', () => {
    const text = Uint8Array.from([...bytes('omr'), 0xe5, ...bytes('de\nV'), 0xe4, ...bytes('st')]);
    expect(parseCsvBytes(text)).toEqual([{ område: 'Väst' }]);
  });

  // prettier-ignore -- row 1 is the header.
  it.each([
    { name: 'nothing in it', text: '', code: 'csvEmpty', facts: {} },
    { name: 'a header alone', text: 'a;b\n', code: 'csvEmpty', facts: {} },
    {
      name: 'a column named twice',
      text: 'a;b;a\n1;2;3',
      code: 'csvColumnRepeated',
      facts: { column: 'a' },
    },
    {
      name: 'a short row',
      text: 'a;b\n1;2\n3',
      code: 'csvRowLength',
      facts: { row: 3, expected: 2, got: 1 },
    },
    {
      name: 'a long row',
      text: 'a;b\n1;2;3',
      code: 'csvRowLength',
      facts: { row: 2, expected: 2, got: 3 },
    },
    {
      name: 'an empty line in it',
      text: 'a;b\n\n1;2',
      code: 'csvRowLength',
      facts: { row: 2, expected: 2, got: 1 },
    },
    {
      name: 'a quote left open',
      text: 'a;b\n1;2\n"3;4\n5;6\n',
      code: 'csvMalformed',
      facts: { row: 3 },
    },
    {
      name: 'a quote inside a cell',
      text: 'a;b\n1;x"y"\n',
      code: 'csvMalformed',
      facts: { row: 2 },
    },
    {
      name: 'a NUL in a cell',
      text: 'a;b\n1;x\u0000y\n',
      code: 'csvNotText',
      facts: { row: 2, column: 'B' },
    },
  ])('is refused with $name', ({ text, code, facts }) => {
    expect(() => parseCsvBytes(bytes(text))).toThrow(expect.objectContaining({ code, facts }));
  });

  it.skipIf(!hasShared)('is read as the csv-spectrum files say', () => {
    const folder = sharedPath('data', 'bad-input', 'csv');
    const files = readdirSync(folder).filter((file) => file.endsWith('.csv'));
    expect(files.length).toBe(6);
    for (const file of files) {
      const text = readFileSync(`${folder}/${file.replace('.csv', '.expected.json')}`, 'utf8');
      // The file that tests CRLF has lost its own on the way here.
      const expected: unknown = JSON.parse(text.replaceAll('\\r\\n', '\\n'));
      expect(parseCsvBytes(readFileSync(`${folder}/${file}`)), file).toEqual(expected);
    }
  });

  it.skipIf(!hasShared)('of the bad ones none is read, and of the good ones all', () => {
    const folder = sharedPath('data', 'bad-input', 'domain', 'import-files');
    const isRead = (file: string) => {
      try {
        return parseCsvBytes(readFileSync(`${folder}/${file}`)).length > 0;
      } catch {
        return false;
      }
    };
    // These are sound as tables; what is wrong is what stands in them.
    const soundTables = ['interval-reversed', 'mojibake', 'year-text'];
    for (const file of readdirSync(folder)) {
      const isSound = file.startsWith('ok-') || soundTables.some((name) => file.startsWith(name));
      if (file !== 'missing-column.csv') expect(isRead(file), file).toBe(isSound);
    }
  });
});
