import { useCallback, useEffect, useRef } from 'react';
import type { Position } from '../../server/vocabulary/geometry.ts';
import type { Area } from '../../server/vocabulary/place.ts';
import { text } from '../text/sv.ts';
import { createSketchMap } from './sketchMapView.ts';
import { useMap } from './useMap.tsx';

/** A map to click an outline on; who has no mouse types the corners beside it. */
export function SketchMap({
  areas,
  isDrawn,
  onDrawn,
}: {
  readonly areas: readonly Area[];
  /** What is drawn is still the sketch; when it no longer is, it is taken away. */
  readonly isDrawn: boolean;
  /** In SWEREF 99 TM, east before north. */
  readonly onDrawn: (corners: readonly Position[]) => void;
}) {
  const tell = useRef(onDrawn);
  const create = useCallback(
    (target: HTMLElement) => createSketchMap(target, areas, (corners) => tell.current(corners)),
    [areas],
  );
  const { map: label, fit: fitLabel } = text.planSketch;
  const { controls, map } = useMap(create, { label, fitLabel });
  useEffect(() => {
    tell.current = onDrawn;
  }, [onDrawn]);
  useEffect(() => {
    if (!isDrawn) controls?.clear();
  }, [controls, isDrawn]);
  return map;
}
