import { libraryIndicator } from '../../catalogue/indicatorLibrary.ts';
import type {
  IndicatorFindings,
  IndicatorHistory,
  MunicipalResult,
} from '../../vocabulary/indicatorFindings.ts';
import type { DisclosureLimits, IndicatorData, Place } from '../../vocabulary/place.ts';
import { amountsOf } from './amountsOf.ts';
import { areaMeasuresOf } from './areaMeasures.ts';
import { chosenShares, rankingIndicatorId } from './chosenIndicators.ts';
import { discloseGroup, isBaseTooSmall } from './disclose.ts';
import { hiddenCells } from './hiddenCells.ts';
import type { Cases, Indicator } from './indicator.ts';
import { planAreaLevel, referenceLevel, remainder, setOf, shareOf, shownLevel } from './levels.ts';

const AREA_TYPES = [1, 2, 3, 4, 5];
type PlanAreaTypes = NonNullable<NonNullable<IndicatorData['areaTypes']>['planArea']>;

/**
 * What the wider figures of a place tell: measures between the municipality's areas, levels,
 * figures of the whole municipality, and how the indicators have gone.
 */
export function indicatorFindingsOf(place: Place, data: IndicatorData): IndicatorFindings {
  const ranks = data.counted.includes(rankingIndicatorId);
  return {
    rankedBy: ranks ? rankingIndicatorId : null,
    measures: areaMeasuresOf(place),
    amounts: amountsOf(place),
    municipal: data.municipal.flatMap(municipalResult),
    history: chosenShares(place).flatMap((indicator) => historyOf(indicator, place, data)),
    areaTypes: areaTypesOf(data, place.disclosure),
  };
}

/** Interval of the difference: the municipality's own margin; that of the nation is far smaller. */
function municipalResult(figure: IndicatorData['municipal'][number]): MunicipalResult[] {
  const about = libraryIndicator(figure.id);
  if (about === undefined) return [];
  const { municipality, nation, margin } = figure;
  const isComparable = nation !== null && about.isRescaledIndex !== true;
  const difference = isComparable ? municipality - nation : null;
  const hasMargin = difference !== null && margin !== null;
  return [
    {
      id: figure.id,
      label: about.labelSv,
      sourceId: about.sourceId,
      unit: about.unit,
      direction: about.direction,
      year: figure.year,
      source: figure.source,
      municipality,
      nation,
      difference,
      low: hasMargin ? difference - margin : null,
      high: hasMargin ? difference + margin : null,
      before: figure.before,
    },
  ];
}

/** Every year that is at hand; nothing when there is one alone. */
function historyOf(indicator: Indicator, place: Place, data: IndicatorData): IndicatorHistory[] {
  const set = setOf(indicator, place);
  const limits = place.disclosure;
  const before = data.earlier.filter(({ id }) => id === indicator.id);
  if (set === undefined || before.length === 0) return [];
  const years = before.map(({ year, source, joinsOnCode, parts, municipality }) => ({
    year,
    source,
    joinsOnCode,
    ...shownShares(
      weightedCounts(parts, place),
      municipality === null ? null : { cases: municipality[0], base: municipality[1] },
      limits,
    ),
  }));
  const hidden = hiddenCells(indicator, place);
  const now = {
    year: set.year,
    source: set.source,
    joinsOnCode: set.joinsOnCode,
    planArea: shownLevel(planAreaLevel(indicator, place), hidden.planArea).share,
    municipality: shownLevel(referenceLevel(indicator, place.municipality), hidden.municipality)
      .share,
  };
  const sorted = [...years, now].sort((a, b) => a.year - b.year);
  return [{ id: indicator.id, label: indicator.labelSv, years: sorted }];
}

/** A year in which part of the plan lacks figures is not compared with others. */
function weightedCounts(
  counts: IndicatorData['earlier'][number]['parts'],
  { parts }: Place,
): Cases | null {
  let [cases, base] = [0, 0];
  for (const [at, { weight }] of parts.entries()) {
    const own = counts[at] ?? null;
    if (own === null) return null;
    cases += weight * own[0];
    base += weight * own[1];
  }
  return { cases, base };
}

/** A year's two shares, of which none tells of the rest of the municipality when that is small. */
function shownShares(
  planArea: Cases | null,
  municipality: Cases | null,
  limits: DisclosureLimits | undefined,
): Pick<IndicatorHistory['years'][number], 'planArea' | 'municipality'> {
  const rest = planArea === null ? null : remainder(planArea, municipality);
  const levels = { planArea, municipality, rest };
  const hidden = discloseGroup(
    Object.entries(levels).map(([id, cases]) => ({ id, cases })),
    [{ total: 'municipality', parts: ['planArea', 'rest'].map((id) => ({ id, weight: 1 })) }],
    limits,
  );
  const shareAt = (id: keyof typeof levels) => {
    const cases = levels[id];
    return cases === null || cases.base === 0 || hidden.has(id) ? null : shareOf(cases);
  };
  return { planArea: shareAt('planArea'), municipality: shareAt('municipality') };
}

function areaTypesOf(
  { areaTypes }: IndicatorData,
  limits: DisclosureLimits | undefined,
): IndicatorFindings['areaTypes'] {
  if (areaTypes === undefined) return null;
  const { year, source, municipality, nation, planArea } = areaTypes;
  const own = sharesOf(municipality);
  if (own === null) return null;
  return {
    ...{ year, source, municipality: own, nation: nation === null ? null : sharesOf(nation) },
    ...(planArea === undefined ? {} : { planArea: planAreaTypesOf(planArea, limits) }),
  };
}

/** Residents as if spread evenly in each RegSO; no share of too few of them. */
function planAreaTypesOf(
  { parts, coverage }: PlanAreaTypes,
  limits: DisclosureLimits | undefined,
): NonNullable<NonNullable<IndicatorFindings['areaTypes']>['planArea']> {
  const persons = AREA_TYPES.map((type) =>
    parts.reduce(
      (sum, { areaType, residents, weight }) => sum + (areaType === type ? weight * residents : 0),
      0,
    ),
  );
  const residents = persons.reduce((sum, each) => sum + each, 0);
  return { shares: isBaseTooSmall(residents, limits) ? null : sharesOf(persons), coverage };
}

function sharesOf(persons: readonly number[]): number[] | null {
  const all = persons.reduce((sum, each) => sum + each, 0);
  return all === 0 ? null : persons.map((each) => each / all);
}
