import { catalogueEntries } from '../../../server/catalogue/entries.ts';
import { entryOf, withOverrides } from '../../../server/catalogue/lookup.ts';
import { priceIndices } from '../../../server/catalogue/priceIndices.ts';
import type { EffectSources } from '../../../server/model/effects/resolveInput.ts';
import type { CatalogueEntry } from '../../../server/vocabulary/catalogue.ts';
import type { Estimate } from '../../../server/vocabulary/numbers.ts';

const kpi = priceIndices.find(({ id }) => id === 'KPI_1980');
if (kpi === undefined) throw new Error('no KPI_1980');

/** A case of 2024 prices with these numbers entered, on the product's own catalogue. */
export function effectSources(
  entered: Readonly<Record<string, number | Estimate>>,
  {
    dwellings,
    overrides = [],
    priceYear = 2024,
  }: {
    readonly dwellings?: number;
    readonly overrides?: readonly CatalogueEntry[];
    readonly priceYear?: number;
  } = {},
): EffectSources {
  const entries = withOverrides(catalogueEntries, overrides);
  return {
    inputs: Object.fromEntries(
      Object.entries(entered).map(([key, value]) => [
        key,
        typeof value === 'number' ? { central: value } : value,
      ]),
    ),
    programme: dwellings === undefined ? {} : { dwellings },
    entryFor: (id) => entryOf(entries, id),
    day: '2026-11-27',
    price: { year: priceYear, index: kpi as NonNullable<typeof kpi> },
    path: ['alternatives', 1, 'builtEffects', 0],
  };
}
