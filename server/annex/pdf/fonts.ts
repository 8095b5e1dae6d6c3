import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { DomainError, invariant } from '../../vocabulary/errors.ts';
import type { Weight } from './paper.ts';

/** A run of characters without a line break inside, shaped once and kept between documents. */
export type Shape = {
  readonly glyphs: readonly number[];
  /** Before and after each glyph: how far the pen is moved back, in thousandths of the size. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly rise: readonly number[];
  readonly isPlain: boolean;
  /** In thousandths of the size; a trailing space is counted in `width`, not in `inkWidth`. */
  readonly width: number;
  readonly inkWidth: number;
};

export type Face = {
  readonly weight: Weight;
  readonly font: Font;
  readonly shapes: Map<string, Shape>;
  readonly codePointOfGlyph: ReadonlyMap<number, number>;
};

export type Faces = Readonly<Record<Weight, Face>>;

/** Words are kept between documents; beyond this many the store starts afresh. */
const maxShapes = 20_000;

/** Ligatures stay off: "fi" must be found as two letters when someone searches the annex. */
const features = { liga: false, clig: false, calt: false } as const;

const files: Readonly<Record<Weight, string>> = {
  400: '400Regular/SourceSans3_400Regular.ttf',
  600: '600SemiBold/SourceSans3_600SemiBold.ttf',
  700: '700Bold/SourceSans3_700Bold.ttf',
};

let loading: Promise<Faces> | undefined;

/** The three weights of Source Sans 3, parsed once in a process. */
export function loadFaces(): Promise<Faces> {
  loading ??= loadAll();
  return loading;
}

async function loadAll(): Promise<Faces> {
  const [regular, semibold, bold] = await Promise.all([
    loadFace(400),
    loadFace(600),
    loadFace(700),
  ]);
  return { 400: regular, 600: semibold, 700: bold };
}

async function loadFace(weight: Weight): Promise<Face> {
  const { resolve } = createRequire(import.meta.url);
  const font = create(await readFile(resolve(`@expo-google-fonts/source-sans-3/${files[weight]}`)));
  return { weight, font, shapes: new Map(), codePointOfGlyph: codePointsByGlyph(font) };
}

/**
 * What each glyph is read as. Several characters may share one (space and no-break space); the
 * lowest is chosen, so that the bytes do not depend on which text was set first.
 */
function codePointsByGlyph(font: Font): ReadonlyMap<number, number> {
  const byGlyph = new Map<number, number>();
  for (const codePoint of [...font.characterSet].sort((a, b) => a - b)) {
    const { id } = font.glyphForCodePoint(codePoint);
    if (!byGlyph.has(id)) byGlyph.set(id, codePoint);
  }
  return byGlyph;
}

/**
 * Shapes `text` (no line feeds) with kerning.
 *
 * Throws: DomainError `annexCharacterMissing` on a character the font lacks, naming it and where.
 */
export function shape(face: Face, text: string): Shape {
  const known = face.shapes.get(text);
  if (known !== undefined) return known;
  glyphCheck(face, text);
  const shaped = shapeAnew(face.font, text);
  if (face.shapes.size >= maxShapes) face.shapes.clear();
  face.shapes.set(text, shaped);
  return shaped;
}

/** No character may vanish or become a box: what cannot be drawn is refused by name. */
export function glyphCheck({ font }: Face, text: string): void {
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (font.hasGlyphForCodePoint(codePoint)) continue;
    throw new DomainError('annexCharacterMissing', {
      character,
      codePoint: `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`,
      text: text.trim().slice(0, 60),
    });
  }
}

function shapeAnew(font: Font, text: string): Shape {
  const { glyphs, positions } = font.layout(text, features, 'latn');
  const toThousandths = 1000 / font.unitsPerEm;
  const before: number[] = [];
  const after: number[] = [];
  const rise: number[] = [];
  let width = 0;
  glyphs.forEach((glyph, index) => {
    invariant(glyph.id !== 0, `glyph 0 in "${text}"`);
    const position = positions[index];
    invariant(position !== undefined, `no position for glyph ${index} of "${text}"`);
    const moved = position.xOffset * toThousandths;
    const kerned = (glyph.advanceWidth - position.xAdvance) * toThousandths;
    before.push(-moved);
    after.push(moved + kerned);
    rise.push(position.yOffset * toThousandths);
    width += position.xAdvance * toThousandths;
  });
  const endsInSpace = text.endsWith(' ');
  const space = endsInSpace ? font.glyphForCodePoint(0x20).advanceWidth * toThousandths : 0;
  return {
    glyphs: glyphs.map(({ id }) => id),
    before,
    after,
    rise,
    isPlain: rise.every((up) => up === 0),
    width,
    inkWidth: width - space,
  };
}
