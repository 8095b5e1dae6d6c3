import type { AddressInfo } from 'node:net';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { JsonSchema } from '../../server/routes/openApiSchemas.ts';
import { apiDocument } from '../support/apiDocument.ts';
import { fuzzRequests, type FuzzRequest, type Known } from '../support/apiFuzz.ts';
import { testApp } from '../support/app.ts';

/** On each engine, together a tenth of what `npm run fuzz` makes. */
const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 1000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20261127);
const MINUTES = 60_000;

type Answer = { readonly status: number; readonly type: string; readonly body: unknown };

const ajv = new Ajv2020({ strict: false, formats: fullFormats });
ajv.addSchema({ $id: 'urn:helkalkyl:api', components: apiDocument.components });

/** Checks an answer by what the documentation says of it, with nothing of our own schemas. */
function validatorOf(reference: string): ValidateFunction {
  const id = `urn:helkalkyl:api${reference}`;
  return ajv.getSchema(id) ?? ajv.compile({ $ref: id });
}

async function ask(base: string, sent: FuzzRequest): Promise<Answer & { etag: string | null }> {
  const { one, address, headers, body } = sent;
  const answer = await fetch(`${base}${address}`, {
    method: one.method.toUpperCase(),
    headers,
    ...(body === undefined ? {} : { body }),
  });
  const [type = ''] = (answer.headers.get('content-type') ?? '').split(';');
  const read: unknown = type.endsWith('json') ? await answer.json() : await answer.arrayBuffer();
  return { status: answer.status, type, body: read, etag: answer.headers.get('etag') };
}

/** What is wrong with an answer by the documentation; undefined when it is as it says. */
function faultOf({ one }: FuzzRequest, { status, type, body }: Answer): unknown {
  if (status >= 500) return 'fault of ours';
  const { responses } = one.operation;
  const named = Object.entries(responses).find(([each]) => each === String(status));
  const said = named?.[1] ?? responses.default;
  if (status !== 204 && !Object.keys(said.content).includes(type)) return `is ${type}`;
  const [content]: { schema: JsonSchema }[] = Object.values(said.content);
  const reference = content?.schema['$ref'];
  if (typeof reference !== 'string') return undefined;
  const validate = validatorOf(reference);
  return validate(body) ? undefined : validate.errors;
}

const createdSchema = z.looseObject({ id: z.uuid() });

/** Keeps what an answer tells, so that later requests are about something that exists. */
function learn(known: Known, { one, address }: FuzzRequest, answer: Answer, etag: string | null) {
  const planCaseId = /\/plan-cases\/([0-9a-f-]{36})/.exec(address)?.[1];
  if (answer.status >= 400) return;
  if (one.name === 'createPlanCase') {
    const { id } = createdSchema.parse(answer.body);
    known.set(id, { version: etag ?? '', snapshotIds: [] });
    return;
  }
  const about = known.get(planCaseId ?? '');
  if (about === undefined) return;
  if (one.name === 'createSnapshot') about.snapshotIds.push(createdSchema.parse(answer.body).id);
  else if (one.name === 'deletePlanCase') known.delete(planCaseId ?? '');
  else if (etag !== null) about.version = etag;
}

it(
  `${REQUESTS} requests made from the documentation are answered as it says, none as our fault`,
  async () => {
    const test = await testApp();
    const server = test.app.listen(0, '127.0.0.1');
    // Who asks shares this thread: on a busy machine a connection would be given up as idle while
    // it is about to be used again.
    server.keepAliveTimeout = 0;
    await new Promise((resolve) => server.once('listening', resolve));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const known: Known = new Map();
    const faults: unknown[] = [];
    const statuses = new Map<number, number>();
    for (const sent of fuzzRequests(REQUESTS, SEED, known)) {
      const { etag, ...answer } = await ask(base, sent);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      const fault = faultOf(sent, answer);
      const { one, address, body } = sent;
      if (fault !== undefined) faults.push({ name: one.name, address, body, answer, fault });
      learn(known, sent, answer, etag);
    }
    console.log('Answers by status:', Object.fromEntries([...statuses].sort()));
    expect(faults.slice(0, 3)).toEqual([]);
    expect(test.reported).toEqual([]);
    // Most of the life of a case was lived: not everything was refused.
    expect((statuses.get(200) ?? 0) + (statuses.get(201) ?? 0)).toBeGreaterThan(REQUESTS / 5);
    server.close();
    server.closeAllConnections();
    await test.remove();
  },
  30 * MINUTES,
);
