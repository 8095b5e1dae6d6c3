import type { IndicatorResult } from '../../server/vocabulary/place.ts';
import { useCase } from './CaseContext.tsx';
import { useFigures } from './FiguresContext.tsx';

/**
 * What was measured where the plan lies; null while that is not known, or cannot be worked out. The
 * first figures are there before the place is, and have nothing measured.
 */
export function useIndicators(): readonly IndicatorResult[] | null {
  const { place } = useCase();
  const { calculation } = useFigures();
  if (calculation === null || place.state === 'loading') return null;
  const { indicators } = calculation.results;
  const isBefore = place.state === 'ready' && place.value.place !== calculation.place;
  return isBefore && indicators.length === 0 ? null : indicators;
}
