import type { CatalogueValue } from './catalogue.ts';
import { formatNumber, formatPercent } from './formatSv.ts';
import { catalogueUnitTexts, catalogueUnitWords } from './text/sv/catalogueUnits.ts';

const inPercent = ['share', 'perYear', 'relativeChange', 'shareDifference'];

/** `SEK/person/year`: "kr per person och år"; what is shown in percent says what of. */
export function catalogueUnit(unit: string): string {
  const [counted = '', ...per] = unit.split('/').map((word) => catalogueUnitWords[word] ?? word);
  return per.length === 0 ? counted : catalogueUnitTexts.per(counted, per);
}

/** "240 000", "−36 %", "1 200 till 1 900", "minskar"; null for an entry without a value. */
export function catalogueValue(unit: string, value: CatalogueValue | undefined): string | null {
  if (value === undefined) return null;
  const { low, central, high, sign } = value;
  if (sign !== undefined) return catalogueUnitTexts.signs[`${sign}`];
  const isPercent = inPercent.includes(unit.split('/')[0] ?? '');
  const write = (number: number) => {
    const shown = isPercent ? number * 100 : number;
    const decimals = [0, 1, 2].find((each) => Math.abs(round(shown, each) - shown) < 1e-9) ?? 2;
    return isPercent ? formatPercent(number, decimals) : formatNumber(shown, decimals);
  };
  const ends =
    low !== undefined && high !== undefined
      ? catalogueUnitTexts.between(write(low), write(high))
      : low !== undefined
        ? catalogueUnitTexts.atLeast(write(low))
        : high === undefined
          ? ''
          : catalogueUnitTexts.atMost(write(high));
  if (central === undefined) return ends;
  return ends === '' ? write(central) : `${write(central)} (${ends})`;
}

const round = (value: number, decimals: number) =>
  Math.round(value * 10 ** decimals) / 10 ** decimals;
