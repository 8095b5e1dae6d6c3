import { useCallback } from 'react';
import type { Area } from '../../server/vocabulary/place.ts';
import type { PlanDrawing } from '../../server/vocabulary/planFile.ts';
import { text } from '../text/sv.ts';
import { createDrawingMap } from './drawingMapView.ts';
import { useMap } from './useMap.tsx';

/** Where a plan file that nobody has stored yet would put the plan. */
export function DrawingMap({
  drawing,
  areas,
}: {
  readonly drawing: PlanDrawing;
  readonly areas: readonly Area[];
}) {
  const create = useCallback(
    (target: HTMLElement) => createDrawingMap(target, drawing, areas),
    [drawing, areas],
  );
  return useMap(create, { label: text.planDrawing.map }).map;
}
