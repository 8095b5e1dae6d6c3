import { useEffect, useRef, useState } from 'react';
import type { AreaIndicator } from '../../server/vocabulary/findings.ts';
import type { Place } from '../../server/vocabulary/place.ts';
import { text } from '../text/sv.ts';
import { createPlanMap, type PlanMapControls } from './planMapView.ts';

type Direction = readonly [x: number, y: number];

const pans: readonly { readonly label: string; readonly sign: string; readonly by: Direction }[] = [
  { label: text.plan.panWest, sign: '←', by: [-1, 0] },
  { label: text.plan.panEast, sign: '→', by: [1, 0] },
  { label: text.plan.panNorth, sign: '↑', by: [0, 1] },
  { label: text.plan.panSouth, sign: '↓', by: [0, -1] },
];

/** Light and dark have colours of their own: counts up when the reader's choice changes. */
function useColorTurn(): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const onChange = () => setTurn((now) => now + 1);
    dark.addEventListener('change', onChange);
    return () => dark.removeEventListener('change', onChange);
  }, []);
  return turn;
}

/**
 * The plan on its areas, in SWEREF 99 TM, without any map from elsewhere. Arrow keys pan and
 * plus and minus zoom while it has focus; the buttons do the same.
 */
export function PlanMap({
  place,
  areaIndicator,
}: {
  readonly place: Place;
  readonly areaIndicator: AreaIndicator | null;
}) {
  const target = useRef<HTMLDivElement>(null);
  const [controls, setControls] = useState<PlanMapControls | null>(null);
  const colorTurn = useColorTurn();

  useEffect(() => {
    if (target.current === null) return undefined;
    const map = createPlanMap(target.current, place);
    setControls(map);
    return () => {
      map.close();
      setControls(null);
    };
  }, [place]);

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
      <div className="map-buttons">
        <button
          type="button"
          className="button"
          aria-label={text.plan.zoomIn}
          onClick={() => controls?.zoom(1)}
        >
          +
        </button>
        <button
          type="button"
          className="button"
          aria-label={text.plan.zoomOut}
          onClick={() => controls?.zoom(-1)}
        >
          −
        </button>
        {pans.map(({ label, sign, by }) => (
          <button
            type="button"
            key={label}
            className="button"
            aria-label={label}
            onClick={() => controls?.pan(by)}
          >
            {sign}
          </button>
        ))}
        <button type="button" className="button" onClick={() => controls?.fit()}>
          {text.plan.fit}
        </button>
      </div>
    </>
  );
}
