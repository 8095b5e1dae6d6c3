import { Router } from 'express';
import {
  importAreaLayer,
  importStatistics,
  listAreaLayers,
  listStatistics,
  removeAreaLayer,
  removeStatistics,
} from '../contract/areas.ts';
import { invariant } from '../vocabulary/errors.ts';
import { bodyLimits, type Handle } from './handle.ts';

export function areaRoutes(handle: Handle): Router {
  return Router()
    .get(
      listAreaLayers.path,
      handle(listAreaLayers, async ({ areas }) => {
        const layers = await areas.listWithUses();
        return { items: layers.map(({ layer, cases }) => ({ ...layer, cases })) };
      }),
    )
    .post(
      importAreaLayer.path,
      handle(
        importAreaLayer,
        ({ areas }, { query, file }) => areas.importLayer({ ...query, bytes: file }),
        bodyLimits.file,
      ),
    )
    .delete(
      removeAreaLayer.path,
      handle(removeAreaLayer, ({ areas }, { params }) => areas.removeLayer(params.id)),
    )
    .get(
      listStatistics.path,
      handle(listStatistics, async ({ statistics }) => {
        const sets = await statistics.listWithUses();
        return { items: sets.map(({ statistics: set, ...uses }) => ({ ...set, ...uses })) };
      }),
    )
    .post(
      importStatistics.path,
      handle(
        importStatistics,
        async ({ statistics }, { query: { join, ...about }, file }) => {
          const joined = { joinOnCode: join === 'code', areaWeights: join === 'areaWeights' };
          const [imported] = await statistics.importFiles([{ ...about, ...joined, bytes: file }]);
          invariant(imported !== undefined, 'one file gives one table');
          return imported;
        },
        bodyLimits.file,
      ),
    )
    .delete(
      removeStatistics.path,
      handle(removeStatistics, ({ statistics }, { params }) => statistics.remove(params.id)),
    );
}
