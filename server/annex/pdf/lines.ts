import { shape, type Face, type Faces, type Shape } from './fonts.ts';
import type { TextStyle } from './paper.ts';

/**
 * One measurer for everything that is set: paragraphs, cells, running heads and column widths ask
 * here how wide a text is and where it breaks.
 */
export type Line = {
  readonly shapes: readonly Shape[];
  /** A word was cut: a hyphen is drawn, and read as a soft one. */
  readonly isHyphenated: boolean;
  /** In thousandths of the size, without the space that ends the line. */
  readonly inkWidth: number;
};

const softHyphen = '\u00ad';

/** After a space, a soft hyphen or a zero-width space; after a hyphen or slash between words. */
const breakAfter = /(?<= )|(?<=[\u00ad\u200b])|(?<=\p{L}{2}[-–/])(?=\p{L}{2})/u;
const graphemes = /\P{M}\p{M}*|\p{M}+/gu;
const letterAtEnd = /\p{L}\p{M}*$/u;
const letterAtStart = /^\p{L}/u;

/**
 * Sets `text` in lines no wider than `widthPt`. A line feed starts a new line; a word wider than
 * the line is cut. Every line but the last ends with a space, so that read aloud words stay apart.
 */
export function breakText(
  faces: Faces,
  text: string,
  style: TextStyle,
  widthPt: number,
): readonly Line[] {
  const face = faces[style.weight];
  const limit = (widthPt / style.size) * 1000 + 0.01;
  const paragraphs = paragraphsOf(text);
  return paragraphs.flatMap((paragraph, index) =>
    breakParagraph(face, index < paragraphs.length - 1 ? `${paragraph} ` : paragraph, limit),
  );
}

/** The width of the widest line when nothing is broken, in points. */
export function naturalWidth(faces: Faces, text: string, style: TextStyle): number {
  return Math.max(0, ...breakText(faces, text, style, Infinity).map((line) => inkPt(line, style)));
}

/** The width of the widest piece that has no place to break, in points. */
export function widestPiece(faces: Faces, text: string, style: TextStyle): number {
  const face = faces[style.weight];
  const widths = paragraphsOf(text).flatMap((paragraph) =>
    piecesOf(paragraph).map((piece) => shapePiece(face, piece).inkWidth),
  );
  return (Math.max(0, ...widths) / 1000) * style.size;
}

export function inkPt({ inkWidth }: Line, { size }: TextStyle): number {
  return (inkWidth / 1000) * size;
}

/** One line, cut with an ellipsis when it is wider than `widthPt`: running heads only. */
export function fitLine(faces: Faces, text: string, style: TextStyle, widthPt: number): Line {
  const flat = paragraphsOf(text).join(' ');
  const whole = setWhole(faces, flat, style);
  if (inkPt(whole, style) <= widthPt) return whole;
  const kept = flat.match(graphemes) ?? [];
  while (kept.length > 1) {
    kept.pop();
    const shorter = setWhole(faces, `${kept.join('').trimEnd()}…`, style);
    if (inkPt(shorter, style) <= widthPt) return shorter;
  }
  return setWhole(faces, '…', style);
}

/** One line as it is: labels of drawings, numbers of lists. */
export function setWhole(faces: Faces, text: string, { weight }: TextStyle): Line {
  const face = faces[weight];
  const shapes = piecesOf(paragraphsOf(text).join(' ')).map((piece) => shapePiece(face, piece));
  return lineOf(shapes, false, face);
}

function paragraphsOf(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .split(/\r\n|[\r\n]/)
    .map((paragraph) => paragraph.replace(/[ \t]+/g, ' ').trim());
}

function piecesOf(paragraph: string): readonly string[] {
  return paragraph === '' ? [] : paragraph.split(breakAfter);
}

/** Soft hyphens, spaces of no width and marks of byte order are not drawn. */
function shapePiece(face: Face, piece: string): Shape {
  return shape(face, piece.replace(/[\u00ad\u200b\ufeff]/g, ''));
}

function breakParagraph(face: Face, paragraph: string, limit: number): readonly Line[] {
  const lines: Line[] = [];
  let shapes: Shape[] = [];
  let width = 0;
  let endsSoft = false;
  const close = () => {
    if (shapes.length > 0) lines.push(lineOf(shapes, endsSoft, face));
    shapes = [];
    width = 0;
  };
  const queue = [...piecesOf(paragraph)].reverse();
  for (let piece = queue.pop(); piece !== undefined; piece = queue.pop()) {
    const shaped = shapePiece(face, piece);
    const isSoft = piece.endsWith(softHyphen);
    const needed = shaped.inkWidth + (isSoft ? hyphenOf(face).width : 0);
    if (width + needed > limit) {
      close();
      if (needed > limit) {
        const [head, tail, isCutWord] = cutPiece(face, piece, limit);
        lines.push(lineOf([shapePiece(face, head)], isCutWord, face));
        if (tail !== '') queue.push(tail);
        continue;
      }
    }
    shapes.push(shaped);
    width += shaped.width;
    endsSoft = isSoft;
  }
  endsSoft = false;
  close();
  return lines.length > 0 ? lines : [lineOf([], false, face)];
}

/** The longest beginning of `piece` that fits, at least one character, and the rest. */
function cutPiece(
  face: Face,
  piece: string,
  limit: number,
): readonly [head: string, tail: string, isCutWord: boolean] {
  const parts = piece.match(graphemes) ?? [];
  const hyphenWidth = hyphenOf(face).width;
  let count = 1;
  // Measured as a whole: kerning makes a word wider or narrower than its letters.
  for (; count < parts.length; count += 1) {
    const longer = shapePiece(face, parts.slice(0, count + 1).join(''));
    if (longer.inkWidth + hyphenWidth > limit) break;
  }
  const head = parts.slice(0, count).join('');
  const tail = parts.slice(count).join('');
  return [head, tail, letterAtEnd.test(head) && letterAtStart.test(tail)];
}

export function hyphenOf(face: Face): Shape {
  return shape(face, '-');
}

function lineOf(shapes: readonly Shape[], isHyphenated: boolean, face: Face): Line {
  const width = shapes.reduce((sum, one) => sum + one.width, 0);
  const last = shapes.at(-1);
  const trailing = last === undefined ? 0 : last.width - last.inkWidth;
  const hyphen = isHyphenated ? hyphenOf(face).width : 0;
  return { shapes, isHyphenated, inkWidth: width - trailing + hyphen };
}
