import { annexDecisionTexts } from '../../vocabulary/text/sv/annexDecision.ts';
import type { AnnexDifference } from '../../vocabulary/snapshot.ts';
import type { AnnexSection, Block } from '../blocks.ts';
import { heading, note, paragraph, table } from '../parts.ts';

const texts = annexDecisionTexts.changes;
const kinds = ['result', 'input', 'catalogue'] as const;

/** What is not as it was in the frozen version before. */
export const changesSection: AnnexSection = {
  id: 'changes',
  startsPage: false,
  isNumbered: true,
  appliesTo: ({ snapshot }) => (snapshot.signOffs?.sincePrevious ?? null) !== null,
  build: ({ snapshot }) => {
    const since = snapshot.signOffs?.sincePrevious;
    if (since === undefined || since === null) return [];
    const { number, sha256, differences, more } = since;
    return [
      heading(texts.heading(number)),
      paragraph(differences.length === 0 ? texts.none(number) : texts.intro(number, sha256)),
      ...kinds.flatMap((kind) => tableOf(kind, differences)),
      ...(more === 0 ? [] : [note(texts.more(more))]),
    ];
  },
};

function tableOf(
  kind: (typeof kinds)[number],
  differences: readonly AnnexDifference[],
): readonly Block[] {
  const own = differences.filter((difference) => difference.kind === kind);
  if (own.length === 0) return [];
  const { columns } = texts;
  return [
    table({
      caption: texts.captions[kind],
      headers: [columns.what, columns.before, columns.after],
      // Figures and sentences stand in one column.
      align: 'lll',
      widths: [0.4, 0.3, 0.3],
      isDense: true,
      rows: own.map(({ label, before, after }) => [
        label,
        before || texts.nothing,
        after || texts.nothing,
      ]),
    }),
  ];
}
