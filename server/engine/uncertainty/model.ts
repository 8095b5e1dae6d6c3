import { invariant } from '../../vocabulary/errors.ts';
import type { Distribution } from './distribution.ts';
import type { Sampling } from './streams.ts';

/** Assumptions that follow the same circumstances: costs of building, rents, effects. */
export type UncertainGroup = {
  readonly name: string;
  /** Of the group's own multiplier, which is worth 1 in the middle. */
  readonly sd: number;
  /**
   * How much of what makes its assumptions vary they have in common: 1, which is also what is
   * meant when nothing is said, and all move together; 0 and each moves by itself.
   */
  readonly commonShare?: number;
};

export type Assumption = {
  /** Names its draws: the same id meets the same luck in every alternative and after every edit. */
  readonly id: string;
  /** Its place in `groups`; without one it moves by itself. */
  readonly group?: number;
  readonly distribution: Distribution;
  /** The value the case is calculated with: 1 when values are factors on it. */
  readonly central: number;
};

/** All that varies in a case, and how it is drawn. */
export type UncertaintyModel = {
  readonly groups: readonly UncertainGroup[];
  /** Between the groups; accepted by `checkRisk`. */
  readonly correlation: readonly (readonly number[])[];
  readonly assumptions: readonly Assumption[];
  readonly draws: number;
  readonly seed: number;
  readonly sampling: Sampling;
};

/**
 * A factor by number: the groups' multipliers come first, then the assumptions.
 * Throws: on a number that names none, a bug in the caller.
 */
export function factorOf(model: UncertaintyModel, factor: number): Assumption {
  const group = model.groups[factor];
  if (group !== undefined) return multiplierOf(group, factor);
  const assumption = model.assumptions[factor - model.groups.length];
  invariant(assumption !== undefined, `there is no factor ${factor}`);
  return assumption;
}

/** A group's multiplier as a factor of its own: 1 + sd z. */
function multiplierOf({ name, sd }: UncertainGroup, group: number): Assumption {
  const distribution: Distribution =
    sd === 0 ? { kind: 'certain', value: 1 } : { kind: 'normal', mean: 1, sd };
  return { id: name, group, distribution, central: 1 };
}

export function factorOfAssumption({ groups }: UncertaintyModel, assumption: number): number {
  return groups.length + assumption;
}

/** Every factor's number, in order. */
export function factorsOf({ groups, assumptions }: UncertaintyModel): number[] {
  return Array.from({ length: groups.length + assumptions.length }, (_, factor) => factor);
}

/** How much of a factor's variation is its group's: all of it for the group's own multiplier. */
export function commonShareOf(model: UncertaintyModel, factor: number): number {
  const { group } = factorOf(model, factor);
  if (factor < model.groups.length) return 1;
  return group === undefined ? 0 : (model.groups[group]?.commonShare ?? 1);
}
