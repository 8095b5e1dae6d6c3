import { grades, type Grade } from '../../server/vocabulary/grades.ts';
import { text } from '../text/sv.ts';
import type { Option } from './SelectField.tsx';

/** Trust in the evidence, letter and word. */
export const gradeOptions: readonly Option<Grade>[] = grades.map(({ id, labelSv }) => ({
  value: id,
  label: text.soft.gradeOption(id, labelSv),
}));
