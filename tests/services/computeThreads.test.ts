import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { projectFolder } from '../../db/projectFolder.ts';
import { computeHere, type Compute } from '../../server/services/compute.ts';
import { createComputeProcess } from '../../server/services/computeProcess.ts';
import {
  createComputeThreads,
  type ComputeThreads,
  type ThreadLimits,
} from '../../server/services/computeThreads.ts';
import { contentOf } from '../../server/services/storedCase.ts';
import { readWritten } from '../../server/vocabulary/written.ts';
import { childrenOf } from '../support/childrenOf.ts';
import { smallCaseFile } from '../support/caseFile.ts';

type Pool = Pick<ComputeThreads, 'compute' | 'until'>;
const started: { readonly end: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const one of started.splice(0)) await one.end();
});
/** Where a computation may be done, other than here. */
const places: readonly (readonly [string, (limits?: Partial<ThreadLimits>) => Pool])[] = [
  [
    'a thread of its own',
    (limits) => {
      const threads = createComputeThreads(limits);
      started.push(threads);
      return threads;
    },
  ],
  [
    'a process of its own',
    (limits = {}) => {
      const computing = createComputeProcess({ strangers: {}, answers: limits });
      started.push(computing);
      return computing.pool('answers');
    },
  ],
];

/** So many squares of 100 m beside each other, in SWEREF 99 TM. */
function layerOf(areas: number): string {
  const features = Array.from({ length: areas }, (_, at) => {
    const [x, y, side] = [500_000 + at * 100, 6_700_000, 100];
    const outline = [
      ...[
        [x, y],
        [x + side, y],
        [x + side, y + side],
      ],
      ...[
        [x, y + side],
        [x, y],
      ],
    ];
    return {
      type: 'Feature',
      properties: { deso: `2080A${String(at).padStart(4, '0')}` },
      geometry: { type: 'Polygon', coordinates: [outline] },
    };
  });
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3006' } };
  return JSON.stringify({ type: 'FeatureCollection', crs, features });
}

const content = contentOf(smallCaseFile());
const unassessed: Parameters<typeof computeHere<'print'>>[1] = {
  schema: 'helkalkyl-snapshot/1',
  id: '00000000-0000-4000-8000-000000000001',
  createdAt: '2026-11-24T08:00:00.000Z',
  status: 'draft',
  codeVersion: '0.1.0',
  planCase: {
    ...content,
    id: '00000000-0000-4000-8000-000000000002',
    version: 1,
    createdAt: '2026-11-24T08:00:00.000Z',
    updatedAt: '2026-11-24T08:00:00.000Z',
  },
  place: null,
};
const assess = (compute: Compute) => compute('assess', { content, place: null });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => error,
  );

describe.each(places)('a computation in %s', (_place, threadsWith) => {
  it('gives what it gives here, and the annex byte for byte', async () => {
    const { compute } = threadsWith();
    expect(await assess(compute)).toEqual(await assess(computeHere));
    const [there, here] = [
      await compute('print', unassessed),
      await computeHere('print', unassessed),
    ];
    expect(there.summary).toEqual(here.summary);
    expect(Buffer.compare(there.pdf, here.pdf)).toBe(0);
    const kept = {
      document: there.document,
      sha256: there.summary.sha256,
      language: 'sv' as const,
      edition: 'full' as const,
    };
    expect(Buffer.compare(await compute('printAgain', kept), here.pdf)).toBe(0);
  });

  it('tells how far it has come on the way, and ends with what it read', async () => {
    const { compute } = threadsWith();
    const shares: number[] = [];
    const { areas } = await compute(
      'readAreas',
      {
        bytes: Buffer.from(layerOf(400)),
        asked: { kind: 'deso', version: '2025' },
        layerId: unassessed.id,
      },
      (share) => shares.push(share),
    );
    expect(areas).toHaveLength(400);
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  it('tells of a fault of the input as itself, with its facts', async () => {
    const { compute } = threadsWith();
    const here: unknown = await codeOf(computeHere('ledger', { schema: 'annat/1' }));
    const there: unknown = await codeOf(compute('ledger', { schema: 'annat/1' }));
    expect(here).toMatchObject({ name: 'DomainError' });
    expect(there).toEqual(here);
  });

  it('that takes too long is ended and told of', async () => {
    const { compute } = threadsWith({ timeS: 0.05 });
    const ended = await codeOf(assess(compute));
    expect(ended).toMatchObject({ code: 'computationTooLong', facts: { timeS: 0.05 } });
  });

  it('of a job takes the time that the job has: a whole country is not a municipality', async () => {
    const threads = threadsWith({ timeS: 0.05 });
    const job = new AbortController().signal;
    const { areas } = await threads.until(job)('readAreas', {
      bytes: Buffer.from(layerOf(2000)),
      asked: { kind: 'deso', version: '2025' },
      layerId: unassessed.id,
    });
    expect(areas).toHaveLength(2000);
  });

  it('that takes too much memory is ended and told of, and the next one is not', async () => {
    const { compute } = threadsWith({ memoryMb: 160 });
    // 25 000 lists of a thousand numbers: 50 MB as text, 200 MB as values.
    const document = `[${`[${'1,'.repeat(999)}1],`.repeat(25_000)}1]`;
    const ended = await codeOf(
      compute('printAgain', { document, sha256: '', language: 'sv', edition: 'full' }),
    );
    expect(ended).toMatchObject({ code: 'computationTooLarge', facts: { memoryMb: 160 } });
    expect(readWritten(await assess(compute)).assessments).toHaveLength(2);
  });

  it('can be stopped, and the next one gets a new thread', async () => {
    const threads = threadsWith();
    await assess(threads.compute);
    const stop = new AbortController();
    const stopped = codeOf(threads.until(stop.signal)('print', unassessed));
    setTimeout(() => stop.abort(), 5);
    expect(await stopped).toMatchObject({ name: 'AbortError' });
    expect(readWritten(await assess(threads.compute)).assessments).toHaveLength(2);
  });

  it('is turned away when too many wait', async () => {
    const { compute } = threadsWith({ waiting: 1 });
    const ended = await Promise.all([1, 2, 3, 4].map(() => codeOf(assess(compute))));
    expect(ended.filter((one) => one === 'done').length).toBeGreaterThan(0);
    expect(ended.filter((one) => one !== 'done')).toContainEqual(
      expect.objectContaining({ code: 'computationsBusy' }),
    );
  });
});

/** Of what Linux tells of a process or thread; see proc_pid_stat(5). */
const statOf = (path: string) => {
  const stat = readFileSync(`/proc/${path}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { nice: Number(fields[16]), policy: Number(fields[38]) };
};
const commandOf = (pid: string) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
const [ORDINARY_CLASS, IDLE_CLASS] = [0, 5];
const program = path.join(projectFolder, 'server', 'computeProcess.mjs');

describe.runIf(process.platform === 'linux')('the process that computes', () => {
  const computing = createComputeProcess({ answers: {}, jobs: {} });
  const { compute, state } = computing.pool('answers');
  const before = childrenOf('self');
  const own = (others = before) => {
    const [pid, ...more] = childrenOf('self').filter(
      (child) => !others.includes(child) && commandOf(child).includes(program),
    );
    if (pid === undefined || more.length > 0) throw new Error('one process computes');
    return pid;
  };
  afterAll(() => computing.end());

  it('is one for all pools, and comes behind with everything that it does', async () => {
    await Promise.all([assess(compute), assess(computing.pool('jobs').compute)]);
    const threads = readdirSync(`/proc/${own()}/task`);
    expect(threads.length).toBeGreaterThan(5);
    for (const thread of threads) expect(statOf(`${own()}/task/${thread}`).nice).toBe(10);
  });

  it('comes last of all, with what it starts later too, unless it is to have a share', async () => {
    const classes = { last: IDLE_CLASS, behind: ORDINARY_CLASS };
    for (const [standing, policy] of Object.entries(classes)) {
      const child = fork(program, [standing, '{"answers":{}}']);
      const threads = () => readdirSync(`/proc/${String(child.pid)}/task`);
      const policies = () =>
        threads().map((one) => statOf(`${String(child.pid)}/task/${one}`).policy);
      // It is there when it answers.
      const answered = new Promise((resolve) => child.once('message', resolve));
      child.send({ id: 1, pool: 'answers', asked: { name: 'assess', input: {} } });
      await answered;
      expect(new Set(policies())).toEqual(new Set([policy]));
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    }
  });

  it('is let in where others keep the processors busy all the time', async () => {
    const known = childrenOf('self');
    const another = createComputeProcess({ answers: {} });
    // For a minute at most, also when who started them is gone.
    const busy = 'const end = Date.now() + 60_000; while (Date.now() < end);';
    const strangers = cpus().map(() => spawn(process.execPath, ['-e', busy]));
    const printed = another.pool('answers').compute('print', unassessed);
    try {
      await vi.waitFor(() => expect(commandOf(own(known))).toContain('behind'), {
        timeout: 30_000,
        interval: 200,
      });
    } finally {
      for (const stranger of strangers) stranger.kill('SIGKILL');
    }
    expect((await printed).pdf.length).toBeGreaterThan(10_000);
    expect(statOf(own(known))).toMatchObject({ nice: 10, policy: ORDINARY_CLASS });
    await another.end();
  });

  it('is told of by how many it computes for, and how many wait', async () => {
    const both = Promise.all([assess(compute), assess(compute)]);
    expect(state()).toEqual({ threads: 1, waiting: 1 });
    await both;
    expect(state()).toEqual({ threads: 0, waiting: 0 });
  });

  it('falls alone: who waited is told, and the next one is computed in a new one', async () => {
    const first = own();
    const fallen = Promise.all([codeOf(assess(compute)), codeOf(assess(compute))]);
    process.kill(Number(first), 'SIGKILL');
    for (const told of await fallen) {
      expect(told).toMatchObject({
        name: 'InvariantError',
        message: expect.stringContaining('fell: SIGKILL') as string,
      });
    }
    expect(readWritten(await assess(compute)).assessments).toHaveLength(2);
    expect(own()).not.toBe(first);
  });
});
