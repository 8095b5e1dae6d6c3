import { formatPercent } from '../vocabulary/formatSv.ts';
import type { AreaIndicator } from '../vocabulary/findings.ts';
import { areaKinds } from '../vocabulary/areaKinds.ts';
import type { IndicatorResult, Place } from '../vocabulary/place.ts';
import type { Mark, Point, Scene } from '../vocabulary/scene.ts';
import { sceneTexts } from '../vocabulary/text/sv/scenes.ts';
import { levelText } from './gapsInWords.ts';
import { DEFAULT_TEXT_SIZE, legend, line, segment, text, textWidth } from './layout.ts';
import type { LegendItem, SceneSize } from './layout.ts';
import { mapClasses } from './mapClasses.ts';
import type { MapClasses } from './mapClasses.ts';
import { drawServices, serviceLegend, servicesOnMap, type MapService } from './mapServices.ts';
import { drawnRings, isInside, scaleBarMetres, viewAround } from './mapView.ts';
import type { MapView } from './mapView.ts';

const texts = sceneTexts.planMap;
/** Height of the frame as a share of its width. */
const ASPECT = 0.55;

type MapFacts = {
  readonly place: Place;
  /** What the areas are coloured by; null draws them plain, with the nearest services. */
  readonly indicator: IndicatorResult | null;
  readonly areaIndicator: AreaIndicator | null;
  /** Its place among the results; absent where its figures cannot be asked about. */
  readonly areaIndicatorPlace?: number;
  /** The outline is drawn by hand and no adopted border. */
  readonly isSketch?: boolean | undefined;
};
type DrawnArea = {
  readonly code: string;
  readonly name: string;
  readonly share: number | null;
  /** Chance alone may set it apart from the rest of the municipality. */
  readonly isUnsure: boolean;
  readonly rings: Point[][];
};
type Frame = { x: number; y: number; width: number; height: number };

/**
 * The plan among its areas, in SWEREF 99 TM. `place.planArea.geometry` and the areas are in
 * EPSG:3006; the drawing is clipped to the plan's surroundings.
 */
export function planMapScene(
  facts: MapFacts,
  { width, textSize: size = DEFAULT_TEXT_SIZE }: SceneSize,
): Scene {
  const { place, indicator } = facts;
  const parts = place.areas.filter(({ code }) => place.parts.some((part) => part.code === code));
  const view = viewAround(
    place.planArea.geometry,
    parts.map(({ geometry }) => geometry),
    { width, height: Math.round(width * ASPECT) },
  );
  const areas = place.areas
    .map((area) => ({
      code: area.code,
      name: area.name === '' ? area.code : area.name,
      share: facts.areaIndicator?.shares[area.code] ?? null,
      isUnsure: facts.areaIndicator?.unsure?.includes(area.code) ?? false,
      rings: drawnRings(area.geometry, view),
    }))
    .filter(({ rings }) => rings.length > 0);
  const shares = areas.flatMap(({ share }) => (share === null ? [] : [share]));
  const services = indicator === null ? servicesOnMap(place, view) : { all: [], seen: [] };
  return {
    id: indicator === null ? 'planMap' : `planMap-${indicator.id}`,
    ...wordsOf(facts, areas, services.all),
    width,
    ...draw({ facts, areas, services: services.seen, view, classes: mapClasses(shares) }, size),
    table: tableOf(facts, areas),
  };
}

function wordsOf(
  { place, indicator }: MapFacts,
  areas: readonly DrawnArea[],
  services: readonly Pick<MapService, 'label' | 'centreM'>[],
): Pick<Scene, 'title' | 'subtitle' | 'summary' | 'source'> {
  const kind = areaKinds.find(({ id }) => id === place.layer.kind)?.labelSv ?? place.layer.kind;
  const parts = areas.flatMap((area) => {
    const weight = weightOf(place, area.code);
    if (weight === null) return [];
    const value = area.share === null ? null : formatPercent(area.share, 1);
    return [{ name: area.name, value, share: coveredText(weight) }];
  });
  const compared =
    indicator === null
      ? null
      : {
          label: indicator.label,
          plan: levelText(indicator.planArea),
          municipality: levelText(indicator.municipality),
          areas: place.surroundings?.length ?? 0,
        };
  return {
    title: texts.title(compared, parts.length),
    subtitle: texts.subtitle({
      kind,
      version: place.layer.version,
      year: indicator?.year ?? null,
    }),
    summary: [
      texts.summary(parts),
      ...(services.length === 0 ? [] : [texts.nearest(services)]),
    ].join(' '),
    source: texts.source(
      place.layer.source || place.layer.label,
      ...(indicator === null ? serviceSources(place) : [indicator.source]),
    ),
  };
}

/** Each source once, in the order of the services. */
const serviceSources = ({ reach }: Place) => [
  ...new Set(reach?.services.map(({ layer }) => layer.source)),
];

const weightOf = (place: Place, code: string) =>
  place.parts.find((part) => part.code === code)?.weight ?? null;

function coveredText(weight: number): string {
  return weight < 0.01 ? `< ${formatPercent(0.01)}` : formatPercent(weight);
}

function tableOf(
  { place, indicator, areaIndicatorPlace: at }: MapFacts,
  areas: readonly DrawnArea[],
): Scene['table'] {
  const { columns } = sceneTexts;
  const weight = (area: DrawnArea) => weightOf(place, area.code) ?? 0;
  const sorted = areas.toSorted(
    (a, b) =>
      weight(b) - weight(a) || (b.share ?? -1) - (a.share ?? -1) || (a.code < b.code ? -1 : 1),
  );
  const value = (area: DrawnArea) => {
    if (area.share === null) return texts.noValue;
    const shown = formatPercent(area.share, 1);
    return area.isUnsure ? texts.unsureValue(shown) : shown;
  };
  return {
    columns: [
      { header: columns.area, align: 'left' },
      ...(indicator === null ? [] : [{ header: indicator.label, align: 'right' } as const]),
      { header: columns.coveredByPlan, align: 'right' },
    ],
    rows: sorted.map((area) => [
      area.name,
      ...(indicator === null ? [] : [value(area)]),
      weight(area) === 0 ? '–' : coveredText(weight(area)),
    ]),
    ...(indicator === null || at === undefined
      ? {}
      : {
          paths: sorted.map(({ code, share }) => [
            null,
            share === null ? null : ['areaIndicators', at, 'shares', code],
            null,
          ]),
        }),
  };
}

type Drawing = {
  readonly facts: MapFacts;
  readonly areas: readonly DrawnArea[];
  /** Within the frame. */
  readonly services: readonly MapService[];
  readonly view: MapView;
  readonly classes: MapClasses;
};

function draw(drawing: Drawing, size: number): { marks: Mark[]; height: number } {
  const { facts, areas, services, view, classes } = drawing;
  const planRings = drawnRings(facts.place.planArea.geometry, view);
  const frame: Point[] = [
    [0, 0],
    [view.width, 0],
    [view.width, view.height],
    [0, view.height],
    [0, 0],
  ];
  const furniture = [scaleBar(view, size), northArrow(view, size)];
  const dots = drawServices(services, view, size);
  const planFrame = frameOf(planRings, size * 0.4);
  const taken = [...furniture.map(({ box }) => box), ...dots.plates, planFrame];
  const key = legend(legendItems(drawing), {
    y: view.height + size * 0.5,
    width: view.width,
    size,
  });
  const marks: Mark[] = [
    ...areas.map((area): Mark => ({
      kind: 'area',
      rings: area.rings,
      fill: fillOf(area, facts, classes),
      pattern: area.isUnsure ? 'hatch' : 'solid',
      stroke: 'muted',
      strokeWidth: 0.5,
    })),
    ...areaLabels(drawing, taken, size),
    {
      kind: 'area',
      rings: planRings,
      fill: 'ink',
      pattern: 'hatch',
      stroke: 'ink',
      strokeWidth: size * 0.24,
    },
    ...furniture.flatMap(({ marks: drawn }) => drawn),
    ...dots.marks,
    line(frame, { color: 'muted', width: 0.7 }),
    ...key.marks,
  ];
  return { marks, height: view.height + size * 0.5 + key.height };
}

function fillOf(area: DrawnArea, facts: MapFacts, { classOf }: MapClasses) {
  if (facts.indicator === null) return 'wash';
  return (area.share === null ? undefined : classOf(area.share)?.color) ?? 'line';
}

function legendItems({ facts, areas, services, classes }: Drawing): LegendItem[] {
  const plan: LegendItem = {
    label: facts.isSketch === true ? texts.planSketch : texts.planArea,
    swatch: 'bar',
    color: 'ink',
    pattern: 'hatch',
    isOutlined: true,
  };
  if (facts.indicator === null) {
    const area = { label: texts.area, swatch: 'bar', color: 'wash', isOutlined: true } as const;
    return [plan, area, ...serviceLegend(services)];
  }
  const hasGaps = areas.some(({ share }) => share === null);
  return [
    plan,
    ...classes.classes.map(({ label, color }): LegendItem => ({
      label,
      swatch: 'bar',
      color,
      isOutlined: true,
    })),
    ...(hasGaps
      ? [{ label: texts.noValue, swatch: 'bar', color: 'line', isOutlined: true } as const]
      : []),
    ...(areas.some(({ isUnsure }) => isUnsure)
      ? [
          {
            label: texts.unsure,
            swatch: 'bar',
            color: 'step3',
            pattern: 'hatch',
            isOutlined: true,
          } as const,
        ]
      : []),
    { label: texts.beyond, swatch: 'bar', color: 'paper', isOutlined: true },
  ];
}

/** Names where they fit inside their area and touch nothing else. */
function areaLabels({ facts, areas, classes }: Drawing, taken: Frame[], size: number): Mark[] {
  const used = [...taken];
  return areas.flatMap((area) => {
    const box = frameOf(area.rings, 0);
    const labelWidth = textWidth(area.name, size);
    const at: Point = [box.x + box.width / 2, box.y + box.height / 2];
    const label: Frame = {
      x: at[0] - labelWidth / 2 - 2,
      y: at[1] - size * 0.8,
      width: labelWidth + 4,
      height: size * 1.6,
    };
    const corners: Point[] = [[label.x, at[1]], [label.x + label.width, at[1]], at];
    if (!corners.every((corner) => isInside(corner, area.rings))) return [];
    if (used.some((other) => overlaps(other, label))) return [];
    used.push(label);
    const fill = fillOf(area, facts, classes);
    const isDark = fill === 'step4' || fill === 'step5';
    const color = isDark && !area.isUnsure ? 'paper' : 'ink';
    return [
      // Over a hatch a name is read only on a plate of its own.
      ...(area.isUnsure ? [plate(label)] : []),
      text(at[0], at[1] + size * 0.35, area.name, { size, anchor: 'middle', color }),
    ];
  });
}

const overlaps = (a: Frame, b: Frame) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function frameOf(rings: readonly (readonly Point[])[], margin: number): Frame {
  const xs = rings.flatMap((ring) => ring.map(([x]) => x));
  const ys = rings.flatMap((ring) => ring.map(([, y]) => y));
  const x = Math.min(...xs) - margin;
  const y = Math.min(...ys) - margin;
  return { x, y, width: Math.max(...xs) + margin - x, height: Math.max(...ys) + margin - y };
}

type Furniture = { marks: Mark[]; box: Frame };

/** On a plate of paper, so that it can be read over any colour. */
function plate(box: Frame): Mark {
  return { kind: 'rect', ...box, color: 'paper', pattern: 'solid' };
}

function scaleBar(view: MapView, size: number): Furniture {
  const metres = scaleBarMetres(view);
  const length = metres / view.metresPerPt;
  const label = texts.metres(metres);
  const box = {
    x: 0,
    y: view.height - size * 2.2,
    width: length + textWidth(label, size) + size * 2,
    height: size * 2.2,
  };
  const y = view.height - size * 0.9;
  const from = size * 0.6;
  const tick = size * 0.35;
  const marks = [
    plate(box),
    segment([from, y], [from + length, y], { width: 1.4 }),
    segment([from, y - tick], [from, y + tick], { width: 1.4 }),
    segment([from + length, y - tick], [from + length, y + tick], { width: 1.4 }),
    text(from + length + size * 0.5, y + size * 0.35, label, { size }),
  ];
  return { marks, box };
}

function northArrow(view: MapView, size: number): Furniture {
  const box = { x: view.width - size * 2.2, y: 0, width: size * 2.2, height: size * 3.6 };
  const x = box.x + box.width / 2;
  const arrow: Point[] = [
    [x, size * 0.4],
    [x + size * 0.5, size * 1.8],
    [x, size * 1.45],
    [x - size * 0.5, size * 1.8],
  ];
  const marks: Mark[] = [
    plate(box),
    {
      kind: 'area',
      rings: [arrow],
      fill: 'ink',
      pattern: 'solid',
      stroke: 'ink',
      strokeWidth: 0.3,
    },
    text(x, size * 3, texts.north, { size, anchor: 'middle', weight: 600 }),
  ];
  return { marks, box };
}
