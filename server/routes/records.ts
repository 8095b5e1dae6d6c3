import { Router } from 'express';
import {
  comparePlanCaseVersions,
  listHistory,
  restorePlanCaseVersion,
  verifyAudit,
} from '../contract/records.ts';
import type { Handle } from './handle.ts';

/** Who did what, and whether the log of it is whole. */
export function recordRoutes(handle: Handle): Router {
  return Router()
    .get(
      verifyAudit.path,
      handle(verifyAudit, ({ audit }) => audit.verify()),
    )
    .get(
      listHistory.path,
      handle(listHistory, async ({ history }, { params }) => ({
        items: await history.list(params.planCaseId),
      })),
    )
    .get(
      comparePlanCaseVersions.path,
      handle(comparePlanCaseVersions, ({ history }, { params, query }) =>
        history.compare(params.planCaseId, query.from, query.to),
      ),
    )
    .post(
      restorePlanCaseVersion.path,
      handle(restorePlanCaseVersion, async ({ history }, { params, version, body }) => {
        const restored = await history.restore(params.planCaseId, version, body);
        return { version: restored.version, answer: restored };
      }),
    );
}
