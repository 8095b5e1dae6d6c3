import type {
  Distribution,
  SocialEffect,
  SocialMeasure,
} from '../../../server/vocabulary/socialFindings.ts';
import { useAssessment } from '../../case/FiguresContext.tsx';
import type { WhyPath } from '../../components/whyPath.ts';

/** What the rules of social funds say of one measure, and the path of its numbers. */
export type FoundMeasure = { readonly found: SocialMeasure; readonly path: WhyPath };

/** Null while nothing can be said. */
export function useSocialMeasure(measureId: string): FoundMeasure | null {
  const measures = useAssessment()?.findings.social?.measures ?? [];
  const place = measures.findIndex((each) => each.measureId === measureId);
  const found = measures[place];
  return found === undefined ? null : { found, path: ['findings', 'social', 'measures', place] };
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
