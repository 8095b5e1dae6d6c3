import { describe, expect, it } from 'vitest';
import { keptIfShort, paginate, type Flow, type Unit } from '../../../server/annex/pdf/flow.ts';
import { pageHeight, paper } from '../../../server/annex/pdf/paper.ts';

function unit(height: number, more: Partial<Unit> = {}): Unit {
  return { height, before: 0, after: 0, keepWithNext: false, ...more };
}

function flow(units: readonly Unit[], headHeight?: number): Flow {
  const draw = () => undefined;
  return {
    units,
    draw,
    ...(headHeight === undefined ? {} : { head: { height: headHeight, draw } }),
  };
}

/** Per page: which unit of which flow, in order. */
function shapeOf(flows: readonly Flow[]): readonly string[] {
  return paginate([{ startsPage: false, flows }]).map((runs) =>
    runs
      .flatMap((run) => run.placed.map(({ index }) => `${flows.indexOf(run.flow)}.${index}`))
      .join(' '),
  );
}

const half = pageHeight / 2;

describe('page breaks', () => {
  // By hand, in halves and thirds of a page.
  it.each([
    { name: 'fill a page', flows: [flow([unit(half), unit(half)])], pages: ['0.0 0.1'] },
    {
      name: 'then turn it',
      flows: [flow([unit(half), unit(half), unit(1)])],
      pages: ['0.0 0.1', '0.2'],
    },
    {
      name: 'keep a heading with what follows',
      flows: [flow([unit(half)]), flow([unit(20, { keepWithNext: true })]), flow([unit(half)])],
      pages: ['0.0', '1.0 2.0'],
    },
    {
      name: 'break a chain taller than a page',
      flows: [
        flow([unit(half, { keepWithNext: true }), unit(half, { keepWithNext: true }), unit(half)]),
      ],
      pages: ['0.0 0.1', '0.2'],
    },
  ])('$name', ({ flows, pages }) => {
    expect(shapeOf(flows)).toEqual(pages);
  });

  it('lay the larger air between neighbours and none at the head of a page', () => {
    const flows = [flow([unit(10, { before: 30, after: 5 })]), flow([unit(10, { before: 12 })])];
    const tops = paginate([{ startsPage: false, flows }])[0]?.map((run) => run.placed[0]?.top);
    expect(tops).toEqual([paper.top, paper.top + 10 + 12]);
  });

  it('repeat the head of a table and make room for it', () => {
    const row = unit(pageHeight / 3, { repeatsHead: true });
    const table = flow([unit(30, { keepWithNext: true }), row, row, row], 30);
    const [first, second] = paginate([{ startsPage: false, flows: [table] }]);
    expect(first?.[0]?.headTop).toBeUndefined();
    expect(second?.[0]?.headTop).toBe(paper.top);
    expect(second?.[0]?.placed[0]).toEqual({ index: 3, top: paper.top + 30 });
  });

  it.each([
    { of: 'half a page', height: half, pages: 2 },
    { of: 'little that spilled over', height: 10, pages: 1 },
  ])('start a section that asks for a new page, after $of', ({ height, pages }) => {
    const section = { startsPage: true, flows: [flow([unit(height)])] };
    expect(paginate([section, section])).toHaveLength(pages);
  });

  it.each([
    { of: 'little room', height: pageHeight / 10, second: 3 },
    { of: 'much room', height: pageHeight / 4, second: 2 },
  ])('leave a section of $of undivided only where it is short', ({ height, second }) => {
    const above = { startsPage: false, flows: [flow([unit(pageHeight - 1.5 * height)])] };
    const below = { startsPage: false, flows: [flow([unit(height), unit(height), unit(height)])] };
    const pages = paginate([above, keptIfShort(below)]);
    expect(pages[1]?.flatMap(({ placed }) => placed)).toHaveLength(second);
  });

  it('refuse what no page can hold', () => {
    expect(() => paginate([{ startsPage: false, flows: [flow([unit(pageHeight + 1)])] }])).toThrow(
      /taller than a page/,
    );
  });
});
