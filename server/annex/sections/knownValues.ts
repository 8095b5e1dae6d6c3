import { annexTexts } from '../../vocabulary/text/sv/annex.ts';
import type { RegisteredAssumption } from '../assumptions.ts';
import type { Block } from '../blocks.ts';
import { table } from '../parts.ts';

const texts = annexTexts.assumptions.known;
/** Parts of a name: "Färre placeringar, sker ändå". */
const COMMA = ', ';
/** How much of the path of its post an assumption has in common with others of the same thing. */
const MEASURE_STEPS = 4;
const STEPS = 2;

/** How an assumption's number and its source are printed. */
export type Written = {
  readonly value: (assumption: RegisteredAssumption) => string;
  readonly source: (assumption: RegisteredAssumption) => string;
};

/** Assumptions of no known weight, one thing a row: each value with its number and source. */
export function knownTable(
  assumptions: readonly RegisteredAssumption[],
  written: Written,
): Block[] {
  const things = new Map<string, RegisteredAssumption[]>();
  for (const each of assumptions) {
    const key = JSON.stringify(thingOf(each));
    things.set(key, [...(things.get(key) ?? []), each]);
  }
  if (things.size === 0) return [];
  const { columns } = annexTexts.assumptions;
  return [
    table({
      caption: texts.caption,
      headers: [columns.what, texts.values],
      align: 'll',
      widths: [0.28, 0.72],
      isDense: true,
      rows: [...things.values()].map((same) => [
        nameOf(same) || annexTexts.assumptions.land.whole,
        valuesText(same, written),
      ]),
    }),
  ];
}

function thingOf({ postPath }: RegisteredAssumption): readonly string[] {
  return postPath.slice(0, postPath[0] === 'measures' ? MEASURE_STEPS : STEPS);
}

/** What the names of the same thing begin with, alike. */
function nameOf(same: readonly RegisteredAssumption[]): string {
  const [first = [], ...others] = same.map(({ what }) => what.split(COMMA));
  const end = first.findIndex((part, at) => others.some((other) => other[at] !== part));
  return first.slice(0, end < 0 ? first.length : end).join(COMMA);
}

/** Values in the order of the forms; a source is said after the last of those that it holds for. */
function valuesText(same: readonly RegisteredAssumption[], written: Written): string {
  const name = nameOf(same);
  return same
    .map((each, at) => {
      const next = same[at + 1];
      const source = written.source(each);
      const part = each.what.slice(name.length).replace(/^, /, '');
      const value = `${written.value(each)}\u00a0${each.unit}`;
      const isLast = next === undefined || written.source(next) !== source;
      const said = texts.value(each.id, part === each.unit ? '' : part, value);
      return isLast ? texts.from(said, source) : said;
    })
    .join('; ');
}
