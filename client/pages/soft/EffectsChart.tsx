import { useMemo } from 'react';
import { effectIntervals } from '../../../server/model/soft/effectIntervals.ts';
import type { Assessment } from '../../../server/vocabulary/snapshot.ts';
import { useAssessment, useCase } from '../../case/CaseContext.tsx';
import { useEffectIntervals } from '../../charts/caseScenes.ts';
import { SceneFrame } from '../../charts/SceneFrame.tsx';
import { text } from '../../text/sv.ts';

/** What the effects are worth beside each other; nothing where none is counted. */
export function EffectsChart() {
  const assessment = useAssessment();
  return assessment === null ? null : <Intervals assessment={assessment} />;
}

function Intervals({ assessment }: { readonly assessment: Assessment }) {
  const { measures } = useCase().alternative;
  const effects = useMemo(() => effectIntervals(measures, assessment), [measures, assessment]);
  const draw = useEffectIntervals(effects);
  if (effects.length === 0) return null;
  return <SceneFrame draw={draw} how={text.compare.how.effects} foldId="soft.effects" />;
}
