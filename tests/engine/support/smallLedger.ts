import type { Ledger, LedgerItem, LedgerRule } from '../../../server/vocabulary/ledger.ts';

/** A payment of 100 SEK from the municipality in 2026; every field can be replaced. */
export function itemWith(fields: Partial<LedgerItem> = {}): LedgerItem {
  return {
    id: 'post',
    layer: 'hard',
    group: 'other',
    from: 'kommun',
    to: 'real',
    rule: lump([2026, 100]),
    ...fields,
  };
}

export function lump(...values: [year: number, amount: number][]): LedgerRule {
  return { type: 'lump', values };
}

export function annual(amount: number, from: number, to: number): LedgerRule {
  return { type: 'annual', amount, from, to };
}

/** A full effect of 1 000 SEK a year from 2026, without ramp or decay. */
export function effect(fields: Partial<Extract<LedgerRule, { type: 'effect' }>> = {}): LedgerRule {
  return {
    type: 'effect',
    persons: 10,
    effect: 0.1,
    unit_value: 1000,
    start: 2026,
    ramp: 0,
    full: 100,
    decay: 0,
    to: 2100,
    deadweight: 0,
    attribution: 1,
    ...fields,
  };
}

/** A ledger from 2026 in prices of 2026 with easy rates; every field can be replaced. */
export function ledgerWith(fields: Partial<Ledger> = {}): Ledger {
  return {
    schema: 'helkalkyl-combined/1',
    case: 'small',
    price_year: 2026,
    base_year: 2026,
    inflation: 0,
    internal_rate: 0.02,
    tax_factor: 1.5,
    horizons: [0, 2],
    optimism_bias: { capex: 0.5, effect: 0.2 },
    budget_years: 4,
    real_discount_rates: { bolag: 0.1, kommun: 0.1, offentlig: 0.1, samhalle: 0.1, hushall: 0 },
    actors: ['kommun', 'region', 'bolag', 'hushall'],
    perspectives: ['bolag', 'kommun', 'offentlig', 'samhalle', 'hushall'],
    main_horizon: { bolag: 2, kommun: 2, offentlig: 2, samhalle: 2, hushall: 2 },
    exit_cost: 0,
    exit_yield_real: 0.1,
    series: {},
    items: [itemWith()],
    ...fields,
  };
}

/** Two groups that vary, for ledgers with risk. */
export const twoGroups: NonNullable<Ledger['risk']> = {
  groups: [
    { name: 'capex', low: 0.5, high: 2, sd: 0.3 },
    { name: 'rent', low: 0.9, high: 1.1, sd: 0.1 },
  ],
  correlation: [
    [1, 0.6],
    [0.6, 1],
  ],
  discount_low: 0,
  discount_high: 0.25,
  perspectives: ['kommun', 'samhalle'],
  draws: [
    [1, 0],
    [0, 1],
    [-1, -1],
  ],
};
