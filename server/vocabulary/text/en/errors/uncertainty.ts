import type { Facts } from '../../../errors.ts';

type Sentence = (facts: Facts) => string;

/** What is wrong in an uncertain assumption or a scenario; facts as `engine/uncertainty`. */
export const uncertaintyErrors = {
  intervalNotOrdered: (facts) =>
    `${where(facts)}: the low value ${shown(facts['low'])}, the central one ${shown(facts['central'])} and the high one ${shown(facts['high'])} are not in order. Write the lowest first and the highest last.`,
  intervalReachesZero: (facts) =>
    `${where(facts)}: the low value is ${shown(facts['low'])}, but a lognormal distribution is always greater than 0. Raise the low value or choose another distribution.`,
  scenarioFactorUnknown: (facts) =>
    `The scenario “${shown(facts['scenario'])}” changes “${shown(facts['name'])}”, which does not exist in the calculation. Remove the change or choose an assumption that exists.`,
} satisfies Readonly<Record<string, Sentence>>;

function where({ name }: Facts): string {
  return name === undefined ? 'The interval' : `The assumption “${shown(name)}”`;
}

function shown(value: Facts[string]): string {
  if (typeof value === 'number') return String(value).replace('-', '−');
  return value === undefined ? 'empty' : value.slice(0, 200);
}
