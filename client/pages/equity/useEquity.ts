import type { EquityInputs } from '../../../server/vocabulary/equity.ts';
import type { EquityOfAlternative, Sociotope } from '../../../server/vocabulary/equityFindings.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { useFigures } from '../../case/FiguresContext.tsx';

/** A function that changes what all alternatives share, by a recipe on a draft of it. */
export function useEquityChange(): (recipe: (equity: EquityInputs) => void) => void {
  const { store } = useCase();
  return (recipe) =>
    store.change((content) => {
      content.equity ??= { costs: [] };
      recipe(content.equity);
    });
}

/** What the difference costs; null while the case cannot be calculated. */
export function useSociotope(): Sociotope | null {
  const { outcome } = useFigures();
  return outcome.ok ? (outcome.results.equity?.sociotope ?? null) : null;
}

/** What the chosen alternative changes, with its place among the results. */
export function useEquityOfAlternative(): {
  readonly found: EquityOfAlternative;
  readonly place: number;
  readonly path: readonly (string | number)[];
} | null {
  const { alternative } = useCase();
  const { outcome } = useFigures();
  if (!outcome.ok) return null;
  const all = outcome.results.equity?.alternatives ?? [];
  const place = all.findIndex(({ alternativeId }) => alternativeId === alternative.id);
  const found = all[place];
  return found === undefined ? null : { found, place, path: ['equity', 'alternatives', place] };
}
