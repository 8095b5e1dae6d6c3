import { Router } from 'express';
import {
  importAreaLayer,
  importStatistics,
  listAreaLayers,
  listStatistics,
} from '../contract/areas.ts';
import type { Services } from '../services/services.ts';
import { invariant } from '../vocabulary/errors.ts';
import { bodyLimits, handle } from './handle.ts';

export function areaRoutes({ areas, statistics }: Pick<Services, 'areas' | 'statistics'>): Router {
  return Router()
    .get(
      listAreaLayers.path,
      handle(listAreaLayers, async () => ({ items: await areas.listLayers() })),
    )
    .post(
      importAreaLayer.path,
      handle(
        importAreaLayer,
        ({ body: { text, ...about } }) =>
          areas.importLayer({ ...about, bytes: Buffer.from(text, 'utf8') }),
        bodyLimits.file,
      ),
    )
    .get(
      listStatistics.path,
      handle(listStatistics, async () => ({ items: await statistics.list() })),
    )
    .post(
      importStatistics.path,
      handle(
        importStatistics,
        async ({ body: { text, ...about } }) => {
          const bytes = Buffer.from(text, 'utf8');
          const [imported] = await statistics.importFiles([{ ...about, bytes }]);
          invariant(imported !== undefined, 'one file gives one table');
          return imported;
        },
        bodyLimits.file,
      ),
    );
}
