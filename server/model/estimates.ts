import type { LedgerItem } from '../vocabulary/ledger.ts';
import type { Estimate, SourceNote } from '../vocabulary/numbers.ts';
import { modelFault, type EntryField } from './modelFault.ts';
import { priceFactorOf, type Prices } from './prices.ts';

/**
 * The central value of an estimate, in its own unit.
 *
 * Throws: DomainError when it or its low end is negative (who pays whom is said by the kind of
 *         line, never by a sign), when an interval stands around 0, which no factor can reach, or
 *         when a lognormal begins at 0, which it never reaches.
 */
export function centralOf(
  { central, low = central, high = central, distribution }: Estimate,
  place: EntryField,
) {
  const least = Math.min(central, low);
  if (least < 0) throw modelFault('modelAmountNegative', place, { value: least });
  if (central === 0 && high > 0) throw modelFault('modelZeroWithInterval', place, { high });
  if (distribution === 'lognormal' && low === 0 && high > 0) {
    throw modelFault('modelLognormalReachesZero', place, { low });
  }
  return central;
}

/**
 * The interval of a product of estimates, as factors on its central value; nothing when certain.
 *
 * Several uncertain factors are taken as independent: logarithms of their low and high ends add
 * as squares do, so that the product keeps "8 chances of 10" instead of widening to the corners.
 */
function rangeOf(...estimates: readonly Estimate[]): Pick<LedgerItem, 'range'> {
  const uncertain = estimates.flatMap(({ central, low = central, high = central }) =>
    low === high || central === 0 ? [] : [{ low: low / central, high: high / central }],
  );
  const [first, ...others] = uncertain;
  if (first === undefined) return {};
  if (others.length === 0) return { range: [first.low, first.high] };
  const far = (factors: readonly number[]) => Math.exp(Math.hypot(...factors.map(Math.log)));
  const low = 1 / far(uncertain.map((one) => 1 / one.low));
  return { range: [low, far(uncertain.map((one) => one.high))] };
}

type EnteredTags = Pick<LedgerItem, 'price_year' | 'price_index' | 'range' | 'provenance'>;

const provenanceKinds = {
  measured: 'measured',
  readFromPlan: 'measured',
  standardValue: 'estimate',
  ownAssumption: 'assumption',
} as const satisfies Record<SourceNote['kind'], string>;

/** Where the number comes from: the first source note among the estimates. */
function provenanceOf(...estimates: readonly Estimate[]): Pick<LedgerItem, 'provenance'> {
  const source = estimates.find((estimate) => estimate.source !== undefined)?.source;
  if (source === undefined) return {};
  const kind = provenanceKinds[source.kind];
  return { provenance: source.note === '' ? { kind } : { kind, note: source.note } };
}

/** Price year, interval and source of the estimates an item is the product of. */
export function enteredTags(prices: Prices, ...estimates: readonly Estimate[]): EnteredTags {
  const base = estimates.find(({ priceBase }) => priceBase !== undefined)?.priceBase;
  return {
    ...(base === undefined ? {} : { price_year: base.year }),
    ...(base?.index === undefined ? {} : { price_index: priceFactorOf(base, prices) }),
    ...rangeOf(...estimates),
    ...provenanceOf(...estimates),
  };
}
