import { describe, expect, it, vi } from 'vitest';
import { createOnce } from '../../client/api/createOnce.ts';
import { createPlanCase, readPlanCase } from '../../server/contract/planCases.ts';

vi.useFakeTimers();

/** A server that answers in this order; the last one goes on. */
function serverThat(...outcomes: readonly (number | 'away')[]) {
  const keys: (string | undefined)[] = [];
  const send = (headers: Readonly<Record<string, string>>): Promise<number> => {
    const outcome = outcomes[Math.min(keys.length, outcomes.length - 1)] ?? 'away';
    keys.push(headers['Idempotency-Key']);
    return outcome === 'away' ? Promise.reject(new Error('away')) : Promise.resolve(outcome);
  };
  return { keys, send };
}
const isAnswered = (outcome: number | Error) => typeof outcome === 'number' && outcome < 500;
async function press(
  server: ReturnType<typeof serverThat>,
  asked: string,
  endpoint: typeof createPlanCase | typeof readPlanCase = createPlanCase,
): Promise<number | string> {
  const done = createOnce(endpoint, asked, server.send, isAnswered).catch(String);
  await vi.runAllTimersAsync();
  return done;
}

describe('a call that creates', () => {
  it('is sent again under its key when nobody answered', async () => {
    const server = serverThat('away', 503, 201);
    expect(await press(server, 'ett')).toBe(201);
    expect(server.keys).toHaveLength(3);
    expect(new Set(server.keys).size).toBe(1);
    expect(server.keys[0]).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('has the same key when it is pressed again after it was given up', async () => {
    const away = serverThat('away');
    expect(await press(away, 'två')).toContain('away');
    const back = serverThat(201);
    await press(back, 'två');
    expect(back.keys[0]).toBe(away.keys[0]);
  });

  it.each([201, 422])('is another call once it was answered %d', async (status) => {
    const server = serverThat(status);
    await press(server, 'tre');
    await press(server, 'tre');
    expect(new Set(server.keys).size).toBe(2);
  });

  it('is alone in having a key', async () => {
    const server = serverThat('away');
    await press(server, 'läs', readPlanCase);
    expect(server.keys).toEqual([undefined]);
  });
});
