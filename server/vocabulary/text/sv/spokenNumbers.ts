import { spoken } from '../language.ts';

/** Numbers in words, for what is read aloud. */

const small = (
  'noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton ' +
  'arton nitton'
).split(' ');
const tens = '- - tjugo trettio fyrtio femtio sextio sjuttio åttio nittio'.split(' ');

/** "tjugoett", "ett tusen två hundra"; `one` is what one is of: "en bostad", "ett mått". */
export const numberInWords = spoken(function numberInWords(count: number, one = 'ett'): string {
  if (count === 1) return one;
  return inWords(count);
});

function inWords(count: number): string {
  const whole = Math.round(count);
  if (whole < 20) return small[whole] ?? '';
  if (whole < 100) {
    const rest = whole % 10;
    return `${tens[Math.floor(whole / 10)] ?? ''}${rest === 0 ? '' : (small[rest] ?? '')}`;
  }
  const [size, word] = whole < 1000 ? ([100, 'hundra'] as const) : ([1000, ' tusen '] as const);
  const rest = whole % size;
  const many = inWords(Math.floor(whole / size));
  return `${many}${word}${rest === 0 ? '' : inWords(rest)}`.trim();
}

type Heard = {
  readonly size: number;
  readonly unit: 'thousand' | 'million' | 'billion';
  readonly side: 'under' | 'at' | 'over';
};

const sides = { under: 'knappt ', at: '', over: 'drygt ' };
const units = {
  thousand: { one: 'ett', many: 'tusen', single: 'tusen' },
  million: { one: 'en', many: 'miljoner', single: 'miljon' },
  billion: { one: 'en', many: 'miljarder', single: 'miljard' },
};

/** "knappt fyra miljoner kronor", "drygt en och en halv miljon kronor". */
export const amountInWords = spoken(function amountInWords({ size, unit, side }: Heard): string {
  const { one, many, single } = units[unit];
  const whole = Math.floor(size);
  const half = size > whole ? ' och en halv' : '';
  if (whole === 0 && half !== '') return `${sides[side]}en halv ${single} kronor`;
  const name = whole === 1 ? single : many;
  return `${sides[side]}${whole === 1 ? one : inWords(whole)}${half} ${name} kronor`;
});

/** The same on a scale that goes below nothing: "ett minus på knappt fyra miljoner kronor". */
export const signedInWords = spoken(function signedInWords(sek: number, heard: Heard): string {
  if (heard.size === 0) return 'noll kronor';
  return `ett ${sek < 0 ? 'minus' : 'plus'} på ${amountInWords(heard)}`;
});

/** "mellan minus trettio och plus elva miljoner kronor": whole millions, or halves. */
export const rangeInWords = spoken(function rangeInWords(low: number, high: number): string {
  return `mellan ${endInWords(low)} och ${endInWords(high)} miljoner kronor`;
});

function endInWords(millions: number): string {
  const size = Math.abs(millions);
  const whole = Math.floor(size);
  if (size === 0) return 'noll';
  const sign = millions < 0 ? 'minus' : 'plus';
  if (whole === 0) return `${sign} en halv`;
  return `${sign} ${whole === 1 ? 'en' : inWords(whole)}${size > whole ? ' och en halv' : ''}`;
}

const abbreviations: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/\bmnkr\b|\bmkr\b/giu, 'miljoner kronor'],
  [/\btkr\b/giu, 'tusen kronor'],
  [/\bkr\b/giu, 'kronor'],
  [/\s?%/gu, ' procent'],
  [/\bm²/gu, 'kvadratmeter'],
  [/\bbl\.\s?a\./giu, 'bland annat'],
  [/\bt\.\s?ex\./giu, 'till exempel'],
  [/\bm\.\s?m\./giu, 'med mera'],
  [/\bd\.\s?v\.\s?s\.|\bdvs\.?/giu, 'det vill säga'],
  [/\bca\b\.?/giu, 'cirka'],
  [/\bdnr\b\.?/giu, 'diarienummer'],
  [/(\d)\s?–\s?(\d)/gu, '$1 till $2'],
];

/** What someone typed, with its abbreviations spelled out; its numbers stay as they were typed. */
export const spelledOut = spoken(function spelledOut(words: string): string {
  return abbreviations.reduce((text, [pattern, said]) => text.replace(pattern, said), words);
});
