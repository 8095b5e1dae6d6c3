import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../support/app.ts';
import { smallCaseFile } from '../support/caseFile.ts';

let test: TestApp;
let annex: Uint8Array;
beforeAll(async () => {
  test = await testApp();
  annex = (await test.services.snapshots.annexOfCaseFile(smallCaseFile())).pdf;
});
afterAll(() => test.remove());

/** An object as the annex has it. */
function objectIn(file: string, pattern: RegExp): { number: number; entries: string } {
  const found = [...file.matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].find(
    ([, , entries = '']) => pattern.test(entries),
  );
  if (found === undefined) throw new Error(`no object with ${pattern.source}`);
  return { number: Number(found[1]), entries: found[2] ?? '' };
}

/** The annex with objects written anew after its end, as a program does that adds to a file. */
function withUpdate(
  updates: (file: string, next: number) => readonly (readonly [number, string])[],
) {
  const file = Buffer.from(annex).toString('latin1');
  const size = Number(/\/Size (\d+)/.exec(file)?.[1]);
  let update = '';
  const entries = updates(file, size).map(([number, body]) => {
    const offset = String(file.length + update.length).padStart(10, '0');
    update += `${number} 0 obj\n${body}\nendobj\n`;
    return `${number} 1\n${offset} 00000 n \n`;
  });
  const trailer = file.slice(file.lastIndexOf('trailer'), file.lastIndexOf('startxref'));
  const previous = /startxref\n(\d+)/.exec(file.slice(file.lastIndexOf('startxref')))?.[1] ?? '';
  const newTrailer = trailer
    .replace(/\/Size \d+/, `/Size ${size + updates.length + 2}`)
    .replace(/>>\s*$/, `/Prev ${previous}\n>>\n`);
  const start = file.length + update.length;
  const end = `xref\n${entries.join('')}${newTrailer}startxref\n${start}\n%%EOF\n`;
  return Buffer.from(`${file}${update}${end}`, 'latin1');
}

const firstPage = /\/Type \/Page\n/;
const inFirstPage = (added: string) => (file: string) => {
  const { number, entries } = objectIn(file, firstPage);
  return [[number, entries.replace(/>>$/, `${added}\n>>`)] as const];
};

describe('an annex that something was added to', () => {
  it.each([
    {
      name: 'that changes nothing',
      code: 'bytesDiffer',
      updates: inFirstPage(''),
    },
    {
      name: 'that cuts a page',
      code: 'pageDiffers',
      updates: inFirstPage('/CropBox [0 400 595 842]'),
    },
    {
      name: 'that covers a page',
      code: 'drawingDiffers',
      updates: inFirstPage(
        '/Annots [<</Type /Annot /Subtype /FreeText /Rect [70 400 500 500] /Contents (12 mnkr) /DA (/F1 9 Tf)>>]',
      ),
    },
    {
      name: 'that draws letters with another font',
      code: 'drawingDiffers',
      updates: (file: string) => {
        const [regular, bold] = [/Regular[\s\S]*\/FontFile2/, /Bold[\s\S]*\/FontFile2/].map((one) =>
          objectIn(file, one),
        );
        const other = /\/FontFile2 \d+ 0 R/.exec(bold?.entries ?? '')?.[0] ?? '';
        const entries = regular?.entries.replace(/\/FontFile2 \d+ 0 R/, other) ?? '';
        return [[regular?.number ?? 0, entries] as const];
      },
    },
    {
      name: 'that turns pages over',
      code: 'pageDiffers',
      updates: (file: string) => {
        const { number, entries } = objectIn(file, /\/Type \/Pages\n/);
        return [[number, entries.replace(/(\d+ 0 R) (\d+ 0 R)/, '$2 $1')] as const];
      },
    },
    {
      name: 'that is another table of the same name',
      code: 'attachmentHidden',
      updates: (file: string, next: number) => {
        const names = objectIn(file, /\/EmbeddedFiles/);
        const twice = names.entries.replace(/\(aktorsmatris\.csv\)/, `$& ${next + 1} 0 R $&`);
        return [
          [next, '<</Type /EmbeddedFile /Length 4>>\nstream\na;b\n\nendstream'] as const,
          [next + 1, `<</Type /Filespec /UF (aktorsmatris.csv) /EF <</F ${next} 0 R>>>>`] as const,
          [names.number, twice] as const,
        ];
      },
    },
  ])('$name is told', async ({ code, updates }) => {
    const report = await test.services.verification.verifyAnnex(withUpdate(updates));
    expect(report.ok).toBe(false);
    expect(report.findings.map((one) => one.code)).toContain(code);
    expect(report.findings.every(({ sentence }) => /[.]$/.test(sentence))).toBe(true);
  });
});
