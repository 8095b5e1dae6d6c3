import type { Place } from '../vocabulary/place.ts';
import { serviceKinds } from '../vocabulary/reach.ts';
import type { Mark, Point } from '../vocabulary/scene.ts';
import { sceneTexts } from '../vocabulary/text/sv/scenes.ts';
import { text, textWidth, type LegendItem } from './layout.ts';
import { isSeen, project, type MapView } from './mapView.ts';

/** The nearest of one kind of service, with the number that it has on the map. */
export type MapService = {
  readonly label: string;
  /** From the centre of the plan area. */
  readonly centreM: number;
  readonly number: number;
  readonly at: Point;
};

/** What is nearest of each kind, in the order of the kinds; numbered where the map reaches. */
export function servicesOnMap(
  { reach }: Place,
  view: MapView,
): { readonly all: readonly Omit<MapService, 'number' | 'at'>[]; readonly seen: MapService[] } {
  const all = (reach?.services ?? []).map(({ layer, centreM, nearest }) => ({
    label: serviceKinds.find(({ id }) => id === layer.kind)?.labelSv ?? layer.kind,
    centreM,
    at: project(nearest.position, view),
  }));
  const seen = all.filter(({ at }) => isSeen(at, view));
  return { all, seen: seen.map((each, index) => ({ ...each, number: index + 1 })) };
}

export function serviceLegend(services: readonly MapService[]): LegendItem[] {
  return services.map(({ number, label }) => ({
    label: sceneTexts.planMap.service(number, label),
    swatch: 'dot',
    color: 'ink',
  }));
}

/** Nearer each other than this, in text sizes, dots share one label: else it would cover the next. */
const TOGETHER = 2.2;

type Plate = { x: number; y: number; width: number; height: number };
type DrawnServices = { readonly marks: Mark[]; readonly plates: Plate[] };

/** A dot each, ringed so that it is seen over any pattern, and its number on a plate beside it. */
export function drawServices(
  services: readonly MapService[],
  { width }: MapView,
  size: number,
): DrawnServices {
  const groups: MapService[][] = [];
  for (const service of services) {
    const near = groups.find(([first]) => first && apart(first.at, service.at) < size * TOGETHER);
    if (near === undefined) groups.push([service]);
    else near.push(service);
  }
  const dots = services.flatMap(({ at: [x, y] }): Mark[] => [
    { kind: 'circle', x, y, radius: size * 0.42, color: 'paper', filled: true },
    { kind: 'circle', x, y, radius: size * 0.3, color: 'ink', filled: true },
  ]);
  const labels = groups.map((group) => {
    const label = group.map(({ number }) => number).join(', ');
    const labelWidth = textWidth(label, size, 600) + size * 0.3;
    const right = Math.max(...group.map(({ at: [x] }) => x)) + size * 0.5;
    const left = Math.min(...group.map(({ at: [x] }) => x)) - size * 0.5 - labelWidth;
    const x = right + labelWidth > width ? left : right;
    const middle = group.reduce((sum, { at: [, y] }) => sum + y, 0) / group.length;
    const plate = { x, y: middle - size * 0.6, width: labelWidth, height: size * 1.2 };
    const words = text(x + size * 0.15, middle + size * 0.35, label, { size, weight: 600 });
    return { plate, words };
  });
  const plates = labels.map(({ plate }) => plate);
  return {
    marks: [
      ...plates.map((plate): Mark => ({
        kind: 'rect',
        ...plate,
        color: 'paper',
        pattern: 'solid',
      })),
      ...dots,
      ...labels.map(({ words }) => words),
    ],
    plates,
  };
}

const apart = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);
