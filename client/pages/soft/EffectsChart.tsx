import { hasEffectIntervals } from '../../../server/scenes/effectIntervals.ts';
import type { Assessment } from '../../../server/vocabulary/snapshot.ts';
import { useAssessment, useCase } from '../../case/CaseContext.tsx';
import { useEffectIntervals } from '../../charts/caseScenes.ts';
import { SceneFrame } from '../../charts/SceneFrame.tsx';
import { text } from '../../text/sv.ts';

/** What the effects are worth beside each other; nothing where none is counted. */
export function EffectsChart() {
  const assessment = useAssessment();
  if (assessment === null || !hasEffectIntervals(assessment.findings)) return null;
  return <Intervals assessment={assessment} />;
}

function Intervals({ assessment }: { readonly assessment: Assessment }) {
  const { measures } = useCase().alternative;
  const draw = useEffectIntervals(measures, assessment);
  return (
    <SceneFrame
      name="effekter"
      draw={draw}
      alternativeId={assessment.alternativeId}
      how={text.compare.how.effects}
      foldId="soft.effects"
    />
  );
}
