import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  disclose,
  discloseGroup,
  type DisclosureCell,
  type DisclosureSum,
} from '../../server/model/indicators/disclose.ts';
import { disclosureLimitsSchema } from '../../server/vocabulary/place.ts';

const cell = (id: string, cases: number, base: number): DisclosureCell => ({
  id,
  cases: { cases, base },
});
const sumOf = (total: string, ...parts: string[]): DisclosureSum => ({
  total,
  parts: parts.map((id) => ({ id, weight: 1 })),
});
const hiddenOf = (...given: Parameters<typeof discloseGroup>) =>
  Object.fromEntries(discloseGroup(...given));

describe('a table of cells', () => {
  const three = [cell('A', 3, 400), cell('B', 40, 300), cell('C', 60, 500)];
  const city = cell('kommun', 103, 1200);

  it.each<{ name: string; cells: DisclosureCell[]; sums: DisclosureSum[]; hidden: object }>([
    {
      // 103 − 40 − 60 = 3: someone can do that sum.
      name: 'one small area under a total takes the smallest of the others with it',
      cells: [...three, city],
      sums: [sumOf('kommun', 'A', 'B', 'C')],
      hidden: { A: 'smallBase', B: 'secondary' },
    },
    {
      name: 'two small areas hide each other',
      cells: [cell('A', 3, 400), cell('B', 2, 300), cell('C', 60, 500), cell('kommun', 65, 1200)],
      sums: [sumOf('kommun', 'A', 'B', 'C')],
      hidden: { A: 'smallBase', B: 'smallBase' },
    },
    {
      name: 'without a total there is no difference to take',
      cells: three,
      sums: [],
      hidden: { A: 'smallBase' },
    },
    {
      name: 'a total that is not shown is no help',
      cells: three,
      sums: [sumOf('kommun', 'A', 'B', 'C')],
      hidden: { A: 'smallBase' },
    },
    {
      name: 'a part without figures cannot be taken away',
      cells: [cell('A', 3, 400), { id: 'B', cases: null }, city],
      sums: [sumOf('kommun', 'A', 'B')],
      hidden: { A: 'smallBase' },
    },
    {
      name: 'a plan area is not shown by its municipality less the rest of it',
      cells: [cell('plan', 2, 25), cell('rest', 101, 1175), city],
      sums: [sumOf('kommun', 'plan', 'rest')],
      hidden: { plan: 'smallBase', rest: 'secondary' },
    },
    {
      name: 'nor is a small rest by the plan',
      cells: [cell('plan', 90, 1180), cell('rest', 13, 20), city],
      sums: [sumOf('kommun', 'plan', 'rest')],
      hidden: { rest: 'smallBase', plan: 'secondary' },
    },
    {
      name: 'a plan area of one hidden area and one shown tells of the hidden one',
      cells: [cell('A', 3, 400), cell('B', 40, 300), cell('plan', 21.5, 350)],
      sums: [
        {
          total: 'plan',
          parts: [
            { id: 'A', weight: 0.5 },
            { id: 'B', weight: 0.5 },
          ],
        },
      ],
      hidden: { A: 'smallBase', B: 'secondary' },
    },
    {
      // A + B hidden under the city; A + B is a district that is shown, and so is the other.
      name: 'hiding goes on upwards where a sum of sums would tell',
      cells: [
        cell('A', 3, 40),
        cell('north', 50, 340),
        cell('B', 47, 300),
        cell('C', 9, 90),
        cell('south', 9, 90),
        cell('kommun', 59, 430),
      ],
      sums: [sumOf('north', 'A', 'B'), sumOf('south', 'C'), sumOf('kommun', 'north', 'south')],
      hidden: { A: 'smallBase', B: 'secondary' },
    },
    {
      // North and kommun each less what is shown of them give A + B and A − B.
      name: 'two sums together tell what neither does alone',
      cells: [
        cell('A', 3, 400),
        cell('B', 4, 300),
        cell('C', 90, 500),
        cell('x', 7, 700),
        cell('y', 10, 1000),
        cell('z', 97, 1200),
      ],
      sums: [
        sumOf('x', 'A', 'B'),
        {
          total: 'y',
          parts: [
            { id: 'A', weight: 2 },
            { id: 'B', weight: 1 },
          ],
        },
      ],
      hidden: { A: 'smallBase', B: 'smallBase', x: 'secondary' },
    },
    {
      name: 'nothing small, nothing hidden',
      cells: [cell('B', 40, 300), cell('C', 60, 500), cell('kommun', 100, 800)],
      sums: [sumOf('kommun', 'B', 'C')],
      hidden: {},
    },
  ])('$name', ({ cells, sums, hidden }) => {
    expect(hiddenOf(cells, sums)).toEqual(hidden);
  });

  it('a municipality may hide more, and never less', () => {
    const limits = { smallestCount: 10, smallestBase: 50 };
    expect(disclose({ cases: 8, base: 40 })).toBeNull();
    expect(disclose({ cases: 8, base: 400 }, limits)).toBe('smallBase');
    expect(disclose({ cases: 20, base: 49 }, limits)).toBe('smallBase');
    expect(hiddenOf([cell('A', 8, 400)], [], limits)).toEqual({ A: 'smallBase' });
    expect(disclosureLimitsSchema.safeParse(limits).success).toBe(true);
    expect(disclosureLimitsSchema.safeParse({ ...limits, smallestCount: 4 }).success).toBe(false);
    expect(disclosureLimitsSchema.safeParse({ ...limits, smallestBase: 29 }).success).toBe(false);
  });
});

/** Areas in districts in a municipality, and a plan with the rest of the municipality beside it. */
const municipality = fc
  .array(fc.array(fc.tuple(fc.nat(60), fc.nat(200)), { minLength: 1, maxLength: 5 }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((districts) => {
    const cells: DisclosureCell[] = [];
    const sums: DisclosureSum[] = [];
    let [allCases, allBase] = [0, 0];
    for (const [at, areas] of districts.entries()) {
      let [cases, base] = [0, 0];
      for (const [index, [some, others]] of areas.entries()) {
        cells.push(cell(`area ${at}.${index}`, some, some + others));
        cases += some;
        base += some + others;
      }
      cells.push(cell(`district ${at}`, cases, base));
      sums.push(sumOf(`district ${at}`, ...areas.map((_, index) => `area ${at}.${index}`)));
      allCases += cases;
      allBase += base;
    }
    cells.push(cell('kommun', allCases, allBase));
    sums.push(sumOf('kommun', ...districts.map((_, at) => `district ${at}`)));
    const plan = { cases: allCases / 4, base: allBase / 4 };
    const rest = { cases: allCases - plan.cases, base: allBase - plan.base };
    cells.push({ id: 'plan', cases: plan }, { id: 'rest', cases: rest });
    sums.push(sumOf('kommun', 'plan', 'rest'));
    return { cells, sums };
  });

describe('of any municipality', () => {
  it('no shown sum has a single hidden cell, and everything small is hidden', () => {
    fc.assert(
      fc.property(municipality, ({ cells, sums }) => {
        const hidden = discloseGroup(cells, sums);
        for (const { total, parts } of sums) {
          const held = [total, ...parts.map(({ id }) => id)].filter((id) => hidden.has(id));
          expect(held).not.toHaveLength(1);
        }
        for (const { id, cases } of cells) {
          if (cases !== null && disclose(cases) !== null) expect(hidden.get(id)).toBe('smallBase');
        }
      }),
    );
  });

  it('what is hidden can be something else: no value of it follows from what is shown', () => {
    fc.assert(
      fc.property(municipality, ({ cells, sums }) => {
        const hidden = [...discloseGroup(cells, sums).keys()];
        // Each hidden cell has a way to move that every shown sum allows.
        const rows = sums.map(({ total, parts }) => {
          const weights = new Map([[total, 1], ...parts.map(({ id }) => [id, -1] as const)]);
          return hidden.map((id) => weights.get(id) ?? 0);
        });
        for (const at of hidden.keys()) {
          const alone = hidden.map((_, index) => (index === at ? 1 : 0));
          expect(rankOf([...rows, alone])).toBe(rankOf(rows) + 1);
        }
      }),
    );
  });
});

/** Rank by plain elimination: a second opinion on what the function works out its own way. */
function rankOf(given: readonly (readonly number[])[]): number {
  const rows = given.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const at = rows.findIndex((row, index) => index >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    if (at < 0) continue;
    const [pivot = []] = rows.splice(at, 1);
    for (const row of rows.slice(rank)) {
      const times = (row[column] ?? 0) / (pivot[column] ?? 1);
      for (const index of row.keys()) row[index] = (row[index] ?? 0) - times * (pivot[index] ?? 0);
    }
    rows.splice(rank, 0, pivot);
    rank += 1;
  }
  return rank;
}
