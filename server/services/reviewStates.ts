import { reviewPlaces } from '../process/reviewPlaces.ts';
import type { CaseContent } from '../vocabulary/planCase.ts';
import type { CheckedRows, ReviewItem, ReviewMark } from '../vocabulary/review.ts';
import { hashOf } from './caseInputs.ts';

/** A mark stands as long as what it is of says what it said then. */
export function stateOf(value: unknown, mark: ReviewMark | undefined): ReviewItem['state'] {
  if (mark === undefined) return 'unchecked';
  return mark.sha256 === hashOf(value) ? 'checked' : 'fallen';
}

/** How much of a case somebody has checked, as the case stands there. */
export function checkedRows(content: CaseContent, marks: readonly ReviewMark[]): CheckedRows {
  const byPlace = new Map(marks.map((mark) => [mark.place, mark]));
  const places = reviewPlaces(content);
  const checked = places.filter(
    ({ place, value }) => stateOf(value, byPlace.get(place)) === 'checked',
  );
  return { checked: checked.length, rows: places.length };
}
