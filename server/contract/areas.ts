import { z } from 'zod';
import { crsSchema } from '../vocabulary/geometry.ts';
import { areaKindSchema, areaLayerSchema, statisticsSetSchema } from '../vocabulary/place.ts';
import type { Endpoint } from './endpoint.ts';

const root = '/helkalkyl/v1';
const empty = z.strictObject({});

/** What an import did: nothing is stored unless all of it is. */
export const listAreaLayers = {
  method: 'get',
  path: `${root}/area-layers`,
  params: empty,
  response: z.strictObject({ items: z.array(areaLayerSchema) }),
  summarySv: 'Lista områdesindelningar',
} as const satisfies Endpoint;

export const importAreaLayer = {
  method: 'post',
  path: `${root}/area-layers`,
  params: empty,
  body: z.strictObject({
    kind: areaKindSchema,
    version: z.string().min(1).max(40),
    label: z.string().min(1).max(200).optional(),
    source: z.string().max(500),
    crs: crsSchema.optional(),
    codeProperty: z.string().min(1).max(80).optional(),
    text: z.string().max(60_000_000),
  }),
  response: z.strictObject({ layer: areaLayerSchema, notices: z.array(z.string()) }),
  summarySv: 'Läs in en områdesindelning ur GeoJSON',
  status: 201,
} as const satisfies Endpoint;

export const listStatistics = {
  method: 'get',
  path: `${root}/statistics`,
  params: empty,
  response: z.strictObject({ items: z.array(statisticsSetSchema) }),
  summarySv: 'Lista statistik',
} as const satisfies Endpoint;

export const importStatistics = {
  method: 'post',
  path: `${root}/statistics`,
  params: empty,
  body: z.strictObject({
    /** Which table; absent: recognised by file name and columns. */
    tableId: z.string().min(1).max(80).optional(),
    fileName: z.string().min(1).max(255),
    /** Use the figures on another version's borders, joining on code. */
    joinOnCode: z.boolean().default(false),
    text: z.string().max(60_000_000),
  }),
  response: z.strictObject({
    statistics: statisticsSetSchema,
    rows: z.int(),
    /** Rows whose code is an area of a layer at hand. */
    matched: z.int(),
    notices: z.array(z.string()),
  }),
  summarySv: 'Läs in statistik per område ur CSV',
  status: 201,
} as const satisfies Endpoint;
