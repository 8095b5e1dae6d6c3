import { useMemo } from 'react';
import { followUpFindings } from '../../../server/model/followUpFindings.ts';
import { followedUp } from '../../../server/scenes/followUp.ts';
import { followUpSceneTexts } from '../../../server/vocabulary/text/sv/followUpScene.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { useFollowUp } from '../../charts/caseScenes.ts';
import { SceneFrame } from '../../charts/SceneFrame.tsx';

/** What came true beside what was planned; nothing until something is measured. */
export function OutcomeChart() {
  const { followUp } = useCase().state.content;
  const indicators = useMemo(
    () => followedUp(followUp ?? [], followUpFindings(followUp ?? [])),
    [followUp],
  );
  const draw = useFollowUp(indicators);
  return indicators.length === 0 ? null : (
    <SceneFrame name="utfall" draw={draw} how={followUpSceneTexts.rule} />
  );
}
