import { useEffect, useRef, useState } from 'react';
import type { Position } from '../../server/vocabulary/geometry.ts';
import type { Place } from '../../server/vocabulary/place.ts';
import { text } from '../text/sv.ts';
import { MapButtons } from './MapButtons.tsx';
import { createPickMap, type Mark, type PickMapControls } from './pickMapView.ts';
import { useColorTurn } from './useColorTurn.ts';

/** A map to click one position on; who has no mouse types it in its field. */
export function PickMap({
  place,
  isSketch,
  marks,
  onPick,
}: {
  readonly place: Place;
  readonly isSketch: boolean;
  readonly marks: readonly Mark[];
  /** In SWEREF 99 TM, east before north. */
  readonly onPick: (position: Position) => void;
}) {
  const target = useRef<HTMLDivElement>(null);
  const tell = useRef(onPick);
  const [controls, setControls] = useState<PickMapControls | null>(null);
  const colorTurn = useColorTurn();
  // A position changes the distances of the place, not where it lies: the map stays as it is.
  const ground = useRef(place);

  useEffect(() => {
    tell.current = onPick;
  }, [onPick]);
  useEffect(() => {
    if (target.current === null) return undefined;
    const map = createPickMap(target.current, ground.current, isSketch, (position) =>
      tell.current(position),
    );
    setControls(map);
    return () => {
      map.close();
      setControls(null);
    };
  }, [isSketch]);
  useEffect(() => controls?.paint(), [controls, colorTurn]);
  useEffect(() => controls?.mark(marks), [controls, marks]);

  return (
    <>
      <div
        ref={target}
        className="map"
        role="application"
        aria-label={text.amenities.map}
        tabIndex={0}
      />
      <MapButtons controls={controls} fitLabel={text.plan.fit} />
    </>
  );
}
