import {
  overdueOn,
  entriesFor,
  entryOf,
  withOverrides,
  type CatalogueFilter,
} from '../catalogue/lookup.ts';
import { healthOf, type CatalogueHealth } from '../catalogue/health.ts';
import { dayInSweden } from '../process/days.ts';
import { contradictionsOf } from '../model/contradictions.ts';
import { startingPoint } from '../catalogue/startingPoint.ts';
import { catalogueLicences, isSameEntry, type CatalogueEntry } from '../vocabulary/catalogue.ts';
import { DomainError } from '../vocabulary/errors.ts';
import { evidenceTexts } from '../vocabulary/text/sv/evidence.ts';
import { importFile, type CatalogueImport } from './catalogueImport.ts';
import { usesOf, usedIdsOf } from './catalogueUses.ts';
import type { Environment } from './environment.ts';

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

/** Half a megabyte that most commands and many servers never ask for. */
const stock = async () => (await import('../catalogue/entries.ts')).catalogueEntries;
const series = async () => (await import('../catalogue/priceIndices.ts')).priceIndices;

/** The evidence that comes with the product, and each municipality's own. */
export function createCatalogue(environment: Environment) {
  const allEntries = async (municipalityCode?: string): Promise<readonly CatalogueEntry[]> => {
    const ours = await stock();
    if (municipalityCode === undefined) return ours;
    return withOverrides(ours, await ownEntries(environment, municipalityCode));
  };
  return {
    ...createLooking(environment, allEntries),
    /** Everything that may be shared; a restricted value never leaves its owner. */
    async exportEntries(municipalityCode?: string, ownOnly = false): Promise<CatalogueExport> {
      const all =
        ownOnly && municipalityCode !== undefined
          ? await ownEntries(environment, municipalityCode)
          : await allEntries(municipalityCode);
      const entries = all.filter(mayBeShared);
      return { entries, withheld: all.length - entries.length };
    },
    async importFile(municipalityCode: string, file: CatalogueImport) {
      checkMunicipality(municipalityCode);
      return importFile(environment, await stock(), municipalityCode, file);
    },
    /** What is to mend or mind on a day; today when none is given. */
    async check({
      municipalityCode,
      day,
    }: {
      municipalityCode?: string | undefined;
      day?: string | undefined;
    }) {
      const entries = await allEntries(municipalityCode);
      const onDay = day ?? dayInSweden(environment.now());
      const health = healthOf(entries, {
        ours: new Map((await stock()).map((entry) => [entry.id, entry])),
        day: onDay,
        usedIds: await usedIdsOf(environment, municipalityCode),
        indices: await series(),
      });
      return {
        day: onDay,
        ...health,
        unused: [...health.unused],
        findings: health.findings.map(withSentence),
      };
    },
    /** Key figures of Kolada that give a municipality's own unit costs. */
    async unitCostKpis(): Promise<string[]> {
      const entries = await stock();
      return entries.flatMap(({ id, kind }) => (kind === 'localUnitCost' ? [id] : []));
    },
    /** What a rerun needs of the catalogue of a day. */
    async entriesToday(municipalityCode: string) {
      const entries = await allEntries(municipalityCode);
      return {
        entries: new Map(entries.map((entry) => [entry.id, entry])),
        indices: await series(),
        day: dayInSweden(environment.now()),
      };
    },
  };
}

type AllEntries = (municipalityCode?: string) => Promise<readonly CatalogueEntry[]>;

function createLooking(environment: Environment, allEntries: AllEntries) {
  const today = () => dayInSweden(environment.now());
  return {
    async list({ page, limit, municipalityCode, ...filter }: CatalogueQuery) {
      const found = entriesFor(await allEntries(municipalityCode), filter);
      const items = found.slice((page - 1) * limit, page * limit);
      return { items, page, limit, total: found.length };
    },
    /**
     * An entry with what it is used for in the municipality's cases, and the product's own when
     * the municipality's stands in for it.
     *
     * Throws: DomainError `catalogueEntryUnknown`.
     */
    async read(id: string, municipalityCode?: string) {
      const entry = entryOf(await allEntries(municipalityCode), id);
      const ours = (await stock()).find((one) => one.id === id);
      const isOwn = ours === undefined || !isSameEntry(entry, ours);
      return {
        ...entry,
        isOwn,
        isOverdue: overdueOn([entry], today()).length > 0,
        ...(isOwn && ours !== undefined ? { replaces: ours } : {}),
        contradictions: isOwn ? [] : contradictionsOf(id),
        usedIn:
          municipalityCode === undefined ? [] : await usesOf(environment, municipalityCode, id),
      };
    },
    /**
     * The entry as the number of a field in a case of a price year.
     *
     * Throws: DomainError `catalogueEntryUnknown`, `catalogueValueMissing` and
     *         `catalogueWithoutNumber`.
     */
    async startingPoint(
      id: string,
      about: { priceYear: number; unitFactor: number; municipalityCode?: string | undefined },
    ) {
      const entry = entryOf(await allEntries(about.municipalityCode), id);
      const { priceYear, unitFactor } = about;
      const point = startingPoint(entry, {
        day: today(),
        priceYear,
        unitFactor,
        indices: await series(),
      });
      const { use, numbers, priceBase } = point;
      return {
        use,
        numbers,
        ...(priceBase === undefined ? {} : { priceBase }),
        sourceSv: evidenceTexts.sourceNote(entry),
        sentences: [...evidenceTexts.priceMove(point.move), ...evidenceTexts.cautions(entry, use)],
      };
    },
  };
}

async function ownEntries(
  { storage: { inTransaction } }: Environment,
  municipalityCode: string,
): Promise<CatalogueEntry[]> {
  checkMunicipality(municipalityCode);
  return inTransaction((repositories) => repositories.catalogueEntries.list(municipalityCode));
}

function mayBeShared({ licence }: CatalogueEntry): boolean {
  return catalogueLicences.some(({ id, mayBeShared: shared }) => id === licence && shared);
}

function checkMunicipality(given: string): void {
  if (!/^\d{4}$/.test(given)) throw new DomainError('catalogueMunicipalityInvalid', { given });
}

function withSentence(finding: CatalogueHealth['findings'][number]) {
  const { severity, code, id, labelSv, facts } = finding;
  return { severity, code, id, labelSv, sentenceSv: evidenceTexts.health[code](facts) };
}
