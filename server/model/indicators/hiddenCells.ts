import type {
  DisclosureLimits,
  IndicatorData,
  IndicatorLevel,
  Place,
} from '../../vocabulary/place.ts';
import { disclosureFloor } from '../../vocabulary/place.ts';
import {
  disclose,
  discloseGroup,
  type DisclosureCell,
  type DisclosureSum,
  type GroupSuppression,
} from './disclose.ts';
import { chosenShares } from './chosenIndicators.ts';
import { indicators } from './index.ts';
import { casesIn, type Cases, type Indicator } from './indicator.ts';
import { municipalityOf, planAreaLevel, referenceLevel, remainder } from './levels.ts';
import { wholeSurroundings } from './wholeSurroundings.ts';

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
 * Indicators whose cases are parts of one whole, which is the base of the first: with the others
 * at hand, one follows from them. Tenures are always shown together, as groups of the plan.
 */
const wholes: readonly { readonly ids: readonly string[]; readonly isShown?: true }[] = [
  { ids: ['employment16to64', 'unemployment16to64', 'outsideLabourForce16to64'] },
  { ids: ['rentedDwellings', 'cooperativeDwellings', 'ownedDwellings'], isShown: true },
  { ids: ['apartmentResidents', 'smallHouseResidents'] },
];

/**
 * What of an indicator is too small to be shown, and what else must not be shown so that nobody can
 * take the one from the other: the municipality is the plan area and the rest of it, and the sum of
 * its areas; the plan area is the sum of parts of areas; and indicators may be parts of one whole.
 *
 * A place from before the municipality's areas were kept is looked at cell by cell, as it was then.
 *
 * Where the plan's surroundings stand for it nothing is shown of the plan area, and the surroundings
 * have its place in the sums: a share of ground times a count that is shown tells of nobody.
 */
export function hiddenCells(indicator: Indicator, place: Place): HiddenCells {
  if (place.surroundings !== undefined) {
    const around = hiddenCells(indicator, wholeSurroundings(place));
    return { ...around, planArea: 'smallBase', rest: 'secondary' };
  }
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
  const family = familyOf(indicator, place).map((member) => tableOf(member, place, indicatorData));
  const whole = wholesOf(family, limits);
  const hidden = discloseGroup(
    [...family.flatMap(cellsOf), ...whole.map(({ cell }) => cell)],
    [...family.flatMap((table) => sumsOf(table, place)), ...whole.map(({ sum }) => sum)],
    limits,
  );
  const at = (level: string) => hidden.get(idOf(indicator.id, level)) ?? null;
  const own = family.find(({ id }) => id === indicator.id);
  return {
    planArea: at(PLAN),
    municipality: at(MUNICIPALITY),
    rest: at(REST),
    area: (code, cases) =>
      at(ofArea(code)) ?? (own?.levels.has(ofArea(code)) === true ? null : alone(cases)),
  };
}

/** An indicator's cases by level: plan area, municipality, the rest of it, and each area. */
type Table = { readonly id: string; readonly levels: ReadonlyMap<string, Cases | null> };
const idOf = (indicatorId: string, level: string) => `${indicatorId} ${level}`;

/** The indicator, and those that make up a whole with it when all of them are shown. */
function familyOf(indicator: Indicator, place: Place): readonly Indicator[] {
  const whole = wholes.find(({ ids }) => ids.includes(indicator.id));
  const chosen = chosenShares(place);
  const shown = whole?.isShown === true ? indicators : chosen;
  const members = shown.filter(({ id }) => whole?.ids.includes(id));
  return members.length > 0 && members.length === whole?.ids.length ? members : [indicator];
}

function tableOf(indicator: Indicator, place: Place, data: IndicatorData): Table {
  const plan = planAreaLevel(indicator, place);
  const municipality = referenceLevel(indicator, place.municipality);
  const areas = areasOf(indicator, place, data);
  return {
    id: indicator.id,
    levels: new Map<string, Cases | null>([
      [PLAN, plan],
      [MUNICIPALITY, municipality],
      [REST, plan === null ? null : remainder(plan, municipality)],
      ...[...areas].map(([code, cases]) => [ofArea(code), cases] as const),
    ]),
  };
}

function cellsOf({ id, levels }: Table): DisclosureCell[] {
  return [...levels].map(([level, cases]) => ({ id: idOf(id, level), cases }));
}

/** At each level where members leave next to nothing of their whole: the whole, which is known. */
function wholesOf(
  family: readonly Table[],
  { smallestCount }: DisclosureLimits = disclosureFloor,
): { readonly cell: DisclosureCell; readonly sum: DisclosureSum }[] {
  const [first, ...others] = family;
  if (first === undefined || others.length === 0) return [];
  return [...first.levels].flatMap(([level, cases]) => {
    const parts = family.map(({ levels }) => levels.get(level) ?? null);
    const counted = parts.reduce((sum, part) => sum + (part?.cases ?? 0), 0);
    if (cases === null || parts.includes(null)) return [];
    if (Math.abs(cases.base - counted) >= smallestCount) return [];
    const total = idOf('whole', level);
    return [
      {
        cell: { id: total, cases: { cases: cases.base, base: cases.base } },
        sum: { total, parts: family.map(({ id }) => ({ id: idOf(id, level), weight: 1 })) },
      },
    ];
  });
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

/** The sums that a reader can do among the levels of one indicator. */
function sumsOf({ id, levels }: Table, place: Place): DisclosureSum[] {
  const home = municipalityOf(place) ?? '';
  const own = [...levels.keys()].filter((level) => level.startsWith(ofArea(home)));
  // The sum of some of the areas tells nothing of the others.
  const areAll = own.length >= place.municipality.rows;
  const sum = (total: string, parts: readonly (readonly [level: string, weight: number])[]) => ({
    total: idOf(id, total),
    parts: parts.map(([level, weight]) => ({ id: idOf(id, level), weight })),
  });
  const inPlan = place.parts.map(({ code, weight }) => [ofArea(code), weight] as const);
  return [
    sum(MUNICIPALITY, [
      [PLAN, 1],
      [REST, 1],
    ]),
    ...(areAll
      ? [
          sum(
            MUNICIPALITY,
            own.map((level) => [level, 1]),
          ),
        ]
      : []),
    sum(
      PLAN,
      inPlan.filter(([level]) => levels.has(level)),
    ),
  ];
}

function small(suppressed: IndicatorLevel['suppressed']): GroupSuppression | null {
  return suppressed === null ? null : 'smallBase';
}
