import { catalogueEntrySchema, type CatalogueEntry } from '../vocabulary/catalogue.ts';
import activeTravel from './tables/activeTravel.json' with { type: 'json' };
import effectSizes from './tables/effectSizes.json' with { type: 'json' };
import hardFigures from './tables/hardFigures.json' with { type: 'json' };
import indicators from './tables/indicators.json' with { type: 'json' };
import koladaUnitCosts from './tables/koladaUnitCosts.json' with { type: 'json' };
import valuationFigures from './tables/valuationFigures.json' with { type: 'json' };

/**
 * Every entry that comes with the product, table by table. Import this only where the whole
 * stock is needed: it is half a megabyte, and no page starts with it.
 */
export const catalogueEntries: readonly CatalogueEntry[] = catalogueEntrySchema
  .array()
  .parse(
    [valuationFigures, effectSizes, hardFigures, koladaUnitCosts, indicators, activeTravel].flat(),
  );
