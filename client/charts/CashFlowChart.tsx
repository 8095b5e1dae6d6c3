import type { Assessment } from '../../server/vocabulary/snapshot.ts';
import { text } from '../text/sv.ts';
import { useCashFlow } from './caseScenes.ts';
import { SceneFrame } from './SceneFrame.tsx';
import { usePerspective } from './usePerspective.tsx';

/** Year by year, for whoever is chosen. */
export function CashFlowChart({
  assessment,
  foldId,
}: {
  readonly assessment: Assessment;
  readonly foldId?: string;
}) {
  const ids = Object.keys(assessment.keyFigures.yearlyByPerspective);
  const { perspective, field } = usePerspective('kassaflode', 'kommun', ids);
  return (
    <SceneFrame
      name="kassaflode"
      draw={useCashFlow(assessment, perspective)}
      how={text.compare.how.cashFlow}
      alternativeId={assessment.alternativeId}
      {...(foldId === undefined ? {} : { foldId })}
    >
      {field}
    </SceneFrame>
  );
}
