import { useEffect, useRef, useState } from 'react';
import type { Position } from '../../server/vocabulary/geometry.ts';
import type { Place } from '../../server/vocabulary/place.ts';
import { createClusterMap, type ClusterMapControls } from './clusterMapView.ts';
import { MapButtons } from './MapButtons.tsx';
import { useColorTurn } from './useColorTurn.ts';

/** Where the rows of a list lie; `label` says which list. */
export function ClusterMap({
  place,
  isSketch,
  label,
  positions,
}: {
  readonly place: Place;
  readonly isSketch: boolean;
  readonly label: string;
  readonly positions: readonly Position[];
}) {
  const target = useRef<HTMLDivElement>(null);
  const [controls, setControls] = useState<ClusterMapControls | null>(null);
  const colorTurn = useColorTurn();

  useEffect(() => {
    if (target.current === null) return undefined;
    const map = createClusterMap(target.current, place, isSketch);
    setControls(map);
    return () => {
      map.close();
      setControls(null);
    };
  }, [place, isSketch]);
  useEffect(() => controls?.paint(), [controls, colorTurn]);
  useEffect(() => {
    controls?.show(positions);
    controls?.fit();
  }, [controls, positions]);

  return (
    <>
      <div ref={target} className="map" role="application" aria-label={label} tabIndex={0} />
      <MapButtons controls={controls} />
    </>
  );
}
