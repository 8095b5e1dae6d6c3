import { Router } from 'express';
import { explainCalculation, explainSnapshot } from '../contract/explanations.ts';
import type { Services } from '../services/services.ts';
import { handle } from './handle.ts';

/** Where any number leads down to formula, inputs and source. */
export function explanationRoutes({ explanations }: Pick<Services, 'explanations'>): Router {
  return Router()
    .post(
      explainCalculation.path,
      handle(explainCalculation, ({ params, body }) =>
        explanations.ofPlanCase(params.planCaseId, body),
      ),
    )
    .post(
      explainSnapshot.path,
      handle(explainSnapshot, ({ params, body }) =>
        explanations.ofSnapshot(params.planCaseId, params.snapshotId, body),
      ),
    );
}
