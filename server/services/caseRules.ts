import { placeIn } from '../model/changeSentences.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { Alternative, CaseContent } from '../vocabulary/planCase.ts';

/** As many as the comparison is made and tested for. */
const MAX_ALTERNATIVES = 7;

/**
 * What a schema cannot say of a case: exactly one alternative is the baseline, and no two have the
 * same id.
 *
 * Throws: DomainError `alternativeIdRepeated`, `baselineCount` or `tooManyAlternatives`.
 */
export function checkAlternatives(alternatives: readonly Alternative[]): void {
  const ids = alternatives.map(({ id }) => id);
  const repeated = ids.find((id, at) => ids.indexOf(id) !== at);
  if (repeated !== undefined) {
    throw new DomainError('alternativeIdRepeated', { alternativeId: repeated });
  }
  if (alternatives.length > MAX_ALTERNATIVES) {
    throw new DomainError('tooManyAlternatives', { max: MAX_ALTERNATIVES });
  }
  const count = alternatives.filter(({ isBaseline }) => isBaseline).length;
  if (count !== 1) throw new DomainError('baselineCount', { count });
}

/**
 * What a schema cannot say of what a person or a system writes in a case: its alternatives as
 * above, no two rows of a list with the same id, and views of themes that are there.
 *
 * Throws: DomainError with the list, or the view, that is at fault.
 */
export function checkContent(content: CaseContent): void {
  checkAlternatives(content.alternatives);
  // An outline has thousands of points and no rows.
  checkIds({ ...content, planArea: undefined });
  const { themes = [], views = [] } = content.consultationViews ?? {};
  const stray = views.find(
    ({ themeId }) => themeId !== undefined && themes.every(({ id }) => id !== themeId),
  );
  if (stray !== undefined) {
    const { sentence, themeId } = stray;
    throw new DomainError('viewThemeUnknown', { sentence, themeId });
  }
}

/**
 * Each row of a list is found by its id, in what is changed as in what is compared.
 *
 * Throws: DomainError `rowIdRepeated` with the first list where two rows have the same.
 */
export function checkIds(document: object): void {
  const repeated = repeatedIn(document, []);
  if (repeated === undefined) return;
  const { path, id } = repeated;
  throw new DomainError('rowIdRepeated', { place: placeIn(document, path), id });
}

type Repeated = { readonly path: readonly string[]; readonly id: string };

function repeatedIn(part: unknown, path: readonly string[]): Repeated | undefined {
  if (typeof part !== 'object' || part === null) return undefined;
  if (Array.isArray(part)) {
    const seen = new Set<string>();
    for (const row of part as unknown[]) {
      const id = idOf(row);
      if (id !== undefined && seen.has(id)) return { path, id };
      if (id !== undefined) seen.add(id);
    }
  }
  for (const [key, below] of Object.entries(part)) {
    const found = repeatedIn(below, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function idOf(row: unknown): string | undefined {
  const isNamed = typeof row === 'object' && row !== null && 'id' in row;
  return isNamed && typeof row.id === 'string' ? row.id : undefined;
}
