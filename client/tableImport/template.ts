import { workbookOf } from '../components/workbook.ts';
import { text } from '../text/sv.ts';
import { choiceOf, type ImportField } from './fields.ts';

const words = text.tableImport;

/** A workbook to fill in: a sheet of rows with one example, and one that explains each column. */
export function templateOf(what: string, fields: readonly ImportField[]): Promise<Blob> {
  const explained = fields.map(({ id, isNeeded, choices = [] }) => [
    words.fields[id],
    words.said[id],
    isNeeded === true ? words.yes : words.no,
    choices.map(({ label }) => label).join('; '),
  ]);
  return workbookOf(what, [
    {
      name: words.sheetNames.rows,
      rows: [fields.map(({ id }) => words.fields[id]), fields.map(exampleOf)],
    },
    { name: words.sheetNames.words, rows: [[...words.wordsHead], ...explained] },
  ]);
}

function exampleOf({ example, choices = [] }: ImportField): string | number {
  return typeof example === 'number' ? example : (choiceOf(choices, example)?.label ?? example);
}
