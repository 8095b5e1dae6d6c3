import type { Knex } from 'knex';
import { z } from 'zod';
import {
  municipalityTemplateSchema,
  type MunicipalityTemplate,
} from '../../server/vocabulary/municipalityTemplate.ts';
import { jsonText } from './columns.ts';

const rowSchema = z.strictObject({
  municipality_code: z.string(),
  version: z.int(),
  owner: z.string(),
  saved_on: z.string(),
  document: jsonText(municipalityTemplateSchema.shape.settings),
});

/** Settings that new cases of a municipality begin with; rows are added and never changed. */
export function municipalityTemplateRepository(knex: Knex) {
  const table = () => knex('municipality_templates');
  return {
    async insert(municipalityCode: string, template: MunicipalityTemplate): Promise<void> {
      const { version, owner, savedOn, settings } = template;
      await table().insert(
        rowSchema.encode({
          municipality_code: municipalityCode,
          version,
          owner,
          saved_on: savedOn,
          document: settings,
        }),
      );
    },
    /** Latest version first. */
    async list(municipalityCode: string): Promise<MunicipalityTemplate[]> {
      const rows: unknown[] = await table()
        .where({ municipality_code: municipalityCode })
        .orderBy('version', 'desc');
      return rows.map((row) => {
        const { version, owner, saved_on: savedOn, document: settings } = rowSchema.parse(row);
        return { version, owner, savedOn, settings };
      });
    },
  };
}
