import type { Express } from 'express';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../server/app.ts';
import { endpoints } from '../../server/contract/endpoints.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { openGate } from '../support/openGate.ts';
import { commandLineCaller } from '../../server/vocabulary/people.ts';

/** What answers besides the interface, and why it has no row of access. */
const besides = [
  // The description of the interface is anyone's to read.
  'GET /helkalkyl/v1/openapi.json',
  'GET /helkalkyl/v1/documentation',
  'GET /helkalkyl/v1/documentation.css',
  // For this machine, or who bears the secret.
  'GET /metrics',
];

type Layer = {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle: { readonly stack?: readonly Layer[] };
};
/** Every route that the server has, as "METHOD path"; those of `all` answer with what is allowed. */
function routesOf(layers: readonly Layer[]): string[] {
  return layers.flatMap(({ route, handle }) => {
    if (route === undefined) return handle.stack === undefined ? [] : routesOf(handle.stack);
    return Object.keys(route.methods)
      .filter((method) => method !== '_all')
      .map((method) => `${method.toUpperCase()} ${route.path}`);
  });
}

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.remove());

it('nothing answers but the endpoints of the contract and what is named here', () => {
  const app: Express = createApp({
    servicesFor: test.servicesFor,
    served: 'every',
    gate: openGate(() => commandLineCaller),
    metrics: {
      token: undefined,
      read: () => Promise.resolve({ mediaType: 'text/plain', text: '' }),
    },
  });
  const { stack } = app.router as unknown as { readonly stack: readonly Layer[] };
  const ofContract = Object.values(endpoints).map(
    ({ method, path }) => `${method.toUpperCase()} ${path}`,
  );
  const found = [...new Set(routesOf(stack))].sort();
  expect(found).toEqual([...new Set([...ofContract, ...besides])].sort());
});
