import Feature from 'ol/Feature.js';
import Point from 'ol/geom/Point.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import CircleStyle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import type { Place } from '../../server/vocabulary/place.ts';
import { serviceKinds } from '../../server/vocabulary/reach.ts';

type Colors = { readonly ink: string; readonly paper: string };

/** The nearest of each kind of service, named by its kind: what the table of distances is to. */
export function createServiceMarks({ reach }: Place) {
  const features = (reach?.services ?? []).map(({ layer, nearest }) => {
    const feature = new Feature({ geometry: new Point(nearest.position) });
    feature.set('label', serviceKinds.find(({ id }) => id === layer.kind)?.labelSv ?? layer.kind);
    return feature;
  });
  const layer = new VectorLayer({ source: new VectorSource({ features }), declutter: true });
  return {
    layer,
    paint: (colors: Colors) => layer.setStyle(markStyle(colors)),
  };
}

/** A dot with its name, that can be read on any area. */
export function markStyle({ ink, paper }: Colors) {
  return (feature: { get: (name: string) => unknown }) =>
    new Style({
      image: new CircleStyle({
        radius: 5,
        fill: new Fill({ color: ink }),
        stroke: new Stroke({ color: paper, width: 2 }),
      }),
      text: new Text({
        text: String(feature.get('label')),
        font: "600 13px 'Source Sans 3', sans-serif",
        offsetY: -13,
        fill: new Fill({ color: ink }),
        stroke: new Stroke({ color: paper, width: 4 }),
      }),
    });
}
