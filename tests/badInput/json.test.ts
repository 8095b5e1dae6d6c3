import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonFaultIndex } from '../../server/services/jsonFault.ts';
import { decodeUtf8 } from '../../server/services/parseJson.ts';
import { DomainError } from '../../server/vocabulary/errors.ts';
import { hasShared, sharedPath } from '../support/shared.ts';

// prettier-ignore -- counted by hand in the text, from 0.
it.each([
  { text: '{"a": 1}', at: undefined },
  { text: ' [1, -0.5e+3] ', at: undefined },
  { text: '', at: 0 },
  { text: '[1,]', at: 3 },
  { text: '{"a" 1}', at: 5 },
  { text: '{"a": 01}', at: 6 },
  { text: '{a: 1}', at: 1 },
  { text: '[1}', at: 2 },
  { text: '{"a": 1,}', at: 8 },
  { text: '["a\tb"]', at: 1 },
  { text: '[1] x', at: 4 },
  { text: '{"a": [1, 2', at: 11 },
  { text: '[NaN]', at: 1 },
])('$text breaks at $at', ({ text, at }) => {
  expect(jsonFaultIndex(text)).toBe(at);
});

describe.runIf(hasShared)('JSONTestSuite', () => {
  it('the place of a fault is found exactly when the parser finds a fault', () => {
    const folder = sharedPath('data', 'bad-input', 'json-parsing');
    const files = readdirSync(folder);
    expect(files).toHaveLength(159);
    const differing = files.filter((file) => {
      const bytes = readFileSync(`${folder}/${file}`);
      let text: string;
      try {
        text = decodeUtf8(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(DomainError);
        return false;
      }
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      return (jsonFaultIndex(text) === undefined) !== isJson;
    });
    expect(differing).toEqual([]);
  });
});
