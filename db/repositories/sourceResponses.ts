import type { Knex } from 'knex';
import { z } from 'zod';
import { sourceResponseSchema, type SourceResponse } from '../../server/vocabulary/sources.ts';
import { booleanColumn } from './columns.ts';

const rowSchema = z.strictObject({
  id: z.uuid(),
  service: sourceResponseSchema.shape.service,
  origin: sourceResponseSchema.shape.origin,
  address: z.string(),
  fetched_at: z.string(),
  sha256: z.string(),
  byte_count: z.int(),
  is_read: booleanColumn,
});
const columns = Object.keys(rowSchema.shape);
const bodySchema = z.strictObject({ body: z.instanceof(Uint8Array) });

/** Row <-> what is known of an answer, checked both ways; its bytes are read apart. */
const sourceResponseRow = z.codec(rowSchema, sourceResponseSchema, {
  decode: ({ fetched_at, byte_count, is_read, ...same }) => ({
    ...same,
    fetchedAt: fetched_at,
    byteCount: byte_count,
    isRead: is_read,
  }),
  encode: ({ fetchedAt, byteCount, isRead, ...same }) => ({
    ...same,
    fetched_at: fetchedAt,
    byte_count: byteCount,
    is_read: isRead,
  }),
});

export function sourceResponseRepository(knex: Knex) {
  return {
    async insert(response: SourceResponse, body: Uint8Array): Promise<void> {
      await knex('source_responses').insert({
        ...sourceResponseRow.encode(response),
        body: Buffer.from(body),
      });
    },
    async markRead(id: string): Promise<void> {
      await knex('source_responses').where({ id }).update({ is_read: 1 });
    },
    /** Undefined when there is none of the id. */
    async readBody(id: string): Promise<Uint8Array | undefined> {
      const row: unknown = await knex('source_responses').select('body').where({ id }).first();
      return row === undefined ? undefined : bodySchema.parse(row).body;
    },
    /** The latest answer over the net that could be read, not older than a time. */
    async latestRead(address: string, since: string): Promise<SourceResponse | undefined> {
      const row: unknown = await knex('source_responses')
        .select(columns)
        .where({ address, origin: 'net', is_read: 1 })
        .where('fetched_at', '>=', since)
        .orderBy([
          { column: 'fetched_at', order: 'desc' },
          { column: 'sequence', order: 'desc' },
        ])
        .first();
      return row === undefined ? undefined : sourceResponseRow.parse(row);
    },
    /** Latest first. */
    async list(limit: number): Promise<SourceResponse[]> {
      const rows: unknown[] = await knex('source_responses')
        .select(columns)
        .orderBy('sequence', 'desc')
        .limit(limit);
      return rows.map((row) => sourceResponseRow.parse(row));
    },
  };
}
