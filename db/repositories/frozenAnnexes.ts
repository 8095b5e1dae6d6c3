import type { Knex } from 'knex';
import { z } from 'zod';
import { frozenAnnexSchema, type FrozenAnnex } from '../../server/vocabulary/approval.ts';
import { invariant } from '../../server/vocabulary/errors.ts';
import { engineOf } from '../engine.ts';
import { booleanColumn } from './columns.ts';

const frozenRowSchema = z.strictObject({
  plan_case_id: z.uuid(),
  frozen_snapshot_id: z.uuid(),
  number: z.int(),
  decided_at: z.string(),
  municipality_name: z.string(),
  is_invented: booleanColumn,
  committee: z.string(),
  meeting_date: z.string().nullable(),
});

/** Two of the joined tables have columns of these names. */
function frozenColumn(name: string): string {
  return name === 'plan_case_id' || name === 'number' ? `approvals.${name}` : name;
}

/** What the case was called when it was frozen: what it is called since is a draft. */
const namesRowSchema = z.strictObject({
  id: z.uuid(),
  title: z.string(),
  registry_number: z.string(),
});
type FrozenNames = {
  readonly snapshotId: string;
  readonly names: { readonly title: string; readonly registryNumber: string };
};

async function namesOf(
  knex: Knex,
  municipalityCodes: readonly string[],
  snapshotIds: readonly string[],
): Promise<FrozenNames[]> {
  const field = (name: string) =>
    engineOf(knex) === 'sqlite'
      ? knex.raw('json_extract(document, ?)', [`$.planCase.${name}`])
      : knex.raw("document::json -> 'planCase' ->> ?", [name]);
  const rows: unknown[] = await knex('snapshots')
    .whereIn('municipality_code', [...municipalityCodes])
    .whereIn('id', [...snapshotIds])
    .select({ id: 'id', title: field('title'), registry_number: field('registryNumber') });
  return rows.map((row) => {
    const { id, title, registry_number } = namesRowSchema.parse(row);
    return { snapshotId: id, names: { title, registryNumber: registry_number } };
  });
}

function frozenAnnexOf(
  row: z.output<typeof frozenRowSchema>,
  all: readonly FrozenNames[],
): FrozenAnnex {
  const named = all.find(({ snapshotId }) => snapshotId === row.frozen_snapshot_id);
  invariant(named !== undefined, `snapshot ${row.frozen_snapshot_id} is frozen and not there`);
  return frozenAnnexSchema.parse({
    planCaseId: row.plan_case_id,
    snapshotId: row.frozen_snapshot_id,
    number: row.number,
    frozenAt: row.decided_at,
    ...named.names,
    municipalityName: row.municipality_name,
    isInvented: row.is_invented,
    committee: row.committee,
    meetingDate: row.meeting_date,
  });
}

/** What approvals froze, beside the cases that it is of. */
export function frozenAnnexRepository(knex: Knex) {
  return {
    /** What cases were called when these were frozen. */
    namesOf: (municipalityCodes: readonly string[], snapshotIds: readonly string[]) =>
      namesOf(knex, municipalityCodes, snapshotIds),
    /** The latest of each case, the latest meeting first and those without a day last. */
    async list(
      municipalityCodes: readonly string[],
      { offset, limit, meetingDate }: { offset: number; limit: number; meetingDate?: string },
    ): Promise<{ items: FrozenAnnex[]; total: number }> {
      const latest = knex('approvals')
        .whereIn('approvals.municipality_code', [...municipalityCodes])
        .groupBy('municipality_code', 'plan_case_id')
        .select('municipality_code', 'plan_case_id')
        .max({ number: 'number' })
        .as('latest');
      const found = knex('approvals')
        .join(latest, (join) => {
          void join
            .on('latest.municipality_code', 'approvals.municipality_code')
            .andOn('latest.plan_case_id', 'approvals.plan_case_id')
            .andOn('latest.number', 'approvals.number');
        })
        .join('plan_cases', (join) => {
          void join
            .on('plan_cases.municipality_code', 'approvals.municipality_code')
            .andOn('plan_cases.id', 'approvals.plan_case_id');
        })
        .whereNotExists(
          knex('deleted_plan_cases').whereRaw('deleted_plan_cases.plan_case_id = plan_cases.id'),
        );
      if (meetingDate !== undefined) void found.where({ meeting_date: meetingDate });
      const read: unknown[] = await found
        .clone()
        .select(Object.keys(frozenRowSchema.shape).map(frozenColumn))
        .orderByRaw('meeting_date IS NULL, meeting_date DESC, title, approvals.plan_case_id')
        .offset(offset)
        .limit(limit);
      const count: unknown = await found.clone().count({ total: '*' }).first();
      const { total } = z.strictObject({ total: z.int() }).parse(count);
      const rows = read.map((row) => frozenRowSchema.parse(row));
      const ids = rows.map((row) => row.frozen_snapshot_id);
      const names = await namesOf(knex, municipalityCodes, ids);
      return { items: rows.map((row) => frozenAnnexOf(row, names)), total };
    },
  };
}
