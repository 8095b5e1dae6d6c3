import { invariant } from '../vocabulary/errors.ts';
import type { Traced } from '../vocabulary/traced.ts';
import type { Unit } from '../vocabulary/units.ts';

/**
 * A number worked out from others, with its words. `Key` are the numbers it begins with, also
 * those of the formulas it builds on.
 */
export type Formula<Key extends string = string> = {
  readonly id: string;
  readonly labelSv: string;
  readonly unit: Unit;
  readonly expressionSv: string;
  readonly needs: Needs;
  /** The value of plain numbers in their units: for simulation. */
  compute(values: Readonly<Record<Key, number>>): number;
  /** The value with all that it was made of; null where one of them is. Checks the units. */
  explain(values: Readonly<Record<Key, Traced>>): Traced;
};

/** What a formula is written in: entered or looked-up numbers by their unit, or other formulas. */
type Needs = Readonly<Record<string, Unit | Formula>>;

type KeysOf<Need extends Needs> = {
  [Key in keyof Need & string]: Need[Key] extends Formula<infer Inner> ? Inner : Key;
}[keyof Need & string];

/**
 * Declares a formula.
 *
 * Shape:  `compute` gets the needs by name: a number each, with formulas already worked out.
 * Units:  each need says its own; `explain` refuses a number in another. `compute` cannot see them.
 * Throws: on a missing number, a wrong unit, or a result that is no number: bugs in the caller.
 */
export function defineFormula<const Need extends Needs>(declared: {
  readonly id: string;
  readonly labelSv: string;
  readonly unit: Unit;
  readonly expressionSv: string;
  readonly needs: Need;
  readonly compute: (values: Readonly<Record<keyof Need, number>>) => number;
}): Formula<KeysOf<Need>> {
  const { id, labelSv, unit, expressionSv, needs } = declared;
  const resultOf = (values: Readonly<Record<string, number>>): number => {
    const result = declared.compute(values as Readonly<Record<keyof Need, number>>);
    invariant(Number.isFinite(result), `${id} gave ${result}`);
    return result;
  };
  return {
    id,
    labelSv,
    unit,
    expressionSv,
    needs,
    compute(values: Readonly<Record<string, number>>) {
      return resultOf(
        mapNeeds(needs, (key, need) => {
          if (typeof need !== 'string') return need.compute(values);
          const value = values[key];
          invariant(value !== undefined, `${id} lacks ${key}`);
          return value;
        }),
      );
    },
    explain(values: Readonly<Record<string, Traced>>): Traced {
      const used = mapNeeds(needs, (key, need) => {
        if (typeof need !== 'string') return need.explain(values);
        const value = values[key];
        invariant(value !== undefined, `${id} lacks ${key}`);
        invariant(value.unit === need, `${id} needs ${key} in ${need}, got ${value.unit}`);
        return value;
      });
      const numbers = mapNeeds(needs, (key) => used[key]?.value ?? null);
      return {
        id,
        labelSv,
        value: areAllKnown(numbers) ? resultOf(numbers) : null,
        unit,
        origin: { kind: 'formula', expressionSv },
        uses: Object.values(used),
      };
    },
  };
}

function mapNeeds<Result>(
  needs: Needs,
  resultOf: (key: string, need: Unit | Formula) => Result,
): Record<string, Result> {
  return Object.fromEntries(
    Object.entries(needs).map(([key, need]) => [key, resultOf(key, need)] as const),
  );
}

function areAllKnown(
  numbers: Readonly<Record<string, number | null>>,
): numbers is Readonly<Record<string, number>> {
  return Object.values(numbers).every((number) => number !== null);
}
