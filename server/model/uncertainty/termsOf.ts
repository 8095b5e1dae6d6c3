import { openLedgerBook } from '../../engine/ledgerBook.ts';
import { fitDistribution } from '../../engine/uncertainty/fitDistribution.ts';
import type { Assumption } from '../../engine/uncertainty/model.ts';
import type { Term } from '../../engine/uncertainty/terms.ts';
import type { Distribution } from '../../vocabulary/numbers.ts';
import type { Alternative } from '../../vocabulary/planCase.ts';
import type { CompiledLedger } from '../compileLedger.ts';
import { estimatesOf, type EnteredEstimate } from './assumptions.ts';

/** An assumption of the simulation, and what a reader is told of it. */
export type NamedAssumption = Assumption & {
  readonly label: string;
  readonly kind: Distribution;
  readonly lowFactor: number;
  readonly highFactor: number;
};

/** The uncertain assumptions of all alternatives, each once. */
export type AssumptionList = {
  readonly assumptions: readonly NamedAssumption[];
  /** Its place in the list; undefined for a number that is certain. */
  readonly placeOf: (entered: EnteredEstimate, group: number | undefined) => number | undefined;
};

/** Gathers assumptions as they are met; the same number with the same interval has one place. */
export function createAssumptionList(): AssumptionList {
  const assumptions: NamedAssumption[] = [];
  const places = new Map<string, number>();
  return {
    assumptions,
    placeOf: ({ id, label, estimate }, group) => {
      const {
        central,
        low = central,
        high = central,
        distribution: kind = 'triangular',
      } = estimate;
      if (central === 0 || low === high) return undefined;
      const [lowFactor, highFactor] = [low / central, high / central];
      const key = JSON.stringify([id, group, kind, lowFactor, highFactor]);
      const known = places.get(key);
      if (known !== undefined) return known;
      const distribution = fitDistribution({
        kind,
        low: lowFactor,
        central: 1,
        high: highFactor,
        name: label,
      });
      assumptions.push({
        ...{ id, label, kind, lowFactor, highFactor, distribution, central: 1 },
        ...(group === undefined ? {} : { group }),
      });
      places.set(key, assumptions.length - 1);
      return assumptions.length - 1;
    },
  };
}

/** An alternative as the simulation sees it. */
export type AlternativeTerms = {
  readonly terms: readonly Term[];
  /** Its own estimates by id: another alternative may have other central values. */
  readonly entered: ReadonlyMap<string, EnteredEstimate>;
};

/**
 * An alternative as terms of the simulation. An item whose numbers have intervals moves with them;
 * one without moves with its risk group, or is certain when it has none.
 */
export function termsOf(
  alternative: Alternative,
  { ledger, items }: CompiledLedger,
  list: AssumptionList,
): AlternativeTerms {
  const entered = new Map<string, EnteredEstimate>();
  const book = openLedgerBook(ledger);
  const main = Object.keys(ledger.real_discount_rates).flatMap((perspective) => {
    const values = book.mainValues(perspective)?.withResidual;
    return values === undefined ? [] : [[perspective, values] as const];
  });
  const groups = (ledger.risk?.groups ?? []).map(({ name }) => name);
  const nothing: Term = {
    assumptions: [],
    presentValue: Object.fromEntries(main.map(([perspective]) => [perspective, 0])),
  };
  const moving = items.map((compiled, index): Term => {
    const found = groups.indexOf(compiled.item.group);
    const group = found < 0 ? undefined : found;
    const estimates = estimatesOf(alternative, compiled);
    for (const estimate of estimates) entered.set(estimate.id, estimate);
    const assumptions = estimates.flatMap((estimate) => list.placeOf(estimate, group) ?? []);
    return {
      assumptions,
      ...(assumptions.length > 0 || group === undefined ? {} : { group }),
      presentValue: Object.fromEntries(
        main.map(([perspective, values]) => [perspective, values[index] ?? 0]),
      ),
    };
  });
  return { terms: [nothing, ...moving], entered };
}
