import { formatNumber } from '../../server/vocabulary/formatSv.ts';
import type { Traced } from '../../server/vocabulary/traced.ts';
import { text } from '../text/sv.ts';

const NO_BREAK_SPACE = '\u00a0';
const LARGE = 1000;

/** A traced number in its own unit, with the digits that tell: kronor whole, shares as percent. */
export function whyNumber({ value, unit }: Pick<Traced, 'value' | 'unit'>): string {
  if (value === null) return text.why.noValue;
  const number = whyDigits(value, unit);
  const word = unit === 'year' ? '' : text.why.unit(unit);
  return word === '' ? number : `${number}${NO_BREAK_SPACE}${word}`;
}

/** The same without its unit, where that is said beside it. */
export function whyDigits(value: number, unit: Traced['unit']): string {
  if (unit === 'year') return String(value);
  const isPercent = unit === 'share' || unit === 'perYear';
  return formatNumber(isPercent ? value * 100 : value, decimalsOf(value, unit));
}

/** Numbers of such units are often far below one. */
const isSmall = (unit: Traced['unit']) =>
  ['factor', 'perYearPerPerson', 'deaths/year', 'cases/year'].includes(unit);

function decimalsOf(value: number, unit: Traced['unit']): number {
  if (Math.abs(value) >= LARGE || unit === 'SEK' || unit === 'SEK/year') return 0;
  const most = isSmall(unit) ? 4 : 2;
  const shown = unit === 'share' || unit === 'perYear' ? value * 100 : value;
  const isExact = (decimals: number) =>
    Math.abs(shown * 10 ** decimals - Math.round(shown * 10 ** decimals)) < 1e-9;
  return [0, 1, 2, 3].find((decimals) => decimals < most && isExact(decimals)) ?? most;
}
