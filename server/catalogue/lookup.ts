import type {
  CatalogueEntry,
  CatalogueKind,
  CatalogueState,
  CatalogueValue,
} from '../vocabulary/catalogue.ts';
import { DomainError } from '../vocabulary/errors.ts';

export type CatalogueFilter = {
  /** Words that all stand in the name, the id, the population or the source. */
  readonly text?: string | undefined;
  readonly kind?: CatalogueKind | undefined;
  readonly grade?: CatalogueEntry['grade'] | undefined;
  readonly state?: CatalogueState | undefined;
  /** What it counts, before the first `/` of its unit; several are joined by `+`. */
  readonly measure?: string | undefined;
  /** Whole units; several are joined by `+`. */
  readonly units?: string | undefined;
};

/** Throws: DomainError `catalogueEntryUnknown`; an id is never guessed. */
export function entryOf(entries: readonly CatalogueEntry[], id: string): CatalogueEntry {
  const entry = entries.find((one) => one.id === id);
  if (entry === undefined) throw new DomainError('catalogueEntryUnknown', { id });
  return entry;
}

/** The entries that fit every part of the filter, in the order of the catalogue. */
export function entriesFor(
  entries: readonly CatalogueEntry[],
  { text = '', kind, grade, state, measure, units }: CatalogueFilter,
): CatalogueEntry[] {
  const measures = measure?.split('+');
  const wholeUnits = units?.split('+');
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    if (kind !== undefined && entry.kind !== kind) return false;
    if (grade !== undefined && entry.grade !== grade) return false;
    if (state !== undefined && entry.state !== state) return false;
    if (measures?.includes(measureOf(entry)) === false) return false;
    if (wholeUnits?.includes(entry.unit) === false) return false;
    const searched = searchedText(entry);
    return words.every((word) => searched.includes(word));
  });
}

/** `SEK` of `SEK/person/year`. */
export function measureOf({ unit }: CatalogueEntry): string {
  return unit.split('/')[0] ?? '';
}

function searchedText({ id, labelSv, populationSv = '', source }: CatalogueEntry): string {
  return [id, labelSv, populationSv, source.publisher, source.title].join('\n').toLowerCase();
}

/**
 * The value that is in force on a day: the latest that had begun.
 *
 * Throws: DomainError `catalogueValueMissing` when none had; a neighbour's value is never used.
 */
export function valueInForce({ id, values }: CatalogueEntry, day: string): CatalogueValue {
  const begun = values.filter(({ validFrom }) => validFrom <= day);
  const [first, ...rest] = begun;
  if (first === undefined) throw new DomainError('catalogueValueMissing', { id, day });
  return rest.reduce((latest, one) => (one.validFrom > latest.validFrom ? one : latest), first);
}

/** Entries whose check was due before the day; they still calculate, and are marked. */
export function overdueOn<Checked extends { readonly nextCheckOn: string }>(
  entries: readonly Checked[],
  today: string,
): Checked[] {
  return entries.filter(({ nextCheckOn }) => nextCheckOn < today);
}

/** Entries that no id in use points at: kept on purpose, or forgotten. */
export function unusedEntries(
  entries: readonly CatalogueEntry[],
  usedIds: ReadonlySet<string>,
): CatalogueEntry[] {
  return entries.filter(({ id }) => !usedIds.has(id));
}

/** A municipality's own entries stand in for ours of the same id; new ones come last. */
export function withOverrides(
  entries: readonly CatalogueEntry[],
  overrides: readonly CatalogueEntry[],
): CatalogueEntry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  for (const override of overrides) byId.set(override.id, override);
  return [...byId.values()];
}
