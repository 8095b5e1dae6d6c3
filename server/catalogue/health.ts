import {
  catalogueLicences,
  standsIn,
  type CatalogueEntry,
  type PriceIndex,
} from '../vocabulary/catalogue.ts';
import type { Facts } from '../vocabulary/errors.ts';
import { oddValues } from './kolada.ts';
import { measureOf, overdueOn, unusedEntries } from './lookup.ts';

/** Something about an entry that is wrong (`fault`) or that its reader should know (`note`). */
export type HealthFinding = {
  readonly severity: 'fault' | 'note';
  readonly code:
    | 'overdue'
    | 'yearNotPrinted'
    | 'notYetInForce'
    | 'publishedAfterRead'
    | 'locatorVague'
    | 'noAddress'
    | 'foreignCurrency'
    | 'mayNotBeShared'
    | 'overrideUnexplained'
    | 'seriesUnknown'
    | 'outsidePeers';
  readonly id: string;
  readonly labelSv: string;
  readonly facts: Facts;
};
export type CatalogueHealth = {
  readonly entries: number;
  readonly byState: Readonly<Record<string, number>>;
  readonly byGrade: Readonly<Record<string, number>>;
  readonly byLicence: Readonly<Record<string, number>>;
  /** By what is counted: SEK, share, sign … */
  readonly byMeasure: Readonly<Record<string, number>>;
  readonly findings: readonly HealthFinding[];
  /** Entries that no case points at, by id. */
  readonly unused: readonly string[];
};

const currencies = ['EUR', 'USD', 'GBP', 'NOK', 'DKK'];
/** A place in the source that does not say where. */
const vagueLocators = ['angiven webbsida', 'löptext', 'text'];

/** What there is to mend or mind in a catalogue on a day, entry by entry. */
export function healthOf(
  entries: readonly CatalogueEntry[],
  {
    ours,
    day,
    usedIds,
    indices,
  }: {
    /** The entries that came with the product. */
    readonly ours: ReadonlyMap<string, CatalogueEntry>;
    readonly day: string;
    readonly usedIds: ReadonlySet<string>;
    readonly indices: readonly PriceIndex[];
  },
): CatalogueHealth {
  const overdue = new Set(overdueOn(entries, day).map(({ id }) => id));
  const findings = entries.flatMap((entry): HealthFinding[] => {
    const { id, labelSv, nextCheckOn } = entry;
    const found = [
      ...(overdue.has(id) ? [note('overdue', { nextCheckOn })] : []),
      ...valueFindings(entry, day),
      ...sourceFindings(entry),
      ...ownershipFindings(entry, ours.get(id), indices),
    ];
    return found.map((finding) => ({ ...finding, id, labelSv }));
  });
  return {
    entries: entries.length,
    byState: countBy(entries, ({ state }) => state),
    byGrade: countBy(entries, ({ grade }) => grade),
    byLicence: countBy(entries, ({ licence }) => licence),
    byMeasure: countBy(entries, measureOf),
    findings,
    unused: unusedEntries(entries, usedIds).map(({ id }) => id),
  };
}

type Found = Omit<HealthFinding, 'id' | 'labelSv'>;
const note = (code: Found['code'], facts: Facts = {}): Found => ({ severity: 'note', code, facts });
const fault = (code: Found['code'], facts: Facts = {}): Found => {
  return { severity: 'fault', code, facts };
};

function valueFindings(entry: CatalogueEntry, day: string): Found[] {
  const measure = measureOf(entry);
  const isMoney = measure === 'SEK' || currencies.includes(measure);
  const { values } = entry;
  const silent = values.find((value) => (value.priceYear ?? value.priceYearNoteSv) === undefined);
  const begun = values.some(({ validFrom }) => validFrom <= day);
  return [
    ...(isMoney && silent !== undefined ? [fault('yearNotPrinted')] : []),
    ...(values.length > 0 && !begun ? [note('notYetInForce', { day: values[0]?.validFrom })] : []),
    ...(currencies.includes(measure) ? [note('foreignCurrency', { currency: measure })] : []),
    ...oddValues(entry).map(({ priceYear, central, peerLow, peerHigh, peersSv }) =>
      note('outsidePeers', { year: priceYear, central, low: peerLow, high: peerHigh, peersSv }),
    ),
  ];
}

function sourceFindings({ source }: CatalogueEntry): Found[] {
  const { publishedOn = '', retrievedOn, locator, url } = source;
  return [
    ...(publishedOn > retrievedOn
      ? [fault('publishedAfterRead', { publishedOn, retrievedOn })]
      : []),
    ...(vagueLocators.includes(locator) ? [note('locatorVague', { locator })] : []),
    ...(url === undefined ? [note('noAddress')] : []),
  ];
}

function ownershipFindings(
  entry: CatalogueEntry,
  ours: CatalogueEntry | undefined,
  indices: readonly PriceIndex[],
): Found[] {
  const { licence, reasonSv, personSv, movesWith } = entry;
  const isShared = catalogueLicences.some((one) => one.id === licence && one.mayBeShared);
  const isUnexplained =
    ours !== undefined && standsIn(entry, ours) && (reasonSv ?? personSv) === undefined;
  const isSeriesUnknown =
    movesWith !== undefined &&
    !indices.some(({ id, movesAmounts }) => id === movesWith && movesAmounts);
  return [
    ...(isShared ? [] : [note('mayNotBeShared')]),
    ...(isUnexplained ? [fault('overrideUnexplained')] : []),
    ...(isSeriesUnknown ? [fault('seriesUnknown', { series: movesWith })] : []),
  ];
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}
