import type { IncomeDifference } from '../../vocabulary/equityFindings.ts';
import type { Place } from '../../vocabulary/place.ts';
import { chosenAmounts } from '../indicators/chosenIndicators.ts';
import { isBaseTooSmall } from '../indicators/disclose.ts';
import type { Amount, Cases } from '../indicators/indicator.ts';
import { planAreaLevel, referenceLevel, setOf } from '../indicators/levels.ts';
import { meanNetIncome } from '../indicators/meanNetIncome.ts';
import { medianNetIncome } from '../indicators/medianNetIncome.ts';

type Found = NonNullable<IncomeDifference['found']>;

const SEK_PER_TKR = 1000;
/** Means are published in thousands of SEK with one decimal. */
const ROUNDING_TKR = 0.05;

/**
 * What those who live in the plan area have more, or less, to live on in a year than if their mean
 * net income were that of the rest of the municipality: (mean − mean of the rest) × persons. It
 * takes nobody's word, since a mean times its persons is the sum that it was made of.
 *
 * Shape:  null where net income is not chosen, or no mean of it known. The municipality's mean is
 *         its areas' weighted by persons; the plan area's by their persons inside it.
 * Units:  thousands of SEK a person and SEK a year, in the money of the figures' own year. Each mean
 *         is at most half its last digit from what it was rounded from, and so are weighted means:
 *         their difference is at most the whole digit off. How incomes spread is not published, so
 *         there is no interval of chance.
 */
export function incomeDifferenceOf(place: Place | null): IncomeDifference | null {
  if (place === null || !chosenAmounts(place).includes(medianNetIncome)) return null;
  if (referenceLevel(meanNetIncome, place.municipality) === null) return null;
  const set = setOf(meanNetIncome, place);
  const mean = levelsOf(meanNetIncome, place);
  const suppressed = suppressionOf(mean, place);
  const isShown = suppressed === null && mean !== null;
  return {
    actor: 'hushall',
    year: set?.year ?? null,
    source: set?.source ?? '',
    joinsOnCode: set?.joinsOnCode ?? false,
    suppressed,
    found: isShown ? differenceOf(mean, levelsOf(medianNetIncome, place)) : null,
  };
}

type Levels = { readonly planArea: Cases; readonly rest: Cases };

/** Incomes in all, and those who have them, in the plan area and in the municipality without it. */
function levelsOf(amount: Amount, place: Place): Levels | null {
  const planArea = planAreaLevel(amount, place);
  const municipality = referenceLevel(amount, place.municipality);
  if (planArea === null || municipality === null) return null;
  const rest = {
    cases: municipality.cases - planArea.cases,
    base: municipality.base - planArea.base,
  };
  return { planArea, rest };
}

/** With few outside the plan area, what is shown of it and of the municipality would tell of them. */
function suppressionOf(levels: Levels | null, place: Place): IncomeDifference['suppressed'] {
  if (levels === null) return 'noData';
  if (isBaseTooSmall(levels.planArea.base, place.disclosure)) return 'smallBase';
  return isBaseTooSmall(levels.rest.base, place.disclosure) ? 'secondary' : null;
}

function differenceOf(mean: Levels, median: Levels | null): Found {
  const persons = mean.planArea.base;
  const means = incomesOf(mean);
  const sekPerYear = (means.planAreaTkr - means.restTkr) * persons * SEK_PER_TKR;
  const roundingSek = 2 * ROUNDING_TKR * persons * SEK_PER_TKR;
  return {
    persons,
    mean: means,
    median: median === null ? null : incomesOf(median),
    sekPerYear,
    lowSekPerYear: sekPerYear - roundingSek,
    highSekPerYear: sekPerYear + roundingSek,
  };
}

function incomesOf({ planArea, rest }: Levels): Found['mean'] {
  return { planAreaTkr: planArea.cases / planArea.base, restTkr: rest.cases / rest.base };
}
