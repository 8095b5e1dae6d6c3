import { trustText } from '../../vocabulary/grades.ts';
import { formatMillionsColumn } from '../../vocabulary/formatSv.ts';
import type { UnpricedEffect } from '../../vocabulary/measures.ts';
import type { Assessment, Snapshot } from '../../vocabulary/snapshot.ts';
import { annexTexts } from '../../vocabulary/text/sv/annex.ts';
import { sceneContext } from '../../scenes/context.ts';
import { effectIntervalsScene, hasEffectIntervals } from '../../scenes/effectIntervals.ts';
import type { AnnexSection, Block } from '../blocks.ts';
import {
  alternativeOf,
  FIGURE_SIZE,
  heading,
  legalNotes,
  note,
  paragraph,
  table,
} from '../parts.ts';
import { saidOnce } from '../saidOnce.ts';
import { builtBlocks } from './built.ts';
import { distributionBlocks } from './distribution.ts';
import { measureBlocks } from './softMeasure.ts';

const texts = annexTexts.soft;

/** Social and health-economic effects: one measure at a time, deductions, what has no price. */
export const softSection: AnnexSection = {
  id: 'soft',
  startsPage: false,
  isNumbered: true,
  appliesTo: () => true,
  build: ({ snapshot }) => {
    const { assessments } = snapshot.results;
    const withSoft = assessments.filter((assessment) => {
      const { measures, builtEffects = [] } = alternativeOf(snapshot, assessment);
      return measures.length + builtEffects.length > 0;
    });
    return [
      heading(texts.heading),
      ...(withSoft.length === 0 ? [paragraph(texts.none)] : [note(introNote(snapshot))]),
      ...legalNotes(snapshot, 'soft'),
      ...saidOnce(
        withSoft.map((assessment) => ({
          name: assessment.name,
          parts: [
            intervalBlocks(snapshot, assessment),
            ...alternativeOf(snapshot, assessment).measures.map((measure) =>
              measureBlocks(assessment, measure),
            ),
            builtBlocks(snapshot, assessment),
            overlapBlocks(assessment),
            distributionBlocks(assessment),
          ],
        })),
      ),
      heading(texts.unpriced, 3),
      ...unpricedBlocks(snapshot),
    ];
  },
};

/** What holds for every measure and every effect, said once. */
function introNote({ planCase: { alternatives, settings } }: Snapshot): string {
  const hasMeasures = alternatives.some(({ measures }) => measures.length > 0);
  const { effectNote, clocksNote, cashNote } = texts;
  const ofMeasures = [effectNote(settings.optimismBiasEffect), clocksNote, cashNote];
  return [...(hasMeasures ? ofMeasures : []), texts.trustNote].join(' ');
}

/** The effects beside each other, before each is told of. */
function intervalBlocks(snapshot: Snapshot, assessment: Assessment): Block[] {
  const { findings } = assessment;
  if (!hasEffectIntervals(findings)) return [];
  const { measures } = alternativeOf(snapshot, assessment);
  const context = sceneContext(snapshot.planCase);
  return [
    { kind: 'figure', scene: effectIntervalsScene({ measures, findings, context }, FIGURE_SIZE) },
  ];
}

function overlapBlocks({ results, findings }: Assessment): Block[] {
  const removed = results.overlap_removed;
  if (removed.length === 0) return [];
  const { overlapColumns } = texts;
  const labelOf = (id: string) => findings.posts.find(({ itemId }) => itemId === id)?.label ?? id;
  return [
    table({
      caption: texts.overlapCaption,
      headers: [overlapColumns.item, overlapColumns.before, overlapColumns.after],
      align: 'lrr',
      isDense: true,
      rows: removed.map(({ id, gross_pv: gross, counted_pv: counted }) => [
        labelOf(id),
        formatMillionsColumn(gross),
        formatMillionsColumn(counted),
      ]),
      note: texts.overlapIntro,
    }),
  ];
}

function unpricedBlocks({ planCase }: Snapshot): Block[] {
  const { unpricedColumns } = texts;
  const alternatives = planCase.alternatives.filter(
    ({ unpricedEffects }) => unpricedEffects.length > 0,
  );
  if (alternatives.length === 0) return [paragraph(texts.unpricedNone)];
  return saidOnce(
    alternatives.map(({ name, unpricedEffects }) => ({
      name,
      parts: [
        [
          table({
            caption: texts.unpricedCaption,
            headers: [
              unpricedColumns.effect,
              unpricedColumns.step,
              unpricedColumns.why,
              unpricedColumns.trust,
              unpricedColumns.judge,
            ],
            align: 'lllll',
            isDense: true,
            widths: [0.2, 0.14, 0.34, 0.13, 0.19],
            rows: unpricedEffects.map(unpricedCells),
            note: texts.unpricedNote,
          }),
        ],
      ],
    })),
    4,
  );
}

function unpricedCells({ label, step, sentence, grade, judgedBy }: UnpricedEffect): string[] {
  return [
    label,
    texts.steps[String(step)] ?? String(step),
    sentence,
    trustText(grade),
    judgedBy || annexTexts.none,
  ];
}
