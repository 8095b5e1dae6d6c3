import { trustText } from '../../vocabulary/grades.ts';
import { actorLabelSv } from '../../vocabulary/actors.ts';
import { postsUnder } from '../../vocabulary/findings.ts';
import { formatMnkr, formatNumber, formatPercent, formatTkr } from '../../vocabulary/formatSv.ts';
import type { Estimate } from '../../vocabulary/numbers.ts';
import type { Measure, MeasureEffect } from '../../vocabulary/measures.ts';
import type { Assessment } from '../../vocabulary/snapshot.ts';
import type { SocialEffect } from '../../vocabulary/socialFindings.ts';
import { annexTexts } from '../../vocabulary/text/sv/annex.ts';
import { socialTexts } from '../../vocabulary/text/sv/social.ts';
import { inSentence, listed, withRange } from '../../vocabulary/text/sv/words.ts';
import type { Block } from '../blocks.ts';
import { heading, table } from '../parts.ts';
import { yearsText } from './hard.ts';
import { fundBlocks } from './socialFund.ts';

const texts = annexTexts.soft;
const { chain } = socialTexts;

/** One measure: its chain from resources to value, what it rests on, and the two clocks. */
export function measureBlocks(assessment: Assessment, measure: Measure): Block[] {
  return [
    heading(measure.label, 3),
    chainFacts(assessment, measure),
    ...effectBlocks(assessment, measure),
    ...fundBlocks(assessment, measure),
  ];
}

/** Resources → activities → outputs → outcomes → value, in that order. */
function chainFacts(assessment: Assessment, measure: Measure): Block {
  const { findings } = assessment;
  const found = findings.social?.measures.find(({ measureId }) => measureId === measure.id);
  const outcomes = measure.effects.map(({ label }, index) =>
    index === 0 ? label : inSentence(label),
  );
  return {
    kind: 'facts',
    rows: [
      [texts.group, measure.targetGroup || annexTexts.none],
      [
        chain.resources,
        [
          ...(found === undefined ? [] : [texts.resources(formatMnkr(found.resourcesSek))]),
          ...measure.costs.map((cost) => costText(assessment, measure, cost)),
        ].join(' ') || annexTexts.none,
      ],
      [chain.activities, measure.activities || annexTexts.none],
      [chain.outputs, measure.outputs ?? texts.noOutputs],
      [chain.outcomes, listed(outcomes) || annexTexts.none],
      [
        chain.value,
        found === undefined ? annexTexts.none : texts.value(formatMnkr(found.valueSek)),
      ],
    ],
  };
}

/** Who pays what in which years. */
function costText(
  assessment: Assessment,
  measure: Measure,
  { id, label, from, sekPerYear, fromYear, toYear }: Measure['costs'][number],
): string {
  const post = postsUnder(assessment.findings.posts, ['measures', measure.id, 'costs', id])[0];
  return texts.cost({
    label,
    payer: inSentence(actorLabelSv(from)),
    perYear: withInterval(sekPerYear, formatTkr),
    years: yearsText({ firstYear: fromYear, lastYear: toYear }),
    presentValue: post === undefined ? annexTexts.none : formatMnkr(post.presentValueSek),
  });
}

/** "8 %" or "8 % (5 % till 12 %)". */
function withInterval({ central, low, high }: Estimate, format: (value: number) => string): string {
  if (low === undefined || high === undefined || low === high) return format(central);
  return withRange(format(central), format(low), format(high));
}

function effectBlocks(assessment: Assessment, measure: Measure): Block[] {
  if (measure.effects.length === 0) return [];
  const { effectColumns } = texts;
  const remarks = measure.effects.flatMap((effect): [string, string][] => {
    const said = effectSentences(assessment, measure, effect).join(' ');
    return said === '' ? [] : [[effect.label, said]];
  });
  return [
    table({
      caption: texts.effectCaption,
      headers: [
        effectColumns.effect,
        effectColumns.reach,
        effectColumns.additional,
        effectColumns.persons,
        effectColumns.value,
        effectColumns.actors,
        effectColumns.trust,
      ],
      align: 'llrrrll',
      widths: [0.41, 0.14, 0.1, 0.07, 0.08, 0.12, 0.08],
      isDense: true,
      rows: measure.effects.map((effect) => effectCells(assessment, measure, effect)),
    }),
    ...(remarks.length === 0 ? [] : [{ kind: 'facts', rows: remarks } as const]),
  ];
}

function effectCells(assessment: Assessment, measure: Measure, effect: MeasureEffect): string[] {
  const facts = effectFactsOf(assessment, measure, effect);
  const posts = postsUnder(assessment.findings.posts, [
    'measures',
    measure.id,
    'effects',
    effect.id,
  ]);
  const receivers = [...new Set(posts.map(({ to }) => actorLabelSv(to)))];
  return [
    [`${effect.label}.`, effect.mechanism, texts.path(effect)].filter(Boolean).join(' '),
    texts.reach(
      personsText(effect),
      withInterval(effect.effectShare, (share) => formatPercent(share, share < 0.1 ? 1 : 0)),
    ),
    texts.additional(facts?.additionalShare ?? 0, [
      1 - effect.deadweightShare,
      effect.attributionShare,
      1 - effect.displacementShare,
    ]),
    formatNumber(facts?.personsChanged ?? 0, 1),
    formatMnkr(facts?.presentValueSek ?? 0),
    listed(receivers.map((label, index) => (index === 0 ? label : inSentence(label)))),
    trustText(effect.grade),
  ];
}

/** How many are reached, and of how many. */
function personsText({ persons, targetPersons = 0 }: MeasureEffect): string {
  const reached = formatNumber(persons);
  return targetPersons > 0 ? texts.reached(reached, formatNumber(targetPersons)) : reached;
}

function effectFactsOf({ findings }: Assessment, measure: Measure, effect: MeasureEffect) {
  return findings.effects.find(
    (each) => each.measureId === measure.id && each.effectId === effect.id,
  );
}

/** What is left of its source's value, no deduction, and weak evidence: what is out of the ordinary. */
function effectSentences(
  assessment: Assessment,
  measure: Measure,
  effect: MeasureEffect,
): string[] {
  const social = assessment.findings.social?.effects.find(
    (each) => each.measureId === measure.id && each.effectId === effect.id,
  );
  return [
    ...(effect.deadweightShare === 0 ? [socialTexts.zeroDeadweight] : []),
    ...(social === undefined ? [] : socialSentences(effect, social)),
  ];
}

function socialSentences(
  { grade, includedBecause = '' }: MeasureEffect,
  { unitValue, isSummed }: SocialEffect,
): string[] {
  const isReasoned = (grade === 'D' || grade === 'E') && isSummed;
  return [
    ...(unitValue === null ? [] : [socialTexts.residual(unitValue)]),
    ...(isReasoned ? [socialTexts.includedBecause(grade, includedBecause)] : []),
    ...(isSummed ? [] : [socialTexts.notSummed(grade)]),
  ];
}
