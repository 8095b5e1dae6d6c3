export type WorkbookSheet = {
  readonly name: string;
  /** The first row is the header; numbers stay numbers. */
  readonly rows: readonly (readonly (string | number | null)[])[];
};

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MOST_LETTERS = 31;
const WIDEST = 60;

/**
 * A workbook (.xlsx) with a header row, columns to filter by and no merged cells on each sheet. A
 * text is a text whatever it begins with. The library is fetched when it is first asked for.
 */
export async function workbookOf(title: string, sheets: readonly WorkbookSheet[]): Promise<Blob> {
  const { utils, write } = await import('@e965/xlsx');
  const book = utils.book_new();
  for (const { name, rows } of sheets) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    const columns = rows[0]?.map((_, at) => at) ?? [];
    sheet['!cols'] = columns.map((at) => {
      const widest = Math.max(...rows.map((row) => String(row[at] ?? '').length));
      return { wch: Math.min(WIDEST, widest + 2) };
    });
    if (sheet['!ref'] !== undefined) sheet['!autofilter'] = { ref: sheet['!ref'] };
    utils.book_append_sheet(book, sheet, sheetName(name), true);
  }
  // The library writes the language too, which its types do not say.
  const about = { Title: title, Language: 'sv-SE' };
  const bytes = write(book, {
    type: 'array',
    bookType: 'xlsx',
    compression: true,
    Props: about,
  }) as ArrayBuffer;
  return new Blob([bytes], { type: MEDIA_TYPE });
}

/** As spreadsheets allow: at most 31 letters, and not those of references. */
function sheetName(name: string): string {
  return name
    .replace(/[[\]:*?/\\']/g, ' ')
    .slice(0, MOST_LETTERS)
    .trim();
}
