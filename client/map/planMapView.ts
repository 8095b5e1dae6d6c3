import 'ol/ol.css';
import Feature from 'ol/Feature.js';
import Map from 'ol/Map.js';
import View from 'ol/View.js';
import ScaleLine from 'ol/control/ScaleLine.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import VectorLayer from 'ol/layer/Vector.js';
import { get as getProjection } from 'ol/proj.js';
import { register } from 'ol/proj/proj4.js';
import VectorSource from 'ol/source/Vector.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import proj4 from 'proj4';
import { mapClasses } from '../../server/scenes/mapClasses.ts';
import type { AreaIndicator } from '../../server/vocabulary/findings.ts';
import type { Surface } from '../../server/vocabulary/geometry.ts';
import type { Area, Place } from '../../server/vocabulary/place.ts';
import type { ColorToken } from '../../server/vocabulary/scene.ts';
import { createServiceMarks } from './serviceLayer.ts';

/** What a page may ask of a map, and the buttons below it do. */
export type MapControls = {
  /** In the colours that the page has now. */
  readonly paint: () => void;
  readonly zoom: (steps: number) => void;
  /** A third of the view towards east and north. */
  readonly pan: (by: readonly [x: number, y: number]) => void;
  readonly fit: () => void;
  readonly close: () => void;
};
export type PlanMapControls = MapControls & {
  /** Colours the areas by an indicator, or leaves them plain. */
  readonly color: (areaIndicator: AreaIndicator | null) => void;
};

const SWEREF_99_TM = 'EPSG:3006';
const PLAN_PADDING_PX = 60;
const ZOOM_OUT = 2;
const LABELS_FROM_M_PER_PX = 12;
const HATCH_STEP_PX = 8;
/** A sketch has a broken edge: nobody has adopted it. */
const SKETCH_DASH_PX = [10, 7];

proj4.defs(
  SWEREF_99_TM,
  '+proj=utm +zone=33 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs +type=crs',
);
register(proj4);

/** Everything on the map is already in SWEREF 99 TM: it is drawn as it is measured. */
export function createPlanMap(
  target: HTMLElement,
  place: Place,
  isSketch: boolean,
): PlanMapControls {
  const { plan, layers, paint } = planGround(place, isSketch);
  const services = createServiceMarks(place);
  const { view, moves } = openMap(target, [...layers, services.layer]);
  const fit = () => {
    const extent = plan.getExtent();
    if (extent === null) return;
    view.fit(extent, { padding: Array<number>(4).fill(PLAN_PADDING_PX), maxZoom: 18 });
    // Some of what is around is needed to see where the plan lies.
    view.setZoom((view.getZoom() ?? 0) - ZOOM_OUT);
  };
  fit();
  let shown: AreaIndicator | null = null;
  const paintAll = () => {
    paint(shown);
    services.paint({ ink: colorOf('ink'), paper: colorOf('paper') });
  };
  return {
    paint: paintAll,
    color: (areaIndicator) => {
      shown = areaIndicator;
      paintAll();
    },
    ...moves,
    fit,
  };
}

/** A map of these layers, the lowest first, with what moves over it. */
export function openMap(target: HTMLElement, layers: VectorLayer[]) {
  const projection = getProjection(SWEREF_99_TM);
  const view = new View({ ...(projection === null ? {} : { projection }), maxResolution: 2000 });
  const map = new Map({ target, layers, view, controls: [new ScaleLine({ target })] });
  const moves: Omit<MapControls, 'fit' | 'paint'> = {
    zoom: (steps) => view.setZoom((view.getZoom() ?? 0) + steps),
    pan: ([x, y]) => {
      const [east = 0, north = 0] = view.getCenter() ?? [];
      const [width = 0, height = 0] = map.getSize() ?? [];
      const third = (view.getResolution() ?? 0) / 3;
      view.setCenter([east + x * width * third, north + y * height * third]);
    },
    close: () => map.dispose(),
  };
  return { map, view, moves };
}

/** The plan on the municipality's areas, to put something else on. */
export function planGround(
  { areas, planArea }: Pick<Place, 'areas' | 'planArea'>,
  isSketch: boolean,
) {
  const plan = new VectorSource({ features: [surfaceFeature(planArea.geometry)] });
  const planLayer = new VectorLayer({ source: plan });
  const areaLayer = new VectorLayer({
    source: new VectorSource({ features: areas.map(areaFeature) }),
    declutter: true,
  });
  return {
    plan,
    layers: [areaLayer, planLayer],
    paint: (areaIndicator: AreaIndicator | null) => {
      areaLayer.setStyle(areaStyle(areaIndicator));
      planLayer.setStyle(planStyle(isSketch));
    },
  };
}

const geoJson = new GeoJSON();

export function surfaceFeature(surface: Surface): Feature {
  return new Feature({ geometry: geoJson.readGeometry(surface) });
}

export function areaFeature({ geometry, code, name }: Area): Feature {
  const feature = surfaceFeature(geometry);
  feature.setProperties({ code, name: name === '' ? code : name });
  return feature;
}

/** The page's own colours, read where they are set. */
export function colorOf(token: ColorToken): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${token}`).trim();
}

export function areaStyle(areaIndicator: AreaIndicator | null) {
  const shares = Object.values(areaIndicator?.shares ?? {}).filter((share) => share !== null);
  const { classOf } = mapClasses(shares);
  const edge = new Stroke({ color: colorOf('muted'), width: 1 });
  return (feature: { get: (name: string) => unknown }, resolution: number) => {
    const share = areaIndicator?.shares[String(feature.get('code'))] ?? null;
    const color = share === null ? undefined : classOf(share)?.color;
    const isDark = color === 'step4' || color === 'step5';
    return new Style({
      fill: new Fill({ color: colorOf(color ?? 'paper') }),
      stroke: edge,
      ...(resolution > LABELS_FROM_M_PER_PX ? {} : { text: areaLabel(feature, isDark) }),
    });
  };
}

function areaLabel(feature: { get: (name: string) => unknown }, isDark: boolean): Text {
  return new Text({
    text: String(feature.get('name')),
    font: "13px 'Source Sans 3', sans-serif",
    fill: new Fill({ color: colorOf(isDark ? 'paper' : 'ink') }),
    overflow: false,
  });
}

/** The outline has an edge of paper, so that it is seen on the darkest areas too. */
export function planStyle(isSketch: boolean): Style[] {
  const [edge, line] = outlineStyle(isSketch);
  line.setFill(new Fill({ color: hatch() }));
  return [edge, line];
}

export function outlineStyle(isSketch: boolean): [edge: Style, line: Style] {
  const lineDash = isSketch ? { lineDash: SKETCH_DASH_PX } : {};
  return [
    new Style({ stroke: new Stroke({ color: colorOf('paper'), width: 6 }) }),
    new Style({ stroke: new Stroke({ color: colorOf('ink'), width: 3, ...lineDash }) }),
  ];
}

/** Thin diagonal lines that let the areas show between them. */
function hatch(): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = HATCH_STEP_PX;
  tile.height = HATCH_STEP_PX;
  const pen = tile.getContext('2d');
  if (pen === null) return 'transparent';
  const lines = [
    { color: colorOf('paper'), width: 3.6 },
    { color: colorOf('ink'), width: 1.4 },
  ];
  for (const { color, width } of lines) {
    pen.strokeStyle = color;
    pen.lineWidth = width;
    pen.beginPath();
    for (const shift of [-HATCH_STEP_PX, 0, HATCH_STEP_PX]) {
      pen.moveTo(shift, HATCH_STEP_PX);
      pen.lineTo(shift + HATCH_STEP_PX, 0);
    }
    pen.stroke();
  }
  return pen.createPattern(tile, 'repeat') ?? 'transparent';
}
