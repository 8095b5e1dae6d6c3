import type { Knex } from 'knex';
import { z } from 'zod';

const spentSchema = z.strictObject({ spent: z.coerce.number<number>() });

/** How much of what may be asked for in a while has been taken out, by all processes together. */
export function rateWindowRepository(knex: Knex) {
  const table = () => knex('rate_windows');
  return {
    /** Takes out a portion, and gives how much is taken out with it. */
    async take(whoHash: string, portion: number, endsAt: string): Promise<number> {
      const rows: unknown[] = await table()
        .insert({ who_hash: whoHash, spent: portion, ends_at: endsAt })
        .onConflict('who_hash')
        .merge({ spent: knex.raw('rate_windows.spent + ?', [portion]) })
        .returning('spent');
      return spentSchema.parse(rows[0]).spent;
    },
    async deleteEnded(now: string): Promise<void> {
      await table().where('ends_at', '<=', now).delete();
    },
  };
}
