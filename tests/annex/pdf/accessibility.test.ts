import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { numberedOf } from '../../../server/annex/assumptions.ts';
import { renderAnnex } from '../../../server/annex/pdf/renderAnnex.ts';
import { hasPdfTools, pdfSource, runPdfTool, withPdfFile } from '../../support/pdfTools.ts';
import { accessibilityRules, annexRules, checkPdf } from '../../support/pdfua/checkPdf.ts';
import { readAloud } from '../../support/pdfua/readAloud.ts';
import { readUnderTest } from '../../support/pdfua/rule.ts';
import { demoCase } from '../../support/demoCase.ts';
import { sharedPath } from '../../support/shared.ts';
import { annexCases, largestSnapshot } from './annexCases.ts';
import { intendedReading } from './intendedReading.ts';
import { annexWithRegister, attachments } from './sampleAnnex.ts';

const examples = sharedPath('data', 'bad-input', 'pdfua');
const files = existsSync(examples)
  ? readdirSync(examples).filter((name) => name.endsWith('.pdf'))
  : [];

/** `7.2-t29-fail-a.pdf` tests clause 7.2, test 29. */
function toldByName(file: string) {
  const [, clause = '', test = '', kind = ''] = /^([\d.]+)-t0*(\d+)-(pass|fail)/.exec(file) ?? [];
  return { file, clause: `${clause}-${test}`, kind };
}

/** The checker is judged first, on files made to keep or break one rule each. */
describe.skipIf(!hasPdfTools || files.length === 0)('the rules for accessible PDF', () => {
  const told = files.map(toldByName);

  it('are tried on as many files as were made for it', () => {
    expect(told.filter(({ kind }) => kind === 'pass')).toHaveLength(17);
    expect(told.filter(({ kind }) => kind === 'fail')).toHaveLength(39);
  });

  it.each(told.filter(({ kind }) => kind === 'pass'))('let $file pass', ({ file }) => {
    expect(checkPdf(readFileSync(path.join(examples, file)), accessibilityRules)).toEqual([]);
  });

  it.each(told.filter(({ kind }) => kind === 'fail'))(
    'stop $file at $clause',
    ({ file, clause }) => {
      const broken = checkPdf(readFileSync(path.join(examples, file)), accessibilityRules);
      expect(broken.map((one) => one.clause)).toContain(clause);
    },
  );
});

/** Faults planted in a file of ours, for the rules that no example breaks. */
const planted: readonly (readonly [clause: string, from: string | RegExp, to: string])[] = [
  ['5-1', '<pdfuaid:part>1', '<pdfuaid:part>2'],
  ['7.1-2', '/Artifact <<', '/Artifact BMC /P <</MCID 0>> BDC EMC EMC /Artifact <<'],
  ['7.1-3', /\/Artifact <</g, '/Nothing <<'],
  ['7.1-5', '/S /Sect', '/S /Sekt'],
  ['7.1-8', '/Metadata ', '/Metadatb '],
  ['7.1-10', '/DisplayDocTitle true', '/DisplayDocTitle false'],
  ['7.1-11', '/Marked true', '/Marked false'],
  ['7.2-3', '/S /TR', '/S /P'],
  ['7.2-10', '/S /TH', '/S /P'],
  ['7.2-19', '/S /LI', '/S /P'],
  ['7.2-33', '/Lang (', '/Lamg ('],
  ['7.2-43', '/Scope /Row', '/Scope /Row /ColSpan 2'],
  ['7.3-1', /\/Alt </g, '/Alf <'],
  ['7.4.2-1', '/S /H2', '/S /H3'],
  ['7.5-1', '/Scope /Column', '/Skope /Column'],
  ['7.9-1', '/S /P', '/S /Note'],
  ['7.11-1', '/UF ', '/UX '],
  ['7.21.3.2-1', '/CIDToGIDMap', '/CIDToGIDMop'],
  ['7.21.4.1-1', '/FontFile2', '/FontFileX'],
  ['7.21.5-1', /\/W \[/g, '/X ['],
  ['7.21.7-1', '/ToUnicode', '/ToUnixode'],
  ['7.21.8-1', /\[<[0-9a-f]{4}/, '[<0000'],
  ['19005-3 6.1.2', '%PDF-1.7\n%', '%PDF-1.7\n '],
  ['19005-3 6.1.3', '/ID [', '/IX ['],
  ['19005-3 6.1.3-3', /%%EOF\n$/, '%%EOF\nmer'],
  ['19005-3 6.1.4', '\nxref\n0', '\nxret\n0'],
  ['19005-3 6.1.6', '/Alt <feff', '/Alt <fef'],
  ['19005-3 6.1.7.2', '/Subtype /XML', '/Subtype /XML /Filter /Crypt'],
  ['19005-3 6.1.9', '\nendobj', ' endobj'],
  ['19005-3 6.1.12', '/Type /Catalog', '/Type /Catalog /Perms <<>>'],
  ['19005-3 6.1.13', '/Type /Catalog', `/Type /Catalog /${'x'.repeat(128)} 1`],
  ['19005-3 6.1.13-2', '\nEMC\n', `\nEMC ${'q '.repeat(29)}\n`],
  ['19005-3 6.2.2', '\nBT', '\nXX BT'],
  ['19005-3 6.2.3', '/OutputIntents', '/OutputIntentx'],
  ['19005-3 6.2.3-2', 'RGB XYZ', 'CMYKXYZ'],
  ['19005-3 6.2.4.3', / rg\b/, ' 0 k'],
  ['19005-3 6.2.5', '/Font <<', '/ExtGState << /A << /TR /Identity >> >> /Font <<'],
  ['19005-3 6.2.8', '/Subtype /XML', '/Subtype /Image /Interpolate true'],
  ['19005-3 6.2.9', '/Subtype /XML', '/Subtype /PS'],
  ['19005-3 6.2.10', '/Font <<', '/ExtGState << /A << /ca 0.5 >> >> /Font <<'],
  ['19005-3 6.2.11.7', '<fffd>', '<0000>'],
  ['19005-3 6.3', '/Tabs /S', '/Tabs /S /Annots [<< /Subtype /Movie /Rect [0 0 9 9] >>]'],
  ['19005-3 6.5.1', '/Type /Catalog', '/Type /Catalog /OpenAction << /S /JavaScript /JS (x) >>'],
  ['19005-3 6.5.2', '/Type /Catalog', '/Type /Catalog /AA <<>>'],
  ['19005-3 6.6.2.1', ' id="W5M0', ' encoding="UTF-8" id="W5M0'],
  ['19005-3 6.6.2.3', 'xmlns:pdf="http://ns.adobe.com', 'xmlns:pdf="http://example.com'],
  ['19005-3 6.6.4', '<pdfaid:part>3', '<pdfaid:part>2'],
  ['19005-1 6.7.3', '<xmp:CreateDate>2', '<xmp:CreateDate>1'],
  ['19005-3 6.8', '/AFRelationship', '/AFRelationshop'],
  ['19005-3 6.8', '/Params', '/Parameter'],
  ['19005-3 6.9', '/Type /Catalog', '/Type /Catalog /OCProperties <<>>'],
  ['32000-1 14.7.4.4', '/MCID 0', '/MCID 99'],
];

describe.skipIf(!hasPdfTools)('a fault planted in an annex', () => {
  let bytes: Uint8Array = new Uint8Array();
  let source = '';
  beforeAll(async () => {
    bytes = await renderAnnex(annexWithRegister(3), attachments);
    source = pdfSource(bytes);
  });

  it('is found by 19005-3 6.1.7.1 where a stream is shorter than it says', () => {
    const packed = Buffer.from(bytes).toString('latin1');
    const changed = packed.replace(
      /\/Length (\d+)(?=\n\/Filter)/,
      (_, length: string) => `/Length ${Number(length) - 1}`,
    );
    const broken = checkPdf(Buffer.from(changed, 'latin1'), annexRules);
    expect(broken.map((one) => one.clause)).toContain('19005-3 6.1.7.1');
  });

  it.each(planted)('is found by %s', (clause, from, to) => {
    const changed = source.replace(from, to);
    expect(changed).not.toBe(source);
    const broken = checkPdf(Buffer.from(changed, 'latin1'), annexRules);
    expect(broken.map((one) => one.clause)).toContain(clause);
  });
});

it('the largest case is as large as they come', () => {
  const { planCase } = largestSnapshot();
  const proposals = planCase.alternatives.filter(({ isBaseline }) => !isBaseline);
  expect(planCase.title).toHaveLength(200);
  expect(proposals).toHaveLength(6);
  const [, first] = numberedOf(largestSnapshot());
  expect(first?.assumptions.length).toBeGreaterThanOrEqual(300);
  for (const { measures, unpricedEffects } of proposals) {
    const priced = measures.reduce((sum, { effects }) => sum + effects.length, 0);
    expect(priced + unpricedEffects.length).toBe(60);
  }
});

describe.skipIf(!hasPdfTools)('the annex is accessible', () => {
  it.each(annexCases())('$name', async ({ document, print }) => {
    const bytes = await print();
    expect(checkPdf(bytes, annexRules)).toEqual([]);
    const check = withPdfFile(bytes, (file) => runPdfTool('qpdf', ['--check', file]));
    expect(check).toContain('No syntax or stream encoding errors found');
    expect(readAloud(readUnderTest(bytes))).toEqual(intendedReading(document));
  });

  it('and says in the English edition that what was typed is Swedish', async () => {
    const english = annexCases().find(({ name }) => name === 'the demo in English');
    const { pdf, tree } = readUnderTest((await english?.print()) ?? new Uint8Array());
    const inSwedish = tree.elements.filter(({ dict }) => pdf.text(dict['/Lang']) === 'sv-SE');
    expect(new Set(inSwedish.map(({ type }) => type))).toEqual(new Set(['P', 'LBody', 'TH', 'TD']));
    expect(english?.document.inSwedish).toContain(demoCase().decisionPoints[0]);
  });

  it('and says the same to another reader', async () => {
    // Short: pdfinfo reads a page anew for each piece of it.
    const document = annexWithRegister(4);
    const bytes = await renderAnnex(document, attachments);
    const tree = withPdfFile(bytes, (file) => runPdfTool('pdfinfo', ['-struct-text', file]));
    const texts = intendedReading(document).filter((line) => !line.startsWith('Figure '));
    let from = 0;
    const quoted = tree
      .replace(/"\n\s*"/g, ' ')
      .replaceAll('\u00ad', '')
      .replace(/\s+/g, ' ');
    for (const line of texts) {
      const text = line.slice(line.indexOf(' ') + 1);
      const at = quoted.indexOf(text, from);
      expect(at, `${text} after ${quoted.slice(from, from + 80)}`).toBeGreaterThanOrEqual(from);
      from = at + text.length;
    }
  });
});
