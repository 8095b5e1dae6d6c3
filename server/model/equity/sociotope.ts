import type { EquityInputs, IndicatorCost } from '../../vocabulary/equity.ts';
import type {
  Likely,
  Sociotope,
  SociotopeCost,
  SociotopeRow,
} from '../../vocabulary/equityFindings.ts';
import type { Grade } from '../../vocabulary/grades.ts';
import type { Estimate } from '../../vocabulary/numbers.ts';
import {
  ownCountId,
  type CasesFinding,
  type OwnCountFinding,
  type OwnCountState,
  type PlaceOwnCounts,
} from '../../vocabulary/ownCounts.ts';
import type { IndicatorResult } from '../../vocabulary/place.ts';
import { equityTexts } from '../../vocabulary/text/sv/equity.ts';
import type { Settings } from '../../vocabulary/settings.ts';
import { isUntouched } from '../../vocabulary/catalogueUse.ts';
import { ownCountFindingsOf } from '../ownCounts/ownCountFindings.ts';
import { isWeakWithoutReason } from '../soft/effects.ts';
import { eightOfTen, likelyInCasePrices, productOf, scaled } from './likely.ts';
import { totalsOf } from './overlapTotals.ts';

type Prices = Pick<Settings, 'priceYear' | 'inflationPerYear'>;

/** A cost whose amount was chosen. */
type PricedCost = IndicatorCost & { readonly unitCostSekPerYear: Estimate };
const isPriced = (cost: IndicatorCost): cost is PricedCost => cost.unitCostSekPerYear !== undefined;

/** What may be told apart from the rest, or why it may not. */
type Measured = Pick<SociotopeRow, 'indicatorId' | 'label' | 'direction'> & {
  /** Persons more than expected a year, to the area's disadvantage. */
  readonly excess: Likely | null;
  /** Why there is no excess, or none to be judged; null where there is one. */
  readonly lack: SociotopeRow['state'] | null;
};

/**
 * What the plan area costs in relation to the rest of the municipality, a year, before the plan.
 *
 * Shape:  a row an indicator, then one for each of the municipality's own counts of cases. Only
 *         one whose gap is separable from the rest (its 95 per cent interval does not cover 0) has
 *         costs; the others say why they have none, and stand in no total. Who lives there
 *         (`neither` direction) is no disadvantage and has no cost.
 * Units:  SEK a year in the case's prices; persons or homes. A yearly flow, in no present value.
 */
export function sociotopeOf(
  {
    indicators,
    ownCounts = [],
  }: {
    readonly indicators: readonly IndicatorResult[];
    readonly ownCounts?: readonly PlaceOwnCounts[] | undefined;
  },
  { equity, settings }: { readonly equity?: EquityInputs | undefined; readonly settings: Prices },
): Sociotope {
  const findings = ownCountFindingsOf(ownCounts);
  const measured = [
    ...indicators.map(ofIndicator),
    ...ownCounts.flatMap((counts, at) => ofOwnCounts(counts, findings[at])),
  ];
  const priced = equity?.costs.filter(isPriced) ?? [];
  const rows = measured.map((each) =>
    rowOf(
      each,
      priced.filter(({ indicatorId }) => indicatorId === each.indicatorId),
      settings,
    ),
  );
  return { rows, totals: totalsOf(rows) };
}

function rowOf(
  { indicatorId, label, direction, excess, lack }: Measured,
  costs: readonly PricedCost[],
  settings: Prices,
): SociotopeRow {
  const state = lack ?? stateOf(excess, costs);
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

function stateOf(excess: Likely | null, costs: readonly PricedCost[]): SociotopeRow['state'] {
  if (excess === null) return 'noData';
  if (excess.low <= 0 && excess.high >= 0) return 'notSeparable';
  return costs.length === 0 ? 'noUnitCost' : 'costed';
}

function ofIndicator(indicator: IndicatorResult): Measured {
  const { id: indicatorId, label, direction, planArea } = indicator;
  const excess = disadvantageOf(indicator);
  const lack = planArea.suppressed ?? (direction === 'neither' ? 'notJudged' : null);
  return { indicatorId, label, direction, excess, lack };
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

const lackOfOwn: Readonly<Record<OwnCountState, SociotopeRow['state'] | null>> = {
  shown: null,
  noData: 'noData',
  smallCount: 'smallBase',
  smallRest: 'secondary',
  noRest: 'noData',
};

/** Cases of the areas that the plan lies in; the years that were put together are one again. */
function ofOwnCounts(counts: PlaceOwnCounts, finding: OwnCountFinding | undefined): Measured[] {
  if (finding?.kind !== 'cases') return [];
  const { found, state } = finding;
  const { low, high } = found?.[excessField(found)] ?? { low: 0, high: 0 };
  const together = found === null ? null : { likely: found.excess, low, high };
  return [
    {
      indicatorId: ownCountId(counts.set),
      label: equityTexts.ofWholeAreas(counts.set.label),
      direction: 'higherIsWorse',
      excess: together === null ? null : scaled(together, 1 / counts.years.length),
      lack: lackOfOwn[state],
    },
  ];
}

/** Which interval of own cases is used. */
export function excessField({
  intervalUsed,
}: NonNullable<CasesFinding['found']>): 'excessByar' | 'excessExact' {
  return intervalUsed === 'byar' ? 'excessByar' : 'excessExact';
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
  const isOwn = estimate.source?.kind === 'ownAssumption';
  return isWeak || (isUntouched(estimate) && !isOwn) ? catalogue.grade : 'own';
}
