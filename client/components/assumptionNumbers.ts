import { amountBases } from '../../server/vocabulary/lineKinds.ts';
import { catalogueUnit } from '../../server/vocabulary/catalogueUnits.ts';
import type { Assumption } from '../case/assumptions.ts';
import { text } from '../text/sv.ts';
import { decimalFormat, percentFormat, sekPerFormat, type NumberFormat } from './numberFormats.ts';

/** The row that an assumption belongs to, and which number of it. */
export function labelOf({ label, part }: Assumption): string {
  return `${label}${text.register.part[part]}`;
}

export function unitOf({ part, basis, unit = 'factor' }: Assumption): string {
  if (part === 'ofField') return text.soft.units[unit] ?? catalogueUnit(unit);
  if (part !== 'amount') return text.register.unit[part];
  return amountBases.find(({ id }) => id === basis)?.unitSv ?? '';
}

/** What fields leave unsaid is said where there is no field: that an amount is one a year. */
export function wholeUnitOf(assumption: Assumption): string {
  const { part, isYearly = yearlyParts.includes(part) } = assumption;
  const unit = unitOf(assumption);
  return isYearly ? text.prices.yearly(unit) : unit;
}

const yearlyParts: readonly Assumption['part'][] = [
  ...(['rent', 'operating', 'maintenance'] as const),
  ...(['unitValue', 'wholeValue'] as const),
];

export function formatOf(assumption: Assumption): NumberFormat {
  if (isShare(assumption)) return percentFormat;
  const unit = unitOf(assumption);
  return assumption.part === 'ofField' ? { ...decimalFormat, suffix: unit } : sekPerFormat(unit);
}

export function isShare({ part, unit }: Assumption): boolean {
  return part === 'effectShare' || unit === 'share';
}
