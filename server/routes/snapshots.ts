import { Router } from 'express';
import {
  createSnapshot,
  listSnapshots,
  readAnnex,
  readAnnexDocument,
  readSnapshot,
  readTextBlocks,
  readTextDocument,
} from '../contract/planCases.ts';
import type { Handle } from './handle.ts';

export function snapshotRoutes(handle: Handle): Router {
  return Router()
    .get(
      listSnapshots.path,
      handle(listSnapshots, async ({ snapshots }, { params }) => ({
        items: await snapshots.list(params.planCaseId),
      })),
    )
    .post(
      createSnapshot.path,
      handle(createSnapshot, ({ snapshots }, { params }) => snapshots.create(params.planCaseId)),
    )
    .get(
      readSnapshot.path,
      handle(readSnapshot, ({ snapshots }, { params }) =>
        snapshots.read(params.planCaseId, params.snapshotId),
      ),
    )
    .get(
      readAnnex.path,
      handle(readAnnex, ({ snapshots }, { params, query }) =>
        snapshots.annex({ ...params, ...query }),
      ),
    )
    .get(
      readAnnexDocument.path,
      handle(readAnnexDocument, ({ snapshots }, { params, query }) =>
        snapshots.annexDocument({ ...params, ...query }),
      ),
    )
    .get(
      readTextBlocks.path,
      handle(readTextBlocks, ({ snapshots }, { params, query }) =>
        snapshots.textBlocks({ ...params, ...query }),
      ),
    )
    .get(
      readTextDocument.path,
      handle(readTextDocument, ({ snapshots }, { params, query }) =>
        snapshots.textDocument({ ...params, ...query }),
      ),
    );
}
