import { useCallback } from 'react';
import { equityHistoryScene } from '../../../server/scenes/equityHistory.ts';
import type { IndicatorHistory } from '../../../server/vocabulary/indicatorFindings.ts';
import { SceneFrame, type DrawScene } from '../../charts/SceneFrame.tsx';
import { text } from '../../text/sv.ts';

/** One indicator over the years that are at hand. */
export function HistoryCard({
  history,
  place,
}: {
  readonly history: IndicatorHistory;
  /** Among the histories of the case. */
  readonly place: number;
}) {
  const draw = useCallback<DrawScene>(
    (size) => equityHistoryScene(history, place, size),
    [history, place],
  );
  return (
    <SceneFrame name={`over-tid-${history.id}`} draw={draw} how={text.indicators.how.history} />
  );
}
