import { useCase } from '../case/CaseContext.tsx';

type Path = readonly (string | number)[] | null | undefined;

/** Gives the number at a path from one alternative's assessment down, unrounded. */
export function useExactNumber(alternativeId: string): (path: Path) => number | undefined {
  const { calculation } = useCase();
  const assessment = calculation?.results.assessments.find(
    (each) => each.alternativeId === alternativeId,
  );
  return (path) => {
    if (path === null || path === undefined) return undefined;
    let found: unknown = assessment;
    for (const step of path) {
      found = typeof found === 'object' && found !== null ? Reflect.get(found, step) : undefined;
    }
    return typeof found === 'number' ? found : undefined;
  };
}
