import { inequalityMeasures } from '../../../vocabulary/inequality.ts';
import { invariant } from '../../../vocabulary/errors.ts';
import type { IndicatorFindings } from '../../../vocabulary/indicatorFindings.ts';
import type { IndicatorData, Place } from '../../../vocabulary/place.ts';
import { indicatorWhyTexts as texts } from '../../../vocabulary/text/sv/indicatorWhy.ts';
import { amounts } from '../../indicators/amounts.ts';
import { rankingIndicatorId } from '../../indicators/chosenIndicators.ts';
import { indicators } from '../../indicators/index.ts';
import type { Amount, Indicator } from '../../indicators/indicator.ts';
import { productOf, worked, type Head, type Trace } from '../trace.ts';
import { caseView } from '../view.ts';
import type { CaseWorld } from '../world.ts';
import { countsOf, coverageOf, levels, statistic, yearOf } from './indicatorCounts.ts';

type Opened = {
  readonly where: Place;
  readonly data: IndicatorData;
  readonly found: IndicatorFindings;
};

function opened({ place, results }: CaseWorld): Opened {
  const [data, found] = [place?.indicatorData, results.indicatorFindings];
  invariant(place !== null && data !== undefined && found !== undefined, 'no wider figures');
  return { where: place, data, found };
}

/** Measures between areas: each is made of the counts of them all, and of their ranking. */
const measureViews = [
  ...(['estimate', 'low', 'high'] as const).map((field) =>
    caseView(
      `indicatorFindings/measures/:place/values/:at/${field}`,
      (of, { place, at }, asked) => {
        const world = opened(of);
        const measure = world.found.measures[Number(place)]?.values[Number(at)];
        const known = inequalityMeasures.find(({ id }) => id === measure?.id);
        invariant(measure !== undefined && known !== undefined, `no measure at ${at}`);
        const label = world.found.measures[Number(place)]?.label ?? '';
        const head: Head = {
          ...asked,
          labelSv: texts.measure(label, known.labelSv, field),
          unit: 'factor',
          expressionSv: texts.measureHow[known.id],
        };
        const isRanked = known.order !== 'unordered';
        return worked(head, () => [
          ...areaCounts(world, world.found.measures[Number(place)]?.id ?? ''),
          ...(isRanked ? areaCounts(world, rankingIndicatorId) : []),
        ]);
      },
    ),
  ),
  ...(['observedVariance', 'expectedNoise', 'shownVariance', 'noiseShare'] as const).map((field) =>
    caseView(`indicatorFindings/measures/:place/noise/${field}`, (of, { place }, asked) =>
      ofAreas(of, place, { ...asked, ...texts.noise[field], unit: 'factor' }),
    ),
  ),
  ...(['areas', 'leftOut'] as const).map((field) =>
    caseView(`indicatorFindings/measures/:place/${field}`, (of, { place }, asked) =>
      ofAreas(of, place, { ...asked, ...texts.areas[field], unit: 'count' }),
    ),
  ),
];

type HeadOf = Omit<Head, 'labelSv'> & { readonly label: (indicator: string) => string };

function ofAreas(of: CaseWorld, place: string, { label, ...head }: HeadOf): Trace {
  const world = opened(of);
  const measures = world.found.measures[Number(place)];
  invariant(measures !== undefined, `no measures at ${place}`);
  return worked({ ...head, labelSv: label(measures.label) }, () => areaCounts(world, measures.id));
}

/** Cases and base of every area of the municipality. */
function areaCounts({ where, data }: Opened, id: string): Trace[] {
  const at = data.counted.indexOf(id);
  const indicator = indicators.find((each) => each.id === id);
  const set = where.statistics.find(({ variables }) => variables.includes(indicator?.base ?? ''));
  const source = set?.source ?? '';
  return data.areas.flatMap(({ code, counts }, area) =>
    (counts[at] ?? []).map((_, count) =>
      statistic(
        where,
        ['indicatorData', 'areas', area, 'counts', at, count],
        texts.count(indicator?.labelSv ?? '', code, count === 0 ? 'cases' : 'base'),
        { unit: 'count', source },
      ),
    ),
  );
}

/** Levels such as income. */
const amountViews = [
  ...levels.flatMap((level) => [
    caseView(`indicatorFindings/amounts/:place/${level}/value`, (of, { place }, asked) => {
      const { amount, where } = amountAt(of, place);
      const labelSv = texts.amount(amount.labelSv, level);
      const head: Head = { ...asked, labelSv, unit: 'factor', expressionSv: texts.amountHow };
      return worked(head, () => countsOf(where, amount, level));
    }),
    caseView(`indicatorFindings/amounts/:place/${level}/base`, (of, { place }, asked) => {
      const { amount, where } = amountAt(of, place);
      const [, base] = countsOf(where, amount, level);
      invariant(base !== undefined, 'a level has a base');
      return { ...base, id: asked.id };
    }),
    caseView(`indicatorFindings/amounts/:place/${level}/coverage`, (of, { place }, asked) => {
      const { amount, where } = amountAt(of, place);
      return coverageOf(where, amount, level, asked);
    }),
  ]),
  caseView('indicatorFindings/amounts/:place/year', (of, { place }, asked) => {
    const { amount, where } = amountAt(of, place);
    return yearOf(where, amount, asked);
  }),
  caseView('indicatorFindings/amounts/:place/differenceToMunicipality', (of, { place }, asked) => {
    const { amount } = amountAt(of, place);
    const labelSv = texts.difference(amount.labelSv);
    const head: Head = { ...asked, labelSv, unit: 'factor', expressionSv: texts.differenceHow };
    const value = (level: string) =>
      of.at('indicatorFindings', 'amounts', Number(place), level, 'value');
    return worked(head, () => [value('planArea'), value('municipality')]);
  }),
];

function amountAt(of: CaseWorld, place: string): Opened & { amount: Amount } {
  const world = opened(of);
  const id = world.found.amounts[Number(place)]?.id;
  const amount = amounts.find((each) => each.id === id);
  invariant(amount !== undefined, `no level at ${place}`);
  return { ...world, amount };
}

/** Key figures of the whole municipality. */
const municipalViews = [
  ...(['year', 'municipality', 'nation'] as const).map((field) =>
    caseView(`indicatorFindings/municipal/:place/${field}`, (of, { place }, asked) => ({
      ...municipalFigure(of, place, [field]),
      id: asked.id,
    })),
  ),
  ...(['year', 'municipality'] as const).map((field) =>
    caseView(`indicatorFindings/municipal/:place/before/:at/${field}`, (of, named, asked) => ({
      ...municipalFigure(of, named.place, ['before', Number(named.at), field]),
      id: asked.id,
    })),
  ),
  ...(['difference', 'low', 'high'] as const).map((field) =>
    caseView(`indicatorFindings/municipal/:place/${field}`, (of, { place }, asked) => {
      const labelSv = texts.municipal[field](
        opened(of).found.municipal[Number(place)]?.label ?? '',
      );
      const expressionSv = field === 'difference' ? texts.differenceHow : texts.marginHow;
      return worked({ ...asked, labelSv, unit: 'factor', expressionSv }, () => [
        municipalFigure(of, place, ['municipality']),
        municipalFigure(of, place, ['nation']),
        ...(field === 'difference' ? [] : [municipalFigure(of, place, ['margin'])]),
      ]);
    }),
  ),
];

type MunicipalField = 'year' | 'municipality' | 'nation' | 'margin' | 'before';

function municipalFigure(
  of: CaseWorld,
  place: string,
  path: readonly [MunicipalField, ...(string | number)[]],
): Trace {
  const { where, data, found } = opened(of);
  const shown = found.municipal[Number(place)];
  const at = data.municipal.findIndex(({ id }) => id === shown?.id);
  invariant(shown !== undefined && at >= 0, `no key figure at ${place}`);
  const isYear = path.at(-1) === 'year';
  return statistic(
    where,
    ['indicatorData', 'municipal', at, ...path],
    texts.municipal.figure(shown.label, shown.sourceId, path[0]),
    { unit: isYear ? 'year' : 'factor', source: shown.source },
  );
}

/** Year by year. */
const historyViews = [
  caseView('indicatorFindings/history/:place/years/:at/year', (of, { place, at }, asked) => {
    const { where, indicator, earlier } = historyAt(of, place, at);
    if (earlier < 0) return yearOf(where, indicator, asked);
    const path = ['indicatorData', 'earlier', earlier, 'year'];
    const source = where.indicatorData?.earlier[earlier]?.source ?? '';
    const labelSv = texts.year(indicator.labelSv);
    return { ...statistic(where, path, labelSv, { unit: 'year', source }), id: asked.id };
  }),
  ...(['planArea', 'municipality'] as const).map((level) =>
    caseView(
      `indicatorFindings/history/:place/years/:at/${level}`,
      (of, { place, at }, asked): Trace => {
        const { where, indicator, earlier, year } = historyAt(of, place, at);
        const labelSv = texts.inYear(indicator.labelSv, level, year);
        const head: Head = { ...asked, labelSv, unit: 'share', expressionSv: texts.shareHow };
        return worked(head, () =>
          earlier < 0 ? countsOf(where, indicator, level) : earlierCounts(where, earlier, level),
        );
      },
    ),
  ),
];

function historyAt(of: CaseWorld, place: string, at: string) {
  const { where, data, found } = opened(of);
  const shown = found.history[Number(place)];
  const year = shown?.years[Number(at)]?.year;
  const indicator: Indicator | undefined = indicators.find(({ id }) => id === shown?.id);
  invariant(indicator !== undefined && year !== undefined, `no year at ${place}/${at}`);
  const earlier = data.earlier.findIndex((each) => each.id === shown?.id && each.year === year);
  return { where, indicator, earlier, year };
}

function earlierCounts(where: Place, earlier: number, level: 'planArea' | 'municipality'): Trace[] {
  const set = where.indicatorData?.earlier[earlier];
  const facts = { unit: 'count', source: set?.source ?? '' } as const;
  const root = ['indicatorData', 'earlier', earlier];
  const pair = (path: (string | number)[], of: string) =>
    [0, 1].map((count) =>
      statistic(
        where,
        [...root, ...path, count],
        texts.count(of, String(set?.year ?? ''), count === 0 ? 'cases' : 'base'),
        facts,
      ),
    );
  if (level === 'municipality') return pair(['municipality'], where.municipality.label);
  return where.parts.flatMap(({ code }, part) => [
    ...pair(['parts', part], code),
    statistic(where, ['parts', part, 'weight'], texts.weight(code), { unit: 'share' }),
  ]);
}

/** Residents by area type. */
const areaTypeViews = [
  caseView('indicatorFindings/areaTypes/year', (of, _, asked) => {
    const { where, data } = opened(of);
    const source = data.areaTypes?.source ?? '';
    const path = ['indicatorData', 'areaTypes', 'year'];
    return {
      ...statistic(where, path, texts.areaTypeYear, { unit: 'year', source }),
      id: asked.id,
    };
  }),
  ...(['municipality', 'nation'] as const).map((level) =>
    caseView(`indicatorFindings/areaTypes/${level}/:at`, (of, { at }, asked) => {
      const { where, data } = opened(of);
      const labelSv = texts.areaType(Number(at) + 1, level);
      const head: Head = { ...asked, labelSv, unit: 'share', expressionSv: texts.areaTypeHow };
      const source = data.areaTypes?.source ?? '';
      return worked(head, () =>
        (data.areaTypes?.[level] ?? []).map((_, type) =>
          statistic(
            where,
            ['indicatorData', 'areaTypes', level, type],
            texts.areaType(type + 1, level),
            { unit: 'persons', source },
          ),
        ),
      );
    }),
  ),
];

/** Residents of the plan area by area type: each RegSO by how much of it lies in the plan. */
const planAreaTypeViews = [
  caseView('indicatorFindings/areaTypes/planArea/coverage', (of, _, asked) => {
    const { where, data } = opened(of);
    const facts = { unit: 'share', source: data.areaTypes?.source ?? '' } as const;
    const path = ['indicatorData', 'areaTypes', 'planArea', 'coverage'];
    return { ...statistic(where, path, texts.areaTypeCoverage, facts), id: asked.id };
  }),
  caseView('indicatorFindings/areaTypes/planArea/shares/:at', (of, { at }, asked) => {
    const world = opened(of);
    const labelSv = texts.areaType(Number(at) + 1, 'planArea');
    const head: Head = { ...asked, labelSv, unit: 'share', expressionSv: texts.planAreaTypeHow };
    return worked(head, () => weightedResidents(world));
  }),
];

function weightedResidents({ where, data }: Opened): Trace[] {
  const { planArea, source = '' } = data.areaTypes ?? {};
  return (planArea?.parts ?? []).map(({ code, areaType, residents, weight }, at) => {
    const path = ['indicatorData', 'areaTypes', 'planArea', 'parts', at];
    const head: Head = {
      id: ['place', ...path, 'weighted'].join('/'),
      labelSv: texts.weightedResidents(code, areaType),
      value: weight * residents,
      unit: 'persons',
      expressionSv: texts.weightedResidentsHow,
    };
    return productOf(head, [
      statistic(where, [...path, 'residents'], texts.residentsOf(code), {
        unit: 'persons',
        source,
      }),
      statistic(where, [...path, 'weight'], texts.weight(code), { unit: 'share', source }),
    ]);
  });
}

/** How what is found from the municipality's areas and its key figures came about. */
export const indicatorFindingViews = [
  ...measureViews,
  ...amountViews,
  ...municipalViews,
  ...historyViews,
  ...areaTypeViews,
  ...planAreaTypeViews,
];
