import type { Knex } from 'knex';
import { z } from 'zod';
import { sessionSchema, type Session } from '../../server/vocabulary/session.ts';
import { jsonText } from './columns.ts';

const rowSchema = z.strictObject({
  id_hash: z.string(),
  person_id: z.string().nullable(),
  provider_session: z.string().nullable(),
  created_at: z.string(),
  seen_at: z.string(),
  expires_at: z.string(),
  document: jsonText(sessionSchema.shape.content),
});

/** Row <-> session, checked both ways: a bad row never leaves this file. */
const sessionRow = z.codec(rowSchema, sessionSchema, {
  decode: (row) => ({
    idHash: row.id_hash,
    personId: row.person_id,
    providerSession: row.provider_session,
    createdAt: row.created_at,
    seenAt: row.seen_at,
    expiresAt: row.expires_at,
    content: row.document,
  }),
  encode: (session) => ({
    id_hash: session.idHash,
    person_id: session.personId,
    provider_session: session.providerSession,
    created_at: session.createdAt,
    seen_at: session.seenAt,
    expires_at: session.expiresAt,
    document: session.content,
  }),
});

export function sessionRepository(knex: Knex) {
  const table = () => knex('sessions');
  return {
    async find(idHash: string): Promise<Session | undefined> {
      const row: unknown = await table().where({ id_hash: idHash }).first();
      return row === undefined ? undefined : sessionRow.parse(row);
    },
    /** Begins a session, or changes one; when it began stays. */
    async put(session: Session): Promise<void> {
      await table()
        .insert(sessionRow.encode(session))
        .onConflict('id_hash')
        .merge(['person_id', 'provider_session', 'seen_at', 'expires_at', 'document']);
    },
    async touch(idHash: string, seenAt: string, expiresAt: string): Promise<void> {
      await table().where({ id_hash: idHash }).update({ seen_at: seenAt, expires_at: expiresAt });
    },
    /** Latest used first; those that have ended are not there. */
    async listByPerson(personId: string, now: string): Promise<Session[]> {
      const rows: unknown[] = await table()
        .where({ person_id: personId })
        .where('expires_at', '>', now)
        .orderBy([{ column: 'seen_at', order: 'desc' }, 'id_hash']);
      return rows.map((row) => sessionRow.parse(row));
    },
    async delete(idHash: string): Promise<void> {
      await table().where({ id_hash: idHash }).delete();
    },
    async deleteByPerson(personId: string): Promise<void> {
      await table().where({ person_id: personId }).delete();
    },
    async deleteByProviderSession(providerSession: string): Promise<void> {
      await table().where({ provider_session: providerSession }).delete();
    },
    async deleteEnded(now: string): Promise<void> {
      await table().where('expires_at', '<=', now).delete();
    },
  };
}
