import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import path from 'node:path';
import { openDatabase } from '../../db/connection.ts';
import { smallCaseFile } from '../support/caseFile.ts';
import { lineWith, startProgram, temporaryFolder } from '../support/commandLine.ts';

const WRITERS = 8;
const SLOW = 4;
const root = '/helkalkyl/v1/plan-cases';

export type StopReport = {
  readonly rounds: number;
  /** Cases that the server said it had kept. */
  readonly acknowledged: number;
  /** Of those, how many are not there afterwards. */
  readonly lost: number;
  /** Requests that were begun when the stop was asked for, and how many of them were answered. */
  readonly begun: number;
  readonly answered: number;
  /** Answers that were a fault of the server's. */
  readonly faults: number;
  readonly slowestExitMs: number;
  /** Exits with another code than 0. */
  readonly badExits: number;
};

/**
 * Starts the real server, writes from several sides, sends the first half of some requests, asks it
 * to stop, and sends the rest; as many times as `rounds`, on the same data.
 */
export async function stopUnderLoad(rounds: number): Promise<StopReport> {
  const { folder, remove } = temporaryFolder();
  const kept: string[] = [];
  let [begun, answered, faults, slowestExitMs, badExits] = [0, 0, 0, 0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const child = startProgram(['start'], { HELKALKYL_DATA: folder, PORT: '0' });
    const line = await lineWith(child, 'http://127.0.0.1:');
    const origin = line.slice(line.indexOf('http')).replace(/\/$/, '');
    const first = await create(origin);
    if (first.id !== undefined) kept.push(first.id);
    let isStopped = false;
    const writers = Array.from({ length: WRITERS }, async () => {
      while (!isStopped) {
        const { id, status } = await create(origin);
        if (id !== undefined) kept.push(id);
        if (status >= 500) faults += 1;
        // Nobody answers any more: what was not begun is the client's to try again.
        if (status === 0) return;
      }
    });
    const slow = await Promise.all(Array.from({ length: SLOW }, () => beginCreate(origin)));
    begun += SLOW;
    await new Promise((resolve) => setTimeout(resolve, 100 + (round % 10) * 50));
    const start = performance.now();
    const ended = once(child, 'close');
    child.kill('SIGTERM');
    for (const { id, status } of await Promise.all(slow.map((finish) => finish()))) {
      if (status === 201) answered += 1;
      if (status >= 500) faults += 1;
      if (id !== undefined) kept.push(id);
    }
    const [code] = (await ended) as [number | null];
    slowestExitMs = Math.max(slowestExitMs, Math.round(performance.now() - start));
    if (code !== 0) badExits += 1;
    isStopped = true;
    await Promise.all(writers);
  }
  const lost = await countMissing(path.join(folder, 'helkalkyl.sqlite'), kept);
  remove();
  const acknowledged = kept.length;
  return { rounds, acknowledged, lost, begun, answered, faults, slowestExitMs, badExits };
}

async function create(origin: string): Promise<{ status: number; id?: string }> {
  try {
    const answer = await fetch(`${origin}${root}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Connection: 'close' },
      body: JSON.stringify(smallCaseFile()),
    });
    const { status } = answer;
    if (status !== 201) return { status };
    const { id } = (await answer.json()) as { id: string };
    return { status, id };
  } catch {
    return { status: 0 };
  }
}

/**
 * Sends all but the end of a case, when the server has begun with it; what it gives sends the end
 * and reads the answer.
 */
async function beginCreate(
  origin: string,
): Promise<() => Promise<{ status: number; id?: string }>> {
  const body = JSON.stringify(smallCaseFile());
  const headers = {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    Expect: '100-continue',
  };
  const sending = request(`${origin}${root}`, { method: 'POST', headers, agent: false });
  const answered = once(sending, 'response') as Promise<[IncomingMessage]>;
  // Read when it is waited for.
  answered.catch(() => undefined);
  await once(sending, 'continue');
  sending.write(body.slice(0, -1));
  return async () => {
    sending.end(body.slice(-1));
    try {
      const [answer] = await answered;
      const chunks = await answer.toArray();
      const status = answer.statusCode ?? 0;
      const text = Buffer.concat(chunks as Buffer[]).toString('utf8');
      return status === 201 ? { status, id: (JSON.parse(text) as { id: string }).id } : { status };
    } catch {
      return { status: 0 };
    }
  };
}

async function countMissing(file: string, ids: readonly string[]): Promise<number> {
  const database = await openDatabase(file);
  const rows: { id: string }[] = await database.knex('plan_cases').select('id');
  await database.close();
  const stored = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => !stored.has(id)).length;
}
