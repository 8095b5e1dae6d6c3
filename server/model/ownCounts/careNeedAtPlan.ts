import {
  careNeedGroups,
  type CareNeedCounts,
  type CareNeedGroup,
  type OwnCountRow,
  type OwnCountSet,
  type OwnCountState,
  type PlaceCareNeed,
} from '../../vocabulary/ownCounts.ts';
import type { DisclosureLimits } from '../../vocabulary/place.ts';
import { splitAtPlan } from './splitAtPlan.ts';
import { hiddenBesideRest } from './hiddenBesideRest.ts';

/** The index is of one year, as the nation that it is set against. */
const ONE_YEAR = 1;

/**
 * The groups of the Care Need Index in the areas that a plan lies in and in the municipality.
 *
 * Shape:  the latest year of the file; whole areas. Nothing is given when a group is too small to
 *         be shown in the plan's areas or in the rest of the municipality: the index is the sum of
 *         them all.
 */
export function careNeedAtPlan(
  set: OwnCountSet,
  rows: readonly OwnCountRow[],
  { planCodes, limits }: { planCodes: readonly string[]; limits?: DisclosureLimits | undefined },
): PlaceCareNeed {
  const { years, areaCodes, missingCodes, inPlan, inRest } = splitAtPlan(rows, planCodes, ONE_YEAR);
  const [planAreas, rest] = [summed(inPlan), summed(inRest)];
  const state = areaCodes.length === 0 ? 'noData' : stateOf(planAreas, rest, limits);
  const isShown = state === 'shown';
  return {
    ...{ set, state, years, areaCodes, missingCodes, kind: 'careNeed' },
    planAreas: isShown ? planAreas : null,
    municipality: isShown ? summed([...inPlan, ...inRest]) : null,
  };
}

function summed(rows: readonly OwnCountRow[]): CareNeedCounts {
  const of = (group: CareNeedGroup) =>
    rows.reduce((all, { counts }) => all + (counts[group] ?? 0), 0);
  return {
    population: rows.reduce((all, { population }) => all + population, 0),
    groups: {
      aloneOver65: of('aloneOver65'),
      bornInListed: of('bornInListed'),
      unemployed: of('unemployed'),
      singleParent: of('singleParent'),
      movedIn: of('movedIn'),
      lowEducation: of('lowEducation'),
      under5: of('under5'),
    },
  };
}

function stateOf(
  planAreas: CareNeedCounts,
  rest: CareNeedCounts,
  limits: DisclosureLimits | undefined,
): OwnCountState {
  if (rest.population === 0) return 'noRest';
  const states = careNeedGroups.map(({ id }) =>
    hiddenBesideRest(
      { cases: planAreas.groups[id], base: planAreas.population },
      { cases: rest.groups[id], base: rest.population },
      limits,
    ),
  );
  return states.find((state) => state !== null) ?? 'shown';
}
