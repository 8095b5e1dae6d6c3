import type { Knex } from 'knex';
import { z } from 'zod';
import {
  callerSchema,
  personSchema,
  type Identity,
  type Person,
} from '../../server/vocabulary/people.ts';
import { jsonText } from './columns.ts';

const rowSchema = z.strictObject({
  id: z.string(),
  issuer: z.string(),
  subject: z.string(),
  name: z.string(),
  grants: jsonText(callerSchema.shape.grants),
  seen_at: z.string(),
});

/** Row <-> person, checked both ways: a bad row never leaves this file. */
const personRow = z.codec(rowSchema, personSchema, {
  decode: ({ seen_at, ...same }) => ({ ...same, seenAt: seen_at }),
  encode: ({ seenAt, ...same }) => ({ ...same, seen_at: seenAt }),
});

/** Everyone who has signed in; a person may belong to several municipalities. */
export function peopleRepository(knex: Knex) {
  return {
    async find(id: string): Promise<Person | undefined> {
      const row: unknown = await knex('people').where({ id }).first();
      return row === undefined ? undefined : personRow.parse(row);
    },
    async findByIdentity({ issuer, subject }: Identity): Promise<Person | undefined> {
      const row: unknown = await knex('people').where({ issuer, subject }).first();
      return row === undefined ? undefined : personRow.parse(row);
    },
    async list(): Promise<Person[]> {
      const rows: unknown[] = await knex('people').orderBy(['name', 'id']);
      return rows.map((row) => personRow.parse(row));
    },
    /** Takes the place of what was known of the person. */
    async put(person: Person): Promise<void> {
      const { id, ...changes } = personRow.encode(person);
      await knex('people')
        .insert({ id, ...changes })
        .onConflict(['issuer', 'subject'])
        .merge(['name', 'grants', 'seen_at']);
    },
  };
}
