import { describe, expect, it } from 'vitest';
import { uncertaintyTexts as texts } from '../../server/vocabulary/text/sv/uncertainty.ts';
import { amountOfTwoFigures } from '../../server/vocabulary/text/sv/words.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('what an assumption has to be', () => {
  it.each([
    { factor: 1.28, said: '28 % mer' },
    { factor: 0.56, said: '44 % mindre' },
    { factor: 0.996, said: '0,4 % mindre' },
    { factor: 0, said: '100 % mindre' },
    { factor: 5.14, said: '5,1 gånger så mycket' },
    { factor: 17.6, said: '18 gånger så mycket' },
    { factor: -3.3, said: 'nås inte' },
    { factor: null, said: 'ändrar inte resultatet' },
  ])('factor $factor: $said', ({ factor, said }) => {
    expect(plain(texts.needed(factor))).toBe(said);
  });
});

describe('an amount of two figures', () => {
  it.each([
    { sek: 7_712_345, said: '7,7 mnkr' },
    { sek: 132_400_000, said: '130 mnkr' },
    { sek: 999_600, said: '1 mnkr' },
    { sek: 184_797, said: '180 tkr' },
    { sek: 1_249, said: '1,2 tkr' },
    { sek: 84.2, said: '84 kr' },
    { sek: 0, said: '0 kr' },
  ])('$sek is $said', ({ sek, said }) => {
    expect(plain(amountOfTwoFigures(sek))).toBe(said);
  });
});

describe('a chance of one alternative against another', () => {
  it.each([
    { chance: 0.5, word: 'ingen säker skillnad' },
    { chance: 0.88, word: 'ingen säker skillnad' },
    { chance: 0.93, word: 'mycket troligt' },
    { chance: 0.97, word: 'nästan säkert' },
    { chance: 0.03, word: 'mycket mindre troligt' },
  ])('$chance is $word', ({ chance, word }) => {
    expect(texts.chanceWord(chance)).toBe(word);
  });

  it('its error is never said to be nothing', () => {
    expect(plain(texts.chanceError(0.005))).toBe('± 0,5 procentenheter');
    expect(plain(texts.chanceError(0.0001))).toBe('under ± 0,1 procentenheter');
  });
});
