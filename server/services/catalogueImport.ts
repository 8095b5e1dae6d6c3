import type { PlacedEntry } from '../catalogue/rows.ts';
import { dayInSweden } from '../process/days.ts';
import {
  isSameEntry,
  standsIn,
  type CatalogueEntry,
  type CatalogueValue,
} from '../vocabulary/catalogue.ts';
import { ListedFaults } from '../vocabulary/errors.ts';
import { rowFault, type RowFault } from '../vocabulary/text/sv/errors/catalogue.ts';
import { evidenceTexts } from '../vocabulary/text/sv/evidence.ts';
import { koladaEntries, readCatalogueFile, readPeers } from './catalogueFiles.ts';
import type { Environment } from './environment.ts';
import { record } from './record.ts';

/** Files as a municipality gives them; groups and their id only beside figures of Kolada. */
export type CatalogueImport = {
  readonly bytes: Uint8Array;
  readonly groups?: Uint8Array | undefined;
  readonly groupId?: string | undefined;
  /** The day that figures of Kolada were taken out, YYYY-MM-DD; absent: today. */
  readonly retrievedOn?: string | undefined;
};
export type CatalogueImported = {
  /** Entries that are stored now. */
  readonly entries: number;
  /** Entries that say just what the product's own do, which are not stored. */
  readonly same: number;
  readonly notices: readonly string[];
};

/**
 * Stores a municipality's own entries, all of the file or nothing.
 *
 * Throws: ListedFaults with every row at fault: a cell, an override that nobody explains, or a
 *         stored value that would change (a new value has a later first day).
 */
export async function importFile(
  environment: Environment,
  stock: readonly CatalogueEntry[],
  municipalityCode: string,
  file: CatalogueImport,
): Promise<CatalogueImported> {
  const ours = new Map(stock.map((entry) => [entry.id, entry]));
  const given = await readFile(environment, municipalityCode, file, stock);
  return environment.storage.inTransaction(async (repositories) => {
    const { catalogueEntries } = repositories;
    const stored = await catalogueEntries.list(municipalityCode);
    const own = new Map(stored.map((entry) => [entry.id, entry]));
    const { read, notices } = given.isKolada ? withoutRevised(given, own) : given;
    const changed = read.filter(({ entry }) => {
      const our = ours.get(entry.id);
      return own.has(entry.id) || our === undefined || !isSameEntry(entry, our);
    });
    const all = [...given.faults, ...changed.flatMap((one) => storingFaults(one, ours, own))];
    throwFaults(all);
    const kept = changed.map(({ entry }) => withEarlierValues(own.get(entry.id), entry));
    for (const entry of kept) {
      await catalogueEntries.put(municipalityCode, dayInSweden(environment.now()), entry);
    }
    if (kept.length > 0) {
      await record(environment, repositories, {
        act: 'catalogueImported',
        municipalityCode,
        objectId: `catalogue-${municipalityCode}`,
        before: kept.flatMap(({ id }) => own.get(id) ?? []),
        after: kept,
      });
    }
    return { entries: changed.length, same: read.length - changed.length, notices };
  });
}

type GivenEntries = {
  readonly isKolada: boolean;
  readonly read: readonly PlacedEntry[];
  readonly faults: readonly RowFault[];
  readonly notices: readonly string[];
};

async function readFile(
  environment: Environment,
  municipality: string,
  { bytes, groups, groupId, retrievedOn }: CatalogueImport,
  ours: readonly CatalogueEntry[],
): Promise<GivenEntries> {
  const file = readCatalogueFile(bytes);
  if (file.kind === 'entries') {
    return { isKolada: false, read: file.read, faults: file.faults, notices: [] };
  }
  const names = await environment.storage.inTransaction(async ({ planCases }) => {
    const { items } = await planCases.listSummaries([municipality], { offset: 0, limit: 200 });
    return items.map(({ municipalityName }) => municipalityName);
  });
  const peers = groups === undefined ? undefined : readPeers(groups, { groupId, names });
  const day = retrievedOn ?? dayInSweden(environment.now());
  const made = koladaEntries(ours, { figures: file.figures, municipality, peers, day });
  const read = made.entries.map((entry, at) => ({ entry, place: { entry: at + 1 } }));
  return { isKolada: true, read, faults: [], notices: made.notices };
}

/** Kolada revises earlier years: the value that cases were built on stays, and it is said. */
function withoutRevised(
  { read, notices }: GivenEntries,
  own: ReadonlyMap<string, CatalogueEntry>,
): Pick<GivenEntries, 'read' | 'notices'> {
  const revised: string[] = [];
  const kept = read.map(({ entry, place }) => {
    const values = entry.values.filter((value) => {
      const stored = own
        .get(entry.id)
        ?.values.find(({ validFrom }) => validFrom === value.validFrom);
      if (stored === undefined || isSameValue(stored, value)) return true;
      revised.push(evidenceTexts.koladaRevised(entry.labelSv, stored, value));
      return false;
    });
    return { entry: { ...entry, values }, place };
  });
  return { read: kept, notices: [...notices, ...revised] };
}

function storingFaults(
  { entry, place }: PlacedEntry,
  ours: ReadonlyMap<string, CatalogueEntry>,
  own: ReadonlyMap<string, CatalogueEntry>,
): RowFault[] {
  const { id, reasonSv, personSv } = entry;
  const our = ours.get(id);
  const isUnexplained =
    our !== undefined && standsIn(entry, our) && (reasonSv === undefined || personSv === undefined);
  const overwritten = own.get(id)?.values.find((value) => {
    const same = entry.values.find(({ validFrom }) => validFrom === value.validFrom);
    return same !== undefined && !isSameValue(value, same);
  });
  const stored = own.get(id);
  const isReshaped =
    stored !== undefined &&
    (stored.unit !== entry.unit ||
      (stored.state !== entry.state && stored.values.length > 0 && overwritten === undefined));
  return [
    ...(isReshaped
      ? [
          {
            code: 'catalogueShapeChanged' as const,
            facts: { ...place, id, unit: stored.unit, state: stored.state },
          },
        ]
      : []),
    ...(isUnexplained
      ? [{ code: 'catalogueOverrideUnexplained' as const, facts: { ...place, id } }]
      : []),
    ...(overwritten === undefined
      ? []
      : [
          {
            code: 'catalogueValueOverwritten' as const,
            facts: { ...place, id, day: overwritten.validFrom },
          },
        ]),
  ];
}

/** The same figures; what a local value is read beside may be told anew. */
function isSameValue(one: CatalogueValue, other: CatalogueValue): boolean {
  const keys = ['priceYear', 'priceYearNoteSv', 'low', 'central', 'high', 'sign'] as const;
  return keys.every((key) => one[key] === other[key]);
}

/** Values are never overwritten: those that are stored stay, and new ones join them. */
function withEarlierValues(
  stored: CatalogueEntry | undefined,
  entry: CatalogueEntry,
): CatalogueEntry {
  const isNew = (value: CatalogueValue) =>
    !entry.values.some(({ validFrom }) => validFrom === value.validFrom);
  return { ...entry, values: [...(stored?.values.filter(isNew) ?? []), ...entry.values] };
}

function throwFaults(given: readonly RowFault[]): void {
  const placeOf = ({ facts }: RowFault) => Number(facts['row'] ?? facts['entry'] ?? 0);
  const faults = given.toSorted((a, b) => placeOf(a) - placeOf(b));
  const [first] = faults;
  if (first === undefined) return;
  throw new ListedFaults(
    first.code,
    { ...first.facts, count: faults.length },
    faults.map(rowFault),
  );
}
