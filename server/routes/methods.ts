import { Router } from 'express';
import type { Endpoint } from '../contract/endpoint.ts';
import { DomainError } from '../vocabulary/errors.ts';

/** Says which methods an address takes, to those who tried another. Stands after every route. */
export function methodRoutes(endpoints: readonly Endpoint[]): Router {
  const router = Router();
  for (const path of new Set(endpoints.map((endpoint) => endpoint.path))) {
    const methods = endpoints
      .filter((endpoint) => endpoint.path === path)
      .map(({ method }) => method.toUpperCase());
    const allowed = methods.includes('GET') ? [...methods, 'HEAD'] : methods;
    router.all(path, ({ method }) => {
      throw new DomainError('methodNotAllowed', { method, allowed: allowed.join(', ') });
    });
  }
  return router;
}
