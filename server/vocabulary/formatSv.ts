import { language } from './text/language.ts';
import { numberTexts } from './text/sv/numberWords.ts';

/**
 * Numbers as readers see them: no-break space between groups, comma (in English a point), U+2212.
 * Own grouping, no `Intl`: its output depends on the ICU build and the annex keeps its bytes.
 */
const NO_BREAK_SPACE = '\u00a0';
const MINUS = '\u2212';
const MILLION = 1e6;
const THOUSAND = 1e3;
/** From here millions are whole. */
const WHOLE_FROM = 9.95 * MILLION;
/** From here a number is written with an exponent. */
const EXPONENT_FROM = 1e21;

/** `decimals` digits after the comma; halves are rounded away from zero. */
export function formatNumber(value: number, decimals = 0): string {
  const scale = 10 ** decimals;
  const scaled = Math.round(Math.abs(value) * scale * (1 + Number.EPSILON));
  const digits = digitsOf(scaled).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, NO_BREAK_SPACE);
  const sign = value < 0 && scaled !== 0 ? MINUS : '';
  return decimals === 0
    ? `${sign}${grouped}`
    : `${sign}${grouped}${language() === 'en' ? '.' : ','}${fraction}`;
}

function digitsOf(whole: number): string {
  if (whole < EXPONENT_FROM) return String(whole);
  return whole.toLocaleString('en-US', { useGrouping: false });
}

/** As entered: two decimals, or two digits of what is below 0.1, and none that say nothing. */
export function formatEntered(value: number): string {
  const size = Math.abs(value);
  const most = size > 0 && size < 0.1 ? Math.min(8, 1 - Math.floor(Math.log10(size))) : 2;
  const round = (decimals: number) => Math.round(value * 10 ** decimals) / 10 ** decimals;
  const says = (decimals: number) => Math.abs(value - round(decimals)) < 1e-9;
  const decimals = Array.from({ length: most }, (_, each) => each).find(says) ?? most;
  return formatNumber(value, decimals);
}

/** "17 mnkr", "−3,9 mnkr": two significant digits, at least whole mnkr above ten. */
export function formatMnkr(sek: number): string {
  return numberTexts.millions(formatMillions(sek));
}

/** The number of `formatMnkr` without its unit, for tables that name the unit once. */
export function formatMillions(sek: number): string {
  if (sek === 0) return '0';
  return formatNumber(sek / MILLION, Math.abs(sek) < WHOLE_FROM ? 1 : 0);
}

/** Millions with one decimal always: columns that are read downwards. */
export function formatMillionsColumn(sek: number): string {
  return formatNumber(sek / MILLION, 1);
}

/**
 * Numbers and their sum in millions, so that they add up as printed: whole where all are and add up
 * so, else with one decimal each: "−21,9", "0,6" and "−21,3".
 */
export function sumInMillions(partsSek: readonly number[], sumSek: number): string[] {
  const all = [...partsSek, sumSek];
  const wholeOf = (sek: number) => Math.round(sek / MILLION);
  const isWhole =
    all.every((sek) => sek === 0 || Math.abs(sek) >= WHOLE_FROM) &&
    partsSek.reduce((sum, sek) => sum + wholeOf(sek), 0) === wholeOf(sumSek);
  return all.map((sek) => (isWhole || sek === 0 ? formatMillions(sek) : formatMillionsColumn(sek)));
}

/** Both ends of an interval in millions, with the same number of decimals: "−23" and "50". */
export function endsInMillions(lowSek: number, highSek: number): readonly [string, string] {
  const isSmall = Math.max(Math.abs(lowSek), Math.abs(highSek)) < WHOLE_FROM;
  const shown = (sek: number) => (isSmall ? formatMillions(sek) : formatNumber(sek / MILLION));
  return [shown(lowSek), shown(highSek)];
}

export function formatSek(sek: number): string {
  return numberTexts.kronor(formatNumber(sek));
}

export function formatTkr(sek: number): string {
  return numberTexts.thousands(formatNumber(sek / THOUSAND));
}

/** A share as percent: 0.035 -> "3,5 %". */
export function formatPercent(share: number, decimals = 0): string {
  return `${formatNumber(share * 100, decimals)}${NO_BREAK_SPACE}%`;
}

/** A rate with the decimals it was set with, one or two: 0.035 -> "3,5 %", 0.0425 -> "4,25 %". */
export function formatRate(rate: number): string {
  return formatPercent(rate, Math.round(rate * 10_000) % 10 === 0 ? 1 : 2);
}

/** A difference of shares: 0.091 -> "9,1 procentenheter". */
export function formatPoints(share: number, decimals = 1): string {
  return numberTexts.points(formatNumber(share * 100, decimals));
}

export function formatArea(m2: number): string {
  return `${formatNumber(m2)}${NO_BREAK_SPACE}m²`;
}

/** "68 av 100"; never 0 or 100, which no simulation can promise. */
export function formatChance(share: number): string {
  const hundredths = Math.min(99, Math.max(1, Math.round(share * 100)));
  if (share < 0.005) return numberTexts.lessThan(numberTexts.ofHundred(hundredths));
  if (share > 0.995) return numberTexts.moreThan(numberTexts.ofHundred(hundredths));
  return numberTexts.ofHundred(hundredths);
}

/** A table and its year, which many tables have in their name: said once. */
export function labelWithYear(label: string, year: number): string {
  return label.includes(String(year)) ? label : `${label}, ${year}`;
}
