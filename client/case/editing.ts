import type { Alternative, CaseContent } from '../../server/vocabulary/planCase.ts';
import { useCase } from './CaseContext.tsx';

/**
 * An id for a new row: "gata-3f9a1c20b7e4". Two who add one at the same moment get one each, so that
 * both rows are there when their cases become one; what is taken away never gives its id to another.
 */
export function freshId(base: string): string {
  return `${base}-${crypto.randomUUID().slice(-12)}`;
}

/** What a new row is called, told from those that are there: "Ny effekt", then "Ny effekt 2". */
export function freshLabel(base: string, rows: readonly { readonly label: string }[]): string {
  const used = new Set(rows.map(({ label }) => label));
  let label = base;
  for (let number = 2; used.has(label); number += 1) label = `${base} ${number}`;
  return label;
}

/** Changes one alternative of a draft of the case; nothing when it is gone. */
export function inAlternative(
  content: CaseContent,
  alternativeId: string,
  recipe: (alternative: Alternative) => void,
): void {
  const found = content.alternatives.find((each) => each.id === alternativeId);
  if (found !== undefined) recipe(found);
}

/** A function that changes the chosen alternative by a recipe on a draft of it. */
export function useAlternativeChange(): (recipe: (alternative: Alternative) => void) => void {
  const { store, alternative } = useCase();
  return (recipe) => store.change((content) => inAlternative(content, alternative.id, recipe));
}

/** Takes the row with an id out of a list of a draft. */
export function removeById(rows: { id: string }[], id: string): void {
  const at = rows.findIndex((row) => row.id === id);
  if (at >= 0) rows.splice(at, 1);
}

/** Changes the row with an id of a list of a draft. */
export function changeById<Row extends { id: string }>(
  rows: Row[],
  id: string,
  recipe: (row: Row) => void,
): void {
  const row = rows.find((each) => each.id === id);
  if (row !== undefined) recipe(row);
}
