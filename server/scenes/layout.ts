import type { Mark, Point, ColorToken, Pattern } from '../vocabulary/scene.ts';

/** How large a scene is drawn. Lengths are points on paper and pixels on screen. */
export type SceneSize = {
  readonly width: number;
  /** Size of labels and numbers; every height follows it. */
  readonly textSize?: number;
};

export const DEFAULT_TEXT_SIZE = 9.5;

type Weight = 400 | 600 | 700;
export type TextMark = Extract<Mark, { kind: 'text' }>;

/** Widths of Source Sans 3 in em, rounded up; a letter that is not listed counts as wide. */
const letterWidths: readonly (readonly [em: number, letters: string])[] = [
  [0.21, ' \u00a0\u00ad'],
  [0.26, "ij.,:;'’·lI"],
  [0.31, 'f!'],
  [0.36, '()[]-rt/|'],
  [0.43, 'sz?”²³'],
  [0.48, 'cxvy"'],
  [0.51, 'ekéJLVTFY0123456789+−–×<>*'],
  [0.56, 'aghnouåäöXAESZÅÄ'],
  [0.59, 'bdpqCPR'],
  [0.63, 'BKDG→←&'],
  [0.68, 'NUHOQÖ'],
  [0.76, 'wM■□'],
  [0.88, 'Wm%…'],
];
const widthOfLetter = new Map(
  letterWidths.flatMap(([em, letters]) => Array.from(letters, (letter) => [letter, em] as const)),
);
const WIDEST_EM = 1;
/** From one line of a text to the next. */
const LINE_EM = 1.3;
/** Heavier letters are up to this much wider. */
const BOLD_FACTOR = 1.05;

/**
 * Width of a text in Source Sans 3, never too little, so that what is laid out by it does not
 * collide on paper or screen; tested against the font itself.
 */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  let em = 0;
  for (const letter of text) em += widthOfLetter.get(letter) ?? WIDEST_EM;
  return em * size * (weight === 400 ? 1 : BOLD_FACTOR);
}

/** The text, or as much of it as fits with an ellipsis after it. */
export function fitText(
  text: string,
  size: number,
  maxWidth: number,
  weight: Weight = 400,
): string {
  if (textWidth(text, size, weight) <= maxWidth) return text;
  let kept = text;
  while (kept.length > 1 && textWidth(`${kept}…`, size, weight) > maxWidth) {
    kept = kept.slice(0, -1).trimEnd();
  }
  return `${kept}…`;
}

/** The words on as many lines as they need; only a word wider than a line is cut. */
export function wrapped(
  label: string,
  size: number,
  maxWidth: number,
  weight: Weight = 400,
): string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const longer = [...lines.slice(-1), word].join(' ');
    const isRoom = lines.length > 0 && textWidth(longer, size, weight) <= maxWidth;
    if (isRoom) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((each) => fitText(each, size, maxWidth, weight));
}

/** How much higher so many lines are than one. */
export function heightBeyondFirst(lines: readonly string[], size: number): number {
  return (lines.length - 1) * LINE_EM * size;
}

export function widest(texts: readonly string[], size: number, weight: Weight = 400): number {
  return texts.reduce((most, each) => Math.max(most, textWidth(each, size, weight)), 0);
}

export function text(
  x: number,
  y: number,
  content: string,
  {
    size,
    anchor = 'start',
    weight = 400,
    color = 'ink',
  }: { size: number; anchor?: 'start' | 'middle' | 'end'; weight?: Weight; color?: ColorToken },
): TextMark {
  return { kind: 'text', x, y, text: content, anchor, size, weight, color };
}

/** Each line below the one before it; `y` is the first one's baseline. */
export function textLines(
  x: number,
  y: number,
  lines: readonly string[],
  options: Parameters<typeof text>[3],
): TextMark[] {
  return lines.map((words, at) => text(x, y + at * LINE_EM * options.size, words, options));
}

export function line(
  points: readonly Point[],
  {
    color = 'ink',
    width = 1,
    dash,
  }: { color?: ColorToken; width?: number; dash?: readonly [number, number] } = {},
): Mark {
  const plain = { kind: 'line', points, color, width } as const;
  return dash === undefined ? plain : { ...plain, dash };
}

/** A straight line between two points. */
export function segment(from: Point, to: Point, options: Parameters<typeof line>[1] = {}): Mark {
  return line([from, to], options);
}

/** A bar between two positions, whichever is left; null when nothing would be seen. */
export function barBetween(
  from: number,
  to: number,
  y: number,
  height: number,
  { color, pattern = 'solid' }: { color: ColorToken; pattern?: Pattern },
): Mark[] {
  const width = Math.abs(to - from);
  if (width < 0.05) return [];
  return [{ kind: 'rect', x: Math.min(from, to), y, width, height, color, pattern }];
}

/** The baseline of a text that stands in the middle of a row. */
export function middleOf(rowTop: number, rowHeight: number, size: number): number {
  return rowTop + rowHeight / 2 + size * 0.35;
}

export type LegendItem = {
  readonly label: string;
  readonly swatch: 'bar' | 'line' | 'dashed' | 'dot' | 'ring' | 'tick';
  readonly color: ColorToken;
  readonly pattern?: Pattern;
  /** A line around the swatch, for colours near that of the paper. */
  readonly isOutlined?: true;
};

/** Swatches with their words, on as many rows as the width asks for. */
export function legend(
  items: readonly LegendItem[],
  { y, width, size }: { y: number; width: number; size: number },
): { marks: Mark[]; height: number } {
  const rowHeight = size * 1.7;
  const swatchWidth = size * 1.4;
  const marks: Mark[] = [];
  const labelStart = swatchWidth + size * 0.4;
  let x = 0;
  let row = 0;
  for (const item of items) {
    const itemWidth = labelStart + textWidth(item.label, size);
    if (x > 0 && x + itemWidth > width) {
      x = 0;
      row += 1;
    }
    const top = y + row * rowHeight;
    const baseline = middleOf(top, rowHeight, size);
    const lines = wrapped(item.label, size, width - labelStart);
    marks.push(...swatchMarks(item, { x, top, size, rowHeight, swatchWidth }));
    marks.push(...textLines(x + labelStart, baseline, lines, { size, color: 'muted' }));
    x += itemWidth + size * 1.2;
    // What follows more than one line begins below it.
    if (lines.length > 1) {
      x = width;
      row += heightBeyondFirst(lines, size) / rowHeight;
    }
  }
  return { marks, height: items.length === 0 ? 0 : (row + 1) * rowHeight };
}

function swatchMarks(
  item: LegendItem,
  place: { x: number; top: number; size: number; rowHeight: number; swatchWidth: number },
): Mark[] {
  const { x, top, size, rowHeight, swatchWidth } = place;
  const middle = top + rowHeight / 2;
  const { color, pattern = 'solid' } = item;
  if (item.swatch === 'bar') {
    const y = middle - size * 0.4;
    const [right, bottom] = [x + swatchWidth, y + size * 0.8];
    const ring: Point[] = [
      [x, y],
      [right, y],
      [right, bottom],
      [x, bottom],
      [x, y],
    ];
    return [
      { kind: 'rect', x, y, width: swatchWidth, height: size * 0.8, color, pattern },
      ...(item.isOutlined === true ? [line(ring, { color: 'muted', width: 0.6 })] : []),
    ];
  }
  if (item.swatch === 'dot' || item.swatch === 'ring') {
    const filled = item.swatch === 'dot';
    return [
      { kind: 'circle', x: x + swatchWidth / 2, y: middle, radius: size * 0.4, color, filled },
    ];
  }
  if (item.swatch === 'tick') {
    const middleX = x + swatchWidth / 2;
    const reach = size * 0.4;
    return [segment([middleX, middle - reach], [middleX, middle + reach], { color, width: 1.5 })];
  }
  const options = item.swatch === 'dashed' ? { dash: [3, 2] as const } : {};
  return [segment([x, middle], [x + swatchWidth, middle], { color, width: 1.5, ...options })];
}
