import { useFigures } from '../case/FiguresContext.tsx';

type Path = readonly (string | number)[] | null | undefined;

/** Gives the number at a path from one alternative's assessment, or from all results, unrounded. */
export function useExactNumber(
  alternativeId: string | undefined,
): (path: Path) => number | undefined {
  const results = useFigures().calculation?.results;
  const root =
    alternativeId === undefined
      ? results
      : results?.assessments.find((each) => each.alternativeId === alternativeId);
  return (path) => {
    if (path === null || path === undefined) return undefined;
    let found: unknown = root;
    for (const step of path) {
      found = typeof found === 'object' && found !== null ? Reflect.get(found, step) : undefined;
    }
    return typeof found === 'number' ? found : undefined;
  };
}
