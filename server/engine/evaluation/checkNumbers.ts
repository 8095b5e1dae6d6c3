import { DomainError } from '../../vocabulary/errors.ts';

/** A group's own name in the message, where the numbers come in several. */
type Where = { readonly field: string; readonly group?: string };

/** Refuses what is not a number above 0. */
export function checkPositive(value: number, where: Where): void {
  if (!(value > 0 && Number.isFinite(value))) {
    throw new DomainError('evaluationNotPositive', { ...where, value });
  }
}

/** Refuses what is not a number of 0 or more. */
export function checkNotNegative(value: number, where: Where): void {
  if (!(value >= 0 && Number.isFinite(value))) {
    throw new DomainError('evaluationNegative', { ...where, value });
  }
}

/** Refuses what is not a whole number of 0 or more: events are counted. */
export function checkCount(value: number, where: Where): void {
  if (!(value >= 0 && Number.isInteger(value))) {
    throw new DomainError('evaluationNotCount', { ...where, value });
  }
}

/** Refuses more cases than persons. */
export function checkShare(cases: number, persons: number, where: Where): void {
  checkNotNegative(cases, where);
  checkPositive(persons, { ...where, field: 'population' });
  if (cases > persons)
    throw new DomainError('evaluationCasesAbovePersons', { ...where, cases, persons });
}
