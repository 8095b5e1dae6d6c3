import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { stopUnderLoad } from '../faults/stopUnderLoad.ts';
import { childrenOf } from '../support/childrenOf.ts';
import { lineWith, startProgram, temporaryFolder } from '../support/commandLine.ts';

const ROUNDS = 5;

it('a server that is told to stop under load answers what is begun and loses nothing', async () => {
  const { acknowledged, slowestExitMs, ...report } = await stopUnderLoad(ROUNDS);
  const none = { lost: 0, faults: 0, badExits: 0 };
  const { begun } = report;
  expect(report).toEqual({ rounds: ROUNDS, begun, answered: begun, ...none });
  expect(acknowledged).toBeGreaterThanOrEqual(ROUNDS);
  expect(slowestExitMs).toBeLessThan(10_000);
}, 300_000);

it.runIf(process.platform === 'linux')(
  'a server that is killed leaves no process that computes behind',
  async () => {
    const { folder, remove } = temporaryFolder();
    const server = startProgram(['start'], { HELKALKYL_DATA: folder, PORT: '0' });
    const line = await lineWith(server, 'http://127.0.0.1:');
    const root = new URL('/helkalkyl/v1/plan-cases', line.slice(line.indexOf('http')).trim());
    const listed = (await (await fetch(root)).json()) as { items: { id: string }[] };
    const body = { method: 'POST' };
    const answer = await fetch(`${root.href}/${listed.items[0]?.id ?? ''}/calculations`, body);
    expect(answer.status).toBe(200);
    const computing = childrenOf(server.pid ?? '');
    expect(computing).toHaveLength(1);
    const gone = once(server, 'exit');
    server.kill('SIGKILL');
    await gone;
    // What has ended and is not yet taken away has no command line.
    const commandLine = `/proc/${computing[0] ?? ''}/cmdline`;
    const isThere = () => existsSync(commandLine) && readFileSync(commandLine, 'utf8') !== '';
    await vi.waitFor(() => expect(isThere()).toBe(false), 30_000);
    remove();
  },
);
