import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '../../server/contract/endpoints.ts';
import { problemSchema } from '../../server/contract/system.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { databaseInMemory } from '../support/database.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'helkalkyl-client-'));
mkdirSync(path.join(folder, 'assets'));
writeFileSync(path.join(folder, 'index.html'), '<!doctype html><div id="root"></div>');
writeFileSync(path.join(folder, 'assets', 'index-abc123.js'), 'export {};');
writeFileSync(path.join(folder, 'assets', 'index-abc123.js.gz'), gzipSync('export {};'));
writeFileSync(path.join(folder, 'assets', 'plain-abc123.js'), 'export {};');
writeFileSync(path.join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');

let test: TestApp;
beforeAll(async () => {
  test = await testApp(databaseInMemory, { clientFolder: folder });
});
afterAll(async () => {
  await test.remove();
  rmSync(folder, { recursive: true, force: true });
});
const api = () => request(test.app);

describe('the server', () => {
  it.each(['/', '/arenden', '/arenden/123/alternativ', '/import'])(
    'gives the page at %s',
    async (at) => {
      const answer = await api().get(at);
      expect(answer.status).toBe(200);
      expect(answer.text).toContain('<div id="root">');
      expect(answer.headers['cache-control']).toBe('no-cache');
    },
  );

  it('gives files by their names, and those with a hash for a year', async () => {
    const asset = await api().get('/assets/index-abc123.js');
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await api().get('/favicon.svg')).status).toBe(200);
  });

  it.each([
    ['compressed where it was built so', 'index-abc123.js', 'gzip, br', 'gzip'],
    ['plain to who cannot read that', 'index-abc123.js', 'identity', undefined],
    ['plain where it was not', 'plain-abc123.js', 'gzip', undefined],
  ])('gives a file %s', async (_, name, accepted, encoding) => {
    const { headers, text } = await api().get(`/assets/${name}`).set('Accept-Encoding', accepted);
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['vary']).toBe('Accept-Encoding');
    expect(text).toBe('export {};');
  });

  it.each([
    '/assets/missing.js',
    '/missing.png',
    '/helkalkyl/v1/missing',
    '/..%2f..%2fetc%2fpasswd',
  ])('has nothing at %s', async (at) => {
    const answer = await api().get(at);
    expect(answer.status).toBe(404);
    expect(problemSchema.parse(JSON.parse(answer.text)).type).toContain('routeUnknown');
  });

  it('lets nothing from elsewhere in', async () => {
    for (const at of ['/', '/helkalkyl/v1/plan-cases', '/helkalkyl/v1/missing']) {
      const { headers } = await api().get(at);
      expect(headers['content-security-policy']).toContain("default-src 'none';script-src 'self';");
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-powered-by']).toBeUndefined();
    }
  });

  it('says the same of safety at every endpoint', async () => {
    for (const { method, path } of Object.values(endpoints)) {
      const { headers } = await api()[method](path);
      expect({ path, ...headers }).toMatchObject({
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'permissions-policy': 'geolocation=(self), camera=(), microphone=(), payment=()',
        'content-security-policy': expect.stringMatching(
          /^default-src 'none';script-src 'self';style-src 'self';.*frame-ancestors 'none'$/,
        ) as string,
      });
      // The test's server has no certificate; one that has says so.
      expect(headers['strict-transport-security']).toBeUndefined();
      if (path.startsWith('/helkalkyl')) expect(headers['cache-control']).toBe('no-store');
    }
  });

  // NUL in an address is text that PostgreSQL cannot keep or compare.
  it.each([
    { of: 'cases', at: '/plan-cases?search=a%00b' },
    { of: 'standings', at: '/plan-case-standings?ids=a%00b' },
    { of: 'an entry', at: '/catalogue-entries/a%00b' },
  ])('refuses NUL in the address of $of', async ({ at }) => {
    const answer = await api().get(`/helkalkyl/v1${at}`);
    expect(answer.status).toBe(400);
    expect(problemSchema.parse(answer.body).detail).toContain('NUL');
    expect(test.reported).toEqual([]);
  });

  it('says what it is', async () => {
    expect((await api().get('/healthz')).body).toEqual({ status: 'ok' });
    expect((await api().get('/helkalkyl/v1/api-info')).body).toMatchObject({
      apiName: 'Helkalkyl',
    });
  });
});

describe('a fault of ours', () => {
  it('is told by a reference alone, which is reported with the fault', async () => {
    const broken = await testApp();
    await broken.database.close();
    const answer = await request(broken.app).get('/healthz');
    expect(answer.status).toBe(500);
    const { detail } = problemSchema.parse(answer.body);
    expect(detail).toMatch(/felnumret [0-9a-f-]{36}/);
    expect(answer.text).not.toMatch(/knex|sqlite|\.ts|Error/i);
    expect(broken.reported).toHaveLength(1);
  });
});
