import type {
  CatalogueEntry,
  CatalogueValue,
  PriceIndex,
  PriceMove,
} from '../vocabulary/catalogue.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { CatalogueUse, Estimate, PriceBase } from '../vocabulary/numbers.ts';
import { numbersOf } from '../vocabulary/catalogueUse.ts';
import { convertPrice } from './convertPrice.ts';
import { measureOf, valueInForce } from './lookup.ts';

export type StartingPoint = {
  readonly use: CatalogueUse;
  readonly numbers: Pick<Estimate, 'central' | 'low' | 'high'>;
  readonly priceBase?: PriceBase;
  readonly move: PriceMove;
};

/**
 * An entry as the number of a case's field: its value in force, what it was, and how its price
 * year becomes the case's.
 *
 * Units:  numbers are the entry's × `unitFactor`, still in the entry's price year; `priceBase`
 *         says how they move, once, when the case is calculated.
 * Throws: DomainError `catalogueValueMissing` when no value is in force on the day, and
 *         `catalogueWithoutNumber` when the entry has a sign only.
 */
export function startingPoint(
  entry: CatalogueEntry,
  {
    day,
    priceYear,
    unitFactor,
    indices,
  }: {
    readonly day: string;
    readonly priceYear: number;
    readonly unitFactor: number;
    readonly indices: readonly PriceIndex[];
  },
): StartingPoint {
  const value = valueInForce(entry, day);
  if (value.sign !== undefined) throw new DomainError('catalogueWithoutNumber', { id: entry.id });
  const { central, low, high } = value;
  const use: CatalogueUse = {
    entryId: entry.id,
    vintage: entry.vintage,
    validFrom: value.validFrom,
    grade: entry.grade,
    ...(central === undefined ? {} : { central }),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    unitFactor,
  };
  const { move, priceBase } = priceMove(entry, value, priceYear, indices);
  return {
    use,
    numbers: numbersOf(use),
    ...(priceBase === undefined ? {} : { priceBase }),
    move,
  };
}

function priceMove(
  entry: CatalogueEntry,
  { priceYear: from, priceYearNoteSv = '' }: CatalogueValue,
  to: number,
  indices: readonly PriceIndex[],
): { move: PriceMove; priceBase?: PriceBase } {
  if (measureOf(entry) !== 'SEK' && measureOf(entry) !== 'thousandSek') {
    return { move: { kind: 'notMoney' } };
  }
  if (from === undefined) return { move: { kind: 'yearUnknown', note: priceYearNoteSv } };
  if (from === to) return { move: { kind: 'sameYear' } };
  const series = indicesFor(entry, indices);
  const reaching = farthest(series, { from, to });
  if (reaching === undefined) {
    const years = series.flatMap(({ points }) => points.map(({ year }) => year));
    const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)];
    const indexLabel = series[0]?.labelSv ?? '';
    return {
      move: { kind: 'yearMissing', indexLabel, from, to, firstYear, lastYear },
      priceBase: { year: from },
    };
  }
  const { index, toYear } = reaching;
  const converted = convertPrice(1, { from, to: toYear, index });
  const { amount: factor, isFinal } = converted;
  const isDerived = [converted.from, converted.to].some(({ status }) => status === 'derived');
  const { id: indexId, labelSv: indexLabel } = index;
  return {
    move: { kind: 'indexed', indexId, indexLabel, from, toYear, to, isFinal, isDerived },
    priceBase: { year: from, index: { id: indexId, factor, isFinal, toYear } },
  };
}

/**
 * The first series that has both years; else the one that comes nearest to `to` from `from`, which
 * is never passed, with the year it reaches.
 */
function farthest(
  series: readonly PriceIndex[],
  { from, to }: { readonly from: number; readonly to: number },
): { readonly index: PriceIndex; readonly toYear: number } | undefined {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  return series
    .filter(({ points }) => points.some(({ year }) => year === from))
    .flatMap((index) =>
      index.points
        .filter(({ year }) => year !== from && low <= year && year <= high)
        .map(({ year }) => ({ index, toYear: year })),
    )
    .reduce<{ index: PriceIndex; toYear: number } | undefined>(
      (best, one) =>
        best === undefined || Math.abs(to - one.toYear) < Math.abs(to - best.toYear) ? one : best,
      undefined,
    );
}

const buildingUnits = /^SEK\/(m2|m2Boa|m2Bta|m|place|dwelling|space|property)$/;

/**
 * The series that may move an entry's amounts, in the order they are asked: services and
 * transfers by consumer prices, production by labour cost, construction by its own cost index; an
 * amount that a rule binds by the series that the entry names.
 * Source: soft-valuation.md 3.11.
 */
function indicesFor(
  { kind, unit, labelSv, movesWith }: CatalogueEntry,
  indices: readonly PriceIndex[],
): PriceIndex[] {
  const isConstruction = kind === 'hardFigure' && buildingUnits.test(unit);
  const ids =
    movesWith !== undefined
      ? [movesWith]
      : kind === 'productionLoss'
        ? ['ARBETSKOSTNAD_TJM_PRIVAT', 'ARBETSKOSTNAD_ARB_PRIVAT']
        : isConstruction
          ? [/småhus/i.test(labelSv) ? 'BKI_SMAHUS_AUG' : 'BKI_FLB_SEP', 'BKI_FLB_OKT']
          : ['KPI_1980'];
  return ids.flatMap((id) => indices.find((index) => index.id === id) ?? []);
}
