import { DomainError, type Facts } from '../vocabulary/errors.ts';
import type { Crs, Surface } from '../vocabulary/geometry.ts';
import type { AreaKind } from '../vocabulary/place.ts';
import { surfaceAreaM2 } from './area.ts';
import { checkInSweden, resolveCrs, type CrsSource } from './coordinateSystem.ts';
import { readSurfaces, type SurfaceFeature } from './geojson.ts';
import { heightNotices, type Notice } from './notice.ts';
import { projectSurface } from './projection.ts';
import { boundsOf, centreOf, partsOf, surfaceOf, type Bounds } from './surface.ts';
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
    codeProperties: ['kod', 'omradeskod', 'områdeskod', 'code', 'id'],
    nameProperties: ['namn', 'name'],
    pattern: /^\S.{0,39}$/,
    beginsWithMunicipality: false,
  },
};
const municipalityProperties = ['kommunkod', 'kommun_kod', 'knkod'];
const municipalityPattern = /^\d{4}$/;
const MAX_POSITIONS = 10_000_000;
/** As many codes as a sentence can name. */
const NAMED_CODES = 5;

type CodedFeature = { readonly feature: SurfaceFeature; readonly code: string };

/**
 * A layer of areas (DeSO, RegSO, municipalities, a municipality's own) from a GeoJSON document.
 *
 * Shape:  every feature a surface with a code of its own. All or nothing: one bad area refuses the
 *         file, naming up to five of the bad ones.
 * Units:  geometry and `areaM2` in EPSG:3006, whatever the file was in.
 * Throws: DomainError on structure, coordinate system, codes missing, malformed or repeated, and
 *         on surfaces that are not valid (their areas would be wrong in silence).
 */
export function readAreaLayer(input: unknown, options: AreaLayerOptions): AreaLayerFile {
  const { kind, version, statedCrs } = options;
  const file = readSurfaces(input, { maxPositions: MAX_POSITIONS });
  if (file.features.length === 0) throw new DomainError('areaLayerEmpty');
  const bounds = boundsOf(surfaceOf(file.features.flatMap(({ surface }) => partsOf(surface))));
  const { crs, crsSource } = resolveCrs(file.crsMembers, statedCrs, bounds);
  for (const { surface } of file.features) checkInSweden(middleOf(surface), crs);
  const coded = file.features.map((feature) => ({ feature, code: readCode(feature, options) }));
  checkCodesDiffer(coded);
  checkAllValid(coded);
  const areas = coded.map((area) => layerArea(area, crs, options));
  return {
    kind,
    version,
    areas,
    notices: heightNotices(file.positionsWithHeight),
    crs,
    crsSource,
  };
}

/** An area reaches out to sea, further than a plan does: its middle tells where it is. */
function middleOf(surface: Surface): Bounds {
  const [x, y] = centreOf(boundsOf(surface));
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
  const code = textOf(findProperty(properties, tried));
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

function checkCodesDiffer(areas: readonly CodedFeature[]): void {
  const seen = new Map<string, number>();
  for (const [index, { code }] of areas.entries()) {
    const first = seen.get(code);
    if (first !== undefined) {
      throw new DomainError('areaCodeRepeated', { code, first: first + 1, second: index + 1 });
    }
    seen.set(code, index);
  }
}

function checkAllValid(areas: readonly CodedFeature[]): void {
  const invalid = areas.flatMap(({ feature, code }) => {
    const invalidity = findInvalidity(feature.surface);
    return invalidity === undefined ? [] : [{ code, invalidity }];
  });
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
