import type { View, ViewTheme } from '../../../server/vocabulary/decision.ts';

/** The theme that most of the views are of; null when several share it or none has any. */
export function mostCommonTheme(
  views: readonly View[],
  themes: readonly ViewTheme[],
): { readonly label: string; readonly count: number } | null {
  const counted = themes
    .map(({ id, label }) => ({
      label,
      count: views.filter(({ themeId }) => themeId === id).length,
    }))
    .toSorted((a, b) => b.count - a.count);
  const [first, second] = counted;
  if (first === undefined || first.count === 0 || first.count === second?.count) return null;
  return first;
}
