import { refusal, runAll, type Migration, type Statement } from './migration.ts';

type Guard = { readonly table: string; readonly words: string; readonly isDisposed: string };

/** What is kept for ever, unless the case that it is of has been disposed of by a decision. */
const guards: readonly Guard[] = [
  {
    table: 'snapshots',
    words: 'a snapshot is never deleted',
    isDisposed: `SELECT 1 FROM disposals
      WHERE disposals.municipality_code = OLD.municipality_code
        AND disposals.plan_case_id = OLD.plan_case_id`,
  },
  {
    table: 'audit_contents',
    words: 'what was is never deleted',
    isDisposed: `SELECT 1 FROM disposals
      JOIN audit_entries
        ON audit_entries.municipality_code = disposals.municipality_code
        AND audit_entries.plan_case_id = disposals.plan_case_id
      WHERE disposals.municipality_code = OLD.municipality_code
        AND audit_entries.object_id = OLD.object_id`,
  },
];
const nameOf = ({ table }: Guard) => `${table}_are_never_deleted`;

const dropOf = (guard: Guard): Statement => ({
  sqlite: `DROP TRIGGER ${nameOf(guard)}`,
  postgres: `DROP TRIGGER ${nameOf(guard)} ON ${guard.table}`,
});

const unlessDisposed = (guard: Guard): Statement => ({
  sqlite: `CREATE TRIGGER ${nameOf(guard)} BEFORE DELETE ON ${guard.table}
      WHEN NOT EXISTS (${guard.isDisposed})
      BEGIN SELECT RAISE(ABORT, '${guard.words}'); END`,
  postgres: `CREATE FUNCTION ${nameOf(guard)}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF NOT EXISTS (${guard.isDisposed}) THEN RAISE EXCEPTION '${guard.words}'; END IF;
      RETURN OLD; END $$;
    CREATE TRIGGER ${nameOf(guard)} BEFORE DELETE ON ${guard.table}
      FOR EACH ROW EXECUTE FUNCTION ${nameOf(guard)}()`,
});

const always = ({ table, words, ...guard }: Guard): readonly Statement[] => [
  dropOf({ table, words, ...guard }),
  // Besides the row's own guard, the server has one against emptying the whole table.
  { postgres: `DROP TRIGGER ${table}_are_never_deleted_whole ON ${table}` },
  refusal(`${table}_are_never_deleted`, { act: 'DELETE', table, words }),
  { postgres: `DROP FUNCTION ${table}_are_never_deleted()` },
];

/** A case that is taken away stays where it is; this says that it is not to be found. */
export const deletionsMigration: Migration = {
  name: '022_deletions',
  why: 'A case can be taken back after it was taken away, and is gone for good by a decision alone.',
  up: (knex) =>
    runAll(knex, [
      `CREATE TABLE deleted_plan_cases (
        municipality_code TEXT NOT NULL,
        plan_case_id TEXT NOT NULL,
        deleted_at TEXT NOT NULL,
        deleted_by TEXT NOT NULL,
        PRIMARY KEY (municipality_code, plan_case_id),
        FOREIGN KEY (municipality_code, plan_case_id)
          REFERENCES plan_cases (municipality_code, id) ON DELETE CASCADE
      ) STRICT`,
      `CREATE TABLE disposals (
        municipality_code TEXT NOT NULL CHECK (length(municipality_code) = 4),
        plan_case_id TEXT NOT NULL,
        registry_number TEXT NOT NULL,
        disposed_at TEXT NOT NULL,
        disposed_by TEXT NOT NULL,
        decided_on TEXT NOT NULL,
        decided_by TEXT NOT NULL,
        reference TEXT NOT NULL,
        reason TEXT NOT NULL,
        archived_in TEXT NOT NULL,
        frozen TEXT NOT NULL CHECK (json_valid(frozen)),
        PRIMARY KEY (municipality_code, plan_case_id)
      ) STRICT`,
      ...(['UPDATE', 'DELETE'] as const).map((act) =>
        refusal(`disposals_are_never_${act === 'UPDATE' ? 'changed' : 'deleted'}`, {
          act,
          table: 'disposals',
          words: `a disposal is never ${act === 'UPDATE' ? 'changed' : 'deleted'}`,
        }),
      ),
      ...guards.flatMap((guard) => [dropOf(guard), unlessDisposed(guard)]),
    ]),
  down: (knex) =>
    runAll(knex, [
      ...guards.flatMap(always),
      'DROP TABLE disposals',
      'DROP TABLE deleted_plan_cases',
    ]),
};
