import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isArray, isDict, type PdfObjects, type PdfValue } from '../pdfObjects.ts';
import type { PdfUnderTest, Rule } from '../rule.ts';
import { describeFont, type UsedFont } from './fontPrograms.ts';

type Used = {
  readonly font: UsedFont;
  /** Character codes shown, as the font counts them. */
  readonly codes: ReadonlySet<number>;
  /** Never seen: only in the invisible rendering mode. */
  readonly isHidden: boolean;
};

const used = new WeakMap<PdfUnderTest, readonly Used[]>();

/** The fonts that text is shown in, with the codes shown. */
function usedFonts(file: PdfUnderTest): readonly Used[] {
  const known = used.get(file);
  if (known !== undefined) return known;
  const byRef = new Map<PdfValue, { font: UsedFont; codes: Set<number>; isHidden: boolean }>();
  for (const { font: ref, codes, isHidden } of file.content.shown) {
    const entry = byRef.get(ref) ?? {
      ...{ font: describeFont(file.pdf, ref), codes: new Set<number>(), isHidden: true },
    };
    entry.isHidden &&= isHidden;
    const width = entry.font.subtype === 'Type0' ? 2 : 1;
    for (let at = 0; at + width <= codes.length; at += width) {
      entry.codes.add(codes.readUIntBE(at, width));
    }
    byRef.set(ref, entry);
  }
  const fonts = [...byRef.values()];
  used.set(file, fonts);
  return fonts;
}

/** A rule that each font keeps for itself, or that says what is wrong. */
function each(
  [clause, matterhorn]: readonly [clause: string, matterhorn: string],
  says: string,
  fault: (used: Used, pdf: PdfObjects) => string | undefined,
): Rule {
  return {
    ...{ clause, matterhorn, says },
    faults: (file) =>
      usedFonts(file).flatMap((one) => {
        const found = fault(one, file.pdf);
        return found === undefined ? [] : [`${one.font.name}: ${found}`];
      }),
  };
}

const unless = (isKept: boolean, fault: string) => (isKept ? undefined : fault);

/** CMaps that every reader has, ISO 32000-1 table 118. */
const predefinedMap =
  /^(Identity|GB(pc|K|Kp|K2K)?-|Uni(GB|CNS|JIS|KS)-|B5pc|HKscs|ETen|CNS-|83pv|90m?sp?|90pv|Add-|EUC|Ext-|H$|V$|KSC)/;

const isIdentity = ({ dict }: UsedFont, pdf: PdfObjects) =>
  /^Identity-[HV]$/.test(pdf.name(dict['/Encoding']) ?? '');

/** A CID is the number of its glyph: nothing lies between. */
const isGlyphNumber = (font: UsedFont, pdf: PdfObjects) =>
  isIdentity(font, pdf) && pdf.name(font.inner['/CIDToGIDMap']) === 'Identity';

/** Widths of a composite font by CID, in thousandths. */
function compositeWidths(pdf: PdfObjects, { inner }: UsedFont): (cid: number) => number {
  const standard = pdf.number(inner['/DW']) ?? 1000;
  const widths = new Map<number, number>();
  const entries = pdf.array(inner['/W']);
  for (let at = 0; at < entries.length;) {
    const first = pdf.number(entries[at]) ?? 0;
    const second = pdf.resolve(entries[at + 1]);
    if (isArray(second)) {
      second.forEach((width, index) => widths.set(first + index, pdf.number(width) ?? 0));
      at += 2;
    } else {
      for (let cid = first; cid <= Number(second); cid += 1) {
        widths.set(cid, pdf.number(entries[at + 2]) ?? 0);
      }
      at += 3;
    }
  }
  return (cid) => widths.get(cid) ?? standard;
}

/**
 * Glyph names of the Adobe Latin sets. The whole Adobe Glyph List has more; a font whose names are
 * among the rest is taken for faulty here, never the other way.
 */
function latinNames(): ReadonlySet<string> {
  const { resolve } = createRequire(import.meta.url);
  const metrics = resolve('pdfkit').replace(/pdfkit\.js$/, 'data/Helvetica.afm');
  const names = readFileSync(metrics, 'latin1').matchAll(/ N (\w+) ;/g);
  return new Set([...names].map(([, name = '']) => name));
}

const isListedName = (name: string, listed: ReadonlySet<string>) =>
  listed.has(name) || /^(uni([0-9A-F]{4})+|u[0-9A-F]{4,6})$/.test(name);

function differencesOf(pdf: PdfObjects, { dict }: UsedFont): readonly string[] {
  const encoding = pdf.resolve(dict['/Encoding']);
  if (!isDict(encoding)) return [];
  return pdf.array(encoding['/Differences']).flatMap((one) => pdf.name(one) ?? []);
}

function baseEncoding(pdf: PdfObjects, { dict }: UsedFont): string | undefined {
  const encoding = pdf.resolve(dict['/Encoding']);
  return isDict(encoding) ? pdf.name(encoding['/BaseEncoding']) : pdf.name(encoding);
}

const isLatin = (encoding: string | undefined) =>
  encoding === 'WinAnsiEncoding' || encoding === 'MacRomanEncoding';

function hasMap({ trueType }: UsedFont, platform: number, encoding: number): boolean {
  return (trueType?.cmap?.tables ?? []).some(
    ({ platformID, encodingID }) => platformID === platform && encodingID === encoding,
  );
}

const compositeRules: readonly Rule[] = [
  each(
    ['7.21.3.2-1', '31-004'],
    'A composite TrueType font says which glyph a CID is',
    ({ font }, pdf) =>
      unless(
        pdf.name(font.inner['/Subtype']) !== 'CIDFontType2' ||
          pdf.name(font.inner['/CIDToGIDMap']) === 'Identity' ||
          pdf.streamBytes(font.inner['/CIDToGIDMap']) !== undefined,
        'no CIDToGIDMap',
      ),
  ),
  each(
    ['7.21.3.3-1', '31-006'],
    'A map of codes that not every reader has is embedded',
    ({ font }, pdf) =>
      unless(
        font.subtype !== 'Type0' ||
          pdf.streamBytes(font.dict['/Encoding']) !== undefined ||
          predefinedMap.test(pdf.name(font.dict['/Encoding']) ?? ''),
        'its CMap is not embedded',
      ),
  ),
  each(
    ['7.21.4.2-2', '31-013'],
    'A list of the CIDs of a font has all of them',
    ({ font }, pdf) => {
      const listed = pdf.streamBytes(font.descriptor['/CIDSet']);
      if (listed === undefined || font.trueType === undefined) return undefined;
      const all = Array.from({ length: font.trueType.numGlyphs }, (_, cid) => cid);
      const missing = all.filter((cid) => ((listed[cid >> 3] ?? 0) & (128 >> (cid & 7))) === 0);
      return unless(missing.length === 0, `CIDSet lacks ${missing.length} of ${all.length}`);
    },
  ),
];

const programRules: readonly Rule[] = [
  each(['7.21.4.1-1', '31-009'], 'A font that is seen is embedded', ({ font, isHidden }) =>
    unless(
      isHidden ||
        font.subtype === 'Type3' ||
        ['/FontFile', '/FontFile2', '/FontFile3'].some((key) => font.descriptor[key] !== undefined),
      'not embedded',
    ),
  ),
  each(
    ['7.21.4.1-2', '31-016'],
    'All glyphs that are shown are in the font',
    ({ font, codes }, pdf) => {
      const { trueType } = font;
      if (trueType === undefined || !isGlyphNumber(font, pdf)) return undefined;
      const missing = [...codes].filter((code) => code >= trueType.numGlyphs);
      return unless(missing.length === 0, `no glyphs ${missing.join(' ')}`);
    },
  ),
  each(
    ['7.21.4.2-1', '31-011'],
    'A list of the glyphs of a font has all of them and no more',
    ({ font }, pdf) => {
      const list = pdf.text(font.descriptor['/CharSet']);
      if (list === undefined || font.compactNames === undefined) return undefined;
      const listed = list.split('/').filter((name) => name !== '');
      const present = font.compactNames.filter((name) => name !== '.notdef');
      const missing = present.filter((name) => !listed.includes(name));
      const foreign = listed.filter((name) => !present.includes(name));
      return unless(
        missing.length + foreign.length === 0,
        `CharSet lacks [${missing.join(' ')}], has also [${foreign.join(' ')}]`,
      );
    },
  ),
  each(
    ['7.21.5-1', '31-016'],
    'The widths said are those of the glyphs',
    ({ font, codes }, pdf) => {
      const { trueType } = font;
      if (trueType === undefined || !isGlyphNumber(font, pdf)) return undefined;
      const said = compositeWidths(pdf, font);
      const wrong = [...codes].filter((code) => {
        if (code >= trueType.numGlyphs) return false;
        const real = (trueType.getGlyph(code).advanceWidth * 1000) / trueType.unitsPerEm;
        return Math.abs(real - said(code)) > 1;
      });
      return unless(wrong.length === 0, `glyphs ${wrong.join(' ')}`);
    },
  ),
];

const encodingRules: readonly Rule[] = [
  each(
    ['7.21.6-1', '31-017'],
    'A TrueType font of letters can be looked up by character',
    ({ font, isHidden }) =>
      unless(
        font.subtype !== 'TrueType' ||
          font.isSymbolic ||
          isHidden ||
          font.trueType === undefined ||
          hasMap(font, 3, 1) ||
          hasMap(font, 1, 0),
        'no cmap for characters',
      ),
  ),
  each(
    ['7.21.6-2', '31-019'],
    'A TrueType font of letters has a Latin encoding with known names',
    ({ font }, pdf) => {
      if (font.subtype !== 'TrueType' || font.isSymbolic) return undefined;
      if (!isLatin(baseEncoding(pdf, font))) return 'neither WinAnsi nor MacRoman';
      const listed = latinNames();
      const unknown = differencesOf(pdf, font).filter((name) => !isListedName(name, listed));
      if (unknown.length > 0) return `names in no list: ${unknown.join(' ')}`;
      return unless(
        differencesOf(pdf, font).length === 0 || hasMap(font, 3, 1),
        'Differences without a Unicode cmap',
      );
    },
  ),
  each(['7.21.6-3', '31-023'], 'A TrueType font of symbols has no encoding', ({ font }) =>
    unless(
      font.subtype !== 'TrueType' || !font.isSymbolic || font.dict['/Encoding'] === undefined,
      'Encoding is there',
    ),
  ),
  each(
    ['7.21.6-4', '31-024'],
    'A TrueType font of symbols has one table, or the one for symbols',
    ({ font }) =>
      unless(
        font.subtype !== 'TrueType' ||
          !font.isSymbolic ||
          font.trueType?.cmap === undefined ||
          font.trueType.cmap.tables.length === 1 ||
          hasMap(font, 3, 0),
        'several cmaps, none for symbols',
      ),
  ),
  each(
    ['7.21.7-1', '31-027'],
    'Every code that is shown can be read as a character',
    ({ font, codes }, pdf) => {
      if (font.toUnicode === undefined) {
        const isNamed = font.subtype === 'Type1' && !font.isSymbolic;
        return unless(isLatin(baseEncoding(pdf, font)) || isNamed, 'no ToUnicode');
      }
      const { toUnicode } = font;
      const missing = [...codes].filter((code) => !toUnicode.has(code));
      return unless(
        missing.length === 0 || isLatin(baseEncoding(pdf, font)),
        `codes ${missing.join(' ')}`,
      );
    },
  ),
  each(
    ['7.21.7-2', '31-028'],
    'No code is read as nothing or as a mark of byte order',
    ({ font, codes }) => {
      const wrong = [...codes].filter((code) =>
        /[\u0000\uFEFF\uFFFE]/.test(font.toUnicode?.get(code) ?? ''),
      );
      return unless(wrong.length === 0, `codes ${wrong.join(' ')}`);
    },
  ),
  each(
    ['7.21.8-1', '31-030'],
    'The sign for a missing glyph is never shown',
    ({ font, codes }, pdf) =>
      unless(!(isGlyphNumber(font, pdf) && codes.has(0)), 'glyph 0 is shown'),
  ),
];

/** Fonts that text is shown in. */
export const fontRules: readonly Rule[] = [...compositeRules, ...programRules, ...encodingRules];
