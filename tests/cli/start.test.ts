import type { ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import {
  lineWith,
  runProgram,
  startProgram,
  stopProgram,
  temporaryFolder,
} from '../support/commandLine.ts';

const { folder, remove } = temporaryFolder();
const environment = { HELKALKYL_DATA: folder, PORT: '0' };
const running: ChildProcess[] = [];

async function start(): Promise<string> {
  const child = startProgram(['start'], environment);
  running.push(child);
  const line = await lineWith(child, 'http://127.0.0.1:');
  return line.slice(line.indexOf('http'));
}

afterEach(async () => {
  for (const child of running.splice(0)) await stopProgram(child);
});
afterAll(remove);

type Listed = { items: { id: string; title: string; isInvented: boolean }[] };

describe('start', () => {
  it('shows the demo, and what was changed survives a restart', async () => {
    const first = await start();
    expect(await (await fetch(new URL('/healthz', first))).json()).toEqual({ status: 'ok' });
    const cases = new URL('/helkalkyl/v1/plan-cases', first);
    const listed = (await (await fetch(cases)).json()) as Listed;
    expect(listed.items).toHaveLength(2);
    expect(listed.items.every(({ isInvented }) => isInvented)).toBe(true);
    const [item] = listed.items.filter(({ title }) => title === 'Kvarnbacken');
    const page = await fetch(new URL('/arenden', first));
    expect(await page.text()).toContain('<div id="root">');

    const one = new URL(`/helkalkyl/v1/plan-cases/${item?.id ?? ''}`, first);
    const file = (await (await fetch(`${one.href}/file`)).json()) as object;
    const read = await fetch(one);
    const changed = await fetch(one, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-match': read.headers.get('etag') ?? '' },
      body: JSON.stringify({ ...file, title: 'Kvarnbacken, ändrad' }),
    });
    expect(changed.status).toBe(200);
    for (const child of running.splice(0)) expect(await stopProgram(child)).toBe(0);

    const second = await start();
    const again = (await (
      await fetch(new URL('/helkalkyl/v1/plan-cases', second))
    ).json()) as Listed;
    expect(again.items.map(({ title }) => title).sort()).toEqual([
      'Kvarnbacken, ändrad',
      'Norrhöjden',
    ]);
  });

  it('tells of a second start on the same data in one sentence', async () => {
    await start();
    const { code, stdout, stderr } = await runProgram(['start'], environment);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.trim()).toMatch(/^Datamappen .* används redan av en annan Helkalkyl\..*$/);
  });

  it('tells of a busy port in one sentence', async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
    const { port } = blocker.address() as AddressInfo;
    const { code, stderr } = await runProgram(['start'], { ...environment, PORT: String(port) });
    blocker.close();
    expect(code).toBe(1);
    expect(stderr.trim().split('\n').at(-1)).toContain(`Port ${port} är upptagen`);
  });

  it('refuses a port that is none', async () => {
    const { code, stderr } = await runProgram(['start'], { ...environment, PORT: 'tretusen' });
    expect(code).toBe(1);
    expect(stderr).toContain('PORT är ”tretusen”');
  });
});
