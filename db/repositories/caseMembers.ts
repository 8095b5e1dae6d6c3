import type { Knex } from 'knex';
import { z } from 'zod';
import { caseMemberSchema, type CaseMember } from '../../server/vocabulary/people.ts';
import type { TenantKey } from './columns.ts';

const rowSchema = z.strictObject({
  person_id: z.string(),
  name: z.string(),
  joined_at: z.string(),
});

/** Row <-> member, checked both ways: a bad row never leaves this file. */
const memberRow = z.codec(rowSchema, caseMemberSchema, {
  decode: ({ person_id, name, joined_at }) => ({ id: person_id, name, joinedAt: joined_at }),
  encode: ({ id, name, joinedAt }) => ({ person_id: id, name, joined_at: joinedAt }),
});

export function caseMemberRepository(knex: Knex) {
  const ofCase = ({ municipalityCode, id }: TenantKey) => ({
    municipality_code: municipalityCode,
    plan_case_id: id,
  });
  return {
    /** In the order they joined. */
    async listByPlanCase(key: TenantKey): Promise<CaseMember[]> {
      const rows: unknown[] = await knex('case_members')
        .select(Object.keys(rowSchema.shape))
        .where(ofCase(key))
        .orderBy(['joined_at', 'person_id']);
      return rows.map((row) => memberRow.parse(row));
    },
    /** Someone who is a member already stays one. */
    async add(key: TenantKey, member: CaseMember): Promise<void> {
      await knex('case_members')
        .insert({ ...ofCase(key), ...memberRow.encode(member) })
        .onConflict(['municipality_code', 'plan_case_id', 'person_id'])
        .ignore();
    },
    /** False when there was no such member. */
    async remove(key: TenantKey, personId: string): Promise<boolean> {
      return (
        (await knex('case_members')
          .where({ ...ofCase(key), person_id: personId })
          .delete()) > 0
      );
    },
  };
}
