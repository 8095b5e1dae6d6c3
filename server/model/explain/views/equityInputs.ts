import type { FieldPath } from '../../fieldPath.ts';
import { entered, enteredInterval, numbersBelow, setting } from '../inputs.ts';
import { valueAt, type Trace } from '../trace.ts';
import type { CaseWorld } from '../world.ts';

/** The place of an indicator among the results. */
export function indicatorAt({ results }: CaseWorld, indicatorId: string): number {
  return results.indicators.findIndex(({ id }) => id === indicatorId);
}

/** An entered amount with its ends, and what moves it to the case's prices. */
export function priced(of: Pick<CaseWorld, 'content'>, path: FieldPath): Trace[] {
  return [...enteredInterval(of.content, path), ...priceInputs(of, path)];
}

export function priceInputs({ content }: Pick<CaseWorld, 'content'>, path: FieldPath): Trace[] {
  const base = [...path, 'priceBase'];
  const numbers = numbersBelow(valueAt(content, base), base);
  if (numbers.length === 0) return [];
  return [
    ...numbers.map((each) => entered(content, each)),
    setting(content, 'priceYear'),
    setting(content, 'inflationPerYear'),
  ];
}
