import { placeIn } from '../model/changeSentences.ts';
import { indicators } from '../model/indicators/index.ts';
import { followedGroups } from '../vocabulary/equity.ts';
import { DomainError } from '../vocabulary/errors.ts';
import { isOwnCountId } from '../vocabulary/ownCounts.ts';
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
 * above, no two rows of a list with the same id, and views of themes and rows of indicators that
 * are there.
 *
 * Throws: DomainError with the list, the view or the row that is at fault.
 */
export function checkContent(content: CaseContent): void {
  checkAlternatives(content.alternatives);
  // An outline has thousands of points and no rows.
  checkIds({ ...content, planArea: undefined });
  checkIndicators(content);
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
 * What a case says of an indicator, or of a group that moves in, is said of one that exists. The
 * municipality's own come and go beside the case, and are not looked for.
 *
 * Throws: DomainError `indicatorUnknown` with the first row that is of none.
 */
export function checkIndicators(content: Pick<CaseContent, 'equity' | 'alternatives'>): void {
  const costs = (content.equity?.costs ?? []).map(({ id, indicatorId }) => {
    return { path: ['equity', 'costs', id], indicatorId, isOfGroup: false };
  });
  const rows = [...costs, ...content.alternatives.flatMap(indicatorsNamedIn)];
  const unknown = rows.find(
    ({ indicatorId, isOfGroup }) =>
      !isOwnCountId(indicatorId) &&
      !indicators.some(({ id }) => id === indicatorId) &&
      !(isOfGroup && followedGroups.some(({ id }) => id === indicatorId)),
  );
  if (unknown === undefined) return;
  const { path, indicatorId: id } = unknown;
  throw new DomainError('indicatorUnknown', { place: placeIn(content, path), id });
}

function indicatorsNamedIn({ id, measures, newcomers = [] }: Alternative) {
  const effects = measures.flatMap((measure) =>
    measure.effects.flatMap(({ id: effectId, indicatorChange }) => {
      if (indicatorChange === undefined) return [];
      const path = ['alternatives', id, 'measures', measure.id, 'effects', effectId];
      return [{ path, indicatorId: indicatorChange.indicatorId, isOfGroup: false }];
    }),
  );
  const arriving = newcomers.map(({ id: indicatorId }) => {
    return { path: ['alternatives', id, 'newcomers', indicatorId], indicatorId, isOfGroup: true };
  });
  return [...effects, ...arriving];
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
