import { Router } from 'express';
import {
  comparePlanCaseVersions,
  listHistory,
  nameSave,
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
        names: await history.names(params.planCaseId),
      })),
    )
    .put(
      nameSave.path,
      handle(nameSave, async ({ history }, { params: { planCaseId, version }, body }) => ({
        names: await history.nameSave(planCaseId, version, body.name),
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
