import { Router } from 'express';
import { listTasks, markTask } from '../contract/tasks.ts';
import type { Handle } from './handle.ts';

export function taskRoutes(handle: Handle): Router {
  return Router()
    .get(
      listTasks.path,
      handle(listTasks, async ({ tasks }, { params }) => ({
        items: await tasks.list(params.planCaseId),
      })),
    )
    .put(
      markTask.path,
      handle(markTask, async ({ tasks }, { params, body }) => ({
        items: await tasks.mark(params.planCaseId, params.task, body),
      })),
    );
}
