import { DomainError } from './errors.ts';

/** Codes of both database drivers, and of a connection, that the user can do something about. */
const faults: readonly (readonly [code: RegExp, fault: string])[] = [
  [/^SQLITE_(BUSY|LOCKED)$/, 'storageBusy'],
  [/^SQLITE_FULL$/, 'storageFull'],
  [/^SQLITE_(READONLY|IOERR)$/, 'storageReadOnly'],
  // Serialisation, deadlock, lock or statement out of time, too many connections.
  [/^(40001|40P01|55P03|57014|53300)$/, 'storageBusy'],
  [/^53[12]00$/, 'storageFull'],
  [/^(25006|58030)$/, 'storageReadOnly'],
  [/^(08|57P0)|^E(CONN|PIPE|TIMEDOUT|NOTFOUND|AI_AGAIN|HOSTUNREACH|NETUNREACH)/, 'storageAway'],
];
/** The drivers' faults that have no code; knex puts the statement before them. */
const words: readonly (readonly [RegExp, string])[] = [
  [/Connection (terminated|ended) |connection error and is not queryable/, 'storageAway'],
  [/timeout expired$|Timeout acquiring a connection/, 'storageBusy'],
];

/** What the database would not do, in the user's terms; undefined when that is not the fault. */
export function storageFaultOf(error: unknown): DomainError | undefined {
  if (!(error instanceof Error) || error instanceof DomainError) return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const found =
    faults.find(([pattern]) => pattern.test(code)) ??
    words.find(([pattern]) => pattern.test(error.message));
  return found === undefined ? undefined : new DomainError(found[1]);
}
