import { liftOutTexts } from '../../vocabulary/text/sv/liftOut.ts';
import type { Snapshot } from '../../vocabulary/snapshot.ts';
import type { AnnexDocument, AnnexModel, Block, ListBlock } from '../blocks.ts';
import { buildAnnex, footerOf } from '../buildAnnex.ts';
import { note, shortened } from '../parts.ts';
import { summarySection } from '../sections/summary.ts';

const texts = liftOutTexts.shortEdition;
/** Alternative, investment, hard, soft, society and chance, as shares of the width. */
const fewColumns = [0.3, 0.1, 0.11, 0.09, 0.18, 0.22];
/** One that is longer would take half the page. */
const LONGEST_TITLE = 68;
const FEW_DECISIONS = 1;

/** What a page can be spared, in the order that it is let go when what was typed takes more room. */
const cuts: readonly ((blocks: readonly Block[], snapshot: Snapshot) => Block[])[] = [
  (blocks) => [...blocks],
  (blocks) => blocks.filter((block) => block.kind !== 'facts' || block.style === 'lead'),
  // The note that counts further decision points stands below them.
  (blocks) => blocks.filter((block, at) => !isNote(block) || isPoints(blocks[at - 1])),
  // What can change the conclusion stands last, under its heading.
  (blocks) => (blocks.at(-2)?.kind === 'heading' ? blocks.slice(0, -2) : [...blocks]),
  (blocks, { planCase }) => fewerDecisions(blocks, planCase.decisionPoints.length),
  (blocks) => blocks.map(withFewerColumns),
  (blocks) => blocks.filter((_, at) => ![blocks[at], blocks[at + 1]].some(isTable)),
];

/**
 * The first page of the annex as a document of its own, which says which annex it belongs to. In
 * several lengths, the fullest first: what is typed in a case decides which of them is one page.
 */
export function shortEditions(model: AnnexModel): AnnexDocument[] {
  const { snapshot } = model;
  const whole = buildAnnex(model);
  const belongsTo = note(texts.belongsTo(footerOf(model)[0], model.sha256));
  let left = [...summarySection.build(model)];
  return cuts.map((cut) => {
    left = cut(left, snapshot);
    return {
      ...whole,
      title: texts.title(shortened(snapshot.planCase.title, LONGEST_TITLE)),
      sections: [{ id: 'short', startsPage: false, blocks: [belongsTo, ...left] }],
    };
  });
}

/** What it costs, what it gives and how surely. */
function withFewerColumns(block: Block): Block {
  if (block.kind !== 'table' || block.isDense === undefined) return block;
  return {
    ...block,
    columns: fewColumns.flatMap((width, at) => {
      const column = block.columns[at];
      return column === undefined ? [] : [{ ...column, width }];
    }),
    rows: block.rows.map(({ cells }) => ({ cells: cells.slice(0, fewColumns.length) })),
  };
}

const isNote = (block: Block) => block.kind === 'paragraph' && block.style === 'note';
const isPoints = (block: Block | undefined): block is ListBlock =>
  block?.kind === 'list' && block.ordered;
const isTable = (block: Block | undefined) => block?.kind === 'table';

/** The first points, and a note of how many more there are. */
function fewerDecisions(blocks: readonly Block[], count: number): Block[] {
  return blocks.flatMap((block, at): Block[] => {
    if (isNote(block) && isPoints(blocks[at - 1])) return [];
    if (!isPoints(block) || count <= FEW_DECISIONS) return [block];
    const items = block.items.slice(0, FEW_DECISIONS);
    return [{ ...block, items }, note(texts.moreDecisions(count - FEW_DECISIONS))];
  });
}
