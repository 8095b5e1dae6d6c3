import type { Knex } from 'knex';
import { z } from 'zod';
import {
  auditHeadSchema,
  SHARED_MUNICIPALITY,
  type AuditEntry,
  type AuditHead,
} from '../../server/vocabulary/audit.ts';
import { auditEntryRow, contentRow } from './auditEntries.ts';

const headRow = z.strictObject({
  municipality_code: z.string(),
  sequence: z.int(),
  hash: z.string(),
});
const takenRow = headRow.pick({ sequence: true, hash: true });
const NO_HASH = '0'.repeat(64);

/** What is appended to the chains; there is no other way to write in them. */
export function auditChainRepository(knex: Knex) {
  return {
    /**
     * Takes the next place in a chain. Until the transaction ends nobody else can: the head's row
     * is held by its update.
     */
    async takeNext(
      municipalityCode: string,
    ): Promise<Pick<AuditEntry, 'sequence' | 'previousHash'>> {
      const first = { municipality_code: municipalityCode, sequence: 0, hash: NO_HASH };
      await knex('audit_heads').insert(first).onConflict('municipality_code').ignore();
      const rows: unknown[] = await knex('audit_heads')
        .where({ municipality_code: municipalityCode })
        .increment('sequence', 1)
        .returning(['sequence', 'hash']);
      const { sequence, hash } = takenRow.parse(rows[0]);
      return { sequence, previousHash: hash };
    },
    async append(entry: AuditEntry): Promise<void> {
      await knex('audit_entries').insert(auditEntryRow.encode(entry));
      await knex('audit_heads')
        .where({ municipality_code: entry.municipalityCode, sequence: entry.sequence })
        .update({ hash: entry.hash });
    },
    async hasContent(municipalityCode: string, objectId: string, sha256: string): Promise<boolean> {
      const row: unknown = await knex('audit_contents')
        .where({ municipality_code: municipalityCode, object_id: objectId, sha256 })
        .first('sha256');
      return row !== undefined;
    },
    /** Canonical JSON, deflated. */
    async keepContent(
      municipalityCode: string,
      objectId: string,
      { sha256, deflated }: { readonly sha256: string; readonly deflated: Uint8Array },
    ): Promise<void> {
      await knex('audit_contents').insert({
        municipality_code: municipalityCode,
        object_id: objectId,
        sha256,
        deflated: Buffer.from(deflated),
      });
    },
    /**
     * What the latest entry about a thing that all share says of it, deflated canonical JSON;
     * undefined before any. No municipality's own chain is read.
     */
    async findLatestShared(objectId: string): Promise<Uint8Array | undefined> {
      const row: unknown = await knex({ entry: 'audit_entries' })
        .join({ content: 'audit_contents' }, (on) =>
          on
            .on('content.municipality_code', 'entry.municipality_code')
            .on('content.object_id', 'entry.object_id')
            .on('content.sha256', 'entry.after_sha256'),
        )
        .where({ 'entry.municipality_code': SHARED_MUNICIPALITY, 'entry.object_id': objectId })
        .orderBy('entry.sequence', 'desc')
        .first('content.*');
      return row === undefined ? undefined : contentRow.strip().parse(row).deflated;
    },
    /** The last of one chain; null before its first. */
    async findHead(municipalityCode: string): Promise<AuditHead | null> {
      const row: unknown = await knex('audit_heads')
        .where({ municipality_code: municipalityCode })
        .first();
      return row === undefined ? null : headOf(row);
    },
    /** The last of every chain, in the order of their municipalities. */
    async listHeads(): Promise<AuditHead[]> {
      const rows: unknown[] = await knex('audit_heads').orderBy('municipality_code');
      return rows.map(headOf);
    },
  };
}

function headOf(row: unknown): AuditHead {
  const { municipality_code, ...head } = headRow.parse(row);
  return auditHeadSchema.parse({ ...head, municipalityCode: municipality_code });
}
