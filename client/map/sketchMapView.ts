import 'ol/ol.css';
import Polygon from 'ol/geom/Polygon.js';
import Draw from 'ol/interaction/Draw.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import type { Position } from '../../server/vocabulary/geometry.ts';
import type { Area } from '../../server/vocabulary/place.ts';
import { areaFeature, areaStyle, openMap, planStyle, type MapControls } from './planMapView.ts';

export type SketchMapControls = MapControls & {
  /** Takes away what was drawn. */
  readonly clear: () => void;
};

const PADDING_PX = 20;

/**
 * The municipality's areas to draw an outline on. `onDrawn` is told its corners in SWEREF 99 TM,
 * east before north, the last not repeating the first.
 */
export function createSketchMap(
  target: HTMLElement,
  areas: readonly Area[],
  onDrawn: (corners: readonly Position[]) => void,
): SketchMapControls {
  const ground = new VectorSource({ features: areas.map(areaFeature) });
  const drawn = new VectorSource();
  const groundLayer = new VectorLayer({ source: ground, declutter: true });
  const drawnLayer = new VectorLayer({ source: drawn });
  const { map, view, moves } = openMap(target, [groundLayer, drawnLayer]);
  const draw = new Draw({ source: drawn, type: 'Polygon' });
  draw.on('drawstart', () => {
    drawn.clear();
  });
  draw.on('drawend', ({ feature }) => {
    const geometry = feature.getGeometry();
    if (geometry instanceof Polygon) onDrawn(cornersOf(geometry));
  });
  map.addInteraction(draw);
  const fit = () => {
    const extent = ground.getExtent();
    if (extent !== null) view.fit(extent, { padding: Array<number>(4).fill(PADDING_PX) });
  };
  fit();
  return {
    paint: () => {
      groundLayer.setStyle(areaStyle(null));
      drawnLayer.setStyle(planStyle(true));
    },
    clear: () => {
      draw.abortDrawing();
      drawn.clear();
    },
    ...moves,
    fit,
  };
}

function cornersOf(polygon: Polygon): Position[] {
  const ring = polygon.getCoordinates()[0] ?? [];
  return ring.slice(0, -1).map(([x = 0, y = 0]): Position => [x, y]);
}
