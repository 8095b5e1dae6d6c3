import PDFDocument from 'pdfkit';
import type { ColorToken, Point } from '../../vocabulary/scene.ts';
import { languageTags } from '../../vocabulary/text/language.ts';
import type { Face, Faces, Shape } from './fonts.ts';
import { hyphenOf, inkPt, type Line } from './lines.ts';
import { createOutline } from './outline.ts';
import { colorOperands, paper, type TextStyle } from './paper.ts';
import { withStandardEntries } from './standardEntries.ts';

export type Structure = PDFKit.PDFStructureElement;
export type StructureOptions = PDFKit.Mixins.StructureElementOptions;

/** A line and where its first letter stands on its baseline. */
export type SetLine = { readonly line: Line; readonly x: number; readonly baseline: number };

export type ArtifactKind = 'Layout' | 'Pagination' | 'Watermark' | 'Header' | 'Footer';

const REPLACEMENT_CHARACTER = 0xfffd;

const artifactProperties: Readonly<Record<ArtifactKind, string>> = {
  Layout: '/Type /Layout',
  Pagination: '/Type /Pagination',
  Watermark: '/Type /Pagination /Subtype /Watermark',
  Header: '/Type /Pagination /Subtype /Header',
  Footer: '/Type /Pagination /Subtype /Footer',
};

/**
 * Writes on the current page of a pdfkit document. Operators are written directly: one text object
 * for a paragraph instead of one for each line is what makes ten pages take a tenth of a second.
 * Whatever is written stands inside `tagged` or `artifact`.
 */
export type Pen = ReturnType<typeof createPen>;

export function createPen(
  doc: PDFKit.PDFDocument,
  faces: Faces,
  inSwedish: readonly string[] = [],
) {
  const swedish = new Set(inSwedish);
  const structures = new Map<object, Structure>();
  const openFonts = new Map<Face, OpenFont>();

  const openFont = (face: Face): OpenFont => {
    const known = openFonts.get(face);
    if (known !== undefined) return known;
    doc.font(face.font, `${face.weight}`);
    const embedded = doc._font;
    // Glyph 0 is never shown; even so no code may be read as U+0000 in PDF/A.
    embedded.unicode[0] = [REPLACEMENT_CHARACTER];
    const opened = { face, embedded, written: new Map<Shape, string>() };
    openFonts.set(face, opened);
    return opened;
  };

  const write = (operators: string): void => {
    doc.addContent(operators);
  };

  /** Text in one style; each line has its own place. */
  const text = (
    lines: readonly SetLine[],
    style: TextStyle,
    color = colorOperands(style.color),
  ): void => {
    const filled = lines.filter(({ line }) => line.shapes.length > 0);
    if (filled.length === 0) return;
    const font = openFont(faces[style.weight]);
    pageFonts(doc.page)[font.embedded.id] ??= font.embedded.ref();
    const set = filled.map((one) => setLine(font, one, style.size)).join('');
    const face = `/${font.embedded.id} ${decimals(style.size)} Tf ${color} rg`;
    write(`BT ${face}\n${set}ET`);
  };

  /** The element for `key`, made the first time it is asked for. */
  const structure = (
    key: object,
    parent: Structure,
    type: string,
    options: StructureOptions = {},
  ): Structure => {
    const known = structures.get(key);
    if (known !== undefined) return known;
    const made = doc.struct(type, options);
    parent.add(made);
    structures.set(key, made);
    return made;
  };

  /** What `draw` writes is content of `element`, whose type is `type`. */
  const tagged = (element: Structure, type: string, draw: () => void): void => {
    const content = doc.markStructureContent(type);
    draw();
    doc.endMarkedContent();
    element.add(content);
  };

  const artifact = (kind: ArtifactKind, draw: () => void): void => {
    write(`/Artifact <<${artifactProperties[kind]}>> BDC`);
    draw();
    write('EMC');
  };

  /** The language of an element that is this text alone, where it is not the document's. */
  const languageOf = (text: string): StructureOptions =>
    swedish.has(text) ? { lang: languageTags.sv } : {};

  const outline = createOutline(doc);

  return { doc, faces, outline, write, text, structure, languageOf, tagged, artifact };
}

/** Horizontal rules of one colour and width, from left to right edge given for each. */
export function rulesOperators(
  rules: readonly { readonly x1: number; readonly x2: number; readonly y: number }[],
  color: ColorToken,
  width: number,
): string {
  const paths = rules.map(({ x1, x2, y }) =>
    pathOperators([
      [x1, y],
      [x2, y],
    ]),
  );
  return `${colorOperands(color)} RG ${decimals(width)} w 0 J [] 0 d\n${paths.join('\n')}\nS`;
}

export function pathOperators(points: readonly Point[]): string {
  return points
    .map(([x, y], index) => `${decimals(x)} ${decimals(y)} ${index === 0 ? 'm' : 'l'}`)
    .join('\n');
}

/** Two decimals are a hundredth of a point: finer than any printer. */
export function decimals(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** An empty A4 document that says what it is; metadata and attachments come on top. */
export function openDocument(
  info: PDFKit.DocumentInfo,
  lang: string = languageTags.sv,
): PDFKit.PDFDocument {
  const doc = new PDFDocument({
    size: [paper.width, paper.height],
    margin: 0,
    font: '',
    autoFirstPage: false,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang,
    displayTitle: true,
    info,
  });
  return withStandardEntries(doc);
}

/** The page's font resources by the name its operators use; typed `any` by the package. */
function pageFonts(page: { readonly fonts: FontResources }): FontResources {
  return page.fonts;
}

type FontResources = Record<string, PDFKit.PDFKitReference | undefined>;

type OpenFont = {
  readonly face: Face;
  readonly embedded: PDFKit.EmbeddedFont;
  /** Shapes already written out with this document's glyph numbers. */
  readonly written: Map<Shape, string>;
};

function setLine(font: OpenFont, { line, x, baseline }: SetLine, size: number): string {
  const parts = line.shapes.map((one) => shapeOperands(font, one, size)).join('');
  const place = `1 0 0 -1 ${decimals(x)} ${decimals(baseline)} Tm`;
  const set = `${place} [${parts}] TJ\n`;
  if (!line.isHyphenated) return set;
  const hyphen = shapeOperands(font, hyphenOf(font.face), size);
  return `${set}/Span <</ActualText <FEFF00AD>>> BDC [${hyphen}] TJ EMC\n`;
}

/** A shape as the inside of a TJ array. */
function shapeOperands(font: OpenFont, shape: Shape, size: number): string {
  const known = font.written.get(shape);
  if (known !== undefined) return known;
  let operands = '';
  let codes = '';
  const flush = (move: number) => {
    if (codes !== '') operands += `<${codes}>`;
    codes = '';
    if (move !== 0) operands += decimals(move);
  };
  shape.glyphs.forEach((glyph, index) => {
    const rise = ((shape.rise[index] ?? 0) / 1000) * size;
    flush(shape.before[index] ?? 0);
    if (rise !== 0) operands += `] TJ ${decimals(rise)} Ts [`;
    codes += glyphCode(font, glyph);
    const after = shape.after[index] ?? 0;
    if (after !== 0 || rise !== 0) flush(after);
    if (rise !== 0) operands += '] TJ 0 Ts [';
  });
  flush(0);
  if (shape.isPlain) font.written.set(shape, operands);
  return operands;
}

/** Takes the glyph into the document's font and says how it is read and how wide it is. */
function glyphCode({ face, embedded }: OpenFont, glyphId: number): string {
  const code = embedded.subset.includeGlyph(glyphId);
  if (embedded.unicode[code] === undefined) {
    const glyph = face.font.getGlyph(glyphId);
    const codePoint = face.codePointOfGlyph.get(glyphId);
    embedded.widths[code] = (glyph.advanceWidth * 1000) / face.font.unitsPerEm;
    embedded.unicode[code] = codePoint === undefined ? glyph.codePoints : [codePoint];
  }
  return code.toString(16).padStart(4, '0');
}

/** Where a line starts so that it ends at `right`. */
export function alignedRight(line: Line, style: TextStyle, right: number): number {
  return right - inkPt(line, style);
}
