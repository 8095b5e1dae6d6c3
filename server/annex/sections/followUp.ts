import type { FollowUp } from '../../vocabulary/decision.ts';
import { formatTkr } from '../../vocabulary/formatSv.ts';
import { annexTexts } from '../../vocabulary/text/sv/annex.ts';
import { annexCaseTexts } from '../../vocabulary/text/sv/annexCase.ts';
import { followUpSceneTexts as measuredTexts } from '../../vocabulary/text/sv/followUpScene.ts';
import type { Snapshot } from '../../vocabulary/snapshot.ts';
import { sceneContext } from '../../scenes/context.ts';
import { followedUp, followUpScene } from '../../scenes/followUp.ts';
import { followUpValue, plannedValue, targetWords } from '../../scenes/followUpWords.ts';
import type { AnnexSection, Block } from '../blocks.ts';
import { FIGURE_SIZE, heading, paragraph, table, textCell } from '../parts.ts';

const texts = annexCaseTexts.followUp;

/** What is measured after the decision, by whom, and what takes the decision up again. */
export const followUpSection: AnnexSection = {
  id: 'followUp',
  startsPage: false,
  isNumbered: true,
  appliesTo: () => true,
  build: ({ snapshot }) => {
    const { followUp = [] } = snapshot.planCase;
    if (followUp.length === 0) return [heading(texts.heading), paragraph(texts.none)];
    const { columns, carriedColumns: carried } = texts;
    return [
      heading(texts.heading),
      table({
        caption: texts.caption,
        headers: [
          columns.indicator,
          columns.startValue,
          columns.target,
          columns.when,
          columns.source,
        ],
        align: 'lrrll',
        widths: [0.3, 0.12, 0.1, 0.15, 0.33],
        rows: followUp.map((each) => [
          each.label,
          valueText(each.startValue, each),
          each.target === undefined
            ? annexTexts.none
            : targetWords(followUpValue(each.target, each), each),
          whenText(each),
          textCell(each.source),
        ]),
        isDense: true,
      }),
      table({
        caption: texts.carriedCaption,
        headers: [
          carried.indicator,
          carried.responsible,
          carried.budget,
          carried.reportTo,
          carried.trigger,
        ],
        align: 'llrll',
        widths: [0.31, 0.18, 0.07, 0.14, 0.3],
        rows: followUp.map((each) => [
          each.label,
          textCell(each.responsible),
          each.budgetSek === undefined ? annexTexts.none : formatTkr(each.budgetSek),
          ...[each.reportTo, each.trigger].map(textCell),
        ]),
        isDense: true,
      }),
      ...measuredBlocks(snapshot),
    ];
  },
};

/** What came true beside what was planned; nothing until something is measured. */
function measuredBlocks({ planCase, results }: Snapshot): Block[] {
  const indicators = followedUp(planCase.followUp ?? [], results.followUp ?? []);
  if (indicators.length === 0) return [];
  const { columns, caption, rule } = measuredTexts;
  const scene = followUpScene({ indicators, context: sceneContext(planCase) }, FIGURE_SIZE);
  return [
    { kind: 'figure', scene },
    table({
      caption,
      headers: [columns.indicator, columns.day, columns.value, columns.planned, columns.source],
      align: 'llrrl',
      widths: [0.32, 0.13, 0.14, 0.15, 0.26],
      rows: indicators.flatMap(({ plan, finding }) =>
        finding.measured.map(({ measuredOn, value, planned, source }) => [
          plan.label,
          measuredOn,
          followUpValue(value, plan),
          planned === null ? annexTexts.none : plannedValue(planned, plan),
          textCell(source),
        ]),
      ),
      note: rule,
      isDense: true,
    }),
  ];
}

function valueText(value: number | undefined, plan: FollowUp): string {
  return value === undefined ? annexTexts.none : followUpValue(value, plan);
}

function whenText({ afterYears, measuredOn }: FollowUp): string {
  return measuredOn === undefined ? texts.year(afterYears) : texts.yearOn(afterYears, measuredOn);
}
