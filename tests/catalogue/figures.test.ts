import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueEntries } from '../../server/catalogue/entries.ts';
import { priceIndices } from '../../server/catalogue/priceIndices.ts';
import { parseCsvBytes, type CsvRow } from '../../server/services/parseCsv.ts';
import type { CatalogueEntry } from '../../server/vocabulary/catalogue.ts';
import { hasShared, sharedPath } from '../support/shared.ts';

const rowsOf = (name: string): CsvRow[] =>
  hasShared ? parseCsvBytes(readFileSync(sharedPath('domain', 'figures', name))) : [];
/** Constants that soft-valuation.md 5.3 prints and no table of figures has. */
const isOfText = ({ id }: CatalogueEntry) => id.startsWith('PCT-');
const entriesOf = (...kinds: CatalogueEntry['kind'][]) =>
  catalogueEntries.filter((entry) => kinds.includes(entry.kind) && !isOfText(entry));

/** Rows that are left out on purpose, with the reason; today every row has its entry. */
const excluded: Readonly<Record<string, string>> = {};

type Numbers = { id: string; low: string; central: string; high: string };
const same = (id: string, low: string, central: string, high: string): Numbers => ({
  id,
  low,
  central,
  high,
});

/** An entry's numbers as the table prints them; percent there is a share here. */
function printed({ id, state, values }: CatalogueEntry, row: Numbers, percent: boolean): Numbers {
  const [value] = values;
  const show = (number: number | undefined) =>
    number === undefined ? '' : String(Number((number * (percent ? 100 : 1)).toPrecision(12)));
  const shown = {
    id,
    low: show(value?.low),
    central: show(value?.sign ?? value?.central),
    high: show(value?.high),
  };
  // A number whose bounds are printed as the number itself is no range.
  if (state !== 'number') return shown;
  return { ...shown, low: row.low && shown.central, high: row.high && shown.central };
}

const plain = (text: string): string => (text === '' ? '' : String(Number(text)));

describe.skipIf(!hasShared)(
  'every row of the figures has its entry, and the other way round',
  () => {
    const tables = [
      {
        file: 'valuation-figures.csv',
        entries: entriesOf('realCost', 'transfer', 'productionLoss', 'health', 'wellbeing'),
        numbers: (row: CsvRow) =>
          same(row['id'] ?? '', row['low'] ?? '', row['central'] ?? '', row['high'] ?? ''),
      },
      {
        file: 'hard-figures.csv',
        entries: entriesOf('hardFigure'),
        numbers: (row: CsvRow) =>
          same(row['id'] ?? '', row['low'] ?? '', row['central'] ?? '', row['high'] ?? ''),
      },
      {
        file: 'effect-sizes.csv',
        entries: entriesOf('effectSize'),
        numbers: (row: CsvRow) =>
          same(row['id'] ?? '', row['ci_low'] ?? '', row['effect'] ?? '', row['ci_high'] ?? ''),
      },
    ];
    it.each(tables)('$file, number by number', ({ file, entries, numbers }) => {
      const rows = rowsOf(file).filter(({ id = '' }) => !(id in excluded));
      expect(entries.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
      for (const [at, row] of rows.entries()) {
        const given = numbers(row);
        const plainRow = same(given.id, plain(given.low), plain(given.central), plain(given.high));
        const entry = entries[at];
        if (entry === undefined) throw new Error(`no entry for ${given.id}`);
        const percent = /^percent( per year)?$/.test(row['unit'] ?? '');
        expect(printed(entry, plainRow, percent)).toEqual(plainRow);
      }
    });

    it('keeps grade, price year, kind and address', () => {
      for (const file of ['valuation-figures.csv', 'effect-sizes.csv', 'hard-figures.csv']) {
        for (const row of rowsOf(file)) {
          const entry = catalogueEntries.find(({ id }) => id === row['id']);
          const grade = row['evidence_grade']?.[0] ?? entry?.grade;
          const kind = row['kind']?.replace(/_(.)/, (_all, letter: string) => letter.toUpperCase());
          const year = /^\d{4}$/.exec(row['price_year'] ?? '')?.[0];
          expect({
            grade: entry?.grade,
            kind: entry?.kind,
            year: entry?.values[0]?.priceYear,
            url: entry?.source.url ?? '',
          }).toEqual({
            grade,
            kind: kind ?? entry?.kind,
            year: year === undefined ? undefined : Number(year),
            // One source has no address any more.
            url: row['url'] === 'not available' ? '' : row['url'],
          });
        }
      }
    });

    it('every entry has its grade with a reason, licence, vintage, next check and actors', () => {
      const states = ['number', 'range', 'sign', 'unknown'];
      for (const entry of catalogueEntries) {
        expect(states).toContain(entry.state);
        expect(entry.gradeReasonSv.length).toBeGreaterThan(5);
        expect(entry.licence).not.toBe('restricted');
        expect(entry.vintage <= entry.nextCheckOn).toBe(true);
        expect(typeof entry.derived).toBe('boolean');
      }
      // Hard figures and indicators have no letter in the table: they are graded by the same scale.
      expect(rowsOf('hard-figures.csv')[0]).not.toHaveProperty('evidence_grade');
      const kommun = rowsOf('valuation-figures.csv').filter((row) => row['actor'] === 'kommun');
      const actors = kommun.map(({ id }) => catalogueEntries.find((one) => one.id === id)?.actors);
      expect(actors.length).toBeGreaterThan(10);
      expect(actors.filter((list) => list?.join() !== 'kommun')).toEqual([]);
    });

    it('an effect says what it is measured against and what to mind in a plan case', () => {
      for (const row of rowsOf('effect-sizes.csv')) {
        const entry = catalogueEntries.find(({ id }) => id === row['id']);
        const table = { ...row };
        expect(table['baseline_or_comparator']).not.toBe('');
        expect(entry?.comparatorSv ?? '').not.toBe('');
        expect(table['transfer_note_to_Swedish_plan_case']).not.toBe('');
        expect(entry?.transferNoteSv ?? '').not.toBe('');
        // Our own words, in Swedish; figures in the notes are those of the table.
        expect(entry?.transferNoteSv).not.toBe(table['transfer_note_to_Swedish_plan_case']);
        const digits = (text: string): readonly string[] => text.match(/\d+/g) ?? [];
        const known = digits(
          Object.values(table)
            .join(' ')
            .replaceAll(/(\d),(\d{3})/g, '$1 $2'),
        );
        const told = digits(`${entry?.comparatorSv ?? ''} ${entry?.transferNoteSv ?? ''}`);
        // 2015 stands as "about 2015", 0,30 as 0.30: digits are compared, not words.
        expect({ id: entry?.id, new: told.filter((each) => !known.includes(each)) }).toEqual({
          id: entry?.id,
          new: [],
        });
      }
    });

    it('production prices hold land and VAT, as the statistics have them', () => {
      const told = rowsOf('hard-figures.csv').filter(({ unit = '' }) =>
        unit.includes('land and VAT'),
      );
      expect(told.length).toBeGreaterThan(0);
      for (const { id } of told) {
        const entry = catalogueEntries.find((one) => one.id === id);
        expect(entry?.includes).toEqual(['land', 'vat']);
      }
    });

    it('local unit costs and indicators, without values of their own', () => {
      expect(entriesOf('localUnitCost').map(({ id }) => id)).toEqual(
        rowsOf('kolada-unit-costs.csv').map((row) => row['kpi_id']),
      );
      expect(entriesOf('indicator').map(({ id }) => id)).toEqual(
        rowsOf('indicators.csv').map(({ id }) => id),
      );
      expect(
        entriesOf('localUnitCost', 'indicator').filter(({ state }) => state !== 'unknown'),
      ).toEqual([]);
    });

    it('price index, point by point', () => {
      const points = priceIndices.flatMap(({ id, unit, points: list }) =>
        list.map(({ year, value, status }) => {
          const figure = unit === 'share' ? Number((value * 100).toPrecision(12)) : value;
          return `${id} ${year} ${figure} ${status}`;
        }),
      );
      const rows = rowsOf('price-index.csv').map(
        (row) => `${row['index_id']} ${row['year']} ${Number(row['value'])} ${row['status']}`,
      );
      expect(points.toSorted()).toEqual(rows.toSorted());
    });
  },
);
