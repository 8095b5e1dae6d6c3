import { requireAtLeast, requireFinite } from '../finance/refusals.ts';

/**
 * Value of a change in life satisfaction: points × persons × years × value of one point for one
 * person and year (WELLBY). Undiscounted, in the price year of the unit value.
 */
export function lifeSatisfactionValue({
  points,
  persons,
  years,
  valuePerPointYear,
}: {
  readonly points: number;
  readonly persons: number;
  readonly years: number;
  readonly valuePerPointYear: number;
}): number {
  requireFinite({ points });
  requireAtLeast(0, { persons, years, valuePerPointYear });
  return points * persons * years * valuePerPointYear;
}

/** Value of full life years (QALY), gained or, with a minus, lost. */
export function lifeYearsValue(lifeYears: number, valuePerLifeYear: number): number {
  requireFinite({ lifeYears });
  requireAtLeast(0, { valuePerLifeYear });
  return lifeYears * valuePerLifeYear;
}

/** Value of deaths avoided or, with a minus, added: a mortality value and nothing else. */
export function deathsAvoidedValue(deathsAvoided: number, valuePerDeath: number): number {
  requireFinite({ deathsAvoided });
  requireAtLeast(0, { valuePerDeath });
  return deathsAvoided * valuePerDeath;
}

/**
 * Events avoided per year when their rate falls by a ratio: persons × rate × (1 − ratio). A ratio
 * above 1 adds events and gives a minus.
 *
 * Units: a rate ratio goes with events per person and year, a risk ratio with the share of persons
 *        that have at least one. Never one with the other.
 */
export function eventsAvoided({
  persons,
  eventsPerPersonYear,
  ratio,
}: {
  readonly persons: number;
  readonly eventsPerPersonYear: number;
  readonly ratio: number;
}): number {
  requireAtLeast(0, { persons, eventsPerPersonYear, ratio });
  return persons * eventsPerPersonYear * (1 - ratio);
}
