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
const MOST_POSTS = 4;

type Part = { readonly post: Post; readonly sek: readonly number[] };

/**
 * From a result down to what was entered: the posts it is the sum of, largest first, each with the
 * numbers in the register that it is calculated from. One column a perspective; a post is shown
 * that is among the largest of either.
 */
export function compositionBlocks(
  { findings: { posts }, results }: Assessment,
  assumptions: readonly RegisteredAssumption[],
): Block[] {
  const perspectives = PERSPECTIVES.filter((each) => results.npv_by_layer[each] !== undefined);
  const parts = posts
    .map((post): Part => ({ post, sek: perspectives.map((each) => post.npvSek?.[each] ?? 0) }))
    .filter(({ sek }) => sek.some((each) => each !== 0));
  if (parts.length === 0) return [];
  const largest = new Set(
    perspectives.flatMap((_, at) => parts.toSorted(bySizeOf(at)).slice(0, MOST_POSTS)),
  );
  const shown = parts
    .filter((part) => largest.has(part))
    .toSorted(bySizeOf(perspectives.length - 1));
  const rest = parts.filter((part) => !largest.has(part));
  const sums = (of: readonly Part[]) =>
    perspectives.map((_, at) =>
      formatMillionsColumn(of.reduce((sum, { sek }) => sum + (sek[at] ?? 0), 0)),
    );
  const { post, entered } = texts.columns;
  return [
    table({
      caption: texts.caption,
      headers: [post, entered, ...perspectives.map((each) => actorLabelSv(each))],
      align: `ll${'r'.repeat(perspectives.length)}`,
      widths: [0.46, 0.26],
      isDense: true,
      rows: [
        ...shown.map((part) => [
          part.post.label,
          rangesOf(numbersBehind(part.post, assumptions)),
          ...sums([part]),
        ]),
        ...(rest.length === 0 ? [] : [[texts.rest(rest.length), '', ...sums(rest)]]),
        { cells: [texts.sum, '', ...sums(parts)], emphasis: 'total' },
      ],
    }),
  ];
}

const bySizeOf = (at: number) => (a: Part, b: Part) =>
  Math.abs(b.sek[at] ?? 0) - Math.abs(a.sek[at] ?? 0);

/** Places in the register of what a post is calculated from. */
function numbersBehind({ path }: Post, assumptions: readonly RegisteredAssumption[]): number[] {
  return assumptions
    .filter(({ postPath }) => postPath.every((step, at) => path[at] === step))
    .map(({ place }) => place);
}

/** "A3, A7–A9". */
export function rangesOf(places: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const place of places.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === place - 1) last[1] = place;
    else ranges.push([place, place]);
  }
  return ranges
    .map(([first, last]) => (first === last ? `A${first}` : `A${first}–A${last}`))
    .join(', ');
}
