/** Numbers in words, for what is read aloud. */

const small = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
  'sixteen seventeen eighteen nineteen'
).split(' ');
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** "twenty-one", "one thousand two hundred"; `one` is what stands for one. */
export function numberInWords(count: number, one = 'one'): string {
  if (count === 1) return one;
  return inWords(count);
}

function inWords(count: number): string {
  const whole = Math.round(count);
  if (whole < 20) return small[whole] ?? '';
  if (whole < 100) {
    const rest = whole % 10;
    return `${tens[Math.floor(whole / 10)] ?? ''}${rest === 0 ? '' : `-${small[rest] ?? ''}`}`;
  }
  const isHundreds = whole < 1000;
  const size = isHundreds ? 100 : 1000;
  const rest = whole % size;
  const many = `${inWords(Math.floor(whole / size))} ${isHundreds ? 'hundred' : 'thousand'}`;
  if (rest === 0) return many;
  return `${many} ${rest < 100 ? 'and ' : ''}${inWords(rest)}`;
}

type Heard = {
  readonly size: number;
  readonly unit: 'thousand' | 'million' | 'billion';
  readonly side: 'under' | 'at' | 'over';
};

const sides = { under: 'just under ', at: '', over: 'just over ' };

/** "just under four million kronor", "just over one and a half million kronor". */
export function amountInWords({ size, unit, side }: Heard): string {
  const whole = Math.floor(size);
  const half = size > whole;
  if (whole === 0 && half) return `${sides[side]}half a ${unit} kronor`;
  return `${sides[side]}${inWords(whole)}${half ? ' and a half' : ''} ${unit} kronor`;
}

/** The same on a scale that goes below nothing: "a minus of just under four million kronor". */
export function signedInWords(sek: number, heard: Heard): string {
  if (heard.size === 0) return 'zero kronor';
  return `a ${sek < 0 ? 'minus' : 'plus'} of ${amountInWords(heard)}`;
}

/** "between minus thirty and plus eleven million kronor": whole millions, or halves. */
export function rangeInWords(low: number, high: number): string {
  return `between ${endInWords(low)} and ${endInWords(high)} million kronor`;
}

function endInWords(millions: number): string {
  const size = Math.abs(millions);
  const whole = Math.floor(size);
  if (size === 0) return 'zero';
  const sign = millions < 0 ? 'minus' : 'plus';
  if (whole === 0) return `${sign} half a`;
  return `${sign} ${inWords(whole)}${size > whole ? ' and a half' : ''}`;
}

const abbreviations: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/\s?%/gu, ' per cent'],
  [/\bm²/gu, 'square metres'],
  [/\be\.\s?g\./giu, 'for example'],
  [/\bi\.\s?e\./giu, 'that is'],
  [/(\d)\s?–\s?(\d)/gu, '$1 to $2'],
];

/** What someone typed, with its abbreviations spelled out; its numbers stay as they were typed. */
export function spelledOut(words: string): string {
  return abbreviations.reduce((text, [pattern, said]) => text.replace(pattern, said), words);
}
