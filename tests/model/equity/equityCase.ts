import type { IndicatorCost } from '../../../server/vocabulary/equity.ts';
import type { IndicatorResult } from '../../../server/vocabulary/place.ts';

const level = { share: 0.1, base: 20_000, suppressed: null, coverage: 1 };

/** Of 1 000 in the plan area 140 are cases where 100 were expected: 40 more (20 to 60, 95 %). */
export function indicatorWith(changes: Partial<IndicatorResult> = {}): IndicatorResult {
  return {
    id: 'lowEconomicStandard',
    label: 'Låg ekonomisk standard',
    direction: 'higherIsWorse',
    year: 2024,
    joinsOnCode: false,
    source: 'Påhittat',
    planArea: { share: 0.14, base: 1000, suppressed: null, coverage: 1 },
    municipality: level,
    nation: level,
    gapToMunicipality: 0.04,
    gapToNation: 0.04,
    gapLow: 0.02,
    gapHigh: 0.06,
    excess: 40,
    ...changes,
  };
}

export const employment = indicatorWith({
  id: 'employment16to64',
  label: 'Sysselsatta 16–64 år',
  direction: 'higherIsBetter',
  planArea: { share: 0.6, base: 500, suppressed: null, coverage: 1 },
  gapLow: -0.08,
  gapHigh: -0.02,
  gapToMunicipality: -0.05,
  excess: -25,
});

export function costWith(changes: Partial<IndicatorCost> = {}): IndicatorCost {
  return {
    id: 'bistand',
    indicatorId: 'lowEconomicStandard',
    label: 'Stöd och handläggning',
    unitCostSekPerYear: { central: 75_000 },
    kind: 'realCost',
    bearers: [{ id: 'b1', actor: 'kommun', bearerShare: 1 }],
    ...changes,
  };
}

export const prices = { priceYear: 2026, inflationPerYear: 0.02 };
