import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AnnexDocument, Block } from '../../../server/annex/blocks.ts';
import { renderAnnex } from '../../../server/annex/pdf/renderAnnex.ts';
import { InvariantError } from '../../../server/vocabulary/errors.ts';
import {
  hasPdfTools,
  pdfSource,
  pdfText,
  runPdfTool,
  withPdfFile,
} from '../../support/pdfTools.ts';
import {
  annexWithRegister,
  attachments,
  awkwardAnnex,
  barScene,
  mapScene,
  sampleAnnex,
} from './sampleAnnex.ts';

let sample: Uint8Array;
let awkward: Uint8Array;
beforeAll(async () => {
  sample = await renderAnnex(sampleAnnex, attachments);
  awkward = await renderAnnex(awkwardAnnex, attachments);
});

const both = () => [
  { name: 'sample', bytes: sample },
  { name: 'awkward', bytes: awkward },
];

function annexWith(blocks: readonly Block[]): AnnexDocument {
  return { ...sampleAnnex, sections: [{ id: 'only', startsPage: false, blocks }] };
}

function infoOf(bytes: Uint8Array, ...options: string[]): string {
  return withPdfFile(bytes, (file) => runPdfTool('pdfinfo', [...options, file]));
}

function pageCount(bytes: Uint8Array): number {
  return Number(/^Pages:\s+(\d+)/m.exec(infoOf(bytes))?.[1]);
}

/** The text UTF-16 or plain strings of a readable PDF hold, for `key`. */
function stringsOf(source: string, key: string): readonly string[] {
  const found = source.matchAll(
    new RegExp(`/${key} (?:\\(((?:\\\\.|[^\\\\()])*)\\)|<feff([0-9a-f]*)>)`, 'g'),
  );
  return [...found].map(([, plain, hex]) =>
    hex === undefined
      ? (plain ?? '').replace(/\\(.)/g, '$1')
      : (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join(''),
  );
}

describe.skipIf(!hasPdfTools)('the annex as other programs see it', () => {
  it('is a clean, tagged A4 document', () => {
    for (const { bytes } of both()) {
      const check = withPdfFile(bytes, (file) => runPdfTool('qpdf', ['--check', file]));
      expect(check).toContain('No syntax or stream encoding errors found');
      const info = infoOf(bytes);
      expect(info).toMatch(/^Tagged:\s+yes$/m);
      expect(info).toMatch(/^Suspects:\s+no$/m);
      expect(info).toMatch(/^JavaScript:\s+no$/m);
      expect(info).toMatch(/^Encrypted:\s+no$/m);
      expect(info).toMatch(/A4/);
      expect(info).toMatch(/^PDF version:\s+1\.7$/m);
    }
    expect(infoOf(sample)).toContain('CreationDate:    Sun Nov 22 08:15:30 2026 UTC');
    expect(infoOf(sample)).toMatch(/^Title:\s+Beslutsbilaga: Samlad kalkyl för/m);
  });

  it('says in its metadata that it is PDF/A-3a and PDF/UA-1', async () => {
    const title = 'Plan <A> & B';
    const meta = infoOf(await renderAnnex({ ...sampleAnnex, title }, attachments), '-meta');
    expect(meta).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(meta).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(meta).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(meta).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>');
    expect(meta).toContain('>Plan &lt;A&gt; &amp; B<');
    expect(meta).toContain('<xmp:ModifyDate>2026-11-22T08:15:30Z</xmp:ModifyDate>');
  });

  it('has catalogue, page and file entries a validator asks for', () => {
    const source = pdfSource(sample);
    expect(source).toContain('/DisplayDocTitle true');
    expect(source).toContain('/Lang (sv-SE)');
    expect(source).toContain('/S /GTS_PDFA1');
    expect(source).not.toContain('/CIDSet');
    expect(source.match(/\/Tabs \/S/g)).toHaveLength(pageCount(sample));
    expect(source.match(/\/AFRelationship \/Source/g)).toHaveLength(1);
    expect(source.match(/\/AFRelationship \/Data/g)).toHaveLength(2);
    expect(stringsOf(source, 'Desc')).toHaveLength(3);
    expect(source).toMatch(/\/ID \[/);
  });

  it('embeds its fonts, each character readable', () => {
    const fonts = withPdfFile(sample, (file) => runPdfTool('pdffonts', [file]));
    const rows = fonts.trim().split('\n').slice(2);
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row).toMatch(/SourceSans3-\w+\s+CID TrueType.*yes yes yes/);
  });

  it('carries the snapshot and the tables', () => {
    const snapshot = withPdfFile(sample, (file) => {
      expect(runPdfTool('pdfdetach', ['-list', file])).toContain('3 embedded files');
      runPdfTool('pdfdetach', ['-savefile', 'helkalkyl-snapshot.json', '-o', `${file}.json`, file]);
      return readFileSync(`${file}.json`, 'utf8');
    });
    expect(snapshot).toBe(attachments.snapshotJson);
  });

  it('reads in the order it is written, headings, lists and tables as what they are', async () => {
    // Short: pdfinfo reads a page anew for each piece of it.
    const short = await renderAnnex(annexWithRegister(10), attachments);
    const tree = infoOf(short, '-struct-text');
    const heads = [...tree.matchAll(/^ +(H\d) \(block\)\n +"(.*)"/gm)].map(
      ([, tag, text]) => `${tag} ${text}`,
    );
    expect(heads).toEqual([
      'H1 Beslutsbilaga: Samlad kalkyl för detaljplan Kvarnbacken',
      'H2 Det här ska nämnden ta ställning till',
      'H2 Det viktigaste på en halv sida',
      'H2 Jämförelse av alternativen',
      'H2 Det här kan ändra slutsatsen',
      'H2 Vem betalar och vem får nyttan?',
      'H3 Två klockor',
      'H3 Kommunens egen ekonomi',
      'H3 Vad händer om inget görs?',
      'H2 1 Förslaget och alternativen',
      'H2 10 Antaganden (register)',
    ]);
    const outline = stringsOf(pdfSource(short), 'Title').slice(0, heads.length);
    expect([...outline].sort()).toEqual(heads.map((head) => head.slice(3)).sort());
    expect(tree).toMatch(
      /TH:\n +\/Scope \/Row\n +"Upprättad av"\n +TD\n +"Łucja Čapek-Ő, planenheten"/,
    );
    expect(tree).toMatch(
      /L \(block\):\n +\/ListNumbering \/Decimal\n +LI \(block\)\n +Lbl \(block\)\n +"1\."/,
    );
    expect(tree).toMatch(/Table \(block\)\n +Caption\n +"Nollalternativ och planförslag"/);
    expect(tree).toMatch(/TH:\n +\/Scope \/Column\n +"Osäkerhet"/);
    expect(tree).not.toContain('UTKAST');
    expect(tree).not.toContain('sida 1');
    expect(tree.match(/"Antagande"/g)).toHaveLength(1);
  });

  it('gives figures a text alternative and a place', () => {
    const source = pdfSource(sample);
    expect(stringsOf(source, 'Alt')).toEqual(
      expect.arrayContaining([
        `${barScene.title}. ${barScene.summary}`,
        `${mapScene.title}. ${mapScene.summary}`,
      ]),
    );
    const boxes = [...source.matchAll(/\/BBox \[([\s\d.-]+)\]/g)].map(([, numbers]) =>
      (numbers ?? '').trim().split(/\s+/).map(Number),
    );
    expect(boxes).toHaveLength(2);
    for (const [left = 0, bottom = 0, right = 0, top = 0] of boxes) {
      expect(right).toBeLessThanOrEqual(595.28 - 51);
      expect(left).toBeGreaterThan(70);
      expect(top).toBeGreaterThan(bottom);
    }
  });

  it('numbers its pages, names its case on each and repeats the head of a long table', () => {
    const pages = pdfText(sample, '-layout').split('\f').slice(0, -1);
    expect(pages).toHaveLength(6);
    pages.forEach((page, index) => {
      expect(page).toContain(`sida ${index + 1} (6)`);
      expect(page).toContain('Dnr SBN 2026/118');
    });
    const registerPages = pages.filter((page) => /A\d+ .*kr\/km/.test(page));
    expect(registerPages).toHaveLength(4);
    for (const page of registerPages) expect(page).toMatch(/Nr\s+Antagande\s+Lågt/);
  });

  it('sets nothing outside the text area', async () => {
    const plain = await renderAnnex({ ...sampleAnnex, watermark: null }, attachments);
    for (const bytes of [plain, awkward]) {
      const boxes = pdfText(bytes, '-bbox').matchAll(
        /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</g,
      );
      for (const [, xMin, yMin, xMax, yMax, word] of boxes) {
        expect(Number(xMin), word).toBeGreaterThan(70);
        expect(Number(xMax), word).toBeLessThan(595.28 - 50);
        expect(Number(yMin), word).toBeGreaterThan(30);
        expect(Number(yMax), word).toBeLessThan(815);
      }
    }
  });

  it('keeps every word of a cell taller than a page', () => {
    const words = pdfText(awkward).match(/\bja\b/g);
    expect(words).toHaveLength(12_000);
  });

  it('never leaves a heading at the foot of a page', async () => {
    const filler: Block = { kind: 'paragraph', text: 'Rad.' };
    for (let count = 24; count < 36; count += 1) {
      const bytes = await renderAnnex(
        annexWith([
          ...Array.from({ length: count }, () => filler),
          { kind: 'heading', level: 2, text: 'Rubriken' },
          { kind: 'paragraph', text: 'Följer.' },
        ]),
        attachments,
      );
      const page = pdfText(bytes)
        .split('\f')
        .find((text) => text.includes('Rubriken'));
      expect(page).toContain('Följer.');
    }
  });
});

describe('what wrong code asks for', () => {
  const figure = { ...barScene, title: '', summary: '' };
  it.each([
    { name: 'a skipped heading level', blocks: [{ kind: 'heading', level: 3, text: 'Djup' }] },
    { name: 'a figure that says nothing', blocks: [{ kind: 'figure', scene: figure }] },
  ] satisfies { name: string; blocks: Block[] }[])('is refused: $name', async ({ blocks }) => {
    await expect(renderAnnex(annexWith(blocks), attachments)).rejects.toThrow(InvariantError);
  });

  it('is refused: a date that is none, two files of one name', async () => {
    const twice = [...attachments.tables, ...attachments.tables];
    await expect(renderAnnex(sampleAnnex, { ...attachments, createdAt: 'igår' })).rejects.toThrow(
      InvariantError,
    );
    await expect(renderAnnex(sampleAnnex, { ...attachments, tables: twice })).rejects.toThrow(
      InvariantError,
    );
  });

  it('names a character it cannot draw', async () => {
    const text = 'Vi vill ha en park 🌳 här';
    await expect(
      renderAnnex(annexWith([{ kind: 'paragraph', text }]), attachments),
    ).rejects.toMatchObject({ code: 'annexCharacterMissing', facts: { codePoint: 'U+1F333' } });
  });
});
