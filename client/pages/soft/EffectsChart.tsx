import { useDeferredValue } from 'react';
import { hasEffectIntervals } from '../../../server/scenes/effectIntervals.ts';
import type { Measure } from '../../../server/vocabulary/measures.ts';
import type { Assessment } from '../../../server/vocabulary/snapshot.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { useFigures } from '../../case/FiguresContext.tsx';
import { useEffectIntervals } from '../../charts/caseScenes.ts';
import { SceneFrame } from '../../charts/SceneFrame.tsx';
import { text } from '../../text/sv.ts';

/** What the effects are worth beside each other, once calculated; nothing where none is counted. */
export function EffectsChart() {
  const { alternative } = useCase();
  const { calculation } = useFigures();
  // The figures come first.
  const drawn = useDeferredValue(calculation);
  const measures = drawn?.content.alternatives.find(({ id }) => id === alternative.id)?.measures;
  const assessment = drawn?.results.assessments.find(
    ({ alternativeId }) => alternativeId === alternative.id,
  );
  if (measures === undefined || assessment === undefined) return null;
  if (!hasEffectIntervals(assessment.findings)) return null;
  return <Intervals measures={measures} assessment={assessment} />;
}

function Intervals({
  measures,
  assessment,
}: {
  readonly measures: readonly Measure[];
  readonly assessment: Assessment;
}) {
  return (
    <SceneFrame
      name="effekter"
      draw={useEffectIntervals(measures, assessment)}
      alternativeId={assessment.alternativeId}
      how={text.compare.how.effects}
      foldId="soft.effects"
    />
  );
}
