import { actorLabelSv } from '../../vocabulary/actors.ts';
import type { IncomeDifference } from '../../vocabulary/equityFindings.ts';
import { formatNumber } from '../../vocabulary/formatSv.ts';
import { annexTexts } from '../../vocabulary/text/sv/annex.ts';
import { incomeTexts } from '../../vocabulary/text/sv/incomeDifference.ts';
import type { Block } from '../blocks.ts';
import { paragraph, table } from '../parts.ts';

/** What the residents have to live on: the finding, the means with the medians, what it is not. */
export function incomeBlocks(income: IncomeDifference | undefined): Block[] {
  if (income?.found == null) return [];
  const { actor, found, year } = income;
  const { columns } = incomeTexts;
  const cells = (label: string, { planAreaTkr, restTkr }: typeof found.mean) => [
    label,
    incomeTexts.tkr(planAreaTkr),
    incomeTexts.tkr(restTkr),
  ];
  return [
    paragraph(incomeTexts.finding(income).join(' ')),
    table({
      caption: incomeTexts.caption(actorLabelSv(actor)),
      headers: [
        ...[incomeTexts.label(year), columns.planArea, columns.rest],
        ...[columns.persons, columns.difference],
      ],
      align: 'lrrrr',
      isDense: true,
      rows: [
        [
          ...cells(incomeTexts.mean, found.mean),
          ...[formatNumber(found.persons), incomeTexts.amount(found)],
        ],
        ...(found.median === null
          ? []
          : [[...cells(incomeTexts.median, found.median), annexTexts.none, annexTexts.none]]),
      ],
      note: [incomeTexts.meaning, incomeTexts.unsure, incomeTexts.method(year)].join(' '),
    }),
  ];
}
