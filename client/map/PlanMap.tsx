import { useCallback, useEffect } from 'react';
import type { AreaIndicator } from '../../server/vocabulary/findings.ts';
import type { Place } from '../../server/vocabulary/place.ts';
import { text } from '../text/sv.ts';
import { createPlanMap } from './planMapView.ts';
import { useMap } from './useMap.tsx';

/** The plan on its areas, in SWEREF 99 TM, without any map from elsewhere. */
export function PlanMap({
  place,
  areaIndicator,
  isSketch,
}: {
  readonly place: Place;
  readonly areaIndicator: AreaIndicator | null;
  readonly isSketch: boolean;
}) {
  const create = useCallback(
    (target: HTMLElement) => createPlanMap(target, place, isSketch),
    [place, isSketch],
  );
  const { controls, map } = useMap(create, { label: text.plan.mapLabel });
  useEffect(() => controls?.color(areaIndicator), [controls, areaIndicator]);
  return map;
}
