const BYTE_ORDER_MARK = '\ufeff';
/** `null` and `undefined` leave the cell empty. */
export type CsvCell = string | number | boolean | null | undefined;

/** A table for a spreadsheet: UTF-8 with byte order mark, semicolons, decimal comma. */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `${BYTE_ORDER_MARK}${rows.map((row) => `${row.map(cellText).join(';')}\r\n`).join('')}`;
}

/** Text that a spreadsheet would run as a formula gets an apostrophe before it. */
function cellText(cell: CsvCell): string {
  if (cell === undefined || cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (typeof cell === 'boolean') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The text as it was before `toCsv` marked it. */
export function withoutFormulaMark(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
