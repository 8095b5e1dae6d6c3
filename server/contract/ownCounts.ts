import { z } from 'zod';
import { statedLicenceSchema } from '../vocabulary/licences.ts';
import { careNeedNationSchema, ownCountSetSchema } from '../vocabulary/ownCounts.ts';
import { fitSchema } from '../vocabulary/place.ts';
import type { Endpoint } from './endpoint.ts';

const path = '/helkalkyl/v1/municipalities/:municipalityCode/own-counts';
const { municipalityCode } = ownCountSetSchema.shape;
const params = z.strictObject({ municipalityCode });
const listedSchema = ownCountSetSchema.extend({
  /** Cases with a stored snapshot that rests on it; the snapshot carries what it shows. */
  cases: z.int().min(0),
});

export const listOwnCounts = {
  method: 'get',
  path,
  params,
  response: z.strictObject({ items: z.array(listedSchema) }),
  summarySv: 'Lista kommunens egna uppgifter per område',
  summaryEn: "List the municipality's own counts by area",
} as const satisfies Endpoint;

/** The file is the body. Nothing is stored unless all of it is. */
export const importOwnCounts = {
  method: 'post',
  path,
  params,
  query: ownCountSetSchema
    .pick({
      label: true,
      areaKind: true,
      areaVersion: true,
      source: true,
      asOf: true,
    })
    .extend({
      licence: statedLicenceSchema,
      /** Of the Care Need Index alone: the nation's weighted sum per person, and its year. */
      nationPerPerson: z.coerce.number().pipe(careNeedNationSchema.shape.perPerson).optional(),
      nationYear: z.coerce.number().pipe(careNeedNationSchema.shape.year).optional(),
    }),
  upload: ['text/csv', 'application/octet-stream'],
  response: z.strictObject({
    set: ownCountSetSchema,
    fits: z.array(fitSchema),
    notices: z.array(z.string()),
  }),
  summarySv: 'Läs in kommunens egna uppgifter per område ur CSV',
  summaryEn: "Read in the municipality's own counts by area from CSV",
  status: 201,
  rate: 'imports',
} as const satisfies Endpoint;

export const removeOwnCounts = {
  method: 'delete',
  path: `${path}/:id`,
  params: params.extend({ id: z.uuid() }),
  response: listedSchema,
  summarySv: 'Ångra inläsningen av kommunens egna uppgifter',
  summaryEn: "Take back the municipality's own counts",
} as const satisfies Endpoint;
