import type { EquityInputs, IndicatorCost } from '../../vocabulary/equity.ts';
import type {
  Likely,
  Sociotope,
  SociotopeCost,
  SociotopeRow,
} from '../../vocabulary/equityFindings.ts';
import type { Grade } from '../../vocabulary/grades.ts';
import type { Estimate } from '../../vocabulary/numbers.ts';
import type { IndicatorResult } from '../../vocabulary/place.ts';
import type { Settings } from '../../vocabulary/settings.ts';
import { isUntouched } from '../../vocabulary/catalogueUse.ts';
import { isWeakWithoutReason } from '../soft/effects.ts';
import { eightOfTen, likelyInCasePrices, productOf, scaled } from './likely.ts';
import { totalsOf } from './overlapTotals.ts';

type Prices = Pick<Settings, 'priceYear' | 'inflationPerYear'>;

/** A cost whose amount was chosen. */
type PricedCost = IndicatorCost & { readonly unitCostSekPerYear: Estimate };
const isPriced = (cost: IndicatorCost): cost is PricedCost => cost.unitCostSekPerYear !== undefined;

/**
 * What the plan area costs in relation to the rest of the municipality, a year, before the plan.
 *
 * Shape:  a row an indicator. Only one whose gap is separable from the rest (its 95 per cent
 *         interval does not cover 0) has costs; the others say why they have none, and stand in no
 *         total. Who lives there (`neither` direction) is no disadvantage and has no cost.
 * Units:  SEK a year in the case's prices; persons or homes. A yearly flow, in no present value.
 */
export function sociotopeOf(
  indicators: readonly IndicatorResult[],
  { equity, settings }: { readonly equity?: EquityInputs | undefined; readonly settings: Prices },
): Sociotope {
  const rows = indicators.map((indicator) => {
    const costs = equity?.costs
      .filter(isPriced)
      .filter((each) => each.indicatorId === indicator.id);
    return rowOf(indicator, costs ?? [], settings);
  });
  return { rows, totals: totalsOf(rows) };
}

function rowOf(
  indicator: IndicatorResult,
  costs: readonly PricedCost[],
  settings: Prices,
): SociotopeRow {
  const { id: indicatorId, label, direction } = indicator;
  const excess = disadvantageOf(indicator);
  const state = stateOf(indicator, excess, costs);
  return {
    indicatorId,
    label,
    direction,
    state,
    excess: excess?.likely ?? null,
    excessLow: excess?.low ?? null,
    excessHigh: excess?.high ?? null,
    costs:
      state !== 'costed' || excess === null
        ? []
        : costs.map((cost) => costOf(cost, eightOfTen(excess), settings)),
  };
}

/** Persons more than expected to the area's disadvantage, with their 95 per cent interval. */
function disadvantageOf({
  excess,
  gapLow,
  gapHigh,
  planArea: { base },
  direction,
}: IndicatorResult): Likely | null {
  if (excess === null || gapLow === null || gapHigh === null || base === null) return null;
  const persons = { likely: excess, low: base * gapLow, high: base * gapHigh };
  return direction === 'higherIsBetter' ? scaled(persons, -1) : persons;
}

function stateOf(
  { planArea, direction }: IndicatorResult,
  excess: Likely | null,
  costs: readonly PricedCost[],
): SociotopeRow['state'] {
  if (planArea.suppressed !== null) return planArea.suppressed;
  if (direction === 'neither') return 'notJudged';
  if (excess === null) return 'noData';
  if (excess.low <= 0 && excess.high >= 0) return 'notSeparable';
  return costs.length === 0 ? 'noUnitCost' : 'costed';
}

function costOf(cost: PricedCost, excess: Likely, settings: Prices): SociotopeCost {
  const { id: costId, label, kind, overlapGroup = null, includedBecause, bearers } = cost;
  const sekPerYear = productOf(excess, likelyInCasePrices(cost.unitCostSekPerYear, settings));
  const grade = gradeOf(cost);
  const borne = bearers.reduce((sum, { bearerShare }) => sum + bearerShare, 0);
  return {
    costId,
    label,
    kind,
    group: overlapGroup,
    grade,
    isSummed: !isWeakWithoutReason({ grade, includedBecause }),
    sekPerYear,
    bearers: bearers.map(({ actor, bearerShare }) => {
      return { actor, sekPerYear: scaled(sekPerYear, bearerShare) };
    }),
    residualSekPerYear: sekPerYear.likely * (1 - borne),
  };
}

/** The catalogue's own; of a number that was changed, a judgement, but never above weak evidence. */
function gradeOf({ unitCostSekPerYear: estimate }: PricedCost): Grade {
  const { catalogue } = estimate;
  if (catalogue === undefined) return 'own';
  const isWeak = isWeakWithoutReason({ grade: catalogue.grade });
  return isWeak || isUntouched(estimate) ? catalogue.grade : 'own';
}
