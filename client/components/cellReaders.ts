import type { z } from 'zod';
import type { NumberFormat } from './numberFormats.ts';
import { readEntry } from './readEntry.ts';
import { textFault } from './textFault.ts';

/** What is wrong with what is to be put in a field, or what has to be asked about it. */
export type CellFault = {
  /** Which of the fields that are read together it is about. */
  readonly part: string;
  readonly message: string;
  /** Ready-written answers when it is a question. */
  readonly suggestions: readonly string[];
};

/** How a field of a table reads a text, asked before anything is put in it. */
export type CellReader = {
  /** Fields that are one value together have the same. */
  readonly group: string;
  readonly part: string;
  /** Of the texts of the whole group, by part. */
  readonly faultsIn: (texts: Readonly<Record<string, string>>) => readonly CellFault[];
};

const readers = new WeakMap<Element, CellReader>();

export function readerOf(field: Element): CellReader | undefined {
  return readers.get(field);
}

/** As `ref` of a field: from then on it can be asked how it reads. */
export function readBy(reader: CellReader) {
  return (field: Element | null): void => {
    if (field !== null) readers.set(field, reader);
  };
}

const part = 'value';

export function numberReader(
  group: string,
  format: NumberFormat,
  { schema, mayBeEmpty }: { readonly schema: z.ZodType; readonly mayBeEmpty: boolean },
): CellReader {
  return {
    group,
    part,
    faultsIn: ({ value = '' }) => {
      if (mayBeEmpty && value.trim() === '') return [];
      const read = readEntry(value, format, schema);
      return read.ok ? [] : [{ ...read, part }];
    },
  };
}

export function textReader(group: string, schema: z.ZodType): CellReader {
  return {
    group,
    part,
    faultsIn: ({ value = '' }) =>
      schema.safeParse(value).success
        ? []
        : [{ part, message: textFault(schema, value), suggestions: [] }],
  };
}
