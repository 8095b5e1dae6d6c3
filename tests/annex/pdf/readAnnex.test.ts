import { beforeAll, describe, expect, it } from 'vitest';
import { readAnnex } from '../../../server/annex/pdf/readAnnex.ts';
import { openDocument } from '../../../server/annex/pdf/pen.ts';
import { renderAnnex } from '../../../server/annex/pdf/renderAnnex.ts';
import { DomainError } from '../../../server/vocabulary/errors.ts';
import { annexPdfErrors } from '../../../server/vocabulary/text/sv/errors/annexPdf.ts';
import { attachments, createdAt, sampleAnnex } from './sampleAnnex.ts';

let annex: Uint8Array;
beforeAll(async () => {
  annex = await renderAnnex(sampleAnnex, attachments);
});

/** A PDF that pdfkit made but nobody attached anything to. */
function foreignPdf(): Uint8Array {
  const doc = openDocument({ CreationDate: new Date(createdAt) });
  doc.addPage();
  doc.end();
  const bytes: unknown = doc.read();
  return bytes instanceof Uint8Array ? bytes : new Uint8Array();
}

describe('reading an annex back', () => {
  it('gives what was put in', async () => {
    const { snapshotText, attachments: files, pageTexts, info } = await readAnnex(annex);
    expect(snapshotText).toBe(attachments.snapshotJson);
    const names = files.map(({ name }) => name);
    expect(names).toEqual(['aktorer.csv', 'helkalkyl-snapshot.json', 'jamforelse.csv']);
    const table = files.find(({ name }) => name === 'jamforelse.csv');
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(table?.bytes)).toBe(
      attachments.tables[0].csv,
    );
    expect(info).toEqual({
      title: sampleAnnex.title,
      author: sampleAnnex.header[0],
      subject: sampleAnnex.subtitle,
      createdAt,
    });
    expect(pageTexts[0]).toContain('Kommunens ekonomi, 60 år 0 −17 mnkr troligen −25 till −8');
    expect(pageTexts[0]).toContain('Łucja Čapek-Ő, planenheten');
    expect(pageTexts.at(-1)).toContain(`sida ${pageTexts.length} (${pageTexts.length})`);
  });

  it('leaves the bytes it was given', async () => {
    const before = annex.length;
    await readAnnex(annex);
    expect(annex.length).toBe(before);
  });

  it.each([
    { code: 'annexNotPdf', name: 'an empty file', bytes: () => new Uint8Array() },
    { code: 'annexNotPdf', name: 'a text', bytes: () => new TextEncoder().encode('hej') },
    { code: 'annexNotPdf', name: 'a PDF without its head', bytes: () => annex.subarray(2000) },
    {
      code: 'annexDamaged',
      name: 'a cut PDF',
      bytes: () => annex.subarray(0, annex.length - 3000),
    },
    {
      code: 'annexDamaged',
      name: 'a PDF that lost its middle',
      bytes: () => Buffer.concat([annex.subarray(0, 30_000), annex.subarray(60_000)]),
    },
    { code: 'annexWithoutSnapshot', name: 'a foreign PDF', bytes: foreignPdf },
    { code: 'annexTooLarge', name: 'a huge file', bytes: () => new Uint8Array(51 * 1024 * 1024) },
  ] as const)('refuses $name', async ({ code, bytes }) => {
    const fault = await readAnnex(bytes()).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(fault).toBeInstanceOf(DomainError);
    const { code: given, facts } = fault instanceof DomainError ? fault : new DomainError('none');
    expect(given).toBe(code);
    expect(annexPdfErrors[code](facts)).not.toContain('undefined');
  });
});
