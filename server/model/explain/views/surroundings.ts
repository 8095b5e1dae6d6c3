import { invariant } from '../../../vocabulary/errors.ts';
import type { Place } from '../../../vocabulary/place.ts';
import { indicatorWhyTexts } from '../../../vocabulary/text/sv/indicatorWhy.ts';
import { whyTexts } from '../../../vocabulary/text/sv/why.ts';
import { RESIDENTS } from '../../indicators/surroundings.ts';
import type { FieldPath } from '../../fieldPath.ts';
import { derivedNames, type Indicator } from '../../indicators/indicator.ts';
import { sumOf, worked, type Trace } from '../trace.ts';
import { caseView } from '../view.ts';
import { areaCount, countsOf, statistic } from './indicatorCounts.ts';
import { indicatorAt } from './indicators.ts';

const { indicator: texts } = whyTexts;
const { surroundings: own } = indicatorWhyTexts;

/** What compares the whole areas with the rest of the municipality: made of both their counts. */
const comparedWithRest = [
  { field: 'gapToRest', label: own.gapToRest, expressionSv: own.gapToRestHow, unit: 'share' },
  { field: 'gapLow', label: texts.gapLow, expressionSv: texts.intervalHow, unit: 'share' },
  { field: 'gapHigh', label: texts.gapHigh, expressionSv: texts.intervalHow, unit: 'share' },
  {
    field: 'gapInErrors',
    label: texts.gapInErrors,
    expressionSv: own.gapInErrorsHow,
    unit: 'factor',
  },
  { field: 'excess', label: texts.excess, expressionSv: own.excessHow, unit: 'count' },
  {
    field: 'excessLow',
    label: texts.excessLow,
    expressionSv: own.excessIntervalHow,
    unit: 'count',
  },
  {
    field: 'excessHigh',
    label: texts.excessHigh,
    expressionSv: own.excessIntervalHow,
    unit: 'count',
  },
] as const;

/** The whole areas that a small plan lies in: sums of what was imported of them. */
export const surroundingsViews = [
  caseView('surroundings/areaM2', ({ place }, _, asked) => {
    const said = { labelOf: own.groundOf, unit: 'm2' } as const;
    const head = { ...asked, labelSv: own.ground, unit: said.unit, expressionSv: own.groundHow };
    return sumOf(head, () => ofEach(place, ['areaM2'], said));
  }),
  caseView('surroundings/residents/areas', ({ place }, _, asked) => {
    const said = { labelOf: own.residentsOf, unit: 'count' } as const;
    const head = { ...asked, labelSv: own.residents, unit: said.unit, expressionSv: own.wholeHow };
    return sumOf(head, () => ofEach(place, ['values', RESIDENTS], said));
  }),
  caseView('surroundings/residents/municipality', ({ place }, _, asked) => {
    const path = ['municipality', 'sums', RESIDENTS];
    const count = statistic(known(place), path, own.residentsOfMunicipality, { unit: 'count' });
    return { ...count, id: asked.id };
  }),
  caseView('surroundings/residents/year', ({ place }, _, asked) => {
    const { statistics } = known(place);
    const set = statistics.findIndex(({ variables }) => variables.includes(RESIDENTS));
    const path = ['statistics', set, 'year'];
    return { ...statistic(known(place), path, own.residentsYear, { unit: 'year' }), id: asked.id };
  }),
  caseView('surroundings/indicators/:place/areas/share', (of, { place }, asked) => {
    const { indicator, where } = indicatorAt(of, place);
    const labelSv = own.share(indicator.labelSv);
    return worked({ ...asked, labelSv, unit: 'share', expressionSv: texts.shareHow }, () =>
      wholeCounts(where, indicator),
    );
  }),
  caseView('surroundings/indicators/:place/areas/base', (of, { place }, asked) => {
    const { indicator, where } = indicatorAt(of, place);
    return { ...wholeCount(where, indicator, 'base'), id: asked.id };
  }),
  ...comparedWithRest.map(({ field, label, expressionSv, unit }) =>
    caseView(`surroundings/indicators/:place/${field}`, (of, { place }, asked) => {
      const { indicator, where } = indicatorAt(of, place);
      return worked({ ...asked, labelSv: label(indicator.labelSv), unit, expressionSv }, () => [
        ...wholeCounts(where, indicator),
        ...countsOf(where, indicator, 'municipality'),
      ]);
    }),
  ),
];

function known(place: Place | null): Place {
  invariant(place !== null, 'surroundings are of a place');
  return place;
}

/** Where the areas that the plan lies in stand among those of the place. */
function areasIn({ surroundings = [], areas }: Place): number[] {
  return surroundings.map((code) => areas.findIndex((area) => area.code === code));
}

/** The same figure of each of the areas, as it was imported. */
function ofEach(
  place: Place | null,
  field: FieldPath,
  { labelOf, unit }: { labelOf: (code: string) => string; unit: Trace['unit'] },
): Trace[] {
  const where = known(place);
  return areasIn(where).map((at) =>
    statistic(where, ['areas', at, ...field], labelOf(where.areas[at]?.code ?? ''), { unit }),
  );
}

function wholeCounts(where: Place, indicator: Indicator): Trace[] {
  return (['cases', 'base'] as const).map((count) => wholeCount(where, indicator, count));
}

function wholeCount(where: Place, indicator: Indicator, count: 'cases' | 'base'): Trace {
  const parts = areasIn(where).map((at) => areaCount(where, indicator, at, count));
  const head = {
    id: `place/surroundings/${derivedNames(indicator)[count]}`,
    labelSv: own[count](indicator.labelSv),
    value: parts.reduce((sum, { value }) => sum + (value ?? 0), 0),
    expressionSv: own.wholeHow,
  };
  return sumOf({ ...head, unit: 'count' }, () => parts);
}
