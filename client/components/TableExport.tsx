import { useRef } from 'react';
import { toCsv } from '../../server/vocabulary/csvText.ts';
import { text } from '../text/sv.ts';
import { tableOnPage, type ExportTable } from './exportTable.ts';
import { fileNameOf, saveFile } from './saveFile.ts';
import { workbookOf } from './workbook.ts';

const words = text.download;

export function saveCsv(title: string, { rows }: ExportTable): void {
  saveFile(fileNameOf(title, 'csv'), new Blob([toCsv(rows)], { type: 'text/csv;charset=utf-8' }));
}

export async function saveWorkbook(title: string, { rows }: ExportTable): Promise<void> {
  saveFile(fileNameOf(title, 'xlsx'), await workbookOf(title, [{ name: title, rows }]));
}

/** Saves a table for a spreadsheet: the given one, or the one before it as it is shown. */
export function TableExport({
  title,
  table: given,
}: {
  readonly title: string;
  readonly table?: ExportTable | undefined;
}) {
  const place = useRef<HTMLDetailsElement>(null);
  const tableBefore = () => {
    const before = place.current?.previousElementSibling;
    const table = before instanceof HTMLTableElement ? before : before?.querySelector('table');
    return table === null || table === undefined ? undefined : tableOnPage(table);
  };
  const save = (how: (title: string, table: ExportTable) => void | Promise<void>) => {
    const table = given ?? tableBefore();
    if (table !== undefined) void how(title, table);
  };
  return (
    <details className="table-export" ref={place}>
      <summary aria-label={words.tableOf(title)}>{words.table}</summary>
      <button type="button" className="button" data-look="quiet" onClick={() => save(saveCsv)}>
        {words.csv}
      </button>
      <button type="button" className="button" data-look="quiet" onClick={() => save(saveWorkbook)}>
        {words.xlsx}
      </button>
    </details>
  );
}
