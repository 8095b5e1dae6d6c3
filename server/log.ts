import { pino, type DestinationStream } from 'pino';
import type { RequestFacts } from './routes/observe.ts';
import { InvariantError } from './vocabulary/errors.ts';

export type Log = {
  readonly request: (facts: RequestFacts) => void;
  /** A fault of ours, under the reference that whoever met it was given. */
  readonly fault: (error: unknown, reference: string) => void;
};

/**
 * One line of JSON an event, times in UTC. What people write is never in it: an address is its
 * pattern, and a fault is its kind and where it arose, since the words of a database's fault may
 * hold what was to be stored.
 */
export function createLog(destination: DestinationStream): Log {
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  return {
    request: (facts) => log.info(facts, 'request'),
    fault: (error, reference) => log.error({ reference, ...kindOf(error) }, 'fault'),
  };
}

const FRAMES = 12;

function kindOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ +at /.test(line));
  return {
    kind: error.name,
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    // Our own words, and no one else's.
    ...(error instanceof InvariantError ? { said: error.message.slice(0, 500) } : {}),
    at: frames.slice(0, FRAMES).map((line) => line.trim()),
  };
}
