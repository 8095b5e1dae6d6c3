import { describe, expect, it } from 'vitest';
import { catalogueEntries } from '../../server/catalogue/entries.ts';
import {
  entriesFor,
  entryOf,
  overdueOn,
  unusedEntries,
  valueInForce,
  withOverrides,
} from '../../server/catalogue/lookup.ts';
import {
  catalogueEntrySchema,
  isSummedByDefault,
  type CatalogueEntry,
} from '../../server/vocabulary/catalogue.ts';

const home = entryOf(catalogueEntries, 'SE-HOME-01');
const changed = (part: object): unknown => ({ ...home, ...part });

// That every entry has its fields, units, order of range and locator is the schema's to say: the
// stock is parsed when it is imported. Here: what the schema alone cannot know.
describe('the stock', () => {
  it('has every id once', () => {
    const ids = catalogueEntries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('ships nothing whose licence forbids it, and no value of the Social Value Bank', () => {
    expect(catalogueEntries.filter(({ licence }) => licence === 'restricted')).toEqual([]);
    expect(JSON.stringify(catalogueEntries)).not.toMatch(/hact|social value bank/i);
  });

  it('was read before it is in force or checked, and is checked after', () => {
    for (const { source, nextCheckOn, vintage, values } of catalogueEntries) {
      expect((source.publishedOn ?? '') <= source.retrievedOn).toBe(true);
      expect(nextCheckOn > source.retrievedOn).toBe(true);
      expect(vintage <= nextCheckOn).toBe(true);
      for (const { validFrom } of values) expect(validFrom <= '2026-11-30').toBe(true);
    }
  });

  it('says for each price whether its year is printed', () => {
    const money = catalogueEntries.filter(({ unit }) => /^(SEK|EUR|USD|GBP|NOK|DKK)\b/.test(unit));
    const silent = money.filter(({ values }) =>
      values.some((value) => (value.priceYear ?? value.priceYearNoteSv) === undefined),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('keeps the four states', () => {
    const states = new Set(catalogueEntries.map(({ state }) => state));
    expect([...states].sort()).toEqual(['number', 'range', 'sign', 'unknown']);
  });

  it('takes the most quoted scenarios out of every default sum', () => {
    // soft-valuation.md 3.3: lifelong exclusion and a gang career are grades D and E.
    for (const id of ['SE-NW-01', 'SE-CRIME-06']) {
      expect(isSummedByDefault(entryOf(catalogueEntries, id).grade)).toBe(false);
    }
    expect(isSummedByDefault(home.grade)).toBe(true);
  });

  it('tells what is overdue on a day, and what no id in use points at', () => {
    expect(overdueOn(catalogueEntries, '2027-11-30')).toEqual([]);
    expect(overdueOn(catalogueEntries, '2027-12-01')).toHaveLength(catalogueEntries.length);
    expect(unusedEntries([home], new Set([home.id]))).toEqual([]);
    expect(unusedEntries([home], new Set())).toEqual([home]);
  });
});

describe('an entry is refused', () => {
  const value = { validFrom: '2020-01-01' };
  it.each([
    ['an unknown unit', { unit: 'SEK/fortnight' }],
    ['a range upside down', { state: 'range', values: [{ ...value, low: 2, high: 1 }] }],
    ['a centre outside', { state: 'range', values: [{ ...value, low: 2, central: 1 }] }],
    ['a number without one', { values: [value] }],
    ['a number with bounds', { values: [{ ...value, central: 2, high: 3 }] }],
    ['a sign with a size', { state: 'sign', values: [{ ...value, sign: 1, central: 2 }] }],
    ['unknown with a value', { state: 'unknown' }],
    ['a number with none', { values: [] }],
    ['no locator', { source: { ...home.source, locator: '' } }],
    ['an address a browser would run', { source: { ...home.source, url: 'javascript:alert(1)' } }],
    ['no reason for the grade', { gradeReasonSv: '' }],
    ['the grade of an own assumption', { grade: 'own' }],
    ['a day that does not exist', { nextCheckOn: '2027-02-30' }],
  ])('%s', (_what, part) => {
    expect(catalogueEntrySchema.safeParse(changed(part)).success).toBe(false);
  });
});

describe('looking up', () => {
  const twice: CatalogueEntry = {
    ...home,
    values: [
      { validFrom: '2024-01-01', priceYear: 2024, central: 2 },
      { validFrom: '2020-01-01', priceYear: 2020, central: 1 },
    ],
  };

  it.each([
    ['2020-01-01', 1],
    ['2023-12-31', 1],
    ['2024-01-01', 2],
    ['2099-01-01', 2],
  ])('on %s the value in force is %d', (day, central) => {
    expect(valueInForce(twice, day).central).toBe(central);
  });

  it('never takes a neighbour’s value or guesses an id', () => {
    expect(() => valueInForce(twice, '2019-12-31')).toThrow('catalogueValueMissing');
    expect(() => valueInForce({ ...home, state: 'unknown', values: [] }, '2026-01-01')).toThrow();
    expect(() => entryOf(catalogueEntries, 'SE-HOME-1')).toThrow('catalogueEntryUnknown');
  });

  it('finds by words, kind and grade', () => {
    const found = entriesFor(catalogueEntries, { text: 'BOSTAD dygn Uppsala', kind: 'realCost' });
    expect(found.map(({ id }) => id)).toEqual(['SE-HOME-07', 'SE-HOME-08', 'SE-HOME-09']);
    const graded = entriesFor(catalogueEntries, { grade: 'E' });
    expect(new Set(graded.map(({ grade }) => grade))).toEqual(new Set(['E']));
  });

  it('lets an override stand in its place, and a new entry last', () => {
    const own = { ...home, labelSv: 'Vår egen' };
    const added = { ...home, id: 'egen-1' };
    const all = withOverrides(catalogueEntries, [own, added]);
    expect(all[0]).toBe(own);
    expect(all.at(-1)).toBe(added);
    expect(all).toHaveLength(catalogueEntries.length + 1);
  });
});
