import type { ReactNode } from 'react';

export type Column = { readonly label: string; readonly isNumber?: boolean };
export type ResultRow = {
  readonly id: string;
  readonly kind?: 'total' | 'group';
  /** The first cell names the row. */
  readonly cells: readonly ReactNode[];
};

/**
 * Figures to read. A table wider than the screen scrolls in a region of its own that the
 * keyboard reaches.
 */
export function ResultTable({
  caption,
  isCaptionHidden = true,
  columns,
  rows,
}: {
  readonly caption: string;
  readonly isCaptionHidden?: boolean;
  readonly columns: readonly Column[];
  readonly rows: readonly ResultRow[];
}) {
  const classOf = (at: number) => (columns[at]?.isNumber === true ? 'number' : undefined);
  return (
    <div className="table-scroll" role="group" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption className={isCaptionHidden ? 'hidden-text' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label }, at) => (
              <th key={at} scope="col" className={classOf(at)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-kind={row.kind}>
              {row.cells.map((cell, at) =>
                at === 0 ? (
                  <th key={at} scope="row" colSpan={row.cells.length === 1 ? columns.length : 1}>
                    {cell}
                  </th>
                ) : (
                  <td key={at} className={classOf(at)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
