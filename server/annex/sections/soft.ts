import { actorLabelSv } from '../../vocabulary/actors.ts';
import type { Post } from '../../vocabulary/findings.ts';
import {
  formatMillionsColumn,
  formatMnkr,
  formatNumber,
  formatPercent,
  formatTkr,
} from '../../vocabulary/formatSv.ts';
import type { Estimate } from '../../vocabulary/numbers.ts';
import type { Measure, MeasureEffect, UnpricedEffect } from '../../vocabulary/measures.ts';
import type { Assessment, Snapshot } from '../../vocabulary/snapshot.ts';
import { annexTextsSv } from '../../vocabulary/text/sv/annex.ts';
import { inSentence, listed, withRange } from '../../vocabulary/text/sv/words.ts';
import type { AnnexSection, Block } from '../blocks.ts';
import { alternativeOf, heading, note, paragraph, table, trustText } from '../parts.ts';
import { yearsText } from './hard.ts';

const texts = annexTextsSv.soft;

/** Social and health-economic effects: one measure at a time, deductions, what has no price. */
export const softSection: AnnexSection = {
  id: 'soft',
  startsPage: false,
  isNumbered: true,
  appliesTo: () => true,
  build: ({ snapshot }) => {
    const { assessments } = snapshot.results;
    const withMeasures = assessments.filter(
      (assessment) => alternativeOf(snapshot, assessment).measures.length > 0,
    );
    return [
      heading(texts.heading),
      ...(withMeasures.length === 0 ? [paragraph(texts.none)] : [note(texts.trustNote)]),
      ...withMeasures.flatMap((assessment) => [
        ...alternativeOf(snapshot, assessment).measures.flatMap((measure) =>
          measureBlocks(snapshot, assessment, measure),
        ),
        ...overlapBlocks(assessment),
      ]),
      heading(texts.unpriced, 3),
      ...unpricedBlocks(snapshot),
    ];
  },
};

function postsUnder({ findings }: Assessment, path: readonly string[]): Post[] {
  return findings.posts.filter((post) => path.every((step, index) => post.path[index] === step));
}

function measureBlocks(snapshot: Snapshot, assessment: Assessment, measure: Measure): Block[] {
  const { chain } = texts;
  return [
    heading(measure.label, 3),
    {
      kind: 'facts',
      rows: [
        [chain.group, measure.targetGroup || annexTextsSv.none],
        [chain.activities, measure.activities || annexTextsSv.none],
      ],
    },
    ...costBlocks(assessment, measure),
    ...effectBlocks(snapshot, assessment, measure),
  ];
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
      rows: measure.costs.map((cost) => {
        const post = postsUnder(assessment, ['measures', measure.id, 'costs', cost.id])[0];
        return [
          cost.label,
          actorLabelSv(cost.from),
          withInterval(cost.sekPerYear, formatTkr),
          yearsText({ firstYear: cost.fromYear, lastYear: cost.toYear }),
          post === undefined ? annexTextsSv.none : formatMnkr(post.presentValueSek),
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
      widths: [0.31, 0.13, 0.19, 0.08, 0.09, 0.12, 0.08],
      isDense: true,
      rows: measure.effects.map((effect) => effectCells(assessment, measure, effect)),
      note: texts.effectNote(snapshot.planCase.settings.optimismBiasEffect),
    }),
  ];
}

function effectCells(assessment: Assessment, measure: Measure, effect: MeasureEffect): string[] {
  const facts = assessment.findings.effects.find(
    (each) => each.measureId === measure.id && each.effectId === effect.id,
  );
  const posts = postsUnder(assessment, ['measures', measure.id, 'effects', effect.id]);
  const receivers = [...new Set(posts.map(({ to }) => actorLabelSv(to)))];
  return [
    [`${effect.label}.`, effect.mechanism, texts.path(effect)].filter(Boolean).join(' '),
    texts.reach(
      formatNumber(effect.persons),
      withInterval(effect.effectShare, (share) => formatPercent(share, share < 0.1 ? 1 : 0)),
    ),
    texts.additional(
      factor(effect.deadweightShare),
      factor(effect.attributionShare),
      factor(effect.displacementShare),
      formatPercent(facts?.additionalShare ?? 0),
    ),
    formatNumber(facts?.personsChanged ?? 0, 1),
    formatMnkr(facts?.presentValueSek ?? 0),
    listed(receivers.map((label, index) => (index === 0 ? label : inSentence(label)))),
    trustText(effect.grade),
  ];
}

const factor = (share: number) => formatNumber(share, 2);

function overlapBlocks({ results, findings }: Assessment): Block[] {
  const removed = results.overlap_removed;
  if (removed.length === 0) return [];
  const { overlapColumns } = texts;
  const labelOf = (id: string) => findings.posts.find(({ itemId }) => itemId === id)?.label ?? id;
  return [
    heading(texts.overlap, 3),
    paragraph(texts.overlapIntro),
    table({
      caption: texts.overlapCaption,
      headers: [overlapColumns.item, overlapColumns.before, overlapColumns.after],
      align: 'lrr',
      rows: removed.map(({ id, gross_pv: gross, counted_pv: counted }) => [
        labelOf(id),
        formatMillionsColumn(gross),
        formatMillionsColumn(counted),
      ]),
    }),
  ];
}

function unpricedBlocks({ planCase }: Snapshot): Block[] {
  const { unpricedColumns } = texts;
  const alternatives = planCase.alternatives.filter(
    ({ unpricedEffects }) => unpricedEffects.length > 0,
  );
  if (alternatives.length === 0) return [paragraph(texts.unpricedNone)];
  return alternatives.map(({ name, unpricedEffects }) =>
    table({
      caption:
        alternatives.length > 1 ? `${name}. ${texts.unpricedCaption}` : texts.unpricedCaption,
      headers: [
        unpricedColumns.effect,
        unpricedColumns.step,
        unpricedColumns.why,
        unpricedColumns.trust,
        unpricedColumns.judge,
      ],
      align: 'lllll',
      widths: [0.2, 0.17, 0.36, 0.13, 0.14],
      rows: unpricedEffects.map(unpricedCells),
      note: texts.unpricedNote,
    }),
  );
}

function unpricedCells({ label, step, sentence, grade, judgedBy }: UnpricedEffect): string[] {
  return [
    label,
    texts.steps[String(step)] ?? String(step),
    sentence,
    trustText(grade),
    judgedBy || annexTextsSv.none,
  ];
}
