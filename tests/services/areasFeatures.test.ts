import fc from 'fast-check';
import { createReadStream, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { splitFeatures } from '../../server/services/areasFeatures.ts';
import { sourceOfBytes, type ByteSource } from '../../server/services/byteSource.ts';
import { hasShared, sharedPath } from '../support/shared.ts';
import '../support/sameChance.ts';

/** The text in pieces of so many bytes, as a network may give it. */
function inPieces(text: string, pieceBytes: number): ByteSource {
  const bytes = new TextEncoder().encode(text);
  return {
    sizeBytes: bytes.length,
    open: async function* () {
      for (let from = 0; from < bytes.length; from += pieceBytes) {
        yield await Promise.resolve(bytes.subarray(from, from + pieceBytes));
      }
    },
  };
}
async function split(source: ByteSource) {
  const features: unknown[] = [];
  const around = await splitFeatures(source, { onFeature: (one) => void features.push(one) });
  return { features, around };
}
const hard = {
  name: 'Å "features":[{ \\ ]} \u2028',
  nested: { features: [{ features: 1 }] },
  list: [['"features":[1']],
};

describe('a document in pieces', () => {
  it.each([1, 2, 3, 7, 64, 100_000])('of %i bytes is the same document', async (pieceBytes) => {
    const features = [{ type: 'Feature', properties: hard }, {}, { a: [[1, 2], '}'] }];
    const document = { type: 'FeatureCollection', before: hard, features, after: hard, crs: null };
    for (const text of [JSON.stringify(document), JSON.stringify(document, null, 2)]) {
      const read = await split(inPieces(text, pieceBytes));
      expect(read).toEqual({ features, around: { ...document, features: [] } });
    }
  });

  it('of any content gives back what JSON.parse does', async () => {
    const object = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), {
      noNullPrototype: true,
    });
    const usable = (value: unknown) => !/__proto__|constructor|\\u/.test(JSON.stringify(value));
    await fc.assert(
      fc.asyncProperty(
        fc.array(object).filter(usable),
        object.filter((one) => usable(one) && !('features' in one)),
        fc.integer({ min: 1, max: 50 }),
        async (features, others, pieceBytes) => {
          const text = JSON.stringify({ ...others, features, type: 'FeatureCollection' }, null, 1);
          const parsed = JSON.parse(text) as object;
          const read = await split(inPieces(text, pieceBytes));
          expect(read.features).toEqual((parsed as { features: unknown }).features);
          expect(read.around).toEqual({ ...parsed, features: [] });
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    { name: 'no collection', text: '{"type":"Feature","properties":{"features":[{}]}}' },
    { name: 'features that are no list', text: '{"features":{"a":[1]},"b":[{"features":[1]}]}' },
    { name: 'the name as a value', text: '{"a":"features","b":[{}]}' },
    { name: 'a list', text: '[{"features":[1]}]' },
  ])('with $name is given whole', async ({ text }) => {
    expect(await split(inPieces(text, 5))).toEqual({ features: [], around: JSON.parse(text) });
  });

  // prettier-ignore -- the place is that in the file, in characters.
  it.each([
    {
      name: 'cut off in a feature',
      text: '{"features":[{"a":1},\n{"b":',
      code: 'jsonMalformed',
      facts: { line: 2, column: 5 },
    },
    {
      name: 'cut off in the list',
      text: '{"features":[{"a":1}',
      code: 'jsonMalformed',
      facts: { line: 1, column: 20 },
    },
    { name: 'cut off behind it', text: '{"features":[{"a":1}]', code: 'jsonMalformed', facts: {} },
    {
      name: 'a comma too many',
      text: '{"features":[{"a":1},]}',
      code: 'jsonMalformed',
      facts: { line: 1, column: 22 },
    },
    {
      name: 'a comma missing',
      text: '{"features":[{"a":1}{}]}',
      code: 'jsonMalformed',
      facts: { line: 1, column: 21 },
    },
    {
      name: 'a feature that is none',
      text: '{"features":[1]}',
      code: 'jsonMalformed',
      facts: { line: 1, column: 14 },
    },
    {
      name: 'a fault in a feature',
      text: '{"features":[\n {"ö":1},\n {"ö" 1}]}',
      code: 'jsonMalformed',
      facts: { line: 3, column: 7 },
    },
    {
      name: 'two lists of features',
      text: '{"features":[{}],"features":[{}]}',
      code: 'geojsonMemberWrong',
      facts: { member: 'features' },
    },
    {
      name: 'a prototype',
      text: '{"features":[{"__proto__":{}}]}',
      code: 'jsonForbiddenKey',
      facts: {},
    },
    {
      name: 'half a character',
      text: '{"features":[{"a":"\\ud800"}]}',
      code: 'jsonForbiddenCharacter',
      facts: { field: 'a' },
    },
  ])('with $name is refused', async ({ text, code, facts }) => {
    await expect(split(inPieces(text, 3))).rejects.toMatchObject({ code, facts });
  });

  it('that is not UTF-8 is refused', async () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode('{"features":[{"a":"'),
      0xe5,
      0x22,
      0x7d,
      0x5d,
      0x7d,
    ]);
    await expect(split(sourceOfBytes(bytes))).rejects.toMatchObject({ code: 'jsonNotUtf8' });
  });

  it('that is large never lies whole in memory', async () => {
    // 20 MB of features, made as they are asked for.
    const one = new TextEncoder().encode(
      `,\n{"type":"Feature","properties":{},"geometry":[${'[1.25,2.5],'.repeat(2000)}0]}`,
    );
    const count = Math.ceil(20e6 / one.length);
    const source: ByteSource = {
      sizeBytes: count * one.length,
      open: async function* () {
        yield await Promise.resolve(new TextEncoder().encode('{"features":[{}'));
        for (let at = 0; at < count; at += 1) yield one;
        yield new TextEncoder().encode(']}');
      },
    };
    let [features, most] = [0, 0];
    const before = process.memoryUsage().arrayBuffers;
    await splitFeatures(source, {
      onFeature: () => {
        features += 1;
        if (features % 100 === 0)
          most = Math.max(most, process.memoryUsage().arrayBuffers - before);
      },
    });
    expect(features).toBe(count + 1);
    expect(most).toBeLessThan(2e6);
  });
});

it.skipIf(!hasShared)('reads a county from its file', async () => {
  const file = sharedPath('data', 'areas', 'deso2025_dalarna_epsg3006.geojson');
  const { features, around } = await split({
    sizeBytes: statSync(file).size,
    open: () => createReadStream(file),
  });
  expect(features).toHaveLength(148);
  expect(around).toMatchObject({ type: 'FeatureCollection', features: [] });
});
