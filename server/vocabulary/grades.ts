import { z } from 'zod';
import { named } from './text/language.ts';
import { squares } from './text/sv/words.ts';

/** Trust in the evidence (tillit); never mixed with likelihood. */
export const gradeSchema = z.enum(['A', 'B', 'C', 'D', 'E', 'own']);
export type Grade = z.infer<typeof gradeSchema>;

export const grades = named([
  { id: 'A', labelSv: 'hög', squares: 4 },
  { id: 'B', labelSv: 'medel', squares: 3 },
  { id: 'C', labelSv: 'låg', squares: 2 },
  { id: 'D', labelSv: 'mycket låg', squares: 1 },
  { id: 'E', labelSv: 'mycket låg', squares: 1 },
  { id: 'own', labelSv: 'mycket låg', squares: 1 },
] as const satisfies readonly { id: Grade; labelSv: string; squares: number }[]);

/** "låg ■■□□". */
export function trustText(grade: Grade): string {
  const found = grades.find(({ id }) => id === grade);
  return found === undefined ? grade : `${found.labelSv} ${squares(found.squares)}`;
}
