import { useEffect, useRef, useState } from 'react';
import type { Area } from '../../server/vocabulary/place.ts';
import type { PlanDrawing } from '../../server/vocabulary/planFile.ts';
import { text } from '../text/sv.ts';
import { createDrawingMap, type DrawingMapControls } from './drawingMapView.ts';
import { MapButtons } from './MapButtons.tsx';
import { useColorTurn } from './useColorTurn.ts';

/** Where a plan file that nobody has stored yet would put the plan. */
export function DrawingMap({
  drawing,
  areas,
}: {
  readonly drawing: PlanDrawing;
  readonly areas: readonly Area[];
}) {
  const target = useRef<HTMLDivElement>(null);
  const [controls, setControls] = useState<DrawingMapControls | null>(null);
  const colorTurn = useColorTurn();

  useEffect(() => {
    if (target.current === null) return undefined;
    const map = createDrawingMap(target.current, drawing, areas);
    setControls(map);
    return () => {
      map.close();
      setControls(null);
    };
  }, [drawing, areas]);
  useEffect(() => controls?.paint(), [controls, colorTurn]);

  return (
    <>
      <div
        ref={target}
        className="map"
        role="application"
        aria-label={text.planDrawing.map}
        tabIndex={0}
      />
      <MapButtons controls={controls} />
    </>
  );
}
