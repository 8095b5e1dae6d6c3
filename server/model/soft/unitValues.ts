import { REAL } from '../../vocabulary/actors.ts';
import type { MeasureEffect } from '../../vocabulary/measures.ts';
import type { UnitValueSplit } from '../../vocabulary/socialFindings.ts';
import { inCasePrices, type Prices } from '../prices.ts';

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
