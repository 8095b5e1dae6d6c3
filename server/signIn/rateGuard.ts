import { createHmac } from 'node:crypto';
import type { Storage } from '../../db/storage.ts';
import { DomainError } from '../vocabulary/errors.ts';
import { rates, type RateName, type Spend } from '../vocabulary/rates.ts';

export type RateGuardOptions = {
  readonly storage: Storage;
  /** The time, ISO 8601 in UTC. */
  readonly now: () => string;
  /** Whom a row is about cannot be told without it. */
  readonly key: string;
};
/** What this process has taken out and not used, by who, until `endsAt`. */
type Window = { readonly endsAt: string; readonly left: Map<string, number> };

/**
 * Counts what is asked for in windows that begin at even times, shared by every process on one
 * database. A process takes out a portion at a time, so that with several of them someone may be
 * refused up to a portion a process early, and never let in late.
 */
export function createRateGuard({ storage, now, key }: RateGuardOptions): Spend {
  const windows = new Map<RateName, Window>();
  const windowOf = (name: RateName, time: number): Window => {
    const windowMs = rates[name].windowS * 1000;
    const endsAt = new Date((Math.floor(time / windowMs) + 1) * windowMs).toISOString();
    const open = windows.get(name);
    if (open?.endsAt === endsAt) return open;
    const next = { endsAt, left: new Map<string, number>() };
    windows.set(name, next);
    return next;
  };
  const takeOut = async (name: RateName, who: string, { endsAt, left }: Window) => {
    const { most, portion } = rates[name];
    const day = endsAt.slice(0, 10);
    const hash = createHmac('sha256', `${key} ${day}`).update(`${name} ${endsAt} ${who}`);
    const whoHash = hash.digest('base64url');
    const taken = await storage.inTransaction(async ({ rateWindows }) => {
      const spent = await rateWindows.take(whoHash, portion, endsAt);
      if (spent === portion) await rateWindows.deleteEnded(now());
      return spent;
    });
    const isWithin = taken <= most;
    // Who has been refused is refused without asking the database again.
    left.set(who, isWithin ? (left.get(who) ?? 0) + portion : -Infinity);
  };
  return async (name, who) => {
    const time = Date.parse(now());
    const window = windowOf(name, time);
    if ((window.left.get(who) ?? 0) === 0) await takeOut(name, who, window);
    const left = window.left.get(who) ?? 0;
    if (left <= 0) {
      const waitS = Math.max(1, Math.ceil((Date.parse(window.endsAt) - time) / 1000));
      throw new DomainError('rateExceeded', { most: rates[name].most, waitS });
    }
    window.left.set(who, left - 1);
  };
}
