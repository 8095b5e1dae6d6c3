import type { ImportField } from './fields.ts';
import type { RowReader } from './rowReader.ts';

/** A list of the case that rows can be read into. */
export type ImportTarget<Row> = {
  readonly id: string;
  /** "poster", in sentences about them. */
  readonly what: string;
  /** "en post", "12 poster". */
  readonly counted: (rows: number) => string;
  readonly fields: readonly ImportField[];
  /** How many may be in the list, and how many are. */
  readonly most: number;
  readonly there: number;
  /** A row of the case, or null when something was wrong with it. */
  readonly read: (reader: RowReader) => Row | null;
  readonly labelOf: (row: Row) => string;
  /** Takes all of them in, in one step that can be taken back. */
  readonly take: (rows: readonly Row[]) => void;
};
