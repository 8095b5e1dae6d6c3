import { Router } from 'express';
import { explainCalculation, explainSnapshot } from '../contract/explanations.ts';
import type { Handle } from './handle.ts';

/** Where any number leads down to formula, inputs and source. */
export function explanationRoutes(handle: Handle): Router {
  return Router()
    .post(
      explainCalculation.path,
      handle(explainCalculation, ({ explanations }, { params, body }) =>
        explanations.ofPlanCase(params.planCaseId, body),
      ),
    )
    .post(
      explainSnapshot.path,
      handle(explainSnapshot, ({ explanations }, { params, body }) =>
        explanations.ofSnapshot(params.planCaseId, params.snapshotId, body),
      ),
    );
}
