import { DomainError } from '../../vocabulary/errors.ts';

/** Care Need Index of an area; 1 is the national level. */
export type CareNeedIndex = {
  readonly weightedSum: number;
  readonly perPerson: number;
  readonly careNeedIndex: number;
};

/**
 * Care Need Index: Σ weight·persons / population, divided by the same for the nation.
 *
 * Shape:  persons by group; every group of `weights` must be there, and no other.
 * Units:  persons; weights are numbers without unit; `referencePerPerson` is the nation's
 *         weighted sum per person and must be stored with its year, as it changes.
 * Throws: DomainError when a group is missing or unknown, or a number is not what it must be.
 */
export function careNeedIndex({
  weights,
  persons,
  population,
  referencePerPerson,
}: {
  weights: Readonly<Record<string, number>>;
  persons: Readonly<Record<string, number>>;
  population: number;
  referencePerPerson: number;
}): CareNeedIndex {
  const unknown = Object.keys(persons).find((group) => !Object.hasOwn(weights, group));
  if (unknown !== undefined) throw new DomainError('careNeedGroupUnknown', { group: unknown });
  if (!(population > 0)) throw new DomainError('careNeedNumber', { field: 'population' });
  if (!(referencePerPerson > 0)) {
    throw new DomainError('careNeedNumber', { field: 'referencePerPerson' });
  }
  const weightedSum = Object.entries(weights).reduce((sum, [group, weight]) => {
    const count = persons[group];
    if (count === undefined) throw new DomainError('careNeedGroupMissing', { group });
    if (!(count >= 0)) throw new DomainError('careNeedCountNegative', { group });
    return sum + weight * count;
  }, 0);
  const perPerson = weightedSum / population;
  return { weightedSum, perPerson, careNeedIndex: perPerson / referencePerPerson };
}
