import 'ol/ol.css';
import Feature from 'ol/Feature.js';
import Point from 'ol/geom/Point.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import type { Position } from '../../server/vocabulary/geometry.ts';
import type { Place } from '../../server/vocabulary/place.ts';
import { colorOf, openMap, planGround, type MapControls } from './planMapView.ts';
import { markStyle } from './serviceLayer.ts';

/** What has a position, by its name. */
export type Mark = { readonly label: string; readonly position: Position };
export type PickMapControls = MapControls & {
  readonly mark: (marks: readonly Mark[]) => void;
};

const PADDING_PX = 60;

/** The plan area to click a position on. `onPick` is told it in SWEREF 99 TM, east before north. */
export function createPickMap(
  target: HTMLElement,
  place: Pick<Place, 'areas' | 'planArea'>,
  isSketch: boolean,
  onPick: (position: Position) => void,
): PickMapControls {
  const { plan, layers, paint } = planGround(place, isSketch);
  const marked = new VectorSource();
  const markLayer = new VectorLayer({ source: marked, declutter: true });
  const { map, view, moves } = openMap(target, [...layers, markLayer]);
  // Two clicks in a row change the scale: only one that stands alone is a choice.
  map.on('singleclick', ({ coordinate: [east = 0, north = 0] }) => onPick([east, north]));
  const fit = () => {
    const extent = plan.getExtent();
    if (extent !== null) view.fit(extent, { padding: Array<number>(4).fill(PADDING_PX) });
  };
  fit();
  return {
    paint: () => {
      paint(null);
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
    ...moves,
    fit,
  };
}
