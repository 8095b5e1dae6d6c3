import type { Knex } from 'knex';
import { sourcesIn } from '../repositories/snapshotSources.ts';
import { namingTrigger } from './importedSources.ts';
import { runAll, type Migration, type Statement } from './migration.ts';

/** What lists show and look for, kept equal to the document by the database itself. */
const texts: readonly (readonly [column: string, field: string])[] = [
  ['title', 'title'],
  ['registry_number', 'registryNumber'],
  ['municipality_name', 'municipalityName'],
  ['stage', 'stage'],
];
const columns: readonly Statement[] = [
  ...texts.map(([column, field]) => ({
    sqlite: `ALTER TABLE plan_cases ADD COLUMN ${column} TEXT
        GENERATED ALWAYS AS (json_extract(document, '$.${field}')) VIRTUAL`,
    postgres: `ALTER TABLE plan_cases ADD COLUMN ${column} TEXT COLLATE "C"
        GENERATED ALWAYS AS (document::json ->> '${field}') STORED`,
  })),
  {
    sqlite: `ALTER TABLE plan_cases ADD COLUMN is_invented INTEGER
        GENERATED ALWAYS AS (json_extract(document, '$.isInvented')) VIRTUAL`,
    postgres: `ALTER TABLE plan_cases ADD COLUMN is_invented BIGINT
        GENERATED ALWAYS AS (((document::json ->> 'isInvented')::boolean)::integer) STORED`,
  },
];

/** Names what each kept snapshot lies on, distances' layers too, where that is not named yet. */
async function nameSources(knex: Knex): Promise<void> {
  const keys = ['municipality_code', 'plan_case_id', 'id'] as const;
  const snapshots: Record<(typeof keys)[number], string>[] = await knex('snapshots').select(keys);
  for (const { id, ...tenant } of snapshots) {
    const of = { municipality_code: tenant.municipality_code, id };
    const kept: { document: string }[] = await knex('snapshots').where(of).select('document');
    for (const source_id of sourcesIn(kept[0]?.document ?? '{}')) {
      const row = { ...tenant, snapshot_id: id, source_id };
      await knex('snapshot_sources').insert(row).onConflict().ignore();
    }
  }
}

export const listsMigration: Migration = {
  name: '016_lists',
  why: 'Lists read columns alike on both engines, and the program itself names what a snapshot lies on.',
  up: async (knex) => {
    await runAll(knex, [...columns, { sqlite: 'DROP TRIGGER snapshots_name_their_sources' }]);
    await nameSources(knex);
  },
  down: (knex) =>
    runAll(knex, [
      'ALTER TABLE plan_cases DROP COLUMN is_invented',
      ...[...texts].reverse().map(([column]) => `ALTER TABLE plan_cases DROP COLUMN ${column}`),
      namingTrigger,
    ]),
};
