import { useCallback } from 'react';
import type { Area } from '../../server/vocabulary/place.ts';
import type { PlanDrawing } from '../../server/vocabulary/planFile.ts';
import { createDrawingMap } from './drawingMapView.ts';
import { useMap } from './useMap.tsx';

/** A plan on its own: as a file that nobody has stored yet puts it, or as it is stored. */
export function DrawingMap({
  drawing,
  areas,
  label,
  isSketch = false,
}: {
  readonly drawing: PlanDrawing;
  readonly areas: readonly Area[];
  readonly label: string;
  readonly isSketch?: boolean;
}) {
  const create = useCallback(
    (target: HTMLElement) => createDrawingMap(target, { drawing, areas, isSketch }),
    [drawing, areas, isSketch],
  );
  return useMap(create, { label }).map;
}
