import { actorLabelSv } from '../../vocabulary/actors.ts';
import { formatMnkr, formatNumber, formatPercent, formatTkr } from '../../vocabulary/formatSv.ts';
import type { Post } from '../../vocabulary/findings.ts';
import type { Estimate } from '../../vocabulary/numbers.ts';
import type { Measure, MeasureEffect } from '../../vocabulary/measures.ts';
import type { Assessment, Snapshot } from '../../vocabulary/snapshot.ts';
import type { SocialEffect } from '../../vocabulary/socialFindings.ts';
import { annexTexts } from '../../vocabulary/text/sv/annex.ts';
import { socialTexts } from '../../vocabulary/text/sv/social.ts';
import { inSentence, listed, withRange } from '../../vocabulary/text/sv/words.ts';
import type { Block } from '../blocks.ts';
import { heading, table, trustText } from '../parts.ts';
import { yearsText } from './hard.ts';
import { fundBlocks } from './socialFund.ts';

const texts = annexTexts.soft;
const { chain } = socialTexts;

/** One measure: its chain from resources to value, what it rests on, and the two clocks. */
export function measureBlocks(
  snapshot: Snapshot,
  assessment: Assessment,
  measure: Measure,
): Block[] {
  return [
    heading(measure.label, 3),
    chainFacts(assessment, measure),
    ...costBlocks(assessment, measure),
    ...effectBlocks(snapshot, assessment, measure),
    ...fundBlocks(assessment, measure),
  ];
}

/** Resources → activities → outputs → outcomes → value, in that order. */
function chainFacts({ findings }: Assessment, measure: Measure): Block {
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
        found === undefined ? annexTexts.none : texts.resources(formatMnkr(found.resourcesSek)),
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

export function postsUnder({ findings }: Assessment, path: readonly string[]): Post[] {
  return findings.posts.filter((post) => path.every((step, index) => post.path[index] === step));
}

function costBlocks(assessment: Assessment, measure: Measure): Block[] {
  if (measure.costs.length === 0) return [];
  const { costColumns } = texts;
  return [
    table({
      caption: texts.costCaption,
      headers: [
        costColumns.cost,
        costColumns.payer,
        costColumns.perYear,
        costColumns.years,
        costColumns.presentValue,
      ],
      align: 'llrrr',
      isDense: true,
      rows: measure.costs.map((cost) => {
        const post = postsUnder(assessment, ['measures', measure.id, 'costs', cost.id])[0];
        return [
          cost.label,
          actorLabelSv(cost.from),
          withInterval(cost.sekPerYear, formatTkr),
          yearsText({ firstYear: cost.fromYear, lastYear: cost.toYear }),
          post === undefined ? annexTexts.none : formatMnkr(post.presentValueSek),
        ];
      }),
    }),
  ];
}

/** "8 %" or "8 % (5 % till 12 %)". */
function withInterval({ central, low, high }: Estimate, format: (value: number) => string): string {
  if (low === undefined || high === undefined || low === high) return format(central);
  return withRange(format(central), format(low), format(high));
}

function effectBlocks(snapshot: Snapshot, assessment: Assessment, measure: Measure): Block[] {
  if (measure.effects.length === 0) return [];
  const { effectColumns } = texts;
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
      widths: [0.38, 0.15, 0.09, 0.09, 0.1, 0.11, 0.08],
      isDense: true,
      rows: measure.effects.map((effect) => effectCells(assessment, measure, effect)),
      note: texts.effectNote(snapshot.planCase.settings.optimismBiasEffect),
    }),
    heading(texts.effectFacts, 3),
    {
      kind: 'facts',
      rows: measure.effects.map((effect) => [
        effect.label,
        effectSentences(assessment, measure, effect).join(' '),
      ]),
    },
  ];
}

function effectCells(assessment: Assessment, measure: Measure, effect: MeasureEffect): string[] {
  const facts = effectFactsOf(assessment, measure, effect);
  const posts = postsUnder(assessment, ['measures', measure.id, 'effects', effect.id]);
  const receivers = [...new Set(posts.map(({ to }) => actorLabelSv(to)))];
  return [
    [`${effect.label}.`, effect.mechanism, texts.path(effect)].filter(Boolean).join(' '),
    texts.reach(
      formatNumber(effect.persons),
      withInterval(effect.effectShare, (share) => formatPercent(share, share < 0.1 ? 1 : 0)),
    ),
    formatPercent(facts?.additionalShare ?? 0),
    formatNumber(facts?.personsChanged ?? 0, 1),
    formatMnkr(facts?.presentValueSek ?? 0),
    listed(receivers.map((label, index) => (index === 0 ? label : inSentence(label)))),
    trustText(effect.grade),
  ];
}

function effectFactsOf({ findings }: Assessment, measure: Measure, effect: MeasureEffect) {
  return findings.effects.find(
    (each) => each.measureId === measure.id && each.effectId === effect.id,
  );
}

/** What is counted of an effect and why, its reach, its residual, and the reason for weak evidence. */
function effectSentences(
  assessment: Assessment,
  measure: Measure,
  effect: MeasureEffect,
): string[] {
  const facts = effectFactsOf(assessment, measure, effect);
  const social = assessment.findings.social?.effects.find(
    (each) => each.measureId === measure.id && each.effectId === effect.id,
  );
  return [
    socialTexts.additional({ ...effect, additionalShare: facts?.additionalShare ?? 0 }),
    ...(effect.deadweightShare === 0 ? [socialTexts.zeroDeadweight] : []),
    ...(social === undefined ? [] : socialSentences(effect, social)),
  ];
}

function socialSentences(
  { persons, targetPersons = 0, grade, includedBecause = '' }: MeasureEffect,
  { reachShare, unitValue, isSummed }: SocialEffect,
): string[] {
  const isReasoned = (grade === 'D' || grade === 'E') && isSummed;
  return [
    ...(reachShare === null ? [] : [socialTexts.reach(persons, targetPersons, reachShare)]),
    ...(unitValue === null ? [] : [socialTexts.residual(unitValue)]),
    ...(isReasoned ? [socialTexts.includedBecause(grade, includedBecause)] : []),
    ...(isSummed ? [] : [socialTexts.notSummed(grade)]),
  ];
}
