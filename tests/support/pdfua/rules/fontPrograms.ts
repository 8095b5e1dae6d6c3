import { create, type Font } from 'fontkit';
import type { PdfDict, PdfObjects, PdfValue } from '../pdfObjects.ts';

/** What fontkit reads besides the glyphs. */
type Program = Font & {
  readonly numGlyphs: number;
  readonly cmap?: {
    readonly tables: readonly { readonly platformID: number; readonly encodingID: number }[];
  };
};

/** A font as the rules ask of it. */
export type UsedFont = {
  readonly name: string;
  readonly dict: PdfDict;
  readonly subtype: string;
  /** Of a composite font its part that holds the glyphs, otherwise itself. */
  readonly inner: PdfDict;
  readonly descriptor: PdfDict;
  readonly isSymbolic: boolean;
  /** The TrueType program, when there is one that can be read. */
  readonly trueType: Program | undefined;
  /** Names of the glyphs of a bare CFF program. */
  readonly compactNames: readonly string[] | undefined;
  readonly toUnicode: ReadonlyMap<number, string> | undefined;
};

export function describeFont(pdf: PdfObjects, ref: PdfValue): UsedFont {
  const dict = pdf.dict(ref);
  const subtype = pdf.name(dict['/Subtype']) ?? '';
  const inner = subtype === 'Type0' ? pdf.dict(pdf.array(dict['/DescendantFonts'])[0]) : dict;
  const descriptor = pdf.dict(inner['/FontDescriptor']);
  const compact = pdf.streamBytes(descriptor['/FontFile3']);
  const isBareCompact = /^(Type1C|CIDFontType0C)$/.test(
    pdf.name(pdf.dict(descriptor['/FontFile3'])['/Subtype']) ?? '',
  );
  const unicode = pdf.streamBytes(dict['/ToUnicode']);
  return {
    ...{ dict, subtype, inner, descriptor },
    name: pdf.name(dict['/BaseFont']) ?? subtype,
    isSymbolic: ((pdf.number(descriptor['/Flags']) ?? 0) & 4) === 4,
    trueType: programOf(pdf.streamBytes(descriptor['/FontFile2'])),
    compactNames:
      compact !== undefined && isBareCompact ? glyphNamesOf(inSfnt(compact)) : undefined,
    toUnicode: unicode === undefined ? undefined : readToUnicode(unicode.toString('latin1')),
  };
}

function programOf(bytes: Buffer | undefined): Program | undefined {
  try {
    return bytes === undefined ? undefined : (create(bytes) as Program);
  } catch {
    return undefined;
  }
}

/** fontkit reads CFF inside OpenType alone: a directory of one table is enough. */
function inSfnt(compact: Buffer): Buffer {
  const head = Buffer.alloc(28);
  head.write('OTTO', 0, 'latin1');
  head.writeUInt16BE(1, 4);
  head.write('CFF ', 12, 'latin1');
  head.writeUInt32BE(head.length, 20);
  head.writeUInt32BE(compact.length, 24);
  return Buffer.concat([head, compact]);
}

type CompactTable = {
  readonly topDict: { readonly CharStrings: readonly unknown[] };
  readonly getGlyphName: (glyph: number) => string;
};

function glyphNamesOf(file: Buffer): readonly string[] | undefined {
  const font = programOf(file) as (Program & { readonly 'CFF '?: CompactTable }) | undefined;
  const table = font?.['CFF '];
  return table?.topDict.CharStrings.map((_, glyph) => table.getGlyphName(glyph));
}

/** Codes and what they are read as, from `bfchar` and `bfrange`. */
function readToUnicode(map: string): ReadonlyMap<number, string> {
  const read = new Map<number, string>();
  const code = (hex: string) => parseInt(hex, 16);
  const text = (hex: string) =>
    (hex.replace(/\s/g, '').match(/.{1,4}/g) ?? [])
      .map((unit) => String.fromCharCode(parseInt(unit, 16)))
      .join('');
  for (const [, body = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, from = '', to = ''] of body.matchAll(/<([^>]*)>\s*<([^>]*)>/g)) {
      read.set(code(from), text(to));
    }
  }
  for (const [, body = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    const ranges = body.matchAll(/<([^>]*)>\s*<([^>]*)>\s*(?:<([^>]*)>|\[([^\]]*)\])/g);
    for (const [, from = '', to = '', start, list] of ranges) {
      const each = [...(list ?? '').matchAll(/<([^>]*)>/g)].map(([, hex = '']) => text(hex));
      const first = text(start ?? '');
      for (let at = 0; at <= code(to) - code(from) && at < 65_536; at += 1) {
        const last = first.charCodeAt(first.length - 1) + at;
        const counted = first.slice(0, -1) + String.fromCharCode(last);
        const meant = list === undefined ? counted : each[at];
        if (meant !== undefined) read.set(code(from) + at, meant);
      }
    }
  }
  return read;
}
