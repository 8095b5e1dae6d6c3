import type { CatalogueEntry, CatalogueValue } from '../../server/vocabulary/catalogue.ts';
import type { NumberFormat } from './numberFormats.ts';

/** The value in force on a day; undefined when none is. */
export function valueOn(entry: CatalogueEntry, day: string): CatalogueValue | undefined {
  return entry.values
    .filter(({ validFrom }) => validFrom <= day)
    .toSorted((a, b) => a.validFrom.localeCompare(b.validFrom))
    .at(-1);
}

/** What entries may fill a field: kronor or shares, as the server's `measure` asks for them. */
export function measureFor({ unit }: NumberFormat): string | null {
  if (unit === 'kr') return 'SEK+thousandSek';
  return unit === '%' ? 'share+shareDifference' : null;
}

const MONTHS = 12;
/** What a field's amount is per, by the unit written beside it; a year where it is yearly. */
const accepted: Readonly<Record<string, readonly string[]>> = {
  kr: ['SEK'],
  'kr/år': ['SEK/year'],
  'kr/m²': ['SEK/m2/year', 'SEK/m2Boa/year'],
  'kr/m² BTA': ['SEK/m2Bta'],
  'kr/m² BOA': ['SEK/m2Boa'],
  'kr/bostad': ['SEK/dwelling'],
  'kr/plats': ['SEK/place'],
  'kr/person': ['person', 'child', 'pupil', 'patient', 'parent'].map((who) => `SEK/${who}/year`),
};

/** Units that the field takes without a person's help; null for shares, whose measure says it. */
export function unitsFor({ unit, suffix }: NumberFormat): string | null {
  if (unit === '%') return null;
  const own = accepted[suffix] ?? [];
  const monthly = own
    .filter((each) => each.endsWith('/year'))
    .map((each) => each.replace(/year$/, 'month'));
  const thousands = own.map((each) => each.replace('SEK', 'thousandSek'));
  return [...own, ...monthly, ...thousands].join('+');
}

/**
 * How many of the entry's unit the field's own holds: 12 for an amount a month in a yearly field.
 * Null when nobody but a person can say, such as days in care per person and year.
 */
export function unitFactorFor(unit: string, { unit: kind, suffix }: NumberFormat): number | null {
  if (kind === '%') return 1;
  const [measure = '', ...per] = unit.split('/');
  const scale = measure === 'thousandSek' ? 1000 : 1;
  const units = accepted[suffix] ?? [];
  const written = (denominators: readonly string[]) => ['SEK', ...denominators].join('/');
  if (units.includes(written(per))) return scale;
  const isMonthly = per.at(-1) === 'month';
  const yearly = written([...per.slice(0, -1), 'year']);
  return isMonthly && units.includes(yearly) ? scale * MONTHS : null;
}
