import { Router } from 'express';
import {
  disposeOfPlanCase,
  listDeletedPlanCases,
  recoverPlanCase,
} from '../contract/deletedCases.ts';
import type { Handle } from './handle.ts';

/** Cases that were taken away: back again, or gone for good. */
export function deletedCaseRoutes(handle: Handle): Router {
  return Router()
    .get(
      listDeletedPlanCases.path,
      handle(listDeletedPlanCases, ({ deletedCases }) => deletedCases.list()),
    )
    .post(
      recoverPlanCase.path,
      handle(recoverPlanCase, async ({ deletedCases }, { params }) => {
        const { municipalityCode, planCaseId: id } = params;
        const planCase = await deletedCases.recover({ municipalityCode, id });
        return { version: planCase.version, answer: planCase };
      }),
    )
    .post(
      disposeOfPlanCase.path,
      handle(disposeOfPlanCase, ({ deletedCases }, { params, body }) => {
        const { municipalityCode, planCaseId: id } = params;
        return deletedCases.dispose({ municipalityCode, id }, body);
      }),
    );
}
