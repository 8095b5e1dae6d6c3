import type { EquityFindings } from '../../vocabulary/equityFindings.ts';
import type { IndicatorResult, Place } from '../../vocabulary/place.ts';
import type { CaseContent } from '../../vocabulary/planCase.ts';
import { childFactsOf, groupsOf } from './groups.ts';
import { incomeDifferenceOf } from './incomeDifference.ts';
import { planChangesOf } from './planChanges.ts';
import { rentBurdensOf } from './rentBurden.ts';
import { sociotopeOf } from './sociotope.ts';

/** What the difference costs whom today, and what each alternative changes for whom. */
export function equityOf(
  content: CaseContent,
  place: Place | null,
  indicators: readonly IndicatorResult[],
): EquityFindings {
  const { settings, alternatives } = content;
  const income = incomeDifferenceOf(place);
  return {
    sociotope: {
      ...sociotopeOf({ indicators, ownCounts: place?.ownCounts }, content),
      ...(income === null ? {} : { income }),
    },
    alternatives: alternatives.map((alternative) => ({
      alternativeId: alternative.id,
      changes: planChangesOf(indicators, alternative, settings),
      rents: rentBurdensOf(place, alternative, content),
      groups: groupsOf(place, alternative, settings),
      children: childFactsOf(alternative, settings),
    })),
  };
}
