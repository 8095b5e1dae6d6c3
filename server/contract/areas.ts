import { z } from 'zod';
import { areaLayerSchema, fitSchema, statisticsSetSchema } from '../vocabulary/place.ts';
import { areaLayerAboutSchema, statisticsAboutSchema } from '../vocabulary/jobs.ts';
import type { Endpoint } from './endpoint.ts';

const root = '/helkalkyl/v1';
const empty = z.strictObject({});
const byId = z.strictObject({ id: z.uuid() });
/** Cases with a stored snapshot that lies on it; the snapshot carries its own copy. */
const cases = z.int().min(0);

export const listAreaLayers = {
  method: 'get',
  path: `${root}/area-layers`,
  params: empty,
  response: z.strictObject({ items: z.array(areaLayerSchema.extend({ cases })) }),
  summarySv: 'Lista områdesindelningar',
  summaryEn: 'List sets of areas',
} as const satisfies Endpoint;

/** The file is the body. Nothing is stored unless all of it is. */
export const importAreaLayer = {
  method: 'post',
  path: `${root}/area-layers`,
  params: empty,
  query: areaLayerAboutSchema,
  upload: ['application/geo+json', 'application/json', 'application/octet-stream'],
  response: z.strictObject({
    layer: areaLayerSchema,
    /** Features in the file. */
    rows: z.int(),
    notices: z.array(z.string()),
  }),
  summarySv: 'Läs in en områdesindelning ur GeoJSON',
  summaryEn: 'Read in a set of areas from GeoJSON',
  status: 201,
  rate: 'imports',
} as const satisfies Endpoint;

export const removeAreaLayer = {
  method: 'delete',
  path: `${root}/area-layers/:id`,
  params: byId,
  response: z.strictObject({ layer: areaLayerSchema, cases }),
  summarySv: 'Ångra inläsningen av en områdesindelning',
  summaryEn: 'Take back the import of a set of areas',
} as const satisfies Endpoint;

export const listStatistics = {
  method: 'get',
  path: `${root}/statistics`,
  params: empty,
  response: z.strictObject({
    items: z.array(statisticsSetSchema.extend({ fits: z.array(fitSchema), cases })),
  }),
  summarySv: 'Lista statistik',
  summaryEn: 'List statistics',
} as const satisfies Endpoint;

/** The file is the body. Nothing is stored unless all of it is. */
export const importStatistics = {
  method: 'post',
  path: `${root}/statistics`,
  params: empty,
  query: statisticsAboutSchema,
  upload: ['text/csv', 'application/octet-stream'],
  response: z.strictObject({
    statistics: statisticsSetSchema,
    /** Areas that the file has rows for. */
    rows: z.int(),
    /** Of what is stored, how many belong to an area of a layer at hand. */
    matched: z.int(),
    fits: z.array(fitSchema),
    notices: z.array(z.string()),
  }),
  summarySv: 'Läs in statistik per område ur CSV',
  summaryEn: 'Read in statistics by area from CSV',
  status: 201,
  rate: 'imports',
} as const satisfies Endpoint;

export const removeStatistics = {
  method: 'delete',
  path: `${root}/statistics/:id`,
  params: byId,
  response: z.strictObject({ statistics: statisticsSetSchema, cases }),
  summarySv: 'Ångra inläsningen av statistik',
  summaryEn: 'Take back the import of statistics',
} as const satisfies Endpoint;
