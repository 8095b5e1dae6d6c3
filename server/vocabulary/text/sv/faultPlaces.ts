import { spoken } from '../language.ts';

/** What the fields of a ledger are called in a case, by their names without numbers. */
const columns: Readonly<Record<string, string>> = {
  'risk.groups': 'riskgruppen',
  'risk.groups.low': 'riskgruppens lågt',
  'risk.groups.high': 'riskgruppens högt',
  'risk.groups.sd': 'riskgruppens standardavvikelse',
  'risk.correlation': 'samband mellan riskgrupper',
  'risk.discount_low': 'prövad låg kalkylränta',
  'risk.discount_high': 'prövad hög kalkylränta',
  real_discount_rates: 'real kalkylränta',
  main_horizon: 'huvudhorisont',
  horizons: 'horisonter',
  price_year: 'prisnivå, år',
  base_year: 'basår',
  inflation: 'inflation',
  internal_rate: 'internränta',
  tax_factor: 'skattefaktor',
  'optimism_bias.capex': 'påslag för optimism i investering',
  'optimism_bias.effect': 'avdrag för optimism i effekt',
  budget_years: 'budgetperiod',
  stabilised_year: 'normalår för driftnetto',
  exit_cost: 'kostnad vid avyttring',
  exit_yield_real: 'direktavkastning vid avyttring',
  market_yield_real: 'marknadens direktavkastning',
  option: 'etapp 2 i goda och dåliga lägen',
  series: 'bostäder per år i programmet',
  items: 'antal poster',
  range: 'intervallet',
  rule: 'beloppet',
  'rule.values': 'betalningarna',
  'rule.amount': 'beloppet',
  'rule.persons': 'antal personer',
  'rule.effect': 'effektens storlek',
  'rule.unit_value': 'värde per person',
  'rule.from': 'från år',
  'rule.start': 'från år',
  'rule.to': 'till och med år',
  'rule.growth': 'real ökning per år',
  'rule.lag': 'år efter inflyttning',
  'rule.ramp': 'år till full effekt',
  'rule.full': 'år med full effekt därefter',
  'rule.decay': 'avtagande per år',
  'rule.deadweight': 'det som hade skett ändå',
  'rule.attribution': 'andel som beror på insatsen',
  'rule.displacement': 'flyttas från andra',
  'asset.life': 'livslängd',
  'asset.commission': 'tas i bruk år',
  'contribution.life': 'livslängd',
  'contribution.commission': 'tas i bruk år',
  cashable: 'andel som går att ta hem',
  overlap_share: 'andel som räknas redan',
  price_index: 'index mellan prisår',
  committee_from: 'nämnd',
  committee_to: 'nämnd',
};

/** `range[0]` is the low end and `range[1]` the high one. */
const ends: Readonly<Record<string, string>> = { 'range[0]': 'lågt', 'range[1]': 'högt' };

/**
 * "Gata A, högt" of a field of a ledger and the entry it comes from; the longest name that is
 * known of the field, and the field itself where none is.
 */
export const faultPlace = spoken(function faultPlace(field: string, label: string): string {
  const name = ends[field] ?? nameOf(field.replace(/\[\d+\]/g, '')) ?? field;
  return label === '' ? `Antaganden, ${name}` : `${label}, ${name}`;
});

function nameOf(field: string): string | undefined {
  const known = columns[field];
  if (known !== undefined || !field.includes('.')) return known;
  return nameOf(field.slice(0, field.lastIndexOf('.')));
}
