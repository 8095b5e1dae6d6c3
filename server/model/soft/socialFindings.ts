import { realShare } from '../../engine/flowShare.ts';
import { effectShare } from '../../engine/itemAmounts.ts';
import { openLedgerBook } from '../../engine/ledgerBook.ts';
import { LAST_T, type Ledger, type LedgerResults } from '../../vocabulary/ledger.ts';
import type { Measure, MeasureEffect } from '../../vocabulary/measures.ts';
import type { Alternative } from '../../vocabulary/planCase.ts';
import type { Settings } from '../../vocabulary/settings.ts';
import type {
  SocialEffect,
  SocialFindings,
  SocialMeasure,
} from '../../vocabulary/socialFindings.ts';
import type { CompiledItem } from '../compiledItem.ts';
import { REPAYMENT_YEARS } from '../ledgerHead.ts';
import { committeeCash, municipalCash } from './committeeCash.ts';
import { distributionOf } from './distribution.ts';
import { isSummed } from './effects.ts';
import { firstTimeOf, itemsOfMeasure, type MeasureItem } from './measureItems.ts';
import { profitabilityOf, releasedCapacity } from './profitability.ts';
import { postCalculations, repaymentClock, repaymentPlan, reservesOf } from './repayment.ts';
import { unitValueSplit } from './unitValues.ts';

const PROFITABILITY_YEARS = 25;
const HOUSEHOLDS = 'hushall';

type Sources = {
  readonly alternative: Alternative;
  readonly settings: Settings;
  readonly ledger: Ledger;
  readonly items: readonly CompiledItem[];
  readonly results: LedgerResults;
};

/**
 * What the rules of social investment funds ask of each measure, what each effect is made of, and
 * who among households gains. Read from the ledger's own items, so that nothing is counted anew.
 */
export function socialFindingsOf(sources: Sources): SocialFindings {
  const { measures } = sources.alternative;
  return {
    measures: measures.flatMap((measure) => measureFindings(measure, sources) ?? []),
    effects: measures.flatMap((measure) =>
      measure.effects.map((effect) => effectFindings(measure, effect, sources)),
    ),
    distribution: distributionOf(householdValues(sources), sources.settings),
  };
}

/** Null for a measure that neither costs nor gives anything within the timeline. */
function measureFindings(
  { id }: Measure,
  { ledger, items: all, results }: Sources,
): SocialMeasure | null {
  const items = itemsOfMeasure(all, id);
  const firstT = firstTimeOf(ledger, items);
  if (firstT === null) return null;
  const baseYear = ledger.base_year;
  const committees = committeeCash(ledger, items);
  const municipality = municipalCash(committees);
  const span = { firstT, lastT: Math.min(LAST_T, firstT + REPAYMENT_YEARS), baseYear };
  const profitabilityT = Math.min(LAST_T, firstT + PROFITABILITY_YEARS);
  const book = openLedgerBook(ledger);
  const own = new Set(items.map(({ item }) => item.id));
  const entries = book.entries.filter(({ item }) => own.has(item.id));
  const isDivided = committees.some(({ committee }) => committee !== municipality.committee);
  return {
    measureId: id,
    startYear: baseYear + firstT,
    ...resourcesAndValue(items, results),
    reserve: reservesOf(committees, span),
    repayment: {
      lastYear: baseYear + span.lastT,
      municipality: repaymentClock(municipality, span),
      committees: isDivided ? committees.map((cash) => repaymentClock(cash, span)) : [],
      plan: repaymentPlan(committees, span),
    },
    profitability: {
      lastYear: baseYear + profitabilityT,
      byPerspective: profitabilityOf({ book, entries }, profitabilityT),
    },
    released: releasedCapacity({ book, entries }),
    postCalculations: postCalculations(municipality, span),
  };
}

/** Transfers are neither: what one actor has of them another lacks. */
function resourcesAndValue(items: readonly MeasureItem[], results: LedgerResults) {
  const values = results.item_present_value_at_social_rate;
  let [resourcesSek, valueSek] = [0, 0];
  for (const { item, isEffect } of items) {
    const createdSek = realShare(item) * (values[item.id] ?? 0);
    if (isEffect) valueSek += createdSek;
    else resourcesSek -= createdSek;
  }
  return { resourcesSek, valueSek };
}

function effectFindings(
  { id: measureId }: Measure,
  effect: MeasureEffect,
  { settings }: Sources,
): SocialEffect {
  const { persons, targetPersons = 0, startYear, lastYear } = effect;
  const rule = { ramp: effect.rampYears, full: effect.fullYears, decay: effect.decayPerYear };
  return {
    measureId,
    effectId: effect.id,
    isSummed: isSummed(effect),
    reachShare: targetPersons > 0 ? persons / targetPersons : null,
    path: {
      startYear,
      shares: Array.from({ length: Math.max(0, lastYear - startYear + 1) }, (_, yearsIn) =>
        effectShare(rule, yearsIn),
      ),
    },
    unitValue: unitValueSplit(effect, settings),
  };
}

/** Net of what households gain and pay through each effect, present value at the social rate. */
function householdValues({ alternative, results }: Sources) {
  const values = results.item_present_value_at_social_rate;
  return alternative.measures.flatMap(({ effects }) =>
    effects.filter(isSummed).map((effect) => ({
      effect,
      presentValueSek: effect.flows.reduce((sum, { id, from, to }) => {
        const sign = (to === HOUSEHOLDS ? 1 : 0) - (from === HOUSEHOLDS ? 1 : 0);
        return sum + sign * (values[id] ?? 0);
      }, 0),
    })),
  );
}
