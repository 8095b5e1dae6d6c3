import type { AreaValues } from '../../db/repositories/statisticsValues.ts';
import type { Repositories } from '../../db/storage.ts';
import { withDerivedCounts } from '../model/indicators/withDerivedCounts.ts';
import type { AreaLayer, Place, StatisticsSet, Values } from '../vocabulary/place.ts';
import { countUnits } from '../vocabulary/statisticsTables.ts';
import { neverAddsUp, unitOfVariable } from '../vocabulary/pxTables.ts';
import { placeTexts } from '../vocabulary/text/sv/place.ts';

/** Sums of many areas' counts by variable, and how many areas were summed. */
type Sums = { readonly rows: number; readonly sums: Values };

type Wanted = {
  readonly layer: AreaLayer;
  /** Areas whose values are wanted one by one. */
  readonly codes: readonly string[];
  readonly municipality: { readonly code: string; readonly name: string | undefined };
};
type Figures = Pick<Place, 'municipality' | 'nation'> & {
  /** Each with the variables that are taken from it. */
  readonly sets: StatisticsSet[];
  readonly valuesByCode: ReadonlyMap<string, Values>;
};

/** A table that names fewer municipalities than this is not one of the nation (which has 290). */
const NATION_MIN_MUNICIPALITIES = 280;
/** DeSO, RegSO and municipality codes begin with the municipality's. */
const MUNICIPALITY_DIGITS = 4;

/** Figures for places. A set never changes, so what it sums to in the nation is kept. */
export function createPlaceStatistics() {
  const nationBySet = new Map<string, Sums | null>();

  /** Null when the set does not hold the nation. */
  const nationOf = async (
    { statisticsValues }: Repositories,
    set: StatisticsSet,
  ): Promise<Sums | null> => {
    const known = nationBySet.get(set.id);
    if (known !== undefined) return known;
    const rows = await statisticsValues.listBySet(set.id);
    const codes = new Set(rows.map(({ areaCode }) => areaCode.slice(0, MUNICIPALITY_DIGITS)));
    // An invented nation is as large as it is invented.
    const isNation = set.isInvented || codes.size >= NATION_MIN_MUNICIPALITIES;
    const sums = isNation ? sumCounts(rows, set) : null;
    nationBySet.set(set.id, sums);
    return sums;
  };

  return {
    /** The sets that suit the layer, the areas' values from them, and sums to compare with. */
    read: async (repositories: Repositories, wanted: Wanted): Promise<Figures> => {
      const { layer, codes, municipality } = wanted;
      const { statisticsSets, statisticsValues, areas } = repositories;
      const values = new Map<string, Record<string, number | null>>(
        codes.map((code) => [code, {}]),
      );
      const sets: StatisticsSet[] = [];
      const local: Sums[] = [];
      const national: Sums[] = [];
      const taken = new Set<string>();
      for (const set of suitableSets(await statisticsSets.list(), layer)) {
        const own = set.variables.filter((variable) => !taken.has(variable));
        const rows = await statisticsValues.listByCodes(set.id, codes);
        if (rows.length === 0 || own.length === 0) continue;
        const from = { ...set, variables: own };
        for (const row of rows) Object.assign(values.get(row.areaCode) ?? {}, taking(row, from));
        for (const variable of own) taken.add(variable);
        sets.push(from);
        const inMunicipality = await statisticsValues.listByPrefix(set.id, municipality.code);
        local.push(sumCounts(inMunicipality, from));
        const nation = await nationOf(repositories, set);
        if (nation !== null) national.push(withoutTaken(nation, set, own));
      }
      const count = await areas.countByMunicipality(layer.id, municipality.code);
      const name = municipality.name ?? placeTexts.municipality(municipality.code);
      return {
        sets,
        valuesByCode: values,
        municipality: reference(name, local, count),
        nation: reference(placeTexts.nation(layer.isInvented), national, null),
      };
    },
  };
}

/**
 * Sets on the layer's own borders, or that someone asked to join on code; of each table the latest
 * import alone. A variable is taken from the first set that has it: one on the layer's own borders
 * before one that is joined, then that with most variables, so that a count and its base come from
 * the same table and year, then the latest year.
 */
function suitableSets(sets: readonly StatisticsSet[], layer: AreaLayer): StatisticsSet[] {
  const fitting = sets
    .filter(
      ({ areaKind, areaVersion, joinsOnCode, isInvented }) =>
        areaKind === layer.kind &&
        (areaVersion === layer.version || joinsOnCode) &&
        isInvented === layer.isInvented,
    )
    // Leave to join was given for other borders: on its own a set is not joined.
    .map((set) => ({ ...set, joinsOnCode: set.areaVersion !== layer.version }));
  return fitting
    .filter((set, at) => fitting.findIndex(({ tableId }) => tableId === set.tableId) === at)
    .sort(
      (a, b) =>
        Number(a.joinsOnCode) - Number(b.joinsOnCode) ||
        b.variables.length - a.variables.length ||
        b.year - a.year,
    );
}

/** The values of a row that are taken from its set. */
function taking({ values }: AreaValues, { variables }: StatisticsSet): Values {
  return Object.fromEntries(variables.map((variable) => [variable, values[variable] ?? null]));
}

/** Leaves out what another set gives the place; counts that were derived stay with their set. */
function withoutTaken(
  { rows, sums }: Sums,
  { variables }: StatisticsSet,
  own: readonly string[],
): Sums {
  const kept = Object.entries(sums).filter(
    ([variable]) => own.includes(variable) || !variables.includes(variable),
  );
  return { rows, sums: Object.fromEntries(kept) };
}

/** A missing value is not zero: a variable that no row has sums to null. */
function sumCounts(rows: readonly AreaValues[], set: StatisticsSet): Sums {
  const addsUp = (variable: string) => {
    const unit = unitOfVariable(set.tableId, variable);
    return !neverAddsUp(set.tableId) && (unit === undefined || countUnits.includes(unit));
  };
  const sums: Record<string, number | null> = {};
  for (const row of rows) {
    for (const [variable, value] of Object.entries(withDerivedCounts(taking(row, set)))) {
      const sum = sums[variable] ?? null;
      if (addsUp(variable)) sums[variable] = value === null ? sum : (sum ?? 0) + value;
    }
  }
  return { rows: rows.length, sums };
}

/** One area of reference from several sets; it has as many rows as the set with the fewest. */
function reference(
  label: string,
  summed: readonly Sums[],
  areas: number | null,
): Place['municipality'] {
  return {
    label,
    sums: Object.fromEntries(summed.flatMap(({ sums }) => Object.entries(sums))),
    rows: summed.length === 0 ? 0 : Math.min(...summed.map(({ rows }) => rows)),
    areas,
  };
}
