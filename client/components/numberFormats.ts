import { formatNumber } from '../../server/vocabulary/formatSv.ts';
import { nameOf } from '../../server/vocabulary/text/language.ts';
import type { EntryUnit } from './parseNumberSv.ts';

/** How numbers of one kind are written in a field; `scale` is what is shown per what is stored. */
export type NumberFormat = {
  readonly unit: EntryUnit;
  readonly suffix: string;
  readonly scale: 1 | 100;
  readonly grouped: boolean;
  readonly whole: boolean;
};

const plain = { unit: 'none', suffix: '', scale: 1, grouped: true, whole: false } as const;

export const sekFormat: NumberFormat = { ...plain, unit: 'kr', suffix: nameOf('kr') };
export const percentFormat: NumberFormat = { ...plain, unit: '%', suffix: '%', scale: 100 };
export const countFormat: NumberFormat = { ...plain, whole: true };
export const decimalFormat: NumberFormat = plain;
/** Years are written without groups: 2026, never 2 026. */
export const yearFormat: NumberFormat = { ...plain, grouped: false, whole: true };

export function sekPerFormat(suffix: string): NumberFormat {
  return { ...sekFormat, suffix: nameOf(suffix) };
}

const MOST_DECIMALS = 6;

/** The stored value as a person would write it, with the decimals it has and no more. */
export function formatEntry(value: number, format: NumberFormat): string {
  const shown = tidy(value * format.scale);
  if (!format.grouped) return String(shown);
  const fraction = String(shown).split('.')[1] ?? '';
  const decimals = String(shown).includes('e') ? MOST_DECIMALS : fraction.length;
  return formatNumber(shown, Math.min(decimals, MOST_DECIMALS));
}

/** A number as the field writes it, with its unit. */
export function amountText(value: number, format: NumberFormat): string {
  return [formatEntry(value, format), format.suffix].filter((part) => part !== '').join(' ');
}

/** What is shown as what is stored: 3.5 percent as 0.035. */
export function storedValue(shown: number, format: NumberFormat): number {
  return tidy(shown / format.scale);
}

/** Takes away the noise that scaling by 100 leaves in binary fractions. */
function tidy(value: number): number {
  return Number(value.toPrecision(13));
}
