import type { text } from '../text/sv.ts';

type FieldName = keyof typeof text.tableImport.fields;
export type Choice = {
  readonly value: string;
  readonly label: string;
  /** Other words for it, besides its value. */
  readonly also?: readonly string[];
};

/** What a column can be: one field of the rows that are taken in. */
export type ImportField = {
  readonly id: FieldName;
  /** Every row needs it, from a column or from a choice for all rows. */
  readonly isNeeded?: true;
  /** Amounts are in kr unless they say otherwise. */
  readonly isAmount?: true;
  readonly choices?: readonly Choice[];
  /** What holds when no column is chosen, as a choice's value; said in the list of columns. */
  readonly initial?: string;
  /** What happens without it, in a few words. */
  readonly without?: string;
  readonly example: string | number;
};

/** For comparing what is written: without case, accents and signs. */
export function plain(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function choiceOf(choices: readonly Choice[], typed: string): Choice | undefined {
  const wanted = plain(typed);
  return choices.find(({ value, label, also = [] }) =>
    [value, label, ...also].some((word) => plain(word) === wanted),
  );
}
