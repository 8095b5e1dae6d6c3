import { grades, type Grade } from '../../vocabulary/grades.ts';

/** The least trusted of some grades, an own assumption last of all; null of none. */
export function weakestGrade(given: readonly Grade[]): Grade | null {
  return grades.findLast(({ id }) => given.includes(id))?.id ?? null;
}
