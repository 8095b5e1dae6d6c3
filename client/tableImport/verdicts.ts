import type { SheetReading } from '../../server/vocabulary/sheet.ts';
import { text } from '../text/sv.ts';
import type { ImportTarget } from './target.ts';
import { cellWords, type Answers } from './mapping.ts';
import { createRowReader } from './rowReader.ts';

export type Level = 'ok' | 'warn' | 'error';

/** What becomes of one row of a file. */
export type Verdict<Row> = {
  readonly row: number;
  readonly level: Level;
  readonly sentences: readonly string[];
  /** Absent when the row has a fault: then the cells as they were read tell which row it is. */
  readonly value?: Row;
  readonly cells: readonly string[];
};
export type Verdicts<Row> = {
  readonly rows: readonly Verdict<Row>[];
  /** Questions about the whole file that have to be answered first. */
  readonly asksDots: boolean;
  readonly asksUnit: boolean;
  readonly asksShares: boolean;
  /** Nothing stands in the way of taking all of it in. */
  readonly canTake: boolean;
};

/** Judges every row below the header; nothing of the case is changed. */
export function judgeRows<Row>(
  reading: SheetReading,
  answers: Answers,
  target: ImportTarget<Row>,
): Verdicts<Row> {
  const header = reading.rows[answers.headerAt]?.cells ?? [];
  let asksDots = answers.dots !== '';
  let asksShares = answers.shares !== '';
  const rows = reading.rows.slice(answers.headerAt + 1).map((row): Verdict<Row> => {
    const { reader, told } = createRowReader(row, target.fields, answers);
    const length = row.cells.length;
    if (length > header.length) reader.fault(null, longRow(length, header.length));
    if (reading.found.kind === 'csv' && length < header.length) {
      reader.fault(null, shortRow(length, header.length));
    }
    const value = target.read(reader);
    const { faults, warnings, ...asks } = told();
    if (asks.asksDots) asksDots = true;
    if (asks.asksShares) asksShares = true;
    const said = {
      row: row.row,
      cells: row.cells.map(cellWords),
      sentences: [...faults, ...warnings],
    };
    if (faults.length > 0 || value === null) return { ...said, level: 'error' };
    return { ...said, level: warnings.length > 0 ? 'warn' : 'ok', value };
  });
  return {
    rows,
    asksDots,
    asksUnit: answers.unit === '',
    asksShares,
    canTake:
      rows.length > 0 &&
      answers.unit !== '' &&
      (!asksShares || answers.shares !== '') &&
      rows.length + target.there <= target.most &&
      rows.every(({ level }) => level !== 'error'),
  };
}

const { longRow, shortRow } = text.tableImport;
