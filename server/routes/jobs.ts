import { Router } from 'express';
import {
  cancelJob,
  listJobs,
  orderAnnex,
  orderAreaLayer,
  orderFetch,
  orderRerun,
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
      orderAnnex.path,
      handle(orderAnnex, ({ jobs }, { params }) => jobs.order({ kind: 'annex', ...params })),
    )
    .post(
      orderRerun.path,
      handle(orderRerun, ({ jobs }, { body }) => jobs.order({ kind: 'rerunAll', ...body })),
    )
    .post(
      orderFetch.path,
      handle(orderFetch, ({ jobs }, { body }) => jobs.order(body)),
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
