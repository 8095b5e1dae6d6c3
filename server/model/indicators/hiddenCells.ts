import type { IndicatorData, IndicatorLevel, Place } from '../../vocabulary/place.ts';
import {
  disclose,
  discloseGroup,
  type DisclosureCell,
  type DisclosureSum,
  type GroupSuppression,
} from './disclose.ts';
import { casesIn, type Cases, type Indicator } from './indicator.ts';
import { municipalityOf, planAreaLevel, referenceLevel, remainder } from './levels.ts';

/** Why levels and areas of one indicator may not be shown; what may be shown is null. */
export type HiddenCells = {
  readonly planArea: GroupSuppression | null;
  readonly municipality: GroupSuppression | null;
  /** The municipality without the plan area. */
  readonly rest: GroupSuppression | null;
  readonly area: (code: string, cases: Cases) => GroupSuppression | null;
};

const [PLAN, MUNICIPALITY, REST] = ['plan', 'municipality', 'rest'] as const;
const ofArea = (code: string) => `area ${code}`;

/**
 * What of an indicator is too small to be shown, and what else must not be shown so that nobody can
 * take the one from the other: the municipality is the plan area and the rest of it, and the sum of
 * its areas; the plan area is the sum of parts of areas.
 *
 * A place from before the municipality's areas were kept is looked at cell by cell, as it was then.
 */
export function hiddenCells(indicator: Indicator, place: Place): HiddenCells {
  const { disclosure: limits, indicatorData } = place;
  const plan = planAreaLevel(indicator, place);
  const municipality = referenceLevel(indicator, place.municipality);
  const rest = plan === null ? null : remainder(plan, municipality);
  const alone = (cases: Cases | null) => (cases === null ? null : small(disclose(cases, limits)));
  if (indicatorData === undefined) {
    return {
      planArea: alone(plan),
      municipality: alone(municipality),
      rest: alone(rest),
      area: (_, cases) => alone(cases),
    };
  }
  const areas = areasOf(indicator, place, indicatorData);
  const cells: DisclosureCell[] = [
    { id: PLAN, cases: plan },
    { id: MUNICIPALITY, cases: municipality },
    { id: REST, cases: rest },
    ...[...areas].map(([code, cases]) => ({ id: ofArea(code), cases })),
  ];
  const hidden = discloseGroup(cells, sumsOf(areas, place), limits);
  const at = (id: string) => hidden.get(id) ?? null;
  return {
    planArea: at(PLAN),
    municipality: at(MUNICIPALITY),
    rest: at(REST),
    area: (code, cases) => at(ofArea(code)) ?? (areas.has(code) ? null : alone(cases)),
  };
}

/** Areas with figures: the municipality's, as many as are known, and those the plan touches. */
function areasOf(
  indicator: Indicator,
  place: Place,
  { counted, areas: counts }: IndicatorData,
): ReadonlyMap<string, Cases> {
  const at = counted.indexOf(indicator.id);
  const own = counts.flatMap(({ code, counts: row }): [string, Cases][] => {
    const [cases, base] = row[at] ?? [0, 0];
    return base > 0 ? [[code, { cases, base }]] : [];
  });
  const touched = new Set(place.parts.map(({ code }) => code));
  const home = municipalityOf(place);
  const drawn = place.areas.flatMap(({ code, municipalityCode, values }): [string, Cases][] => {
    const isAsked = municipalityCode === home || touched.has(code);
    const cases = isAsked ? casesIn(values, indicator) : null;
    return cases === null || cases.base === 0 ? [] : [[code, cases]];
  });
  return new Map([...drawn, ...own]);
}

function sumsOf(areas: ReadonlyMap<string, Cases>, place: Place): DisclosureSum[] {
  const home = municipalityOf(place) ?? '';
  const own = [...areas.keys()].filter((code) => code.startsWith(home));
  // The sum of some of the areas tells nothing of the others.
  const areAll = own.length >= place.municipality.rows;
  const sum = (total: string, parts: DisclosureSum['parts']) => ({ total, parts });
  const whole = [PLAN, REST].map((id) => ({ id, weight: 1 }));
  return [
    sum(MUNICIPALITY, whole),
    ...(areAll
      ? [
          sum(
            MUNICIPALITY,
            own.map((code) => ({ id: ofArea(code), weight: 1 })),
          ),
        ]
      : []),
    sum(
      PLAN,
      place.parts
        .filter(({ code }) => areas.has(code))
        .map(({ code, weight }) => ({ id: ofArea(code), weight })),
    ),
  ];
}

function small(suppressed: IndicatorLevel['suppressed']): GroupSuppression | null {
  return suppressed === null ? null : 'smallBase';
}
