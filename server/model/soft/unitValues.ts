import { REAL } from '../../vocabulary/actors.ts';
import type { MeasureEffect } from '../../vocabulary/measures.ts';
import type { Estimate } from '../../vocabulary/numbers.ts';
import type { Settings } from '../../vocabulary/settings.ts';
import type { UnitValueSplit } from '../../vocabulary/socialFindings.ts';

type Prices = Pick<Settings, 'priceYear' | 'inflationPerYear'>;

/** The central value in the prices of the case; SEK. */
export function inCasePrices({ central, priceBase }: Estimate, settings: Prices): number {
  if (priceBase === undefined) return central;
  const { year, index } = priceBase;
  return (
    central * (index?.factor ?? (1 + settings.inflationPerYear) ** (settings.priceYear - year))
  );
}

/**
 * How the value per person that a source prints is split on the flows that create value. What is
 * left is the residual: it is shown and never spread out, and below 0 when the flows come to more.
 *
 * Units: real SEK per person and year of the case's price year; null where no total is entered.
 */
export function unitValueSplit(effect: MeasureEffect, settings: Prices): UnitValueSplit | null {
  const { unitValueTotalSek, flows } = effect;
  if (unitValueTotalSek === undefined) return null;
  const totalSek = inCasePrices(unitValueTotalSek, settings);
  const parts = flows
    .filter(({ from }) => from === REAL)
    .map((flow) => ({ to: flow.to, sek: inCasePrices(flow.unitValueSek, settings) }));
  const assignedSek = parts.reduce((sum, { sek }) => sum + sek, 0);
  return { totalSek, parts, assignedSek, residualSek: totalSek - assignedSek };
}
