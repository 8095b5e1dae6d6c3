import type { TableBlock } from '../blocks.ts';
import { columnWidths, sum, type ColumnNeed } from './columns.ts';
import type { Faces } from './fonts.ts';
import { breakText, naturalWidth, widestPiece, type Line } from './lines.ts';
import { paper, shrunk, styles, type TextStyle } from './paper.ts';

export type CellLine = { readonly line: Line; readonly style: TextStyle };

export type Cell = { readonly text: string; readonly lines: readonly CellLine[] };

export type Column = {
  readonly left: number;
  readonly width: number;
  readonly align: 'left' | 'right';
};

export type TableRow = { readonly cells: readonly Cell[]; readonly isTotal: boolean };

export type TableLayout = {
  readonly columns: readonly Column[];
  readonly head: TableRow;
  readonly rows: readonly TableRow[];
  readonly leading: number;
  readonly padding: number;
};

type Sizes = {
  readonly cell: TextStyle;
  readonly total: TextStyle;
  readonly head: TextStyle;
  readonly headMore: TextStyle;
  readonly gap: number;
  readonly padding: number;
};

/** Tables of many columns are set smaller, step by step, before words are cut. */
const factors = [1, 0.93, 0.86] as const;
const denseFactors = [0.86] as const;
/** Dense tables have this share of the air of others, between columns and between rows. */
const DENSE_AIR = { gap: 0.65, padding: 0.5 };

/** Chooses size and column widths, and breaks every cell to fit. */
export function layoutTable(faces: Faces, table: TableBlock): TableLayout {
  const sizes = sizesFor(faces, table);
  const whole = columnNeeds(faces, table, sizes);
  // Rather a figure on two lines than a word cut in two.
  const needs = fits(whole, sizes) ? whole : columnNeeds(faces, table, sizes, { breaking: true });
  const gaps = sizes.gap * Math.max(0, table.columns.length - 1);
  const widths = columnWidths(needs, paper.textWidth - gaps);
  const columns = table.columns.map(({ align }, index) => ({
    left: paper.left + sum(widths.slice(0, index)) + sizes.gap * index,
    width: widths[index] ?? 0,
    align,
  }));
  const widthOf = (index: number) => columns[index]?.width ?? 0;
  return {
    columns,
    head: {
      cells: table.columns.map(({ header }, index) =>
        headCell(faces, header, sizes, widthOf(index)),
      ),
      isTotal: false,
    },
    rows: table.rows.map(({ cells, emphasis }) => ({
      cells: columns.map((_, index) => {
        const style = emphasis === 'total' ? sizes.total : sizes.cell;
        return bodyCell(faces, cells[index] ?? '', style, widthOf(index));
      }),
      isTotal: emphasis === 'total',
    })),
    leading: sizes.cell.leading,
    padding: sizes.padding,
  };
}

function sizesFor(faces: Faces, table: TableBlock): Sizes {
  const isDense = table.isDense === true;
  const choices = (isDense ? denseFactors : factors).map((factor) => {
    const sizes = sizesAt(factor);
    const { padding, gap } = sizes;
    return isDense
      ? { ...sizes, padding: padding * DENSE_AIR.padding, gap: gap * DENSE_AIR.gap }
      : sizes;
  });
  const fitting = choices.find((sizes) => fits(columnNeeds(faces, table, sizes), sizes));
  return fitting ?? choices.at(-1) ?? sizesAt(1);
}

function fits(needs: readonly ColumnNeed[], { gap }: Sizes): boolean {
  return sum(needs.map(({ least }) => least)) + gap * (needs.length - 1) <= paper.textWidth;
}

function sizesAt(factor: number): Sizes {
  return {
    cell: shrunk(styles.cell, factor),
    total: shrunk(styles.cellTotal, factor),
    head: shrunk(styles.cellHead, factor),
    headMore: shrunk(styles.cellHeadMore, factor),
    gap: 14 * factor * factor,
    padding: 2.8 * factor,
  };
}

/** With `breaking` a figure may break between its words, as any text may. */
function columnNeeds(
  faces: Faces,
  table: TableBlock,
  sizes: Sizes,
  { breaking = false } = {},
): readonly ColumnNeed[] {
  return table.columns.map(({ header, width, align }, index) => {
    const texts = table.rows.map(({ cells, emphasis }) => ({
      text: cells[index] ?? '',
      style: emphasis === 'total' ? sizes.total : sizes.cell,
    }));
    texts.push({ text: header, style: sizes.head });
    const widest = Math.max(0, ...texts.map(({ text, style }) => naturalWidth(faces, text, style)));
    const pieces = Math.max(0, ...texts.map(({ text, style }) => widestPiece(faces, text, style)));
    // Figures are read downwards: a column of them breaks only when it is wide.
    const whole = align === 'right' && !breaking ? Math.min(widest, paper.textWidth * 0.2) : 0;
    return {
      least: Math.min(paper.textWidth * 0.45, Math.max(pieces, whole)),
      natural: widest,
      ...(width === undefined ? {} : { share: width }),
    };
  });
}

function bodyCell(faces: Faces, text: string, style: TextStyle, width: number): Cell {
  const lines = breakText(faces, text, style, width).map((line) => ({ line, style }));
  return { text: text.trim(), lines };
}

/** The first line of a head is bold; what follows a line feed explains it and is muted. */
function headCell(faces: Faces, text: string, sizes: Sizes, width: number): Cell {
  const parts = text.trim().split('\n');
  const lines = parts.flatMap((part, index) => {
    const style = index === 0 ? sizes.head : sizes.headMore;
    const isLast = index === parts.length - 1;
    // With the line feed comes the space that keeps the words apart when they are read aloud.
    const broken = isLast
      ? breakText(faces, part, style, width)
      : breakText(faces, `${part}\n`, style, width).slice(0, -1);
    return broken.map((line) => ({ line, style }));
  });
  return { text: text.trim(), lines };
}
