import { z } from 'zod';
import { catalogueEntrySchema, catalogueKindSchema } from '../vocabulary/catalogue.ts';
import type { Endpoint } from './endpoint.ts';
import { pageQuerySchema } from './planCases.ts';

const root = '/helkalkyl/v1/catalogue-entries';
/** Whose own entries stand in for the product's; absent: the product's alone. */
const ownerQuerySchema = z.strictObject({
  municipalityCode: z.string().max(8).optional(),
});

export const listCatalogueEntries = {
  method: 'get',
  path: root,
  params: z.strictObject({}),
  query: pageQuerySchema.extend({
    ...ownerQuerySchema.shape,
    /** Words that all stand in name, id, population or source. */
    text: z.string().max(200).optional(),
    kind: catalogueKindSchema.optional(),
    grade: catalogueEntrySchema.shape.grade.optional(),
  }),
  response: z.strictObject({
    items: z.array(catalogueEntrySchema),
    page: z.int(),
    limit: z.int(),
    total: z.int(),
  }),
  summarySv: 'Sök i evidenskatalogen',
} as const satisfies Endpoint;

export const readCatalogueEntry = {
  method: 'get',
  path: `${root}/:entryId`,
  params: z.strictObject({ entryId: z.string().min(1).max(80) }),
  query: ownerQuerySchema,
  response: catalogueEntrySchema,
  summarySv: 'Läs en post i evidenskatalogen',
} as const satisfies Endpoint;
