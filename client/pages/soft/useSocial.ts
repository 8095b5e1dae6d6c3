import type {
  Distribution,
  SocialEffect,
  SocialMeasure,
} from '../../../server/vocabulary/socialFindings.ts';
import { useAssessment } from '../../case/CaseContext.tsx';

/** What the rules of social funds say of one measure; null while nothing can be said. */
export function useSocialMeasure(measureId: string): SocialMeasure | null {
  const social = useAssessment()?.findings.social;
  return social?.measures.find((each) => each.measureId === measureId) ?? null;
}

export function useSocialEffect(measureId: string, effectId: string): SocialEffect | null {
  const social = useAssessment()?.findings.social;
  return (
    social?.effects.find((each) => each.measureId === measureId && each.effectId === effectId) ??
    null
  );
}

export function useDistribution(): Distribution | null {
  return useAssessment()?.findings.social?.distribution ?? null;
}
