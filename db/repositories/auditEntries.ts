import type { Knex } from 'knex';
import { z } from 'zod';
import { auditEntrySchema, type AuditEntry } from '../../server/vocabulary/audit.ts';
import type { TenantKey } from './columns.ts';

const rowSchema = z.strictObject({
  municipality_code: z.string(),
  sequence: z.int(),
  happened_at: z.string(),
  actor_id: z.string(),
  actor_name: z.string(),
  act: auditEntrySchema.shape.act,
  object_id: z.string(),
  plan_case_id: z.uuid().nullable(),
  version: z.int().nullable(),
  before_sha256: z.string().nullable(),
  after_sha256: z.string().nullable(),
  why: z.string().nullable(),
  previous_hash: z.string(),
  hash: z.string(),
});

/** Row <-> entry, checked both ways. */
export const auditEntryRow = z.codec(rowSchema, auditEntrySchema, {
  decode: (row) => ({
    municipalityCode: row.municipality_code,
    sequence: row.sequence,
    happenedAt: row.happened_at,
    actorId: row.actor_id,
    actorName: row.actor_name,
    act: row.act,
    objectId: row.object_id,
    planCaseId: row.plan_case_id,
    version: row.version,
    beforeSha256: row.before_sha256,
    afterSha256: row.after_sha256,
    why: row.why,
    previousHash: row.previous_hash,
    hash: row.hash,
  }),
  encode: (entry) => ({
    municipality_code: entry.municipalityCode,
    sequence: entry.sequence,
    happened_at: entry.happenedAt,
    actor_id: entry.actorId,
    actor_name: entry.actorName,
    act: entry.act,
    object_id: entry.objectId,
    plan_case_id: entry.planCaseId,
    version: entry.version,
    before_sha256: entry.beforeSha256,
    after_sha256: entry.afterSha256,
    why: entry.why,
    previous_hash: entry.previousHash,
    hash: entry.hash,
  }),
});
export const contentRow = z.strictObject({
  object_id: z.string(),
  sha256: z.string(),
  deflated: z.instanceof(Uint8Array),
});

/** What was done in a municipality, to read. */
export function auditEntryRepository(knex: Knex) {
  const table = (municipalityCode: string) =>
    knex('audit_entries').where({ municipality_code: municipalityCode });
  return {
    /**
     * Entries as they lie there, for whoever judges them: a row that is no entry is given as the
     * sequence it stands at alone.
     */
    async listFrom(
      municipalityCode: string,
      { after, limit }: { readonly after: number; readonly limit: number },
    ): Promise<{ sequence: number; entry: AuditEntry | undefined }[]> {
      const rows: unknown[] = await table(municipalityCode)
        .where('sequence', '>', after)
        .orderBy('sequence')
        .limit(limit);
      return rows.map((row) => {
        const { sequence } = z.looseObject({ sequence: z.int() }).parse(row);
        return { sequence, entry: auditEntryRow.safeParse(row).data };
      });
    },
    async listByPlanCase({ municipalityCode, id }: TenantKey): Promise<AuditEntry[]> {
      const rows: unknown[] = await table(municipalityCode)
        .where({ plan_case_id: id })
        .orderBy('sequence');
      return rows.map((row) => auditEntryRow.parse(row));
    },
    /** The latest about an object, in their order. */
    async listLatest({ municipalityCode, id }: TenantKey, limit: number): Promise<AuditEntry[]> {
      const rows: unknown[] = await table(municipalityCode)
        .where({ object_id: id })
        .orderBy('sequence', 'desc')
        .limit(limit);
      return rows.map((row) => auditEntryRow.parse(row)).reverse();
    },
    /** Deflated canonical JSON; undefined when it was disposed of. */
    async findContent(
      municipalityCode: string,
      objectId: string,
      sha256: string,
    ): Promise<Uint8Array | undefined> {
      const row: unknown = await knex('audit_contents')
        .where({ municipality_code: municipalityCode, object_id: objectId, sha256 })
        .first();
      return row === undefined ? undefined : contentRow.strip().parse(row).deflated;
    },
    /** Those of an object that are there, of these hashes. */
    async listContents(
      { municipalityCode, id }: TenantKey,
      hashes: readonly string[],
    ): Promise<{ sha256: string; deflated: Uint8Array }[]> {
      const rows: unknown[] = await knex('audit_contents')
        .where({ municipality_code: municipalityCode, object_id: id })
        .whereIn('sha256', [...hashes]);
      return rows.map((row) => contentRow.strip().parse(row));
    },
  };
}
