import { annexDecisionTexts } from '../vocabulary/text/sv/annexDecision.ts';
import type { Block, TableBlock } from './blocks.ts';
import { heading, note, shortened } from './parts.ts';

const texts = annexDecisionTexts.repeated;
/** A single row that is the same is no shorter to tell of than to print. */
const FEWEST_ROWS = 2;
/** Of an alternative that is pointed to; its heading has the whole name. */
const LONGEST_NAME = 60;

/** What is printed of one alternative. */
export type OfAlternative = {
  readonly name: string;
  /** What belongs together; a heading begins a part too. */
  readonly parts: readonly (readonly Block[])[];
};

/**
 * Alternatives under a heading each. What an earlier one has in the very same words and figures is
 * named, not printed again; of a table only the rows that differ are. One alone has no heading.
 */
export function saidOnce(alternatives: readonly OfAlternative[], level: 3 | 4 = 3): Block[] {
  if (alternatives.length < 2) return alternatives.flatMap(({ parts }) => parts.flat());
  return alternatives.flatMap((each, at) => [
    heading(each.name, level),
    ...differing(each, alternatives.slice(0, at)).map(oneLevelDown),
  ]);
}

/**
 * A table without the rows that stand in `earlier`, and words that say which they are; the words
 * alone when no row is left. A table with a total is whole: what is summed stands above its sum.
 */
function otherRows(
  table: TableBlock,
  earlier: { readonly name: string; readonly table: TableBlock },
): Block {
  const isSummed = table.rows.some(({ emphasis }) => emphasis !== undefined);
  const known = new Set(earlier.table.rows.map((row) => JSON.stringify(row)));
  const rows = table.rows.filter((row) => !known.has(JSON.stringify(row)));
  const count = table.rows.length - rows.length;
  const labels = new Set(table.rows.map(({ cells }) => cells[0]));
  const missing = earlier.table.rows.flatMap(({ cells }) =>
    labels.has(cells[0]) ? [] : cells.slice(0, 1),
  );
  if (isSummed || count < FEWEST_ROWS) return table;
  const said = texts.rows({ count, name: shortened(earlier.name, LONGEST_NAME), missing });
  if (rows.length === 0) return note(`${table.caption}: ${said}`);
  return { ...table, rows, note: [table.note ?? '', said].filter(Boolean).join(' ') };
}

function differing({ parts }: OfAlternative, earlier: readonly OfAlternative[]): Block[] {
  const same = new Map<string, string[]>();
  const holdsAll = (some: readonly Block[]) =>
    earlier.find(({ parts: theirs }) => some.every((one) => theirs.flat().some(isSameAs(one))));
  const leaveOut = ({ name }: OfAlternative, what: string) => {
    same.set(name, [...(same.get(name) ?? []), what]);
  };
  const printed = parts.flatMap(groupsOf).flatMap((group) => {
    const [above] = group;
    const whole = above?.kind === 'heading' ? holdsAll(group) : undefined;
    if (above !== undefined && whole !== undefined) {
      leaveOut(whole, nameOf(above));
      return [];
    }
    return group.flatMap((block) => {
      const holder = nameOf(block) === '' ? undefined : holdsAll([block]);
      if (holder === undefined || block.kind === 'heading')
        return [withoutKnownRows(block, earlier)];
      leaveOut(holder, nameOf(block));
      return [];
    });
  });
  const rows = [...same].map(
    ([name, what]) => [texts.same(shortened(name, LONGEST_NAME)), what.join('; ')] as const,
  );
  return rows.length === 0 ? printed : [...printed, { kind: 'facts', rows }];
}

/** A heading with what stands under it. */
function groupsOf(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind === 'heading' || last === undefined) groups.push([block]);
    else last.push(block);
  }
  return groups;
}

/** A table without the rows of the first earlier one that is alike. */
function withoutKnownRows(block: Block, earlier: readonly OfAlternative[]): Block {
  if (block.kind !== 'table' || block.caption === '') return block;
  for (const { name, parts } of earlier) {
    const table = parts
      .flat()
      .find(
        (other): other is TableBlock =>
          other.kind === 'table' &&
          other.caption === block.caption &&
          isSameAs(other.columns)(block.columns),
      );
    if (table !== undefined) return otherRows(block, { name, table });
  }
  return block;
}

const isSameAs = (one: unknown) => (other: unknown) =>
  JSON.stringify(one) === JSON.stringify(other);

/** What a block is called where it is not printed; empty for what has no name of its own. */
function nameOf(block: Block): string {
  if (block.kind === 'heading') return block.text;
  if (block.kind === 'table') return block.caption;
  return block.kind === 'figure' ? block.scene.title : '';
}

function oneLevelDown(block: Block): Block {
  return block.kind === 'heading' ? { ...block, level: 4 } : block;
}
