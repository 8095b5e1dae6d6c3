import type { Settings } from '../vocabulary/settings.ts';
import type { FieldPath } from './fieldPath.ts';

/** A scenario may change groups that the settings have, and no others; paths are within them. */
export function scenarioFaults({ scenarios = [], riskGroups }: Settings): {
  readonly path: FieldPath;
  readonly facts: { readonly scenario: string; readonly name: string };
}[] {
  return scenarios.flatMap(({ label, factors }, index) =>
    Object.keys(factors)
      .filter((factor) => riskGroups.every(({ name }) => name !== factor))
      .map((name) => ({
        path: ['scenarios', index, 'factors', name],
        facts: { scenario: label, name },
      })),
  );
}
