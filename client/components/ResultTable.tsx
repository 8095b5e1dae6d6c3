import { useRef, type ReactNode } from 'react';
import type { ExportTable, WholeTable } from './exportTable.ts';
import { WithTerm } from './Term.tsx';
import { TableExport } from './TableExport.tsx';
import { pricesOf, type ColumnPrices } from './usePrices.ts';

export type Column = {
  readonly label: string;
  readonly isNumber?: boolean;
  /** Of its numbers, where a sentence above the table says it once: a spreadsheet has no sentence. */
  readonly unit?: 'mnkr' | 'tkr' | 'kr/m²';
  readonly prices?: ColumnPrices;
};
export type ResultRow = {
  readonly id: string;
  readonly kind?: 'total' | 'group';
  /** The first cell names the row. */
  readonly cells: readonly ReactNode[];
};

/**
 * Figures to read. A table wider than the screen scrolls in a region of its own that the
 * keyboard reaches; one of sentences and buttons is a list of label and value on a phone.
 */
export function ResultTable({
  caption,
  isCaptionHidden = true,
  isList = false,
  saved,
  hasExport = true,
  columns,
  rows,
}: {
  readonly caption: string;
  readonly isCaptionHidden?: boolean;
  readonly isList?: boolean;
  /** False where it is saved another way, or gone as soon as it is answered. */
  readonly hasExport?: boolean;
  /** What a spreadsheet gets, where that is more than what the cells show. */
  readonly saved?: ExportTable | WholeTable;
  readonly columns: readonly Column[];
  readonly rows: readonly ResultRow[];
}) {
  const table = useRef<HTMLTableElement>(null);
  // Written out for a list: laid out as one, the elements would lose them.
  const role = (name: string) => (isList ? name : undefined);
  const classOf = (at: number) => (columns[at]?.isNumber === true ? 'number' : undefined);
  return (
    <>
      <div className="table-scroll" role="group" aria-label={caption} tabIndex={0}>
        <table ref={table} className={isList ? 'table table-list' : 'table'} role={role('table')}>
          <caption className={isCaptionHidden ? 'hidden-text' : undefined}>{caption}</caption>
          <thead role={role('rowgroup')}>
            <tr role={role('row')}>
              {columns.map((column, at) => (
                <HeadCell key={at} column={column} role={role('columnheader')} />
              ))}
            </tr>
          </thead>
          <tbody role={role('rowgroup')}>
            {rows.map((row) => (
              <tr key={row.id} role={role('row')} data-kind={row.kind}>
                {row.cells.map((cell, at) =>
                  at === 0 ? (
                    <th
                      key={at}
                      scope="row"
                      role={role('rowheader')}
                      colSpan={row.cells.length === 1 ? columns.length : 1}
                    >
                      {typeof cell === 'string' ? <WithTerm label={cell} /> : cell}
                    </th>
                  ) : (
                    <td
                      key={at}
                      role={role('cell')}
                      className={classOf(at)}
                      data-label={isList ? columns[at]?.label : undefined}
                    >
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hasExport && rows.length > 0 ? (
        <TableExport title={caption} shown={table} table={saved} />
      ) : null}
    </>
  );
}

function HeadCell({
  column: { label, isNumber = false, unit, prices },
  role,
}: {
  readonly column: Column;
  readonly role: string | undefined;
}) {
  return (
    <th
      scope="col"
      role={role}
      className={isNumber ? 'number' : undefined}
      data-unit={unit}
      data-prices={pricesOf(prices)}
    >
      <WithTerm label={label} />
    </th>
  );
}
