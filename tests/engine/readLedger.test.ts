import { expect, it } from 'vitest';
import { readLedger } from '../../server/engine/readLedger.ts';
import { DomainError } from '../../server/vocabulary/errors.ts';
import { ledgerErrors } from '../../server/vocabulary/text/sv/errors/ledger.ts';
import { annual, effect, itemWith, ledgerWith, lump, twoGroups } from './support/smallLedger.ts';

/** What a file may hold: anything JSON can say. */
type Loose = Record<string, unknown>;
const withItem = (fields: Loose) => ({ ...ledgerWith(), items: [{ ...itemWith(), ...fields }] });
const withRule = (fields: Loose) => withItem({ rule: { ...fields } });
const withRisk = (fields: Loose) => ({ ...ledgerWith(), risk: { ...twoGroups, ...fields } });
const perUnit = { type: 'per_unit', amount: 1, series: 'none', to: 2030 };
const fixed = { class: 'fixed', life: 10, commission: 2026 };

// One row per fault: what was written, the code, and the field it names.
// prettier-ignore
const itemFaults = [
  { fault: 'unknown payer', input: withItem({ from: 'ufo' }), code: 'ledgerActorUnknown', field: 'from' },
  { fault: 'unknown receiver', input: withItem({ to: 'va' }), code: 'ledgerActorUnknown', field: 'to' },
  { fault: 'committee of another actor', input: withItem({ from: 'bolag/x' }), code: 'ledgerActorUnknown', field: 'from' },
  { fault: 'committee without name', input: withItem({ from: 'kommun/' }), code: 'ledgerActorUnknown', field: 'from' },
  { fault: 'real to real', input: withItem({ from: 'real' }), code: 'ledgerRealToReal', field: 'to' },
  { fault: 'to itself', input: withItem({ from: 'bolag', to: 'bolag' }), code: 'ledgerSameActor', field: 'to' },
  { fault: 'asset inside the municipality', input: withItem({ to: 'kommun', asset: fixed }), code: 'ledgerInternalAsset', field: 'asset' },
  { fault: 'asset between committees', input: withItem({ from: 'kommun/a', to: 'kommun/b', asset: fixed }), code: 'ledgerInternalAsset', field: 'asset' },
  { fault: 'cashable above 1', input: withItem({ from: 'real', to: 'kommun', cashable: 1.5 }), code: 'ledgerNumberTooLarge', field: 'cashable' },
  { fault: 'cashable below 0', input: withItem({ from: 'real', to: 'kommun', cashable: -0.1 }), code: 'ledgerNumberTooSmall', field: 'cashable' },
  { fault: 'cashable to a household', input: withItem({ from: 'real', to: 'hushall', cashable: 0.5 }), code: 'ledgerCashableNotAllowed', field: 'cashable' },
  { fault: 'cashable cost', input: withItem({ cashable: 0.5 }), code: 'ledgerCashableNotAllowed', field: 'cashable' },
  { fault: 'cashable within the public sector', input: withItem({ from: 'region', to: 'kommun', cashable: 0.5 }), code: 'ledgerCashableNotAllowed', field: 'cashable' },
  { fault: 'overlap above 1', input: withItem({ overlap_share: 1.01 }), code: 'ledgerNumberTooLarge', field: 'overlap_share' },
  { fault: 'negative amount', input: withRule({ ...annual(-1, 2026, 2027) }), code: 'ledgerNumberTooSmall', field: 'rule.amount' },
  { fault: 'negative lump', input: withItem({ rule: lump([2026, -5]) }), code: 'ledgerNumberTooSmall', field: 'rule.values[0][1]' },
  { fault: 'infinite amount', input: withRule({ ...annual(Infinity, 2026, 2027) }), code: 'ledgerNumberNotFinite', field: 'rule.amount' },
  { fault: 'not a number', input: withRule({ ...annual(NaN, 2026, 2027) }), code: 'ledgerNumberNotFinite', field: 'rule.amount' },
  { fault: 'amount as text', input: withRule({ ...annual(0, 2026, 2027), amount: '5' }), code: 'ledgerTypeWrong', field: 'rule.amount' },
  { fault: 'missing amount', input: withRule({ type: 'annual', from: 2026, to: 2027 }), code: 'ledgerFieldMissing', field: 'rule.amount' },
  { fault: 'half a year', input: withItem({ rule: lump([2026.5, 1]) }), code: 'ledgerTypeWrong', field: 'rule.values[0][0]' },
  { fault: 'absurd year', input: withItem({ rule: lump([20260, 1]) }), code: 'ledgerNumberTooLarge', field: 'rule.values[0][0]' },
  { fault: 'growth in percent', input: withRule({ ...annual(1, 2026, 2027), growth: 2 }), code: 'ledgerNumberTooLarge', field: 'rule.growth' },
  { fault: 'years reversed', input: withRule({ ...annual(1, 2028, 2027) }), code: 'ledgerYearsReversed', field: 'rule.to' },
  { fault: 'effect ends before it starts', input: withRule({ ...effect({ start: 2030, to: 2029 }) }), code: 'ledgerYearsReversed', field: 'rule.to' },
  { fault: 'negative ramp', input: withRule({ ...effect({ ramp: -1 }) }), code: 'ledgerNumberTooSmall', field: 'rule.ramp' },
  { fault: 'negative plateau', input: withRule({ ...effect({ full: -1 }) }), code: 'ledgerNumberTooSmall', field: 'rule.full' },
  { fault: 'decay above 1', input: withRule({ ...effect({ decay: 10 }) }), code: 'ledgerNumberTooLarge', field: 'rule.decay' },
  { fault: 'deadweight above 1', input: withRule({ ...effect({ deadweight: 25 }) }), code: 'ledgerNumberTooLarge', field: 'rule.deadweight' },
  { fault: 'attribution below 0', input: withRule({ ...effect({ attribution: -0.5 }) }), code: 'ledgerNumberTooSmall', field: 'rule.attribution' },
  { fault: 'displacement above 1', input: withRule({ ...effect({ displacement: 1.2 }) }), code: 'ledgerNumberTooLarge', field: 'rule.displacement' },
  { fault: 'unknown rule', input: withRule({ type: 'monthly', amount: 1 }), code: 'ledgerChoiceUnknown', field: 'rule.type' },
  { fault: 'unknown field', input: withItem({ casable: 1 }), code: 'ledgerFieldUnknown', field: 'casable' },
  { fault: 'unknown field of a rule', input: withRule({ ...annual(1, 2026, 2027), years: 3 }), code: 'ledgerFieldUnknown', field: 'rule.years' },
  { fault: 'missing series', input: withRule(perUnit), code: 'ledgerSeriesMissing', field: 'rule.series' },
  { fault: 'series named as an object method', input: withRule({ ...perUnit, series: 'toString' }), code: 'ledgerSeriesMissing', field: 'rule.series' },
  { fault: 'index without price year', input: withItem({ price_index: 1.1 }), code: 'ledgerPriceYearMissing', field: 'price_year' },
  { fault: 'range reversed', input: withItem({ range: [1.2, 0.8] }), code: 'ledgerRangeReversed', field: 'range' },
  { fault: 'range of one', input: withItem({ range: [1] }), code: 'ledgerLengthWrong', field: 'range' },
  { fault: 'capex without asset', input: withItem({ budget: 'capex' }), code: 'ledgerFixedAssetMissing', field: 'asset' },
  { fault: 'capex of a current asset', input: withItem({ budget: 'capex', asset: { class: 'current' } }), code: 'ledgerFixedAssetMissing', field: 'asset' },
  { fault: 'capex paid after commission', input: withItem({ budget: 'capex', asset: fixed, rule: lump([2026, 1], [2027, 1]) }), code: 'ledgerPaymentAfterCommission', field: 'asset.commission' },
  { fault: 'fixed asset without life', input: withItem({ asset: { class: 'fixed', commission: 2026 } }), code: 'ledgerFieldMissing', field: 'asset.life' },
  { fault: 'unknown class of asset', input: withItem({ asset: { class: 'house' } }), code: 'ledgerChoiceUnknown', field: 'asset.class' },
  { fault: 'contribution without its life', input: withItem({ budget: 'contribution' }), code: 'ledgerContributionMissing', field: 'contribution' },
  { fault: 'unknown budget row', input: withItem({ budget: 'misc' }), code: 'ledgerChoiceUnknown', field: 'budget' },
  { fault: 'third stage', input: withItem({ stage: 3 }), code: 'ledgerChoiceUnknown', field: 'stage' },
  { fault: 'unknown layer', input: withItem({ layer: 'medium' }), code: 'ledgerChoiceUnknown', field: 'layer' },
  { fault: 'growth out of hand', input: withRule({ ...annual(1e15, 2026, 2100), growth: 0.9 }), code: 'ledgerAmountTooLarge', field: 'rule' },
  { fault: 'duplicate id', input: { ...ledgerWith(), items: [itemWith(), itemWith()] }, code: 'ledgerDuplicate', field: 'id' },
];

function faultOf(input: unknown): DomainError {
  try {
    readLedger(input);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('the ledger was accepted');
}

const sentences: Readonly<Record<string, (facts: DomainError['facts']) => string>> = ledgerErrors;
const sentenceOf = ({ code, facts }: DomainError) => sentences[code]?.(facts) ?? '';

it.each(itemFaults)('refuses an item: $fault', ({ input, code, field }) => {
  const fault = faultOf(input);
  expect(fault.code).toBe(code);
  expect(fault.facts).toMatchObject({ itemId: 'post', field });
  expect(sentenceOf(fault)).toContain('”post”');
  expect(sentenceOf(fault)).toContain(`fältet ${field}`);
  expect(sentenceOf(fault)).not.toContain('undefined');
});

const rates = (fields: Loose) => ({
  ...ledgerWith(),
  real_discount_rates: { ...ledgerWith().real_discount_rates, ...fields },
});
const without = (input: object, key: string) =>
  Object.fromEntries(Object.entries(input).filter(([name]) => name !== key));

// One row per fault of the ledger as a whole.
// prettier-ignore
const ledgerFaults = [
  { fault: 'no tax factor', input: without(ledgerWith(), 'tax_factor'), code: 'ledgerFieldMissing', field: 'tax_factor' },
  { fault: 'unknown field', input: { ...ledgerWith(), discount: 1 }, code: 'ledgerFieldUnknown', field: 'discount' },
  { fault: 'another schema', input: { ...ledgerWith(), schema: 'x/2' }, code: 'ledgerChoiceUnknown', field: 'schema' },
  { fault: 'horizon beyond the timeline', input: ledgerWith({ horizons: [61] }), code: 'ledgerNumberTooLarge', field: 'horizons[0]' },
  { fault: 'horizon twice', input: ledgerWith({ horizons: [5, 5] }), code: 'ledgerDuplicate', field: 'horizons' },
  { fault: 'optimism above 1', input: ledgerWith({ optimism_bias: { capex: 0, effect: 1.2 } }), code: 'ledgerNumberTooLarge', field: 'optimism_bias.effect' },
  { fault: 'year as text', input: { ...ledgerWith(), base_year: '2026' }, code: 'ledgerTypeWrong', field: 'base_year' },
  { fault: 'actor twice', input: ledgerWith({ actors: ['kommun', 'kommun'] }), code: 'ledgerDuplicate', field: 'actors[1]' },
  { fault: 'an actor named as a row of the results', input: ledgerWith({ actors: ['kommun', 'released_capacity_not_cashable'] }), code: 'ledgerActorReserved', field: 'actors[1]' },
  { fault: 'real as an actor', input: ledgerWith({ actors: ['kommun', 'real'] }), code: 'ledgerActorReserved', field: 'actors[1]' },
  { fault: 'unknown perspective', input: ledgerWith({ perspectives: ['ufo'] }), code: 'ledgerPerspectiveUnknown', field: 'perspectives' },
  { fault: 'rate of an unknown perspective', input: rates({ ufo: 0.1 }), code: 'ledgerPerspectiveUnknown', field: 'real_discount_rates.ufo' },
  { fault: 'no rate', input: ledgerWith({ perspectives: ['region'] }), code: 'ledgerRateMissing', field: 'real_discount_rates.region' },
  { fault: 'no rate of society', input: { ...ledgerWith({ perspectives: ['kommun'], real_discount_rates: { kommun: 0 } }) }, code: 'ledgerRateMissing', field: 'real_discount_rates.samhalle' },
  { fault: 'no main horizon', input: { ...rates({ region: 0 }), perspectives: ['region'] }, code: 'ledgerMainHorizonMissing', field: 'main_horizon.region' },
  { fault: 'rate in percent', input: rates({ kommun: 3.5 }), code: 'ledgerNumberTooLarge', field: 'real_discount_rates.kommun' },
  { fault: 'bands that fall', input: rates({ kommun: [[10, 0.1], [5, 0.1], [null, 0.1]] }), code: 'ledgerBandsWrong', field: 'real_discount_rates.kommun[1]' },
  { fault: 'bands with an end', input: rates({ kommun: [[10, 0.1]] }), code: 'ledgerBandsWrong', field: 'real_discount_rates.kommun[0]' },
  { fault: 'an endless band before the last', input: rates({ kommun: [[null, 0.1], [null, 0.1]] }), code: 'ledgerBandsWrong', field: 'real_discount_rates.kommun[0]' },
  { fault: 'band with an infinite rate', input: rates({ kommun: [[null, Infinity]] }), code: 'ledgerNumberNotFinite', field: 'real_discount_rates.kommun[0][1]' },
  { fault: 'company without exit yield', input: without(ledgerWith(), 'exit_yield_real'), code: 'ledgerExitMissing', field: 'exit_yield_real' },
  { fault: 'stabilised before the start', input: ledgerWith({ stabilised_year: 2025 }), code: 'ledgerYearOutside', field: 'stabilised_year' },
  { fault: 'unknown land item', input: ledgerWith({ land_item: 'none' }), code: 'ledgerLandItemMissing', field: 'land_item' },
  { fault: 'item that is no object', input: { ...ledgerWith(), items: [5] }, code: 'ledgerTypeWrong', field: 'items[0]' },
  { fault: 'item without id', input: { ...ledgerWith(), items: [without(itemWith(), 'id')] }, code: 'ledgerFieldMissing', field: 'id' },
  { fault: 'correlation too small', input: withRisk({ correlation: [[1]] }), code: 'ledgerCorrelationSize', field: 'risk.correlation' },
  { fault: 'correlation of unequal rows', input: withRisk({ correlation: [[1, 0], [0]] }), code: 'ledgerCorrelationSize', field: 'risk.correlation' },
  { fault: 'correlation not symmetric', input: withRisk({ correlation: [[1, 0.2], [0.3, 1]] }), code: 'ledgerCorrelationAsymmetric', field: 'risk.correlation[0][1]' },
  { fault: 'correlation diagonal', input: withRisk({ correlation: [[1, 0], [0, 0.9]] }), code: 'ledgerCorrelationDiagonal', field: 'risk.correlation[1][1]' },
  { fault: 'correlation above 1', input: withRisk({ correlation: [[1, 1.2], [1.2, 1]] }), code: 'ledgerNumberTooLarge', field: 'risk.correlation[0][1]' },
  { fault: 'correlation impossible', input: withRisk({ groups: [...twoGroups.groups, { name: 'x', low: 1, high: 1, sd: 0 }], correlation: [[1, 0.9, 0], [0.9, 1, 0.9], [0, 0.9, 1]], draws: [] }), code: 'ledgerCorrelationImpossible', field: 'risk.correlation' },
  { fault: 'draw of wrong length', input: withRisk({ draws: [[0, 0], [1]] }), code: 'ledgerDrawLength', field: 'risk.draws[1]' },
  { fault: 'group twice', input: withRisk({ groups: [twoGroups.groups[0], twoGroups.groups[0]] }), code: 'ledgerDuplicate', field: 'risk.groups' },
  { fault: 'low above high', input: withRisk({ groups: [{ name: 'a', low: 2, high: 1, sd: 0 }, { name: 'b', low: 1, high: 1, sd: 0 }] }), code: 'ledgerRangeReversed', field: 'risk.groups[0]' },
  { fault: 'negative sd', input: withRisk({ groups: [{ name: 'a', low: 1, high: 1, sd: -1 }] }), code: 'ledgerNumberTooSmall', field: 'risk.groups[0].sd' },
  { fault: 'unknown risk perspective', input: withRisk({ perspectives: ['ufo'] }), code: 'ledgerPerspectiveUnknown', field: 'risk.perspectives' },
  { fault: 'option without main horizon', input: { ...rates({ region: 0 }), option: { perspective: 'region', probability_good: 0.5 } }, code: 'ledgerMainHorizonMissing', field: 'main_horizon.region' },
  { fault: 'certain and more', input: ledgerWith({ option: { perspective: 'kommun', probability_good: 1.1 } }), code: 'ledgerNumberTooLarge', field: 'option.probability_good' },
  { fault: 'nothing', input: null, code: 'ledgerNotObject', field: '' },
  { fault: 'a list', input: [], code: 'ledgerNotObject', field: '' },
];

it.each(ledgerFaults)('refuses a ledger: $fault', ({ input, code, field }) => {
  const fault = faultOf(input);
  expect(fault.code).toBe(code);
  expect(fault.facts).toMatchObject({ field });
  expect(sentenceOf(fault)).toContain(code === 'ledgerNotObject' ? 'JSON' : field);
  expect(sentenceOf(fault)).not.toContain('undefined');
  expect(sentenceOf(fault).endsWith('.')).toBe(true);
});

it('reads 1e999 out of JSON as what it is', () => {
  const text = JSON.stringify(ledgerWith()).replace('"tax_factor":1.5', '"tax_factor":1e999');
  expect(faultOf(JSON.parse(text))).toMatchObject({ code: 'ledgerNumberNotFinite' });
});

it('shows numbers and names as Swedish readers write them', () => {
  const fault = faultOf(withItem({ overlap_share: 1.25 }));
  expect(sentenceOf(fault)).toBe(
    'Posten ”post”, fältet overlap_share är 1,25 men måste vara högst 1. Rätta talet; skriv andelar så att 0,05 betyder 5 %.',
  );
});

// What the format allows, though it may look odd.
// prettier-ignore
it.each([
  { name: 'rent between committees', input: withItem({ from: 'kommun/a', to: 'kommun/b' }) },
  { name: 'internal rent', input: withItem({ to: 'kommun', committee_from: 'skola', committee_to: 'fastighet' }) },
  { name: 'a perfect correlation', input: withRisk({ correlation: [[1, 1], [1, 1]] }) },
  { name: 'rates in bands', input: rates({ kommun: [[10, 0.03], [30, 0.02], [null, 0.01]] }) },
  { name: 'a perspective without any item', input: { ...rates({ va: 0.02 }), perspectives: ['va'], main_horizon: { va: 60 } } },
  { name: 'an open end', input: withRule({ ...annual(1, 2026, 9999) }) },
  { name: 'a payment of 0 after commission', input: withItem({ budget: 'capex', asset: fixed, rule: lump([2026, 1], [2030, 0]) }) },
  { name: 'late payment of what is not depreciated', input: withItem({ asset: fixed, rule: lump([2030, 1]) }) },
  { name: 'provenance', input: withItem({ provenance: { source: 'x', date: '2026-01-01', kind: 'measured', note: '' } }) },
  { name: 'no items', input: ledgerWith({ items: [] }) },
  { name: 'states of the option in an object of their own', input: { ...ledgerWith(), option: { perspective: 'kommun', probability_good: 0.5, states: { good: { rent: 1 }, bad: {} } } } },
])('accepts $name', ({ input }) => {
  expect(() => readLedger(input)).not.toThrow();
});

it('has no sentence without a fault that uses it', () => {
  const used = new Set([...itemFaults, ...ledgerFaults].map(({ code }) => code));
  expect(Object.keys(ledgerErrors).filter((code) => !used.has(code))).toEqual([]);
});
