import { useCallback } from 'react';
import { equityExcessScene, hasExcess } from '../../../server/scenes/equityExcess.ts';
import { mostTelling } from '../../../server/scenes/gapsInWords.ts';
import { equityIconsScene, iconCounts } from '../../../server/scenes/equityIcons.ts';
import type { IndicatorResult } from '../../../server/vocabulary/place.ts';
import { SceneFrame, type DrawScene } from '../../charts/SceneFrame.tsx';
import { text } from '../../text/sv.ts';
import { sourceLine } from './sources.ts';

type OfMeasured = {
  readonly measured: readonly IndicatorResult[];
  /** Those of them that are known. */
  readonly indicators: readonly IndicatorResult[];
};

/** The gap in persons, and of a hundred; neither where nothing can be told from chance. */
export function ExcessCards({ measured, indicators }: OfMeasured) {
  if (!hasExcess(indicators)) return null;
  const telling = mostTelling(indicators);
  return (
    <div className="columns">
      <Excess measured={measured} indicators={indicators} />
      {telling === undefined ? null : (
        <Icons indicator={telling} place={measured.indexOf(telling)} />
      )}
    </div>
  );
}

function Excess({ measured, indicators }: OfMeasured) {
  const source = sourceLine(indicators);
  const draw = useCallback<DrawScene>(
    (size) => equityExcessScene({ indicators, source, measured }, size),
    [indicators, source, measured],
  );
  return (
    <SceneFrame
      name="overrisk"
      draw={draw}
      how={text.indicators.how.excess}
      foldId="equity.excess"
    />
  );
}

function Icons({
  indicator,
  place,
}: {
  readonly indicator: IndicatorResult;
  readonly place: number;
}) {
  const counts = iconCounts(indicator);
  const plan = counts?.plan ?? null;
  const rest = counts?.rest ?? null;
  const draw = useCallback<DrawScene>(
    (size) =>
      equityIconsScene({ indicator, place, counts: { plan: plan ?? 0, rest: rest ?? 0 } }, size),
    [indicator, place, plan, rest],
  );
  return plan === null || rest === null ? null : (
    <SceneFrame
      name="av-hundra"
      draw={draw}
      how={text.indicators.how.icons}
      foldId="equity.icons"
    />
  );
}
