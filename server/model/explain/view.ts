import type { CaseWorld, World } from './world.ts';
import type { Trace } from './trace.ts';

/** Names of the `:name` parts of a pattern. */
type NamesIn<Pattern extends string> = Pattern extends `${infer Part}/${infer Rest}`
  ? NameOf<Part> | NamesIn<Rest>
  : NameOf<Pattern>;
type NameOf<Part extends string> = Part extends `:${infer Name}` ? Name : never;
type Named<Pattern extends string> = Readonly<Record<NamesIn<Pattern>, string>>;

/** What is known of a number before it is explained. */
export type Asked = { readonly id: string; readonly value: number | null };

/** How the numbers at a pattern of paths in the results came about. */
export type View<Of> = {
  readonly pattern: readonly string[];
  readonly explain: (of: Of, named: Readonly<Record<string, string>>, asked: Asked) => Trace;
};

/**
 * A view of one alternative. The pattern is a path from the assessment down; `:name` stands for
 * one key or index, which `explain` is given.
 */
export function view<const Pattern extends string>(
  pattern: Pattern,
  explain: (of: World, named: Named<Pattern>, asked: Asked) => Trace,
): View<World> {
  return viewOf(pattern, explain);
}

/** A view of all alternatives, or of the place; the pattern is a path from the results down. */
export function caseView<const Pattern extends string>(
  pattern: Pattern,
  explain: (of: CaseWorld, named: Named<Pattern>, asked: Asked) => Trace,
): View<CaseWorld> {
  return viewOf(pattern, explain);
}

function viewOf<Of, const Pattern extends string>(
  pattern: Pattern,
  explain: (of: Of, named: Named<Pattern>, asked: Asked) => Trace,
): View<Of> {
  return {
    pattern: pattern.split('/'),
    // The names are those of this very pattern, which is matched before it is explained.
    explain: (of, named, asked) => explain(of, named, asked),
  };
}

/** The view that a path belongs to, with what the names of its pattern stand for. */
export function findView<Of>(
  views: readonly View<Of>[],
  path: readonly string[],
): { view: View<Of>; named: Record<string, string> } | undefined {
  const found = views.find(
    ({ pattern }) =>
      pattern.length === path.length &&
      pattern.every((part, at) => part.startsWith(':') || part === path[at]),
  );
  if (found === undefined) return undefined;
  const named = found.pattern.flatMap((part, at) =>
    part.startsWith(':') ? [[part.slice(1), path[at] ?? ''] as const] : [],
  );
  return { view: found, named: Object.fromEntries(named) };
}
