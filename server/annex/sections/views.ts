import { formatNumber } from '../../vocabulary/formatSv.ts';
import type { ConsultationViews } from '../../vocabulary/decision.ts';
import { annexTexts } from '../../vocabulary/text/sv/annex.ts';
import { annexCaseTexts } from '../../vocabulary/text/sv/annexCase.ts';
import { withoutStop } from '../../vocabulary/text/sv/words.ts';
import type { AnnexSection, Block } from '../blocks.ts';
import { heading, paragraph, table } from '../parts.ts';

const texts = annexCaseTexts.views;

/** What the consultation said, and what it changed in the calculation. */
export const viewsSection: AnnexSection = {
  id: 'views',
  startsPage: false,
  isNumbered: true,
  appliesTo: () => true,
  build: ({ snapshot: { planCase } }) => {
    const { consultationViews: views } = planCase;
    const told = views === undefined ? [] : toldBlocks(views);
    return [heading(texts.heading), ...(told.length === 0 ? [paragraph(texts.none)] : told)];
  },
};

function toldBlocks({ count, report, themes }: ConsultationViews): Block[] {
  const sentences = [
    ...(count === undefined ? [] : [texts.count(count)]),
    ...(report.trim() === '' ? [] : [texts.report(withoutStop(report))]),
  ];
  const { columns } = texts;
  return [
    ...(sentences.length === 0 ? [] : [paragraph(sentences.join(' '))]),
    ...(themes.length === 0
      ? []
      : [
          table({
            caption: texts.caption,
            headers: [columns.theme, columns.count, columns.change],
            align: 'lrl',
            widths: [0.32, 0.1, 0.58],
            rows: themes.map((theme) => [
              theme.label,
              theme.count === undefined ? annexTexts.none : formatNumber(theme.count),
              theme.change.trim() === '' ? texts.unchanged : theme.change,
            ]),
            isDense: true,
          }),
        ]),
  ];
}
