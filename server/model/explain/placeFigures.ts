import type { CaseContent } from '../../vocabulary/planCase.ts';
import type { ReviewFigure, ReviewItem } from '../../vocabulary/review.ts';
import { whyTexts } from '../../vocabulary/text/sv/why.ts';
import type { FieldPath } from '../fieldPath.ts';
import { pathsThrough } from './entry.ts';
import { enteredName, fieldOf, isEstimate, numbersBelow } from './inputs.ts';
import { valueAt } from './trace.ts';

type Row = Pick<ReviewItem, 'place' | 'label'>;

/**
 * Every number that was entered in a row of a case, in the order it stands, by the name it has
 * where figures are explained. Where on a map something lies, and how one drawing is numbered, are
 * no figures.
 */
export function figuresIn(content: CaseContent, row: Row, besides: readonly string[]) {
  const ids = row.place.split('/');
  const path = pathsThrough(content, [], ids).at(-1) ?? [];
  return numbersBelow(valueAt(content, path), path)
    .filter((each) => !besides.includes(fieldOf(each)) && isTold(each))
    .flatMap((each) => figureAt(content, row, each));
}

function isTold(path: FieldPath): boolean {
  // A correlation is the same from both sides, and whole with itself.
  const [list, first, second] = path.slice(1);
  if (list === 'correlation' && Number(first) >= Number(second)) return false;
  // The year of a payment names its part.
  if (path.includes('payments') && fieldOf(path) === 'year') return false;
  return fieldOf(path) !== 'position';
}

function figureAt(content: CaseContent, { label }: Row, path: FieldPath): ReviewFigure[] {
  const found = valueAt(content, path);
  const estimate = isEstimate(found) ? found : undefined;
  const central = estimate?.central ?? found;
  const { entry, name, unit, isKnown } = enteredName(content, path);
  if (typeof central !== 'number' || !isKnown) return [];
  const year = path.includes('payments') ? valueAt(content, [...path.slice(0, -1), 'year']) : null;
  const of = typeof year === 'number' ? String(year) : entry;
  return [
    {
      label: whyTexts.fieldOf(of === label ? '' : of, name),
      unit,
      central,
      low: estimate?.low ?? null,
      high: estimate?.high ?? null,
      priceYear: estimate?.priceBase?.year ?? null,
    },
  ];
}
