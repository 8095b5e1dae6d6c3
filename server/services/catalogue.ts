import { z } from 'zod';
import { entriesFor, entryOf, withOverrides, type CatalogueFilter } from '../catalogue/lookup.ts';
import { catalogueColumns, cellsOf, entriesOfList, entriesOfRows } from '../catalogue/rows.ts';
import { catalogueLicences, type CatalogueEntry } from '../vocabulary/catalogue.ts';
import { toCsv, withoutFormulaMark } from '../vocabulary/csvText.ts';
import { DomainError } from '../vocabulary/errors.ts';
import { dayOf, type Environment } from './environment.ts';
import { parseCsvBytes } from './parseCsv.ts';
import { parseJsonBytes } from './parseJson.ts';

export const CATALOGUE_SCHEMA = 'helkalkyl-catalogue/1';
const fileSchema = z.looseObject({ entries: z.array(z.unknown()).min(1) });

export type CatalogueQuery = CatalogueFilter & {
  readonly page: number;
  readonly limit: number;
  /** Whose own entries stand in for the product's. */
  readonly municipalityCode?: string | undefined;
};
export type CatalogueExport = {
  readonly entries: readonly CatalogueEntry[];
  /** Entries that are left out because their licence forbids sharing. */
  readonly withheld: number;
};

/** The evidence that comes with the product, and each municipality's own. */
export function createCatalogue({ storage: { inTransaction }, now }: Environment) {
  const allEntries = async (municipalityCode?: string): Promise<readonly CatalogueEntry[]> => {
    // Half a megabyte that most commands and many servers never ask for.
    const { catalogueEntries } = await import('../catalogue/entries.ts');
    if (municipalityCode === undefined) return catalogueEntries;
    checkMunicipality(municipalityCode);
    const own = await inTransaction((repositories) =>
      repositories.catalogueEntries.list(municipalityCode),
    );
    return withOverrides(catalogueEntries, own);
  };
  return {
    async list({ page, limit, municipalityCode, ...filter }: CatalogueQuery) {
      const found = entriesFor(await allEntries(municipalityCode), filter);
      const items = found.slice((page - 1) * limit, page * limit);
      return { items, page, limit, total: found.length };
    },
    /** Throws: DomainError `catalogueEntryUnknown`. */
    read: async (id: string, municipalityCode?: string): Promise<CatalogueEntry> =>
      entryOf(await allEntries(municipalityCode), id),
    /** Everything that may be shared; a restricted value never leaves its owner. */
    async exportEntries(municipalityCode?: string): Promise<CatalogueExport> {
      const all = await allEntries(municipalityCode);
      const entries = all.filter(mayBeShared);
      return { entries, withheld: all.length - entries.length };
    },
    /**
     * Stores a municipality's own entries from CSV or JSON, all of the file or nothing.
     *
     * Throws: DomainError with row and column of the fault, and `catalogueValueOverwritten` when
     *         a value that is stored would change: a new value has a later first day.
     */
    async importFile(municipalityCode: string, bytes: Uint8Array): Promise<number> {
      checkMunicipality(municipalityCode);
      const entries = readEntries(bytes);
      await inTransaction(async (repositories) => {
        const stored = await repositories.catalogueEntries.list(municipalityCode);
        const byId = new Map(stored.map((entry) => [entry.id, entry]));
        for (const entry of entries) {
          const kept = keepValues(byId.get(entry.id), entry);
          await repositories.catalogueEntries.put(municipalityCode, dayOf(now()), kept);
        }
      });
      return entries.length;
    },
  };
}

/** For a spreadsheet: semicolons and decimal comma; `entriesOfRows` reads it back. */
export function catalogueCsv(entries: readonly CatalogueEntry[]): string {
  return toCsv([catalogueColumns, ...entries.flatMap(cellsOf)]);
}

function mayBeShared({ licence }: CatalogueEntry): boolean {
  return catalogueLicences.some(({ id, mayBeShared: shared }) => id === licence && shared);
}

function checkMunicipality(given: string): void {
  if (!/^\d{4}$/.test(given)) throw new DomainError('catalogueMunicipalityInvalid', { given });
}

function readEntries(bytes: Uint8Array): CatalogueEntry[] {
  const isJson = /^[\s\ufeff]*[[{]/.test(new TextDecoder().decode(bytes.subarray(0, 100)));
  if (!isJson) {
    const rows = parseCsvBytes(bytes).map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, cell]) => [column, withoutFormulaMark(cell)]),
      ),
    );
    return entriesOfRows(rows);
  }
  const file = fileSchema.safeParse(parseJsonBytes(bytes));
  if (!file.success) throw new DomainError('catalogueFileEmpty');
  return entriesOfList(file.data.entries);
}

/** Values are never overwritten: those that are stored stay, and new ones join them. */
function keepValues(stored: CatalogueEntry | undefined, entry: CatalogueEntry): CatalogueEntry {
  if (stored === undefined) return entry;
  const earlier = stored.values.filter((value) => {
    const same = entry.values.find(({ validFrom }) => validFrom === value.validFrom);
    if (same === undefined) return true;
    const keys = new Set([...Object.keys(value), ...Object.keys(same)] as (keyof typeof value)[]);
    if ([...keys].every((key) => value[key] === same[key])) return false;
    const facts = { id: entry.id, day: value.validFrom };
    throw new DomainError('catalogueValueOverwritten', facts);
  });
  return { ...entry, values: [...earlier, ...entry.values] };
}
