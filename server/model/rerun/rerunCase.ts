import { startingPoint } from '../../catalogue/startingPoint.ts';
import { valueInForce } from '../../catalogue/lookup.ts';
import type { CatalogueEntry, PriceIndex } from '../../vocabulary/catalogue.ts';
import { isUntouched, numbersOf, sameNumbers } from '../../vocabulary/catalogueUse.ts';
import type { Estimate } from '../../vocabulary/numbers.ts';
import type { CaseContent } from '../../vocabulary/planCase.ts';
import type { CatalogueMove } from '../../vocabulary/rerun.ts';
import { priceFactorOf } from '../prices.ts';
import { catalogueUsesIn, withEstimates, type PlacedEstimate } from './estimatesIn.ts';

/** The catalogue as it is on a day: ours, with the municipality's own entries in their place. */
export type EntriesToday = {
  readonly entries: ReadonlyMap<string, CatalogueEntry>;
  readonly indices: readonly PriceIndex[];
  /** YYYY-MM-DD */
  readonly day: string;
};
export type Rerun = { readonly content: CaseContent; readonly moves: readonly CatalogueMove[] };

/**
 * A case with the catalogue values of a day.
 *
 * Only numbers that stand as they were fetched move; what a person changed is kept and told, and
 * so is a value that the catalogue no longer has. Price years move anew, by the same rules as
 * when the value was fetched.
 */
export function rerunCase(content: CaseContent, today: EntriesToday): Rerun {
  const changed = catalogueUsesIn(content).map((placed) => moveOf(placed, content, today));
  const replaced = changed.flatMap(({ path, estimate }) =>
    estimate === undefined ? [] : [{ path, estimate }],
  );
  return {
    content: withEstimates(content, replaced),
    moves: changed.flatMap(({ move }) => (move === undefined ? [] : [move])),
  };
}

type Moved = {
  readonly path: PlacedEstimate['path'];
  readonly estimate?: Estimate;
  readonly move?: CatalogueMove;
};

function moveOf(
  { path, label, estimate, use }: ReturnType<typeof catalogueUsesIn>[number],
  { settings }: CaseContent,
  { entries, indices, day }: EntriesToday,
): Moved {
  const { priceYear } = settings;
  const entry = entries.get(use.entryId);
  const before = { value: estimate.central, validFrom: use.validFrom };
  const told = { entryId: use.entryId, path: [...path], label, before };
  const isInForce = entry?.values.some(({ validFrom, sign }) => {
    return validFrom <= day && sign === undefined;
  });
  if (entry === undefined || isInForce !== true) {
    return { path, move: { kind: 'gone', ...told, after: null } };
  }
  const now = startingPoint(entry, { day, priceYear, unitFactor: use.unitFactor, indices });
  const after = { value: now.numbers.central, validFrom: now.use.validFrom };
  const isSame =
    sameNumbers(now.numbers, numbersOf(use)) &&
    (estimate.priceBase?.year ?? priceYear) === (valueInForce(entry, day).priceYear ?? priceYear) &&
    priceFactorOf(estimate.priceBase, settings) === priceFactorOf(now.priceBase, settings);
  if (isSame) return { path };
  if (!isUntouched(estimate)) return { path, move: { kind: 'kept', ...told, after } };
  const kept = { source: estimate.source, distribution: estimate.distribution };
  const isBare = estimate.low === undefined;
  const fresh: Estimate = {
    ...(isBare ? { central: now.numbers.central } : now.numbers),
    ...(kept.source === undefined ? {} : { source: kept.source }),
    ...(kept.distribution === undefined ? {} : { distribution: kept.distribution }),
    ...(now.priceBase === undefined ? {} : { priceBase: now.priceBase }),
    catalogue: now.use,
  };
  return { path, estimate: fresh, move: { kind: 'moved', ...told, after } };
}
