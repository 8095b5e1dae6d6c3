import { Writable } from 'node:stream';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../server/app.ts';
import { createLog } from '../../server/log.ts';
import { createMetrics } from '../../server/metrics.ts';
import { commandLineCaller } from '../../server/vocabulary/people.ts';
import { testApp } from '../support/app.ts';
import { openGate } from '../support/openGate.ts';
import { smallCaseFile } from '../support/caseFile.ts';

const SECRET = 'Hemliga-Huset-197001019999';
const TOKEN = 'q7Zk2VxW9rT4mB1cLr8HdYpN0aUeJs3G5fXo6iQvC+k=';
const root = '/helkalkyl/v1';

/** The server with its log kept, and what is written in it. */
async function observedApp(token?: string) {
  const test = await testApp();
  const lines: string[] = [];
  const log = createLog(
    new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk));
        done();
      },
    }),
  );
  const metrics = createMetrics(() => Promise.resolve({ jobsQueued: 3 }));
  const app = createApp({
    servicesFor: test.servicesFor,
    served: 'every',
    gate: openGate(() => commandLineCaller),
    report: log.fault,
    observe: (facts) => {
      log.request(facts);
      metrics.observe(facts);
    },
    metrics: { read: metrics.read, token },
  });
  return { ...test, app, lines };
}

describe('the log', () => {
  it('has one line a request, with its pattern and nothing that anyone wrote', async () => {
    const test = await observedApp();
    const { app, lines } = test;
    const api = request(app);
    const title = `${SECRET} i Falun`;
    const created = await api.post(`${root}/plan-cases`).send({ ...smallCaseFile(), title });
    const { id } = created.body as { id: string };
    await api.get(`${root}/plan-cases/${id}`).set('X-Name', SECRET);
    await api.get(`${root}/catalogue-entries`).query({ text: SECRET });
    await api.post(`${root}/plan-cases`).send({ title: SECRET });
    await api.get(`/${SECRET}`);
    await api.post(`${root}/calculations`).set('Content-Type', 'application/json').send(SECRET);
    const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(told.map(({ method, route, status }) => [method, route, status])).toEqual([
      ['POST', `${root}/plan-cases`, 201],
      ['GET', `${root}/plan-cases/:planCaseId`, 200],
      ['GET', `${root}/catalogue-entries`, 200],
      ['POST', `${root}/plan-cases`, 422],
      ['GET', 'other', 404],
      ['POST', `${root}/calculations`, 400],
    ]);
    expect(told.every(({ durationMs }) => Number.isInteger(durationMs))).toBe(true);
    expect(lines.join('')).not.toContain(SECRET);
    expect(lines.join('')).not.toContain(id);
    await test.remove();
  });

  it('tells of a fault of ours under the reference of the answer, without what was stored', async () => {
    const test = await observedApp();
    const { app, lines, database } = test;
    await database.knex.raw('ALTER TABLE plan_cases RENAME TO gone');
    const title = SECRET;
    const answer = await request(app)
      .post(`${root}/plan-cases`)
      .send({ ...smallCaseFile(), title });
    expect(answer.status).toBe(500);
    const [fault, line] = lines.map((one) => JSON.parse(one) as Record<string, unknown>);
    // Each engine has a name of its own for it.
    expect(fault).toMatchObject({ msg: 'fault', kind: expect.stringMatching(/error/i) as unknown });
    expect(fault?.['reference']).toBe(line?.['reference']);
    expect((answer.body as { detail: string }).detail).toContain(String(line?.['reference']));
    expect(lines.join('')).not.toContain(SECRET);
    await test.remove();
  });
});

describe('the metrics', () => {
  it('are for this machine, and not for who comes through a proxy on it', async () => {
    const test = await observedApp();
    const { app } = test;
    await request(app).get('/healthz').expect(200);
    const answer = await request(app).get('/metrics').expect(200);
    expect(answer.text).toMatch(
      /duration_seconds_count\{method="GET",route="\/healthz",status="200"\} 1/,
    );
    expect(answer.text).toContain('helkalkyl_work{what="jobsQueued"} 3');
    await request(app).get('/metrics').set('X-Forwarded-For', '10.0.0.1').expect(404);
    await test.remove();
  });

  it('are for who bears the secret, when there is one', async () => {
    const test = await observedApp(TOKEN);
    const { app } = test;
    await request(app).get('/metrics').expect(404);
    await request(app).get('/metrics').set('Authorization', `Bearer ${TOKEN}x`).expect(404);
    await request(app).get('/metrics').set('Authorization', `Bearer ${TOKEN}`).expect(200);
    await test.remove();
  });
});
