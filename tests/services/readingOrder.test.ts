import { expect, it } from 'vitest';
import { inReadingOrder } from '../../server/services/readingOrder.ts';

const keysOf = (value: object) => Object.keys(inReadingOrder(value));

// prettier-ignore -- keys as canonical JSON sorts them, and as a table shows them.
it.each([
  {
    name: 'perspectives',
    value: { bolag: 1, hushall: 1, kommun: 1, offentlig: 1, region: 1, samhalle: 1, stat: 1 },
    keys: ['bolag', 'kommun', 'offentlig', 'samhalle', 'hushall', 'region', 'stat'],
  },
  {
    name: 'actors',
    value: { bolag: 1, hushall: 1, kommun: 1, released_capacity_not_cashable: 1, va: 1 },
    keys: ['kommun', 'va', 'bolag', 'hushall', 'released_capacity_not_cashable'],
  },
  {
    name: 'committees',
    value: { 'kommun/a': 1, 'kommun/b': 1, kommun: 1, bolag: 1 },
    keys: ['kommun', 'kommun/a', 'kommun/b', 'bolag'],
  },
  { name: 'other fields', value: { z: 1, a: 1, kommun: 1 }, keys: ['z', 'a', 'kommun'] },
])('$name', ({ value, keys }) => {
  expect(keysOf(value)).toEqual(keys);
});

it('reaches inside and changes no value', () => {
  const value = { list: [{ samhalle: [1, null], kommun: { b: 'x', a: 2 } }], bolag: undefined };
  const ordered = inReadingOrder(value);
  expect(ordered).toEqual(value);
  expect(Object.keys(ordered.list[0] ?? {})).toEqual(['kommun', 'samhalle']);
});
