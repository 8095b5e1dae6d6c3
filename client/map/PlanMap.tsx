import { useEffect, useRef, useState } from 'react';
import type { AreaIndicator } from '../../server/vocabulary/findings.ts';
import type { Place } from '../../server/vocabulary/place.ts';
import { text } from '../text/sv.ts';
import { MapButtons } from './MapButtons.tsx';
import { useColorTurn } from './useColorTurn.ts';
import { createPlanMap, type PlanMapControls } from './planMapView.ts';

/**
 * The plan on its areas, in SWEREF 99 TM, without any map from elsewhere. Arrow keys pan and
 * plus and minus zoom while it has focus; the buttons do the same.
 */
export function PlanMap({
  place,
  areaIndicator,
  isSketch,
}: {
  readonly place: Place;
  readonly areaIndicator: AreaIndicator | null;
  readonly isSketch: boolean;
}) {
  const target = useRef<HTMLDivElement>(null);
  const [controls, setControls] = useState<PlanMapControls | null>(null);
  const colorTurn = useColorTurn();

  useEffect(() => {
    if (target.current === null) return undefined;
    const map = createPlanMap(target.current, place, isSketch);
    setControls(map);
    return () => {
      map.close();
      setControls(null);
    };
  }, [place, isSketch]);

  useEffect(() => {
    controls?.paint(areaIndicator);
  }, [controls, areaIndicator, colorTurn]);

  return (
    <>
      <div
        ref={target}
        className="map"
        role="application"
        aria-label={text.plan.mapLabel}
        tabIndex={0}
      />
      <MapButtons controls={controls} />
    </>
  );
}
