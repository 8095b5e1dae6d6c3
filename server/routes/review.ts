import { Router } from 'express';
import {
  checkPlace,
  finishReview,
  readReview,
  readSnapshotReview,
  settleComment,
  writeComment,
} from '../contract/review.ts';
import type { Handle } from './handle.ts';

export function reviewRoutes(handle: Handle): Router {
  return Router()
    .get(
      readReview.path,
      handle(readReview, ({ review }, { params }) => review.read(params.planCaseId)),
    )
    .get(
      readSnapshotReview.path,
      handle(readSnapshotReview, ({ review }, { params }) =>
        review.ofSnapshot(params.planCaseId, params.snapshotId),
      ),
    )
    .put(
      checkPlace.path,
      handle(checkPlace, ({ review }, { params, body }) => review.check(params.planCaseId, body)),
    )
    .post(
      writeComment.path,
      handle(writeComment, ({ review }, { params, body }) =>
        review.comment(params.planCaseId, body),
      ),
    )
    .put(
      settleComment.path,
      handle(settleComment, ({ review }, { params, body }) =>
        review.settle(params.planCaseId, params.commentId, body.isSettled),
      ),
    )
    .post(
      finishReview.path,
      handle(finishReview, ({ review }, { params, body }) =>
        review.finish(params.planCaseId, body),
      ),
    );
}
