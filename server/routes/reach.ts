import { Router } from 'express';
import {
  deleteServiceLayer,
  deleteSquareLayer,
  importServiceLayer,
  importSquareLayer,
  listServiceLayers,
  listSquareLayers,
} from '../contract/reach.ts';
import type { Services } from '../services/services.ts';
import { bodyLimits, handle } from './handle.ts';

export function reachRoutes({
  serviceLayers,
  squareLayers,
}: Pick<Services, 'serviceLayers' | 'squareLayers'>): Router {
  return Router()
    .get(
      listServiceLayers.path,
      handle(listServiceLayers, async () => ({ items: await serviceLayers.list() })),
    )
    .post(
      importServiceLayer.path,
      handle(
        importServiceLayer,
        ({ body: { text, ...about } }) =>
          serviceLayers.importLayer({ ...about, bytes: Buffer.from(text, 'utf8') }),
        bodyLimits.file,
      ),
    )
    .delete(
      deleteServiceLayer.path,
      handle(deleteServiceLayer, async ({ params }) => {
        await serviceLayers.remove(params.layerId);
        return {};
      }),
    )
    .get(
      listSquareLayers.path,
      handle(listSquareLayers, async () => ({ items: await squareLayers.list() })),
    )
    .post(
      importSquareLayer.path,
      handle(
        importSquareLayer,
        ({ body: { text, ...about } }) =>
          squareLayers.importLayer({ ...about, bytes: Buffer.from(text, 'utf8') }),
        bodyLimits.file,
      ),
    )
    .delete(
      deleteSquareLayer.path,
      handle(deleteSquareLayer, async ({ params }) => {
        await squareLayers.remove(params.layerId);
        return {};
      }),
    );
}
