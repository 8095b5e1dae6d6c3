import { Router } from 'express';
import {
  checkCatalogue,
  exportCatalogue,
  importCatalogue,
  listCatalogueEntries,
  readCatalogueEntry,
  readStartingPoint,
  rerunPlanCase,
} from '../contract/catalogue.ts';
import { catalogueFileOf } from '../services/catalogueFiles.ts';
import { speaking } from '../services/speaking.ts';
import { bodyLimits, type Handle } from './handle.ts';

/** The evidence: looked up, started from, taken in and out, and checked. */
export function catalogueRoutes(handle: Handle): Router {
  return Router()
    .get(
      listCatalogueEntries.path,
      handle(listCatalogueEntries, ({ catalogue }, { query }) => catalogue.list(query)),
    )
    .get(
      readStartingPoint.path,
      handle(readStartingPoint, ({ catalogue }, { params, query }) =>
        catalogue.startingPoint(params.entryId, query),
      ),
    )
    .get(
      readCatalogueEntry.path,
      handle(readCatalogueEntry, ({ catalogue }, { params, query }) =>
        catalogue.read(params.entryId, query.municipalityCode),
      ),
    )
    .get(
      exportCatalogue.path,
      handle(exportCatalogue, ({ catalogue }, { query: { municipalityCode, format, own } }) =>
        // A file that is read in again.
        speaking('sv', async () => {
          const exported = await catalogue.exportEntries(municipalityCode, own === 'true');
          return catalogueFileOf(exported, format);
        }),
      ),
    )
    .post(
      importCatalogue.path,
      handle(
        importCatalogue,
        async ({ catalogue }, { body: { municipalityCode, text, groupsText, groupId } }) => {
          const { entries, same, notices } = await catalogue.importFile(municipalityCode, {
            bytes: Buffer.from(text, 'utf8'),
            groups: groupsText === undefined ? undefined : Buffer.from(groupsText, 'utf8'),
            groupId,
          });
          return { entries, same, notices: [...notices] };
        },
        bodyLimits.file,
      ),
    )
    .get(
      checkCatalogue.path,
      handle(checkCatalogue, ({ catalogue }, { query }) => catalogue.check(query)),
    );
}

export function rerunRoutes(handle: Handle): Router {
  return Router().post(
    rerunPlanCase.path,
    handle(rerunPlanCase, ({ rerun }, { params }) => rerun.ofPlanCase(params.planCaseId)),
  );
}
