import { Router } from 'express';
import {
  deleteServiceLayer,
  deleteSquareLayer,
  importServiceLayer,
  importSquareLayer,
  listServiceLayers,
  listSquareLayers,
} from '../contract/reach.ts';
import { bodyLimits, type Handle } from './handle.ts';

export function reachRoutes(handle: Handle): Router {
  return Router()
    .get(
      listServiceLayers.path,
      handle(listServiceLayers, async ({ serviceLayers }) => ({
        items: await serviceLayers.list(),
      })),
    )
    .post(
      importServiceLayer.path,
      handle(
        importServiceLayer,
        ({ serviceLayers }, { query, file }) =>
          serviceLayers.importLayer({ ...query, bytes: file }),
        bodyLimits.file,
      ),
    )
    .delete(
      deleteServiceLayer.path,
      handle(deleteServiceLayer, async ({ serviceLayers }, { params }) => {
        await serviceLayers.remove(params.layerId);
        return {};
      }),
    )
    .get(
      listSquareLayers.path,
      handle(listSquareLayers, async ({ squareLayers }) => ({ items: await squareLayers.list() })),
    )
    .post(
      importSquareLayer.path,
      handle(
        importSquareLayer,
        ({ squareLayers }, { query, file }) => squareLayers.importLayer({ ...query, bytes: file }),
        bodyLimits.file,
      ),
    )
    .delete(
      deleteSquareLayer.path,
      handle(deleteSquareLayer, async ({ squareLayers }, { params }) => {
        await squareLayers.remove(params.layerId);
        return {};
      }),
    );
}
