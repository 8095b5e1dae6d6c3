import { Router } from 'express';
import {
  calculatePlanCase,
  changePlanCase,
  createPlanCase,
  deleteAlternative,
  deletePlanCase,
  exportCaseArchive,
  exportPlanCase,
  importCaseArchive,
  listCaseStandings,
  listAlternatives,
  listPlanCases,
  putAlternative,
  readPlace,
  readPlanCase,
} from '../contract/planCases.ts';
import type { PlanCase } from '../vocabulary/planCase.ts';
import { bodyLimits, type Handle, type Versioned } from './handle.ts';

const versioned = (planCase: PlanCase): Versioned<PlanCase> => ({
  version: planCase.version,
  answer: planCase,
});

export function planCaseRoutes(handle: Handle): Router {
  return Router()
    .get(
      listPlanCases.path,
      handle(listPlanCases, ({ planCases }, { query }) => planCases.list(query)),
    )
    .get(
      listCaseStandings.path,
      handle(listCaseStandings, async ({ caseStandings }, { query }) => ({
        items: await caseStandings.list(query.ids.split(',')),
      })),
    )
    .post(
      createPlanCase.path,
      handle(
        createPlanCase,
        async ({ planCases }, { body }) => versioned(await planCases.create(body)),
        bodyLimits.planCase,
      ),
    )
    .get(
      readPlanCase.path,
      handle(readPlanCase, async ({ planCases }, { params }) =>
        versioned(await planCases.read(params.planCaseId)),
      ),
    )
    .put(
      changePlanCase.path,
      handle(
        changePlanCase,
        async ({ planCases }, { params, version, body }) =>
          versioned(await planCases.change(params.planCaseId, version, body)),
        bodyLimits.planCase,
      ),
    )
    .delete(
      deletePlanCase.path,
      handle(deletePlanCase, async ({ planCases }, { params, version }) => {
        await planCases.delete(params.planCaseId, version);
        return { version: null, answer: {} };
      }),
    )
    .get(
      exportPlanCase.path,
      handle(exportPlanCase, ({ planCases }, { params }) =>
        planCases.exportFile(params.planCaseId),
      ),
    )
    .get(
      exportCaseArchive.path,
      handle(exportCaseArchive, ({ caseArchives }, { params }) =>
        caseArchives.export(params.planCaseId),
      ),
    )
    .post(
      importCaseArchive.path,
      handle(
        importCaseArchive,
        async ({ caseArchives }, { file }) => versioned(await caseArchives.import(file)),
        bodyLimits.file,
      ),
    );
}

export function alternativeRoutes(handle: Handle): Router {
  return Router()
    .get(
      listAlternatives.path,
      handle(listAlternatives, async ({ planCases }, { params }) => {
        const { version, value } = await planCases.listAlternatives(params.planCaseId);
        return { version, answer: { items: value } };
      }),
    )
    .put(
      putAlternative.path,
      handle(putAlternative, async ({ planCases }, { params, version, body }) => {
        const { planCaseId, alternativeId } = params;
        const put = await planCases.putAlternative(planCaseId, version, alternativeId, body);
        return { version: put.version, answer: put.value };
      }),
    )
    .delete(
      deleteAlternative.path,
      handle(deleteAlternative, async ({ planCases }, { params, version }) => {
        const { planCaseId, alternativeId } = params;
        const left = await planCases.deleteAlternative(planCaseId, version, alternativeId);
        return { version: left, answer: {} };
      }),
    );
}

/** Where the plan lies, and what follows from it. */
export function placeRoutes(handle: Handle): Router {
  return Router()
    .get(
      readPlace.path,
      handle(readPlace, ({ place }, { params }) => place.read(params.planCaseId)),
    )
    .post(
      calculatePlanCase.path,
      handle(calculatePlanCase, ({ calculations }, { params }) =>
        calculations.ofPlanCase(params.planCaseId),
      ),
    );
}
