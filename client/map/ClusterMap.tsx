import { useCallback, useEffect } from 'react';
import type { Position } from '../../server/vocabulary/geometry.ts';
import type { Place } from '../../server/vocabulary/place.ts';
import { createClusterMap } from './clusterMapView.ts';
import { useMap } from './useMap.tsx';

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
  const create = useCallback(
    (target: HTMLElement) => createClusterMap(target, place, isSketch),
    [place, isSketch],
  );
  const { controls, map } = useMap(create, { label });
  useEffect(() => {
    controls?.show(positions);
    controls?.fit();
  }, [controls, positions]);
  return map;
}
