import { z } from 'zod';
import { crsSchema } from '../vocabulary/geometry.ts';
import { statedLicenceSchema } from '../vocabulary/licences.ts';
import { serviceLayerSchema, squareLayerSchema } from '../vocabulary/reach.ts';
import type { Endpoint } from './endpoint.ts';

const root = '/helkalkyl/v1';
const empty = z.strictObject({});
const layerParams = z.strictObject({ layerId: z.uuid() });
const saidShape = {
  label: z.string().min(1).max(200).optional(),
  crs: crsSchema.optional(),
  licence: statedLicenceSchema,
} as const;

export const listServiceLayers = {
  method: 'get',
  path: `${root}/service-layers`,
  params: empty,
  response: z.strictObject({ items: z.array(serviceLayerSchema) }),
  summarySv: 'Lista servicelager',
  summaryEn: 'List layers of services',
} as const satisfies Endpoint;

/** The file is the body. Nothing is stored unless all of it is. */
export const importServiceLayer = {
  method: 'post',
  path: `${root}/service-layers`,
  params: empty,
  query: serviceLayerSchema
    .pick({ kind: true, version: true, source: true, asOf: true })
    .extend(saidShape),
  upload: ['application/geo+json', 'application/json', 'application/octet-stream'],
  response: z.strictObject({ layer: serviceLayerSchema, notices: z.array(z.string()) }),
  summarySv: 'Läs in ett servicelager ur GeoJSON',
  summaryEn: 'Read in services from GeoJSON',
  status: 201,
  rate: 'imports',
} as const satisfies Endpoint;

export const deleteServiceLayer = {
  method: 'delete',
  path: `${root}/service-layers/:layerId`,
  params: layerParams,
  response: empty,
  summarySv: 'Ångra inläsningen av ett servicelager',
  summaryEn: 'Take back the import of services',
} as const satisfies Endpoint;

export const listSquareLayers = {
  method: 'get',
  path: `${root}/square-layers`,
  params: empty,
  response: z.strictObject({ items: z.array(squareLayerSchema) }),
  summarySv: 'Lista befolkningsrutor',
  summaryEn: 'List layers of population squares',
} as const satisfies Endpoint;

/** The file is the body. Nothing is stored unless all of it is. */
export const importSquareLayer = {
  method: 'post',
  path: `${root}/square-layers`,
  params: empty,
  query: squareLayerSchema.pick({ version: true, source: true }).extend({
    ...saidShape,
    /** What the file does not say itself. */
    year: z.coerce.number().pipe(squareLayerSchema.shape.year).optional(),
    sideM: z.coerce.number().pipe(squareLayerSchema.shape.sideM).optional(),
  }),
  upload: ['text/csv', 'application/geo+json', 'application/json', 'application/octet-stream'],
  response: z.strictObject({ layer: squareLayerSchema, notices: z.array(z.string()) }),
  summarySv: 'Läs in befolkningsrutor ur CSV eller GeoJSON',
  summaryEn: 'Read in population squares from CSV',
  status: 201,
  rate: 'imports',
} as const satisfies Endpoint;

export const deleteSquareLayer = {
  method: 'delete',
  path: `${root}/square-layers/:layerId`,
  params: layerParams,
  response: empty,
  summarySv: 'Ångra inläsningen av befolkningsrutor',
  summaryEn: 'Take back the import of population squares',
} as const satisfies Endpoint;
