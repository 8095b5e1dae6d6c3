import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTurns } from '../../server/services/turns.ts';

/** Requests and computations on one thread, and what of them is done in which order. */
function thread() {
  const { answering, behindAnswers } = createTurns();
  const done: string[] = [];
  const compute = () =>
    behindAnswers(async () => {
      await new Promise(setImmediate);
      done.push('computed');
    });
  return {
    done,
    /** A request that needs nothing computed; gives what ends it. */
    begin: () => answering(() => undefined),
    /** A request for something computed, over when it is answered. */
    ask: (who: string): Promise<void> =>
      new Promise((resolve) => {
        const over = answering(() => {
          void compute().then(() => {
            done.push(`${who} answered`);
            over();
            resolve();
          });
        });
      }),
    /** Work that no request waits for. */
    work: () => compute().then(() => done.push('kept')),
  };
}
/** Lets everything happen that is not waited for. */
const settle = async () => {
  for (let round = 0; round < 20; round += 1) await new Promise(setImmediate);
};

describe('the thread that answers', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('takes what is computed as it comes when it has nothing else to do', async () => {
    const { ask, work, done } = thread();
    await ask('first');
    await work();
    expect(done).toEqual(['computed', 'first answered', 'computed', 'kept']);
  });

  it('answers first who needs nothing computed', async () => {
    const { begin, ask, work, done } = thread();
    const [over, overToo] = [begin(), begin()];
    const all = Promise.all([ask('first'), work()]);
    over();
    await settle();
    expect(done).toEqual([]);
    overToo();
    await all;
    expect(done.filter((step) => step !== 'computed').sort()).toEqual(['first answered', 'kept']);
  });

  it('does not wait for a request that itself waits for something computed', async () => {
    const { ask, done } = thread();
    await Promise.all([ask('first'), ask('second')]);
    expect(done.filter((step) => step !== 'computed')).toEqual([
      'first answered',
      'second answered',
    ]);
  });

  it('lets no one wait longer than a quarter of a second, however many ask', async () => {
    const { begin, work, done } = thread();
    begin();
    const kept = work();
    await settle();
    vi.advanceTimersByTime(249);
    await settle();
    expect(done).toEqual([]);
    vi.advanceTimersByTime(1);
    await settle();
    expect(done).toEqual(['computed']);
    vi.advanceTimersByTime(250);
    await kept;
    expect(done).toEqual(['computed', 'kept']);
  });

  it('hands on a fault of the computation in its turn, and goes on', async () => {
    const { answering, behindAnswers } = createTurns();
    const over = answering(() => undefined);
    const fails = behindAnswers(() => Promise.reject(new Error('broken')));
    over();
    await expect(fails).rejects.toThrow('broken');
    expect(await behindAnswers(() => Promise.resolve(3))).toBe(3);
  });
});
