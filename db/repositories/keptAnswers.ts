import type { Knex } from 'knex';
import { z } from 'zod';

const rowSchema = z.strictObject({
  municipality_code: z.string(),
  caller_id: z.string(),
  key: z.string(),
  asked_sha256: z.string(),
  version: z.int().nullable(),
  answer: z.string(),
  expires_at: z.string(),
});

/** Whose a key is: the same word is another key to another caller, and in another municipality. */
export type KeyOwner = {
  readonly municipalityCode: string;
  readonly callerId: string;
  readonly key: string;
};
export type KeptAnswer = {
  /** SHA-256 of what was asked. */
  readonly askedSha256: string;
  /** Of what is answered, where it has one. */
  readonly version: number | null;
  /** JSON. */
  readonly answer: string;
  readonly expiresAt: string;
};

const ownedBy = ({ municipalityCode, callerId, key }: KeyOwner) => ({
  municipality_code: municipalityCode,
  caller_id: callerId,
  key,
});

/** What requests with a key of their own were answered, for as long as that is kept. */
export function keptAnswerRepository(knex: Knex) {
  const table = () => knex('kept_answers');
  return {
    async find(owner: KeyOwner): Promise<KeptAnswer | undefined> {
      const row: unknown = await table().where(ownedBy(owner)).first();
      if (row === undefined) return undefined;
      const { asked_sha256, version, answer, expires_at } = rowSchema.parse(row);
      return { askedSha256: asked_sha256, version, answer, expiresAt: expires_at };
    },
    /** False when someone was before: their answer stays. */
    async insert(owner: KeyOwner, kept: KeptAnswer): Promise<boolean> {
      const { askedSha256, version, answer, expiresAt } = kept;
      const row = { asked_sha256: askedSha256, version, answer, expires_at: expiresAt };
      const inserted: unknown[] = await table()
        .insert({ ...ownedBy(owner), ...row })
        .onConflict(['municipality_code', 'caller_id', 'key'])
        .ignore()
        .returning('key');
      return inserted.length === 1;
    },
    async deleteExpired(now: string): Promise<void> {
      await table().where('expires_at', '<=', now).delete();
    },
  };
}
