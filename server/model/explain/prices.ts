import type { PriceBase } from '../../vocabulary/numbers.ts';
import type { CaseContent } from '../../vocabulary/planCase.ts';
import { whyTexts } from '../../vocabulary/text/sv/why.ts';
import type { FieldPath } from '../fieldPath.ts';
import { assumedFactor, assumedFrom } from '../prices.ts';
import { entered, setting } from './inputs.ts';
import { productOf, valueAt, worked, type Trace } from './trace.ts';

const { rule: texts } = whyTexts;

/**
 * The factor from the prices of an entered amount to the case's: what of it the index says, and
 * what is the case's own assumption.
 *
 * Shape: `path` of the number's price base; nothing when it has none.
 */
export function priceTrace(
  { content }: { readonly content: CaseContent },
  path: FieldPath,
  { id, value }: { readonly id: string; readonly value: number },
): Trace[] {
  const base = valueAt(content, path) as PriceBase | undefined;
  if (base === undefined) return [];
  const { year, index } = base;
  const { priceYear } = content.settings;
  const head = { id, labelSv: texts.price, value, unit: 'factor' } as const;
  const from = entered(content, [...path, 'year']);
  const own = () => [setting(content, 'priceYear'), setting(content, 'inflationPerYear')];
  if (index === undefined) {
    return [worked({ ...head, expressionSv: texts.assumedHow }, () => [from, ...own()])];
  }
  const factor = entered(content, [...path, 'index', 'factor']);
  const reached = assumedFrom(base, priceYear);
  if (reached === priceYear) {
    const uses = () => [from, setting(content, 'priceYear'), factor];
    return [worked({ ...head, expressionSv: texts.indexedHow(index.id) }, uses)];
  }
  const until = entered(content, [...path, 'index', 'toYear']);
  const parts = [
    worked(
      {
        ...{ id: `${id}/index`, value: index.factor, unit: 'factor' },
        labelSv: texts.indexed(year, reached),
        expressionSv: texts.indexedHow(index.id),
      },
      () => [from, until, factor],
    ),
    worked(
      {
        ...{ id: `${id}/assumed`, value: assumedFactor(base, content.settings), unit: 'factor' },
        labelSv: texts.assumed(reached, priceYear),
        expressionSv: texts.assumedHow,
      },
      () => [until, ...own()],
    ),
  ];
  return [productOf({ ...head, expressionSv: texts.priceHow }, parts)];
}
