import type { Arguments } from './readArguments.ts';

/** What came of a case, in the words of the file: the same keys as its `expect`. */
export type Outcome = Readonly<Record<string, unknown>>;

/** A function of the reference files: reads the arguments, asks the engine, gives the outcome. */
export type ReferenceFunction = (args: Arguments) => Outcome;

export const noSolution: Outcome = { no_solution: true };

export function valueOf(value: unknown): Outcome {
  return { value };
}
