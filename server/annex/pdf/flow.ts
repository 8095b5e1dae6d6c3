import { invariant } from '../../vocabulary/errors.ts';
import { pageHeight, paper } from './paper.ts';
import type { Pen, Structure } from './pen.ts';

/** The smallest thing a page break leaves whole: a line, a table row, a drawing. */
export type Unit = {
  readonly height: number;
  /** Air above and below; the larger of two neighbours' counts, none at the head of a page. */
  readonly before: number;
  readonly after: number;
  /** Stays on the page of the unit that follows. */
  readonly keepWithNext: boolean;
  /** A table row: on a new page the table's head is repeated above it. */
  readonly repeatsHead?: boolean;
};

export type Placed = { readonly index: number; readonly top: number };

/** A block that has been measured and waits for its place. */
export type Flow = {
  readonly units: readonly Unit[];
  /** Draws those units that landed on the pen's page; called once for each page, in order. */
  readonly draw: (pen: Pen, parent: Structure, placed: readonly Placed[]) => void;
  readonly head?: {
    readonly height: number;
    readonly draw: (pen: Pen, top: number) => void;
  };
};

/** Share of a page. */
const LITTLE_ROOM = 1 / 3;
/** One that starts a page follows on where what spilled over from the page before takes little room. */
export type FlowSection = { readonly startsPage: boolean; readonly flows: readonly Flow[] };

/** What one page holds of one flow. */
export type Run = {
  readonly section: number;
  readonly flow: Flow;
  readonly placed: readonly Placed[];
  readonly headTop: number | undefined;
};

type Item = {
  readonly unit: Unit;
  readonly flow: Flow;
  readonly index: number;
  readonly section: number;
  readonly startsPage: boolean;
};

/**
 * Gives every unit its page and place. Units kept together move together; only a chain taller
 * than a whole page is broken inside.
 */
export function paginate(sections: readonly FlowSection[]): readonly (readonly Run[])[] {
  const items = itemsOf(sections);
  const book = openBook();
  for (let start = 0; start < items.length;) {
    const end = chainEnd(items, start);
    const chain = items.slice(start, end);
    if (chain[0]?.startsPage === true && book.isFilled()) book.turnPage();
    if (!book.fits(chain)) book.turnPage();
    for (const item of chain) {
      if (!book.fits([item])) book.turnPage();
      book.place(item);
    }
    start = end;
  }
  return book.pages;
}

/** The last line or row stays with what follows: a note is never alone on a page. */
export function keptWithNext(flows: readonly Flow[]): readonly Flow[] {
  return flows.map((flow, index) => {
    if (index < flows.length - 1) return flow;
    const last = flow.units.length - 1;
    return {
      ...flow,
      units: flow.units.map((unit, at) => (at === last ? { ...unit, keepWithNext: true } : unit)),
    };
  });
}

/** A section that takes little room is not divided. */
export function keptIfShort({ startsPage, flows }: FlowSection): FlowSection {
  const heights = flows.flatMap(({ units }) => units.map(({ height }) => height));
  const height = heights.reduce((sum, each) => sum + each, 0);
  if (height > LITTLE_ROOM * pageHeight) return { startsPage, flows };
  const kept = flows.map((flow) => ({
    ...flow,
    units: flow.units.map((unit) => ({ ...unit, keepWithNext: true })),
  }));
  return { startsPage, flows: kept };
}

function itemsOf(sections: readonly FlowSection[]): readonly Item[] {
  return sections.flatMap(({ startsPage, flows }, section) =>
    flows.flatMap((flow, flowIndex) =>
      flow.units.map((unit, index) => {
        invariant(
          unit.height <= pageHeight + 0.01,
          `a unit of ${unit.height} pt is taller than a page`,
        );
        return {
          unit,
          flow,
          index,
          section,
          startsPage: startsPage && flowIndex === 0 && index === 0,
        };
      }),
    ),
  );
}

function chainEnd(items: readonly Item[], start: number): number {
  let end = start;
  while (items[end]?.unit.keepWithNext === true && items[end + 1]?.startsPage === false) end += 1;
  return end + 1;
}

type OpenRun = Omit<Run, 'placed'> & { readonly placed: Placed[] };

function openBook() {
  const pages: OpenRun[][] = [[]];
  let y: number = paper.top;
  let previous: Unit | undefined;

  const page = () => pages.at(-1) ?? [];
  const gap = (unit: Unit) => (previous === undefined ? 0 : Math.max(previous.after, unit.before));
  const headNeeded = ({ unit, flow, index }: Item) =>
    previous === undefined && unit.repeatsHead === true && index > 0 ? flow.head : undefined;

  const fits = (chain: readonly Item[]): boolean => {
    if (previous === undefined && chain.length === 1) return true;
    let bottom = y;
    let above = previous;
    for (const { unit } of chain) {
      bottom += (above === undefined ? 0 : Math.max(above.after, unit.before)) + unit.height;
      above = unit;
    }
    return bottom <= paper.bottom + 0.01;
  };

  const isFilled = () => y - paper.top > LITTLE_ROOM * (paper.bottom - paper.top);
  const turnPage = () => {
    if (page().length === 0) return;
    pages.push([]);
    y = paper.top;
    previous = undefined;
  };

  const place = (item: Item) => {
    const { unit, flow, index, section } = item;
    const head = headNeeded(item);
    const headTop = head === undefined ? undefined : y;
    if (head !== undefined) y += head.height;
    y += gap(unit);
    const last = page().at(-1);
    const placed = { index, top: y };
    if (last?.flow === flow) last.placed.push(placed);
    else page().push({ section, flow, placed: [placed], headTop });
    y += unit.height;
    previous = unit;
  };

  return { pages, fits, isFilled, turnPage, place };
}
