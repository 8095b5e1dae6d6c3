import fc from 'fast-check';
import { expect, it } from 'vitest';
import { documentDifferences } from '../../server/model/documentDifferences.ts';

const park = { id: 'park', label: 'Park', amount: { central: 10 } };
const street = { id: 'gata', label: 'Gata', amount: { central: 4 } };

// prettier-ignore -- each row by hand: what an officer would say had happened.
it.each([
  { name: 'nothing', before: { a: [park] }, after: { a: [park] }, differences: [] },
  {
    name: 'an amount, found by the id of its line though another came before it',
    before: { lines: [park] },
    after: { lines: [street, { ...park, amount: { central: 12 } }] },
    differences: [
      { path: ['lines', 'park', 'amount', 'central'], kind: 'changed', before: 10, after: 12 },
      { path: ['lines', 'gata'], kind: 'added', before: undefined, after: street },
    ],
  },
  {
    name: 'a line that went',
    before: { lines: [park, street] },
    after: { lines: [park] },
    differences: [{ path: ['lines', 'gata'], kind: 'removed', before: street, after: undefined }],
  },
  {
    name: 'lines that changed places',
    before: { lines: [park, street] },
    after: { lines: [street, park] },
    differences: [
      { path: ['lines'], kind: 'reordered', before: ['park', 'gata'], after: ['gata', 'park'] },
    ],
  },
  {
    name: 'a decision point by its place',
    before: { points: ['Anta planen.', 'Avslå.'] },
    after: { points: ['Anta planen.'] },
    differences: [{ path: ['points', '1'], kind: 'removed', before: 'Avslå.', after: undefined }],
  },
  {
    name: 'a series as one value',
    before: { perYear: [1, 2, 3] },
    after: { perYear: [1, 2, 4] },
    differences: [{ path: ['perYear'], kind: 'changed', before: [1, 2, 3], after: [1, 2, 4] }],
  },
  {
    name: 'an outline as one value',
    before: {
      ring: [
        [0, 0],
        [1, 1],
      ],
    },
    after: {
      ring: [
        [0, 0],
        [1, 2],
      ],
    },
    differences: [
      {
        path: ['ring'],
        kind: 'changed',
        before: [
          [0, 0],
          [1, 1],
        ],
        after: [
          [0, 0],
          [1, 2],
        ],
      },
    ],
  },
  {
    name: 'a first line in an empty list',
    before: { lines: [] },
    after: { lines: [park] },
    differences: [{ path: ['lines', 'park'], kind: 'added', before: undefined, after: park }],
  },
  {
    name: 'an optional field that was filled in',
    before: {},
    after: { meetingDate: '2026-12-24' },
    differences: [{ path: ['meetingDate'], kind: 'added', before: undefined, after: '2026-12-24' }],
  },
  {
    name: "an alternative's result by whose it is",
    before: [{ alternativeId: 'a', npv: 1 }],
    after: [
      { alternativeId: 'b', npv: 5 },
      { alternativeId: 'a', npv: 2 },
    ],
    differences: [
      { path: ['a', 'npv'], kind: 'changed', before: 1, after: 2 },
      { path: ['b'], kind: 'added', before: undefined, after: { alternativeId: 'b', npv: 5 } },
    ],
  },
  {
    name: 'two elements of one id are matched by place',
    before: [park, park],
    after: [park, { ...park, label: 'Torg' }],
    differences: [{ path: ['1', 'label'], kind: 'changed', before: 'Park', after: 'Torg' }],
  },
  {
    name: 'null is a value',
    before: { place: null },
    after: { place: 'Falun' },
    differences: [{ path: ['place'], kind: 'changed', before: null, after: 'Falun' }],
  },
])('differences: $name', ({ before, after, differences }) => {
  expect(documentDifferences(before, after)).toEqual(differences);
});

const document = fc.jsonValue({ maxDepth: 4 });

it('finds nothing between a document and itself, and something between any other two', () => {
  fc.assert(
    fc.property(document, document, (one, other) => {
      expect(documentDifferences(one, structuredClone(one))).toEqual([]);
      const isEqual = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
      expect(documentDifferences(one, other).length === 0).toBe(isEqual);
    }),
  );
});

it('tells the same backwards', () => {
  const mirror = { changed: 'changed', added: 'removed', removed: 'added', reordered: 'reordered' };
  const key = (path: readonly string[], kind: string) => `${JSON.stringify(path)} ${kind}`;
  fc.assert(
    fc.property(document, document, (one, other) => {
      const forth = documentDifferences(one, other);
      const back = documentDifferences(other, one);
      expect(back.map(({ path, kind }) => key(path, kind)).sort()).toEqual(
        forth.map(({ path, kind }) => key(path, mirror[kind])).sort(),
      );
    }),
  );
});

/** Keys in one order, and no negative zero, which JSON has not. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? 0 : value;
  const parts = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, each]) => [name, sorted(each)]);
  // A record without parts is not an empty list.
  return { parts };
}
