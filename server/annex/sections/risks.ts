import { likelihoods, likelihoodText } from '../../vocabulary/decision.ts';
import { annexCaseTexts } from '../../vocabulary/text/sv/annexCase.ts';
import type { AnnexSection } from '../blocks.ts';
import { heading, paragraph, table, textCell } from '../parts.ts';

const texts = annexCaseTexts.risks;

/** What may go wrong, the likeliest first, who owns it and what is done about it. */
export const risksSection: AnnexSection = {
  id: 'risks',
  startsPage: false,
  isNumbered: true,
  appliesTo: () => true,
  build: ({ snapshot: { planCase } }) => {
    const { risks = [] } = planCase;
    if (risks.length === 0) return [heading(texts.heading), paragraph(texts.none)];
    const { columns } = texts;
    const likeliestFirst = likelihoods.flatMap(({ id }) =>
      risks.filter(({ likelihood }) => likelihood === id),
    );
    return [
      heading(texts.heading),
      table({
        caption: texts.caption,
        headers: [
          columns.risk,
          columns.likelihood,
          columns.consequence,
          columns.owner,
          columns.action,
        ],
        align: 'lllll',
        widths: [0.19, 0.16, 0.23, 0.16, 0.26],
        rows: likeliestFirst.map(({ label, likelihood, consequence, owner, action }) => [
          label,
          likelihoodText(likelihood),
          ...[consequence, owner, action].map(textCell),
        ]),
        isDense: true,
      }),
    ];
  },
};
