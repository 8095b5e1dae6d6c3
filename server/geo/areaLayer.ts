import { DomainError, invariant, type Facts } from '../vocabulary/errors.ts';
import type { Crs, Surface } from '../vocabulary/geometry.ts';
import type { AreaKind } from '../vocabulary/areaKinds.ts';
import { surfaceAreaM2 } from './area.ts';
import { checkInSweden, resolveCrs, type CrsSource } from './coordinateSystem.ts';
import {
  newTally,
  readFeature,
  readSurface,
  readSurfaces,
  type SurfaceFeature,
  type SurfaceFile,
} from './geojson.ts';
import { dissolve, mendSurface } from './mendSurface.ts';
import { heightNotices, type Notice } from './notice.ts';
import { projectSurface } from './projection.ts';
import { boundsOf, centreOf, type Bounds } from './surface.ts';
import { findInvalidity, type Invalidity } from './validity.ts';

export type LayerArea = {
  readonly code: string;
  readonly name?: string;
  readonly municipalityCode: string;
  readonly geometry3006: Surface;
  /** Planar, in EPSG:3006. */
  readonly areaM2: number;
  readonly properties: Readonly<Record<string, unknown>>;
};

export type AreaLayerFile = {
  readonly kind: AreaKind;
  readonly version: string;
  readonly areas: readonly LayerArea[];
  readonly notices: readonly Notice[];
  readonly crs: Crs;
  readonly crsSource: CrsSource;
  /** The day of the borders, when every feature says the same. */
  readonly referenceDate?: string;
};

export type AreaLayerOptions = {
  readonly kind: AreaKind;
  readonly version: string;
  readonly statedCrs?: Crs | undefined;
  /** Property that holds the code, when it is none of the usual ones. */
  readonly codeProperty?: string | undefined;
  readonly nameProperty?: string | undefined;
  /** For areas whose codes do not begin with their municipality's (a municipality's own areas). */
  readonly municipalityCode?: string | undefined;
};

/** How each kind of area is usually written; property names are compared in lower case. */
type KindOfArea = {
  readonly codeProperties: readonly string[];
  readonly nameProperties: readonly string[];
  readonly pattern: RegExp;
  /** The first four characters of the code are the municipality's. */
  readonly beginsWithMunicipality: boolean;
};

const kinds: Readonly<Record<AreaKind, KindOfArea>> = {
  deso: {
    codeProperties: ['deso', 'desokod', 'deso_kod'],
    nameProperties: ['desonamn', 'deso_namn'],
    pattern: /^\d{4}[ABC]\d{4}$/,
    beginsWithMunicipality: true,
  },
  regso: {
    codeProperties: ['regso_kod', 'regsokod', 'regso'],
    nameProperties: ['regso_namn', 'regsonamn'],
    pattern: /^\d{4}R\d{3}$/,
    beginsWithMunicipality: true,
  },
  kommun: {
    codeProperties: ['kommunkod', 'kommun_kod', 'knkod', 'kod'],
    nameProperties: ['kommunnamn', 'kommun_namn', 'knnamn', 'namn'],
    pattern: /^\d{4}$/,
    beginsWithMunicipality: true,
  },
  district: {
    // The finest of Göteborg's four levels first; a city's own names stand for codes where it has
    // no codes.
    codeProperties: [
      ...['kod', 'omradeskod', 'områdeskod', 'code', 'id'],
      ...['basområde', 'primärområ', 'primärområde', 'mellanomra', 'stadsomrad'],
      ...['namn', 'name'],
    ],
    nameProperties: ['namn', 'name', 'primärnamn'],
    pattern: /^\S.{0,39}$/,
    beginsWithMunicipality: false,
  },
};
const municipalityProperties = ['kommunkod', 'kommun_kod', 'knkod'];
const municipalityPattern = /^\d{4}$/;
const MAX_LAYER_POSITIONS = 10_000_000;
/** As many codes as a sentence can name. */
const NAMED_CODES = 5;
const NAMED_MENDED = 20;
/** SCB's layers say of which day they are. */
const dateProperties = ['referensdatum', 'aktualitet'];
const datePattern = /^\d{4}-\d{2}-\d{2}$/;
/** Joined areas have the area of their parts, to this share of it. */
const JOIN_TOLERANCE = 1e-6;
/** SCB's tables and services write the year of the borders behind a code. */
const versionSuffix = /_(?:DeSO|RegSO)\d{4}$/;

type InvalidArea = { readonly code: string; readonly invalidity: Invalidity };
type CodedFeature = { readonly feature: SurfaceFeature; readonly code: string };

/** Reads a layer feature by feature, in two passes over the same file. */
export type AreaLayerReading = {
  /** First pass: checks a feature, and keeps of it only what the whole file is judged by. */
  readonly look: (feature: SurfaceFeature) => void;
  /**
   * After the first pass, with what stood around the features.
   * Throws: DomainError on what the file has as a whole: system, repeated codes, invalid surfaces.
   */
  readonly settle: (
    rest: Pick<SurfaceFile, 'crsMembers' | 'positionsWithHeight'>,
  ) => Omit<AreaLayerFile, 'areas'>;
  /** Second pass, in the same order: the area, or none when it is kept to be joined with others. */
  readonly take: (feature: SurfaceFeature) => LayerArea | undefined;
  /** After the second pass: areas that were joined of several features. */
  readonly takeJoined: () => LayerArea[];
};

/** What is kept of a feature between the passes. */
type Seen = {
  readonly code: string;
  readonly bounds: Bounds;
  readonly dates: string | undefined;
  /** A feature of smaller areas, of which several make one. */
  readonly isPart: boolean;
};

/**
 * A reading of a layer of areas (DeSO, RegSO, municipalities, a municipality's own).
 *
 * Shape:  every feature a surface with a code of its own. A RegSO layer may be given as its DeSO,
 *         each with the code of its RegSO: then they are joined. A surface that is not valid is
 *         mended when that changes nothing but how it is drawn, and named; else the file is
 *         refused, naming up to five. All or nothing.
 * Units:  geometry and `areaM2` in EPSG:3006, whatever the file was in.
 * Throws: DomainError on structure, coordinate system, codes missing, malformed or repeated, and
 *         on surfaces that cannot be mended (their areas would be wrong in silence).
 */
export function startAreaLayerReading(options: AreaLayerOptions): AreaLayerReading {
  const { kind, version, statedCrs } = options;
  const seen: Seen[] = [];
  const mended = new Map<number, Surface>();
  const invalid: InvalidArea[] = [];
  const parts = new Map<string, LayerArea[]>();
  let crs: Crs | undefined;
  let taken = 0;

  const settle: AreaLayerReading['settle'] = ({ crsMembers, positionsWithHeight }) => {
    if (seen.length === 0) throw new DomainError('areaLayerEmpty');
    const bounds = boundsOfAll(seen.map((one) => one.bounds));
    const resolved = resolveCrs(crsMembers, statedCrs, bounds);
    crs = resolved.crs;
    for (const one of seen) checkInSweden(middleOf(one.bounds), crs);
    checkCodesDiffer(seen);
    refuseInvalid(invalid);
    const referenceDate = commonDate(seen);
    const mendedCodes = [...mended.keys()].map((at) => seen[at]?.code ?? '');
    return {
      kind,
      version,
      notices: [
        ...heightNotices(positionsWithHeight),
        ...mendedNotices(mendedCodes),
        ...joinedNotices(seen),
      ],
      ...resolved,
      ...(referenceDate === undefined ? {} : { referenceDate }),
    };
  };

  return {
    look: (feature) => {
      const code = readCode(feature, options);
      readMunicipalityCode(feature, code, options);
      const invalidity = findInvalidity(feature.surface);
      if (invalidity !== undefined) {
        const better = mendSurface(feature.surface);
        if (better === undefined) invalid.push({ code, invalidity });
        else mended.set(seen.length, better);
      }
      const bounds = boundsOf(feature.surface);
      const dates = textOf(findProperty(feature.properties, dateProperties))?.slice(0, 10);
      seen.push({ code, bounds, dates, isPart: isPartOfRegso(feature, kind) });
    },
    settle,
    take: (feature) => {
      invariant(crs !== undefined, 'a layer is settled before its areas are taken');
      const surface = mended.get(taken) ?? feature.surface;
      const known = seen[taken];
      invariant(known !== undefined, 'both passes are over the same features');
      taken += 1;
      const { code } = known;
      const area = layerArea({ feature: { ...feature, surface }, code }, crs, options);
      if (!known.isPart) return area;
      parts.set(code, [...(parts.get(code) ?? []), area]);
      return undefined;
    },
    takeJoined: () => {
      const joined = [...parts.values()].map(joinAreas);
      parts.clear();
      return joined;
    },
  };
}

/**
 * Features of a document that is read piece by piece: `feature` for each of the collection's, and
 * at the end what stands around them, which is the only feature itself when there is no collection.
 */
export function startSurfaces() {
  const tally = newTally({ maxPositions: MAX_LAYER_POSITIONS });
  return {
    feature: (value: unknown, number: number): SurfaceFeature => {
      const { geometry, properties, where } = readFeature(
        value,
        { feature: number },
        tally,
        readSurface,
      );
      return { surface: geometry, properties, where };
    },
    around: (value: unknown): SurfaceFile => {
      const file = readSurfaces(value, tally.limits);
      return {
        features: file.features,
        crsMembers: [...file.crsMembers, ...tally.crsMembers],
        positionsWithHeight: file.positionsWithHeight + tally.positionsWithHeight,
      };
    },
  };
}

/** A layer of areas from a parsed GeoJSON document; as `startAreaLayerReading`. */
export function readAreaLayer(input: unknown, options: AreaLayerOptions): AreaLayerFile {
  const file = readSurfaces(input, { maxPositions: MAX_LAYER_POSITIONS });
  const reading = startAreaLayerReading(options);
  for (const feature of file.features) reading.look(feature);
  const settled = reading.settle(file);
  const areas = file.features.flatMap((feature) => reading.take(feature) ?? []);
  return { ...settled, areas: [...areas, ...reading.takeJoined()] };
}

/** A DeSO that names its RegSO, in a layer of RegSO. */
function isPartOfRegso({ properties }: SurfaceFeature, kind: AreaKind): boolean {
  return kind === 'regso' && findProperty(properties, kinds.deso.codeProperties) !== undefined;
}

function joinAreas(areas: readonly LayerArea[]): LayerArea {
  const [first] = areas;
  invariant(first !== undefined, 'an area is joined of one or more');
  const geometry3006 = dissolve(areas.map((area) => area.geometry3006));
  const areaM2 = geometry3006 === undefined ? 0 : surfaceAreaM2(geometry3006);
  const sumM2 = areas.reduce((sum, area) => sum + area.areaM2, 0);
  if (geometry3006 === undefined || Math.abs(areaM2 / sumM2 - 1) > JOIN_TOLERANCE) {
    throw new DomainError('areaPartsNotJoined', { code: first.code, count: areas.length });
  }
  return { ...first, geometry3006, areaM2, properties: {} };
}

function boundsOfAll(all: readonly Bounds[]): Bounds {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const bounds of all) {
    minX = Math.min(minX, bounds.minX);
    minY = Math.min(minY, bounds.minY);
    maxX = Math.max(maxX, bounds.maxX);
    maxY = Math.max(maxY, bounds.maxY);
  }
  return { minX, minY, maxX, maxY };
}

/** The day that every feature says its borders are of; undefined when they do not say one. */
function commonDate(seen: readonly Seen[]): string | undefined {
  const [date, ...others] = new Set(seen.map(({ dates }) => dates));
  return date !== undefined && others.length === 0 && datePattern.test(date) ? date : undefined;
}

function mendedNotices(codes: readonly string[]): Notice[] {
  if (codes.length === 0) return [];
  const named = codes.slice(0, NAMED_MENDED).join(', ');
  const more = Math.max(0, codes.length - NAMED_MENDED);
  return [{ code: 'areasMended', facts: { count: codes.length, codes: named, more } }];
}

function joinedNotices(seen: readonly Seen[]): Notice[] {
  const parts = seen.filter(({ isPart }) => isPart);
  if (parts.length === 0) return [];
  const count = new Set(parts.map(({ code }) => code)).size;
  return [{ code: 'areasJoined', facts: { parts: parts.length, count } }];
}

/** An area reaches out to sea, further than a plan does: its middle tells where it is. */
function middleOf(bounds: Bounds): Bounds {
  const [x, y] = centreOf(bounds);
  return { minX: x, minY: y, maxX: x, maxY: y };
}

function layerArea(
  { feature, code }: CodedFeature,
  crs: Crs,
  options: AreaLayerOptions,
): LayerArea {
  const { properties, surface } = feature;
  const { nameProperties } = kinds[options.kind];
  const names = options.nameProperty === undefined ? nameProperties : [options.nameProperty];
  const name = textOf(findProperty(properties, names));
  const geometry3006 = projectSurface(surface, crs, 'EPSG:3006');
  return {
    code,
    ...(name === undefined || name === '' ? {} : { name }),
    municipalityCode: readMunicipalityCode(feature, code, options),
    geometry3006,
    areaM2: surfaceAreaM2(geometry3006),
    properties,
  };
}

function readCode({ properties, where }: SurfaceFeature, options: AreaLayerOptions): string {
  const { codeProperties, pattern } = kinds[options.kind];
  const tried = options.codeProperty === undefined ? codeProperties : [options.codeProperty];
  const code = textOf(findProperty(properties, tried))?.replace(versionSuffix, '');
  if (code === undefined) {
    throw new DomainError('areaCodeMissing', { ...where, tried: tried.join(', ') });
  }
  if (!pattern.test(code)) {
    throw new DomainError('areaCodeMalformed', {
      ...where,
      code: code.slice(0, 40),
      kind: options.kind,
    });
  }
  return code;
}

function readMunicipalityCode(
  { properties, where }: SurfaceFeature,
  code: string,
  options: AreaLayerOptions,
): string {
  if (kinds[options.kind].beginsWithMunicipality) return code.slice(0, 4);
  const own = textOf(findProperty(properties, municipalityProperties)) ?? options.municipalityCode;
  if (own === undefined || !municipalityPattern.test(own)) {
    throw new DomainError('areaMunicipalityMissing', { ...where, code });
  }
  return own;
}

function findProperty(
  properties: Readonly<Record<string, unknown>>,
  names: readonly string[],
): unknown {
  for (const name of names) {
    const wanted = name.toLowerCase();
    const found = Object.entries(properties).find(([key]) => key.toLowerCase() === wanted);
    if (found !== undefined) return found[1];
  }
  return undefined;
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' ? String(value) : undefined;
}

function checkCodesDiffer(areas: readonly Seen[]): void {
  const firsts = new Map<string, number>();
  for (const [index, { code, isPart }] of areas.entries()) {
    const first = firsts.get(code);
    if (first === undefined) firsts.set(code, index);
    else if (!isPart || areas[first]?.isPart !== true) {
      throw new DomainError('areaCodeRepeated', { code, first: first + 1, second: index + 1 });
    }
  }
}

function refuseInvalid(invalid: readonly InvalidArea[]): void {
  const [first] = invalid;
  if (first === undefined) return;
  const codes = invalid.slice(0, NAMED_CODES).map(({ code }) => code);
  throw new DomainError('areasInvalid', {
    count: invalid.length,
    codes: codes.join(', '),
    ...invalidityFacts(first.invalidity),
  });
}

function invalidityFacts({ reason, at }: Invalidity): Facts {
  return { reason, x: at?.[0], y: at?.[1] };
}
