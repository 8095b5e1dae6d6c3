import { DomainError } from '../vocabulary/errors.ts';
import { sourceServiceOf, type SourceLimits, type SourceService } from '../vocabulary/sources.ts';

/** Asks an address of a service and gives its answer whole. */
export type PoliteFetch = {
  get(address: string): Promise<Uint8Array>;
  /** What the service itself says that it bears; never faster than the settings allow. */
  holdTo(calls: number, windowMs: number): void;
};

type Turn = () => Promise<void>;
type Outcome =
  | { readonly kind: 'answer'; readonly bytes: Uint8Array }
  | { readonly kind: 'again'; readonly error: DomainError; readonly pauseMs: number | undefined };

const MAX_REDIRECTS = 3;
const redirects: readonly number[] = [301, 302, 303, 307, 308];
const TOO_MANY_REQUESTS = 429;

/**
 * A client of one service that never asks faster than it may, waits as it is told (Retry-After),
 * tries again after a passing fault, and gives up in a sentence.
 *
 * Timing: at most `calls` calls begin within `windowMs`, whoever asks; tries count.
 * Throws: DomainError when the service does not answer, answers late, with a fault, with more than
 *         `maxBytes`, or points at another host.
 */
export function createPoliteFetch(service: SourceService, limits: SourceLimits): PoliteFetch {
  let pace = { calls: limits.calls, windowMs: limits.windowMs };
  const turn = createTurns(() => pace);
  return {
    async get(address) {
      for (let tried = 1; ; tried += 1) {
        await turn();
        const outcome = await tryOnce(service, address, limits);
        if (outcome.kind === 'answer') return outcome.bytes;
        const pauseMs = outcome.pauseMs ?? limits.firstPauseMs * 2 ** (tried - 1);
        if (tried >= limits.tries || pauseMs > limits.longestPauseMs) throw outcome.error;
        await wait(pauseMs);
      }
    },
    holdTo(calls, windowMs) {
      if (calls / windowMs < limits.calls / limits.windowMs) pace = { calls, windowMs };
    },
  };
}

/** Each call waits for its turn: no more than `calls` begin within any window. */
function createTurns(pace: () => { readonly calls: number; readonly windowMs: number }): Turn {
  let begun: number[] = [];
  let last: Promise<void> = Promise.resolve();
  const take = async () => {
    const { calls, windowMs } = pace();
    const oldest = begun.at(-calls);
    if (oldest !== undefined) await wait(oldest + windowMs - performance.now());
    begun = [...begun.slice(1 - calls), performance.now()];
  };
  return () => (last = last.then(take));
}

function wait(ms: number): Promise<void> {
  // A timer may fire a little early.
  return ms <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms + 1));
}

async function tryOnce(
  service: SourceService,
  address: string,
  limits: SourceLimits,
): Promise<Outcome> {
  const facts = { service: sourceServiceOf(service).labelSv, host: new URL(address).host };
  try {
    const response = await follow(address, facts, AbortSignal.timeout(limits.timeoutMs));
    const { status } = response;
    if (status === TOO_MANY_REQUESTS || status >= 500) {
      await response.body?.cancel();
      const pauseMs = retryAfterMs(response.headers.get('retry-after'));
      const seconds = pauseMs === undefined ? undefined : Math.ceil(pauseMs / 1000);
      const error =
        status === TOO_MANY_REQUESTS
          ? new DomainError('sourceBusy', { ...facts, seconds })
          : new DomainError('sourceFailed', { ...facts, status });
      return { kind: 'again', error, pauseMs };
    }
    if (status !== 200) {
      await response.body?.cancel();
      throw new DomainError('sourceRefused', { ...facts, status, address });
    }
    return { kind: 'answer', bytes: await readAll(response, limits.maxBytes, facts) };
  } catch (error) {
    if (error instanceof DomainError) throw error;
    return { kind: 'again', error: passingFault(error, facts, limits), pauseMs: undefined };
  }
}

type ServiceFacts = { readonly service: string; readonly host: string };

/** Late, cut off, or not there at all: worth another try. */
function passingFault(error: unknown, facts: ServiceFacts, limits: SourceLimits): DomainError {
  const isLate = error instanceof Error && error.name === 'TimeoutError';
  return isLate
    ? new DomainError('sourceLate', { ...facts, seconds: limits.timeoutMs / 1000 })
    : new DomainError('sourceUnreachable', facts);
}

/** Follows a redirect within the host; another host is not what was agreed. */
async function follow(
  address: string,
  facts: ServiceFacts,
  signal: AbortSignal,
): Promise<Response> {
  let at = new URL(address);
  for (let times = 0; times <= MAX_REDIRECTS; times += 1) {
    const response = await fetch(at, {
      signal,
      redirect: 'manual',
      headers: { accept: 'application/json, text/csv;q=0.9', 'user-agent': 'Helkalkyl' },
    });
    const location = response.headers.get('location');
    if (!redirects.includes(response.status) || location === null) return response;
    await response.body?.cancel();
    at = new URL(location, at);
    if (at.host !== facts.host) {
      throw new DomainError('sourceElsewhere', { ...facts, other: at.host });
    }
  }
  throw new DomainError('sourceEndless', { service: facts.service });
}

async function readAll(
  response: Response,
  maxBytes: number,
  facts: ServiceFacts,
): Promise<Uint8Array> {
  const tooLarge = () =>
    new DomainError('sourceTooLarge', { ...facts, limit: `${maxBytes / 1e6} MB` });
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
    await response.body?.cancel();
    throw tooLarge();
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = (response.body as ReadableStream<Uint8Array> | null)?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) break;
    length += value.length;
    if (length > maxBytes) {
      await reader?.cancel();
      throw tooLarge();
    }
    parts.push(value);
  }
  return Buffer.concat(parts);
}

/** Seconds, or a day and time of HTTP; undefined when the service does not say. */
function retryAfterMs(header: string | null): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now());
}
