/** What the fields of a ledger are called in a case, by their names without numbers. */
const columns: Readonly<Record<string, string>> = {
  'risk.groups': 'the risk group',
  'risk.groups.low': 'low value of the risk group',
  'risk.groups.high': 'high value of the risk group',
  'risk.groups.sd': 'standard deviation of the risk group',
  'risk.correlation': 'correlation between risk groups',
  'risk.discount_low': 'tested low discount rate',
  'risk.discount_high': 'tested high discount rate',
  real_discount_rates: 'real discount rate',
  main_horizon: 'main horizon',
  horizons: 'horizons',
  price_year: 'price level, year',
  base_year: 'base year',
  inflation: 'inflation',
  internal_rate: 'internal interest rate',
  tax_factor: 'tax factor',
  'optimism_bias.capex': 'addition for optimism in investment',
  'optimism_bias.effect': 'deduction for optimism in effect',
  budget_years: 'budget period',
  stabilised_year: 'normal year for net operating income',
  exit_cost: 'cost at disposal',
  exit_yield_real: 'yield at disposal',
  market_yield_real: 'market yield',
  option: 'phase 2 in good and bad times',
  series: 'homes per year in the programme',
  items: 'number of entries',
  range: 'the interval',
  rule: 'the amount',
  'rule.values': 'the payments',
  'rule.amount': 'the amount',
  'rule.persons': 'number of persons',
  'rule.effect': 'size of the effect',
  'rule.unit_value': 'value per person',
  'rule.from': 'from year',
  'rule.start': 'from year',
  'rule.to': 'to and including year',
  'rule.growth': 'real increase per year',
  'rule.lag': 'years after moving in',
  'rule.ramp': 'years to full effect',
  'rule.full': 'years with full effect after that',
  'rule.decay': 'decline per year',
  'rule.deadweight': 'what would have happened anyway',
  'rule.attribution': 'share due to the measure',
  'rule.displacement': 'moved from others',
  'asset.life': 'lifetime',
  'asset.commission': 'taken into use, year',
  'contribution.life': 'lifetime',
  'contribution.commission': 'taken into use, year',
  cashable: 'share that can be realised as savings',
  overlap_share: 'share already counted',
  price_index: 'index between price years',
  committee_from: 'committee',
  committee_to: 'committee',
};

/** `range[0]` is the low end and `range[1]` the high one. */
const ends: Readonly<Record<string, string>> = { 'range[0]': 'low', 'range[1]': 'high' };

/**
 * "Street A, high" of a field of a ledger and the entry it comes from; the longest name that is
 * known of the field, and the field itself where none is.
 */
export function faultPlace(field: string, label: string): string {
  const name = ends[field] ?? nameOf(field.replace(/\[\d+\]/g, '')) ?? field;
  return label === '' ? `Assumptions, ${name}` : `${label}, ${name}`;
}

function nameOf(field: string): string | undefined {
  const known = columns[field];
  if (known !== undefined || !field.includes('.')) return known;
  return nameOf(field.slice(0, field.lastIndexOf('.')));
}
