import { useContext } from 'react';
import { CaseContext } from '../case/CaseContext.tsx';
import { text } from '../text/sv.ts';

/** Of what year amounts are where nothing else is said: the case's own, outside a case unsaid. */
export function usePrices(): string {
  const year = useContext(CaseContext)?.state.content.settings.priceYear;
  return year === undefined ? '' : text.prices.of(year);
}

/** What a column says of its amounts: in current prices, or as its rows say; else the case's. */
export type ColumnPrices = 'current' | 'own';

export function pricesOf(column: ColumnPrices | undefined): string | undefined {
  if (column === undefined) return undefined;
  return column === 'current' ? text.prices.current : '';
}
