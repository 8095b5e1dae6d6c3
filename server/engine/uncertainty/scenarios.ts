import { DomainError } from '../../vocabulary/errors.ts';
import { factorOf, type UncertaintyModel } from './model.ts';
import { byPerspective, type Worth } from './terms.ts';

/** A named set of factors: what groups are multiplied by, what assumptions are. */
export type Scenario = {
  readonly name: string;
  /** By name of group. A term of several assumptions of one group is multiplied once. */
  readonly groups: Readonly<Record<string, number>>;
  /** By id of assumption, in the unit of its central value; its group then leaves it alone. */
  readonly assumptions: Readonly<Record<string, number>>;
};

/**
 * Net present value in a scenario, by perspective: exact, nothing is drawn; SEK.
 *
 * Throws: DomainError on a group or assumption that the model does not have.
 */
export function scenarioWorth(
  model: UncertaintyModel,
  worth: Worth,
  scenario: Scenario,
): Record<string, number> {
  const { groups, assumptions } = model;
  refuseUnknown(scenario, scenario.groups, new Set(groups.map(({ name }) => name)));
  refuseUnknown(scenario, scenario.assumptions, new Set(assumptions.map(({ id }) => id)));
  const scaled = worth.products.map(({ factors, values }) => {
    const scale = scaleOf(model, factors, scenario);
    return values.map((value) => value * scale);
  });
  const totals = worth.perspectives.map((_, at) =>
    scaled.reduce((sum, values) => sum + (values[at] ?? 0), 0),
  );
  return byPerspective(worth, totals);
}

/** The product of the factors, and of the multipliers of the groups behind those not named. */
function scaleOf(model: UncertaintyModel, factors: readonly number[], scenario: Scenario): number {
  const behind = new Set<number>();
  let scale = 1;
  for (const factor of factors) {
    const { id, group, central } = factorOf(model, factor);
    const named = factor < model.groups.length ? undefined : scenario.assumptions[id];
    if (named === undefined && group !== undefined) behind.add(group);
    scale *= named ?? central;
  }
  for (const group of behind) scale *= scenario.groups[model.groups[group]?.name ?? ''] ?? 1;
  return scale;
}

function refuseUnknown(
  { name: scenario }: Scenario,
  factors: Readonly<Record<string, number>>,
  known: ReadonlySet<string>,
): void {
  const unknown = Object.keys(factors).find((name) => !known.has(name));
  if (unknown === undefined) return;
  throw new DomainError('scenarioFactorUnknown', { scenario, name: unknown });
}
