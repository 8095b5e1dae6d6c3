import type { Knex } from 'knex';
import { z } from 'zod';

const directoryRow = z.strictObject({
  plan_case_id: z.uuid(),
  municipality_code: z.string(),
});
const codeRow = directoryRow.pick({ municipality_code: true });

/** Whose a plan case is, when only its id is known; the one table that is no tenant's. */
export function planCaseDirectoryRepository(knex: Knex) {
  const table = () => knex('plan_case_directory');
  return {
    async insert(planCaseId: string, municipalityCode: string): Promise<void> {
      await table().insert(
        directoryRow.encode({ plan_case_id: planCaseId, municipality_code: municipalityCode }),
      );
    },
    async findMunicipalityCode(planCaseId: string): Promise<string | undefined> {
      const row: unknown = await table().where({ plan_case_id: planCaseId }).first();
      return row === undefined ? undefined : directoryRow.parse(row).municipality_code;
    },
    /** Every municipality that has a case here. */
    async listMunicipalityCodes(): Promise<string[]> {
      const rows: unknown[] = await table()
        .distinct('municipality_code')
        .orderBy('municipality_code');
      return rows.map((row) => codeRow.parse(row).municipality_code);
    },
    async delete(planCaseId: string): Promise<void> {
      await table().where({ plan_case_id: planCaseId }).delete();
    },
  };
}
