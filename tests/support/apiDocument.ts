import type { Endpoint } from '../../server/contract/endpoint.ts';
import { endpoints } from '../../server/contract/endpoints.ts';
import { openApiDocument, type Operation } from '../../server/routes/openApiDocument.ts';

export type Documented = {
  readonly name: string;
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
  readonly endpoint: Endpoint;
};

export const apiDocument = openApiDocument(endpoints, '1.0.0');
const byName: Readonly<Record<string, Endpoint>> = endpoints;

/** Every operation of the documentation beside the endpoint that it was written from. */
export const documented: readonly Documented[] = Object.entries(apiDocument.paths).flatMap(
  ([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => {
      const name = operation.operationId;
      const endpoint = byName[name];
      return endpoint === undefined ? [] : [{ name, path, method, operation, endpoint }];
    }),
);
