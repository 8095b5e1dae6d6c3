import { Router } from 'express';
import {
  addCaseMember,
  listCaseMembers,
  listColleagues,
  readCaseAccess,
  removeCaseMember,
} from '../contract/people.ts';
import { refusalsOf } from './admit.ts';
import type { Desk, Handle } from './handle.ts';

export function peopleRoutes(handle: Handle, { callerOf, served }: Desk): Router {
  return Router()
    .get(
      readCaseAccess.path,
      handle(readCaseAccess, async ({ caseMembers }, { params }, { request }) => {
        const standing = await caseMembers.standingOf(params.planCaseId);
        const refused = refusalsOf(callerOf(request), served, standing);
        return { planCase: await caseMembers.named(standing), refused };
      }),
    )
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
