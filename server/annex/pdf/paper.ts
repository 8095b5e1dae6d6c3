import type { ColorToken } from '../../vocabulary/scene.ts';

/** The sheet, its type and its colours. Lengths are points from the upper left corner. */
const pointsPerMm = 72 / 25.4;

const sheetWidth = 595.28;
const sheetHeight = 841.89;
const left = 25 * pointsPerMm;
const right = sheetWidth - 18 * pointsPerMm;
const footBaseline = sheetHeight - 14 * pointsPerMm;

export const paper = {
  width: sheetWidth,
  height: sheetHeight,
  left,
  right,
  textWidth: right - left,
  headBaseline: 45,
  headRule: 55,
  top: 73,
  bottom: footBaseline - 20,
  footRule: footBaseline - 14,
  footBaseline,
} as const;

/** The tallest thing that fits under the running head. */
export const pageHeight = paper.bottom - paper.top;

export type Weight = 400 | 600 | 700;

export type TextStyle = {
  readonly size: number;
  readonly weight: Weight;
  readonly leading: number;
  readonly color: ColorToken;
};

const style = (size: number, weight: Weight, leading: number, color: ColorToken): TextStyle => ({
  size,
  weight,
  leading: size * leading,
  color,
});

export const styles = {
  title: style(21, 700, 1.16, 'ink'),
  titleInFull: style(19, 700, 1.16, 'ink'),
  titleLong: style(15, 700, 1.2, 'ink'),
  subtitle: style(11, 400, 1.3, 'muted'),
  heading2: style(14.5, 600, 1.2, 'ink'),
  heading3: style(12.5, 600, 1.25, 'ink'),
  heading4: style(11, 600, 1.25, 'ink'),
  body: style(11, 400, 1.38, 'ink'),
  answer: style(10, 400, 1.34, 'ink'),
  answerLabel: style(10, 600, 1.34, 'ink'),
  /** Of a page that must hold more than it has room for. */
  bodyTight: style(9.4, 400, 1.28, 'ink'),
  answerTight: style(8.4, 400, 1.2, 'ink'),
  answerTightLabel: style(8.4, 600, 1.2, 'ink'),
  heading2Tight: style(12.5, 600, 1.2, 'ink'),
  note: style(8.6, 400, 1.34, 'muted'),
  caption: style(9.6, 400, 1.25, 'ink'),
  figureTitle: style(11, 600, 1.3, 'ink'),
  cell: style(9.4, 400, 1.28, 'ink'),
  cellHead: style(9.4, 600, 1.28, 'ink'),
  cellHeadMore: style(9.4, 400, 1.28, 'muted'),
  cellTotal: style(9.4, 700, 1.28, 'ink'),
  factLabel: style(9, 600, 1.3, 'ink'),
  factValue: style(9, 400, 1.3, 'ink'),
  running: style(8, 400, 1.2, 'muted'),
} as const satisfies Record<string, TextStyle>;

/** A style drawn smaller, for tables with many columns. */
export function shrunk({ size, weight, leading, color }: TextStyle, factor: number): TextStyle {
  return { size: size * factor, weight, leading: leading * factor, color };
}

/** Source Sans 3 sits in its line as a browser sets it: ascent 1.024, descent 0.4 of the size. */
export function baselineIn({ size, leading }: TextStyle): number {
  return leading / 2 + size * 0.312;
}

/** Light palette; the five steps share the accent's hue, from the wash side to the ink side. */
const hex: Readonly<Record<ColorToken, string>> = {
  ink: '1c2430',
  muted: '55606c',
  line: 'd3d8dc',
  wash: 'f6f4ef',
  paper: 'ffffff',
  accent: '0e5a63',
  hard: '2f4f7f',
  soft: 'ad5226',
  equity: '6a4687',
  step1: 'e4ecea',
  step2: 'b9d1d1',
  step3: '84afb3',
  step4: '47858d',
  step5: '0e5a63',
};

/** So light that text printed over it keeps its contrast (ink on it: 14 to 1, muted: 5.8). */
export const watermarkColor = pdfColor('f6f4f0');

function pdfColor(sixDigits: string): string {
  const part = (at: number) => Math.round((parseInt(sixDigits.slice(at, at + 2), 16) / 255) * 1e3);
  return [part(0), part(2), part(4)].map((thousandths) => thousandths / 1e3).join(' ');
}

const pdfColors: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(hex).map(([token, digits]) => [token, pdfColor(digits)]),
);

/** Red, green and blue as the operators `rg` and `RG` want them. */
export function colorOperands(token: ColorToken): string {
  return pdfColors[token] ?? '0 0 0';
}
