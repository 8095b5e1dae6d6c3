import { expect, it } from 'vitest';
import { compileLedger } from '../../../server/model/compileLedger.ts';
import { unitValueSplit } from '../../../server/model/soft/unitValues.ts';
import type { EffectRule, LedgerItem } from '../../../server/vocabulary/ledger.ts';
import { effect, measure, softCase, value, withFlows } from './softCase.ts';

function itemsOf(content: Parameters<typeof compileLedger>[0]): LedgerItem[] {
  return compileLedger(content, 'forslag').items;
}

const startOf = (item: LedgerItem | undefined) => (item?.rule as EffectRule | undefined)?.start;

it('an actor notices the effect as many years later as its flow lags', () => {
  const [now, later] = itemsOf(withFlows([{}, { lagYears: 3 }]));
  expect([startOf(now), startOf(later)]).toEqual([2028, 2031]);
  // The effect has its own last year, whoever notices it late.
  expect(later?.rule).toMatchObject({ to: 2031 });
});

it('a measure of a later stage takes its costs and effects there', () => {
  const cost = {
    id: 'kostnad',
    label: 'Ledare',
    from: 'kommun',
    to: 'real',
    sekPerYear: { central: 1 },
    fromYear: 2028,
    toYear: 2030,
    growthPerYear: 0,
  };
  const staged = itemsOf(softCase([{ ...measure, costs: [cost], stage: 2 }]));
  expect(staged.map(({ stage }) => stage)).toEqual([2, 2]);
  const [first] = itemsOf(softCase([measure]));
  expect(first).not.toHaveProperty('stage');
});

it('a printed value per person is split on those who gain, and the rest is left over', () => {
  const settings = { priceYear: 2026, inflationPerYear: 0.1 };
  const split = unitValueSplit(
    {
      ...effect,
      // 1 000 kr of 2024 are 1 210 kr of 2026; an index of its own says 1 500.
      unitValueTotalSek: { central: 2000, priceBase: { year: 2024 } },
      flows: [
        { ...value, unitValueSek: { central: 1000, priceBase: { year: 2024 } } },
        {
          ...value,
          to: 'region',
          unitValueSek: {
            central: 100,
            priceBase: { year: 2024, index: { id: 'lon', factor: 1.5, isFinal: true } },
          },
        },
        // What only moves between actors is no part of what is created.
        { ...value, from: 'hushall', to: 'stat', unitValueSek: { central: 9999 } },
      ],
    },
    settings,
  );
  expect(split?.totalSek).toBeCloseTo(2420, 9);
  expect(split?.parts.map(({ to }) => to)).toEqual(['hushall', 'region']);
  expect(split?.assignedSek).toBeCloseTo(1210 + 150, 9);
  expect(split?.residualSek).toBeCloseTo(2420 - 1360, 9);
  expect(unitValueSplit(effect, settings)).toBeNull();
});
