/**
 * What fontkit 2.0.4 and pdfkit 0.20.2 have and the published types lack: fontkit ships none, and
 * @types/pdfkit stops before structure attributes, AFRelationship and the embedded font.
 */
declare module 'fontkit' {
  /** `codePoints` are those the glyph was first asked for in this process: not to be trusted. */
  export type Glyph = {
    readonly id: number;
    readonly advanceWidth: number;
    readonly codePoints: readonly number[];
    /** The outline in font units, y upwards. */
    readonly path: {
      readonly commands: readonly {
        readonly command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath';
        readonly args: readonly number[];
      }[];
    };
  };
  export type GlyphPosition = {
    readonly xAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
  };
  export type GlyphRun = {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly GlyphPosition[];
  };
  export type Font = {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly characterSet: readonly number[];
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    getGlyph(glyphId: number): Glyph;
    layout(text: string, features: Readonly<Record<string, boolean>>, script: string): GlyphRun;
  };
  export function create(file: Uint8Array): Font;
}

declare namespace PDFKit {
  /** The font as it stands in one document: which glyphs it holds and what they mean. */
  interface EmbeddedFont {
    readonly id: string;
    readonly subset: { includeGlyph(glyphId: number): number };
    readonly widths: (number | undefined)[];
    readonly unicode: (readonly number[] | undefined)[];
    ref(): PDFKitReference;
  }

  interface PDFDocument {
    readonly _font: EmbeddedFont;
    readonly _root: { readonly data: Record<string, unknown> };
    addContent(operators: string): this;
    /** Writes the XMP packet's body; replaced, because it leaves & and < as they are. */
    _addInfo(): void;
  }

  interface PDFStructureElement {
    readonly dictionary: { readonly data: Record<string, unknown> };
  }

  interface PDFOutline {
    readonly dictionary: { readonly data: Record<string, unknown> };
    addItem(title: string, options: { top: number; left: number }): PDFOutline;
  }
}

declare namespace PDFKit.Mixins {
  /** What pdfkit knows a parsed font by. */
  interface ParsedFont {
    readonly postscriptName: string;
    layout(text: string, features: Readonly<Record<string, boolean>>, script: string): unknown;
  }

  interface PDFFont {
    font(parsed: ParsedFont, family: string, size?: number): this;
  }

  interface StructureElementOptions {
    /** Left, top, right, bottom, measured from the page's upper left corner. */
    bbox?: [number, number, number, number];
    scope?: 'Row' | 'Column';
  }

  interface PDFAttachmentOptions {
    relationship?: 'Source' | 'Data' | 'Supplement';
  }
}
