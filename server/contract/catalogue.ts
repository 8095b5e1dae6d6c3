import { z } from 'zod';
import {
  catalogueEntrySchema,
  catalogueKindSchema,
  catalogueStateSchema,
} from '../vocabulary/catalogue.ts';
import {
  catalogueUseSchema,
  finiteSchema,
  isoDaySchema,
  priceBaseSchema,
  yearSchema,
} from '../vocabulary/numbers.ts';
import { rerunReportSchema } from '../vocabulary/rerun.ts';
import type { Endpoint } from './endpoint.ts';
import { catalogueEntryExample } from './examples.ts';
import { pageQuerySchema } from './planCases.ts';

const version = '/helkalkyl/v1';
const root = `${version}/catalogue-entries`;
const empty = z.strictObject({});
/** Whose own entries stand in for the product's; absent: the product's alone. */
const ownerQuerySchema = z.strictObject({
  municipalityCode: z.string().max(8).optional(),
});
const entryParams = z.strictObject({ entryId: z.string().min(1).max(80) });

export const listCatalogueEntries = {
  method: 'get',
  path: root,
  params: empty,
  query: pageQuerySchema.extend({
    ...ownerQuerySchema.shape,
    /** Words that all stand in name, id, population or source. */
    text: z.string().max(200).optional(),
    kind: catalogueKindSchema.optional(),
    grade: catalogueEntrySchema.shape.grade.optional(),
    state: catalogueStateSchema.optional(),
    /** What is counted, before the first `/` of the unit; several joined by `+`. */
    measure: z.string().max(80).optional(),
    /** Whole units; several joined by `+`. */
    units: z.string().max(400).optional(),
  }),
  response: z.strictObject({
    items: z.array(catalogueEntrySchema),
    page: z.int(),
    limit: z.int(),
    total: z.int(),
  }),
  summarySv: 'Sök i biblioteket',
  summaryEn: 'Search the catalogue of evidence',
} as const satisfies Endpoint;

/** A number of a case that began as a value of the entry. */
const useInCaseSchema = z.strictObject({
  planCaseId: z.uuid(),
  title: z.string(),
  registryNumber: z.string(),
  alternativeName: z.string(),
  label: z.string(),
  value: z.number(),
  vintage: z.string(),
});
export const catalogueCardSchema = catalogueEntrySchema.safeExtend({
  /** The municipality's own, alone or in place of the product's. */
  isOwn: z.boolean(),
  isOverdue: z.boolean(),
  /** The product's entry, when the municipality's stands in for it. */
  replaces: catalogueEntrySchema.optional(),
  /** Where the product's source disagrees with itself, in words. */
  contradictions: z.array(z.string()),
  /** In the municipality's cases; empty when none is named. */
  usedIn: z.array(useInCaseSchema),
});
export type CatalogueCard = z.infer<typeof catalogueCardSchema>;

export const readCatalogueEntry = {
  method: 'get',
  path: `${root}/:entryId`,
  params: entryParams,
  query: ownerQuerySchema,
  response: catalogueCardSchema,
  answerExample: {
    ...catalogueEntryExample,
    isOwn: false,
    isOverdue: false,
    contradictions: [],
    usedIn: [],
  },
  summarySv: 'Läs en post i biblioteket, och var den används',
  summaryEn: 'Read an entry of the catalogue, and where it is used',
} as const satisfies Endpoint;

/** An entry as the number of a field: what is stored beside it, and what to say about it. */
export const startingPointSchema = z.strictObject({
  use: catalogueUseSchema,
  numbers: z.strictObject({
    central: finiteSchema,
    low: finiteSchema.optional(),
    high: finiteSchema.optional(),
  }),
  priceBase: priceBaseSchema.optional(),
  sourceSv: z.string(),
  sentences: z.array(z.string()),
});
export type CatalogueStart = z.infer<typeof startingPointSchema>;

export const readStartingPoint = {
  method: 'get',
  path: `${root}/:entryId/starting-point`,
  params: entryParams,
  query: ownerQuerySchema.extend({
    priceYear: z.coerce.number().pipe(yearSchema),
    unitFactor: z.coerce.number().gt(0).max(1e9).default(1),
  }),
  response: startingPointSchema,
  summarySv: 'Hämta en post som tal i ett ärende, med prisomräkning och förbehåll',
  summaryEn: 'Get an entry as a number in a case, with price conversion and reservations',
} as const satisfies Endpoint;

export const exportCatalogue = {
  method: 'get',
  path: `${version}/catalogue-export`,
  params: empty,
  query: ownerQuerySchema.extend({
    format: z.enum(['csv', 'json']).default('csv'),
    /** Only the municipality's own entries. */
    own: z.enum(['true', 'false']).default('false'),
  }),
  response: z.strictObject({
    fileName: z.string(),
    text: z.string(),
    entries: z.int(),
    /** Left out because their licence forbids sharing. */
    withheld: z.int(),
  }),
  summarySv: 'Hämta biblioteket som CSV eller JSON, utan poster som inte får spridas',
  summaryEn: 'Get the catalogue as CSV or JSON, without entries that may not be spread',
} as const satisfies Endpoint;

export const importCatalogue = {
  method: 'post',
  path: `${version}/catalogue-imports`,
  params: empty,
  body: z.strictObject({
    municipalityCode: z.string().regex(/^\d{4}$/),
    /** The file's text: entries as CSV or JSON, or figures of Kolada. */
    text: z.string().min(1).max(20_000_000),
    /** Kolada's groups of similar municipalities, beside its figures. */
    groupsText: z.string().max(5_000_000).optional(),
    groupId: z.string().max(40).optional(),
  }),
  response: z.strictObject({
    entries: z.int(),
    same: z.int(),
    notices: z.array(z.string()),
  }),
  summarySv: 'Läs in kommunens egna poster, allt eller inget, med fel rad för rad',
  summaryEn: "Read in the municipality's own entries, all or nothing, with faults row by row",
  status: 201,
  rate: 'imports',
} as const satisfies Endpoint;

export const checkCatalogue = {
  method: 'get',
  path: `${version}/catalogue-check`,
  params: empty,
  query: ownerQuerySchema.extend({ day: isoDaySchema.optional() }),
  response: z.strictObject({
    day: isoDaySchema,
    entries: z.int(),
    byState: z.record(z.string(), z.int()),
    byGrade: z.record(z.string(), z.int()),
    byLicence: z.record(z.string(), z.int()),
    byMeasure: z.record(z.string(), z.int()),
    findings: z.array(
      z.strictObject({
        severity: z.enum(['fault', 'note']),
        code: z.string(),
        id: z.string(),
        labelSv: z.string(),
        sentenceSv: z.string(),
      }),
    ),
    unused: z.array(z.string()),
  }),
  summarySv:
    'Kontrollera biblioteket: datum, källor, licenser, enheter och sådant som inte används',
  summaryEn: 'Check the catalogue: dates, sources, licences, units and what is not used',
} as const satisfies Endpoint;

export const rerunPlanCase = {
  method: 'post',
  path: `${version}/plan-cases/:planCaseId/reruns`,
  params: z.strictObject({ planCaseId: z.uuid() }),
  response: rerunReportSchema,
  summarySv: 'Räkna om ett ärende med dagens bibliotek och visa vilka slutsatser som ändras',
  summaryEn: "Calculate a case anew with today's catalogue and show which conclusions change",
} as const satisfies Endpoint;
