import { Router } from 'express';
import { readOperations } from '../contract/operations.ts';
import type { Handle } from './handle.ts';

export function operationRoutes(handle: Handle): Router {
  return Router().get(
    readOperations.path,
    handle(readOperations, async ({ operations }) => ({ items: await operations.checks() })),
  );
}
