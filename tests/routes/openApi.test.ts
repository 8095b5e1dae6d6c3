import request from 'supertest';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { endpoints } from '../../server/contract/endpoints.ts';
import { testApp } from '../support/app.ts';

const parameterSchema = z.looseObject({ name: z.string(), in: z.string() });
const operationSchema = z.looseObject({
  summary: z.string().min(5),
  parameters: z.array(parameterSchema),
  responses: z.record(z.string(), z.looseObject({ description: z.string().min(5) })),
});
const documentSchema = z.looseObject({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
});

it('the documentation has every endpoint with its parameters and answers', async () => {
  const test = await testApp();
  const answer = await request(test.app).get('/helkalkyl/v1/openapi.json').expect(200);
  const refused = await request(test.app).post('/helkalkyl/v1/openapi.json').expect(405);
  expect(refused.headers['allow']).toBe('GET, HEAD');
  const { paths } = documentSchema.parse(answer.body);
  const documented = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ path, method, operation })),
  );
  expect(documented).toHaveLength(Object.keys(endpoints).length);
  for (const { path, operation } of documented) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const named = operation.parameters.filter((one) => one.in === 'path').map(({ name }) => name);
    expect(named).toEqual(inPath);
    expect(Object.keys(operation.responses)).toContain('default');
    // DIGG UFN.07-09: lower case and hyphens between the parameters.
    expect(path.replaceAll(/\{\w+\}/g, '')).toMatch(/^[a-z0-9/-]+$/);
  }
  await test.remove();
});
