import { invariant } from '../../../vocabulary/errors.ts';
import type { IndicatorLevel, Place } from '../../../vocabulary/place.ts';
import { whyTextsSv } from '../../../vocabulary/text/sv/why.ts';
import type { FieldPath } from '../../fieldPath.ts';
import { indicators } from '../../indicators/index.ts';
import { casesOf, derivedNames, readFrom, type Indicator } from '../../indicators/indicator.ts';
import { withDerivedCounts } from '../../indicators/withDerivedCounts.ts';
import { given, productOf, sumOf, valueAt, worked, type Head, type Trace } from '../trace.ts';
import { caseView, type Asked } from '../view.ts';
import type { CaseWorld } from '../world.ts';

const { indicator: texts } = whyTextsSv;
type Count = 'cases' | 'base';
type Level = 'planArea' | 'municipality' | 'nation';

/** Health and its conditions where the plan lies: counts of areas, and what is made of them. */
export const indicatorViews = [
  caseView('indicators/:place/year', (of, { place }, asked) => {
    const { indicator, where } = indicatorAt(of, place);
    const set = where.statistics.findIndex(({ variables }) =>
      variables.includes(readFrom(indicator)),
    );
    return {
      ...statistic(where, ['statistics', set, 'year'], texts.year(indicator.labelSv), 'year'),
      id: asked.id,
    };
  }),
  caseView('indicators/:place/gapToMunicipality', (of, { place }, asked) =>
    gap(of, place, 'municipality', asked),
  ),
  caseView('indicators/:place/gapToNation', (of, { place }, asked) =>
    gap(of, place, 'nation', asked),
  ),
  caseView('indicators/:place/gapLow', (of, { place }, asked) =>
    ofRest(of, place, asked, {
      label: texts.gapLow,
      expressionSv: texts.intervalHow,
      unit: 'share',
    }),
  ),
  caseView('indicators/:place/gapHigh', (of, { place }, asked) =>
    ofRest(of, place, asked, {
      label: texts.gapHigh,
      expressionSv: texts.intervalHow,
      unit: 'share',
    }),
  ),
  caseView('indicators/:place/excess', (of, { place }, asked) =>
    ofRest(of, place, asked, { label: texts.excess, expressionSv: texts.excessHow, unit: 'count' }),
  ),
  ...(['planArea', 'municipality', 'nation'] as const).flatMap((level) => [
    caseView(`indicators/:place/${level}/share`, (of, { place }, asked) => {
      const { indicator } = indicatorAt(of, place);
      const labelSv = texts.share(indicator.labelSv, level);
      const head: Head = { ...asked, labelSv, unit: 'share', expressionSv: texts.shareHow };
      return worked(head, () => countsOf(of, place, level));
    }),
    caseView(`indicators/:place/${level}/base`, (of, { place }, asked) => {
      return { ...countOf(of, place, level, 'base'), id: asked.id };
    }),
    caseView(`indicators/:place/${level}/coverage`, (of, { place }, asked) => {
      const { indicator, where } = indicatorAt(of, place);
      const labelSv = texts.coverage(indicator.labelSv, level);
      const head: Head = { ...asked, labelSv, unit: 'share', expressionSv: texts.coverageHow };
      return worked(head, () => coverage(where, indicator, level));
    }),
  ]),
  caseView('areaIndicators/:place/shares/:code', (of, { place, code }, asked) => {
    const { indicator, where } = indicatorAt(of, place);
    const area = where.areas.findIndex((each) => each.code === code);
    const labelSv = texts.area(indicator.labelSv, code);
    const head: Head = { ...asked, labelSv, unit: 'share', expressionSv: texts.shareHow };
    return worked(head, () =>
      (['cases', 'base'] as const).map((count) => areaCount(where, indicator, area, count)),
    );
  }),
];

function indicatorAt(of: CaseWorld, place: string): { indicator: Indicator; where: Place } {
  const indicator = indicators[Number(place)];
  invariant(indicator !== undefined && of.place !== null, `no indicator at ${place}`);
  return { indicator, where: of.place };
}

/** A number as it was imported, with where it is from. */
function statistic(where: Place, path: FieldPath, labelSv: string, unit: Trace['unit']): Trace {
  const value = valueAt(where, path);
  invariant(typeof value === 'number', `no figure at ${path.join('.')}`);
  const source = sourceOf(where, path);
  return given(labelSv, value, unit, { kind: 'statistic', path: [...path], source });
}

/** The table that has the variable, else the layer of areas. */
function sourceOf({ statistics, layer }: Place, path: FieldPath): string {
  const variable = String(path.at(-1));
  const set =
    statistics.find(({ variables }) => variables.includes(variable)) ??
    statistics.find(({ variables }) =>
      indicators.some(
        (each) =>
          Object.values(derivedNames(each)).includes(variable) &&
          variables.includes(readFrom(each)),
      ),
    );
  if (set !== undefined) return [set.label, String(set.year), set.source].join(', ');
  return [layer.label, layer.source].filter((part) => part !== '').join(', ');
}

function gap(of: CaseWorld, place: string, level: 'municipality' | 'nation', asked: Asked): Trace {
  const { indicator } = indicatorAt(of, place);
  const labelSv = texts.gap(indicator.labelSv, level);
  return worked({ ...asked, labelSv, unit: 'share', expressionSv: texts.gapHow }, () => [
    of.at('indicators', Number(place), 'planArea', 'share'),
    of.at('indicators', Number(place), level, 'share'),
  ]);
}

/** What compares the plan area with the rest of the municipality: both their counts. */
function ofRest(
  of: CaseWorld,
  place: string,
  asked: Asked,
  facts: { label: (indicator: string) => string; expressionSv: string; unit: Trace['unit'] },
): Trace {
  const { indicator } = indicatorAt(of, place);
  const { label, expressionSv, unit } = facts;
  return worked({ ...asked, labelSv: label(indicator.labelSv), unit, expressionSv }, () => [
    ...countsOf(of, place, 'planArea'),
    ...countsOf(of, place, 'municipality'),
  ]);
}

function countsOf(of: CaseWorld, place: string, level: Level): Trace[] {
  return (['cases', 'base'] as const).map((count) => countOf(of, place, level, count));
}

function countOf(of: CaseWorld, place: string, level: Level, count: Count): Trace {
  const { indicator, where } = indicatorAt(of, place);
  const labelSv = texts[count](indicator.labelSv, level);
  if (level !== 'planArea') {
    return statistic(where, [level, 'sums', derivedNames(indicator)[count]], labelSv, 'count');
  }
  const parts = weightedCounts(where, indicator, count);
  const summed = parts.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const shown: IndicatorLevel | undefined = of.results.indicators[Number(place)]?.planArea;
  const value = count === 'base' ? (shown?.base ?? summed) : summed;
  const id = `indicators/${place}/planArea/${count}`;
  return sumOf({ id, labelSv, value, unit: 'count', expressionSv: texts.weightedHow }, () => parts);
}

/** Counts of the areas that the plan touches, by how much of each lies in the plan. */
function weightedCounts(where: Place, indicator: Indicator, count: Count): Trace[] {
  return where.parts.flatMap(({ code, weight }, part) => {
    const area = where.areas.findIndex((each) => each.code === code);
    const counts = casesOf(withDerivedCounts(where.areas[area]?.values ?? {}), indicator);
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
        statistic(where, ['parts', part, 'weight'], texts.weight(code), 'share'),
      ]),
    ];
  });
}

/** The count of one area: as it was imported, or its base times per cent. */
function areaCount(where: Place, indicator: Indicator, area: number, count: Count): Trace {
  const { code = '', values = {} } = where.areas[area] ?? {};
  const derived = derivedNames(indicator)[count];
  const imported =
    count === 'base' ? indicator.base : 'count' in indicator.cases ? indicator.cases.count : '';
  const figure = (variable: string, kind: Count | 'percent') =>
    statistic(where, ['areas', area, 'values', variable], texts.count(code, kind), 'count');
  if (typeof values[derived] === 'number') return figure(derived, count);
  if (typeof values[imported] === 'number') return figure(imported, count);
  const counts = casesOf(withDerivedCounts(values), indicator);
  const head: Head = {
    id: `place/areas/${area}/${derived}`,
    labelSv: texts.count(code, count),
    value: counts?.[count] ?? 0,
    unit: 'count',
    expressionSv: texts.percentHow,
  };
  return worked(head, () => [
    figure(indicator.base, 'base'),
    figure(readFrom(indicator), 'percent'),
  ]);
}

function coverage(where: Place, indicator: Indicator, level: Level): Trace[] {
  const square = (path: FieldPath, labelSv: string) => statistic(where, path, labelSv, 'm2');
  if (level !== 'planArea') {
    const { areas } = where[level];
    return [
      statistic(where, [level, 'rows'], texts.rows, 'count'),
      ...(areas === null ? [] : [statistic(where, [level, 'areas'], texts.areas, 'count')]),
    ];
  }
  const byCode = new Map(where.areas.map(({ code, values }) => [code, values]));
  return [
    ...where.parts.flatMap(({ code }, at) =>
      casesOf(withDerivedCounts(byCode.get(code) ?? {}), indicator) === null
        ? []
        : [square(['parts', at, 'intersectionM2'], texts.part(code))],
    ),
    square(['planArea', 'coveredM2'], texts.covered),
    square(['planArea', 'areaM2'], texts.planM2),
  ];
}
