import type { Glyph } from 'fontkit';
import type { Face } from './fonts.ts';

type Point = readonly [x: number, y: number];

/** A word as filled outlines, 1 high to the em, y upwards from the baseline. */
export type WordOutline = { readonly width: number; readonly operators: string };

/** Set without kerning: a word this large is spaced by its own widths. */
export function wordOutline({ font }: Face, word: string): WordOutline {
  const scale = 1 / font.unitsPerEm;
  const operators: string[] = [];
  let width = 0;
  for (const character of word) {
    const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
    const place = (x: number, y: number): Point => [width + x * scale, y * scale];
    operators.push(...glyphOperators(glyph.path.commands, place));
    width += glyph.advanceWidth * scale;
  }
  return { width, operators: operators.join(' ') };
}

function glyphOperators(
  commands: Glyph['path']['commands'],
  place: (x: number, y: number) => Point,
): string[] {
  let at: Point = [0, 0];
  return commands.map(({ command, args }) => {
    const points = pairs(args).map(([x, y]) => place(x, y));
    const from = at;
    at = points.at(-1) ?? at;
    switch (command) {
      case 'moveTo':
        return `${written(points)} m`;
      case 'lineTo':
        return `${written(points)} l`;
      case 'bezierCurveTo':
        return `${written(points)} c`;
      case 'quadraticCurveTo':
        return `${written(cubicOf(from, points))} c`;
      case 'closePath':
        return 'h';
    }
  });
}

function pairs(args: readonly number[]): Point[] {
  return args.flatMap((x, index) => (index % 2 === 0 ? [[x, args[index + 1] ?? 0] as const] : []));
}

/** A curve with one control point, as PDF knows it: with two, at two thirds of the way. */
function cubicOf(from: Point, [control = from, to = from]: readonly Point[]): Point[] {
  const towards = (end: Point): Point => [
    end[0] + (2 / 3) * (control[0] - end[0]),
    end[1] + (2 / 3) * (control[1] - end[1]),
  ];
  return [towards(from), towards(to), to];
}

const DIGITS = 1e4;

function written(points: readonly Point[]): string {
  return points
    .flat()
    .map((value) => String(Math.round(value * DIGITS) / DIGITS))
    .join(' ');
}
