import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDocument } from '../../server/annex/pdf/pen.ts';
import { readAnnex } from '../../server/annex/pdf/readAnnex.ts';
import { annexLimits } from '../../server/annex/pdf/refuseForeign.ts';
import { snapshotFileName } from '../../server/annex/pdf/renderAnnex.ts';
import { createComputeThreads } from '../../server/services/computeThreads.ts';
import { annexOf, seal } from '../../server/services/sealing.ts';
import { errorSentence } from '../../server/vocabulary/text/sv/errors/index.ts';
import { DomainError } from '../../server/vocabulary/errors.ts';
import { snapshotSchema, type Snapshot } from '../../server/vocabulary/snapshot.ts';
import type { Finding } from '../../server/vocabulary/verification.ts';
import { fakeWorld, testApp, type TestApp } from '../support/app.ts';
import { smallCaseFile } from '../support/caseFile.ts';
import { hasPdfTools, mendedPdf, pdfSource, runPdfTool, withPdfFile } from '../support/pdfTools.ts';
import { without } from '../support/without.ts';
import { readUnderTest } from '../support/pdfua/rule.ts';
import { describeFont } from '../support/pdfua/rules/fontPrograms.ts';
import { readFileSync } from 'node:fs';

let test: TestApp;
let later: TestApp;
let annex: Uint8Array;
let source: string;
beforeAll(async () => {
  test = await testApp();
  later = await testApp(undefined, { codeVersion: '0.2.0' });
  annex = (await test.services.snapshots.annexOfCaseFile(smallCaseFile())).pdf;
  source = hasPdfTools ? pdfSource(annex) : '';
});
afterAll(async () => {
  await test.remove();
  await later.remove();
});

const verify = (bytes: Uint8Array, by = test) => by.services.verification.verifyAnnex(bytes);

/** The file with one digit of a figure on a page drawn as another. */
function withAnotherFigure(page: number): Uint8Array {
  const file = readUnderTest(annex);
  const shown = file.content.shown.filter(
    ({ where, marks }) =>
      where === `page ${page}` && marks.some(({ element }) => element?.role === 'TD'),
  );
  const font = describeFont(file.pdf, shown[0]?.font ?? null);
  const codeOf = (digit: string) =>
    [...(font.toUnicode ?? [])]
      .find(([, text]) => text === digit)?.[0]
      .toString(16)
      .padStart(4, '0') ?? '';
  const [from, to] = [codeOf('2'), codeOf('5')];
  const start = source.indexOf(`%% Contents for page ${page}\n`);
  // The first word of a cell that begins with the digit.
  const cell = `/TD <<\\s*/MCID \\d+\\s*>> BDC\\s+BT[^\\[]*\\[<${from}`;
  const at = source.slice(start).search(new RegExp(cell));
  const digit = source.indexOf(`<${from}`, start + at);
  expect(at).toBeGreaterThan(0);
  return mendedPdf(`${source.slice(0, digit)}<${to}${source.slice(digit + 5)}`);
}

/** What is printed where something else should be. */
function otherCharacters(found: Finding | undefined): readonly string[] {
  const { printed = '', expected = '' } = found ?? {};
  return Array.from(printed).filter((character, at) => character !== expected[at]);
}

describe.skipIf(!hasPdfTools)('an annex that someone has been at', () => {
  it('is whole when it was only unpacked, but not the file that was made', async () => {
    const report = await verify(mendedPdf(source));
    expect(report.findings.map(({ code }) => code)).toEqual(['bytesDiffer']);
  });

  it('tells the page and the line of a figure that was changed', async () => {
    const report = await verify(withAnotherFigure(3));
    expect(report.findings.map(({ code, where }) => [code, where])).toEqual([
      ['pageDiffers', 'sida 3'],
    ]);
    const [found] = report.findings;
    expect(otherCharacters(found)).toEqual(['5']);
    expect(
      report.steps.filter(({ outcome }) => outcome === 'differs').map(({ step }) => step),
    ).toEqual(['pages', 'bytes']);
  });

  it('tells it also to a version that sets the annex otherwise', async () => {
    const report = await verify(withAnotherFigure(3), later);
    expect(report.findings.map(({ code, where }) => [code, where])).toEqual([
      ['figureDiffers', 'sida 3'],
    ]);
    expect(otherCharacters(report.findings[0])).toEqual(['5']);
  });

  it.each([
    {
      name: 'a table attached',
      from: /(Kommunen;[^\r\n]*?)1/,
      to: '$17',
      code: 'attachmentDiffers',
      where: /csv$/,
    },
    {
      name: 'the title',
      from: /\/Title \d+ 0 R/,
      to: '/Title (Annat)',
      code: 'metadataDiffers',
      where: /titel/,
    },
    {
      name: 'the day it was made',
      from: /\/CreationDate \d+ 0 R/,
      to: '/CreationDate (D:20250101000000Z)',
      code: 'metadataDiffers',
      where: /skapades/,
    },
    {
      name: 'a bookmark',
      from: '(4 Samlad kalkyl)',
      to: '(4 Samlad vinst)',
      code: 'metadataDiffers',
      where: /bokmärke \d+/,
    },
    {
      name: 'what a figure says to who listens',
      from: /\/Alt <feff/,
      to: '/Alt <feff0031',
      code: 'pageDiffers',
      where: /sida 2, i det som läses upp/,
    },
    {
      name: 'the day that programs read',
      from: '<xmp:CreateDate>20',
      to: '<xmp:CreateDate>19',
      code: 'metadataDiffers',
      where: /andra program/,
    },
    {
      name: 'what programs read of it',
      from: '<pdf:Producer>Helkalkyl',
      to: '<pdf:Producer>Annat',
      code: 'metadataDiffers',
      where: /andra program/,
    },
  ])('tells that $name was changed', async ({ from, to, code, where }) => {
    const changed = source.replace(from, to);
    expect(changed).not.toBe(source);
    const report = await verify(mendedPdf(changed));
    expect(report.findings.map((one) => one.code)).toEqual([code]);
    expect(report.findings[0]?.where).toMatch(where);
  });

  it('tells a table that was taken out, and that it may still be in the file', async () => {
    const report = await verify(mendedPdf(source.replace(/\(aktorsmatris\.csv\)\s+\d+ 0 R/, '')));
    expect(report.findings.map(({ code, where }) => [code, where])).toEqual([
      ['attachmentDiffers', 'aktorsmatris.csv'],
      ['attachmentHidden', ''],
    ]);
  });

  it('is told to be locked when it is, whoever has the key', async () => {
    for (const keys of [
      ['hemligt', 'hemligt'],
      ['', 'hemligt'],
    ]) {
      const locked = withPdfFile(annex, (file) => {
        runPdfTool('qpdf', ['--encrypt', ...keys, '256', '--', file, `${file}.locked`]);
        return readFileSync(`${file}.locked`);
      });
      await expect(verify(locked)).rejects.toMatchObject({ code: 'annexLocked' });
    }
  });
});

it('an annex made at night has the day that it was in Sweden', async () => {
  const midnight = { ...fakeWorld(), now: () => '2026-11-27T23:21:10.000Z' };
  const night = await testApp(undefined, { world: midnight });
  try {
    const { pdf } = await night.services.snapshots.annexOfCaseFile(smallCaseFile());
    const { pageTexts, snapshotText } = await readAnnex(pdf);
    expect(pageTexts[0]).toContain('2026-11-28');
    expect(pageTexts.join()).not.toMatch(/2026-11-27(?!T)/);
    expect((await verify(pdf, night)).ok).toBe(true);

    const earlier = seal(
      snapshotSchema.parse(without(JSON.parse(snapshotText) as Snapshot, 'createdOn')),
    );
    const { pageTexts: older } = await readAnnex(await annexOf(earlier));
    expect(older[0]).toContain('2026-11-27');

    const forged = seal({ ...earlier.snapshot, createdOn: '2026-12-01' });
    const { findings } = await verify(await annexOf(forged), night);
    expect(findings.map(({ where }) => where)).toEqual(['createdOn']);
  } finally {
    await night.remove();
  }
});

/** A PDF with one stream, said to be packed in this way. */
function pdfWith(stream: Uint8Array, filter = '/FlateDecode'): Uint8Array {
  const body = Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n<</Length ${stream.length} /Filter ${filter}>>\nstream\n`),
    stream,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
  return Buffer.concat([
    body,
    Buffer.from(
      `xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 2>>\nstartxref\n${body.length}\n%%EOF\n`,
    ),
  ]);
}

function pdfOfManyPages(): Uint8Array {
  const doc = openDocument({ CreationDate: new Date('2026-11-22T08:15:30Z') });
  for (let page = 0; page <= annexLimits.pages; page += 1) doc.addPage();
  doc.file(Buffer.from('{}'), { name: snapshotFileName });
  doc.end();
  const bytes: unknown = doc.read();
  return bytes instanceof Uint8Array ? bytes : new Uint8Array();
}

const zeros = (mb: number) => deflateSync(Buffer.alloc(mb * 1024 * 1024));

describe('a file that is no annex', () => {
  it.each([
    {
      name: 'that unpacks without end',
      code: 'annexUnpacksTooLarge',
      bytes: () => pdfWith(zeros(annexLimits.unpackedMb + 1)),
    },
    {
      name: 'that is packed twice',
      code: 'annexWithoutSnapshot',
      bytes: () => pdfWith(deflateSync(zeros(50)), '[/FlateDecode /FlateDecode]'),
    },
    {
      name: 'that hides how it is packed',
      code: 'annexWithoutSnapshot',
      bytes: () => pdfWith(zeros(1), '/#46lateDecode /F#69lter /LZWDecode'),
    },
    {
      name: 'whose packing is broken',
      code: 'annexDamaged',
      bytes: () => pdfWith(Buffer.from('x\u009cnonsense', 'latin1')),
    },
    { name: 'of more pages than any annex', code: 'annexTooManyPages', bytes: pdfOfManyPages },
    {
      name: 'too large',
      code: 'annexTooLarge',
      bytes: () => new Uint8Array(annexLimits.fileMb * 1024 * 1024 + 1),
    },
  ])('$name is refused in a sentence', async ({ code, bytes }) => {
    const refused = await verify(bytes()).catch((fault: unknown) => fault);
    expect(refused).toMatchObject({ code });
    expect(refused instanceof DomainError ? errorSentence(refused) : '').toMatch(/^PDF|^Filen/);
  });
});

// A thread reads the whole program when it starts.
describe('in a thread', { timeout: 180_000 }, () => {
  it('the same is found, and what is refused is refused', async () => {
    const threads = createComputeThreads({ timeS: 150 });
    try {
      const input = { bytes: annex, codeVersion: '0.1.0', language: 'sv' as const };
      const { report } = await threads.compute('verifyAnnex', input);
      expect(report).toEqual(await verify(annex));
      expect(report.ok).toBe(true);
      const nothing = { bytes: new Uint8Array([1]), codeVersion: '0.1.0', language: 'sv' as const };
      await expect(threads.compute('verifyAnnex', nothing)).rejects.toMatchObject({
        code: 'annexNotPdf',
      });
    } finally {
      await threads.end();
    }
  });
});
