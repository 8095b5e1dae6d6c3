import type { ProcessFacts } from '../../../server/vocabulary/process.ts';

/** The process facts on the page, and what puts others in their place. */
export type FactsEditing = {
  readonly facts: ProcessFacts;
  readonly change: (next: ProcessFacts) => void;
};

/** The object with a key set, or without it when the value is undefined. */
export function withKey<T extends object, K extends keyof T>(
  object: T,
  key: K,
  value: T[K] | undefined,
): T {
  const entries = Object.entries({ ...object, [key]: value });
  // The same keys with the same types; one that may be left out is.
  return Object.fromEntries(entries.filter(([, each]) => each !== undefined)) as T;
}
