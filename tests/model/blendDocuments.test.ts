import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blendDocuments } from '../../server/model/blendDocuments.ts';
import { documentDifferences } from '../../server/model/documentDifferences.ts';

const rows = fc.uniqueArray(
  fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), sek: fc.nat(3) }),
  { selector: ({ id }) => id },
);
const document = fc.record({
  title: fc.constantFrom('A', 'B'),
  lines: rows,
  points: fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 4 }),
  note: fc.option(fc.constant('n'), { nil: undefined }),
  years: fc.array(fc.nat(3), { maxLength: 3 }),
});
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const key = ({ kind, path }: { kind: string; path: readonly string[] }) =>
  JSON.stringify([kind, ...path]);

it('is the earlier document with nothing taken, and the later with everything', () => {
  fc.assert(
    fc.property(document, document, (one, other) => {
      expect(plain(blendDocuments(one, other, () => false))).toEqual(plain(one));
      expect(plain(blendDocuments(one, other, () => true))).toEqual(plain(other));
    }),
  );
});

it('asks about just the differences that are told', () => {
  fc.assert(
    fc.property(document, document, (one, other) => {
      const asked = new Set<string>();
      blendDocuments(one, other, (difference) => asked.add(key(difference)).size < 0);
      const told = documentDifferences(one, other).map(key);
      expect([...asked].sort()).toEqual([...told].sort());
    }),
  );
});
