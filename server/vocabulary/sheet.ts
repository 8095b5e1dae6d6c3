import { z } from 'zod';

/** What a table of rows for a case may hold at most; what is larger is refused with a reason. */
export const sheetLimits = {
  bytes: 10_000_000,
  /** Of a workbook: its sheets, texts and styles, unpacked. */
  unpackedBytes: 8_000_000,
  files: 1000,
  rows: 2000,
  columns: 50,
  cellLetters: 2000,
  letters: 1_000_000,
} as const;

const wordSchema = z.string().max(sheetLimits.cellLetters);
const plainCellSchema = z.union([wordSchema, z.number(), z.boolean()]);

/**
 * A cell as the file has it, before anyone says what it means: a text, a number that the file keeps
 * as a number, a truth value; a formula with the value that was last worked out, null when there is
 * none; a day; a fault such as `#REF!`. An empty cell is the empty text.
 */
export const sheetCellSchema = z.union([
  plainCellSchema,
  z.strictObject({ formula: plainCellSchema.nullable() }),
  z.strictObject({ day: wordSchema }),
  z.strictObject({ error: wordSchema }),
]);
export type SheetCell = z.infer<typeof sheetCellSchema>;

/** Rows with something in them, by the number that a spreadsheet shows beside each. */
export const sheetRowSchema = z.strictObject({
  row: z.int().min(1),
  cells: z.array(sheetCellSchema).max(sheetLimits.columns),
});
export type SheetRow = z.infer<typeof sheetRowSchema>;

/** A file of rows as it was read: nothing in it is interpreted, and nothing is stored. */
export const sheetReadingSchema = z.strictObject({
  found: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('csv'),
      encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']),
      separator: z.enum([',', ';', '\t']),
    }),
    z.strictObject({
      kind: z.literal('workbook'),
      /** The sheets one sees, in their order, and the one that was read. */
      sheets: z.array(z.string()).min(1),
      sheet: z.string(),
    }),
  ]),
  rows: z.array(sheetRowSchema).max(sheetLimits.rows),
});
export type SheetReading = z.infer<typeof sheetReadingSchema>;

/** "A" for the first column, "AA" for the twenty-seventh. */
export function columnLetters(at: number): string {
  const before = Math.floor(at / 26);
  return `${before === 0 ? '' : columnLetters(before - 1)}${String.fromCharCode(65 + (at % 26))}`;
}
