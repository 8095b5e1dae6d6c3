import type { Knex } from 'knex';
import { z } from 'zod';
import { catalogueEntrySchema, type CatalogueEntry } from '../../server/vocabulary/catalogue.ts';
import { jsonText } from './columns.ts';

const rowSchema = z.strictObject({
  municipality_code: z.string(),
  id: z.string(),
  imported_on: z.string(),
  document: jsonText(catalogueEntrySchema),
});

/** A municipality's own evidence; the product's is no table. */
export function catalogueEntryRepository(knex: Knex) {
  const table = () => knex('catalogue_entries');
  return {
    /** A later import of the same id takes the place of the earlier. */
    async put(municipalityCode: string, importedOn: string, entry: CatalogueEntry): Promise<void> {
      const row = rowSchema.encode({
        municipality_code: municipalityCode,
        id: entry.id,
        imported_on: importedOn,
        document: entry,
      });
      await table().insert(row).onConflict(['municipality_code', 'id']).merge();
    },
    /** In the order of their ids. */
    async list(municipalityCode: string): Promise<CatalogueEntry[]> {
      const rows: unknown[] = await table()
        .where({ municipality_code: municipalityCode })
        .orderBy('id');
      return rows.map((row) => rowSchema.parse(row).document);
    },
  };
}
