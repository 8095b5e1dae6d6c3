import { Router } from 'express';
import {
  decideApproval,
  listApprovals,
  listFrozenAnnexes,
  readDifferences,
  requestApproval,
} from '../contract/approvals.ts';
import type { Handle } from './handle.ts';

export function approvalRoutes(handle: Handle): Router {
  return Router()
    .get(
      listFrozenAnnexes.path,
      handle(listFrozenAnnexes, ({ approvals }, { query }) => approvals.listFrozen(query)),
    )
    .get(
      listApprovals.path,
      handle(listApprovals, async ({ approvals }, { params }) => ({
        items: await approvals.list(params.planCaseId),
      })),
    )
    .post(
      requestApproval.path,
      handle(requestApproval, ({ approvals }, { params }) =>
        approvals.request(params.planCaseId, params.snapshotId),
      ),
    )
    .put(
      decideApproval.path,
      handle(decideApproval, ({ approvals }, { params, body }) =>
        approvals.decide(params.planCaseId, params.snapshotId, body),
      ),
    )
    .get(
      readDifferences.path,
      handle(readDifferences, ({ approvals }, { params }) =>
        approvals.differences(params.planCaseId, params.snapshotId),
      ),
    );
}
