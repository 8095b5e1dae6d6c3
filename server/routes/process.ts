import { Router } from 'express';
import { advanceStage, changeProcess, readProcess } from '../contract/process.ts';
import type { Handle } from './handle.ts';

export function processRoutes(handle: Handle): Router {
  return Router()
    .get(
      readProcess.path,
      handle(readProcess, ({ process }, { params }) => process.read(params.planCaseId)),
    )
    .put(
      changeProcess.path,
      handle(changeProcess, ({ process }, { params, version, body }) =>
        process.change(params.planCaseId, version, body),
      ),
    )
    .post(
      advanceStage.path,
      handle(advanceStage, async ({ process }, { params, version, body }) => {
        const planCase = await process.advance(params.planCaseId, version, body);
        return { version: planCase.version, answer: planCase };
      }),
    );
}
