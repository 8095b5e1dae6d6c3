import { invariant } from '../../../vocabulary/errors.ts';
import type { Place } from '../../../vocabulary/place.ts';
import { whyTexts } from '../../../vocabulary/text/sv/why.ts';
import { indicators } from '../../indicators/index.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import { worked, type Head, type Trace } from '../trace.ts';
import { caseView, type Asked } from '../view.ts';
import type { CaseWorld } from '../world.ts';
import { areaCount, countOf, countsOf, coverageOf, levels, yearOf } from './indicatorCounts.ts';

const { indicator: texts } = whyTexts;

/** What compares the plan area with the rest of the municipality: made of both their counts. */
const comparedWithRest = [
  { field: 'gapLow', label: texts.gapLow, expressionSv: texts.intervalHow, unit: 'share' },
  { field: 'gapHigh', label: texts.gapHigh, expressionSv: texts.intervalHow, unit: 'share' },
  { field: 'gapToRest', label: texts.gapToRest, expressionSv: texts.gapToRestHow, unit: 'share' },
  {
    field: 'gapInErrors',
    label: texts.gapInErrors,
    expressionSv: texts.gapInErrorsHow,
    unit: 'factor',
  },
  { field: 'excess', label: texts.excess, expressionSv: texts.excessHow, unit: 'count' },
  {
    field: 'excessLow',
    label: texts.excessLow,
    expressionSv: texts.excessIntervalHow,
    unit: 'count',
  },
  {
    field: 'excessHigh',
    label: texts.excessHigh,
    expressionSv: texts.excessIntervalHow,
    unit: 'count',
  },
] as const;

/** Health and its conditions where the plan lies: counts of areas, and what is made of them. */
export const indicatorViews = [
  caseView('indicators/:place/year', (of, { place }, asked) => {
    const { indicator, where } = indicatorAt(of, place);
    return yearOf(where, indicator, asked);
  }),
  caseView('indicators/:place/gapToMunicipality', (of, { place }, asked) =>
    gap(of, place, 'municipality', asked),
  ),
  caseView('indicators/:place/gapToNation', (of, { place }, asked) =>
    gap(of, place, 'nation', asked),
  ),
  ...comparedWithRest.map(({ field, label, expressionSv, unit }) =>
    caseView(`indicators/:place/${field}`, (of, { place }, asked) => {
      const { indicator, where } = indicatorAt(of, place);
      return worked({ ...asked, labelSv: label(indicator.labelSv), unit, expressionSv }, () => [
        ...countsOf(where, indicator, 'planArea'),
        ...countsOf(where, indicator, 'municipality'),
      ]);
    }),
  ),
  ...levels.flatMap((level) => [
    caseView(`indicators/:place/${level}/share`, (of, { place }, asked) => {
      const { indicator, where } = indicatorAt(of, place);
      const labelSv = texts.share(indicator.labelSv, level);
      const head: Head = { ...asked, labelSv, unit: 'share', expressionSv: texts.shareHow };
      return worked(head, () => countsOf(where, indicator, level));
    }),
    caseView(`indicators/:place/${level}/base`, (of, { place }, asked) => {
      const { indicator, where } = indicatorAt(of, place);
      return { ...countOf(where, indicator, level, 'base'), id: asked.id };
    }),
    caseView(`indicators/:place/${level}/coverage`, (of, { place }, asked) => {
      const { indicator, where } = indicatorAt(of, place);
      return coverageOf(where, indicator, level, asked);
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

export function indicatorAt(of: CaseWorld, place: string): { indicator: Indicator; where: Place } {
  const id = of.results.indicators[Number(place)]?.id;
  const indicator = indicators.find((each) => each.id === id);
  invariant(indicator !== undefined && of.place !== null, `no indicator at ${place}`);
  return { indicator, where: of.place };
}

function gap(of: CaseWorld, place: string, level: 'municipality' | 'nation', asked: Asked): Trace {
  const { indicator } = indicatorAt(of, place);
  const labelSv = texts.gap(indicator.labelSv, level);
  return worked({ ...asked, labelSv, unit: 'share', expressionSv: texts.gapHow }, () => [
    of.at('indicators', Number(place), 'planArea', 'share'),
    of.at('indicators', Number(place), level, 'share'),
  ]);
}
