import type { FollowUp } from '../../vocabulary/decision.ts';
import { formatEntered, formatTkr } from '../../vocabulary/formatSv.ts';
import { annexTexts } from '../../vocabulary/text/sv/annex.ts';
import { annexCaseTexts } from '../../vocabulary/text/sv/annexCase.ts';
import type { AnnexSection } from '../blocks.ts';
import { heading, paragraph, table, textCell } from '../parts.ts';

const texts = annexCaseTexts.followUp;

/** What is measured after the decision, by whom, and what takes the decision up again. */
export const followUpSection: AnnexSection = {
  id: 'followUp',
  startsPage: false,
  isNumbered: true,
  appliesTo: () => true,
  build: ({ snapshot: { planCase } }) => {
    const { followUp = [] } = planCase;
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
        widths: [0.3, 0.15, 0.15, 0.16, 0.24],
        rows: followUp.map((each) => [
          each.label,
          valueText(each.startValue, each),
          valueText(each.target, each),
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
        widths: [0.26, 0.18, 0.1, 0.18, 0.28],
        rows: followUp.map((each) => [
          each.label,
          textCell(each.responsible),
          each.budgetSek === undefined ? annexTexts.none : formatTkr(each.budgetSek),
          ...[each.reportTo, each.trigger].map(textCell),
        ]),
        isDense: true,
      }),
    ];
  },
};

function valueText(value: number | undefined, { unit }: FollowUp): string {
  if (value === undefined) return annexTexts.none;
  return unit === '' ? formatEntered(value) : `${formatEntered(value)}\u00a0${unit}`;
}

function whenText({ afterYears, measuredOn }: FollowUp): string {
  return measuredOn === undefined ? texts.year(afterYears) : texts.yearOn(afterYears, measuredOn);
}
