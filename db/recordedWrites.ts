import type { Knex } from 'knex';
import { invariant } from '../server/vocabulary/errors.ts';

/**
 * Tables that hold nobody's record: copies that are fetched anew, what guards the door, and the
 * order of work, whose use cases have entries of their own.
 */
const unrecorded = new Set([
  ...['source_responses', 'audit_heads', 'audit_contents', 'jobs'],
  ...['people', 'sessions', 'rate_windows'],
]);
const RECORD = 'audit_entries';
const writing = /^\s*(?:insert\s+into|update|delete\s+from)\s+[`"]?(\w+)/i;

/**
 * Watches what a transaction writes. The function that is given says whether each change has its
 * entry in the audit log: a use case that forgets it does not get through.
 *
 * Throws: InvariantError naming the table.
 */
export function watchWrites(transaction: Knex): () => void {
  const written = new Set<string>();
  transaction.on('query', ({ sql }: { readonly sql: string }) => {
    const table = writing.exec(sql)?.[1];
    if (table !== undefined && !unrecorded.has(table)) written.add(table);
  });
  return () => {
    const [table] = written;
    invariant(
      table === undefined || written.has(RECORD),
      `${table ?? ''} was changed without an entry in the audit log`,
    );
  };
}
