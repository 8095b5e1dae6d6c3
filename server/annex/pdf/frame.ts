import type { AnnexDocument } from '../blocks.ts';
import { annexPdfTexts } from '../../vocabulary/text/sv/annexPdf.ts';
import { fitLine, inkPt, naturalWidth } from './lines.ts';
import { wordOutline } from './wordOutline.ts';
import { decimals, rulesOperators, type Pen, type SetLine } from './pen.ts';
import { paper, styles, watermarkColor } from './paper.ts';

const betweenTexts = 14;
const ruleWidth = 0.45;

/** What surrounds the text on every page; none of it is read aloud. */
export function drawFrame(pen: Pen, document: AnnexDocument, page: number, pages: number): void {
  if (document.watermark !== null) drawWatermark(pen, document.watermark);
  const rule = (y: number) =>
    pen.write(rulesOperators([{ x1: paper.left, x2: paper.right, y }], 'muted', ruleWidth));
  const [first, second] = document.footer;
  const foot = [first, second, annexPdfTexts.pageOf(page, pages)] as const;
  pen.artifact('Header', () => {
    pen.text(runningLines(pen, document.header, paper.headBaseline), styles.running);
  });
  pen.artifact('Footer', () => {
    pen.text(runningLines(pen, foot, paper.footBaseline), styles.running);
  });
  pen.artifact('Layout', () => {
    rule(paper.headRule);
    rule(paper.footRule);
  });
}

/** Left, right, and the middle one between them; the longest gives way first. */
function runningLines(
  pen: Pen,
  texts: readonly [string, string, string],
  baseline: number,
): readonly SetLine[] {
  const style = styles.running;
  const natural = texts.map((text) => naturalWidth(pen.faces, text, style));
  const widths = shareOut(natural, paper.textWidth - 2 * betweenTexts);
  const lines = texts.map((text, index) =>
    fitLine(pen.faces, text, style, (widths[index] ?? 0) + 0.01),
  );
  const [left, middle, right] = lines;
  if (left === undefined || middle === undefined || right === undefined) return [];
  const start = paper.left + inkPt(left, style) + betweenTexts;
  const end = paper.right - inkPt(right, style);
  const spare = end - betweenTexts - start - inkPt(middle, style);
  return [
    { line: left, x: paper.left, baseline },
    { line: middle, x: start + Math.max(0, spare) / 2, baseline },
    { line: right, x: end, baseline },
  ];
}

/** Each its wish while there is room, otherwise the narrow ones first and the rest alike. */
function shareOut(wishes: readonly number[], available: number): readonly number[] {
  const order = wishes.map((_, index) => index);
  order.sort((a, b) => (wishes[a] ?? 0) - (wishes[b] ?? 0));
  const given = wishes.map(() => 0);
  let left = available;
  order.forEach((index, rank) => {
    const width = Math.min(wishes[index] ?? 0, left / (order.length - rank));
    given[index] = width;
    left -= width;
  });
  return given;
}

/** Cosine and sine of the slope, from lower left to upper right. */
const slope = { cos: 0.5736, sin: 0.8192 };
const watermarkSpan = 560;
const watermarkTallest = 132;
const precise = (value: number) => String(Math.round(value * 1e4) / 1e4);

/**
 * One word across the sheet, so light that what is printed over it stays clear. It is drawn as
 * outlines: whoever searches or copies the page's text does not meet its letters.
 */
function drawWatermark(pen: Pen, word: string): void {
  const { width, operators } = wordOutline(pen.faces[600], word);
  if (width === 0) return;
  const size = Math.min(watermarkTallest, watermarkSpan / width);
  const half = (width * size) / 2;
  const drop = size * 0.33;
  const x = paper.width / 2 - half * slope.cos + drop * slope.sin;
  const y = paper.height / 2 + half * slope.sin + drop * slope.cos;
  const turned = [slope.cos, -slope.sin, slope.sin, slope.cos, x, y];
  pen.artifact('Watermark', () => {
    pen.write(
      `q ${turned.map(precise).join(' ')} cm ${decimals(size)} 0 0 ${decimals(-size)} 0 0 cm`,
    );
    pen.write(`${watermarkColor} rg ${operators} f Q`);
  });
}
