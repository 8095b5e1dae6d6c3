import { useCallback, useEffect, useRef } from 'react';
import type { Position } from '../../server/vocabulary/geometry.ts';
import type { Place } from '../../server/vocabulary/place.ts';
import { text } from '../text/sv.ts';
import { createPickMap, type Mark } from './pickMapView.ts';
import { useMap } from './useMap.tsx';

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
  const tell = useRef(onPick);
  // A position changes the distances of the place, not where it lies: the map stays as it is.
  const ground = useRef(place);
  const create = useCallback(
    (target: HTMLElement) =>
      createPickMap(target, ground.current, isSketch, (position) => tell.current(position)),
    [isSketch],
  );
  const { controls, map } = useMap(create, { label: text.amenities.map });
  useEffect(() => {
    tell.current = onPick;
  }, [onPick]);
  useEffect(() => controls?.mark(marks), [controls, marks]);
  return map;
}
