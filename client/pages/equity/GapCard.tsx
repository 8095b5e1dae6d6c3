import { useCallback } from 'react';
import { equityGapScene } from '../../../server/scenes/equityGap.ts';
import { equityTitle, hasDisparity } from '../../../server/scenes/gapsInWords.ts';
import type { AreaIndicator } from '../../../server/vocabulary/findings.ts';
import type { IndicatorResult } from '../../../server/vocabulary/place.ts';
import { SceneFrame, type DrawScene } from '../../charts/SceneFrame.tsx';
import { Card } from '../../components/Page.tsx';
import { text } from '../../text/sv.ts';
import { sourceLine } from './sources.ts';

/** Every gap with its interval; in words alone where none is sure. */
export function GapCard({
  measured,
  indicators,
  areaIndicators,
}: {
  readonly measured: readonly IndicatorResult[];
  readonly indicators: readonly IndicatorResult[];
  readonly areaIndicators: readonly AreaIndicator[];
}) {
  const source = sourceLine(indicators);
  const draw = useCallback<DrawScene>(
    (size) => equityGapScene({ indicators, areaIndicators, source, measured }, size),
    [indicators, areaIndicators, source, measured],
  );
  if (!hasDisparity(indicators)) {
    return (
      <Card title={equityTitle(indicators)} lead={text.indicators.noDisparityLead}>
        {null}
      </Card>
    );
  }
  return <SceneFrame name="skillnad" draw={draw} how={text.indicators.how.gap} />;
}
