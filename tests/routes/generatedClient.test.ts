import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { testApp, type TestApp } from '../support/app.ts';

/** Only what a generator reads: the served document, and nothing of our own code. */
const documentSchema = z.looseObject({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({
        operationId: z.string(),
        parameters: z.array(z.looseObject({ name: z.string(), in: z.string() })),
        requestBody: z
          .looseObject({
            content: z.record(z.string(), z.looseObject({ example: z.unknown() })),
          })
          .optional(),
      }),
    ),
  ),
});

let test: TestApp;
let document: z.infer<typeof documentSchema>;
beforeAll(async () => {
  test = await testApp();
  const { body } = await request(test.app).get('/helkalkyl/v1/openapi.json');
  document = documentSchema.parse(body);
});
afterAll(() => test.remove());

type Given = {
  readonly path?: Record<string, string>;
  readonly version?: string;
  readonly body?: unknown;
};

/** Calls an operation by its id, with the document's own example when no body is given. */
async function call(operationId: string, { path = {}, version, body }: Given = {}) {
  for (const [template, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      if (operation.operationId !== operationId) continue;
      const address = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => path[name] ?? '');
      const sent = request(test.app)[z.enum(['get', 'post', 'put', 'delete']).parse(method)](
        address,
      );
      if (version !== undefined) sent.set('If-Match', version);
      const content = operation.requestBody?.content['application/json'];
      if (content !== undefined) sent.send((body ?? content.example) as object);
      return sent;
    }
  }
  throw new Error(`no operation ${operationId}`);
}

it('a client made from the description takes a case from creation to annex', async () => {
  const created = await call('createPlanCase');
  expect(created.status).toBe(201);
  const { id: planCaseId } = z.looseObject({ id: z.uuid() }).parse(created.body);
  const path = { planCaseId };
  const area = await call('putPlanArea', { path, version: created.headers['etag'] ?? '' });
  expect(area.status).toBe(200);
  const calculated = await call('calculatePlanCase', { path });
  expect(calculated.status).toBe(200);
  const kept = await call('createSnapshot', { path });
  expect(kept.status).toBe(201);
  const { id: snapshotId } = z.looseObject({ id: z.uuid() }).parse(kept.body);
  const annex = await call('readAnnex', { path: { planCaseId, snapshotId } });
  expect(annex.headers['content-type']).toBe('application/pdf');
});
