import { numbersOf } from '../vocabulary/catalogueUse.ts';
import { grades, type Grade } from '../vocabulary/grades.ts';
import type { MeasureEffect } from '../vocabulary/measures.ts';
import type { Estimate } from '../vocabulary/numbers.ts';
import { oncePer } from '../vocabulary/oncePer.ts';
import type { Alternative } from '../vocabulary/planCase.ts';
import type { Guard } from './guard.ts';
import { catalogueUsesIn } from './rerun/estimatesIn.ts';

/** A change beyond this, up or down, is asked a reason for (ux.md 2.3). */
const LARGE_CHANGE = 0.25;

/** What is doubtful in how an alternative uses the catalogue. */
export function evidenceGuards(alternative: Alternative): Guard[] {
  return [...unexplainedChanges(alternative), ...gradesAboveEvidence(alternative)];
}

/**
 * Whether a number has moved so far from the catalogue value it began as that a reason is asked
 * for: more than 25 per cent, or outside the interval that the source prints.
 */
export function isLargeChange({ central, catalogue }: Estimate): boolean {
  if (catalogue === undefined) return false;
  const { central: before, low = -Infinity, high = Infinity } = numbersOf(catalogue);
  const distance = Math.abs(central - before);
  return distance > LARGE_CHANGE * Math.abs(before) * (1 + 1e-9) || central < low || central > high;
}

function unexplainedChanges(alternative: Alternative): Guard[] {
  return catalogueUsesIn(alternative).flatMap(({ path, label, estimate, use }): Guard[] => {
    const isExplained = (estimate.changedBecause ?? '').trim() !== '';
    if (isExplained || !isLargeChange(estimate)) return [];
    const { central: before } = numbersOf(use);
    const facts = { label, entryId: use.entryId, before, after: estimate.central };
    return [{ code: 'evidenceChangeUnexplained', path: [...path, 'central'], facts }];
  });
}

function gradesAboveEvidence({ measures }: Alternative): Guard[] {
  return measures.flatMap(({ effects }, measure) =>
    effects.flatMap((effect, index): Guard[] => {
      const weakest = evidenceGradeOf(effect);
      if (weakest === null || rankOf(effect.grade) >= rankOf(weakest)) return [];
      const path = ['measures', measure, 'effects', index, 'grade'];
      const facts = { label: effect.label, grade: effect.grade, weakest };
      return [{ code: 'effectGradeAboveEvidence', path, facts }];
    }),
  );
}

/**
 * The weakest grade among the catalogue values of an effect; null when it uses none. It is asked
 * for wherever an effect is counted.
 */
export const evidenceGradeOf = oncePer((effect: MeasureEffect): Grade | null =>
  catalogueUsesIn(effect).reduce<Grade | null>(
    (before, { use: { grade } }) =>
      before === null || rankOf(grade) > rankOf(before) ? grade : before,
    null,
  ),
);

/** From the best down; an own assumption is the weakest. */
function rankOf(grade: Grade): number {
  return grades.findIndex(({ id }) => id === grade);
}
