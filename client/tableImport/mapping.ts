import type { SheetCell, SheetReading, SheetRow } from '../../server/vocabulary/sheet.ts';
import { text } from '../text/sv.ts';
import { plain, type ImportField } from './fields.ts';

/** By field: `column:3`, `value:kommun` for all rows, or the empty text. */
export type Mapping = Readonly<Record<string, string>>;
export type AmountUnit = 'kr' | 'tkr' | 'mnkr';
export type DotMeaning = 'decimal' | 'thousands';
/** Whether twelve percent is written 12 or 0,12. */
export type ShareMeaning = 'percent' | 'fraction';

/** What a person has said of a file; the empty text is a question not answered. */
export type Answers = {
  readonly headerAt: number;
  readonly mapping: Mapping;
  readonly unit: AmountUnit | '';
  readonly dots: DotMeaning | '';
  readonly shares: ShareMeaning | '';
};

const columnKey = (at: number) => `column:${at}`;
export const valueKey = (value: string) => `value:${value}`;

/** Where a field is read from. */
export function columnAt(mapping: Mapping, fieldId: string): number | undefined {
  const [kind, at] = (mapping[fieldId] ?? '').split(':');
  return kind === 'column' ? Number(at) : undefined;
}

/** What a field is for all rows. */
export function valueFor(mapping: Mapping, fieldId: string): string | undefined {
  const chosen = mapping[fieldId] ?? '';
  return chosen.startsWith('value:') ? chosen.slice('value:'.length) : undefined;
}

export function cellWords(cell: SheetCell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'object') return String(cell);
  if ('formula' in cell) return String(cell.formula ?? '');
  return 'day' in cell ? cell.day : cell.error;
}

/** The first row with at least two texts: what stands above a table is a title of one cell. */
function guessHeader(rows: readonly SheetRow[]): number {
  const at = rows.findIndex(
    ({ cells }) => cells.filter((cell) => typeof cell === 'string' && cell !== '').length > 1,
  );
  return Math.max(0, at);
}

/** Headers that stand more than once: which of them is meant is for a person to say. */
export function repeatedHeaders(header: readonly SheetCell[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  header.forEach((cell, at) => {
    const words = cellWords(cell).trim();
    if (words !== '') places.set(words, [...(places.get(words) ?? []), at]);
  });
  return new Map([...places].filter(([, at]) => at.length > 1));
}

/** "Lågt, tkr" and "Lågt (kr/år)" without what the numbers are in. */
function withoutUnit(header: string): string {
  return plain(header.replace(/[,(]?\s*(kr|tkr|mnkr|mkr)(\/[^\s)]+)?\)?\s*$/iu, ''));
}

function guessMapping(
  header: readonly SheetCell[],
  fields: readonly ImportField[],
  remembered: Mapping,
): Mapping {
  const repeated = new Set([...repeatedHeaders(header).values()].flat());
  const taken = new Set<number>();
  const find = (isIt: (words: string) => boolean) => {
    const at = header.findIndex(
      (cell, column) => !repeated.has(column) && !taken.has(column) && isIt(cellWords(cell)),
    );
    if (at >= 0) taken.add(at);
    return at < 0 ? undefined : at;
  };
  const { fields: labels, aliases } = text.tableImport;
  const guesses: ((field: ImportField) => (words: string) => boolean)[] = [
    ({ id }) =>
      (words) =>
        remembered[plain(words)] === id,
    ({ id }) =>
      (words) =>
        withoutUnit(words) === plain(labels[id]),
    ({ id }) =>
      (words) =>
        aliases[id].some((alias) => withoutUnit(words) === plain(alias)),
  ];
  const found = new Map<string, number>();
  for (const guess of guesses) {
    for (const field of fields) {
      const at = found.has(field.id) ? undefined : find(guess(field));
      if (at !== undefined) found.set(field.id, at);
    }
  }
  return Object.fromEntries(
    fields.map(({ id, initial }) => {
      const at = found.get(id);
      return [
        id,
        at !== undefined ? columnKey(at) : initial === undefined ? '' : valueKey(initial),
      ];
    }),
  );
}

/** What may be taken for granted of a file, to be looked at before anything is read into the case. */
export function guessAnswers(
  { rows }: SheetReading,
  { id, fields }: { readonly id: string; readonly fields: readonly ImportField[] },
  headerAt = guessHeader(rows),
): Answers {
  const header = rows[headerAt]?.cells ?? [];
  const mapping = guessMapping(header, fields, recall(id));
  const namesLarger = fields.some(({ id: field, isAmount }) => {
    const at = columnAt(mapping, field);
    const words = at === undefined ? '' : cellWords(header[at]);
    return isAmount === true && /\b(tkr|mnkr|mkr|ksek|msek)\b/i.test(words);
  });
  return { headerAt, mapping, unit: namesLarger ? '' : 'kr', dots: '', shares: '' };
}

const keyOf = (targetId: string) => `helkalkyl.import.${targetId}`;

/** Headers by the field they were last said to be; this browser's own. */
function recall(targetId: string): Mapping {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(targetId)) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    );
  } catch {
    return {};
  }
}

export function remember(
  targetId: string,
  header: readonly SheetCell[],
  { mapping }: Pick<Answers, 'mapping'>,
): void {
  const said = Object.keys(mapping).flatMap((fieldId) => {
    const at = columnAt(mapping, fieldId);
    return at === undefined ? [] : [[plain(cellWords(header[at])), fieldId] as const];
  });
  try {
    const kept = { ...recall(targetId), ...Object.fromEntries(said) };
    localStorage.setItem(keyOf(targetId), JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing asks again the next time.
  }
}
