import { annexDecisionTexts } from '../vocabulary/text/sv/annexDecision.ts';
import type { Block, ListBlock, TableBlock } from './blocks.ts';
import { heading, note, shortened } from './parts.ts';

const texts = annexDecisionTexts.repeated;
/** A single row or item that is the same is no shorter to tell of than to print. */
const FEWEST_SAME = 2;
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
 * named, not printed again; of a table or a list only what differs is. One alone has no heading.
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
 * alone when no row is left. A total stays, and what was left out is said to be in it.
 */
function otherRows(
  table: TableBlock,
  earlier: { readonly name: string; readonly table: TableBlock },
): Block {
  const known = keysOf(earlier.table.rows);
  const isKnown = (row: TableBlock['rows'][number]) =>
    row.emphasis === undefined && known.has(JSON.stringify(row));
  const rows = table.rows.filter((row) => !isKnown(row));
  const count = table.rows.length - rows.length;
  const labels = new Set(table.rows.map(({ cells }) => cells[0]));
  const missing = earlier.table.rows.flatMap(({ cells }) =>
    labels.has(cells[0]) ? [] : cells.slice(0, 1),
  );
  if (count < FEWEST_SAME) return table;
  const isSummed = rows.some(({ emphasis }) => emphasis !== undefined);
  const name = shortened(earlier.name, LONGEST_NAME);
  const said = texts.rows({ count, name, missing, isSummed });
  if (rows.length === 0) return note(`${table.caption}: ${said}`);
  return { ...table, rows, note: [table.note ?? '', said].filter(Boolean).join(' ') };
}

function differing({ parts }: OfAlternative, earlier: readonly OfAlternative[]): Block[] {
  const same = new Map<string, string[]>();
  const holdsAll = (some: readonly Block[]) =>
    earlier.find(({ parts: theirs }) =>
      some.every((one) => theirs.flat().some((other) => isSameAs(told(one))(told(other)))),
    );
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
        return block.kind === 'list'
          ? withoutKnownItems(block, earlier)
          : [withoutKnownRows(block, earlier)];
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

/** A table without the rows of the earlier one of its kind that it has most in common with. */
function withoutKnownRows(block: Block, earlier: readonly OfAlternative[]): Block {
  if (block.kind !== 'table' || block.caption === '') return block;
  const isAlike = (other: Block): other is TableBlock =>
    other.kind === 'table' &&
    other.caption === block.caption &&
    isSameAs(other.columns)(block.columns);
  const alike = earlier.flatMap(({ name, parts }) =>
    parts.flat().flatMap((other) => (isAlike(other) ? [{ name, table: other }] : [])),
  );
  const nearest = mostAlike(alike, ({ table }) => inCommon(block.rows, table.rows));
  return nearest === undefined ? block : otherRows(block, nearest);
}

/** A list without the items of the earlier one that it has most in common with. */
function withoutKnownItems(list: ListBlock, earlier: readonly OfAlternative[]): Block[] {
  const lists = earlier.flatMap(({ name, parts }) =>
    parts.flat().flatMap((other) => (other.kind === 'list' ? [{ name, items: other.items }] : [])),
  );
  const nearest = mostAlike(lists, ({ items }) => inCommon(list.items, items));
  const known = keysOf(nearest?.items ?? []);
  const items = list.items.filter((item) => !known.has(JSON.stringify(item)));
  const count = list.items.length - items.length;
  if (list.ordered || nearest === undefined || count < FEWEST_SAME) return [list];
  const said = note(texts.items(count, shortened(nearest.name, LONGEST_NAME)));
  return items.length === 0 ? [said] : [{ ...list, items }, said];
}

const keysOf = (some: readonly unknown[]) => new Set(some.map((one) => JSON.stringify(one)));

const inCommon = (some: readonly unknown[], others: readonly unknown[]): number => {
  const known = keysOf(others);
  return some.filter((one) => known.has(JSON.stringify(one))).length;
};

/** The first of those that score highest. */
function mostAlike<One>(all: readonly One[], score: (one: One) => number): One | undefined {
  return all.toSorted((a, b) => score(b) - score(a))[0];
}

const isSameAs = (one: unknown) => (other: unknown) =>
  JSON.stringify(one) === JSON.stringify(other);

/** A drawing by its words and table: what differs by less than is shown is the same to a reader. */
function told(block: Block): unknown {
  if (block.kind !== 'figure') return block;
  const { title, subtitle, summary, table } = block.scene;
  return { title, subtitle, summary, rows: table.rows };
}

/** What a block is called where it is not printed; empty for what has no name of its own. */
function nameOf(block: Block): string {
  if (block.kind === 'heading') return block.text;
  if (block.kind === 'table') return block.caption;
  return block.kind === 'figure' ? block.scene.title : '';
}

function oneLevelDown(block: Block): Block {
  return block.kind === 'heading' ? { ...block, level: 4 } : block;
}
