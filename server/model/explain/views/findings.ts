import type { LedgerEntry } from '../../../engine/itemAmounts.ts';
import { actorLabelSv, REAL } from '../../../vocabulary/actors.ts';
import type { BuiltFinding } from '../../../vocabulary/builtFindings.ts';
import { postsUnder, type EffectFacts } from '../../../vocabulary/findings.ts';
import type { MeasureEffect } from '../../../vocabulary/measures.ts';
import { whyTexts } from '../../../vocabulary/text/sv/why.ts';
import { inSentence } from '../../../vocabulary/text/sv/words.ts';
import type { FieldPath } from '../../fieldPath.ts';
import { REPAYMENT_YEARS } from '../../ledgerHead.ts';
import { isSummed } from '../../soft/effects.ts';
import { sizeOf } from '../../soft/npvInterval.ts';
import { builtPath, builtValues } from '../built.ts';
import { entered, setting } from '../inputs.ts';
import { presentValueOf, rateOf, shareOf, sumOfValues, totalOf } from '../items.ts';
import { amountOf } from '../rules.ts';
import { given, productOf, renamed, sumOf, worked, type Head, type Trace } from '../trace.ts';
import { view, type Asked } from '../view.ts';
import type { World } from '../world.ts';
import { LAST_T } from '../../../vocabulary/ledger.ts';
import { itemValue, rowLabel } from './actorMatrix.ts';
import { yearlyNets } from './returns.ts';
import { groupValue } from './risk.ts';
import { surplusValue } from './switching.ts';

const { findings: texts, switching, figures, rule, item: words } = whyTexts;
const SOCIETY = 'samhalle';

/** Facts that sentences, tables and charts state about one alternative. */
export const findingViews = [
  view('findings/groupSwitching/:place/changeShare', (of, { place }, asked) => {
    const found = of.assessment.findings.groupSwitching[Number(place)];
    const [perspective, group] = [found?.perspective ?? '', found?.group ?? ''];
    const labelSv = switching.group(found?.label ?? group, actorLabelSv(perspective));
    return share(asked, labelSv, switching.groupHow, () => [
      of.at('results', 'npv_by_layer', perspective, 'total'),
      groupValue(of, perspective, group),
    ]);
  }),
  view('findings/surplusSwitching/:place/changeShare', (of, { place }, asked) => {
    const found = of.assessment.findings.surplusSwitching?.[Number(place)];
    const { label = '', perspective = '' } = found ?? {};
    const labelSv = switching.group(label, actorLabelSv(perspective));
    return share(asked, labelSv, switching.groupHow, () => [
      of.at('results', 'npv_by_layer', perspective, 'total'),
      surplusValue(of, perspective, label),
    ]);
  }),
  view('findings/breakEvenRentIncreaseShare', (of, _named, asked) =>
    share(asked, switching.rentIncrease, switching.rentIncreaseHow, () => [
      of.at('results', 'switching_values', 'bolag', 'break_even_rent_multiplier'),
    ]),
  ),
  view('findings/writeDownNeedSek', (of, _named, asked) =>
    worked(sek(asked, texts.writeDown, texts.sameHow), () =>
      asked.value === null ? [] : [of.at('results', 'property', 'write_down_need')],
    ),
  ),
  view('findings/requiredEffectShare/:perspective', (of, { perspective }, asked) =>
    share(asked, switching.required(actorLabelSv(perspective)), switching.shownHow, () => [
      of.at('results', 'switching_values', perspective, 'required_effect_multiplier'),
    ]),
  ),
  view('findings/softOnlyRequiredEffectShare/:perspective', (of, { perspective }, asked) =>
    share(asked, switching.softRequired(actorLabelSv(perspective)), switching.shownHow, () => [
      of.at('results', 'switching_values', perspective, 'soft_only_required_effect_multiplier'),
    ]),
  ),
  view('findings/budgetAfter5YearsNominalSek', (of, _named, asked) =>
    sumOf(sek(asked, texts.budgetAfter, texts.budgetSumHow), () => budgets(of, REPAYMENT_YEARS)),
  ),
  view('findings/budgetRepaidYear', (of, _named, asked) => {
    const last = of.assessment.results.municipal_operating_budget_nominal.length - 1;
    const lastT = asked.value === null ? last : asked.value - of.book.ledger.base_year;
    const head: Head = {
      ...asked,
      labelSv: texts.budgetRepaid,
      unit: 'year',
      expressionSv: texts.budgetRepaidHow,
    };
    return worked(head, () => budgets(of, lastT));
  }),
  view('findings/biggestWinner/presentValueSek', (of, _named, asked) =>
    extreme(of, asked, texts.winner, of.assessment.findings.biggestWinner?.actor ?? ''),
  ),
  view('findings/biggestLoser/presentValueSek', (of, _named, asked) =>
    extreme(of, asked, texts.loser, of.assessment.findings.biggestLoser?.actor ?? ''),
  ),
  view('findings/pricedEffectCount', (of, _named, asked) =>
    counted(asked, texts.priced, [
      ...effectsOf(of)
        .filter(({ effect }) => isSummed(effect))
        .map(({ effect, path }) => ({ label: effect.label, path })),
      ...builtOf(of, (found) => found.isSummed),
    ]),
  ),
  view('findings/unpricedCount', (of, _named, asked) =>
    counted(asked, texts.unpriced, [
      ...of.alternative.unpricedEffects.map(({ label }, at) => ({
        label,
        path: [...of.path, 'unpricedEffects', at],
      })),
      ...builtOf(of, (found) => found.sekPerYear === null),
    ]),
  ),
  view('findings/built/:place/sekPerYear', (of, { place }, asked) => {
    const found = of.assessment.findings.built?.[Number(place)];
    const labelSv = texts.built(found?.label ?? '');
    const head: Head = { ...asked, labelSv, unit: 'SEK/year', expressionSv: texts.sameHow };
    const values = builtValues(of, found?.id ?? '');
    return values === undefined ? worked(head, () => []) : { ...values.whole, ...asked, labelSv };
  }),
  view('findings/built/:place/flows/:flow/sekPerYear', (of, { place, flow }, asked) => {
    const found = of.assessment.findings.built?.[Number(place)];
    const { id = '', label = '' } = found?.flows?.[Number(flow)] ?? {};
    const labelSv = texts.built(`${found?.label ?? ''}, ${inSentence(label)}`);
    const head: Head = { ...asked, labelSv, unit: 'SEK/year', expressionSv: texts.sameHow };
    const value = builtValues(of, found?.id ?? '')?.flows.get(id);
    return value === undefined ? worked(head, () => []) : { ...value, ...asked, labelSv };
  }),
  view('findings/posts/:place/totalSek', (of, { place }, asked) => {
    const { label, entry } = postAt(of, place);
    return entry === undefined
      ? worked(sek(asked, label, words.none), () => [])
      : { ...totalOf(of, entry, LAST_T), ...asked, labelSv: texts.postTotal(label) };
  }),
  view('findings/posts/:place/presentValueSek', (of, { place }, asked) => {
    const { label, entry } = postAt(of, place);
    return itemValue(of, entry, label, asked);
  }),
  view('findings/posts/:place/npvSek/:perspective', (of, { place, perspective }, asked) => {
    const { label, entry } = postAt(of, place);
    const labelSv = texts.postNpv(label, actorLabelSv(perspective));
    const isCounted = ({ item }: LedgerEntry) => item.id === entry?.item.id;
    return sumOfValues(of, { ...asked, labelSv }, perspective, { isCounted });
  }),
  view('findings/posts/:place/firstYear', (of, { place }, asked) =>
    yearOfPost(of, place, asked, texts.postFirst),
  ),
  view('findings/posts/:place/lastYear', (of, { place }, asked) =>
    yearOfPost(of, place, asked, texts.postLast),
  ),
  view('findings/effects/:place/additionalShare', (of, { place }, asked) => {
    const { effect, path } = effectAt(of, place);
    const labelSv = texts.additional(effect?.label ?? '');
    const head: Head = { ...asked, labelSv, unit: 'share', expressionSv: texts.additionalHow };
    return productOf(head, effect === undefined ? [] : additionalFactors(of, effect, path));
  }),
  view('findings/effects/:place/personsChanged', (of, { place }, asked) => {
    const { effect, path } = effectAt(of, place);
    const labelSv = texts.changed(effect?.label ?? '');
    const head: Head = { ...asked, labelSv, unit: 'persons', expressionSv: texts.changedHow };
    return productOf(head, [
      entered(of.content, [...path, 'persons']),
      entered(of.content, [...path, 'effectShare']),
      of.at('findings', 'effects', Number(place), 'additionalShare'),
    ]);
  }),
  view('findings/effects/:place/presentValueSek', (of, { place }, asked) => {
    const { effect } = effectAt(of, place);
    const labelSv = texts.effectValue(effect?.label ?? '');
    return sumOf(sek(asked, labelSv, texts.effectValueHow), () => flowsOf(of, effect));
  }),
  view('findings/effects/:place/npvInterval/:end', (of, { place, end }, asked) => {
    const { effect } = effectAt(of, place);
    const facts = of.assessment.findings.effects[Number(place)];
    const labelSv = texts.effectEnd(effect?.label ?? '', end);
    if (end === 'centralSek') {
      return sumOf(sek(asked, labelSv, texts.effectCentralHow), () => partsOf(of, facts));
    }
    return worked(sek(asked, labelSv, texts.effectEndHow), () => endOf(of, { place, end, facts }));
  }),
  view('findings/cumulativeByPerspective/:perspective/:t', (of, { perspective, t }, asked) => {
    const year = of.book.ledger.base_year + Number(t);
    const labelSv = figures.cumulative(actorLabelSv(perspective), year);
    return sumOf(sek(asked, labelSv, figures.cumulativeHow), () =>
      yearlyNets(of, perspective, Number(t)),
    );
  }),
];

function sek(asked: Asked, labelSv: string, expressionSv: string): Head {
  return { ...asked, labelSv, unit: 'SEK', expressionSv };
}

function share(
  asked: Asked,
  labelSv: string,
  expressionSv: string,
  uses: () => readonly Trace[],
): Trace {
  return worked({ ...asked, labelSv, unit: 'share', expressionSv }, uses);
}

/** Results of the operating budget for the first years. */
function budgets(of: World, lastT: number): Trace[] {
  return Array.from({ length: lastT + 1 }, (_, t) =>
    of.at('results', 'municipal_operating_budget_nominal', t, 'total'),
  );
}

function extreme(of: World, asked: Asked, label: (whom: string) => string, actor: string): Trace {
  return sumOf(sek(asked, label(rowLabel(actor)), texts.sameHow), () => [
    of.at('keyFigures', 'byActor', actor, 'netPresentValue', 'totalSek'),
  ]);
}

function counted(
  asked: Asked,
  labelSv: string,
  things: readonly { label: string; path: FieldPath }[],
): Trace {
  return sumOf({ ...asked, labelSv, unit: 'count', expressionSv: texts.countHow }, () =>
    things.map(({ label, path }) => given(label, 1, 'count', { kind: 'counted', path: [...path] })),
  );
}

/** Effects of what is built that something holds for. */
function builtOf(of: World, holds: (found: BuiltFinding) => boolean) {
  return (of.assessment.findings.built ?? [])
    .filter(holds)
    .map(({ id, label }) => ({ label, path: builtPath(of, id) }));
}

function postAt(of: World, place: string) {
  const post = of.assessment.findings.posts[Number(place)];
  const entry = of.book.entries.find(({ item }) => item.id === post?.itemId);
  return { label: post?.label ?? '', entry };
}

function yearOfPost(
  of: World,
  place: string,
  asked: Asked,
  label: (post: string) => string,
): Trace {
  const post = postAt(of, place);
  const { entry } = post;
  const t = (asked.value ?? 0) - of.book.ledger.base_year;
  const head: Head = {
    ...asked,
    labelSv: label(post.label),
    unit: 'year',
    expressionSv: texts.postYearHow,
  };
  return worked(head, () => [
    setting(of.content, 'baseYear'),
    ...(entry === undefined || asked.value === null ? [] : [amountOf(of, entry, t)]),
  ]);
}

type EffectAt = { readonly effect: MeasureEffect; readonly path: FieldPath };

/** Every effect in the order of the measures, as findings list them. */
function effectsOf({ alternative, path }: World): EffectAt[] {
  return alternative.measures.flatMap(({ effects }, measure) =>
    effects.map((effect, at) => {
      return { effect, path: [...path, 'measures', measure, 'effects', at] };
    }),
  );
}

function effectAt(
  of: World,
  place: string,
): { effect: MeasureEffect | undefined; path: FieldPath } {
  return effectsOf(of)[Number(place)] ?? { effect: undefined, path: of.path };
}

function additionalFactors(of: World, effect: MeasureEffect, path: FieldPath): Trace[] {
  const less = (field: 'deadweightShare' | 'displacementShare') => {
    const input = entered(of.content, [...path, field]);
    const head: Head = {
      id: `${input.id}/less`,
      labelSv: rule.complement(whyTexts.field(field)),
      value: 1 - effect[field],
      unit: 'factor',
      expressionSv: rule.complementHow,
    };
    return worked(head, () => [input]);
  };
  return [
    less('deadweightShare'),
    entered(of.content, [...path, 'attributionShare']),
    less('displacementShare'),
  ];
}

/** What each flow of an effect is of society's net present value. */
function partsOf(of: World, effect: EffectFacts | undefined): Trace[] {
  if (effect === undefined) return [];
  const { posts } = of.assessment.findings;
  return postsUnder(posts, ['measures', effect.measureId, 'effects', effect.effectId]).flatMap(
    (post) =>
      post.npvSek?.[SOCIETY] === undefined
        ? []
        : [of.at('findings', 'posts', posts.indexOf(post), 'npvSek', SOCIETY)],
  );
}

/** The likely worth, and what the whole is more or less with the effect at that end. */
function endOf(
  of: World,
  { place, end, facts }: { place: string; end: string; facts: EffectFacts | undefined },
): Trace[] {
  const { uncertainty } = of.assessment;
  const size = facts === undefined ? undefined : sizeOf(facts, uncertainty);
  const central = of.at('findings', 'effects', Number(place), 'npvInterval', 'centralSek');
  if (size === undefined) return [central];
  const { lowSek = 0, highSek = 0 } = size.byPerspective[SOCIETY] ?? {};
  const isTurned = lowSek > highSek;
  const sizeEnd = (end === 'lowSek') === isTurned ? 'highSek' : 'lowSek';
  const at = ['uncertainty', 'assumptions', uncertainty.assumptions.indexOf(size)] as const;
  return [
    central,
    of.at(...at, 'byPerspective', SOCIETY, sizeEnd),
    of.at('results', 'npv_by_layer', SOCIETY, 'total'),
  ];
}

/** What the flows of an effect create or use up for society; transfers are nothing. */
function flowsOf(of: World, effect: MeasureEffect | undefined): Trace[] {
  const rate = rateOf(of, 'samhalle');
  if (effect === undefined || rate === undefined) return [];
  return effect.flows.flatMap(({ id, from, to }) => {
    const entry = of.book.entries.find(({ item }) => item.id === id);
    const sign = (from === REAL ? 1 : 0) - (to === REAL ? 1 : 0);
    if (entry === undefined || sign === 0) return [];
    const base = presentValueOf(of, entry, rate, LAST_T);
    const facts = { id: `${base.id}/flow`, share: sign, base, expressionSv: words.flowsValueHow };
    return [renamed(shareOf(of, entry, facts), { labelSv: entry.item.label_sv ?? id })];
  });
}
