import { z } from 'zod';
import { isoDaySchema, yearSchema } from '../vocabulary/numbers.ts';
import { areaLayerSchema, statisticsSetSchema } from '../vocabulary/place.ts';
import {
  DEFAULT_MAX_AGE_DAYS,
  extractSchema,
  fetchedAreaKinds,
  sourceResponseSchema,
  sourceServiceSchema,
} from '../vocabulary/sources.ts';
import type { Endpoint } from './endpoint.ts';

const root = '/helkalkyl/v1';
const empty = z.strictObject({});

const municipalitiesSchema = z.array(z.string().regex(/^\d{4}$/)).max(50);
const yearsSchema = z.array(yearSchema).min(1).max(60);
const kindSchema = z.enum(fetchedAreaKinds.map(({ id }) => id));
const versionSchema = z.string().min(1).max(40);
/** Answers that someone saved, instead of the net. */
const filesSchema = z
  .array(z.strictObject({ fileName: z.string().min(1).max(255), text: z.string().max(60_000_000) }))
  .min(1)
  .max(50);
const askSchema = z.strictObject({
  /** Ask anew although there is a copy. */
  fresh: z.boolean().default(false),
  /** A copy that is older is not used. */
  maxAgeDays: z.int().min(0).max(9999).default(DEFAULT_MAX_AGE_DAYS),
});
const filesAskSchema = askSchema.extend({
  files: filesSchema.optional(),
  /** The day that the files were taken out, when they do not tell themselves. */
  filesExtractedOn: isoDaySchema.optional(),
});
const extractedSchema = z.strictObject({
  extracts: z.array(extractSchema),
  /** The day of the oldest answer; null when a saved answer does not tell. */
  extractedOn: isoDaySchema.nullable(),
  notices: z.array(z.string()),
});
const fetchedStatisticsSchema = extractedSchema.extend({
  imported: z.array(
    z.strictObject({
      statistics: statisticsSetSchema,
      rows: z.int(),
      /** Rows whose code is an area of a layer at hand. */
      matched: z.int(),
    }),
  ),
});

export const readSources = {
  method: 'get',
  path: `${root}/sources`,
  params: empty,
  response: z.strictObject({
    /** Whether anything may be asked over the net. */
    isOnline: z.boolean(),
    services: z.array(
      z.strictObject({
        id: sourceServiceSchema,
        labelSv: z.string(),
        licence: z.string(),
        address: z.string().nullable(),
      }),
    ),
  }),
  summarySv: 'Visa vilka öppna data som kan hämtas, och varifrån',
  summaryEn: 'Show which open data can be fetched, and from where',
} as const satisfies Endpoint;

export const listSourceResponses = {
  method: 'get',
  path: `${root}/source-responses`,
  params: empty,
  response: z.strictObject({ items: z.array(sourceResponseSchema) }),
  summarySv: 'Lista sparade svar från öppna data, med adress, tid och kontrollsumma',
  summaryEn: 'List kept answers from open data, with address, time and checksum',
} as const satisfies Endpoint;

export const fetchAreaLayer = {
  method: 'post',
  path: `${root}/area-layer-fetches`,
  params: empty,
  body: filesAskSchema.extend({
    kind: kindSchema,
    version: versionSchema,
    municipalities: municipalitiesSchema,
  }),
  response: extractedSchema.extend({ layer: areaLayerSchema }),
  summarySv: 'Hämta DeSO eller RegSO från SCB, eller läs in sparade svar',
  summaryEn: 'Fetch DeSO or RegSO from Statistics Sweden, or read kept answers',
  status: 201,
  rate: 'imports',
} as const satisfies Endpoint;

export const fetchStatistics = {
  method: 'post',
  path: `${root}/statistics-fetches`,
  params: empty,
  body: filesAskSchema.extend({
    tableId: z.string().min(1).max(80),
    kind: kindSchema.default('deso'),
    version: versionSchema.optional(),
    municipalities: municipalitiesSchema,
    years: yearsSchema.optional(),
    joinOnCode: z.boolean().default(false),
  }),
  response: fetchedStatisticsSchema,
  summarySv: 'Hämta en tabell per område från SCB, eller läs in sparade svar',
  summaryEn: 'Fetch a table by area from Statistics Sweden, or read kept answers',
  status: 201,
  rate: 'imports',
} as const satisfies Endpoint;

export const fetchKolada = {
  method: 'post',
  path: `${root}/kolada-fetches`,
  params: empty,
  body: filesAskSchema.extend({
    kpis: z.array(z.string().min(1).max(80)).min(1).max(200),
    municipalities: municipalitiesSchema,
    years: yearsSchema.optional(),
  }),
  response: fetchedStatisticsSchema,
  summarySv: 'Hämta nyckeltal från Kolada, eller läs in sparade svar',
  summaryEn: 'Fetch key figures from Kolada, or read kept answers',
  status: 201,
  rate: 'imports',
} as const satisfies Endpoint;

export const fetchUnitCosts = {
  method: 'post',
  path: `${root}/unit-cost-fetches`,
  params: empty,
  body: askSchema.extend({
    municipalityCode: z.string().regex(/^\d{4}$/),
    years: yearsSchema,
    groupId: z.string().min(1).max(40).optional(),
  }),
  response: extractedSchema.extend({ entries: z.int(), same: z.int() }),
  summarySv: 'Hämta kommunens enhetskostnader från Kolada, med riket och liknande kommuner',
  summaryEn:
    "Fetch the municipality's unit costs from Kolada, beside the nation and similar municipalities",
  status: 201,
  rate: 'imports',
} as const satisfies Endpoint;
