import { createHmac } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';
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
type Window = {
  readonly endsAt: string;
  /** What this process has taken out and not used, by who. */
  readonly left: Map<string, number>;
  /** What it is taking out just now. */
  readonly taking: Map<string, Promise<void>>;
};

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
    const next: Window = { endsAt, left: new Map(), taking: new Map() };
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
  /** One portion for all who ask at the same time: each would otherwise take one of its own. */
  const takeTogether = (name: RateName, who: string, window: Window): Promise<void> => {
    const { taking } = window;
    const underWay =
      taking.get(who) ?? takeOut(name, who, window).finally(() => taking.delete(who));
    taking.set(who, underWay);
    return underWay;
  };
  return async (name, asker) => {
    const who = isIPv6(asker) ? networkOf(asker) : asker;
    const time = Date.parse(now());
    const window = windowOf(name, time);
    while ((window.left.get(who) ?? 0) === 0) await takeTogether(name, who, window);
    const left = window.left.get(who) ?? 0;
    if (left <= 0) {
      const waitS = Math.max(1, Math.ceil((Date.parse(window.endsAt) - time) / 1000));
      throw new DomainError('rateExceeded', { most: rates[name].most, waitS });
    }
    window.left.set(who, left - 1);
  };
}

/** Groups of 16 bits that a provider hands out together: who has one address there has them all. */
const NETWORK_GROUPS = 4;
const ALL_GROUPS = 8;

/** The network (/64) of an IPv6 address; the older address where it is one in newer writing. */
function networkOf(address: string): string {
  const last = address.slice(address.lastIndexOf(':') + 1);
  if (isIPv4(last)) return last;
  const [before = [], after = []] = address
    .toLowerCase()
    .split('::')
    .map((part) => part.split(':').filter((group) => group !== ''));
  const skipped = Array.from({ length: ALL_GROUPS - before.length - after.length }, () => '0');
  const groups = [...before, ...skipped, ...after].slice(0, NETWORK_GROUPS);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
