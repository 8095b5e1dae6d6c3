import { describe, expect, it } from 'vitest';
import { compareJson } from '../../server/services/compare.ts';

const differences = (one: unknown, other: unknown, strictness: 'exact' | 'rounded' = 'exact') =>
  compareJson(one, other, strictness).differences;

describe('comparing what was printed with what is computed', () => {
  it('counts the numbers and finds nothing between equals', () => {
    const value = { a: [1, 2, { b: 3 }], c: 'text', d: null, e: -0 };
    expect(compareJson(value, structuredClone({ ...value, e: 0 }), 'exact')).toEqual({
      numbers: 4,
      differences: [],
    });
  });

  type Case = { name: string; one: unknown; other: unknown; where: string };
  // prettier-ignore -- what differs is the only difference.
  it.each<Case>([
    { name: 'a digit', one: { a: { b: 1234 } }, other: { a: { b: 1235 } }, where: 'a.b' },
    { name: 'a text', one: { a: 'x' }, other: { a: 'y' }, where: 'a' },
    { name: 'a key too few', one: {}, other: { a: 1 }, where: 'a' },
    { name: 'a key too many', one: { a: 1 }, other: {}, where: 'a' },
    { name: 'an item too few', one: [1], other: [1, 2], where: '1' },
    { name: 'a number for null', one: { a: null }, other: { a: 0 }, where: 'a' },
    { name: 'a list for a map', one: { a: [] }, other: { a: {} }, where: 'a' },
    {
      name: 'a name of Object',
      one: { a: {} },
      other: { a: { toString: 1 } },
      where: 'a.toString',
    },
  ])('finds $name', ({ one, other, where }) => {
    expect(differences(one, other).map((difference) => difference.where)).toEqual([where]);
  });

  it('lets an older version lack what was not found then, and nothing else', () => {
    const [older, later] = [{ a: 1 }, { a: 1, npvInterval: { lowSek: 1 } }];
    expect(differences(older, later, 'rounded')).toEqual([]);
    expect(differences(older, later, 'exact')).toHaveLength(1);
    expect(differences({ ...older, npvInterval: { lowSek: 2 } }, later, 'rounded')).toHaveLength(1);
    expect(differences({}, later, 'rounded')).toHaveLength(1);
  });

  it('lets another version round its last bits, and no more', () => {
    expect(differences([1e9], [1e9 + 1e-7], 'exact')).toHaveLength(1);
    expect(differences([1e9], [1e9 + 1e-7], 'rounded')).toEqual([]);
    expect(differences([1e9], [1e9 + 2], 'rounded')).toHaveLength(1);
  });
});
