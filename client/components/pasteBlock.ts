import { text } from '../text/sv.ts';
import { readerOf, type CellFault, type CellReader } from './cellReaders.ts';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const FIELDS = 'input:not([type=checkbox]), select, textarea';
const words = text.paste;

/** One value of a block and the field that it is meant for; none when it lies beyond the table. */
export type PastedCell = {
  readonly field: Field | null;
  readonly label: string;
  readonly before: string;
  readonly given: string;
};

export type JudgedCell = PastedCell & {
  readonly verdict: 'same' | 'change' | 'ask' | 'fault';
  readonly message: string;
  readonly suggestions: readonly string[];
};

/** A cell in quotes, its own quotes twice, or as it is; and what ends it. */
const CELL = /(?:"((?:[^"]|"")*)"|[^\t\n]*)(\t|\n|$)/g;

/**
 * The block of cells that a spreadsheet puts on the clipboard: columns by tab, rows by line. A cell
 * that has a tab or a line end of its own stands in quotes; in a cell here that is a space. Null
 * when the text is a single value, which the field takes as it is.
 */
export function readBlock(text: string): string[][] | null {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (!/[\t\n]/.test(lines)) return null;
  const rows: string[][] = [[]];
  for (const [whole, quoted = '', end = ''] of lines.matchAll(CELL)) {
    const cell = /[\t\n]/.test(quoted)
      ? quoted.replaceAll('""', '"').replace(/\s+/g, ' ')
      : whole.slice(0, whole.length - end.length);
    rows.at(-1)?.push(cell.trim());
    if (end === '') break;
    if (end === '\n') rows.push([]);
  }
  return rows;
}

/** Where each value of a block would go: from `start` to the right and down; empty ones nowhere. */
export function placeBlock(start: Element, block: readonly (readonly string[])[]): PastedCell[] {
  return block.flatMap((values, down) => {
    const fields = fieldsFrom(start, down);
    return values.flatMap((given, right): PastedCell[] => {
      if (given === '') return [];
      const field = fields[right];
      return field === undefined
        ? [{ field: null, label: words.beyond, before: '', given }]
        : [{ field, label: labelOf(field), before: shownIn(field), given }];
    });
  });
}

/** What would become of each, as the fields themselves read; nothing is put in any. */
export function judgeBlock(cells: readonly PastedCell[]): JudgedCell[] {
  const given = new Map(cells.map((cell) => [cell.field, cell.given]));
  const groups = new Map<string, Group>();
  for (const field of document.querySelectorAll<Field>(FIELDS)) {
    const reader = readerOf(field);
    if (reader === undefined) continue;
    const group = groups.get(reader.group) ?? { texts: {}, filled: new Set() };
    group.texts[reader.part] = given.get(field) ?? field.value;
    if (given.has(field)) group.filled.add(reader.part);
    groups.set(reader.group, group);
  }
  return cells.map((cell): JudgedCell => {
    const reader = cell.field === null ? undefined : readerOf(cell.field);
    const fault = faultOfField(cell) ?? faultIn(reader, groups);
    if (fault !== undefined) {
      const { message, suggestions } = fault;
      return { ...cell, verdict: suggestions.length > 0 ? 'ask' : 'fault', message, suggestions };
    }
    const isSame = bare(cell.before) === bare(cell.given);
    return { ...cell, verdict: isSame ? 'same' : 'change', message: '', suggestions: [] };
  });
}

/** Fields that are one value together: what would stand in each, and which the block fills. */
type Group = { readonly texts: Record<string, string>; readonly filled: Set<string> };

/** What is wrong with a field that the block does not fill is said where it does. */
function faultIn(
  reader: CellReader | undefined,
  groups: ReadonlyMap<string, Group>,
): CellFault | undefined {
  const group = reader === undefined ? undefined : groups.get(reader.group);
  if (reader === undefined || group === undefined) return undefined;
  return reader
    .faultsIn(group.texts)
    .find(({ part }) => part === reader.part || !group.filled.has(part));
}

/** What stands in the way before the field has read anything. */
function faultOfField({ field, given }: PastedCell): Omit<CellFault, 'part'> | null {
  const fault = (message: string) => ({ message, suggestions: [] });
  if (field === null) return fault(words.outside);
  if (field instanceof HTMLSelectElement) {
    if (field.disabled) return fault(words.readOnly);
    return optionOf(field, given) === undefined ? fault(words.noOption) : null;
  }
  return field.readOnly ? fault(words.readOnly) : null;
}

const bare = (value: string) => value.replace(/\s/g, '').toLowerCase();

/** Fills the fields, each as if it had been typed. */
export async function fillFields(
  values: readonly { readonly field: Element | null; readonly value: string }[],
): Promise<void> {
  await nextTask();
  const fields = values.flatMap(({ field, value }) => (isField(field) ? [{ field, value }] : []));
  for (const { field, value } of fields) writeField(field, value);
  for (const { field } of fields) leaveField(field);
  await nextTask();
}

function isField(field: Element | null): field is Field {
  return field?.matches(FIELDS) === true;
}

/**
 * Out of the event that the page is answering: three fields may be one number together, and each
 * must have been read before the next is filled.
 */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** The first field of each cell at and after the starting one, in the row `down` rows below it. */
function fieldsFrom(start: Element, down: number): readonly (Field | undefined)[] {
  const cell = start.closest('td, th');
  const row = start.closest('tr');
  if (cell === null || row === null) return [];
  const first = [...row.children].indexOf(cell);
  const rows = [...(row.parentElement?.children ?? [])].filter(
    (each) => !each.matches('[hidden]') && each.children[first]?.querySelector(FIELDS) != null,
  );
  const target = rows[rows.indexOf(row) + down];
  return [...(target?.children ?? [])]
    .slice(first)
    .map((each) => each.querySelector<Field>(FIELDS) ?? undefined);
}

function optionOf(field: HTMLSelectElement, value: string): HTMLOptionElement | undefined {
  const wanted = value.toLowerCase();
  return [...field.options].find(
    ({ value: id, label }) => id === value || label.trim().toLowerCase() === wanted,
  );
}

/** As typing does: the value is set as the browser sets it, and whoever listens is told. */
export function writeField(field: Field, value: string): void {
  if (field instanceof HTMLSelectElement) {
    const option = optionOf(field, value);
    if (option === undefined || field.disabled) return;
    setValue(HTMLSelectElement.prototype, field, option.value);
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return;
  }
  if (field.readOnly) return;
  const isArea = field instanceof HTMLTextAreaElement;
  setValue(isArea ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype, field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The page keeps watch over a field's own value: only the browser's own way past it is a change. */
function setValue(kind: object, field: Field, value: string): void {
  Object.getOwnPropertyDescriptor(kind, 'value')?.set?.call(field, value);
}

function leaveField(field: Field): void {
  field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
}

/** As a person reads it: of a list the choice's name. */
function shownIn(field: Field): string {
  if (!(field instanceof HTMLSelectElement)) return field.value;
  return field.selectedOptions[0]?.label.trim() ?? '';
}

function labelOf(field: Field): string {
  return field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent.trim() ?? '';
}
