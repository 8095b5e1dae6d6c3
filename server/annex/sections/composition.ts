import { actorLabelSv } from '../../vocabulary/actors.ts';
import type { Post } from '../../vocabulary/findings.ts';
import { formatMillionsColumn } from '../../vocabulary/formatSv.ts';
import type { Assessment } from '../../vocabulary/snapshot.ts';
import { annexTexts } from '../../vocabulary/text/sv/annex.ts';
import type { RegisteredAssumption } from '../assumptions.ts';
import type { Block } from '../blocks.ts';
import { table } from '../parts.ts';

const texts = annexTexts.assumptions.composition;
/** Those whose results the first pages lead with. */
const PERSPECTIVES = ['kommun', 'samhalle'];
/** As many posts as say most of a result. */
const MOST_POSTS = 6;

type Part = { readonly post: Post; readonly sek: number };

/**
 * From a result down to what was entered: the posts it is the sum of, largest first, each with the
 * numbers in the register that it is calculated from.
 */
export function compositionBlocks(
  { findings: { posts } }: Assessment,
  assumptions: readonly RegisteredAssumption[],
): Block[] {
  return PERSPECTIVES.flatMap((perspective): Block[] => {
    const parts = posts.flatMap((post): Part[] => {
      const sek = post.npvSek?.[perspective] ?? 0;
      return sek === 0 ? [] : [{ post, sek }];
    });
    if (parts.length === 0) return [];
    const sorted = parts.toSorted((a, b) => Math.abs(b.sek) - Math.abs(a.sek));
    const [shown, rest] = [sorted.slice(0, MOST_POSTS), sorted.slice(MOST_POSTS)];
    const { post, entered, value } = texts.columns;
    return [
      table({
        caption: texts.caption(actorLabelSv(perspective)),
        headers: [post, entered, value],
        align: 'llr',
        widths: [0.5, 0.34, 0.16],
        isDense: true,
        rows: [
          ...shown.map((part) => [
            part.post.label,
            rangesOf(numbersBehind(part.post, assumptions)),
            formatMillionsColumn(part.sek),
          ]),
          ...(rest.length === 0
            ? []
            : [[texts.rest(rest.length), '', formatMillionsColumn(sumOf(rest))]]),
          { cells: [texts.sum, '', formatMillionsColumn(sumOf(parts))], emphasis: 'total' },
        ],
      }),
    ];
  });
}

function sumOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { sek }) => sum + sek, 0);
}

/** Places in the register of what a post is calculated from. */
function numbersBehind({ path }: Post, assumptions: readonly RegisteredAssumption[]): number[] {
  return assumptions
    .filter(({ postPath }) => postPath.every((step, at) => path[at] === step))
    .map(({ place }) => place)
    .toSorted((a, b) => a - b);
}

/** "A3, A7–A9". */
function rangesOf(places: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const place of places) {
    const last = ranges.at(-1);
    if (last?.[1] === place - 1) last[1] = place;
    else ranges.push([place, place]);
  }
  return ranges
    .map(([first, last]) => (first === last ? `A${first}` : `A${first}–A${last}`))
    .join(', ');
}
