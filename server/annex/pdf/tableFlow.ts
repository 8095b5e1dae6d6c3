import type { TableBlock } from '../blocks.ts';
import type { Faces } from './fonts.ts';
import type { Flow, Placed, Unit } from './flow.ts';
import { breakText } from './lines.ts';
import { baselineIn, pageHeight, paper, styles } from './paper.ts';
import { alignedRight, rulesOperators, type Pen, type SetLine, type Structure } from './pen.ts';
import {
  layoutTable,
  type Cell,
  type Column,
  type TableLayout,
  type TableRow,
} from './tableLayout.ts';
import { captionFlow } from './textFlows.ts';

const inkRule = 0.9;
const hairline = 0.5;
const SHORT_ROW = 32;
const tableAir = { before: 5, after: 8 };
const noteAir = { before: 3, after: 7 };

/** What one unit of a table is; a row taller than a page is the one thing that is parted. */
type Part =
  | { readonly kind: 'caption'; readonly height: number }
  | { readonly kind: 'head'; readonly height: number }
  | {
      readonly kind: 'row';
      readonly height: number;
      readonly row: TableRow;
      readonly from: number;
      readonly to: number;
      readonly isLastOfRow: boolean;
    };

/** A table with its head repeated on every page, and its note. */
export function tableFlows(faces: Faces, block: TableBlock): readonly Flow[] {
  const note = block.note ?? '';
  const table = tableFlow(faces, block, note !== '');
  if (note === '') return [table];
  const style = styles.note;
  return [table, captionFlow(faces, note, { style, air: noteAir, keep: 'together' })];
}

function tableFlow(faces: Faces, block: TableBlock, hasNote: boolean): Flow {
  const layout = layoutTable(faces, block);
  const captionLines = breakText(faces, block.caption, styles.caption, paper.textWidth);
  const headHeight = rowHeight(layout, layout.head);
  const repeated = headHeight <= pageHeight / 3 ? headHeight : 0;
  const parts: readonly Part[] = [
    ...(block.caption.trim() === ''
      ? []
      : [{ kind: 'caption' as const, height: captionLines.length * styles.caption.leading + 3 }]),
    { kind: 'head', height: headHeight },
    ...layout.rows.flatMap((row) => rowParts(layout, row, pageHeight - repeated)),
  ];
  const table = {};
  const caption = {};
  const draw = (pen: Pen, parent: Structure, placed: readonly Placed[]) => {
    const element = pen.structure(table, parent, 'Table');
    for (const { index, top } of placed) {
      const part = parts[index];
      if (part?.kind === 'caption') {
        const lines = captionLines.map((line, at) => {
          const y = top + at * styles.caption.leading + baselineIn(styles.caption);
          return { line, x: paper.left, baseline: y };
        });
        const made = pen.structure(caption, element, 'Caption');
        pen.tagged(made, 'Caption', () => pen.text(lines, styles.caption));
      }
      if (part?.kind === 'head') drawHead(pen, element, layout, top);
      if (part?.kind === 'row') drawRow(pen, element, layout, part, top);
    }
    drawRules(pen, parts, placed);
  };
  return {
    units: units(parts, hasNote),
    draw,
    ...(repeated > 0
      ? { head: { height: headHeight, draw: (pen, top) => repeatHead(pen, layout, top) } }
      : {}),
  };
}

function units(parts: readonly Part[], hasNote: boolean): readonly Unit[] {
  const last = parts.length - 1;
  const firstRow = parts.findIndex(({ kind }) => kind === 'row');
  return parts.map((part, index) => {
    const next = parts[index + 1];
    const beforeTotal = next?.kind === 'row' && next.row.isTotal;
    return {
      height: part.height,
      before: index === 0 ? tableAir.before : 0,
      after: index === last && !hasNote ? tableAir.after : 0,
      keepWithNext:
        index === last
          ? hasNote
          : part.kind !== 'row' ||
            !part.isLastOfRow ||
            beforeTotal ||
            // No short row stands alone below its head.
            (index === firstRow && part.height < SHORT_ROW) ||
            index === last - 1,
      repeatsHead: part.kind === 'row',
    };
  });
}

function rowHeight({ leading, padding }: TableLayout, { cells }: TableRow): number {
  return Math.max(1, ...cells.map(({ lines }) => lines.length)) * leading + 2 * padding;
}

/** One part, unless the row is taller than `room`: then as many as it takes. */
function rowParts(layout: TableLayout, row: TableRow, room: number): readonly Part[] {
  const { leading, padding } = layout;
  const count = Math.max(1, ...row.cells.map(({ lines }) => lines.length));
  const perPart = Math.max(1, Math.floor((room - 2 * padding) / leading));
  const parts: Part[] = [];
  for (let from = 0; from < count; from += perPart) {
    const to = Math.min(count, from + perPart);
    const height = (to - from) * leading + 2 * padding;
    parts.push({ kind: 'row', height, row, from, to, isLastOfRow: to === count });
  }
  return parts;
}

/** Head cells stand on the rule: a short one is level with the last line of a long one. */
function headLines(layout: TableLayout, cell: Cell, column: Column, top: number) {
  const tallest = Math.max(1, ...layout.head.cells.map(({ lines }) => lines.length));
  const dropped = (tallest - cell.lines.length) * layout.leading;
  return placedLines(layout, cell, column, top + dropped, 0, cell.lines.length);
}

function drawHead(pen: Pen, table: Structure, layout: TableLayout, top: number): void {
  const row = pen.structure(layout.head, table, 'TR');
  layout.head.cells.forEach((cell, index) => {
    const column = layout.columns[index];
    if (column === undefined) return;
    // A head without words is no head to a screen reader.
    const isHead = cell.text !== '';
    const made = pen.structure(cell, row, isHead ? 'TH' : 'TD', isHead ? { scope: 'Column' } : {});
    if (isHead) pen.tagged(made, 'TH', () => drawLines(pen, headLines(layout, cell, column, top)));
  });
}

/** On the pages that follow, the head is there for the eye; the table's own head is read once. */
function repeatHead(pen: Pen, layout: TableLayout, top: number): void {
  pen.artifact('Pagination', () => {
    layout.head.cells.forEach((cell, index) => {
      const column = layout.columns[index];
      if (column !== undefined) drawLines(pen, headLines(layout, cell, column, top));
    });
    const y = top + rowHeight(layout, layout.head);
    pen.write(rulesOperators([{ x1: paper.left, x2: paper.right, y }], 'ink', inkRule));
  });
}

function drawRow(
  pen: Pen,
  table: Structure,
  layout: TableLayout,
  { row, from, to }: Extract<Part, { kind: 'row' }>,
  top: number,
): void {
  const element = pen.structure(row, table, 'TR');
  row.cells.forEach((cell, index) => {
    const column = layout.columns[index];
    if (column === undefined) return;
    const isHead =
      index === 0 && cell.text !== '' && column.align === 'left' && row.cells.length > 1;
    const type = isHead ? 'TH' : 'TD';
    const made = pen.structure(cell, element, type, {
      ...(isHead ? { scope: 'Row' } : {}),
      ...pen.languageOf(cell.text),
    });
    const lines = placedLines(layout, cell, column, top, from, to);
    if (cell.text !== '' && lines.length > 0) pen.tagged(made, type, () => drawLines(pen, lines));
  });
}

type StyledLine = SetLine & { readonly style: Cell['lines'][number]['style'] };

function placedLines(
  { padding, leading }: TableLayout,
  { lines }: Cell,
  { left, width, align }: Column,
  top: number,
  from: number,
  to: number,
): readonly StyledLine[] {
  return lines.slice(from, to).map(({ line, style }, index) => ({
    line,
    style,
    x: align === 'right' ? alignedRight(line, style, left + width) : left,
    baseline: top + padding + index * leading + baselineIn(style),
  }));
}

function drawLines(pen: Pen, lines: readonly StyledLine[]): void {
  for (const style of new Set(lines.map((line) => line.style))) {
    pen.text(
      lines.filter((line) => line.style === style),
      style,
    );
  }
}

/** Hairlines between rows; ink under the head and above a total. */
function drawRules(pen: Pen, parts: readonly Part[], placed: readonly Placed[]): void {
  const ink: number[] = [];
  const thin: number[] = [];
  for (const { index, top } of placed) {
    const part = parts[index];
    if (part === undefined || part.kind === 'caption') continue;
    if (part.kind === 'row' && !part.isLastOfRow) continue;
    const next = parts[index + 1];
    const beforeTotal = next?.kind === 'row' && next.row.isTotal && next.from === 0;
    const isInk = part.kind === 'head' || beforeTotal;
    (isInk ? ink : thin).push(top + part.height);
  }
  const across = (y: number) => ({ x1: paper.left, x2: paper.right, y });
  pen.artifact('Layout', () => {
    if (thin.length > 0) pen.write(rulesOperators(thin.map(across), 'line', hairline));
    if (ink.length > 0) pen.write(rulesOperators(ink.map(across), 'ink', inkRule));
  });
}
