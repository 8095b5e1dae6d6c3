import { Router } from 'express';
import { listCatalogueEntries, readCatalogueEntry } from '../contract/catalogue.ts';
import type { Services } from '../services/services.ts';
import { handle } from './handle.ts';

export function catalogueRoutes({ catalogue }: Pick<Services, 'catalogue'>): Router {
  return Router()
    .get(
      listCatalogueEntries.path,
      handle(listCatalogueEntries, ({ query }) => catalogue.list(query)),
    )
    .get(
      readCatalogueEntry.path,
      handle(readCatalogueEntry, ({ params, query }) =>
        catalogue.read(params.entryId, query.municipalityCode),
      ),
    );
}
