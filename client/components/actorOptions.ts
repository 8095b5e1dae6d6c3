import { actorLabelSv, actors, REAL } from '../../server/vocabulary/actors.ts';
import type { Option } from './SelectField.tsx';

/**
 * Who may pay or gain, with what uses up or creates real resources first. `present` is kept
 * among them even when it is a committee that the list does not have.
 */
export function actorOptions(realLabel: string, present: string): readonly Option<string>[] {
  const known = [
    { value: REAL, label: realLabel },
    ...actors.map(({ id, labelSv }) => ({ value: id, label: labelSv })),
  ];
  return known.some(({ value }) => value === present)
    ? known
    : [...known, { value: present, label: actorLabelSv(present) }];
}
