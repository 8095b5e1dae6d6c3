import type { Request, RequestHandler } from 'express';

/** What may be known of a request by those who run the server: nothing that anyone wrote. */
export type RequestFacts = {
  readonly method: string;
  /** The pattern of the address, as `/helkalkyl/v1/plan-cases/:planCaseId`. */
  readonly route: string;
  /** 0: the one who asked went away before the answer. */
  readonly status: number;
  readonly durationMs: number;
  /** The same as in the answer, when that tells of a fault of ours. */
  readonly reference: string;
};

/** Gives each request its reference, and tells of it when it is over. */
export function observing(
  newReference: () => string,
  observe: (facts: RequestFacts) => void,
): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    const reference = newReference();
    response.locals['reference'] = reference;
    response.once('close', () => {
      observe({
        method: request.method,
        route: routeOf(request),
        status: response.writableFinished ? response.statusCode : 0,
        durationMs: Math.round(performance.now() - start),
        reference,
      });
    });
    next();
  };
}

/** Of a page or an address that is none there is no pattern, and its own words are not told. */
function routeOf(request: Request): string {
  const route: unknown = request.route;
  const isRoute = typeof route === 'object' && route !== null && 'path' in route;
  return isRoute && typeof route.path === 'string' ? route.path : 'other';
}
