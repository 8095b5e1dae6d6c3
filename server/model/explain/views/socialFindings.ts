import { actorLabelSv } from '../../../vocabulary/actors.ts';
import { LAST_T } from '../../../vocabulary/ledger.ts';
import { beneficiaryGroups } from '../../../vocabulary/measures.ts';
import { incomeThirds } from '../../../vocabulary/socialFindings.ts';
import type { Unit } from '../../../vocabulary/units.ts';
import { whyTexts } from '../../../vocabulary/text/sv/why.ts';
import { inSentence } from '../../../vocabulary/text/sv/words.ts';
import { inputsOfItem } from '../entry.ts';
import { numbersBelow, entered, setting } from '../inputs.ts';
import { inputsBelow, itemLabel, totalOf } from '../items.ts';
import { idOf } from '../rules.ts';
import { renamed, valueAt, worked, type Trace } from '../trace.ts';
import { view, type Asked } from '../view.ts';
import type { World } from '../world.ts';

const { social: texts } = whyTexts;
const groups = [...beneficiaryGroups, ...incomeThirds];
/** What a row calls the one that its numbers are of. */
const whose = ['committee', 'perspective', 'actor', 'to'];
const measure = 'findings/social/measures/:measure';
const effect = 'findings/social/effects/:effect';

/** Numbers of a measure, wherever they stand below it. */
const ofMeasures = [
  ':figure',
  'reserve/:row/:figure',
  'reserve/:row/years/:t/:figure',
  'repayment/:figure',
  'repayment/municipality/:figure',
  'repayment/municipality/years/:t/:figure',
  'repayment/committees/:row/:figure',
  'repayment/committees/:row/years/:t/:figure',
  'repayment/plan/:t/:figure',
  'repayment/plan/:t/byCommittee/:row/:figure',
  'profitability/:figure',
  'profitability/byPerspective/:row/:figure',
  'released/:row/:figure',
  'postCalculations/:t/:figure',
] as const;
const ofEffects = [
  ':figure',
  'path/:figure',
  'path/shares/:t',
  'unitValue/:figure',
  'unitValue/parts/:row/:figure',
];
const ofHouseholds = [
  ':figure',
  ':kind/:figure',
  ':kind/parts/:row/:figure',
  'weighted/byElasticity/:row/:figure',
  'weighted/byElasticity/:row/weights/:third',
];

/** Facts about social measures: what is set aside and paid back, what effects are, who gains. */
export const socialFindingViews = [
  ...ofMeasures.map((path) =>
    view(`${measure}/${path}`, (of, { measure: place }, asked) => {
      const id = of.assessment.findings.social?.measures[Number(place)]?.measureId ?? '';
      const { label = id } = of.alternative.measures.find((each) => each.id === id) ?? {};
      return figure(of, asked, label, () => [...itemsOf(of, id), ...sharedSettings(of)]);
    }),
  ),
  ...ofEffects.map((path) =>
    view(`${effect}/${path}`, (of, { effect: place }, asked) => {
      const found = of.assessment.findings.social?.effects[Number(place)];
      const at = of.alternative.measures.findIndex(({ id }) => id === found?.measureId);
      const effects = of.alternative.measures[at]?.effects ?? [];
      const own = effects.findIndex(({ id }) => id === found?.effectId);
      return figure(of, asked, effects[own]?.label ?? '', () =>
        inputsBelow(of, 'measures', at, 'effects', own),
      );
    }),
  ),
  ...ofHouseholds.map((path) =>
    view(`findings/social/distribution/${path}`, (of, _named, asked) =>
      figure(of, asked, texts.households, () => [
        ...of.alternative.measures.flatMap(({ id }) => itemsOf(of, id)),
        ...sharedSettings(of),
      ]),
    ),
  ),
];

function figure(of: World, asked: Asked, label: string, uses: () => readonly Trace[]): Trace {
  const name = asked.id.split('/').findLast((key) => !/^\d+$/.test(key)) ?? '';
  const labelSv = texts.label(label, name, rowsAround(of, asked));
  return worked({ ...asked, labelSv, unit: unitOf(name), expressionSv: texts.how }, uses);
}

/** Whose a number is and of which year, as the rows say that it stands in. */
function rowsAround({ assessment }: World, { id }: Asked): string[] {
  const path = id.split('/').slice(2, -1);
  return path.flatMap((_, at) => {
    const said = (key: string) => valueAt(assessment, [...path.slice(0, at + 1), key]);
    const whom = whose.map(said).find((each) => typeof each === 'string');
    const group = groups.find((each) => each.id === said('id'));
    const year = said('year');
    return [
      ...(whom === undefined ? [] : [inSentence(actorLabelSv(whom))]),
      ...(group === undefined ? [] : [inSentence(group.labelSv)]),
      ...(typeof year === 'number' ? [texts.year(year)] : []),
    ];
  });
}

function unitOf(name: string): Unit {
  if (/year$/i.test(name)) return 'year';
  if (/sek$/i.test(name)) return 'SEK';
  if (/shares?$/i.test(name)) return 'share';
  return name === 'missingEffects' ? 'count' : 'factor';
}

/** The items of a measure with their sums over the years; their inputs where none is summed. */
function itemsOf(of: World, measureId: string): Trace[] {
  const isOwn = ([list, id]: readonly string[]) => list === 'measures' && id === measureId;
  const entries = of.book.entries.filter(({ item }) => isOwn(of.items.get(item.id)?.path ?? []));
  const at = of.alternative.measures.findIndex(({ id }) => id === measureId);
  if (entries.length === 0) return inputsBelow(of, 'measures', at);
  return entries.flatMap((entry) => [
    renamed(totalOf(of, entry, LAST_T), {
      id: idOf(of, entry.item.id, 'ofMeasure'),
      labelSv: itemLabel(entry),
    }),
    ...inputsOfItem(of, entry.item.id)
      .filter(({ field }) => field === 'cashableShare')
      .map(({ trace }) => trace),
  ]);
}

function sharedSettings(of: World): Trace[] {
  const path = ['settings', 'incomeThirdsSek'];
  const incomes = numbersBelow(valueAt(of.content, path), path);
  return [
    setting(of.content, 'baseYear'),
    setting(of.content, 'inflationPerYear'),
    ...incomes.map((each) => entered(of.content, each)),
  ];
}
