import type { Knex } from 'knex';
import { z } from 'zod';
import { themeSchema, type StoredTheme } from '../../server/vocabulary/theme.ts';
import { jsonText } from './columns.ts';

const rowSchema = z.strictObject({
  municipality_code: z.string(),
  version: z.int(),
  document: jsonText(themeSchema),
});

export function municipalityThemeRepository(knex: Knex) {
  const table = () => knex('municipality_themes');
  return {
    async put(municipalityCode: string, { version, theme }: StoredTheme): Promise<void> {
      const row = { municipality_code: municipalityCode, version, document: theme };
      await table().insert(rowSchema.encode(row)).onConflict('municipality_code').merge();
    },
    async find(municipalityCode: string): Promise<StoredTheme | undefined> {
      const found: unknown = await table().where({ municipality_code: municipalityCode }).first();
      if (found === undefined) return undefined;
      const { version, document: theme } = rowSchema.parse(found);
      return { version, theme };
    },
  };
}
