import type { AmountLevel, AmountResult } from '../../vocabulary/indicatorFindings.ts';
import type { DisclosureLimits, Place } from '../../vocabulary/place.ts';
import { chosenAmounts } from './chosenIndicators.ts';
import { isBaseTooSmall } from './disclose.ts';
import type { Amount } from './indicator.ts';
import { planAreaLevel, referenceLevel, setOf, type Level } from './levels.ts';

/**
 * Every chosen level for the plan area, its municipality and the nation: means weighted by
 * persons. How incomes spread inside an area is not known, so no gap of them is tested.
 *
 * Units: thousands of SEK.
 */
export function amountsOf(place: Place): AmountResult[] {
  return chosenAmounts(place).map((amount) => amountOf(amount, place));
}

function amountOf(amount: Amount, place: Place): AmountResult {
  const set = setOf(amount, place);
  const limits = place.disclosure;
  const planArea = shown(planAreaLevel(amount, place), limits);
  const municipality = shown(referenceLevel(amount, place.municipality), limits);
  return {
    id: amount.id,
    label: amount.labelSv,
    direction: amount.direction,
    unit: 'tkr',
    year: set?.year ?? null,
    joinsOnCode: set?.joinsOnCode ?? false,
    source: set?.source ?? '',
    areaKind: set?.areaKind ?? null,
    areaVersion: set?.areaVersion ?? null,
    tableId: set?.tableId ?? null,
    planArea,
    municipality,
    nation: shown(referenceLevel(amount, place.nation), limits),
    differenceToMunicipality:
      planArea.value === null || municipality.value === null
        ? null
        : planArea.value - municipality.value,
  };
}

function shown(level: Level | null, limits: DisclosureLimits | undefined): AmountLevel {
  if (level === null) return { value: null, base: null, suppressed: 'noData', coverage: null };
  const { cases, base, coverage } = level;
  return isBaseTooSmall(base, limits)
    ? { value: null, base: null, suppressed: 'smallBase', coverage }
    : { value: cases / base, base, suppressed: null, coverage };
}
