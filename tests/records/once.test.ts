import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../db/connection.ts';
import { problemSchema } from '../../server/contract/system.ts';
import type { Caller } from '../../server/vocabulary/people.ts';
import { planCaseSchema } from '../../server/vocabulary/planCase.ts';
import { fakeWorld, testApp, type TestApp } from '../support/app.ts';
import { smallCaseFile } from '../support/caseFile.ts';
import { databaseInFile } from '../support/database.ts';

const root = '/helkalkyl/v1';
const falun: Caller = {
  id: 'arendesystem',
  name: 'Ärendesystemet',
  grants: [{ municipalityCode: '2080', roles: ['apiClient'] }],
};
const both: Caller = {
  ...falun,
  grants: ['2080', '2081'].map((municipalityCode) => ({ municipalityCode, roles: ['apiClient'] })),
};
let asking = falun;
/** Hours that have gone since the clock began. */
let hours = 0;
const world = fakeWorld();
const late = {
  ...world,
  now: () => new Date(Date.parse(world.now()) + hours * 3_600_000).toISOString(),
};
/** Two servers on one database, each with a connection of its own. */
let one: TestApp;
let other: TestApp;
beforeAll(async () => {
  const options = { callerOf: () => asking, caller: both, world: late };
  const database = await databaseInFile();
  one = await testApp(() => Promise.resolve(database), options);
  const second = await openDatabase(database.place, { mayLoseWrites: true });
  const beside = { ...second, place: database.place, remove: () => second.close() };
  other = await testApp(() => Promise.resolve(beside), options);
});
afterAll(async () => {
  expect([...one.reported, ...other.reported]).toEqual([]);
  await other.remove();
  await one.remove();
});

let keys = 0;
const newKey = () => `nyckel-${(keys += 1)}`;
const create = (
  key: string,
  { app }: { app: Express } = one,
  title = 'Provkullen',
  code = '2080',
) =>
  request(app)
    .post(`${root}/plan-cases`)
    .set('Idempotency-Key', key)
    .send({ ...smallCaseFile({ title }), municipalityCode: code });
async function countCases(): Promise<number> {
  return (await one.services.planCases.list({ page: 1, limit: 1 })).total;
}
const sentence = (answer: request.Response) => problemSchema.parse(answer.body).detail;

describe('a case that is created under a key', () => {
  it('is created once, and answered alike by whichever server is asked again', async () => {
    const before = await countCases();
    const key = newKey();
    const first = await create(key).expect(201);
    for (const { app } of [one, other]) {
      const again = await create(key, { app }).expect(201);
      expect(again.body).toEqual(first.body);
      expect(again.headers['etag']).toBe(first.headers['etag']);
    }
    expect(await countCases()).toBe(before + 1);
    expect((await one.services.audit.verify()).faults).toEqual([]);
  });

  it('keeps its first answer when the case has changed since', async () => {
    const key = newKey();
    const first = planCaseSchema.parse((await create(key)).body);
    await one.services.planCases.change(first.id, 1, smallCaseFile({ title: 'Ändrad' }));
    expect((await create(key)).body).toEqual(first);
  });

  it('is one, though it is asked for ten times at once of two servers', async () => {
    const before = await countCases();
    const key = newKey();
    const asked = Array.from({ length: 10 }, (_, at) => create(key, at % 2 === 0 ? one : other));
    const answers = await Promise.all(asked);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await countCases()).toBe(before + 1);
  });

  it('is refused under a key that was used for another content, and nothing is created', async () => {
    const key = newKey();
    await create(key).expect(201);
    const before = await countCases();
    const refused = await create(key, other, 'Annat').expect(422);
    expect(sentence(refused)).toContain('annat innehåll');
    expect(await countCases()).toBe(before);
  });

  it('is another to another caller, and in another municipality', async () => {
    const key = newKey();
    const ids = new Set<string>();
    for (const caller of [falun, { ...falun, id: 'annat-system' }]) {
      asking = caller;
      ids.add(planCaseSchema.parse((await create(key)).body).id);
    }
    asking = both;
    ids.add(planCaseSchema.parse((await create(key, one, 'Provkullen', '2081')).body).id);
    asking = falun;
    expect(ids.size).toBe(3);
  });

  it('may be created again under its key a day later', async () => {
    const key = newKey();
    const first = planCaseSchema.parse((await create(key)).body);
    hours += 23;
    expect(planCaseSchema.parse((await create(key)).body).id).toBe(first.id);
    hours += 1;
    expect(planCaseSchema.parse((await create(key)).body).id).not.toBe(first.id);
  });

  it.each(['å', 'två ord', 'x'.repeat(201)])('is refused under the key %s', async (key) => {
    const refused = await create(
      encodeURI(key) === key ? key : Buffer.from(key).toString('latin1'),
    );
    expect(refused.status).toBe(400);
    expect(sentence(refused)).toContain('Idempotency-Key');
  });

  it('is not there, and its key not used, when it could not be answered', async () => {
    const before = await countCases();
    const owner = { municipalityCode: '2080', callerId: falun.id, key: newKey() };
    const asked = { caller: falun, owner, asked: 'samma' };
    const cut = one.servicesFor.once(asked, async ({ planCases }) => {
      await planCases.create(smallCaseFile());
      throw new Error('cut');
    });
    await expect(cut).rejects.toThrow('cut');
    expect(await countCases()).toBe(before);
    const done = await other.servicesFor.once(asked, async ({ planCases }) => {
      const { version, ...answer } = await planCases.create(smallCaseFile());
      return { version, answer };
    });
    expect(done.version).toBe(1);
    expect(await countCases()).toBe(before + 1);
  });
});

describe('whatever is created', () => {
  const onCase = (rest: string) => async (key: string, app: Express) => {
    const { items } = await one.services.planCases.list({ page: 1, limit: 1 });
    const [planCase] = items;
    return request(app)
      .post(`${root}/plan-cases/${planCase?.id ?? ''}${rest}`)
      .set('If-Match', `"${planCase?.version ?? 0}"`)
      .set('Idempotency-Key', key);
  };
  let advanced = '';
  const asks: Readonly<Record<string, (key: string, app: Express) => Promise<request.Response>>> = {
    'a snapshot': onCase('/snapshots'),
    'work that is ordered': onCase('/annex-jobs'),
    'a layer of areas': async (key, app) => {
      const text = JSON.stringify({
        type: 'FeatureCollection',
        crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3006' } },
        features: [
          {
            type: 'Feature',
            properties: { deso: '2080A0010' },
            geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  ...[
                    [534_000, 6_719_000],
                    [534_100, 6_719_000],
                    [534_100, 6_719_100],
                  ],
                  [534_000, 6_719_000],
                ],
              ],
            },
          },
        ],
      });
      return request(app)
        .post(`${root}/area-layers`)
        .query({ kind: 'deso', version: '2025', source: 'SCB', licence: 'CC0-1.0' })
        .set('Content-Type', 'application/geo+json')
        .set('Idempotency-Key', key)
        .send(text);
    },
    'a step to another stage': async (key, app) => {
      if (advanced === '') advanced = planCaseSchema.parse((await create(newKey())).body).id;
      return request(app)
        .post(`${root}/plan-cases/${advanced}/stage-changes`)
        .set('If-Match', '"1"')
        .set('Idempotency-Key', key)
        .send({ to: 'closed', on: '2026-11-20', reason: 'Sökanden drog sig ur.', gateReason: '' });
    },
  };
  it.each(Object.entries(asks))('%s is made once', async (_name, ask) => {
    asking = { ...both, grants: [{ municipalityCode: 'every', roles: ['apiClient'] }] };
    const key = newKey();
    const first = await ask(key, one.app);
    expect([201, 202], first.text).toContain(first.status);
    const entries = (await one.services.audit.verify()).entries;
    const jobs = (await one.services.jobs.list()).length;
    const again = await ask(key, other.app);
    expect(again.status).toBe(first.status);
    expect(again.body).toEqual(first.body);
    expect((await one.services.audit.verify()).entries).toBe(entries);
    expect((await one.services.jobs.list()).length).toBe(jobs);
    asking = falun;
  });
});

it('the description of the interface tells where a key is taken, and for how long', async () => {
  const { body } = await request(one.app).get(`${root}/openapi.json`);
  type Described = { paths: Record<string, { post?: { parameters: { name: string }[] } }> };
  const { paths } = body as Described;
  const takes = (path: string) =>
    paths[path]?.post?.parameters.find(({ name }) => name === 'Idempotency-Key');
  expect(takes('/helkalkyl/v1/plan-cases')).toMatchObject({
    required: false,
    description: expect.stringContaining('24 timmar') as string,
  });
  expect(takes('/helkalkyl/v1/calculations')).toBeUndefined();
});
