import { DomainError } from '../../vocabulary/errors.ts';

/** Amounts, rates and counts by the name of their field, as the function that takes them has it. */
export type NumberFields = Readonly<Record<string, number>>;

/** Throws `financeTypeWrong` on NaN and infinity: neither is an amount, a rate or a count. */
export function requireFinite(fields: NumberFields): void {
  for (const [field, value] of Object.entries(fields)) {
    if (!Number.isFinite(value)) {
      throw new DomainError('financeTypeWrong', { field, expected: 'number' });
    }
  }
}

/** Throws as `requireFinite`, for every number of a list; the fault names its place from 1. */
export function requireFiniteList(field: string, values: readonly number[]): void {
  const wrong = values.findIndex((value) => !Number.isFinite(value));
  if (wrong !== -1) {
    throw new DomainError('financeTypeWrong', { field, place: wrong + 1, expected: 'number' });
  }
}

/** Throws `financeRateTooLow` unless every rate is above -100 %, where discounting has a meaning. */
export function requireRates(rates: NumberFields): void {
  requireFinite(rates);
  for (const [field, value] of Object.entries(rates)) {
    if (value <= -1) throw new DomainError('financeRateTooLow', { field, value });
  }
}

/** Throws `financeTooSmall` unless every value is above 0. */
export function requirePositive(values: NumberFields): void {
  requireFinite(values);
  for (const [field, value] of Object.entries(values)) {
    if (value <= 0) throw new DomainError('financeTooSmall', { field, value, above: 0 });
  }
}

/** Throws `financeTooSmall` unless every value is at least `limit`. */
export function requireAtLeast(limit: number, values: NumberFields): void {
  requireFinite(values);
  for (const [field, value] of Object.entries(values)) {
    if (value < limit) throw new DomainError('financeTooSmall', { field, value, atLeast: limit });
  }
}

/** Throws `financeNotWhole` on part of a year or period, `financeTooSmall` below `limit`. */
export function requireWhole(limit: number, values: NumberFields): void {
  requireAtLeast(limit, values);
  for (const [field, value] of Object.entries(values)) {
    if (!Number.isInteger(value)) throw new DomainError('financeNotWhole', { field, value });
  }
}

/** Throws `financeShareOutside` unless every share is 0 to 1. */
export function requireShares(shares: NumberFields): void {
  requireFinite(shares);
  for (const [field, value] of Object.entries(shares)) {
    if (value < 0 || value > 1) throw new DomainError('financeShareOutside', { field, value });
  }
}
