import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runFinanceReference } from '../../../server/engine/financeReference/runFinanceReference.ts';
import { hasShared, sharedPath } from '../../support/shared.ts';

const folder = sharedPath('reference', 'finance');
const files = hasShared ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];

it.skipIf(!hasShared).each(files)('reproduces every number of %s', (file) => {
  const json: unknown = JSON.parse(readFileSync(sharedPath('reference', 'finance', file), 'utf8'));
  const checks = runFinanceReference(json);
  expect(checks.length).toBeGreaterThan(0);
  expect(checks.filter(({ pass }) => !pass)).toEqual([]);
});

const rentRule = { fn: 'presumption_rent_increase', args: { general_rent_increase: 0.04 } };
const loan = { rate: 0, nper: 10, pv: 1000, fv: 0, when: 0 };
const cases = (...list: object[]) => ({ cases: list });

// Worked from the definitions: a general increase of 4 % gives 2.25 %, 1000 in 10 parts is 100.
// prettier-ignore
it.each([
  { name: 'a number within 1e-9', item: { id: 'a', ...rentRule, expect: { value: 0.0225 + 2e-11 } }, passes: { 'a.value': true } },
  { name: 'a number outside 1e-9', item: { id: 'a', ...rentRule, expect: { value: 0.0225 + 3e-11 } }, passes: { 'a.value': false } },
  { name: 'a wider absolute tolerance', item: { id: 'a', ...rentRule, tol: { abs: 0.01 }, expect: { value: 0.03 } }, passes: { 'a.value': true } },
  { name: 'a wider relative tolerance', item: { id: 'a', ...rentRule, tol: { rel: 0.1 }, expect: { value: 0.023 } }, passes: { 'a.value': true } },
  { name: 'no id', item: { ...rentRule, expect: { value: 0.0225 } }, passes: { '#1.value': true } },
  { name: 'an unknown function', item: { id: 'a', fn: 'sln', args: {}, expect: { value: 1 } }, passes: { a: false } },
  { name: 'a name every object has', item: { id: 'a', fn: 'constructor', args: {}, expect: { value: 1 } }, passes: { a: false } },
  { name: 'no function', item: { id: 'a', expect: { value: 1 } }, passes: { a: false } },
  { name: 'nothing expected', item: { id: 'a', ...rentRule, expect: {} }, passes: { a: false } },
  { name: 'a number where a refusal is expected', item: { id: 'a', ...rentRule, expect: { invalid: true } }, passes: { 'a.invalid': false } },
  { name: 'no arguments are refused', item: { id: 'a', fn: 'npv', expect: { invalid: true } }, passes: { 'a.invalid': true } },
  { name: 'a text for a number is refused', item: { id: 'a', fn: 'pmt', args: { ...loan, pv: '1000' }, expect: { invalid: true } }, passes: { 'a.invalid': true } },
  { name: 'a refusal is no missing solution', item: { id: 'a', fn: 'pmt', args: { ...loan, rate: -1 }, expect: { no_solution: true } }, passes: { 'a.no_solution': false } },
  { name: 'a timing that does not exist', item: { id: 'a', fn: 'pmt', args: { ...loan, when: 2 }, expect: { invalid: true } }, passes: { 'a.invalid': true } },
  { name: 'an expected answer that is refused', item: { id: 'a', fn: 'npv', args: { rate: -1, cashflows: [1], first_period: 0 }, expect: { value: 1 } }, passes: { 'a.value': false } },
  { name: 'an empty list of rates', item: { id: 'a', fn: 'irr', args: { cashflows: [1] }, expect: { roots: [], status: 'none' } }, passes: { 'a.roots.length': true, 'a.status': true } },
  { name: 'a rate too many', item: { id: 'a', fn: 'irr', args: { cashflows: [-1000, 2300, -1320] }, tol: { rel: 1e-9 }, expect: { roots: [0.1] } }, passes: { 'a.roots[0]': true, 'a.roots.length': false } },
  { name: 'a missing key in a result', item: { id: 'a', fn: 'noi_statement', args: { gross_rent: 10, rent_loss: 0, operating: 5, maintenance: 0, supplement: 0, tax: 0 }, expect: { value: { noi: 5, rent: 1 } } }, passes: { 'a.value.noi': true, 'a.value.rent': false } },
  { name: 'a null', item: { id: 'a', fn: 'noi_statement', args: { gross_rent: 0, rent_loss: 0, operating: 0, maintenance: 0, supplement: 0, tax: 0 }, expect: { value: { noi_share_percent_rounded: null } } }, passes: { 'a.value.noi_share_percent_rounded': true } },
])('runs a case with $name', ({ item, passes }) => {
  const checks = runFinanceReference(cases(item));
  expect(Object.fromEntries(checks.map(({ id, pass }) => [id, pass]))).toEqual(passes);
});

it('says that a function is unknown', () => {
  const [check] = runFinanceReference(cases({ id: 'a', fn: 'sln', expect: { value: 1 } }));
  expect(check?.got).toBe('unknown function');
});

it.each([null, 3, [], {}, { cases: {} }])('refuses a file without cases: %j', (file) => {
  expect(() => runFinanceReference(file)).toThrow(
    expect.objectContaining({ code: 'financeCasesMissing' }),
  );
});
