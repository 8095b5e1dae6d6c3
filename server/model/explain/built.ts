import type { BuiltEffect } from '../../vocabulary/measures.ts';
import type { Traced } from '../../vocabulary/traced.ts';
import { whyTexts } from '../../vocabulary/text/sv/why.ts';
import type { ProgrammeQuantity } from '../effects/effect.ts';
import type { FieldPath } from '../fieldPath.ts';
import { answerOf, builtEffectOf } from '../soft/builtEffects.ts';
import { entered } from './inputs.ts';
import { priceTrace } from './prices.ts';
import { productOf, sumOf, valueAt, type Trace } from './trace.ts';
import { foundOnce, type World } from './world.ts';

const { rule: texts } = whyTexts;

/** Where the programme has what an effect may read of it. */
const quantities = {
  dwellings: ['blocks', 'dwellings'],
  places: ['facilities', 'places'],
} as const satisfies Record<ProgrammeQuantity, readonly [string, string]>;

/** An effect of what is built, in a year of full effect: its whole value and each flow's. */
export const builtValues = foundOnce((world, builtId) => {
  const { alternative, content } = world;
  const built = alternative.builtEffects?.find(({ id }) => id === builtId);
  if (built === undefined) return undefined;
  const { programme } = alternative;
  const answer = answerOf(built, builtEffectOf(built), { programme, settings: content.settings });
  const trace = (traced: Traced) => traceOf(world, built, traced);
  const flows = answer.isValued ? answer.flows : [];
  return {
    built,
    whole: trace(answer.explain()),
    flows: new Map(flows.map(({ id, traced }) => [id, trace(traced)])),
  };
});

/** The path of an effect of what is built, from the content down. */
export function builtPath({ alternative, path }: World, builtId: string): FieldPath {
  const at = alternative.builtEffects?.findIndex(({ id }) => id === builtId) ?? -1;
  return [...path, 'builtEffects', at];
}

/** What the effect says of its own number, down to the fields that it was entered in. */
function traceOf(world: World, built: BuiltEffect, traced: Traced): Trace {
  const { id, origin } = traced;
  const head = { ...traced, id: [world.prefix, 'built', built.id, id].join('/') };
  if (origin.kind === 'formula' && traced.uses.length === 0) {
    // All of the value, where there are no other shares.
    const { expressionSv } = origin;
    return { ...head, origin: { kind: 'method', expressionSv }, uses: () => [] };
  }
  if (origin.kind !== 'input') {
    return { ...head, uses: () => traced.uses.map((use) => traceOf(world, built, use)) };
  }
  const [list, key = ''] = origin.path.map(String);
  if (list === 'programme') return fromProgramme(world, head, key);
  const path = [...builtPath(world, built.id), 'inputs', key];
  const base = [...path, 'priceBase'];
  const asEntered = entered(world.content, path);
  if (valueAt(world.content, base) === undefined) return asEntered;
  const number = asEntered.value ?? 0;
  const { labelSv, unit } = asEntered;
  return productOf({ ...head, labelSv, unit, expressionSv: texts.pricedHow }, [
    asEntered,
    ...priceTrace(world, base, {
      id: `${head.id}/price`,
      value: number === 0 ? 1 : (traced.value ?? 0) / number,
    }),
  ]);
}

/** Paths of what an effect reads of the programme. */
export function programmePaths(
  { alternative: { programme }, path }: World,
  quantity: ProgrammeQuantity,
): FieldPath[] {
  const [list, field] = quantities[quantity];
  const parts: readonly unknown[] = programme[list];
  return parts.flatMap((part, at) =>
    typeof valueAt(part, [field]) === 'number' ? [[...path, 'programme', list, at, field]] : [],
  );
}

function fromProgramme(world: World, head: Omit<Traced, 'uses'>, quantity: string): Trace {
  const { id, labelSv, value, unit } = head;
  return sumOf({ id, labelSv, value, unit, expressionSv: texts.quantityHow }, () =>
    programmePaths(world, quantity === 'places' ? 'places' : 'dwellings').map((path) =>
      entered(world.content, path),
    ),
  );
}
