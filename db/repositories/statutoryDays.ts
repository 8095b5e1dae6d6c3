import type { Knex } from 'knex';
import { z } from 'zod';
import { isoDaySchema } from '../../server/vocabulary/numbers.ts';
import {
  noProcessFacts,
  processFactsSchema,
  type ProcessFacts,
  type StatutoryDay,
} from '../../server/vocabulary/process.ts';
import { procedureSchema } from '../../server/vocabulary/stages.ts';
import { jsonText, type TenantKey } from './columns.ts';

const groundRowSchema = z.strictObject({
  municipality_code: z.string(),
  plan_case_id: z.uuid(),
  case_version: z.int().min(1),
  process_version: z.int().min(1).nullable(),
  started_on: isoDaySchema,
  procedure: procedureSchema,
  facts: jsonText(processFactsSchema).nullable(),
});

const countRow = z.strictObject({ municipalityCode: z.string(), total: z.int() });

/** What the days of a case are reckoned from, in the versions that are stored now. */
export type StatutoryGround = TenantKey & {
  readonly caseVersion: number;
  /** 0 before anything was said of the process. */
  readonly processVersion: number;
  readonly startedOn: string;
  readonly procedure: z.infer<typeof procedureSchema>;
  readonly facts: ProcessFacts;
};

/**
 * The days that cases' clocks run out, each kept with what it was reckoned from: whether it still
 * holds is asked of the case itself, so that no change can leave an old day behind.
 */
export function statutoryDayRepository(knex: Knex) {
  const unreckoned = (municipalityCodes: readonly string[], rules: string) =>
    unreckonedCases(knex, municipalityCodes, rules);
  return {
    /** How many there are in each municipality that has any. */
    async countUnreckoned(
      municipalityCodes: readonly string[],
      rules: string,
    ): Promise<{ municipalityCode: string; total: number }[]> {
      const rows: unknown[] = await unreckoned(municipalityCodes, rules)
        .select({ municipalityCode: 'listed.municipality_code' })
        .count({ total: '*' })
        .groupBy('listed.municipality_code');
      return rows.map((row) => countRow.parse(row));
    },
    /** At most `limit` cases whose days are not reckoned, or not from what is stored now. */
    async listUnreckoned(
      municipalityCodes: readonly string[],
      { rules, limit }: { readonly rules: string; readonly limit: number },
    ): Promise<StatutoryGround[]> {
      const rows: unknown[] = await unreckoned(municipalityCodes, rules)
        .join({ whole: 'plan_cases' }, (on) =>
          on.on('whole.municipality_code', 'listed.municipality_code').on('whole.id', 'listed.id'),
        )
        .select({
          municipality_code: 'listed.municipality_code',
          plan_case_id: 'listed.id',
          case_version: 'listed.version',
          process_version: 'process.version',
          started_on: 'listed.started_on',
          procedure: 'whole.procedure',
          facts: 'process.document',
        })
        .limit(limit);
      return rows.map((row) => {
        const { municipality_code, plan_case_id, facts, ...read } = groundRowSchema.parse(row);
        return {
          municipalityCode: municipality_code,
          id: plan_case_id,
          caseVersion: read.case_version,
          processVersion: read.process_version ?? 0,
          startedOn: read.started_on,
          procedure: read.procedure,
          facts: facts ?? noProcessFacts,
        };
      });
    },
    /** In place of what was reckoned before. */
    async put(
      { municipalityCode, id, caseVersion, processVersion }: StatutoryGround,
      rules: string,
      days: readonly StatutoryDay[],
    ): Promise<void> {
      const key = { municipality_code: municipalityCode, plan_case_id: id };
      const versions = { case_version: caseVersion, process_version: processVersion, rules };
      const none = { until: null, passesByItself: false };
      const rows = (days.length === 0 ? [none] : days).map(({ until, passesByItself }, number) => ({
        ...{ ...key, ...versions, number, until },
        passes_by_itself: passesByItself ? 1 : 0,
      }));
      await knex('statutory_days').where(key).delete();
      // Whoever reckoned the same meanwhile got the same.
      await knex('statutory_days').insert(rows).onConflict().ignore();
    },
  };
}

/** Those that have no row of these rules and of the versions that are stored now. */
function unreckonedCases(knex: Knex, municipalityCodes: readonly string[], rules: string) {
  return knex({ listed: 'listed_plan_cases' })
    .leftJoin({ process: 'processes' }, (on) =>
      on
        .on('process.municipality_code', 'listed.municipality_code')
        .on('process.plan_case_id', 'listed.id'),
    )
    .leftJoin({ reckoned: 'statutory_days' }, (on) =>
      on
        .on('reckoned.municipality_code', 'listed.municipality_code')
        .on('reckoned.plan_case_id', 'listed.id')
        .andOnVal('reckoned.number', 0)
        .andOnVal('reckoned.rules', rules)
        .on('reckoned.case_version', 'listed.version')
        .on('reckoned.process_version', knex.raw('coalesce(process.version, 0)')),
    )
    .whereIn('listed.municipality_code', [...municipalityCodes])
    .whereNull('reckoned.number');
}
