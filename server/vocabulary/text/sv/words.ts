import { spoken } from '../language.ts';
import { endsInMillions, formatChance, formatMnkr, formatNumber } from '../../formatSv.ts';

/** Small words that charts, annex and pages build sentences of. */

const THOUSAND = 1e3;
const MILLION = 1e6;

/** "Kommunen" in the middle of a sentence: "kommunen"; "VA-kollektivet" stays. */
export const inSentence = spoken(function inSentence(label: string): string {
  const second = label.charAt(1);
  const isAbbreviation = second !== second.toLowerCase();
  return isAbbreviation ? label : label.charAt(0).toLowerCase() + label.slice(1);
});

/** "Kommunen" -> "Kommunens". */
export const ofWhom = spoken(function ofWhom(label: string): string {
  return /[sxz]$/u.test(label) ? label : `${label}s`;
});

/** "bostäder, förskola och park". */
export const listed = spoken(function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} och ${last}`;
});

/** "12 mnkr", "−0,4 mnkr", and "40 tkr" when mnkr with one decimal would say 0,0. */
export const amount = spoken(function amount(sek: number): string {
  const size = Math.abs(sek);
  if (size >= MILLION / 10 || size < THOUSAND / 2) return formatMnkr(sek === 0 ? 0 : sek);
  return `${formatNumber(sek / THOUSAND)}\u00a0tkr`;
});

/** "plus 12 mnkr", "minus 0,4 mnkr", "0 mnkr": signs in words, for what is read aloud. */
export const signedAmount = spoken(function signedAmount(sek: number): string {
  if (isZeroMnkr(sek)) return '0\u00a0mnkr';
  return `${sek < 0 ? 'minus' : 'plus'} ${formatMnkr(Math.abs(sek))}`;
});

/** Whether mnkr with one decimal says 0,0. */
export const isZeroMnkr = spoken(function isZeroMnkr(sek: number): boolean {
  return Math.abs(sek) < MILLION / 20;
});

/** "−23 till 50". */
export const rangeMillions = spoken(function rangeMillions(
  lowSek: number,
  highSek: number,
): string {
  return endsInMillions(lowSek, highSek).join(' till ');
});

/** "14 mnkr (troligen −23 till 50)"; the interval holds 8 chances of 10. */
export const amountWithInterval = spoken(function amountWithInterval(
  sek: number,
  interval: { readonly p10: number; readonly p90: number } | undefined,
): string {
  return withInterval(formatMnkr(sek), interval);
});

/** The same of an amount that is written already. */
export const withInterval = spoken(function withInterval(
  shown: string,
  interval: { readonly p10: number; readonly p90: number } | undefined,
): string {
  if (interval === undefined || interval.p10 === interval.p90) return shown;
  return `${shown} (troligen ${rangeMillions(interval.p10, interval.p90)})`;
});

/**
 * Words for likelihood, always beside their number. Bounds in hundredths: from 95 "nästan
 * säkert", 90, 66, 33, 10. Never used about how well something is known.
 */
const likelihoodWords = [
  { over: 0.95, word: 'nästan säkert' },
  { over: 0.9, word: 'mycket troligt' },
  { over: 0.66, word: 'troligt' },
  { over: 0.33, word: 'ungefär lika troligt som inte' },
  { over: 0.1, word: 'mindre troligt' },
  { over: -1, word: 'mycket mindre troligt' },
] as const;

export const likelihoodWord = spoken(function likelihoodWord(chance: number): string {
  const found = likelihoodWords.find(({ over }) => chance > over);
  return found === undefined ? '' : found.word;
});

/** "troligt (68 av 100)". */
export const likelihood = spoken(function likelihood(chance: number): string {
  return `${likelihoodWord(chance)} (${formatChance(chance)})`;
});

/** Neither clearly better nor clearly worse: a difference that is called no sure difference. */
export const isUnsureDifference = spoken(function isUnsureDifference(chance: number): boolean {
  return chance > 0.1 && chance < 0.9;
});

/** Two significant figures and no more: "1,2 mnkr", "130 mnkr", "450 tkr", "80 kr". */
export const amountOfTwoFigures = spoken(function amountOfTwoFigures(sek: number): string {
  const rounded = Number(sek.toPrecision(2));
  const size = Math.abs(rounded);
  const [unit, per] =
    size >= MILLION ? ['mnkr', MILLION] : size >= THOUSAND ? ['tkr', THOUSAND] : ['kr', 1];
  const shown = rounded / per;
  return `${formatNumber(shown, Number.isInteger(shown) ? 0 : 1)}\u00a0${unit}`;
});

/** "8 % (5 % till 12 %)". */
export const withRange = spoken(function withRange(
  central: string,
  low: string,
  high: string,
): string {
  return `${central} (${low} till ${high})`;
});

/** "ett område", "3 områden". */
export const counted = spoken(function counted(count: number, one: string, many: string): string {
  return count === 1 ? one : `${formatNumber(count)}\u00a0${many}`;
});

/** Trust in evidence as squares: 2 of 4 is "■■□□". */
export const squares = spoken(function squares(filled: number): string {
  return '■'.repeat(filled) + '□'.repeat(4 - filled);
});

/** A source as it was entered, without a full stop of its own. */
export const withoutStop = spoken(function withoutStop(words: string): string {
  return words.trim().replace(/\.+$/u, '');
});
