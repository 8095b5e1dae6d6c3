import { Router } from 'express';
import { verifyAudit } from '../contract/records.ts';
import type { Handle } from './handle.ts';

/** Who did what, and whether the log of it is whole. */
export function recordRoutes(handle: Handle): Router {
  return Router().get(
    verifyAudit.path,
    handle(verifyAudit, ({ audit }) => audit.verify()),
  );
}
