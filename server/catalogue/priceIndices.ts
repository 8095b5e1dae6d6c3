import { priceIndexSchema, type PriceIndex } from '../vocabulary/catalogue.ts';
import table from './tables/priceIndices.json' with { type: 'json' };

/** Consumer prices, construction and labour cost, base amounts and rates, by year. */
export const priceIndices: readonly PriceIndex[] = priceIndexSchema.array().parse(table);
