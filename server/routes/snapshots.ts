import { Router } from 'express';
import { createSnapshot, listSnapshots, readAnnex, readSnapshot } from '../contract/planCases.ts';
import type { Services } from '../services/services.ts';
import { handle } from './handle.ts';

export function snapshotRoutes({ snapshots }: Pick<Services, 'snapshots'>): Router {
  return Router()
    .get(
      listSnapshots.path,
      handle(listSnapshots, async ({ params }) => ({
        items: await snapshots.list(params.planCaseId),
      })),
    )
    .post(
      createSnapshot.path,
      handle(createSnapshot, ({ params }) => snapshots.create(params.planCaseId)),
    )
    .get(
      readSnapshot.path,
      handle(readSnapshot, ({ params }) => snapshots.read(params.planCaseId, params.snapshotId)),
    )
    .get(
      readAnnex.path,
      handle(readAnnex, ({ params }) => snapshots.annex(params.planCaseId, params.snapshotId)),
    );
}
