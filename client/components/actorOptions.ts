import { actorLabelSv, actors, REAL } from '../../server/vocabulary/actors.ts';
import { oncePer } from '../../server/vocabulary/oncePer.ts';
import type { CaseContent } from '../../server/vocabulary/planCase.ts';
import type { Option } from './SelectField.tsx';

const MUNICIPALITY = 'kommun';

/** A committee of the municipality as one who pays or gains. */
export const committeeActor = (name: string): string => `${MUNICIPALITY}/${name}`;

/** Asked for by every field of a party. */
const namedIn = oncePer((alternatives: CaseContent['alternatives']): string[] => {
  const named = alternatives.flatMap(({ hardLines, measures }) => [
    ...hardLines.flatMap(({ committee }) =>
      committee === undefined ? [] : [committeeActor(committee)],
    ),
    ...measures.flatMap(({ costs, effects }) =>
      [...costs, ...effects.flatMap(({ flows }) => flows)].flatMap(({ from, to }) => [from, to]),
    ),
  ]);
  return [...new Set(named)]
    .filter((actor) => actor.startsWith(committeeActor('')))
    .toSorted((a, b) => a.localeCompare(b, 'sv'));
});

/** Every committee that is named in a case, as actors, in the order of the alphabet. */
export function committeesIn({
  alternatives,
}: Pick<CaseContent, 'alternatives'>): readonly string[] {
  return namedIn(alternatives);
}

/**
 * Who may pay or gain, with what uses up or creates real resources first and the municipality's
 * committees last. `present` is among them whatever it is.
 */
export function actorOptions(
  realLabel: string,
  present: string,
  committees: readonly string[],
): readonly Option<string>[] {
  const options = [
    { value: REAL, label: realLabel },
    ...actors.map(({ id, labelSv }) => ({ value: id, label: labelSv })),
    ...committees.map((id) => ({ value: id, label: actorLabelSv(id) })),
  ];
  return options.some(({ value }) => value === present)
    ? options
    : [...options, { value: present, label: actorLabelSv(present) }];
}
