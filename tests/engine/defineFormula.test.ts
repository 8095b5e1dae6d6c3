import { describe, expect, it } from 'vitest';
import { defineFormula } from '../../server/engine/defineFormula.ts';
import { tracedSchema, type Traced } from '../../server/vocabulary/traced.ts';

const walkedKm = defineFormula({
  id: 'test.walkedKm',
  labelSv: 'Gångna kilometer',
  unit: 'km/year',
  expressionSv: 'personer × kilometer per person',
  needs: { persons: 'persons', kmEach: 'km' },
  compute: ({ persons, kmEach }) => persons * kmEach,
});
const benefit = defineFormula({
  id: 'test.benefit',
  labelSv: 'Nytta per år',
  unit: 'SEK/year',
  expressionSv: 'gångna kilometer × nytta per kilometer',
  needs: { walkedKm, sekPerKm: 'SEK/km' },
  compute: (values) => values.walkedKm * values.sekPerKm,
});

const input = (id: string, value: number | null, unit: Traced['unit']): Traced => ({
  id,
  labelSv: id,
  value,
  unit,
  origin: { kind: 'input', path: ['test', id] },
  uses: [],
});
const given = {
  persons: input('persons', 10, 'persons'),
  kmEach: input('kmEach', 200, 'km'),
  sekPerKm: input('sekPerKm', 3, 'SEK/km'),
};

describe('a formula', () => {
  it('works out plain numbers through the formulas it builds on', () => {
    expect(benefit.compute({ persons: 10, kmEach: 200, sekPerKm: 3 })).toBe(6000);
  });

  it('explains the same number as a tree down to what was entered', () => {
    const traced = benefit.explain(given);
    expect(tracedSchema.parse(traced)).toEqual(traced);
    expect(traced).toMatchObject({
      id: 'test.benefit',
      value: 6000,
      unit: 'SEK/year',
      origin: { kind: 'formula', expressionSv: 'gångna kilometer × nytta per kilometer' },
    });
    expect(traced.uses.map(({ id, value }) => [id, value])).toEqual([
      ['test.walkedKm', 2000],
      ['sekPerKm', 3],
    ]);
    expect(traced.uses[0]?.uses).toEqual([given.persons, given.kmEach]);
  });

  it('has no value where one of its numbers has none, and keeps the tree', () => {
    const traced = benefit.explain({ ...given, kmEach: input('kmEach', null, 'km') });
    expect(traced.value).toBeNull();
    expect(traced.uses[0]).toMatchObject({ id: 'test.walkedKm', value: null });
    expect(traced.uses[1]).toMatchObject({ id: 'sekPerKm', value: 3 });
  });

  it('refuses a number in another unit', () => {
    const metres = { ...given, kmEach: input('kmEach', 200, 'm') };
    expect(() => benefit.explain(metres)).toThrow('test.walkedKm needs kmEach in km, got m');
  });

  it('refuses a missing number and a result that is none', () => {
    const without: Record<string, number> = { persons: 10, kmEach: 200 };
    expect(() => benefit.compute(without as never)).toThrow('test.benefit lacks sekPerKm');
    expect(() => benefit.compute({ persons: Infinity, kmEach: 1, sekPerKm: 1 })).toThrow(
      'test.walkedKm gave Infinity',
    );
  });
});
