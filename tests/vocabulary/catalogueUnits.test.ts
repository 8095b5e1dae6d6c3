import { expect, it } from 'vitest';
import { catalogueDenominators, catalogueMeasures } from '../../server/vocabulary/catalogue.ts';
import { catalogueUnit, catalogueValue } from '../../server/vocabulary/catalogueUnits.ts';
import { catalogueUnitWords } from '../../server/vocabulary/text/sv/catalogueUnits.ts';

it('every word that a unit is put together of is said in Swedish', () => {
  const words = [...catalogueMeasures, ...catalogueDenominators];
  expect(words.filter((word) => !(word in catalogueUnitWords))).toEqual([]);
  expect(catalogueUnit('SEK/person/year')).toBe('kr per person och år');
  expect(catalogueUnit('share')).toBe('andel');
});

const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ');

it.each([
  ['SEK/year', { central: 240_000 }, '240 000'],
  ['SEK/year', { low: 1, central: 2, high: 3 }, '2 (1 till 3)'],
  ['SEK/year', { low: 1200.5, high: 1900 }, '1 200,5 till 1 900'],
  ['SEK/death', { central: 40, low: 24 }, '40 (minst 24)'],
  ['relativeChange', { central: -0.36 }, '−36 %'],
  ['relativeChange', { central: -0.415 }, '−41,5 %'],
  ['hazardRatio', { central: 0.96 }, '0,96'],
  ['sign', { sign: 0 as const }, 'ingen effekt'],
  ['sign', { sign: -1 as const }, 'minskar'],
])('%s %o is written %s', (unit, value, written) => {
  expect(plain(catalogueValue(unit, { validFrom: '2020-01-01', ...value }))).toBe(written);
});

it('what has no value is not written', () => {
  expect(catalogueValue('SEK', undefined)).toBeNull();
});
