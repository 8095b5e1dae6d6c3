import type { Measure, MeasureEffect } from '../../../server/vocabulary/measures.ts';
import type { Alternative } from '../../../server/vocabulary/planCase.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { changeById, useAlternativeChange } from '../../case/editing.ts';

/** Where a measure's fields are kept, and how to change it within its alternative. */
export function useMeasure(measureId: string): {
  readonly fieldId: string;
  readonly edit: (recipe: (draft: Measure, alternative: Alternative) => void) => void;
} {
  const { alternative } = useCase();
  const change = useAlternativeChange();
  return {
    fieldId: `${alternative.id}.measures.${measureId}`,
    edit: (recipe) =>
      change((draft) => changeById(draft.measures, measureId, (one) => recipe(one, draft))),
  };
}

/** The same for one effect of a measure. */
export function useEffectEdit(
  measureId: string,
  effectId: string,
): {
  readonly fieldId: string;
  readonly edit: (recipe: (draft: MeasureEffect, alternative: Alternative) => void) => void;
} {
  const measure = useMeasure(measureId);
  return {
    fieldId: `${measure.fieldId}.effects.${effectId}`,
    edit: (recipe) =>
      measure.edit(({ effects }, draft) =>
        changeById(effects, effectId, (one) => recipe(one, draft)),
      ),
  };
}

/** An effect as the parts of its form are given it. */
export type EffectEdit = {
  readonly fieldId: string;
  readonly effect: MeasureEffect;
  readonly onEdit: (recipe: (draft: MeasureEffect) => void) => void;
};
