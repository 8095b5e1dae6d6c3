import { actorLabelSv } from '../../../vocabulary/actors.ts';
import { whyTexts } from '../../../vocabulary/text/sv/why.ts';
import { estimatesOf } from '../../uncertainty/assumptions.ts';
import type { FieldPath } from '../../fieldPath.ts';
import { inputsOfItem } from '../entry.ts';
import { enteredInterval, isEstimate, numbersBelow, setting } from '../inputs.ts';
import { productOf, renamed, valueAt, worked, type Trace } from '../trace.ts';
import { view, type Asked } from '../view.ts';
import { foundOnce, type World } from '../world.ts';
import { groupValues, spreadOfGroups } from './risk.ts';
import { valued } from './switching.ts';

const { risk: texts } = whyTexts;
const assumption = 'uncertainty/assumptions/:place';
const ofPerspective = `${assumption}/byPerspective/:perspective`;

/** The simulation: every number of it is read out of the same draws. */
export const uncertaintyViews = [
  view('uncertainty/seed', (of, _named, { id }) => renamed(setting(of.content, 'seed'), { id })),
  view('uncertainty/draws', (of, _named, { id }) => renamed(setting(of.content, 'draws'), { id })),
  view('uncertainty/byPerspective/:perspective/dots/:dot', (of, { perspective, dot }, asked) =>
    simulated(of, perspective, asked, texts.dot(actorLabelSv(perspective), Number(dot) + 1)),
  ),
  view('uncertainty/byPerspective/:perspective/errors/:measure', (of, named, asked) => {
    const { perspective, measure } = named;
    const labelSv = texts.error(actorLabelSv(perspective), measure);
    const unit = measure === 'chanceAboveZero' ? 'share' : 'SEK';
    return worked({ ...asked, labelSv, unit, expressionSv: texts.errorHow }, () => [
      of.at('uncertainty', 'byPerspective', perspective, measure),
      ...drawInputs(of),
    ]);
  }),
  view('uncertainty/byPerspective/:perspective/:measure', (of, { perspective, measure }, asked) => {
    const labelSv = texts.uncertainty(actorLabelSv(perspective), measure);
    const trace = simulated(of, perspective, asked, labelSv);
    return measure === 'chanceAboveZero' ? renamed(trace, { unit: 'share' }) : trace;
  }),
  view(`${assumption}/:end`, (of, { place, end }, asked) => {
    const { label, inputs } = assumptionAt(of, place);
    const labelSv = texts.factor(label, end);
    return worked({ ...asked, labelSv, unit: 'factor', expressionSv: texts.factorHow }, inputs);
  }),
  view(`${ofPerspective}/:end`, (of, { place, perspective, end }, asked) => {
    const { label } = assumptionAt(of, place);
    const labelSv = texts.assumptionEnd(label, actorLabelSv(perspective), end);
    const factor = end === 'lowSek' ? 'lowFactor' : 'highFactor';
    return worked({ ...asked, labelSv, unit: 'SEK', expressionSv: texts.assumptionEndHow }, () => [
      ...weighed(of, place, perspective),
      of.at('uncertainty', 'assumptions', Number(place), factor),
    ]);
  }),
  view(`${ofPerspective}/switching/:figure`, (of, { place, perspective, figure }, asked) => {
    const { label } = assumptionAt(of, place);
    const whom = actorLabelSv(perspective);
    if (figure === 'value') {
      const labelSv = texts.turningValue(label, whom);
      return turningValue(of, { place, perspective, turn: 'switching' }, asked, labelSv);
    }
    const labelSv = texts.turning(label, whom);
    return turning(of, { place, perspective, figure }, asked, labelSv, texts.turningHow);
  }),
  view(`${ofPerspective}/ranking/:figure`, (of, { place, perspective, figure }, asked) => {
    const { label } = assumptionAt(of, place);
    const whom = actorLabelSv(perspective);
    if (figure === 'value') {
      const labelSv = texts.rankingValue(label, whom);
      return turningValue(of, { place, perspective, turn: 'ranking' }, asked, labelSv);
    }
    const labelSv = texts.ranking(label, whom);
    return turning(of, { place, perspective, figure }, asked, labelSv, texts.rankingHow);
  }),
  view('uncertainty/pairs/:place/jointChange', (of, { place }, asked) => {
    const pair = of.assessment.uncertainty.pairs[Number(place)];
    const places = (pair?.ids ?? []).map((id) => placeOf(of, id));
    const [first = '', second = ''] = places.map((each) => assumptionAt(of, each).label);
    const head = { labelSv: texts.pair(first, second), expressionSv: texts.pairHow } as const;
    return worked({ ...asked, ...head, unit: 'share' }, () =>
      places.flatMap((each) => weighed(of, each, pair?.perspective ?? '')),
    );
  }),
  view('uncertainty/scenarios/:place/npvSek/:perspective', (of, { place, perspective }, asked) => {
    const scenario = of.content.settings.scenarios?.[Number(place)];
    const labelSv = texts.scenario(scenario?.label ?? place, actorLabelSv(perspective));
    const factors = ['scenarios', Number(place), 'factors'] as const;
    return worked({ ...asked, labelSv, unit: 'SEK', expressionSv: texts.scenarioHow }, () => [
      of.at('results', 'npv_by_layer', perspective, 'total'),
      ...groupValues(of, perspective),
      ...Object.keys(scenario?.factors ?? {}).map((group) =>
        setting(of.content, ...factors, group),
      ),
    ]);
  }),
];

/** A number read out of the draws of a perspective's net present value. */
export function simulated(of: World, perspective: string, asked: Asked, labelSv: string): Trace {
  return worked({ ...asked, labelSv, unit: 'SEK', expressionSv: texts.simulatedHow }, () => [
    of.at('results', 'npv_by_layer', perspective, 'total'),
    ...groupValues(of, perspective),
    ...drawInputs(of),
  ]);
}

/** What decides the draws: intervals, groups and how they go together, and where they begin. */
export function drawInputs(of: World): readonly Trace[] {
  return allDrawInputs(of, '');
}

const allDrawInputs = foundOnce((of): readonly Trace[] => [
  ...of.assessment.uncertainty.assumptions.flatMap(({ id }) => intervalOf(of, id)),
  ...spreadOfGroups(of),
  setting(of.content, 'seed'),
  setting(of.content, 'draws'),
]);

function placeOf(of: World, id: string): string {
  return String(of.assessment.uncertainty.assumptions.findIndex((each) => each.id === id));
}

function assumptionAt(of: World, place: string) {
  const found = of.assessment.uncertainty.assumptions[Number(place)];
  const [id, label] = [found?.id ?? '', found?.label ?? ''];
  return { id, label, inputs: () => intervalOf(of, id) };
}

/** The interval as it was entered; of an item that has its own, all that stands in its entry. */
const intervalOf = foundOnce((of, id): readonly Trace[] => {
  const path = estimatePaths(of, '').get(id);
  if (path !== undefined) return enteredInterval(of.content, path);
  const item = [...of.items.values()].find((each) =>
    `${each.path.join('.')}.`.startsWith(`${id}.`),
  );
  return item === undefined ? [] : inputsOfItem(of, item.item.id).map(({ trace }) => trace);
});

/** Every interval of the alternative, by the id that the simulation knows it by. */
const estimatePaths = foundOnce(
  (of): ReadonlyMap<string, FieldPath> =>
    new Map(
      numbersBelow(of.alternative, of.path)
        .filter((path) => isEstimate(valueAt(of.content, path)))
        .map((path) => [namesOf(of, path), path]),
    ),
);

/** A path as the simulation writes it: rows by their ids, `hardLines.gata.amount`. */
function namesOf({ content, path: root }: World, path: FieldPath): string {
  return path
    .slice(root.length)
    .map((key, at) => {
      if (typeof key === 'string') return key;
      const row = path.slice(0, root.length + at + 1);
      const id = valueAt(content, [...row, 'id']) ?? valueAt(content, [...row, 'blockId']);
      return typeof id === 'string' ? id : String(key);
    })
    .join('.');
}

/** The result, and the part of it that moves with the assumption. */
function weighed(of: World, place: string, perspective: string): Trace[] {
  const { id, label } = assumptionAt(of, place);
  const moves = new Set(
    [...of.items.values()]
      .filter((item) => estimatesOf(of.alternative, item).some((each) => each.id === id))
      .map(({ item }) => item.id),
  );
  return [
    of.at('results', 'npv_by_layer', perspective, 'total'),
    valued(
      of,
      perspective,
      `assumption/${place}/${perspective}`,
      texts.assumptionValue(label, actorLabelSv(perspective)),
      ({ item }) => moves.has(item.id),
    ),
  ];
}

function turning(
  of: World,
  { place, perspective, figure }: { place: string; perspective: string; figure: string },
  asked: Asked,
  labelSv: string,
  expressionSv: string,
): Trace {
  const { label, inputs } = assumptionAt(of, place);
  const isRanking = expressionSv === texts.rankingHow;
  const before = isRanking ? baselineValue(of, perspective) : [];
  const isChance = figure === 'chanceBeyond';
  const head = isChance
    ? ({ labelSv: texts.beyond(label), unit: 'share', expressionSv: texts.beyondHow } as const)
    : ({ labelSv, unit: 'factor', expressionSv } as const);
  return worked({ ...asked, ...head }, () => [
    ...weighed(of, place, perspective),
    ...before,
    ...inputs(),
  ]);
}

/** The same as an amount: what was entered times the factor. */
function turningValue(
  of: World,
  { place, perspective, turn }: { place: string; perspective: string; turn: string },
  asked: Asked,
  labelSv: string,
): Trace {
  const assumption = of.assessment.uncertainty.assumptions[Number(place)];
  const [central] = intervalOf(of, assumption?.id ?? '');
  const path = ['uncertainty', 'assumptions', Number(place), 'byPerspective', perspective, turn];
  const head = { labelSv, unit: assumption?.unit ?? 'factor', expressionSv: texts.turningValueHow };
  const factor = of.at(...path, 'factor');
  return productOf({ ...asked, ...head }, central === undefined ? [factor] : [central, factor]);
}

/** What the baseline is worth, that the alternative is ranked against. */
function baselineValue(of: World, perspective: string): Trace[] {
  const baseline = of.content.alternatives.findIndex(({ isBaseline }) => isBaseline);
  return [of.atResults('assessments', baseline, 'results', 'npv_by_layer', perspective, 'total')];
}
