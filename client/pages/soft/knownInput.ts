import type { EffectInput } from '../../../server/model/effects/effect.ts';
import { effects } from '../../../server/model/effects/index.ts';
import type { BuiltEffect } from '../../../server/vocabulary/measures.ts';
import type { Estimate } from '../../../server/vocabulary/numbers.ts';
import type { Alternative, CaseContent } from '../../../server/vocabulary/planCase.ts';
import { text } from '../../text/sv.ts';

/** A number that the case has already, and where. */
export type KnownInput = { readonly value: Estimate; readonly where: string };

/**
 * What the case has for the same input: persons per home among the key figures of the programme,
 * else what was entered for another effect, in this alternative first. Undefined where nothing was.
 */
export function knownInput(
  input: EffectInput,
  { id }: Pick<BuiltEffect, 'id'>,
  { content, alternative }: { readonly content: CaseContent; readonly alternative: Alternative },
): KnownInput | undefined {
  const { keyFigures = {} } = content.settings;
  const figure =
    input.key === 'personsPerDwelling'
      ? meanOfHomes(alternative, keyFigures.personsPerDwelling)
      : undefined;
  if (figure !== undefined) return { value: figure, where: text.plan.needs.figures };
  const others = content.alternatives.filter((each) => each.id !== alternative.id);
  return [alternative, ...others]
    .flatMap((each) =>
      (each.builtEffects ?? []).flatMap((built): KnownInput[] => {
        const value = built.inputs[input.key];
        const isOwn = each === alternative && built.id === id;
        if (value === undefined || isOwn || !hasSame(input, built)) return [];
        const where = each === alternative ? built.label : `${built.label}, ${each.name}`;
        return [{ value, where }];
      }),
    )
    .at(0);
}

/** Two effects may use one key for different things: then its label or unit is another. */
function hasSame({ key, labelSv, unit }: EffectInput, { effect }: BuiltEffect): boolean {
  const inputs = effects.find(({ id }) => id === effect)?.inputs ?? [];
  return inputs.some((each) => each.key === key && each.labelSv === labelSv && each.unit === unit);
}

type PerTenure = NonNullable<
  NonNullable<CaseContent['settings']['keyFigures']>['personsPerDwelling']
>;

/** One figure for all homes as it is, else their mean; undefined while a tenure lacks its figure. */
function meanOfHomes(
  { programme: { blocks } }: Alternative,
  figures: PerTenure = {},
): Estimate | undefined {
  const homes = blocks.filter(({ dwellings }) => dwellings > 0);
  const found = homes.flatMap(({ tenure, dwellings }) => {
    const figure = figures[tenure];
    return figure === undefined ? [] : [{ figure, dwellings }];
  });
  const [first] = found;
  if (first === undefined || found.length < homes.length) return undefined;
  if (found.every(({ figure }) => figure === first.figure)) return first.figure;
  const sum = found.reduce((all, { dwellings }) => all + dwellings, 0);
  const persons = found.reduce((all, each) => all + each.dwellings * each.figure.central, 0);
  return { central: persons / sum };
}
