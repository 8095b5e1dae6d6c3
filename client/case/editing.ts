import type { Alternative, CaseContent } from '../../server/vocabulary/planCase.ts';
import { useCase } from './CaseContext.tsx';

/** An id no row of the list has: "gata", then "gata-2". */
export function freshId(base: string, taken: Iterable<string>): string {
  const used = new Set(taken);
  if (!used.has(base)) return base;
  let number = 2;
  while (used.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/** Adds rows to a list of a draft, each under an id that none of them and nothing `taken` has. */
export function addFresh<Row extends { id: string }>(
  list: Row[],
  rows: readonly Row[],
  taken: readonly string[] = [],
): void {
  const used = new Set([...taken, ...list.map(({ id }) => id)]);
  for (const row of rows) {
    const id = freshId(row.id, used);
    used.add(id);
    list.push({ ...row, id });
  }
}

/** What the amounts of an alternative go by, in whatever list they stand: each of them once. */
export function amountIds({ hardLines, measures }: Alternative): string[] {
  const social = measures.flatMap(({ costs, effects }) => [
    ...costs,
    ...effects.flatMap(({ flows }) => flows),
  ]);
  return [...hardLines, ...social].map(({ id }) => id);
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
