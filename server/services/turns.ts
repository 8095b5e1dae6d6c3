import { AsyncLocalStorage } from 'node:async_hooks';

/** Who asks without a pause is not let to keep what was computed for others waiting for ever. */
const LONGEST_WAIT_MS = 250;

type Request = { computing: number; isOver: boolean };
export type Turns = {
  /** Does what begins to answer a request. Gives what is to be called when it is answered. */
  readonly answering: (begin: () => void) => () => void;
  /** Does work that goes on elsewhere, begun and ended behind the requests that are being answered. */
  readonly behindAnswers: <T>(work: () => Promise<T>) => Promise<T>;
};

/**
 * Computing is done in another process, but what is handed to it, comes back, is kept and is sent
 * holds the thread that answers. It comes behind those who only ask, for what needs nothing computed: it waits
 * until none of them is in hand, at most `LONGEST_WAIT_MS`, and goes on one at a time.
 */
export function createTurns(): Turns {
  const current = new AsyncLocalStorage<Request>();
  const waiting = new Set<() => void>();
  let inHand = 0;
  const letIn = (): void => {
    const [next] = waiting;
    if (inHand > 0 || next === undefined) return;
    next();
    setImmediate(letIn);
  };
  const count = (more: 1 | -1): void => {
    inHand += more;
    if (inHand === 0) setImmediate(letIn);
  };
  const turn = async (): Promise<void> => {
    if (inHand === 0) return;
    await new Promise<void>((resolve) => {
      const go = (): void => {
        clearTimeout(timer);
        waiting.delete(go);
        resolve();
      };
      const timer = setTimeout(go, LONGEST_WAIT_MS);
      waiting.add(go);
    });
  };
  const behindAnswers = async <T>(work: () => Promise<T>): Promise<T> => {
    const request = current.getStore() ?? { computing: 0, isOver: true };
    if (!request.isOver && request.computing === 0) count(-1);
    request.computing += 1;
    try {
      await turn();
      return await work();
    } finally {
      await turn();
      request.computing -= 1;
      if (!request.isOver && request.computing === 0) count(1);
    }
  };
  return {
    answering: (begin) => {
      const request: Request = { computing: 0, isOver: false };
      count(1);
      current.run(request, begin);
      return () => {
        if (request.computing === 0) count(-1);
        request.isOver = true;
      };
    },
    behindAnswers,
  };
}
