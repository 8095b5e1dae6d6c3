import type { Position } from '../vocabulary/geometry.ts';
import {
  distanceReferenceSchema,
  layerPositionsSchema,
  type DistanceReference,
  type LayerDistance,
} from '../vocabulary/spatialReference.ts';
import { distancesToNearestM, surroundingsOf } from './distances.ts';
import { createNearestIndex, type NearestIndex } from './nearest.ts';
import { readObjectLayer, type LayerObject } from './objectLayer.ts';
import { reachOf } from './reach.ts';
import { serviceLayerFile } from './serviceLayerFiles.ts';

/** One expected number, or list of ids, beside the one that the product's own code gives. */
export type DistanceCheck = {
  readonly id: string;
  readonly expected: number | string;
  /** Undefined when the code gives no such thing. */
  readonly got: number | string | undefined;
  readonly pass: boolean;
};

const DISTANCE_M = 1e-6;
/** Twelve digits of a northing leave half of this to rounding. */
const POSITION_M = 1e-5;
const SHARE = 1e-9;

const nearestKey = /^narmaste_(.+)_m$/;
const shareKey = /^andel_(.+)_(\d+)m$/;
const countKey = /^antal_inom_(\d+)m$/;
const positionsKey = /_epsg3006$/;
/** The districts that Göteborg divides itself into; no other municipality here has them. */
const BASOMRADE_MUNICIPALITY = '1480';
/** Numbers of a point that are given, not expected. */
const pointColumns = ['id', 'e', 'n', 'deso', 'basomrade'];

type Point = DistanceReference['punkter'][number];

/**
 * Files that a `spatial-distance/1` file needs beside it, by name.
 *
 * Throws: ZodError when the file does not follow its schema.
 */
export function distanceReferenceInputs(file: unknown): { layerFiles: string[] } {
  const reference = distanceReferenceSchema.parse(file);
  return { layerFiles: [...new Set(layerFilesOf(reference).values())] };
}

/**
 * Every expected number and id of a `spatial-distance/1` file against the product's own search. A
 * key that is not known, or a layer that was not handed over, fails.
 *
 * Shape:  `layers` is the parsed GeoJSON of each layer file by name. A file does not say which
 *         property its ids are: it is the first in which all of them are found.
 * Throws: ZodError or DomainError when the input does not follow its format.
 */
export function runDistanceReference(
  file: unknown,
  layers: ReadonlyMap<string, unknown>,
): DistanceCheck[] {
  const reference = distanceReferenceSchema.parse(file);
  const ready = new Map<string, ReadyLayer>();
  for (const [key, layerFile] of layerFilesOf(reference)) {
    if (!layers.has(layerFile)) continue;
    ready.set(key, readyLayer(layers.get(layerFile), idsListed(reference, key)));
  }
  return [
    ...Object.entries(reference).flatMap(([key, value]) =>
      checkMember(key, value, { reference, layers: ready }),
    ),
    ...reference.punkter.flatMap((point, at) => checkPoint(point, at, ready)),
  ];
}

type ReadyLayer = {
  readonly objects: readonly LayerObject[];
  readonly index: NearestIndex;
  /** Id of each object, as the reference file writes it. */
  readonly ids: readonly string[];
};

function readyLayer(geojson: unknown, listed: readonly string[]): ReadyLayer {
  const { objects } = readObjectLayer(geojson);
  return {
    objects,
    index: createNearestIndex(objects.map(({ shape3006 }) => shape3006)),
    ids: idsOf(objects, listed),
  };
}

/** Each layer that the file speaks of, with its file as far as it is known. */
function layerFilesOf({ lager = {}, punkter }: DistanceReference): Map<string, string> {
  const keys = new Set([...Object.keys(lager), ...punkter.flatMap(layerKeysOf)]);
  const municipalityCode = distanceMunicipality(punkter);
  const files = new Map<string, string>();
  for (const key of keys) {
    const layerFile = lager[key] ?? serviceLayerFile(key, municipalityCode);
    if (layerFile !== undefined) files.set(key, layerFile);
  }
  return files;
}

function layerKeysOf(point: Point): string[] {
  return Object.entries(point).flatMap(([key, value]) => {
    if (typeof value === 'object' && value !== null) return [key];
    return nearestKey.exec(key)?.[1] ?? [];
  });
}

/** The municipality that the areas of the points lie in, when they say. */
export function distanceMunicipality(points: DistanceReference['punkter']): string | undefined {
  const [first] = points;
  if (first?.deso != null) return first.deso.slice(0, 4);
  return first?.basomrade == null ? undefined : BASOMRADE_MUNICIPALITY;
}

function idsListed({ punkter }: DistanceReference, layer: string): string[] {
  return punkter.flatMap((point) => {
    const value = point[layer];
    if (typeof value !== 'object' || value === null) return [];
    return (value.narmaste_ids ?? []).map(String);
  });
}

function idsOf(objects: readonly LayerObject[], listed: readonly string[]): string[] {
  const names = [...new Set(objects.flatMap(({ properties }) => Object.keys(properties)))];
  const columns = [
    objects.map(({ id }) => textOf(id)),
    ...names.map((name) => objects.map(({ properties }) => textOf(properties[name]))),
  ];
  const holdsAll = (column: readonly string[]): boolean => {
    const values = new Set(column);
    return listed.every((id) => values.has(id));
  };
  return columns.find(holdsAll) ?? [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

type World = {
  readonly reference: DistanceReference;
  readonly layers: ReadonlyMap<string, ReadyLayer>;
};

/** What the file says of all its points together, or of a layer itself. */
function checkMember(key: string, value: unknown, { reference, layers }: World): DistanceCheck[] {
  if (positionsKey.test(key)) return checkPositions(key, value, [...layers.values()]);
  if (typeof value !== 'number') return [];
  if (key === 'antal') return [within(key, value, reference.punkter.length, 0)];
  const [, layer = '', radius] = shareKey.exec(key) ?? [];
  const ready = layers.get(layer);
  if (ready === undefined) return [within(key, value, undefined, 0)];
  const positions = reference.punkter.map(({ e, n }): Position => [e, n]);
  const distancesM = distancesToNearestM(positions, ready.index);
  const weights = new Float64Array(positions.length).fill(1);
  const [reach] = reachOf(distancesM, weights, [Number(radius)]);
  return [within(key, value, reach?.share, SHARE)];
}

/** Where objects of a layer lie once projected; their id property is the key besides e and n. */
function checkPositions(
  key: string,
  value: unknown,
  layers: readonly ReadyLayer[],
): DistanceCheck[] {
  const objects = layers.flatMap((layer) => layer.objects);
  return layerPositionsSchema.parse(value).flatMap(({ e, n, ...rest }) => {
    const [[idKey, id] = ['', '']] = Object.entries(rest);
    const found = objects.find(({ properties }) => properties[idKey] === id);
    const [east, north] = found?.shape3006.points[0] ?? [];
    return [
      within(`${key}/${id}/e`, e, east, POSITION_M),
      within(`${key}/${id}/n`, n, north, POSITION_M),
    ];
  });
}

function checkPoint(
  point: Point,
  at: number,
  layers: ReadonlyMap<string, ReadyLayer>,
): DistanceCheck[] {
  const name = point.basomrade ?? textOf(point['id'] ?? at + 1);
  const position: Position = [point.e, point.n];
  return Object.entries(point).flatMap(([key, value]) => {
    const id = `${name}/${key}`;
    if (pointColumns.includes(key) || typeof value === 'string' || value === null) return [];
    if (typeof value === 'object') return checkLayer(id, value, position, layers.get(key));
    if (value === undefined) return [];
    const layer = layers.get(nearestKey.exec(key)?.[1] ?? '');
    const got = layer && surroundingsOf(position, layer.index, []).distanceM;
    return [within(id, value, got, DISTANCE_M)];
  });
}

function checkLayer(
  id: string,
  expected: LayerDistance,
  position: Position,
  layer: ReadyLayer | undefined,
): DistanceCheck[] {
  const { avstand_m: distanceM, narmaste_ids: nearestIds, ...counts } = expected;
  const radiusOf = (key: string): number => Number(countKey.exec(key)?.[1]);
  const radiiM = Object.keys(counts).map(radiusOf).filter(Number.isFinite);
  const got = layer && surroundingsOf(position, layer.index, radiiM);
  const gotIds = got?.nearest.map((object) => layer?.ids[object] ?? '');
  return [
    within(`${id}/avstand_m`, distanceM, got?.distanceM, DISTANCE_M),
    ...Object.entries(counts).map(([key, count]) => {
      const reach = got?.within.find(({ radiusM }) => radiusM === radiusOf(key));
      return within(`${id}/${key}`, count, reach?.count, 0);
    }),
    ...(nearestIds === undefined ? [] : [sameIds(`${id}/narmaste_ids`, nearestIds, gotIds)]),
  ];
}

/** Order does not matter, nor how often an id comes: objects of one place may share an id. */
function sameIds(
  id: string,
  expectedIds: readonly (string | number)[],
  gotIds: readonly string[] | undefined,
): DistanceCheck {
  const list = (ids: readonly string[]): string => [...new Set(ids)].sort().join(', ');
  const expected = list(expectedIds.map(String));
  const got = gotIds && list(gotIds);
  return { id, expected, got, pass: got === expected };
}

function within(
  id: string,
  expected: number,
  got: number | undefined,
  tolerance: number,
): DistanceCheck {
  return { id, expected, got, pass: got !== undefined && Math.abs(got - expected) <= tolerance };
}
