import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orderFetch } from '../../server/contract/jobs.ts';
import {
  fetchAreaLayer,
  fetchKolada,
  fetchStatistics,
  fetchUnitCosts,
  listSourceResponses,
  readSources,
} from '../../server/contract/sources.ts';
import { problemSchema } from '../../server/contract/system.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { openDataServer, sendJson, type OpenDataServer } from '../support/openData.ts';

const root = '/helkalkyl/v1';
const csv = '"Region","Alder","Kon","000007Y7 2024"\n"2080A0010_DeSO2025","totalt","1+2",100\n';
const kpi = (value: number | null) => ({
  values: [{ kpi: 'N00945', municipality: '2080', period: 2024, values: [{ gender: 'T', value }] }],
});

let server: OpenDataServer;
let test: TestApp;
let offline: TestApp;
beforeAll(async () => {
  server = await openDataServer();
  test = await testApp(undefined, { sources: server.settings() });
  offline = await testApp();
});
afterAll(async () => {
  expect([...test.reported, ...offline.reported]).toEqual([]);
  await test.remove();
  await offline.remove();
  await server.close();
});
const codeOf = (answer: request.Response) =>
  problemSchema.parse(answer.body).type.replace('urn:helkalkyl:problem:', '');

describe('a server without internet', () => {
  it('says so, and how to do it from files, to every question', async () => {
    const about = readSources.response.parse(
      (await request(offline.app).get(`${root}/sources`)).body,
    );
    expect(about.isOnline).toBe(false);
    expect(about.services.map(({ address }) => address)).toEqual([null, null, null]);
    const questions = [
      [fetchAreaLayer.path, { kind: 'deso', version: '2025', municipalities: ['2080'] }],
      [fetchStatistics.path, { tableId: 'TAB6574', municipalities: ['2080'] }],
      [fetchKolada.path, { kpis: ['N00945'], municipalities: ['2080'], years: [2024] }],
      [fetchUnitCosts.path, { municipalityCode: '2080', years: [2024] }],
    ] as const;
    for (const [path, body] of questions) {
      const answer = await request(offline.app).post(path).send(body);
      expect([path, answer.status, codeOf(answer)]).toEqual([path, 409, 'sourcesOffline']);
      expect(problemSchema.parse(answer.body).detail).toContain('läs in ett sparat svar som fil');
    }
  });

  it('reads saved answers, keeps them, and lists them with time and checksum', async () => {
    const answer = await request(offline.app)
      .post(fetchStatistics.path)
      .send({
        tableId: 'TAB6574',
        municipalities: [],
        filesExtractedOn: '2026-10-01',
        files: [{ fileName: 'tabell.csv', text: csv }],
      });
    expect(answer.status).toBe(201);
    const fetched = fetchStatistics.response.parse(answer.body);
    expect(fetched).toMatchObject({
      extractedOn: '2026-10-01',
      imported: [{ rows: 1, statistics: { source: expect.stringContaining('uttag 2026-10-01') } }],
    });
    const listed = await request(offline.app).get(`${root}/source-responses`);
    const { items } = listSourceResponses.response.parse(listed.body);
    expect(items).toMatchObject([
      {
        service: 'scb',
        origin: 'file',
        address: 'tabell.csv',
        isRead: true,
        byteCount: csv.length,
      },
    ]);
    expect(fetched.extracts[0]?.sha256).toBe(items[0]?.sha256);
  });
});

describe('a server with internet', () => {
  it('names the addresses it asks', async () => {
    const about = readSources.response.parse((await request(test.app).get(`${root}/sources`)).body);
    expect(about).toMatchObject({
      isOnline: true,
      services: [{ address: `${server.origin}/v3` }, {}, {}],
    });
  });

  it('fetches, and answers the same question from its copy', async () => {
    server.answer((_request, response) => sendJson(response, kpi(31)));
    const body = { kpis: ['N00945'], municipalities: ['2080'], years: [2024] };
    const ask = async (more: object = {}) => {
      const answer = await request(test.app)
        .post(fetchKolada.path)
        .send({ ...body, ...more });
      return fetchKolada.response.parse(answer.body).extracts.map(({ isCopy }) => isCopy);
    };
    expect([await ask(), await ask(), await ask({ fresh: true })]).toEqual([
      [false],
      [true],
      [false],
    ]);
    expect(server.asked).toHaveLength(2);
  });

  it.each([
    { name: 'a fault of the service', status: 502, code: 'sourceFailed', how: 500 },
    { name: 'a refusal', status: 502, code: 'sourceRefused', how: 404 },
  ])('passes on $name', async ({ status, code, how }) => {
    server.answer((_request, response) => response.writeHead(how).end());
    const body = { kpis: ['N00945'], municipalities: ['2080'], years: [2023] };
    const answer = await request(test.app).post(fetchKolada.path).send(body);
    expect({ status: answer.status, code: codeOf(answer) }).toEqual({ status, code });
  });

  it.each([
    [fetchKolada.path, { kpis: ['N00945'], municipalities: ['Falun'] }],
    [fetchKolada.path, { kpis: [''], municipalities: ['2080'] }],
    [orderFetch.path, { kind: 'fetchKolada', kpis: [''], municipalities: ['2080'] }],
    [fetchAreaLayer.path, { kind: 'socken', version: '2025', municipalities: ['2080'] }],
    [fetchUnitCosts.path, { municipalityCode: '2080', years: [] }],
    [fetchStatistics.path, { tableId: 'TAB6574', municipalities: [], other: 1 }],
  ])('refuses what is not a question: %s', async (path, body) => {
    const answer = await request(test.app).post(path).send(body);
    expect(codeOf(answer)).toBe('bodyInvalid');
  });
});
