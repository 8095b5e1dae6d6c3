import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseJsonBytes, parseJsonFile, parseJsonText } from '../../server/services/parseJson.ts';
import { hasShared, sharedPath } from '../support/shared.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('JSON that someone sent', () => {
  // prettier-ignore -- each is a text with one fault.
  it.each([
    { name: 'cut short', text: '{"a": [1, 2', code: 'jsonMalformed' },
    { name: 'nothing', text: '', code: 'jsonMalformed' },
    { name: 'NaN', text: '{"a": NaN}', code: 'jsonMalformed' },
    { name: 'a prototype', text: '{"a": {"__proto__": {"b": 1}}}', code: 'jsonForbiddenKey' },
    {
      name: 'a spelled prototype',
      text: '{"\\u005f_proto__": {"b": 1}}',
      code: 'jsonForbiddenKey',
    },
    { name: 'a constructor', text: '{"constructor": {"prototype": {}}}', code: 'jsonForbiddenKey' },
    { name: 'a NUL', text: '{"a": ["x\\u0000y"]}', code: 'jsonForbiddenCharacter' },
    { name: 'half a pair', text: '{"a": "\\ud800"}', code: 'jsonForbiddenCharacter' },
    { name: 'half a pair as key', text: '{"\\ud800": 1}', code: 'jsonForbiddenCharacter' },
    { name: 'a tower of lists', text: '['.repeat(99) + ']'.repeat(99), code: 'jsonTooDeep' },
    { name: 'a high tower of lists', text: '['.repeat(1e5) + ']'.repeat(1e5), code: 'jsonTooDeep' },
  ])('is refused with $name', ({ text, code }) => {
    expect(() => parseJsonText(text)).toThrow(expect.objectContaining({ code }));
  });

  it('says where it breaks', () => {
    const text = '{\n "a": 1,\n "b": 2 "c": 3}';
    const facts = { line: 3, column: 9 };
    expect(() => parseJsonText(text)).toThrow(expect.objectContaining({ facts }));
  });

  it('names the field with a text that cannot be stored', () => {
    const text = '{"a": [{"b": "x\\u0000"}]}';
    const facts = { field: 'a.0.b' };
    expect(() => parseJsonText(text)).toThrow(expect.objectContaining({ facts }));
  });

  it('must be UTF-8', () => {
    const windows1252 = Uint8Array.from([0x22, 0xe5, 0x22]);
    expect(() => parseJsonBytes(windows1252)).toThrow(
      expect.objectContaining({ code: 'jsonNotUtf8' }),
    );
    expect(parseJsonBytes(bytes('\ufeff{"å": "ä"}'))).toEqual({ å: 'ä' });
  });

  it('may hold a pair, an emoji, and a number that a schema has to judge', () => {
    expect(parseJsonText('["\\ud83c\\udfe0", "🏠", 1e999]')).toEqual(['🏠', '🏠', Infinity]);
  });

  // prettier-ignore -- what a schema then refuses by name is read; what is in a text stays.
  it.each([
    { text: '{"a": NaN, "b": [-Infinity]}', value: { a: Infinity, b: [Infinity] } },
    {
      text: '{"NaN": "it \\"is\\" NaN", "b": Infinity}',
      value: { NaN: 'it "is" NaN', b: Infinity },
    },
    { text: '{"a": "NaN"}', value: { a: 'NaN' } },
  ])('in a file may spell numbers as programs do: $text', ({ text, value }) => {
    expect(parseJsonFile(bytes(text))).toEqual(value);
  });

  it.each(['{"a": NaNs}', '{"a": NaN', '{"a": "NaN'])('in a file must be whole: %s', (text) => {
    expect(() => parseJsonFile(bytes(text))).toThrow(
      expect.objectContaining({ code: 'jsonMalformed' }),
    );
  });

  it.skipIf(!hasShared)('is read and refused as JSONTestSuite says', () => {
    const folder = sharedPath('data', 'bad-input', 'json-parsing');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const outcome = (file: string) => {
      try {
        parseJsonBytes(readFileSync(`${folder}/${file}`));
        return 'read';
      } catch {
        return 'refused';
      }
    };
    const named = (letter: string) =>
      files.filter((file) => new RegExp(`(^|/)${letter}_`).test(file));
    expect(named('n').length + named('y').length).toBeGreaterThan(100);
    expect(named('n').filter((file) => outcome(file) !== 'refused')).toEqual([]);
    // Texts that can be read but not stored are refused on purpose.
    const unstorable = /null|nonCharacter|U\+FFFE|u0000|surrogate|escaped_control/i;
    const refused = named('y').filter((file) => outcome(file) !== 'read');
    expect(refused.filter((file) => !unstorable.test(file))).toEqual([]);
  });
});
