import 'ol/ol.css';
import Feature from 'ol/Feature.js';
import Map from 'ol/Map.js';
import ScaleLine from 'ol/control/ScaleLine.js';
import Point from 'ol/geom/Point.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import type { Position } from '../../server/vocabulary/geometry.ts';
import type { Place } from '../../server/vocabulary/place.ts';
import {
  areaFeature,
  areaStyle,
  colorOf,
  panBy,
  planStyle,
  surfaceFeature,
  swerefView,
  type MapControls,
} from './planMapView.ts';
import { markStyle } from './serviceLayer.ts';

/** What has a position, by its name. */
export type Mark = { readonly label: string; readonly position: Position };
export type PickMapControls = MapControls & {
  readonly paint: () => void;
  readonly mark: (marks: readonly Mark[]) => void;
};

const PADDING_PX = 60;

/** The plan area to click a position on. `onPick` is told it in SWEREF 99 TM, east before north. */
export function createPickMap(
  target: HTMLElement,
  { areas, planArea }: Pick<Place, 'areas' | 'planArea'>,
  isSketch: boolean,
  onPick: (position: Position) => void,
): PickMapControls {
  const plan = new VectorSource({ features: [surfaceFeature(planArea.geometry)] });
  const marked = new VectorSource();
  const areaLayer = new VectorLayer({
    source: new VectorSource({ features: areas.map(areaFeature) }),
    declutter: true,
  });
  const planLayer = new VectorLayer({ source: plan });
  const markLayer = new VectorLayer({ source: marked, declutter: true });
  const view = swerefView();
  const layers = [areaLayer, planLayer, markLayer];
  const map = new Map({ target, layers, view, controls: [new ScaleLine({ target })] });
  // Two clicks in a row change the scale: only one that stands alone is a choice.
  map.on('singleclick', ({ coordinate: [east = 0, north = 0] }) => onPick([east, north]));
  const fit = () => {
    const extent = plan.getExtent();
    if (extent !== null) view.fit(extent, { padding: Array<number>(4).fill(PADDING_PX) });
  };
  fit();
  return {
    paint: () => {
      areaLayer.setStyle(areaStyle(null));
      planLayer.setStyle(planStyle(isSketch));
      markLayer.setStyle(markStyle({ ink: colorOf('ink'), paper: colorOf('paper') }));
    },
    mark: (marks) => {
      marked.clear();
      marked.addFeatures(
        marks.map(({ label, position }) => {
          const feature = new Feature({ geometry: new Point(position) });
          feature.set('label', label);
          return feature;
        }),
      );
    },
    zoom: (steps) => view.setZoom((view.getZoom() ?? 0) + steps),
    pan: ([x, y]) => panBy(view, map.getSize() ?? [0, 0], [x, y]),
    fit,
    close: () => map.dispose(),
  };
}
