import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { smallCaseFile } from '../../support/caseFile.ts';
import {
  lineWith,
  runProgram,
  startProgram,
  stopProgram,
  temporaryFolder,
  type Environment,
} from '../../support/commandLine.ts';
import { emptyPlace, type TestPlace } from '../../support/database.ts';

const { folder, remove } = temporaryFolder();
let empty: TestPlace;
let origins: string[];
let environment: Environment;
const running: ChildProcess[] = [];
beforeAll(async () => {
  empty = await emptyPlace();
  environment = {
    ...{ DATABASE_URL: empty.place, HELKALKYL_DATA: path.join(folder, 'data') },
    ...{ PORT: '0', HELKALKYL_MAY_LOSE_WRITES: 'ja' },
  };
  running.push(...[1, 2, 3].map(() => startProgram(['start'], environment)));
  const lines = await Promise.all(running.map((child) => lineWith(child, 'http://127.0.0.1:')));
  origins = lines.map((line) => line.slice(line.indexOf('http')));
});
afterAll(async () => {
  await Promise.all(running.map((child) => stopProgram(child)));
  await empty.remove();
  remove();
});

const listSchema = z.object({ items: z.array(z.object({ id: z.string(), title: z.string() })) });
const casesOn = async (origin: string) => {
  const answer = await fetch(new URL('/helkalkyl/v1/plan-cases', origin));
  return listSchema.parse(await answer.json()).items;
};

it('servers that start together on an empty database make its tables and its demo once', async () => {
  for (const origin of origins) {
    const titles = (await casesOn(origin)).map(({ title }) => title);
    expect(titles.sort()).toEqual(['Kvarnbacken', 'Norrhöjden']);
  }
});

it('servers that change the same case at once lose no acknowledged change', async () => {
  const [planCase] = await casesOn(origins[0] ?? '');
  const path = `/helkalkyl/v1/plan-cases/${planCase?.id ?? ''}`;
  const acknowledged: string[] = [];
  const fileSchema = z.looseObject({ title: z.string() });
  /** Puts a mark to the title that is there, until the mark is acknowledged. */
  const addMark = async (origin: string, mark: string): Promise<void> => {
    for (;;) {
      // The version first: what is read after it can only be newer, and is refused then.
      const version = (await fetch(new URL(path, origin))).headers.get('etag') ?? '';
      const read = await fetch(new URL(`${path}/file`, origin));
      const file = fileSchema.parse(await read.json());
      const answer = await fetch(new URL(path, origin), {
        method: 'PUT',
        headers: { 'content-type': 'application/json', 'if-match': version },
        body: JSON.stringify({ ...file, title: `${file.title} ${mark}` }),
      });
      if (answer.status === 200) {
        acknowledged.push(mark);
        return;
      }
      // Someone else was first; every other refusal is a fault.
      expect(answer.status).toBe(412);
    }
  };
  await Promise.all(
    origins.map(async (origin, server) => {
      for (let nr = 1; nr <= 4; nr += 1) await addMark(origin, `${server}:${nr}`);
    }),
  );
  expect(acknowledged).toHaveLength(12);
  for (const origin of origins) {
    const read = await fetch(new URL(path, origin));
    const { title } = fileSchema.parse(await read.json());
    expect(acknowledged.filter((mark) => !title.includes(mark))).toEqual([]);
    expect(read.headers.get('etag')).toBe('"13"');
  }
});

it('servers that write at once keep one log, sealed with one key, without a gap', async () => {
  const create = async (origin: string) => {
    const answer = await fetch(new URL('/helkalkyl/v1/plan-cases', origin), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(smallCaseFile()),
    });
    expect(answer.status).toBe(201);
  };
  await Promise.all(Array.from({ length: 12 }, (_, at) => create(origins[at % 3] ?? '')));
  const { code, stdout, stderr } = await runProgram(['audit', 'verify', '--json'], environment);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const { heads } = z
    .object({ heads: z.array(z.object({ municipalityCode: z.string(), sequence: z.int() })) })
    .parse(JSON.parse(stdout));
  const own = heads.find(({ municipalityCode }) => municipalityCode === '2080');
  expect(own?.sequence).toBe(12);
});
