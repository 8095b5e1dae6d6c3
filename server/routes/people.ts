import { Router } from 'express';
import {
  addCaseMember,
  listCaseMembers,
  listColleagues,
  removeCaseMember,
} from '../contract/people.ts';
import type { Handle } from './handle.ts';

export function peopleRoutes(handle: Handle): Router {
  return Router()
    .get(
      listCaseMembers.path,
      handle(listCaseMembers, async ({ caseMembers }, { params }) => ({
        items: await caseMembers.list(params.planCaseId),
      })),
    )
    .post(
      addCaseMember.path,
      handle(addCaseMember, async ({ caseMembers }, { params, body }) => ({
        items: await caseMembers.add(params.planCaseId, body.personId),
      })),
    )
    .delete(
      removeCaseMember.path,
      handle(removeCaseMember, async ({ caseMembers }, { params }) => ({
        items: await caseMembers.remove(params.planCaseId, params.personId),
      })),
    )
    .get(
      listColleagues.path,
      handle(listColleagues, async ({ caseMembers }, { params }) => ({
        items: await caseMembers.colleagues(params.municipalityCode),
      })),
    );
}
