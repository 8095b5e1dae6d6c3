import type { DisclosureLimits } from '../../vocabulary/place.ts';
import type {
  OwnCountRow,
  OwnCountSet,
  OwnCountState,
  OwnStratum,
  PlaceCases,
} from '../../vocabulary/ownCounts.ts';
import { disclose } from '../indicators/disclose.ts';
import type { Cases } from '../indicators/indicator.ts';
import { ageOrder, bandLabel } from './ageBands.ts';
import { hiddenBesideRest } from './hiddenBesideRest.ts';
import { splitAtPlan, type SplitRows } from './splitAtPlan.ts';

/** Years that are put together, so that small numbers are less small. */
const POOLED_YEARS = 3;

type Sums = { readonly area: Cases; readonly rest: Cases };
/** One or more neighbouring ages of one sex. */
type Stratum = Sums & {
  readonly sex: OwnCountRow['sex'];
  readonly bands: readonly string[];
};

/**
 * A municipality's own cases in the areas that a plan lies in, and in the rest of it: as much as
 * may be shown, and nothing else, since it is kept with the decision and printed.
 *
 * Shape:  the latest three years of the file at most, put together. Whole areas; no one is
 *         spread. Ages of one sex are put together until the rest of the municipality has no
 *         count too small to be shown. Cases of the plan's areas by age are given only when none
 *         of them is too small; their sum is enough for what is expected.
 * Units:  persons are person-years.
 */
export function casesAtPlan(
  set: OwnCountSet,
  rows: readonly OwnCountRow[],
  { planCodes, limits }: { planCodes: readonly string[]; limits?: DisclosureLimits | undefined },
): PlaceCases {
  const split = splitAtPlan(rows, planCodes, POOLED_YEARS);
  const single = strataOf(split);
  const [area, rest] = [totalOf(single, 'area'), totalOf(single, 'rest')];
  const strata = widened(single, limits);
  const state = stateOf(split, { area, rest }, { strata, limits });
  const isEachShown = strata?.every((one) => disclose(one.area, limits) === null) ?? false;
  const { years, areaCodes, missingCodes } = split;
  return {
    ...{ set, state, years, areaCodes, missingCodes, kind: 'cases' },
    areaCases: state === 'shown' ? area.cases : null,
    strata: state === 'shown' ? (strata ?? []).map((one) => shownStratum(one, isEachShown)) : [],
    mergedBands: state === 'shown' ? single.length - (strata?.length ?? 0) : 0,
  };
}

function strataOf({ inPlan, inRest }: SplitRows): Stratum[] {
  const keys = new Map<string, OwnCountRow>();
  for (const row of [...inPlan, ...inRest]) keys.set(`${row.sex} ${row.ageBand}`, row);
  return [...keys.values()]
    .map(({ sex, ageBand }) => {
      const sum = (rows: readonly OwnCountRow[]): Cases => {
        const own = rows.filter((row) => row.sex === sex && row.ageBand === ageBand);
        return {
          cases: own.reduce((all, { counts }) => all + (counts['cases'] ?? 0), 0),
          base: own.reduce((all, { population }) => all + population, 0),
        };
      };
      return { sex, bands: [ageBand], area: sum(inPlan), rest: sum(inRest) };
    })
    .sort((a, b) => (a.sex < b.sex ? -1 : Number(a.sex > b.sex)) || ageOrder(a, b));
}

function totalOf(strata: readonly Stratum[], level: keyof Sums): Cases {
  return strata.reduce((sum, stratum) => added(sum, stratum[level]), { cases: 0, base: 0 });
}

function added(one: Cases, other: Cases): Cases {
  return { cases: one.cases + other.cases, base: one.base + other.base };
}

/**
 * Neighbouring ages of one sex put together until the rest may be shown in each; undefined where
 * even a whole sex may not.
 */
function widened(
  strata: readonly Stratum[],
  limits: DisclosureLimits | undefined,
): Stratum[] | undefined {
  const wide: Stratum[] = [];
  for (const stratum of strata) {
    const last = wide.at(-1);
    const isOpen = last?.sex === stratum.sex && disclose(last.rest, limits) !== null;
    if (isOpen) wide.splice(-1, 1, together(last, stratum));
    else wide.push(stratum);
  }
  const isSmall = ({ rest }: Stratum) => disclose(rest, limits) !== null;
  // What is small at the end of a sex goes with the ages before it.
  for (let at = wide.findIndex(isSmall); at >= 0; at = wide.findIndex(isSmall)) {
    const [before, small] = [wide[at - 1], wide[at]];
    if (before === undefined || small === undefined || before.sex !== small.sex) return undefined;
    wide.splice(at - 1, 2, together(before, small));
  }
  return wide;
}

function together(one: Stratum, other: Stratum): Stratum {
  return {
    sex: one.sex,
    bands: [...one.bands, ...other.bands],
    area: added(one.area, other.area),
    rest: added(one.rest, other.rest),
  };
}

function stateOf(
  { areaCodes }: SplitRows,
  { area, rest }: Sums,
  {
    strata,
    limits,
  }: { strata: readonly Stratum[] | undefined; limits: DisclosureLimits | undefined },
): OwnCountState {
  if (areaCodes.length === 0) return 'noData';
  if (rest.base === 0) return 'noRest';
  const hidden = hiddenBesideRest(area, rest, limits);
  if (hidden !== null) return hidden;
  if (strata === undefined) return 'smallRest';
  const isAnyExpected = strata.some((one) => one.rest.cases > 0 && one.area.base > 0);
  return isAnyExpected ? 'shown' : 'noRest';
}

function shownStratum({ sex, bands, area, rest }: Stratum, isEachShown: boolean): OwnStratum {
  return {
    label: [sex, bandLabel(bands)].filter((part) => part !== '').join(' '),
    areaPersons: area.base,
    areaCases: isEachShown ? area.cases : null,
    restPersons: rest.base,
    restCases: rest.cases,
  };
}
