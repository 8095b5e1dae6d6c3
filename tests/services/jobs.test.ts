import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createJobQueue, type JobQueue } from '../../db/jobQueue.ts';
import { listJobs } from '../../server/contract/jobs.ts';
import { listPlanCases } from '../../server/contract/planCases.ts';
import { computeHere, type Compute } from '../../server/services/compute.ts';
import { createJobRunner, type JobRunner } from '../../server/services/jobRunner.ts';
import { jobSchema, type Job } from '../../server/vocabulary/jobs.ts';
import { planCaseSchema } from '../../server/vocabulary/planCase.ts';
import { fakeWorld, testApp, type TestApp } from '../support/app.ts';
import { smallCaseFile } from '../support/caseFile.ts';
import { databaseInFile } from '../support/database.ts';

const root = '/helkalkyl/v1';
/** Two squares of a kilometre. */
const layerText = JSON.stringify({
  type: 'FeatureCollection',
  crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3006' } },
  features: [534_000, 535_000].map((x, at) => {
    const [y, side] = [6_720_000, 1000];
    const corners = [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ];
    const properties = { deso: `2080A001${at}` };
    return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [corners] } };
  }),
});
let test: TestApp;
let queue: JobQueue;
let planCaseId: string;
let reported: unknown[];
const runners: JobRunner[] = [];
const api = () => request(test.app);

beforeEach(async () => {
  test = await testApp(databaseInFile);
  queue = createJobQueue(test.database.knex);
  reported = [];
  const created = await api().post(`${root}/plan-cases`).send(smallCaseFile());
  planCaseId = planCaseSchema.parse(created.body).id;
});
afterEach(async () => {
  for (const runner of runners.splice(0)) await runner.end();
  await test.remove();
});

/** A process that does jobs; `compute` stands in for its threads. */
function startRunner(
  compute: (signal: AbortSignal) => Compute = () => computeHere,
  changed: Partial<JobQueue> = {},
): JobRunner {
  const runner = createJobRunner({
    queue: { ...queue, ...changed },
    servicesFor: test.servicesFor,
    threads: { until: compute },
    now: fakeWorld().now,
    newId: () => crypto.randomUUID(),
    report: (error) => reported.push(error),
  });
  runners.push(runner);
  return runner;
}

const orderAnnex = async (): Promise<Job> => {
  const answer = await api().post(`${root}/plan-cases/${planCaseId}/annex-jobs`).expect(202);
  return jobSchema.parse(answer.body);
};
const read = async ({ id }: Job): Promise<Job> =>
  jobSchema.parse((await api().get(`${root}/jobs/${id}`).expect(200)).body);
async function ended(job: Job): Promise<Job> {
  await expect.poll(async () => (await read(job)).endedAt, { timeout: 30_000 }).not.toBeNull();
  return read(job);
}
/** Until the job's thread is ended. */
const never = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    const end = () => reject(new DOMException('ended', 'AbortError'));
    if (signal.aborted) end();
    else signal.addEventListener('abort', end);
  });
const hanging =
  (signal: AbortSignal): Compute =>
  () =>
    never(signal);

describe('a job', () => {
  it('waits, is done, and leads to what it made', async () => {
    const asked = await orderAnnex();
    expect(asked).toMatchObject({ state: 'queued', label: smallCaseFile().title, share: null });
    startRunner();
    const done = await ended(asked);
    expect(done).toMatchObject({ state: 'done', share: 1, attempts: 1, error: null });
    const snapshotId = done.result?.snapshot?.snapshotId ?? '';
    await api().get(`${root}/plan-cases/${planCaseId}/snapshots/${snapshotId}/annex`).expect(200);
    const listed = listJobs.response.parse((await api().get(`${root}/jobs`)).body);
    expect(listed.items).toEqual([done]);
  });

  it('reads a file that was sent, says how it went, and keeps the file no longer', async () => {
    const query = { kind: 'deso', version: '2018', source: 'Provdata', licence: 'CC0-1.0' };
    const answer = await api()
      .post(`${root}/area-layer-jobs`)
      .query(query)
      .set('Content-Type', 'application/geo+json')
      .send(layerText)
      .expect(202);
    startRunner();
    const done = await ended(jobSchema.parse(answer.body));
    expect(done.result?.sentences).toEqual(['DeSO 2018 är inläst med 2 områden.']);
    expect(await test.services.areas.listLayers()).toHaveLength(1);
    const row: unknown = await test.database.knex('jobs').select('file').first();
    expect(row).toEqual({ file: null });
  });

  it('reckons the days of many cases, and whoever sorts by them is answered meanwhile', async () => {
    for (let made = 1; made < 50; made += 1) {
      await test.services.planCases.create(smallCaseFile({ title: `Nr ${made}` }));
    }
    const sorted = async () => {
      const answer = await api().get(`${root}/plan-cases`).query({ order: 'statutory', limit: 50 });
      const { items, unreckoned } = listPlanCases.response.parse(answer.body);
      expect(items).toHaveLength(50);
      return unreckoned;
    };
    // Twenty are reckoned for each who asks; the job is asked for once.
    expect([await sorted(), await sorted()]).toEqual([30, 10]);
    const [asked, ...others] = await test.services.jobs.list();
    expect([asked?.kind, asked?.municipalityCode, others]).toEqual(['statutoryDays', '2080', []]);
    startRunner();
    const done = asked && (await ended(asked));
    expect(done?.result?.sentences).toEqual(['Lagstadgade dagar beräknade för 10 ärenden.']);
    expect(await sorted()).toBe(0);
  });

  it('that the input is at fault for says so, and is not tried again', async () => {
    const answer = await api()
      .post(`${root}/statistics-jobs`)
      .query({ fileName: 'egen.csv' })
      .set('Content-Type', 'text/csv')
      .send('kod;antal\n1;2');
    startRunner();
    const failed = await ended(jobSchema.parse(answer.body));
    expect(failed).toMatchObject({ state: 'failed', attempts: 1, result: null });
    expect(failed.error).toEqual({
      code: 'statisticsTableUnknown',
      sentence: expect.stringContaining('egen.csv') as unknown,
    });
    expect(reported).toEqual([]);
  });

  it('whose thread falls is tried once more, then given up, and the next one is done', async () => {
    let falls = 0;
    startRunner(() => (name, input) => {
      falls += 1;
      return falls > 2 ? computeHere(name, input) : Promise.reject(new Error('the thread fell'));
    });
    const [fallen, next] = [await orderAnnex(), await orderAnnex()];
    expect(await ended(fallen)).toMatchObject({ state: 'failed', attempts: 2 });
    expect((await read(fallen)).error?.sentence).toMatch(/^Något gick fel hos oss/);
    expect(await ended(next)).toMatchObject({ state: 'done', attempts: 1 });
    expect(reported).toHaveLength(2);
  });

  it('that another version of the program put there is given up, and the next one is done', async () => {
    const [old, next] = [await orderAnnex(), await orderAnnex()];
    await test.database.knex('jobs').where({ id: old.id }).update({ input: '{"kind":"annex"}' });
    startRunner();
    expect(await ended(old)).toMatchObject({ state: 'failed', attempts: 2 });
    expect(await ended(next)).toMatchObject({ state: 'done', attempts: 1 });
  });

  it('can be cancelled while it waits and while it runs, and not when it has ended', async () => {
    const waiting = await orderAnnex();
    const cancel = ({ id }: Job) => api().post(`${root}/jobs/${id}/cancellations`);
    expect((await cancel(waiting).expect(200)).body).toMatchObject({ state: 'cancelled' });
    startRunner(hanging);
    const running = await orderAnnex();
    await expect.poll(async () => (await read(running)).state, { timeout: 20_000 }).toBe('running');
    await cancel(running).expect(200);
    expect((await read(running)).state).toBe('cancelled');
    await cancel(running).expect(409);
    expect(await test.services.snapshots.list(planCaseId)).toEqual([]);
  });

  it('goes back to the queue when its process stops, and another does it', async () => {
    const asked = await orderAnnex();
    const stopping = startRunner(hanging);
    await expect.poll(async () => (await read(asked)).state, { timeout: 20_000 }).toBe('running');
    await stopping.end();
    expect(await read(asked)).toMatchObject({ state: 'queued', attempts: 0 });
    startRunner();
    expect(await ended(asked)).toMatchObject({ state: 'done', attempts: 1 });
  });

  it.each(['before it asks whether it is its own', 'between that and what it stores'] as const)(
    'leaves nothing behind when its process stood still %s, and another has taken it over',
    async (when) => {
      const asked = await orderAnnex();
      const row = () => test.database.knex('jobs').where({ id: asked.id });
      const takeOver = () => row().update({ claimed_by: 'another' });
      let computed = 0;
      let isAsked = false;
      const stoodStill = startRunner(
        () => (name, input) =>
          computeHere(name, input).finally(async () => {
            if (when.startsWith('before')) await takeOver();
            computed += 1;
          }),
        {
          renew: async (...lease) => {
            const isOurs = await queue.renew(...lease);
            if (computed === 0) return isOurs;
            if (!when.startsWith('before')) await takeOver();
            isAsked = true;
            return isOurs;
          },
        },
      );
      await expect.poll(() => isAsked, { timeout: 20_000 }).toBe(true);
      await stoodStill.end();
      expect([computed, await test.services.snapshots.list(planCaseId)]).toEqual([1, []]);
      expect(await row().first()).toMatchObject({ state: 'running', claimed_by: 'another' });
    },
  );

  it('goes through every case with the catalogue of today', async () => {
    const { municipalityCode } = smallCaseFile();
    startRunner();
    const asked = await api().post(`${root}/rerun-jobs`).send({ municipalityCode }).expect(202);
    const done = await ended(jobSchema.parse(asked.body));
    expect(done.result?.cases).toEqual({ looked: 1, changed: [] });
  });
});

describe('the queue', () => {
  const at = (second: number) => new Date(Date.UTC(2030, 0, 1, 0, 0, second)).toISOString();
  const lease = (by: string, second: number) => ({ by, until: at(second + 30) });

  it('gives each job to one process, however many ask at the same time', async () => {
    const asked = [await orderAnnex(), await orderAnnex(), await orderAnnex()];
    const claimed = await Promise.all(
      Array.from({ length: 8 }, (_, at8) => queue.claim(lease(`p${at8}`, 0), at(0))),
    );
    const ids = claimed.flatMap((one) => (one === undefined ? [] : [one.job.id]));
    expect(ids.sort()).toEqual(asked.map(({ id }) => id).sort());
  });

  it('gives a job whose process is gone to another when its lease has run out', async () => {
    const asked = await orderAnnex();
    await queue.claim(lease('gone', 0), at(0));
    expect(await queue.claim(lease('other', 29), at(29))).toBeUndefined();
    const taken = await queue.claim(lease('other', 31), at(31));
    expect(taken?.job).toMatchObject({ id: asked.id, attempts: 2 });
    // The first wakes up: the job is no longer its own.
    expect(await queue.renew(asked, lease('gone', 32), 0.5)).toBe(false);
    const result = { sentences: [] };
    await queue.end(asked, 'gone', { state: 'done', result }, at(33));
    expect((await read(asked)).state).toBe('running');
    expect(await queue.renew(asked, lease('other', 33), 0.5)).toBe(true);
  });

  it('gives up a job that two processes fell at', async () => {
    const asked = await orderAnnex();
    await queue.claim(lease('first', 0), '2026-01-01T00:00:00.000Z');
    const gone = { claimed_until: '2026-01-01T00:00:00.000Z', attempts: 2 };
    await test.database.knex('jobs').update(gone);
    startRunner();
    expect(await ended(asked)).toMatchObject({ state: 'failed' });
    expect((await read(asked)).error?.sentence).toContain('stannade två gånger');
  });
});
