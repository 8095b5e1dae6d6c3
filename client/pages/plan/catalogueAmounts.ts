import { readCatalogueEntry } from '../../../server/contract/catalogue.ts';
import type { SuggestedAmounts } from '../../../server/model/hard/suggestLines.ts';
import type { CatalogueEntry } from '../../../server/vocabulary/catalogue.ts';
import type { LineKindId } from '../../../server/vocabulary/lineKinds.ts';
import type { Estimate } from '../../../server/vocabulary/numbers.ts';
import { call } from '../../api/call.ts';
import { text } from '../../text/sv.ts';

/** Entries whose value is what a line of the kind costs a place. */
const entries: readonly { readonly kind: LineKindId; readonly entryId: string }[] = [
  { kind: 'preschool', entryId: 'forskola_inv_plats' },
  { kind: 'school', entryId: 'skola_inv_plats' },
];

/**
 * The catalogue's values for lines that are proposed. Without an answer, or without a central
 * value, a line keeps an empty amount: nothing is guessed.
 */
export async function catalogueAmounts(municipalityCode: string): Promise<SuggestedAmounts> {
  const found = await Promise.all(
    entries.map(async ({ kind, entryId }) => {
      const ask = { params: { entryId }, query: { municipalityCode } };
      const entry = await call(readCatalogueEntry, ask).catch(() => null);
      const estimate = entry === null ? null : estimateOf(entry);
      return estimate === null ? [] : [[kind, estimate] as const];
    }),
  );
  return Object.fromEntries(found.flat());
}

/** The entry's latest value as an entered number that remembers where it is from. */
function estimateOf(entry: CatalogueEntry): Estimate | null {
  const value = entry.values.at(-1);
  if (value?.central === undefined) return null;
  const { central, low, high, priceYear, validFrom } = value;
  const interval = low === undefined || high === undefined ? {} : { low, high };
  const { publisher, locator } = entry.source;
  return {
    central,
    ...interval,
    source: {
      kind: 'standardValue',
      note: text.plan.needs.catalogueSource(entry.labelSv, publisher, locator).slice(0, 500),
    },
    ...(priceYear === undefined ? {} : { priceBase: { year: priceYear } }),
    catalogue: {
      entryId: entry.id,
      vintage: entry.vintage,
      validFrom,
      grade: entry.grade,
      central,
      ...interval,
      unitFactor: 1,
    },
  };
}
