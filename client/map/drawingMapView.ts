import 'ol/ol.css';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import type { Area } from '../../server/vocabulary/place.ts';
import type { PlanDrawing } from '../../server/vocabulary/planFile.ts';
import {
  areaFeature,
  areaStyle,
  colorOf,
  openMap,
  outlineStyle,
  surfaceFeature,
  type MapControls,
} from './planMapView.ts';

const PADDING_PX = 40;
const ZOOM_OUT = 1.5;

/** A plan as it was read: its outline, its use surfaces by name, and the areas it would lie on. */
export function createDrawingMap(
  target: HTMLElement,
  {
    drawing,
    areas,
    isSketch,
  }: {
    readonly drawing: PlanDrawing;
    readonly areas: readonly Area[];
    readonly isSketch: boolean;
  },
): MapControls {
  const plan = new VectorSource({ features: [surfaceFeature(drawing.planArea)] });
  const uses = drawing.useSurfaces.map(({ id, geometry }) => {
    const feature = surfaceFeature(geometry);
    feature.set('name', id);
    return feature;
  });
  const groundLayer = new VectorLayer({
    source: new VectorSource({ features: areas.map(areaFeature) }),
    declutter: true,
  });
  const useLayer = new VectorLayer({
    source: new VectorSource({ features: uses }),
    declutter: true,
  });
  const planLayer = new VectorLayer({ source: plan });
  const { view, moves } = openMap(target, [groundLayer, useLayer, planLayer]);
  const fit = () => {
    const extent = plan.getExtent();
    if (extent === null) return;
    view.fit(extent, { padding: Array<number>(4).fill(PADDING_PX) });
    // An outline without anything in it is known by what is around it.
    if (uses.length === 0) view.setZoom((view.getZoom() ?? 0) - ZOOM_OUT);
  };
  fit();
  return {
    paint: () => {
      groundLayer.setStyle(areaStyle(null));
      useLayer.setStyle(groundStyle());
      planLayer.setStyle(outlineStyle(isSketch));
    },
    ...moves,
    fit,
  };
}

function groundStyle() {
  const fill = new Fill({ color: colorOf('step1') });
  const stroke = new Stroke({ color: colorOf('accent'), width: 1.5 });
  const ink = new Fill({ color: colorOf('ink') });
  const halo = new Stroke({ color: colorOf('paper'), width: 3 });
  return (feature: { get: (name: string) => unknown }) =>
    new Style({
      fill,
      stroke,
      text: new Text({
        text: String(feature.get('name')),
        font: "600 15px 'Source Sans 3', sans-serif",
        fill: ink,
        stroke: halo,
        overflow: true,
      }),
    });
}
