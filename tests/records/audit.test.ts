import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRecordedStorage } from '../../db/storage.ts';
import { canonical } from '../../server/services/auditChain.ts';
import { commandLineCaller } from '../../server/vocabulary/people.ts';
import type { AuditFault, AuditHead } from '../../server/vocabulary/audit.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { engine } from '../support/database.ts';
import { smallCaseFile } from '../support/caseFile.ts';
import '../support/sameChance.ts';

const MUNICIPALITY = '2080';
const ENTRIES = 20;

type Row = {
  municipality_code: string;
  sequence: number;
  actor_name: string;
  happened_at: string;
  why: string | null;
  previous_hash: string;
  hash: string;
};
let test: TestApp;
let rows: Row[];
let head: AuditHead;

beforeAll(async () => {
  test = await testApp();
  const { planCases } = test.services;
  const { id } = await planCases.create(smallCaseFile());
  for (let version = 1; version < ENTRIES; version += 1) {
    await planCases.change(id, version, smallCaseFile({ title: `Provkullen ${version}` }));
  }
  const { knex } = test.database;
  // Whoever can write in the file can take the guards away first.
  for (const table of ['entries', 'contents']) {
    await takeAway(`audit_${table}_are_never_changed`, `audit_${table}`);
    await takeAway(`audit_${table}_are_never_deleted`, `audit_${table}`);
  }
  await takeAway('audit_heads_only_move_on', 'audit_heads');
  rows = await knex('audit_entries').orderBy('sequence');
  const [found] = await test.services.audit.heads();
  if (found === undefined) throw new Error('no head');
  head = found;
});
afterAll(() => test.remove());

const takeAway = (guard: string, table: string) =>
  test.database.knex.raw(
    engine === 'sqlite' ? `DROP TRIGGER ${guard}` : `DROP TRIGGER ${guard} ON ${table}`,
  );
async function replaceWith(changed: readonly Row[]): Promise<void> {
  const { knex } = test.database;
  await knex('audit_entries').delete();
  await knex('audit_entries').insert([...changed]);
}
const faultsOf = async (anchors: readonly AuditHead[] = [head]): Promise<AuditFault[]> =>
  (await test.services.audit.verify(anchors)).faults;
const at = (sequence: number): Row => {
  const row = rows[sequence - 1];
  if (row === undefined) throw new Error(`no row ${sequence}`);
  return { ...row };
};
const others = (...sequences: readonly number[]) =>
  rows.filter(({ sequence }) => !sequences.includes(sequence));

it('a log that nobody has touched is whole', async () => {
  expect(await test.services.audit.verify([head])).toMatchObject({
    ok: true,
    entries: ENTRIES,
    heads: [{ municipalityCode: MUNICIPALITY, sequence: ENTRIES }],
  });
});

const sequence = fc.integer({ min: 1, max: ENTRIES });
const before = fc.integer({ min: 1, max: ENTRIES - 1 });
type Tampering = { readonly changed: readonly Row[]; readonly place: number };

/** Each with the first place that it must be found at. */
const tamperings: Readonly<Record<string, fc.Arbitrary<Tampering>>> = {
  'an edited name, time, reason or hash': fc
    .tuple(sequence, fc.constantFrom('actor_name', 'happened_at', 'why', 'hash'))
    .map(([place, column]) => {
      const forged = column === 'hash' ? 'f'.repeat(64) : 'någon annan';
      return { changed: [...others(place), { ...at(place), [column]: forged }], place };
    }),
  'a row taken out': before.map((place) => ({ changed: others(place), place })),
  'two rows that changed places': fc
    .uniqueArray(sequence, { minLength: 2, maxLength: 2 })
    .map((pair) => {
      const [one = 1, other = 2] = pair;
      const swapped = [
        { ...at(one), sequence: other },
        { ...at(other), sequence: one },
      ];
      return { changed: [...others(one, other), ...swapped], place: Math.min(one, other) };
    }),
  'a row put in, and those after moved on': before.map((place) => ({
    changed: [
      ...rows.filter((row) => row.sequence <= place),
      { ...at(place), sequence: place + 1, actor_name: 'Ingen' },
      ...rows
        .filter((row) => row.sequence > place)
        .map((row) => ({ ...row, sequence: row.sequence + 1 })),
    ],
    place: place + 1,
  })),
  'a tail that was cut': before.map((place) => ({
    changed: rows.filter((row) => row.sequence <= place),
    place: place + 1,
  })),
  'all from a row on written anew with another key': sequence.map((place) => ({
    changed: rows.map((row) => (row.sequence < place ? row : forgedWithoutKey(row))),
    place,
  })),
};

function forgedWithoutKey(row: Row): Row {
  const forged = { ...row, actor_name: 'Ingen' };
  return {
    ...forged,
    hash: createHmac('sha256', 'gissad').update(canonical(forged)).digest('hex'),
  };
}

describe('what was done to the log afterwards is found, and where', () => {
  it.each(Object.entries(tamperings))('%s', async (_name, tampering) => {
    await fc.assert(
      fc.asyncProperty(tampering, async ({ changed, place }) => {
        await replaceWith(changed);
        const [first] = await faultsOf();
        expect(first).toMatchObject({ municipalityCode: MUNICIPALITY, sequence: place });
        expect(first?.sentence).toContain(String(place));
      }),
      { numRuns: 12 },
    );
    await replaceWith(rows);
    expect(await faultsOf()).toEqual([]);
  });

  it('a tail that was cut together with its head, against a head kept elsewhere', async () => {
    const { knex } = test.database;
    await replaceWith(rows.filter((row) => row.sequence <= 5));
    await knex('audit_heads').update({ sequence: 5, hash: at(5).hash });
    expect(await faultsOf([])).toEqual([]);
    expect(await faultsOf([head])).toMatchObject([{ kind: 'tailCut', sequence: 6 }]);
    await replaceWith(rows);
    await knex('audit_heads').update({ sequence: ENTRIES, hash: at(ENTRIES).hash });
  });

  it('what an object was, edited or gone', async () => {
    const { knex } = test.database;
    const contents = () => knex<{ sha256: string; deflated: Buffer }>('audit_contents');
    const row: { after_sha256: string } = await knex('audit_entries').where('sequence', 7).first();
    const sha256 = row.after_sha256;
    const kept = await contents().where({ sha256 }).first();
    await contents()
      .where({ sha256 })
      .update({ deflated: Buffer.from('annat') });
    const expected = { kind: 'contentChanged', sequence: 7 };
    expect((await faultsOf())[0]).toMatchObject(expected);
    await contents().where({ sha256 }).delete();
    expect((await faultsOf())[0]).toMatchObject(expected);
    if (kept !== undefined) await contents().insert(kept);
    expect(await faultsOf()).toEqual([]);
  });
});

describe('the database itself', () => {
  it.each([
    ['an entry is changed', (knex: Knex) => knex('audit_entries').update({ why: 'x' })],
    ['an entry is deleted', (knex: Knex) => knex('audit_entries').delete()],
    ['content is changed', (knex: Knex) => knex('audit_contents').update({ object_id: 'x' })],
    ['content is deleted', (knex: Knex) => knex('audit_contents').delete()],
    ['a head goes back', (knex: Knex) => knex('audit_heads').update({ sequence: 0 })],
    ['a head is deleted', (knex: Knex) => knex('audit_heads').delete()],
  ])('refuses that %s', async (_name, change) => {
    const fresh = await testApp();
    await fresh.services.planCases.create(smallCaseFile());
    await expect(change(fresh.database.knex)).rejects.toThrow(/never|only moves on/);
    expect((await fresh.services.audit.verify()).ok).toBe(true);
    await fresh.remove();
  });
});

it('a use case that forgets its entry does not get through', async () => {
  const fresh = await testApp();
  const { inTransaction } = createRecordedStorage(fresh.database.knex, commandLineCaller);
  const forgetful = inTransaction(({ planCaseDirectory }) =>
    planCaseDirectory.insert('00000000-0000-4000-8000-000000000001', MUNICIPALITY),
  );
  await expect(forgetful).rejects.toThrow('plan_case_directory was changed without an entry');
  const { total } = await fresh.services.planCases.list({ page: 1, limit: 1 });
  expect(total).toBe(0);
  await fresh.remove();
});

it('acts that happen at once stand one after the other', async () => {
  const fresh = await testApp();
  const { planCases, audit } = fresh.services;
  await Promise.all(Array.from({ length: 10 }, () => planCases.create(smallCaseFile())));
  expect(await audit.verify()).toMatchObject({ ok: true, entries: 10 });
  await fresh.remove();
});
