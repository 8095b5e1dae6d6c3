import { useCallback } from 'react';
import { equityExcessScene, hasExcess } from '../../../server/scenes/equityExcess.ts';
import { mostTelling } from '../../../server/scenes/equityGap.ts';
import { equityIconsScene, iconCounts } from '../../../server/scenes/equityIcons.ts';
import type { IndicatorResult } from '../../../server/vocabulary/place.ts';
import { SceneFrame, type DrawScene } from '../../charts/SceneFrame.tsx';
import { text } from '../../text/sv.ts';
import { sourceLine } from './sources.ts';

/** The gap in persons, and of a hundred; neither where nothing can be told from chance. */
export function ExcessCards({ indicators }: { readonly indicators: readonly IndicatorResult[] }) {
  if (!hasExcess(indicators)) return null;
  const telling = mostTelling(indicators);
  return (
    <div className="columns">
      <Excess indicators={indicators} />
      {telling === undefined ? null : <Icons indicator={telling} />}
    </div>
  );
}

function Excess({ indicators }: { readonly indicators: readonly IndicatorResult[] }) {
  const source = sourceLine(indicators);
  const draw = useCallback<DrawScene>(
    (size) => equityExcessScene({ indicators, source }, size),
    [indicators, source],
  );
  return <SceneFrame draw={draw} how={text.indicators.how.excess} foldId="equity.excess" />;
}

function Icons({ indicator }: { readonly indicator: IndicatorResult }) {
  const counts = iconCounts(indicator);
  const plan = counts?.plan ?? null;
  const rest = counts?.rest ?? null;
  const draw = useCallback<DrawScene>(
    (size) => equityIconsScene({ indicator, counts: { plan: plan ?? 0, rest: rest ?? 0 } }, size),
    [indicator, plan, rest],
  );
  return plan === null || rest === null ? null : (
    <SceneFrame draw={draw} how={text.indicators.how.icons} foldId="equity.icons" />
  );
}
