import { text } from '../text/sv.ts';
import type { MapControls } from './planMapView.ts';

type Direction = readonly [x: number, y: number];

const pans: readonly { readonly label: string; readonly sign: string; readonly by: Direction }[] = [
  { label: text.plan.panWest, sign: '←', by: [-1, 0] },
  { label: text.plan.panEast, sign: '→', by: [1, 0] },
  { label: text.plan.panNorth, sign: '↑', by: [0, 1] },
  { label: text.plan.panSouth, sign: '↓', by: [0, -1] },
];

/** Zoom and pan without a mouse, below every map. */
export function MapButtons({
  controls,
  fitLabel,
}: {
  readonly controls: MapControls | null;
  readonly fitLabel: string;
}) {
  return (
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
        {fitLabel}
      </button>
    </div>
  );
}
