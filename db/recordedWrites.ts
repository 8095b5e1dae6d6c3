import type { Knex } from 'knex';
import { invariant } from '../server/vocabulary/errors.ts';

/**
 * Tables that hold nobody's record: copies that are fetched or reckoned anew, what guards the door,
 * and the order of work, whose use cases have entries of their own.
 */
const unrecorded = new Set([
  ...['source_responses', 'audit_heads', 'audit_contents', 'jobs', 'kept_answers'],
  ...['people', 'sessions', 'rate_windows', 'statutory_days'],
]);
/** What is asked for and is no record: work that is to be done. */
const ORDER = 'jobs';
const RECORD = 'audit_entries';
const writing = /^\s*(?:insert\s+into|update|delete\s+from)\s+[`"]?(\w+)/i;

export type WatchedWrites = {
  /**
   * Whether each change has its entry in the audit log: a use case that forgets it does not get
   * through. Throws: InvariantError naming the table.
   */
  readonly assertRecorded: () => void;
  /** Whether something was done that must not be done twice. */
  readonly isAct: () => boolean;
};

/** Watches what a transaction writes. */
export function watchWrites(transaction: Knex): WatchedWrites {
  const written = new Set<string>();
  transaction.on('query', ({ sql }: { readonly sql: string }) => {
    const table = writing.exec(sql)?.[1];
    if (table !== undefined) written.add(table);
  });
  const records = () => [...written].filter((table) => !unrecorded.has(table));
  return {
    assertRecorded: () => {
      const [table] = records();
      invariant(
        table === undefined || written.has(RECORD),
        `${table ?? ''} was changed without an entry in the audit log`,
      );
    },
    isAct: () => written.has(ORDER) || records().length > 0,
  };
}
