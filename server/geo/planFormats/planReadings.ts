import { DomainError, type Facts } from '../../vocabulary/errors.ts';
import { crsSchema, type Crs } from '../../vocabulary/geometry.ts';
import type { AxisOrder } from '../geojson.ts';
import type { PlanArea } from '../planArea.ts';

/** How the numbers of a file are to be understood; without `crs` as the file says itself. */
export type Reading = { readonly crs?: Crs | undefined; readonly axisOrder: AxisOrder };
export type TriedReading = Reading & { readonly planArea: PlanArea };

type Given = { readonly crs?: Crs | undefined; readonly axisOrder: AxisOrder };

const other: Readonly<Record<AxisOrder, AxisOrder>> = {
  eastNorth: 'northEast',
  northEast: 'eastNorth',
};

/** Faults that a person who knows the file can answer, and the readings that come to mind. */
const answers: Readonly<Record<string, (facts: Facts, given: Given) => Reading[]>> = {
  crsNotStated: (facts, { axisOrder }) => candidatesIn(facts, axisOrder),
  crsNotStatedAxesSwapped: (facts, { axisOrder }) => candidatesIn(facts, other[axisOrder]),
  outsideSwedenAxesSwapped: (_, { crs, axisOrder }) => [{ crs, axisOrder: other[axisOrder] }],
  sketchAxesSwapped: (_, { crs, axisOrder }) => [{ crs, axisOrder: other[axisOrder] }],
  planFileAxesSwapped: (_, { crs, axisOrder }) => [{ crs, axisOrder: other[axisOrder] }],
  outsideSwedenOtherCrs: (facts, { axisOrder }) => candidatesIn(facts, axisOrder),
  // Without a word from the person the file's own system holds.
  crsContradictsStated: (_, { axisOrder }) => [{ axisOrder }],
};

function candidatesIn({ candidates }: Facts, axisOrder: AxisOrder): Reading[] {
  return String(candidates ?? '')
    .split(',')
    .flatMap((name) => {
      const crs = crsSchema.safeParse(name);
      return crs.success ? [{ crs: crs.data, axisOrder }] : [];
    });
}

/**
 * The readings that answer a fault of coordinate system or axes, each tried: one that does not make
 * a sound plan area in Sweden is left out. Undefined when the fault is of another kind.
 */
export function readingsFor(
  error: unknown,
  given: Given,
  read: (reading: Reading) => PlanArea,
): TriedReading[] | undefined {
  if (!(error instanceof DomainError)) return undefined;
  return answers[error.code]?.(error.facts, given).flatMap((reading) => {
    try {
      return [{ ...reading, planArea: read(reading) }];
    } catch (fault) {
      if (fault instanceof DomainError) return [];
      throw fault;
    }
  });
}
