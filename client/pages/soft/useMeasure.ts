import type { Measure, MeasureEffect } from '../../../server/vocabulary/measures.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { changeById, useAlternativeChange } from '../../case/editing.ts';

/** Where a measure's fields are kept, and how to change it. */
export function useMeasure(measureId: string): {
  readonly fieldId: string;
  readonly edit: (recipe: (draft: Measure) => void) => void;
} {
  const { alternative } = useCase();
  const change = useAlternativeChange();
  return {
    fieldId: `${alternative.id}.measures.${measureId}`,
    edit: (recipe) => change(({ measures }) => changeById(measures, measureId, recipe)),
  };
}

/** The same for one effect of a measure. */
export function useEffectEdit(
  measureId: string,
  effectId: string,
): {
  readonly fieldId: string;
  readonly edit: (recipe: (draft: MeasureEffect) => void) => void;
} {
  const measure = useMeasure(measureId);
  return {
    fieldId: `${measure.fieldId}.effects.${effectId}`,
    edit: (recipe) => measure.edit(({ effects }) => changeById(effects, effectId, recipe)),
  };
}

/** An effect as the parts of its form are given it. */
export type EffectEdit = {
  readonly fieldId: string;
  readonly effect: MeasureEffect;
  readonly onEdit: (recipe: (draft: MeasureEffect) => void) => void;
};
