import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calculate } from '../../server/engine/calculate.ts';
import { compareResults } from '../../server/engine/compareNumbers.ts';
import { readLedger } from '../../server/engine/readLedger.ts';
import { compileLedger } from '../../server/model/compileLedger.ts';
import type { Ledger, LedgerItem } from '../../server/vocabulary/ledger.ts';
import { demoCase } from '../support/demoCase.ts';
import { hasShared, sharedPath } from '../support/shared.ts';
import { without } from '../support/without.ts';

function reference(file: string): unknown {
  return JSON.parse(readFileSync(sharedPath('reference', 'combined', file), 'utf8'));
}

/** What a case says in its own words, or adds to the reference without changing a number. */
function comparable(item: LedgerItem) {
  return without(item, 'label_sv', 'range', 'provenance');
}

/** The same with every number within 1e-12, relatively. */
function expectAlike(got: unknown, expected: unknown, where: string): void {
  if (typeof got === 'number' && typeof expected === 'number') {
    const scale = Math.max(Math.abs(expected), Number.MIN_VALUE);
    expect(Math.abs(got - expected) / scale, where).toBeLessThanOrEqual(1e-12);
  } else if (isObject(got) && isObject(expected)) {
    expect(Object.keys(got).sort(), where).toEqual(Object.keys(expected).sort());
    for (const [key, value] of Object.entries(expected)) {
      expectAlike(new Map(Object.entries(got)).get(key), value, `${where}.${key}`);
    }
  } else {
    expect(got, where).toEqual(expected);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

describe.skipIf(!hasShared)('the demo case compiles to the reference ledger', () => {
  const ledger = compileLedger(demoCase(), 'forslag');
  const expected: Ledger | null = hasShared
    ? readLedger(reference('kvarnbacken.input.json'))
    : null;

  it.each(expected?.items ?? [])('item $id', (item) => {
    const got = ledger.items.find(({ id }) => id === item.id);
    expectAlike(got === undefined ? null : comparable(got), comparable(item), item.id);
  });

  it('and no other items, the same head, the same draws apart', () => {
    const idsOf = (of: Ledger | null) => of?.items.map(({ id }) => id).sort();
    expect(idsOf(ledger)).toEqual(idsOf(expected));
    const headOf = (of: Ledger) => without(of, 'items', 'title_sv', 'risk');
    expect(headOf(ledger)).toEqual(headOf(expected ?? ledger));
    expect({ ...ledger.risk, draws: expected?.risk?.draws }).toEqual(expected?.risk);
  });

  it('and calculates to every expected number', () => {
    const draws = expected?.risk?.draws ?? [];
    const risk = ledger.risk === undefined ? {} : { risk: { ...ledger.risk, draws } };
    const results = calculate({ ...ledger, ...risk });
    const comparisons = compareResults(reference('kvarnbacken.expected.json'), results, {
      rel: 1e-9,
      abs: 1e-3,
    });
    expect(comparisons.filter(({ pass }) => !pass)).toEqual([]);
    expect(comparisons.length).toBeGreaterThan(1000);
  });
});

it('an interval becomes factors on the amount, a source note its provenance', () => {
  const ledger = compileLedger(demoCase(), 'forslag');
  const itemOf = (id: string) => ledger.items.find((item) => item.id === id);
  // 1.6, 2.4 and 4.8 mnkr.
  expect(itemOf('remediation')?.range).toEqual([1_600_000 / 2_400_000, 2]);
  expect(itemOf('remediation')?.provenance?.kind).toBe('assumption');
  expect(itemOf('pavilion_saving')?.provenance?.kind).toBe('measured');
  expect(itemOf('plan_fee')).not.toHaveProperty('range');
});
