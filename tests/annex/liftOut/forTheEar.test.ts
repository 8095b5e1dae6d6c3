import { describe, expect, it } from 'vitest';
import { heard, heardPercent, heardRange } from '../../../server/annex/liftOut/forTheEar.ts';
import { speaking } from '../../../server/services/speaking.ts';
import {
  amountInWords,
  numberInWords,
  signedInWords,
  spelledOut,
} from '../../../server/vocabulary/text/sv/spokenNumbers.ts';

// prettier-ignore -- by hand: the nearest round number, and on which side of it the amount lies.
it.each([
  [0, 'noll tusen kronor', 'zero thousand kronor'],
  [40_000, 'fyrtio tusen kronor', 'forty thousand kronor'],
  [452_000, 'fyrahundrafemtio tusen kronor', 'four hundred and fifty thousand kronor'],
  [1_000_000, 'en miljon kronor', 'one million kronor'],
  [1_540_000, 'drygt en och en halv miljon kronor', 'just over one and a half million kronor'],
  [3_870_000, 'knappt fyra miljoner kronor', 'just under four million kronor'],
  [9_800_000, 'knappt tio miljoner kronor', 'just under ten million kronor'],
  [
    189_000_000,
    'knappt etthundranittio miljoner kronor',
    'just under one hundred and ninety million kronor',
  ],
  [21_000_000, 'tjugoett miljoner kronor', 'twenty-one million kronor'],
  [
    206_000_000,
    'knappt tvåhundratio miljoner kronor',
    'just under two hundred and ten million kronor',
  ],
  [
    1_480_000_000,
    'knappt en och en halv miljard kronor',
    'just under one and a half billion kronor',
  ],
])('%i kronor is heard as %s', (sek, swedish, english) => {
  expect(amountInWords(heard(sek))).toBe(swedish);
  expect(speaking('en', () => amountInWords(heard(sek)))).toBe(english);
});

describe('what is heard', () => {
  it('is never more than an eighth from what is printed, from two millions up to a billion', () => {
    const units = { thousand: 1e3, million: 1e6, billion: 1e9 };
    for (let sek = 2_000_000; sek < 9e8; sek = Math.round(sek * 1.01)) {
      const { size, unit } = heard(sek);
      expect(Math.abs(size * units[unit] - sek) / sek).toBeLessThanOrEqual(0.126);
    }
  });

  it('says which side of nothing an amount is on', () => {
    expect(signedInWords(-3_870_000, heard(-3_870_000))).toBe(
      'ett minus på knappt fyra miljoner kronor',
    );
    expect(signedInWords(12, heard(12))).toBe('noll kronor');
  });

  it('rounds both ends of an interval alike', () => {
    expect(heardRange({ p10: -27_700_000, p90: 2_700_000 })).toEqual([-28, 3]);
    expect(heardRange({ p10: -1_200_000, p90: 2_700_000 })).toEqual([-1, 2.5]);
  });

  it('counts people and years in words, and shares to the nearest five', () => {
    expect([1, 60, 21, 132, 1200].map((count) => numberInWords(count, 'en'))).toEqual([
      'en',
      'sextio',
      'tjugoett',
      'etthundratrettiotvå',
      'ett tusen tvåhundra',
    ]);
    expect([0.07, 0.49, 0.52].map(heardPercent)).toEqual([7, 50, 50]);
  });

  it('spells out what was typed short, and leaves designations as they are', () => {
    expect(spelledOut('Hyran är ca 1,6 mnkr 2028–2038, bl.a. för Kvarnbacken 1:2.')).toBe(
      'Hyran är cirka 1,6 miljoner kronor 2028 till 2038, bland annat för Kvarnbacken 1:2.',
    );
  });
});
