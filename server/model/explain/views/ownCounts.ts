import { careNeedWeights } from '../../../catalogue/careNeedWeights.ts';
import { invariant } from '../../../vocabulary/errors.ts';
import {
  careNeedGroups,
  type PlaceCareNeed,
  type PlaceCases,
  type PlaceOwnCounts,
} from '../../../vocabulary/ownCounts.ts';
import type { Place } from '../../../vocabulary/place.ts';
import { ownCountTexts } from '../../../vocabulary/text/sv/ownCounts.ts';
import { given, productOf, sumOf, worked, type Trace } from '../trace.ts';
import { caseView, type Asked } from '../view.ts';
import type { CaseWorld } from '../world.ts';
import { statistic } from './indicatorCounts.ts';

const { why: texts } = ownCountTexts;
const root = 'ownCounts/:at/found';

type Opened<Counts extends PlaceOwnCounts> = {
  readonly where: Place;
  readonly at: number;
  readonly counts: Counts;
  readonly label: string;
  readonly source: string;
};

function openedAs<Kind extends PlaceOwnCounts['kind']>(
  { place }: CaseWorld,
  at: string,
  kind: Kind,
): Opened<Extract<PlaceOwnCounts, { kind: Kind }>> {
  const counts = place?.ownCounts?.[Number(at)];
  invariant(place !== null && counts?.kind === kind, `no ${kind} at ${at}`);
  return {
    where: place,
    at: Number(at),
    // The kind was just looked at; the type of the union does not follow it.
    counts: counts as Extract<PlaceOwnCounts, { kind: Kind }>,
    label: ownCountTexts.about(counts),
    source: ownCountTexts.source(counts),
  };
}

const persons = { unit: 'persons' } as const;

/** What lies below every number of cases: those that were counted, and those that are expected. */
function observedAndExpected(of: CaseWorld, at: string): Trace[] {
  return ['observed', 'expected'].map((field) => of.at('ownCounts', Number(at), 'found', field));
}

const caseViews = [
  caseView(`${root}/observed`, (of, { at }, asked) => {
    const { where, at: place, label, source } = openedAs(of, at, 'cases');
    const path = ['ownCounts', place, 'areaCases'];
    const facts = { ...persons, source };
    return { ...statistic(where, path, texts.observed(label), facts), id: asked.id };
  }),
  caseView(`${root}/expected`, (of, { at }, asked) => {
    const opened = openedAs(of, at, 'cases');
    const labelSv = texts.expected(opened.label);
    return sumOf({ ...asked, labelSv, unit: 'count', expressionSv: texts.expectedHow }, () =>
      opened.counts.strata.map((_, stratum) => expectedIn(opened, stratum)),
    );
  }),
  ...(['excess', 'ratio', 'probability'] as const).map((field) =>
    caseView(`${root}/${field}`, (of, { at }, asked) => {
      const { label } = openedAs(of, at, 'cases');
      const unit = field === 'excess' ? 'count' : field === 'ratio' ? 'rateRatio' : 'share';
      const expressionSv = texts.how[field];
      return worked({ ...asked, labelSv: texts[field](label), unit, expressionSv }, () =>
        observedAndExpected(of, at),
      );
    }),
  ),
  ...(['excess', 'ratio'] as const).flatMap((field) =>
    (['Byar', 'Exact'] as const).map((method) =>
      caseView(`${root}/${field}${method}/:end`, (of, { at, end }, asked) => {
        const name = texts[field](openedAs(of, at, 'cases').label);
        const unit = field === 'excess' ? 'count' : 'rateRatio';
        const [label, expressionSv] =
          method === 'Byar' ? [texts.byar, texts.byarHow] : [texts.exact, texts.exactHow];
        const labelSv = label(name, endWord(end));
        return worked({ ...asked, labelSv, unit, expressionSv }, () => observedAndExpected(of, at));
      }),
    ),
  ),
  ...(['planAreas', 'rest'] as const).flatMap((level) =>
    (['rate', 'low', 'high'] as const).map((field) =>
      caseView(`${root}/direct/${level}/${field}`, (of, { at }, asked) => {
        const opened = openedAs(of, at, 'cases');
        const rate = texts.rate(opened.label, level);
        const labelSv = field === 'rate' ? rate : texts.rateEnd(rate, endWord(field));
        const expressionSv = field === 'rate' ? texts.rateHow : texts.rateEndHow;
        return worked({ ...asked, labelSv, unit: 'factor', expressionSv }, () =>
          ratedCounts(opened, level),
        );
      }),
    ),
  ),
];

const endWord = (end: string) => (end === 'low' ? texts.ends.low : texts.ends.high);

type StratumField = 'areaPersons' | 'areaCases' | 'restPersons' | 'restCases';

function inStratum({ where, at, counts, source }: Opened<PlaceCases>, stratum: number) {
  const name = counts.strata[stratum]?.label ?? '';
  return (field: StratumField) =>
    statistic(where, ['ownCounts', at, 'strata', stratum, field], texts[field](name), {
      ...persons,
      source,
    });
}

function expectedIn(opened: Opened<PlaceCases>, stratum: number): Trace {
  const { label, areaPersons, restCases, restPersons } = opened.counts.strata[stratum] ?? {};
  invariant(label !== undefined && restPersons !== undefined, `no ages at ${stratum}`);
  const count = inStratum(opened, stratum);
  return worked(
    {
      id: `place/ownCounts/${opened.at}/strata/${stratum}/expected`,
      labelSv: texts.stratumExpected(opened.label, label),
      value: ((areaPersons ?? 0) * (restCases ?? 0)) / restPersons,
      unit: 'count',
      expressionSv: texts.stratumExpectedHow,
    },
    () => [count('areaPersons'), count('restCases'), count('restPersons')],
  );
}

/** Cases and persons of a level by age, and those of the other, whose ages weigh too. */
function ratedCounts(opened: Opened<PlaceCases>, level: 'planAreas' | 'rest'): Trace[] {
  const cases = level === 'planAreas' ? 'areaCases' : 'restCases';
  return opened.counts.strata.flatMap((_, stratum) => {
    const count = inStratum(opened, stratum);
    return [count(cases), count('areaPersons'), count('restPersons')];
  });
}

const careNeedLevels = ['planAreas', 'municipality'] as const;
type CareNeedLevel = (typeof careNeedLevels)[number];

const careNeedViews = [
  ...careNeedLevels.flatMap((level) => [
    caseView(`${root}/${level}/weightedSum`, (of, { at }, asked) => {
      const opened = openedAs(of, at, 'careNeed');
      return sumOf(headOf(asked, 'weightedSum', level), () =>
        careNeedGroups.map((group) => weightedGroup(opened, level, group)),
      );
    }),
    caseView(`${root}/${level}/perPerson`, (of, { at }, asked) => {
      const { where, at: place, source } = openedAs(of, at, 'careNeed');
      return worked(headOf(asked, 'perPerson', level), () => [
        of.at('ownCounts', place, 'found', level, 'weightedSum'),
        statistic(where, ['ownCounts', place, level, 'population'], texts.population, {
          ...persons,
          source,
        }),
      ]);
    }),
    caseView(`${root}/${level}/index`, (of, { at }, asked) => {
      const { where, at: place, counts, source } = openedAs(of, at, 'careNeed');
      const nation = texts.nation(counts.set.reference?.year ?? 0);
      return worked(headOf(asked, 'index', level), () => [
        of.at('ownCounts', place, 'found', level, 'perPerson'),
        statistic(where, ['ownCounts', place, 'set', 'reference', 'perPerson'], nation, {
          unit: 'factor',
          source,
        }),
      ]);
    }),
  ]),
  caseView(`${root}/difference`, (of, { at }, asked) =>
    worked(
      { ...asked, labelSv: texts.difference, unit: 'factor', expressionSv: texts.differenceHow },
      () => careNeedLevels.map((level) => of.at('ownCounts', Number(at), 'found', level, 'index')),
    ),
  ),
];

function headOf(asked: Asked, field: 'weightedSum' | 'perPerson' | 'index', level: CareNeedLevel) {
  return {
    ...asked,
    labelSv: texts.careNeed(field, texts.levels[level]),
    unit: 'factor' as const,
    expressionSv: texts.careNeedHow[field],
  };
}

function weightedGroup(
  { where, at, counts, source }: Opened<PlaceCareNeed>,
  level: CareNeedLevel,
  { id, labelSv }: (typeof careNeedGroups)[number],
): Trace {
  const weight = careNeedWeights[id];
  const path = ['ownCounts', at, level, 'groups', id];
  return productOf(
    {
      id: `place/${path.join('/')}/weighted`,
      labelSv: texts.weightedGroup(labelSv),
      value: weight * (counts[level]?.groups[id] ?? 0),
      unit: 'factor',
      expressionSv: texts.weightedGroupHow,
    },
    [
      given(texts.weight(labelSv), weight, 'factor', {
        kind: 'method',
        expressionSv: texts.weightHow,
      }),
      statistic(where, path, texts.persons(labelSv), { ...persons, source }),
    ],
  );
}

/** How what a municipality's own counts tell came about. */
export const ownCountViews = [...caseViews, ...careNeedViews];
