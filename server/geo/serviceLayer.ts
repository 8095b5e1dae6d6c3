import type { Crs, Position } from '../vocabulary/geometry.ts';
import type { ServiceObject } from '../vocabulary/reach.ts';
import { surfaceAreaM2 } from './area.ts';
import type { CrsSource } from './coordinateSystem.ts';
import type { Notice } from './notice.ts';
import { readObjectLayer } from './objectLayer.ts';
import { boundsOfShapes, type Shape } from './shape.ts';
import { contradictionNotices, statedColumns } from './statedPosition.ts';
import { centreOf } from './surface.ts';

export type ServiceLayerFile = {
  readonly objects: readonly ServiceObject[];
  readonly notices: readonly Notice[];
  readonly crs: Crs;
  readonly crsSource: CrsSource;
};

/** What things are usually called, by column in lower case. */
const nameColumns = ['namn', 'name', 'stop_name', 'nodnamn', 'benamning', 'benämning', 'enhet'];
const MAX_NAME = 200;

/**
 * The objects of one kind of service from a GeoJSON document: points, lines and surfaces.
 *
 * Units:  geometry in EPSG:3006 and planar m², whatever the file was in.
 * Gives:  a notice that names objects whose own lon/lat or SWEREF columns say another place; the
 *         geometry is what is used.
 * Throws: DomainError as `readObjectLayer`. All or nothing.
 */
export function readServiceLayer(
  input: unknown,
  options: { readonly statedCrs?: Crs | undefined } = {},
): ServiceLayerFile {
  const file = readObjectLayer(input, options);
  const things = file.objects.map(({ shape3006, properties }, index) => {
    const stated = statedColumns(properties);
    const name = nameOf(stated);
    const position3006 = centreOf(boundsOfShapes([shape3006]));
    const object = { name, areaM2: areaOf(shape3006), shape: plainShape(shape3006) };
    return { object, stated: { name: name || `nr ${index + 1}`, position3006, stated } };
  });
  return {
    objects: things.map(({ object }) => object),
    notices: [...file.notices, ...contradictionNotices(things.map(({ stated }) => stated))],
    crs: file.crs,
    crsSource: file.crsSource,
  };
}

function nameOf(stated: ReadonlyMap<string, unknown>): string {
  for (const column of nameColumns) {
    const value = stated.get(column);
    if (typeof value === 'string' && value.trim() !== '') return value.trim().slice(0, MAX_NAME);
  }
  return '';
}

/** Null for what is no surface: its size is not known. */
function areaOf({ parts }: Shape): number | null {
  if (parts.length === 0) return null;
  const coordinates = parts.map((rings) => [...rings]);
  const areaM2 = surfaceAreaM2({ type: 'MultiPolygon', coordinates });
  return areaM2 > 0 ? areaM2 : null;
}

function plainShape({ points, lines, parts }: Shape): ServiceObject['shape'] {
  const copy = ([x, y]: Position): Position => [x, y];
  return {
    points: points.map(copy),
    lines: lines.map((line) => line.map(copy)),
    parts: parts.map((rings) => rings.map((ring) => ring.map(copy))),
  };
}
