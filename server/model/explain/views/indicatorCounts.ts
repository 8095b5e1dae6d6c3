import { invariant } from '../../../vocabulary/errors.ts';
import { labelWithYear } from '../../../vocabulary/formatSv.ts';
import type { Place } from '../../../vocabulary/place.ts';
import { whyTexts } from '../../../vocabulary/text/sv/why.ts';
import type { FieldPath } from '../../fieldPath.ts';
import { summedAmounts } from '../../indicators/amounts.ts';
import { indicators } from '../../indicators/index.ts';
import {
  casesIn,
  derivedNames,
  readFrom,
  type Amount,
  type Indicator,
} from '../../indicators/indicator.ts';
import { setOf } from '../../indicators/levels.ts';
import { given, productOf, sumOf, valueAt, worked, type Head, type Trace } from '../trace.ts';
import type { Asked } from '../view.ts';

const { indicator: texts } = whyTexts;
type Count = 'cases' | 'base';
export const levels = ['planArea', 'municipality', 'nation'] as const;
export type LevelName = (typeof levels)[number];

/** A number as it was imported, with where it is from. */
export function statistic(
  where: Place,
  path: FieldPath,
  labelSv: string,
  facts: { unit: Trace['unit']; source?: string },
): Trace {
  const value = valueAt(where, path);
  invariant(typeof value === 'number', `no figure at ${path.join('.')}`);
  const source = facts.source ?? sourceOf(where, path);
  return given(labelSv, value, facts.unit, { kind: 'statistic', path: [...path], source });
}

/** The table that has the variable, else the layer of areas. */
function sourceOf({ statistics, layer }: Place, path: FieldPath): string {
  const variable = String(path.at(-1));
  const set =
    statistics.find(({ variables }) => variables.includes(variable)) ??
    statistics.find(({ variables }) =>
      [...indicators, ...summedAmounts].some(
        (each) =>
          Object.values(derivedNames(each)).includes(variable) &&
          variables.includes(readFrom(each)),
      ),
    );
  if (set !== undefined) return [labelWithYear(set.label, set.year), set.source].join(', ');
  return [layer.label, layer.source].filter((part) => part !== '').join(', ');
}

/** The year of the set that the cases are read from. */
export function yearOf(where: Place, indicator: Indicator | Amount, asked: Asked): Trace {
  const set = where.statistics.findIndex(({ id, variables }) => {
    const own = setOf(indicator, where);
    return id === own?.id && variables.includes(readFrom(indicator));
  });
  const labelSv = texts.year(indicator.labelSv);
  const year = statistic(where, ['statistics', set, 'year'], labelSv, { unit: 'year' });
  return { ...year, id: asked.id };
}

/** Cases and base of a level. */
export function countsOf(where: Place, indicator: Indicator | Amount, level: LevelName): Trace[] {
  return (['cases', 'base'] as const).map((count) => countOf(where, indicator, level, count));
}

export function countOf(
  where: Place,
  indicator: Indicator | Amount,
  level: LevelName,
  count: Count,
): Trace {
  const labelSv = texts[count](indicator.labelSv, level);
  if (level !== 'planArea') {
    const path = [level, 'sums', derivedNames(indicator)[count]];
    return statistic(where, path, labelSv, { unit: 'count' });
  }
  const parts = weightedCounts(where, indicator, count);
  const value = parts.reduce((sum, part) => sum + (part.value ?? 0), 0);
  const id = `place/planArea/${derivedNames(indicator)[count]}`;
  return sumOf({ id, labelSv, value, unit: 'count', expressionSv: texts.weightedHow }, () => parts);
}

/** Counts of the areas that the plan touches, by how much of each lies in the plan. */
function weightedCounts(where: Place, indicator: Indicator | Amount, count: Count): Trace[] {
  return where.parts.flatMap(({ code, weight }, part) => {
    const area = where.areas.findIndex((each) => each.code === code);
    const counts = casesIn(where.areas[area]?.values ?? {}, indicator);
    if (counts === null) return [];
    const head: Head = {
      id: `place/parts/${part}/${derivedNames(indicator)[count]}`,
      labelSv: texts.weighted(code),
      value: weight * counts[count],
      unit: 'count',
      expressionSv: texts.weightedAreaHow,
    };
    return [
      productOf(head, [
        areaCount(where, indicator, area, count),
        statistic(where, ['parts', part, 'weight'], texts.weight(code), { unit: 'share' }),
      ]),
    ];
  });
}

/** The count of one area: as it was imported, or its base times per cent or mean. */
export function areaCount(
  where: Place,
  indicator: Indicator | Amount,
  area: number,
  count: Count,
): Trace {
  const { code = '', values = {} } = where.areas[area] ?? {};
  const derived = derivedNames(indicator)[count];
  const { cases } = indicator;
  const imported = count === 'base' ? indicator.base : 'count' in cases ? cases.count : '';
  const figure = (variable: string, kind: Count | 'percent' | 'mean') =>
    statistic(where, ['areas', area, 'values', variable], texts.count(code, kind), {
      unit: kind === 'mean' ? 'factor' : 'count',
    });
  if (typeof values[derived] === 'number') return figure(derived, count);
  if (typeof values[imported] === 'number') return figure(imported, count);
  const isMean = 'mean' in cases;
  const head: Head = {
    id: `place/areas/${area}/${derived}`,
    labelSv: texts.count(code, count),
    value: casesIn(values, indicator)?.[count] ?? 0,
    unit: 'count',
    expressionSv: isMean ? texts.meanHow : texts.percentHow,
  };
  return worked(head, () => [
    figure(indicator.base, 'base'),
    figure(readFrom(indicator), isMean ? 'mean' : 'percent'),
  ]);
}

/** How much of a level has figures. */
export function coverageOf(
  where: Place,
  indicator: Indicator | Amount,
  level: LevelName,
  asked: Asked,
): Trace {
  const labelSv = texts.coverage(indicator.labelSv, level);
  const head: Head = { ...asked, labelSv, unit: 'share', expressionSv: texts.coverageHow };
  return worked(head, () => coverage(where, indicator, level));
}

function coverage(where: Place, indicator: Indicator | Amount, level: LevelName): Trace[] {
  const square = (path: FieldPath, labelSv: string) =>
    statistic(where, path, labelSv, { unit: 'm2' });
  if (level !== 'planArea') {
    const { areas } = where[level];
    const count = (path: FieldPath, labelSv: string) =>
      statistic(where, path, labelSv, { unit: 'count' });
    return [
      count([level, 'rows'], texts.rows),
      ...(areas === null ? [] : [count([level, 'areas'], texts.areas)]),
    ];
  }
  const byCode = new Map(where.areas.map(({ code, values }) => [code, values]));
  return [
    ...where.parts.flatMap(({ code }, at) =>
      casesIn(byCode.get(code) ?? {}, indicator) === null
        ? []
        : [square(['parts', at, 'intersectionM2'], texts.part(code))],
    ),
    square(['planArea', 'coveredM2'], texts.covered),
    square(['planArea', 'areaM2'], texts.planM2),
  ];
}
