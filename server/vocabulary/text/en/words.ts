import {
  endsInMillions,
  formatChance,
  formatMnkr,
  formatNumber,
  formatTkr,
} from '../../formatSv.ts';

/** Small words that charts, annex and pages build sentences of. */

const THOUSAND = 1e3;
const MILLION = 1e6;

/** After one of these a capital is that of the next word only: "The Oak block", "Other Swedish". */
const beforeNames = new Set(
  (
    'the a an all and any at both by each every few for from in many more most my no not of on one ' +
    'other our per some such that their these this those to two under value what when where which ' +
    'who with without'
  ).split(' '),
);

/** Words that keep their capital wherever they stand. */
const keepsCapital =
  /^(?:Sweden|Swedish|Swedes?|Stockholm|Gothenburg|Malmö|Nordic|Europe|European|English|Kolada|Helkalkyl|January|February|March|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?:['’-]|$)/u;

/** "The municipality" in the middle of a sentence: "the municipality"; "VA customers" stays. */
export function inSentence(label: string): string {
  const [first = '', second = ''] = label.split(/\s+/u);
  const isArticle = first === 'A' && /^\p{Ll}/u.test(second);
  // "VA-kollektivet", "K2", "QALYs", and a letter alone, as in "B".
  const isAbbreviation = /^.+[\p{Lu}\d]/u.test(first) || (/^\p{Lu}$/u.test(first) && !isArticle);
  // "Region Stockholm", "Anna Berg"; not "Alternative B" or "Charge VA".
  const isName = /^\p{Lu}\p{Ll}/u.test(second) && !beforeNames.has(first.toLowerCase());
  return isAbbreviation || isName || keepsCapital.test(first)
    ? label
    : label.charAt(0).toLowerCase() + label.slice(1);
}

/** Singular words in a single s that do not look it; "campus", "basis" and "business" do. */
const singularInS = /(?:^|[\s-])(?:gas|atlas|canvas|lens|news|bias|christmas)$/iu;

/** "The municipality" -> "The municipality's"; "Households" -> "Households'". */
export function ofWhom(label: string): string {
  if (label === '' || /['’]s?$/u.test(label)) return label;
  const isPlural = /s$/u.test(label) && !/(?:[uis]s)$/u.test(label) && !singularInS.test(label);
  return isPlural ? `${label}’` : `${label}’s`;
}

/** "homes, a preschool and a park". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** 12 million, −0.4 million, and 40 thousand when millions with one decimal would say 0.0. */
export function amount(sek: number): string {
  const size = Math.abs(sek);
  if (size >= MILLION / 10 || size < THOUSAND / 2) return formatMnkr(sek === 0 ? 0 : sek);
  return formatTkr(sek);
}

/** "plus" 12 million, "minus" 0.4 million, 0: signs in words, for what is read aloud. */
export function signedAmount(sek: number): string {
  if (isZeroMnkr(sek)) return formatMnkr(0);
  return `${sek < 0 ? 'minus' : 'plus'} ${formatMnkr(Math.abs(sek))}`;
}

/** Whether millions with one decimal say 0.0. */
export function isZeroMnkr(sek: number): boolean {
  return Math.abs(sek) < MILLION / 20;
}

/** "−23 to 50". */
export function rangeMillions(lowSek: number, highSek: number): string {
  return endsInMillions(lowSek, highSek).join(' to ');
}

/** 14 million "(probably −23 to 50)"; the interval holds 8 chances of 10. */
export function amountWithInterval(
  sek: number,
  interval: { readonly p10: number; readonly p90: number } | undefined,
): string {
  return withInterval(formatMnkr(sek), interval);
}

/** The same of an amount that is written already. */
export function withInterval(
  shown: string,
  interval: { readonly p10: number; readonly p90: number } | undefined,
): string {
  if (interval === undefined || interval.p10 === interval.p90) return shown;
  return `${shown} (probably ${rangeMillions(interval.p10, interval.p90)})`;
}

/**
 * Words for likelihood, always beside their number. Bounds in hundredths: from 95 "almost
 * certain", 90, 66, 33, 10. Never used about how well something is known.
 */
const likelihoodWords = [
  { over: 0.95, word: 'almost certain' },
  { over: 0.9, word: 'very likely' },
  { over: 0.66, word: 'likely' },
  { over: 0.33, word: 'about as likely as not' },
  { over: 0.1, word: 'unlikely' },
  { over: -1, word: 'very unlikely' },
] as const;

export function likelihoodWord(chance: number): string {
  const found = likelihoodWords.find(({ over }) => chance > over);
  return found === undefined ? '' : found.word;
}

/** "likely (68 out of 100)". */
export function likelihood(chance: number): string {
  return `${likelihoodWord(chance)} (${formatChance(chance)})`;
}

/** Neither clearly better nor clearly worse: a difference that is called no certain difference. */
export function isUnsureDifference(chance: number): boolean {
  return chance > 0.1 && chance < 0.9;
}

/** Two significant figures and no more: "SEK 1.2 million", "SEK 450 thousand", "SEK 80". */
export function amountOfTwoFigures(sek: number): string {
  const rounded = Number(sek.toPrecision(2));
  const size = Math.abs(rounded);
  const [unit, per] =
    size >= MILLION
      ? ['\u00a0million', MILLION]
      : size >= THOUSAND
        ? ['\u00a0thousand', THOUSAND]
        : ['', 1];
  const shown = rounded / per;
  return `SEK\u00a0${formatNumber(shown, Number.isInteger(shown) ? 0 : 1)}${unit}`;
}

/** "8 % (5 % to 12 %)". */
export function withRange(central: string, low: string, high: string): string {
  return `${central} (${low} to ${high})`;
}

/** "one area", "3 areas". */
export function counted(count: number, one: string, many: string): string {
  return count === 1 ? one : `${formatNumber(count)}\u00a0${many}`;
}

/** Trust in evidence as squares: 2 of 4 is "■■□□". */
export function squares(filled: number): string {
  return '■'.repeat(filled) + '□'.repeat(4 - filled);
}

/** A source as it was entered, without a full stop of its own. */
export function withoutStop(words: string): string {
  return words.trim().replace(/\.+$/u, '');
}
