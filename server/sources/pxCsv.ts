import { CsvError, parse } from 'csv-parse/sync';
import { DomainError } from '../vocabulary/errors.ts';
import { sourceServiceOf } from '../vocabulary/sources.ts';
import type { PxCell } from './pxWeb.ts';

const METRIC = 'ContentsCode';
const TIME = 'Tid';
/** "000007Y7 2024": what is counted, and when; one column each. */
const figureColumn = /^(.+) (\d{4}(?:[MK]\d{1,2})?)$/;
/** Signs for "no figure" in official statistics; which one it is, is kept. */
const noFigure: readonly string[] = ['', '.', '..', '...', '-', ':'];
const numberPattern = /^-?\d+(?:\.\d+)?$/;

/**
 * The cells of an answer in CSV: one row for each combination of codes, one column for each
 * content and time.
 *
 * Throws: DomainError `sourceIsPage`, and `pxCsvInvalid` with the row at fault.
 */
export function readPxCsv(bytes: Uint8Array): PxCell[] {
  const [header, ...rows] = readRows(bytes);
  const figures = (header ?? []).map((column) => figureColumn.exec(column));
  if (header === undefined || !figures.some((one) => one !== null)) {
    throw new DomainError('pxCsvInvalid', { row: 1 });
  }
  return rows.flatMap((row, at): PxCell[] => {
    if (row.length !== header.length) throw new DomainError('pxCsvInvalid', { row: at + 2 });
    const codes = Object.fromEntries(
      header.flatMap((column, place) =>
        figures[place] == null ? [[column, row[place] ?? '']] : [],
      ),
    );
    return figures.flatMap((figure, place): PxCell[] => {
      if (figure === null) return [];
      const [, metric = '', time = ''] = figure;
      const text = (row[place] ?? '').trim();
      const isMissing = noFigure.includes(text);
      if (!isMissing && !numberPattern.test(text)) {
        throw new DomainError('pxCsvInvalid', { row: at + 2 });
      }
      return [
        {
          codes: { ...codes, [METRIC]: metric, [TIME]: time },
          value: isMissing ? null : Number(text),
          status: isMissing ? text : '',
        },
      ];
    });
  });
}

function readRows(bytes: Uint8Array): string[][] {
  const text = decode(bytes);
  if (/^\s*</.test(text)) {
    throw new DomainError('sourceIsPage', { service: sourceServiceOf('scb').labelSv });
  }
  try {
    return parse(text, { relax_column_count: true, skip_empty_lines: true, bom: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const read = typeof error['records'] === 'number' ? error['records'] : 0;
    throw new DomainError('pxCsvInvalid', { row: read + 1 });
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
