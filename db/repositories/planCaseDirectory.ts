import type { Knex } from 'knex';
import { z } from 'zod';
import { belongsTo, type Caller } from '../../server/vocabulary/people.ts';

const directoryRow = z.strictObject({
  plan_case_id: z.uuid(),
  municipality_code: z.string(),
});
const codeRow = directoryRow.pick({ municipality_code: true });

/**
 * Whose a plan case is, when only its id is known; the one table that is no tenant's. To a caller
 * who has nothing to do with a municipality its cases are not there; one that was taken away is
 * there to nobody.
 */
export function planCaseDirectoryRepository(knex: Knex, caller: Caller) {
  const table = () => knex('plan_case_directory');
  return {
    async insert(planCaseId: string, municipalityCode: string): Promise<void> {
      await table().insert(
        directoryRow.encode({ plan_case_id: planCaseId, municipality_code: municipalityCode }),
      );
    },
    async findMunicipalityCode(planCaseId: string): Promise<string | undefined> {
      const row: unknown = await table()
        .where({ plan_case_id: planCaseId })
        .whereNotExists(
          knex('deleted_plan_cases').whereRaw(
            'deleted_plan_cases.plan_case_id = plan_case_directory.plan_case_id',
          ),
        )
        .first();
      if (row === undefined) return undefined;
      const { municipality_code } = directoryRow.parse(row);
      return belongsTo(caller, municipality_code) ? municipality_code : undefined;
    },
    /** Whether the id is a case's here, anyone's, also one that was taken away. */
    async isTaken(planCaseId: string): Promise<boolean> {
      const row: unknown = await table().where({ plan_case_id: planCaseId }).first('plan_case_id');
      return row !== undefined;
    },
    /** Every municipality of the caller's that has a case here. */
    async listMunicipalityCodes(): Promise<string[]> {
      const rows: unknown[] = await table()
        .distinct('municipality_code')
        .orderBy('municipality_code');
      const codes = rows.map((row) => codeRow.parse(row).municipality_code);
      return codes.filter((code) => belongsTo(caller, code));
    },
  };
}
