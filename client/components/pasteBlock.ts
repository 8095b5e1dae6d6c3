type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const FIELDS = 'input:not([type=checkbox]), select, textarea';

/** One value of a block and the field that it was put in, with what stood there before. */
export type Pasted = {
  readonly field: Field;
  readonly label: string;
  readonly before: string;
  readonly given: string;
  readonly isRead: boolean;
};

export type PasteResult = {
  readonly cells: readonly Pasted[];
  /** Rows and columns of the block that lie beyond the table. */
  readonly outside: number;
};

/**
 * The block of cells that a spreadsheet puts on the clipboard: columns by tab, rows by line. Null
 * when the text is a single value, which the field takes as it is.
 */
export function readBlock(text: string): string[][] | null {
  const rows = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((row) => row.split('\t').map((value) => value.trim()));
  const isSingle = rows.length === 1 && rows[0]?.length === 1;
  return isSingle ? null : rows;
}

/** Fills the fields from `start` and on, to the right and down, each as if it had been typed. */
export async function pasteBlock(
  start: Element,
  block: readonly (readonly string[])[],
): Promise<PasteResult> {
  await nextTask();
  const placed = block.flatMap((values, down) => {
    const fields = fieldsFrom(start, down);
    return values.map((given, right) => ({ given, field: fields[right] }));
  });
  const cells = placed.flatMap(({ given, field }) =>
    field === undefined || given === '' ? [] : [{ field, given, before: field.value }],
  );
  for (const { field, given } of cells) writeField(field, given);
  for (const { field } of cells) leaveField(field);
  await nextTask();
  return {
    cells: cells.map((cell) => ({ ...cell, label: labelOf(cell.field), isRead: isRead(cell) })),
    outside: placed.filter(({ given, field }) => field === undefined && given !== '').length,
  };
}

/** Puts every field back to what stood in it before. */
export async function takeBack(cells: readonly Pasted[]): Promise<void> {
  await nextTask();
  for (const { field, before } of cells) writeField(field, before);
  for (const { field } of cells) leaveField(field);
}

/**
 * Out of the event that the page is answering: three fields may be one number together, and each
 * must have been read before the next is filled, and all before they are asked how it went.
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

/** As typing does: the value is set as the browser sets it, and whoever listens is told. */
export function writeField(field: Field, value: string): void {
  if (field instanceof HTMLSelectElement) {
    const wanted = value.toLowerCase();
    const option = [...field.options].find(
      ({ value: id, label }) => id === value || label.trim().toLowerCase() === wanted,
    );
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

function isRead({ field, given }: Pick<Pasted, 'field' | 'given'>): boolean {
  if (field instanceof HTMLSelectElement) {
    return field.selectedOptions[0]?.label.trim().toLowerCase() === given.toLowerCase();
  }
  return !field.readOnly && field.getAttribute('aria-invalid') !== 'true';
}

function labelOf(field: Field): string {
  return field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent.trim() ?? '';
}
