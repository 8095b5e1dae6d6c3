import { z } from 'zod';
import { caseFilterSchema, caseStandingSchema } from '../vocabulary/caseList.ts';
import { annexDocumentSchema, annexEditions } from '../vocabulary/annexDocument.ts';
import { indicatorResultSchema, placeSchema } from '../vocabulary/place.ts';
import {
  alternativeSchema,
  caseFileSchema,
  planCaseSchema,
  planCaseSummarySchema,
} from '../vocabulary/planCase.ts';
import { resultsSchema, snapshotSchema, snapshotSummarySchema } from '../vocabulary/snapshot.ts';
import { surroundingsSchema } from '../vocabulary/surroundings.ts';
import { languages } from '../vocabulary/text/language.ts';
import { textBlocksSchema } from '../vocabulary/textBlocks.ts';
import type { Endpoint } from './endpoint.ts';
import { caseFileExample } from './examples.ts';

const root = '/helkalkyl/v1/plan-cases';
const caseParams = z.strictObject({ planCaseId: z.uuid() });
const alternativeParams = caseParams.extend({ alternativeId: z.string().min(1).max(80) });
const snapshotParams = caseParams.extend({ snapshotId: z.uuid() });
const empty = z.strictObject({});

/** Pages start at 1; `total` counts all, whatever the page. */
export const pageQuerySchema = z.strictObject({
  page: z.coerce.number().int().min(1).default(1),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const listPlanCases = {
  method: 'get',
  path: root,
  params: empty,
  query: pageQuerySchema.extend(caseFilterSchema.shape),
  response: z.strictObject({
    items: z.array(planCaseSummarySchema),
    page: z.int(),
    limit: z.int(),
    total: z.int(),
    /** With `order=statutory`: cases whose days are being reckoned and may stand elsewhere then. */
    unreckoned: z.int().min(0),
  }),
  summarySv: 'Lista planärenden',
  summaryEn: 'List plan cases',
} as const satisfies Endpoint;

/** Beside the list, so that the list itself answers at once. */
export const listCaseStandings = {
  method: 'get',
  path: '/helkalkyl/v1/plan-case-standings',
  params: empty,
  query: z.strictObject({
    /** Ids of cases, joined by commas; a case that is not there to the caller is left out. */
    ids: z.string().max(50 * 37),
  }),
  response: z.strictObject({ items: z.array(caseStandingSchema) }),
  summarySv: 'Läs hur långt planärenden har kommit och vilken lagstadgad tid som är närmast',
  summaryEn: 'Read how far plan cases have come and which statutory time is next',
} as const satisfies Endpoint;

export const createPlanCase = {
  method: 'post',
  path: root,
  params: empty,
  body: caseFileSchema,
  bodyExample: caseFileExample,
  response: planCaseSchema,
  summarySv: 'Skapa ett planärende, också ur en ärendefil',
  summaryEn: 'Create a plan case, also from a case file',
  versioned: 'read',
  status: 201,
} as const satisfies Endpoint;

export const readPlanCase = {
  method: 'get',
  path: `${root}/:planCaseId`,
  params: caseParams,
  response: planCaseSchema,
  summarySv: 'Läs ett planärende',
  summaryEn: 'Read a plan case',
  versioned: 'read',
} as const satisfies Endpoint;

export const changePlanCase = {
  method: 'put',
  path: `${root}/:planCaseId`,
  params: caseParams,
  body: caseFileSchema,
  bodyExample: caseFileExample,
  response: planCaseSchema,
  summarySv: 'Ändra ett planärende',
  summaryEn: 'Change a plan case',
  versioned: 'change',
} as const satisfies Endpoint;

export const deletePlanCase = {
  method: 'delete',
  path: `${root}/:planCaseId`,
  params: caseParams,
  response: empty,
  summarySv: 'Ta bort ett planärende',
  summaryEn: 'Remove a plan case',
  versioned: 'change',
} as const satisfies Endpoint;

export const exportPlanCase = {
  method: 'get',
  path: `${root}/:planCaseId/file`,
  params: caseParams,
  response: caseFileSchema,
  summarySv: 'Hämta ett planärende som ärendefil',
  summaryEn: 'Get a plan case as a case file',
} as const satisfies Endpoint;

export const exportCaseArchive = {
  method: 'get',
  path: `${root}/:planCaseId/archive`,
  params: caseParams,
  response: z.unknown(),
  summarySv:
    'Hämta hela ärendet som ZIP: innehåll, historik, ögonblicksbilder, tabeller, bilagor och kontrollsummor',
  summaryEn:
    'Get the whole case as a ZIP: content, history, snapshots, tables, annexes and checksums',
  mediaType: 'application/zip',
} as const satisfies Endpoint;

/** Under the ids that it had: a case that is here already is refused. */
export const importCaseArchive = {
  method: 'post',
  path: '/helkalkyl/v1/plan-case-archives',
  params: empty,
  query: empty,
  upload: ['application/zip', 'application/octet-stream'],
  response: planCaseSchema,
  summarySv: 'Läs in ett helt ärende ur en ZIP från en annan installation: allt eller inget',
  summaryEn: 'Read a whole case from a ZIP of another installation: all of it or nothing',
  versioned: 'read',
  status: 201,
} as const satisfies Endpoint;

export const listAlternatives = {
  method: 'get',
  path: `${root}/:planCaseId/alternatives`,
  params: caseParams,
  response: z.strictObject({ items: z.array(alternativeSchema) }),
  summarySv: 'Lista alternativ',
  summaryEn: 'List alternatives',
  versioned: 'read',
} as const satisfies Endpoint;

export const putAlternative = {
  method: 'put',
  path: `${root}/:planCaseId/alternatives/:alternativeId`,
  params: alternativeParams,
  body: alternativeSchema,
  response: alternativeSchema,
  summarySv: 'Lägg till eller ändra ett alternativ',
  summaryEn: 'Add or change an alternative',
  versioned: 'change',
} as const satisfies Endpoint;

export const deleteAlternative = {
  method: 'delete',
  path: `${root}/:planCaseId/alternatives/:alternativeId`,
  params: alternativeParams,
  response: empty,
  summarySv: 'Ta bort ett alternativ',
  summaryEn: 'Remove an alternative',
  versioned: 'change',
} as const satisfies Endpoint;

export const readPlace = {
  method: 'get',
  path: `${root}/:planCaseId/place`,
  params: caseParams,
  response: z.strictObject({
    place: placeSchema.nullable(),
    indicators: z.array(indicatorResultSchema),
    /** Of the areas that the plan lies in, where too few live in the plan area itself. */
    surroundings: surroundingsSchema.optional(),
    /** Why there is no place: `noPlanArea`, `noLayer`, `outsideLayer`. */
    missing: z.enum(['noPlanArea', 'noLayer', 'outsideLayer']).nullable(),
  }),
  summarySv: 'Läs planområdets omgivning och nyckeltal',
  summaryEn: "Read the plan area's surroundings and key figures",
} as const satisfies Endpoint;

export const calculatePlanCase = {
  method: 'post',
  path: `${root}/:planCaseId/calculations`,
  params: caseParams,
  response: resultsSchema,
  summarySv: 'Räkna ett planärende utan att spara resultatet',
  summaryEn: 'Calculate a plan case without keeping the result',
} as const satisfies Endpoint;

export const listSnapshots = {
  method: 'get',
  path: `${root}/:planCaseId/snapshots`,
  params: caseParams,
  response: z.strictObject({ items: z.array(snapshotSummarySchema) }),
  summarySv: 'Lista ögonblicksbilder',
  summaryEn: 'List snapshots',
} as const satisfies Endpoint;

export const createSnapshot = {
  method: 'post',
  path: `${root}/:planCaseId/snapshots`,
  params: caseParams,
  response: snapshotSummarySchema,
  summarySv: 'Skapa en ögonblicksbild av ärendet som det är sparat',
  summaryEn: 'Make a snapshot of the case as it is saved',
  status: 201,
  rate: 'annexes',
} as const satisfies Endpoint;

export const readSnapshot = {
  method: 'get',
  path: `${root}/:planCaseId/snapshots/:snapshotId`,
  params: snapshotParams,
  response: snapshotSchema,
  summarySv: 'Läs en ögonblicksbild',
  summaryEn: 'Read a snapshot',
} as const satisfies Endpoint;

/** The language that the annex is set in; the snapshot and the tables with it are the same. */
const editionQuery = z.strictObject({ language: z.enum(languages).default('sv') });

export const readAnnex = {
  method: 'get',
  path: `${root}/:planCaseId/snapshots/:snapshotId/annex`,
  params: snapshotParams,
  query: editionQuery.extend({ edition: z.enum(annexEditions).default('full') }),
  response: z.unknown(),
  summarySv: 'Hämta beslutsbilagan som PDF, hela eller den korta utgåvan på en sida',
  summaryEn: 'Get the decision annex as a PDF, in full or the short edition of one page',
  mediaType: 'application/pdf',
} as const satisfies Endpoint;

export const readAnnexDocument = {
  method: 'get',
  path: `${root}/:planCaseId/snapshots/:snapshotId/annex-document`,
  params: snapshotParams,
  query: editionQuery,
  response: annexDocumentSchema,
  summarySv: 'Läs beslutsbilagans innehåll: samma texter, tabeller och bilder som PDF:en sätts av',
  summaryEn: 'Read the content of the decision annex: the texts, tables and drawings of its PDF',
} as const satisfies Endpoint;

/** In the language asked for; each text also as it is pasted. */
export const readTextBlocks = {
  method: 'get',
  path: `${root}/:planCaseId/snapshots/:snapshotId/text-blocks`,
  params: snapshotParams,
  query: editionQuery,
  response: textBlocksSchema,
  summarySv:
    'Läs texterna för tjänsteutlåtande, planbeskrivning och högläsning ur beslutsbilagan, som text och HTML',
  summaryEn:
    'Read the texts for official report, plan description and reading aloud from the decision annex, as text and HTML',
} as const satisfies Endpoint;

export const readTextDocument = {
  method: 'get',
  path: `${root}/:planCaseId/snapshots/:snapshotId/text-blocks/document`,
  params: snapshotParams,
  query: editionQuery,
  response: z.unknown(),
  summarySv: 'Hämta samma texter som ett Worddokument (DOCX)',
  summaryEn: 'Get the same texts as a Word document (DOCX)',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const satisfies Endpoint;
