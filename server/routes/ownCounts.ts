import { Router } from 'express';
import { importOwnCounts, listOwnCounts, removeOwnCounts } from '../contract/ownCounts.ts';
import { bodyLimits, type Handle } from './handle.ts';

export function ownCountRoutes(handle: Handle): Router {
  return Router()
    .get(
      listOwnCounts.path,
      handle(listOwnCounts, async ({ ownCounts }, { params }) => {
        const listed = await ownCounts.listWithUses(params.municipalityCode);
        return { items: listed.map(({ set, cases }) => ({ ...set, cases })) };
      }),
    )
    .post(
      importOwnCounts.path,
      handle(
        importOwnCounts,
        (
          { ownCounts },
          { params, query: { nationPerPerson: perPerson, nationYear: year, ...about }, file },
        ) =>
          ownCounts.importFile({
            ...params,
            ...about,
            reference: perPerson === undefined || year === undefined ? null : { perPerson, year },
            bytes: file,
          }),
        bodyLimits.file,
      ),
    )
    .delete(
      removeOwnCounts.path,
      handle(removeOwnCounts, async ({ ownCounts }, { params }) => {
        const { set, cases } = await ownCounts.remove(params);
        return { ...set, cases };
      }),
    );
}
