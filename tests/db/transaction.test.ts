import type { Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transact } from '../../db/transaction.ts';
import { databaseInFile, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await databaseInFile();
  await database.knex('plan_case_directory').insert([
    { plan_case_id: 'a', municipality_code: '0000' },
    { plan_case_id: 'b', municipality_code: '0000' },
  ]);
});
afterAll(() => database.remove());

async function countOf(knex: Knex, id: string): Promise<number> {
  const row: { municipality_code: string } | undefined = await knex('plan_case_directory')
    .where({ plan_case_id: id })
    .first('municipality_code');
  return Number(row?.municipality_code);
}

async function setTo(knex: Knex, id: string, count: number): Promise<void> {
  await knex('plan_case_directory')
    .where({ plan_case_id: id })
    .update({ municipality_code: String(count).padStart(4, '0') });
}

describe('an act', () => {
  it('that counts up what it read loses no count, however many do so at once', async () => {
    const acts = Array.from({ length: 20 }, () =>
      transact(database.knex, async (transaction) => {
        await setTo(transaction, 'a', (await countOf(transaction, 'a')) + 1);
      }),
    );
    await Promise.all(acts);
    expect(await countOf(database.knex, 'a')).toBe(20);
  });

  it('sees what the other did when each writes what the other read', async () => {
    // Both must not be taken: each leaves its own only while the other is there.
    await setTo(database.knex, 'a', 1);
    await setTo(database.knex, 'b', 1);
    const leave = (own: string, other: string) =>
      transact(database.knex, async (transaction) => {
        if ((await countOf(transaction, other)) === 1) await setTo(transaction, own, 0);
      });
    await Promise.all([leave('a', 'b'), leave('b', 'a')]);
    const left = (await countOf(database.knex, 'a')) + (await countOf(database.knex, 'b'));
    expect(left).toBe(1);
  });

  it('that throws has done nothing, and what it threw is told as it was', async () => {
    const act = transact(database.knex, async (transaction) => {
      await setTo(transaction, 'a', 9);
      throw new Error('en tanke till');
    });
    await expect(act).rejects.toThrow('en tanke till');
    expect(await countOf(database.knex, 'a')).not.toBe(9);
  });
});
