import 'ol/ol.css';
import Feature from 'ol/Feature.js';
import { extend } from 'ol/extent.js';
import Point from 'ol/geom/Point.js';
import VectorLayer from 'ol/layer/Vector.js';
import Cluster from 'ol/source/Cluster.js';
import VectorSource from 'ol/source/Vector.js';
import CircleStyle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import type { Position } from '../../server/vocabulary/geometry.ts';
import type { Place } from '../../server/vocabulary/place.ts';
import { colorOf, openMap, planGround, type MapControls } from './planMapView.ts';

export type ClusterMapControls = MapControls & {
  readonly show: (positions: readonly Position[]) => void;
};

const PADDING_PX = 60;
/** Nearer than this on the screen, points are one circle with their number. */
const CLUSTER_PX = 44;
const SMALLEST_RADIUS_PX = 10;
/** The circle's area grows with the number. */
const RADIUS_PER_ROOT_PX = 3;

/** The plan area with points on it, those that lie near each other as one. */
export function createClusterMap(
  target: HTMLElement,
  place: Pick<Place, 'areas' | 'planArea'>,
  isSketch: boolean,
): ClusterMapControls {
  const { plan, layers, paint } = planGround(place, isSketch);
  const points = new VectorSource();
  const pointLayer = new VectorLayer({
    source: new Cluster({ source: points, distance: CLUSTER_PX }),
  });
  const { view, moves } = openMap(target, [...layers, pointLayer]);
  const fit = () => {
    const around = plan.getExtent();
    if (around === null) return;
    const shown = points.getExtent();
    const extent =
      points.getFeatures().length === 0 || shown === null ? around : extend(around.slice(), shown);
    view.fit(extent, { padding: Array<number>(4).fill(PADDING_PX) });
  };
  fit();
  return {
    paint: () => {
      paint(null);
      pointLayer.setStyle(clusterStyle());
    },
    show: (positions) => {
      points.clear();
      points.addFeatures(positions.map((position) => new Feature(new Point([...position]))));
    },
    ...moves,
    fit,
  };
}

function clusterStyle() {
  const fill = new Fill({ color: colorOf('ink') });
  const paper = colorOf('paper');
  const stroke = new Stroke({ color: paper, width: 2 });
  return (cluster: { get: (name: string) => unknown }) => {
    const members = cluster.get('features');
    const count = Array.isArray(members) ? members.length : 0;
    return new Style({
      image: new CircleStyle({
        radius: SMALLEST_RADIUS_PX + RADIUS_PER_ROOT_PX * Math.sqrt(count - 1),
        fill,
        stroke,
      }),
      text: new Text({
        text: String(count),
        font: "600 13px 'Source Sans 3', sans-serif",
        fill: new Fill({ color: paper }),
      }),
    });
  };
}
