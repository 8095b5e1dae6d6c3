import { DomainError } from '../../vocabulary/errors.ts';
import type { AreaRow, IndicatorValueType, InequalityNotice } from '../../vocabulary/inequality.ts';
import { checkedLimits, type CheckedLimits } from './checkLimits.ts';

/** Above this many percent without a value the user must confirm that the rest will do. */
const MOST_MISSING_PERCENT = 15;
const FEWEST_AREAS = 3;

/** What a measure asks of its areas. */
export type AreaNeeds = {
  /** `optional`: used where any area has one, and then every area must. */
  readonly population: 'required' | 'optional' | 'unused';
  readonly order: boolean;
  readonly reference: boolean;
};

export type Indicator = {
  /** What the value is per: 1, 100, 1000 …; for amounts only a label. Never guessed. */
  readonly scale: number;
  readonly valueType: IndicatorValueType;
};

export type AreaChecks = {
  readonly indicator: Indicator;
  readonly needs: AreaNeeds;
  readonly lowerLimit?: unknown;
  readonly upperLimit?: unknown;
  /** The user has confirmed that many areas lack a value. */
  readonly missingConfirmed: boolean;
};

/** Areas that a measure can be calculated on: checked, those without value left out. */
export type Sample = {
  /** In rising order (most disadvantaged first) where the measure is ordered. */
  readonly values: readonly number[];
  readonly errors: readonly (number | null)[];
  /** Persons; null where the measure can do without and not every area has them. */
  readonly populations: readonly number[] | null;
  /** The one reference area; null where none is needed and not exactly one is given. */
  readonly referenceIndex: number | null;
  readonly isFavourable: boolean;
  readonly settingAverage: number | null;
  readonly limits: CheckedLimits | null;
  readonly notices: readonly InequalityNotice[];
};

type Cells = {
  readonly code: string;
  readonly value: number | null;
  readonly population: number | null;
  readonly standardError: number | null;
  readonly order: number | null;
  readonly isReference: number | null;
};
type KeptCells = Cells & { readonly value: number };

/**
 * The areas of a measure, checked, without those that have no value.
 *
 * Shape:  rows in any order; the answer is sorted by `order` where that is needed, else as given.
 * Throws: DomainError naming field and area when a cell is not what the measure needs.
 * Source: shared rules for health-equity measures, input checks and missing values.
 */
export function checkAreas(rows: readonly AreaRow[], checks: AreaChecks): Sample {
  const { needs, indicator } = checks;
  const limits = checkedLimits(checks.lowerLimit, checks.upperLimit);
  const isFavourable = oneDirection(rows);
  const settingAverage = oneSettingAverage(rows);
  const cells = rows.map((row) => readCells(row, needs));
  const kept = withoutMissing(cells, checks.missingConfirmed);
  for (const area of kept) checkValue(area, indicator, limits);
  const populations = populationsOf(kept, needs.population);
  const ordered = needs.order ? sortedByOrder(kept) : kept;
  const notices: InequalityNotice[] = [];
  if (kept.length < cells.length) notices.push('areaLeftOut');
  if (kept.some(({ population }) => population === 0)) notices.push('populationZero');
  return {
    values: ordered.map(({ value }) => value),
    errors: ordered.map(({ standardError }) => standardError),
    populations: populations === null ? null : ordered.map(({ population }) => population ?? 0),
    referenceIndex: referenceOf(ordered, needs.reference),
    isFavourable,
    settingAverage,
    limits,
    notices,
  };
}

/** A number, or null for an empty cell. */
function readNumber(cell: unknown, field: string, area: string): number | null {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  const value = typeof cell === 'string' ? cell : typeof cell;
  throw new DomainError('inequalityNotNumber', { field, area, value });
}

function readNotNegative(cell: unknown, field: string, area: string): number | null {
  const value = readNumber(cell, field, area);
  if (value !== null && value < 0)
    throw new DomainError('inequalityNegative', { field, area, value });
  return value;
}

function readCells(row: AreaRow, needs: AreaNeeds): Cells {
  const { code } = row;
  return {
    code,
    value: readNumber(row.value, 'value', code),
    population: readNotNegative(row.population, 'population', code),
    standardError: readNotNegative(row.standardError, 'standardError', code),
    order: needs.order ? readNumber(row.order, 'order', code) : null,
    isReference: needs.reference
      ? readNumber(row.isReference, 'isReference', code)
      : Number(row.isReference === 1),
  };
}

function withoutMissing(cells: readonly Cells[], missingConfirmed: boolean): KeptCells[] {
  const kept = cells.flatMap((area) =>
    area.value === null ? [] : [{ ...area, value: area.value }],
  );
  const missing = cells.length - kept.length;
  if (!missingConfirmed && missing * 100 > cells.length * MOST_MISSING_PERCENT) {
    throw new DomainError('inequalityTooManyMissing', {
      field: 'value',
      missing,
      total: cells.length,
      mostPercent: MOST_MISSING_PERCENT,
    });
  }
  if (kept.length < FEWEST_AREAS) {
    throw new DomainError('inequalityTooFewAreas', {
      field: 'value',
      count: kept.length,
      fewest: FEWEST_AREAS,
    });
  }
  return kept;
}

/** Within the declared limits; without them a share within 0–scale, a rate at least 0. */
function checkValue(
  { code, value }: KeptCells,
  { scale, valueType }: Indicator,
  limits: CheckedLimits | null,
): void {
  const natural = {
    lower: valueType === 'amount' ? -Infinity : 0,
    upper: valueType === 'share' ? scale : Infinity,
  };
  for (const { lower, upper } of limits === null ? [natural] : [limits, natural]) {
    if (value >= lower && value <= upper) continue;
    throw new DomainError('inequalityOutsideLimits', {
      field: 'value',
      area: code,
      value,
      lower,
      ...(upper === Infinity ? {} : { upper }),
    });
  }
}

function populationsOf(
  kept: readonly KeptCells[],
  need: AreaNeeds['population'],
): readonly number[] | null {
  const isGiven = kept.some(({ population }) => population !== null);
  if (need === 'optional' && !isGiven) return null;
  if (need === 'unused' && !kept.every(({ population }) => (population ?? 0) > 0)) return null;
  const populations = kept.map(({ code, population }) => {
    if (population !== null) return population;
    throw new DomainError('inequalityCellMissing', { field: 'population', area: code });
  });
  if (populations.every((persons) => persons === 0)) {
    throw new DomainError('inequalityPopulationZero', { field: 'population' });
  }
  return populations;
}

function sortedByOrder(kept: readonly KeptCells[]): KeptCells[] {
  const areaOfOrder = new Map<number, string>();
  const ordered = kept.map((area) => {
    const { order, code } = area;
    if (order === null)
      throw new DomainError('inequalityCellMissing', { field: 'order', area: code });
    if (!Number.isInteger(order)) {
      throw new DomainError('inequalityOrderNotWhole', {
        field: 'order',
        area: code,
        value: order,
      });
    }
    const other = areaOfOrder.get(order);
    if (other !== undefined) {
      throw new DomainError('inequalityOrderTied', {
        field: 'order',
        area: code,
        other,
        value: order,
      });
    }
    areaOfOrder.set(order, code);
    return { ...area, order };
  });
  return ordered.sort((a, b) => a.order - b.order);
}

function referenceOf(areas: readonly KeptCells[], isNeeded: boolean): number | null {
  const count = areas.filter(({ isReference }) => isReference === 1).length;
  if (isNeeded && count !== 1) {
    throw new DomainError('inequalityReferenceCount', { field: 'isReference', count });
  }
  return count === 1 ? areas.findIndex(({ isReference }) => isReference === 1) : null;
}

/** The direction that every area declares: 1 higher is better, 0 higher is worse. */
function oneDirection(rows: readonly AreaRow[]): boolean {
  const field = 'isFavourable';
  const directions = new Set(rows.map((row) => readNumber(row.isFavourable, field, row.code)));
  const [direction] = directions;
  if (directions.size !== 1 || (direction !== 0 && direction !== 1)) {
    throw new DomainError('inequalityDirectionUnclear', { field });
  }
  return direction === 1;
}

function oneSettingAverage(rows: readonly AreaRow[]): number | null {
  const field = 'settingAverage';
  const averages = new Set(
    rows.flatMap((row) => readNumber(row.settingAverage, field, row.code) ?? []),
  );
  if (averages.size > 1) {
    throw new DomainError('inequalitySettingAverages', { field, count: averages.size });
  }
  const [average] = averages;
  return average ?? null;
}
