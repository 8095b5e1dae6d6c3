import { Router } from 'express';
import {
  cancelJob,
  listJobs,
  orderAreaLayer,
  orderJob,
  orderStatistics,
  readJob,
} from '../contract/jobs.ts';
import { bodyLimits, type Handle } from './handle.ts';

/** Work that takes longer than one waits for an answer. */
export function jobRoutes(handle: Handle): Router {
  return Router()
    .get(
      listJobs.path,
      handle(listJobs, async ({ jobs }) => ({ items: await jobs.list() })),
    )
    .get(
      readJob.path,
      handle(readJob, ({ jobs }, { params }) => jobs.read(params.jobId)),
    )
    .post(
      orderJob.path,
      handle(orderJob, ({ jobs }, { body }) => jobs.order(body)),
    )
    .post(
      orderAreaLayer.path,
      handle(
        orderAreaLayer,
        ({ jobs }, { query, file }) => jobs.orderFile({ kind: 'areaLayer', about: query }, file),
        bodyLimits.file,
      ),
    )
    .post(
      orderStatistics.path,
      handle(
        orderStatistics,
        ({ jobs }, { query, file }) => jobs.orderFile({ kind: 'statistics', about: query }, file),
        bodyLimits.file,
      ),
    )
    .post(
      cancelJob.path,
      handle(cancelJob, ({ jobs }, { params }) => jobs.cancel(params.jobId)),
    );
}
