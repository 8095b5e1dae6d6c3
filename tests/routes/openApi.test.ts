import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { endpoints } from '../../server/contract/endpoints.ts';
import { listPlanCases } from '../../server/contract/planCases.ts';
import { apiDocument, documented } from '../support/apiDocument.ts';
import { testApp } from '../support/app.ts';
import { smallCaseFile } from '../support/caseFile.ts';

const { info } = apiDocument;
const isSwedishAndEnglish = (text: string) => /\bIn English: |\S \/ [A-Z]/.test(text);

/** Every example of a time with a day in the documentation. */
function timesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\dT/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(timesIn);
}

/** DIGG's REST API-profil; the ids are of its rules. */
describe('the REST profile', () => {
  it('DOK.01, 03, 07, 11: says its title, version, contact and licence', () => {
    expect(info.title).toBe('Helkalkyl');
    expect(info.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(info.contact.name.length).toBeGreaterThan(5);
    expect(info.license.identifier).toBe('EUPL-1.2');
    expect(apiDocument.externalDocs.url).toBe('/helkalkyl/v1/documentation');
  });

  it('DOK.06, 08, 09: in Swedish and English, with service level and limits', () => {
    for (const text of [info.description, info['x-sla'], info['x-limitations']]) {
      expect(isSwedishAndEnglish(text)).toBe(true);
    }
  });

  it('DOK.17: OpenAPI 3.1, with every endpoint once', () => {
    expect(apiDocument.openapi).toBe('3.1.0');
    expect(documented.map(({ name }) => name).toSorted()).toEqual(
      Object.keys(endpoints).toSorted(),
    );
  });

  it.each(documented)('DOK.19, 20: $name is described, and each of its answers', (one) => {
    expect(isSwedishAndEnglish(one.operation.description)).toBe(true);
    expect(one.operation.summary.length).toBeGreaterThan(5);
    for (const { description } of [
      ...Object.values(one.operation.responses),
      ...one.operation.parameters,
    ]) {
      expect(isSwedishAndEnglish(description), description).toBe(true);
    }
  });

  it.each(documented)('DOK.15: the examples of $name can be sent and are answered', (one) => {
    const { endpoint, operation } = one;
    const sent = 'requestBody' in operation ? operation.requestBody.content : {};
    for (const [type, content] of Object.entries(sent)) {
      expect(content).toHaveProperty('example');
      if (endpoint.body !== undefined) {
        expect(type).toBe('application/json');
        expect(endpoint.body.safeParse(content.example).error).toBeUndefined();
      }
    }
    for (const place of ['path', 'query'] as const) {
      const examples = operation.parameters
        .filter((parameter) => parameter.in === place)
        .map(({ name, example }) => [name, String(example)]);
      const schema = place === 'path' ? endpoint.params : endpoint.query;
      expect(schema?.safeParse(Object.fromEntries(examples)).error).toBeUndefined();
    }
    const [answer] = Object.values(operation.responses);
    const [content] = Object.values(answer?.content ?? {});
    if (endpoint.mediaType === undefined) {
      const example = content !== undefined && 'example' in content ? content.example : undefined;
      expect(endpoint.response.safeParse(example).error).toBeUndefined();
    }
  });

  it.each(documented)('UFN.02, 07-09: the address of $name', ({ path, name }) => {
    const words = path.replaceAll(/\{\w+\}/g, '');
    expect(words).toMatch(name === 'health' ? /^\/healthz$/ : /^\/helkalkyl\/v1\/[a-z0-9/-]+$/);
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
    const { operation } = documented.find((one) => one.name === name) ?? {};
    const named = operation?.parameters.filter((one) => one.in === 'path');
    expect(named?.map((one) => one.name)).toEqual(inPath);
  });

  it.each(documented)('AME.05, 07, FNS.01-03: names of $name are in camelCase', ({ operation }) => {
    for (const { name, in: place } of operation.parameters) {
      if (place !== 'header') expect(name).toMatch(/^[a-z][A-Za-z0-9]*$/);
    }
  });

  it('DOT.01, 04: a time is RFC 3339 in UTC, and a day has no time', async () => {
    const told = timesIn(apiDocument);
    expect(told.length).toBeGreaterThan(50);
    expect(told.filter((time) => !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(time))).toEqual(
      [],
    );
    const test = await testApp();
    await test.services.planCases.create(smallCaseFile());
    const { body } = await request(test.app).get('/helkalkyl/v1/plan-cases').expect(200);
    const [listed] = listPlanCases.response.parse(body).items;
    expect(listed?.updatedAt).toMatch(/Z$/);
    await test.remove();
  });

  it.each(documented.filter(({ endpoint }) => endpoint.versioned !== undefined))(
    'ARQ.03: $name tells the version it is of by ETag, and a change which it was made on',
    ({ endpoint, operation }) => {
      const [answer] = Object.values(operation.responses);
      expect(answer).toHaveProperty('headers.ETag');
      const headers = operation.parameters.filter((one) => one.in === 'header');
      const isChange = endpoint.versioned === 'change';
      expect(headers.some(({ name }) => name === 'If-Match')).toBe(isChange);
    },
  );

  it('ARQ.01: what is answered is in UTF-8', async () => {
    const test = await testApp();
    for (const path of ['/helkalkyl/v1/api-info', '/helkalkyl/v1/finns-inte']) {
      const { headers } = await request(test.app).get(path);
      expect(headers['content-type']).toMatch(/^application\/(problem\+)?json; charset=utf-8$/);
    }
    await test.remove();
  });

  it.each(documented)('FEL.01, 02: $name answers faults as RFC 9457', ({ operation }) => {
    const { content } = operation.responses.default;
    expect(Object.keys(content)).toEqual(['application/problem+json']);
  });

  it.each(documented)('RES.02: no personal identity number in the address of $name', (one) => {
    const names = one.operation.parameters.map(({ name }) => name.toLowerCase());
    expect(names.filter((name) => /personn(r|ummer)|ssn/.test(name))).toEqual([]);
  });

  it('FNS.07, 08: lists come in pages from 1', () => {
    const list = documented.find(({ name }) => name === 'listPlanCases');
    const names = list?.operation.parameters.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['page', 'limit']));
  });

  it('VER.05, 06: the version is in the address, and the API tells about itself', async () => {
    const test = await testApp();
    const { body } = await request(test.app).get('/helkalkyl/v1/api-info').expect(200);
    expect(Object.keys(body as object).toSorted()).toEqual(
      ['apiDocumentation', 'apiName', 'apiReleased', 'apiStatus', 'apiVersion'].toSorted(),
    );
    await test.remove();
  });
});

it('says how a system and a person are let in, and what is open to everyone', () => {
  const { securitySchemes } = apiDocument.components;
  expect(securitySchemes).toMatchObject({
    bearer: { type: 'http', scheme: 'bearer' },
    session: { type: 'apiKey', in: 'cookie' },
  });
  const isOpen = ({ operation }: (typeof documented)[number]) => 'security' in operation;
  const open = documented.filter(isOpen).map(({ name }) => name);
  expect(open.toSorted()).toEqual(['apiInfo', 'health', 'readMe', 'verifyAnnex']);
});

it('every reference leads to a schema', () => {
  const text = JSON.stringify(apiDocument);
  const names = Object.keys(apiDocument.components.schemas);
  for (const [, name = ''] of text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)) {
    expect(names).toContain(name);
  }
  expect(text).not.toMatch(/"\$ref":"(?!#\/components\/schemas\/)/);
});

it('is served as a file and as a page to read, and takes no other method', async () => {
  const test = await testApp();
  const file = await request(test.app).get('/helkalkyl/v1/openapi.json').expect(200);
  expect(file.body).toEqual(JSON.parse(JSON.stringify(apiDocument)));
  const page = await request(test.app).get('/helkalkyl/v1/documentation').expect(200);
  expect(page.headers['content-type']).toMatch(/^text\/html/);
  for (const { name, path } of documented) {
    expect(page.text).toContain(`id="${name}"`);
    expect(page.text).toContain(path);
  }
  const [, style = ''] = /<link rel="stylesheet" href="([^"]+)">/.exec(page.text) ?? [];
  const styled = await request(test.app).get(`/helkalkyl/v1/${style}`).expect(200);
  expect(styled.headers['content-type']).toMatch(/^text\/css/);
  const refused = await request(test.app).post('/helkalkyl/v1/openapi.json').expect(405);
  expect(refused.headers['allow']).toBe('GET, HEAD');
  await test.remove();
});
