import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { calculate } from '../../server/engine/calculate.ts';
import { compareResults } from '../../server/engine/compareNumbers.ts';
import { readLedger } from '../../server/engine/readLedger.ts';
import { ledgerResultsSchema } from '../../server/vocabulary/ledger.ts';
import { hasShared, sharedPath } from '../support/shared.ts';

const folder = sharedPath('reference', 'combined');
const suffix = '.input.json';
const cases = hasShared
  ? readdirSync(folder)
      .filter((file) => file.endsWith(suffix))
      .map((file) => file.slice(0, -suffix.length))
  : [];

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(sharedPath('reference', 'combined', file), 'utf8'));
}

it.skipIf(!hasShared).each(cases)('reproduces every number of %s', (name) => {
  const expected = readJson(`${name}.expected.json`);
  const results = calculate(readLedger(readJson(`${name}${suffix}`)));
  const comparisons = compareResults(expected, results, { rel: 1e-9, abs: 1e-3 });
  expect(comparisons.filter(({ pass }) => !pass)).toEqual([]);
  expect(comparisons.length).toBeGreaterThan(1000);
  expect(ledgerResultsSchema.parse(results)).toEqual(results);
});
