import { useState, type RefObject } from 'react';
import { toCsv } from '../../server/vocabulary/csvText.ts';
import { ApiError } from '../api/call.ts';
import { text } from '../text/sv.ts';
import { tableOnPage, type ExportTable, type WholeTable } from './exportTable.ts';
import { Notice } from './Notice.tsx';
import { fileNameOf, saveFile } from './saveFile.ts';
import { usePrices } from './usePrices.ts';
import { workbookOf } from './workbook.ts';

const words = text.download;

export function saveCsv(title: string, { rows }: ExportTable): void {
  saveFile(fileNameOf(title, 'csv'), new Blob([toCsv(rows)], { type: 'text/csv;charset=utf-8' }));
}

export async function saveWorkbook(title: string, { rows }: ExportTable): Promise<void> {
  saveFile(fileNameOf(title, 'xlsx'), await workbookOf(title, [{ name: title, rows }]));
}

/** Saves a table for a spreadsheet: the given one, or the one on the page as it is shown. */
export function TableExport({
  title,
  shown,
  table: given,
}: {
  readonly title: string;
  readonly shown: RefObject<HTMLTableElement | null>;
  readonly table?: ExportTable | WholeTable | undefined;
}) {
  const prices = usePrices();
  const [saving, setSaving] = useState<'no' | 'fetching' | { readonly fault: unknown }>('no');
  const tableToSave = () => {
    if (given !== undefined) return 'load' in given ? given.load() : given;
    return shown.current === null ? undefined : tableOnPage(shown.current, prices);
  };
  const save = async (how: (title: string, table: ExportTable) => void | Promise<void>) => {
    setSaving('fetching');
    try {
      const table = await tableToSave();
      if (table !== undefined) await how(title, table);
      setSaving('no');
    } catch (fault) {
      setSaving({ fault });
    }
  };
  const ways = [
    { label: words.csv, how: saveCsv },
    { label: words.xlsx, how: saveWorkbook },
  ];
  return (
    <details className="table-export">
      <summary aria-label={words.tableOf(title)}>{words.table}</summary>
      {ways.map(({ label, how }) => (
        <button
          type="button"
          className="button"
          data-look="quiet"
          key={label}
          onClick={() => void save(how)}
        >
          {label}
        </button>
      ))}
      {given !== undefined && 'said' in given ? <span className="muted">{given.said}</span> : null}
      <span role="status">{saving === 'fetching' ? words.fetching : null}</span>
      {typeof saving === 'string' ? null : (
        <Notice kind="error" isAnnounced>
          {saving.fault instanceof ApiError ? saving.fault.message : words.failed}
        </Notice>
      )}
    </details>
  );
}
