import type { KeyboardEvent } from 'react';

const FIELDS = 'input, select, textarea';
/** What a word means is asked by Tab, as everywhere: it is not what the cell is for. */
export const REACHED = `${FIELDS}, button:not(.term), a[href], summary`;

type Typed = HTMLInputElement | HTMLTextAreaElement;

export function isTyped(target: EventTarget | null): target is Typed {
  if (target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio'
  );
}

/** All of it is chosen, as when one comes to it: what is typed takes its place. */
function isWhole(field: Typed): boolean {
  return field.selectionStart === 0 && field.selectionEnd === field.value.length;
}

/**
 * The keys of a grid. Arrows go from cell to cell, Home and End along the row, with Ctrl to the
 * first and last cell. Enter goes down a column and Shift with it up; Tab goes on along the row as
 * everywhere. In a text that one has begun to write, or opened with F2, the keys along the row are
 * the text's, until Esc. A list keeps the arrows up and down: there they choose.
 */
export function moveInGrid(event: KeyboardEvent<HTMLTableElement>): void {
  const from = event.target;
  if (!(from instanceof HTMLElement) || event.altKey || event.metaKey) return;
  const isWriting = isTyped(from) && !isWhole(from);
  if (event.key === 'F2' && isTyped(from)) {
    event.preventDefault();
    const end = from.value.length;
    if (isWriting) from.select();
    else from.setSelectionRange(end, end);
    return;
  }
  const next = nextOf(event, from, isWriting);
  // A cell's text is one line, however long.
  const isLineEnd = event.key === 'Enter' && from instanceof HTMLTextAreaElement;
  if (next !== null || isLineEnd) event.preventDefault();
  if (next === null) return;
  next.focus();
  if (isTyped(next)) next.select();
}

function nextOf(
  { key, shiftKey, ctrlKey }: KeyboardEvent,
  from: HTMLElement,
  isWriting: boolean,
): HTMLElement | null {
  const isLine = from instanceof HTMLInputElement && isTyped(from);
  if (key === 'Enter' && isTyped(from) && !ctrlKey) return inColumn(from, shiftKey ? -1 : 1);
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    // Lists choose by them, texts of several lines move by them.
    if (ctrlKey || from instanceof HTMLSelectElement || (isWriting && !isLine)) return null;
    return inColumn(from, key === 'ArrowDown' ? 1 : -1);
  }
  if (isWriting || shiftKey) return null;
  const row = from.closest('tr');
  const isEdge = key === 'Home' || key === 'End';
  if (ctrlKey) return isEdge ? inTable(from, key) : null;
  if (key === 'ArrowRight' || key === 'ArrowLeft')
    return inRow(from, key === 'ArrowRight' ? 1 : -1);
  return isEdge && row !== null ? edgeOf(row, key) : null;
}

function inRow(from: HTMLElement, step: 1 | -1): HTMLElement | null {
  const cells = [...(from.closest('tr')?.children ?? [])];
  const at = cells.findIndex((cell) => cell.contains(from));
  const onward = step === 1 ? cells.slice(at + 1) : cells.slice(0, at).reverse();
  return firstReached(onward);
}

function firstReached(cells: readonly Element[]): HTMLElement | null {
  for (const cell of cells) {
    const found = cell.querySelector<HTMLElement>(REACHED);
    if (found !== null) return found;
  }
  return null;
}

function inColumn(from: HTMLElement, step: 1 | -1): HTMLElement | null {
  const row = from.closest('tr');
  const cell = from.closest('td, th');
  if (row === null || cell === null) return null;
  const column = [...row.children].indexOf(cell);
  const wanted = from.matches(FIELDS) ? FIELDS : REACHED;
  const rows = rowsOf(row);
  const at = rows.indexOf(row);
  const onward = step === 1 ? rows.slice(at + 1) : rows.slice(0, at).reverse();
  for (const other of onward) {
    const found = other.children[column]?.querySelector<HTMLElement>(wanted);
    if (found !== null && found !== undefined) return found;
  }
  return null;
}

function rowsOf(row: Element): Element[] {
  return [...(row.parentElement?.children ?? [])].filter((each) => !each.matches('[hidden]'));
}

function edgeOf(row: Element, key: 'Home' | 'End'): HTMLElement | null {
  const cells = [...row.children];
  return firstReached(key === 'Home' ? cells : cells.reverse());
}

function inTable(from: HTMLElement, key: 'Home' | 'End'): HTMLElement | null {
  const row = from.closest('tr');
  const rows = row === null ? [] : rowsOf(row);
  for (const each of key === 'Home' ? rows : rows.reverse()) {
    const found = edgeOf(each, key);
    if (found !== null) return found;
  }
  return null;
}
