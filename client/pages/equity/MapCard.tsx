import { useCallback } from 'react';
import { planMapScene } from '../../../server/scenes/planMap.ts';
import type { AreaIndicator } from '../../../server/vocabulary/findings.ts';
import type { IndicatorResult, Place } from '../../../server/vocabulary/place.ts';
import { SceneFrame, type DrawScene } from '../../charts/SceneFrame.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { text } from '../../text/sv.ts';

/** The areas by one indicator, with its list as twin. */
export function MapCard({
  place,
  indicators,
  areaIndicators,
  chosen,
  onChoose,
}: {
  readonly place: Place;
  readonly indicators: readonly IndicatorResult[];
  readonly areaIndicators: readonly AreaIndicator[];
  readonly chosen: IndicatorResult | undefined;
  readonly onChoose: (indicatorId: string) => void;
}) {
  const areaIndicatorPlace = areaIndicators.findIndex(({ id }) => id === chosen?.id);
  const areaIndicator = areaIndicators[areaIndicatorPlace] ?? null;
  const draw = useCallback<DrawScene>(
    (size) =>
      planMapScene({ place, indicator: chosen ?? null, areaIndicator, areaIndicatorPlace }, size),
    [place, chosen, areaIndicator, areaIndicatorPlace],
  );
  if (chosen === undefined) return null;
  return (
    <SceneFrame name="karta" draw={draw} how={text.indicators.how.map} foldId="equity.map">
      <SelectField
        label={text.indicators.map}
        options={indicators.map(({ id, label }) => ({ value: id, label }))}
        value={chosen.id}
        onChange={onChoose}
        isOfView
      />
    </SceneFrame>
  );
}
