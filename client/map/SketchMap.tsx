import { useEffect, useRef, useState } from 'react';
import type { Position } from '../../server/vocabulary/geometry.ts';
import type { Area } from '../../server/vocabulary/place.ts';
import { text } from '../text/sv.ts';
import { MapButtons } from './MapButtons.tsx';
import { createSketchMap, type SketchMapControls } from './sketchMapView.ts';
import { useColorTurn } from './useColorTurn.ts';

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
  const target = useRef<HTMLDivElement>(null);
  const tell = useRef(onDrawn);
  const [controls, setControls] = useState<SketchMapControls | null>(null);
  const colorTurn = useColorTurn();

  useEffect(() => {
    tell.current = onDrawn;
  }, [onDrawn]);
  useEffect(() => {
    if (target.current === null) return undefined;
    const map = createSketchMap(target.current, areas, (corners) => tell.current(corners));
    setControls(map);
    return () => {
      map.close();
      setControls(null);
    };
  }, [areas]);
  useEffect(() => controls?.paint(), [controls, colorTurn]);
  useEffect(() => {
    if (!isDrawn) controls?.clear();
  }, [controls, isDrawn]);

  return (
    <>
      <div
        ref={target}
        className="map"
        role="application"
        aria-label={text.planSketch.map}
        tabIndex={0}
      />
      <MapButtons controls={controls} fitLabel={text.planSketch.fit} />
    </>
  );
}
