import { utils, write, type WorkSheet } from '@e965/xlsx';
import { packFiles, unpackFiles, type PackedFile } from '../../server/services/zipFiles.ts';

export type Cells = readonly (readonly (string | number | boolean | null)[])[];

/** A workbook as a spreadsheet program writes it. */
export function workbookOf(
  sheets: Readonly<Record<string, Cells>>,
  change: (sheet: WorkSheet) => void = () => undefined,
): Uint8Array {
  const book = utils.book_new();
  for (const [name, cells] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(cells.map((row) => [...row]));
    change(sheet);
    utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(
    write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer,
  );
}

/** The same workbook with other parts: null takes one away, a text is put in its place. */
export async function withParts(
  workbook: Uint8Array,
  parts: Readonly<Record<string, string | Uint8Array | null>>,
): Promise<Uint8Array> {
  const kept = (await unpackFiles(workbook)).filter(({ path }) => !(path in parts));
  const added = Object.entries(parts).flatMap(([path, content]): PackedFile[] =>
    content === null ? [] : [{ path, bytes: Buffer.from(content) }],
  );
  return packFiles([...kept, ...added], '2026-11-27T08:00:00.000Z');
}

export async function partOf(workbook: Uint8Array, wanted: string): Promise<string> {
  const found = (await unpackFiles(workbook)).find(({ path }) => path === wanted);
  if (found === undefined) throw new Error(`the workbook has no ${wanted}`);
  return Buffer.from(found.bytes).toString('utf8');
}
