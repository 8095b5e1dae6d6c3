import { describe, expect, it } from 'vitest';
import { catalogueEntries } from '../../server/catalogue/entries.ts';
import { entryOf } from '../../server/catalogue/lookup.ts';
import { priceIndices } from '../../server/catalogue/priceIndices.ts';
import { startingPoint } from '../../server/catalogue/startingPoint.ts';
import type { CatalogueEntry, CatalogueValue } from '../../server/vocabulary/catalogue.ts';
import { evidenceTexts } from '../../server/vocabulary/text/sv/evidence.ts';

const day = '2026-11-27';
const home = entryOf(catalogueEntries, 'SE-HOME-01');
/** An entry of a kind and unit with one value, in force since 2020. */
function entryWith(part: Partial<CatalogueEntry>, value: Partial<CatalogueValue>): CatalogueEntry {
  return { ...home, ...part, values: [{ validFrom: '2020-01-01', ...value }] };
}
const start = (entry: CatalogueEntry, priceYear: number, unitFactor = 1) =>
  startingPoint(entry, { day, priceYear, unitFactor, indices: priceIndices });

describe('an entry as the number of a field', () => {
  it('keeps what it was, and is multiplied into the field’s own unit', () => {
    const range = entryWith({ state: 'range' }, { priceYear: 2020, low: 2, central: 3, high: 5 });
    expect(start(range, 2020, 12)).toEqual({
      use: {
        entryId: 'SE-HOME-01',
        vintage: home.vintage,
        validFrom: '2020-01-01',
        grade: home.grade,
        low: 2,
        central: 3,
        high: 5,
        unitFactor: 12,
      },
      numbers: { low: 24, central: 36, high: 60 },
      move: { kind: 'sameYear' },
    });
  });

  it('begins a range without a middle at the half of it, and one end where it stands', () => {
    const state = 'range';
    expect(start(entryWith({ state }, { low: 2, high: 6 }), 2020).numbers).toEqual({
      low: 2,
      central: 4,
      high: 6,
    });
    expect(start(entryWith({ state }, { high: 6 }), 2020).numbers).toEqual({ central: 6 });
  });

  it('has no number when only the sign is known', () => {
    expect(() => start(entryWith({ state: 'sign' }, { sign: -1 }), 2020)).toThrow(
      'catalogueWithoutNumber',
    );
  });
});

describe('the price year moves by the series of its kind (soft-valuation.md 3.11)', () => {
  // Factors by hand from the printed figures of price-index.csv.
  it.each([
    [
      'a service by consumer prices',
      { unit: 'SEK/person/year' },
      2015,
      2023,
      'KPI_1980',
      403.7 / 313.35,
    ],
    ['a transfer by consumer prices', { kind: 'transfer' }, 2015, 2023, 'KPI_1980', 403.7 / 313.35],
    [
      'production by labour cost',
      { kind: 'productionLoss' },
      2019,
      2023,
      'ARBETSKOSTNAD_TJM_PRIVAT',
      undefined,
    ],
    [
      'building by its cost index',
      { kind: 'hardFigure', unit: 'SEK/m2Boa' },
      2020,
      2021,
      'BKI_FLB_OKT',
      undefined,
    ],
    [
      'running a house by consumer prices',
      { kind: 'hardFigure', unit: 'SEK/m2/year' },
      2015,
      2023,
      'KPI_1980',
      403.7 / 313.35,
    ],
    [
      'what a rule binds by its base amount',
      { movesWith: 'PRISBASBELOPP' },
      2015,
      2024,
      'PRISBASBELOPP',
      57_300 / 44_500,
    ],
  ] as const)('%s', (_what, part, from, to, id, factor) => {
    const { priceBase, numbers } = start(entryWith(part, { priceYear: from, central: 100 }), to);
    // The amount itself stays in its own year.
    expect(numbers.central).toBe(100);
    expect(priceBase).toMatchObject({ year: from, index: { id } });
    if (factor !== undefined) expect(priceBase?.index?.factor).toBeCloseTo(factor, 9);
  });

  it('says that a figure is derived', () => {
    const entry = entryWith({}, { priceYear: 2015, central: 100 });
    const derived = start(entry, 2024);
    expect(derived.priceBase?.index?.isFinal).toBe(false);
    expect(evidenceTexts.priceMove(derived.move)[0]).toContain('Indextalet är härlett.');
    expect(derived.priceBase?.index?.toYear).toBe(2024);
  });

  // Factors by hand from the printed figures; a series is used as far as it reaches, and no farther.
  it.each([
    ['consumer prices end in 2024', {}, 2015, 2026, 'KPI_1980', 2024, 415.15 / 313.35],
    [
      'of two series the one that reaches farther',
      { kind: 'hardFigure', unit: 'SEK/m2Boa' },
      2020,
      2026,
      'BKI_FLB_SEP',
      2024,
      150.2 / 112.4,
    ],
    ['back to the first year there is', {}, 2015, 2000, 'KPI_1980', 2005, 280.4 / 313.35],
  ] as const)('beyond a series: %s', (_what, part, from, to, id, toYear, factor) => {
    const { priceBase, move } = start(entryWith(part, { priceYear: from, central: 100 }), to);
    expect(priceBase).toMatchObject({ year: from, index: { id, toYear } });
    expect(priceBase?.index?.factor).toBeCloseTo(factor, 9);
    expect(evidenceTexts.priceMove(move)[0]).toMatch(
      new RegExp(
        `från ${from} till ${toYear} års priser.+når inte till ${to}: därifrån räknas med ärendets antagna inflation`,
      ),
    );
  });

  it('assumes all of it from the last year of a series', () => {
    const { priceBase, move } = start(entryWith({}, { priceYear: 2024, central: 100 }), 2026);
    expect(priceBase).toEqual({ year: 2024 });
    expect(evidenceTexts.priceMove(move)[0]).toMatch(
      /finns bara för 2005 till 2024.+från 2024 till 2026 med ärendets antagna inflation/,
    );
  });

  it('leaves alone what has no single price year and what is no Swedish money', () => {
    expect(start(home, 2023)).toMatchObject({ move: { kind: 'yearUnknown' } });
    expect(start(home, 2023)).not.toHaveProperty('priceBase');
    const foreign = entryWith({ unit: 'USD/participant' }, { priceYear: 2015, central: 1 });
    expect(start(foreign, 2023)).toMatchObject({ move: { kind: 'notMoney' } });
  });
});
