import { createHash } from 'node:crypto';
import type { Repositories } from '../../db/storage.ts';
import type { CaseContent } from '../vocabulary/planCase.ts';
import { language } from '../vocabulary/text/language.ts';

/** What of a case its place is found by. */
export type PlaceAsked = Pick<
  CaseContent,
  'planArea' | 'municipalityCode' | 'municipalityName' | 'isInvented'
> & { readonly settings: Pick<CaseContent['settings'], 'indicators'> };

/** As many cases as are worked on at once; a place is some hundred kilobytes. */
const MOST_PLACES = 32;

/**
 * Places as they were last found. What is read in never changes, it is only read in or undone: on
 * the same layers and sets, seen by the same caller, the same question has the same answer. A case
 * that is calculated again and again is so laid on its areas once.
 */
export function createKeptPlaces<Found>() {
  const kept = new Map<string, Found>();
  return async (
    repositories: Repositories,
    asked: PlaceAsked,
    find: () => Promise<Found>,
  ): Promise<Found> => {
    const key = hashOf([language(), asked, await readInOf(repositories, asked)]);
    const found = kept.get(key) ?? (await find());
    // The one asked for longest ago comes first, and goes first.
    kept.delete(key);
    kept.set(key, found);
    for (const oldest of [...kept.keys()].slice(0, -MOST_PLACES)) kept.delete(oldest);
    return found;
  };
}

/** All that is read in and that the caller may see, by id. */
async function readInOf(
  repositories: Repositories,
  { municipalityCode }: PlaceAsked,
): Promise<string[]> {
  const { areaLayers, statisticsSets, serviceLayers, squareLayers, ownCounts } = repositories;
  const lists = [
    await areaLayers.list(),
    await statisticsSets.list(),
    await serviceLayers.list(),
    await squareLayers.list(),
    await ownCounts.list(municipalityCode),
  ];
  return lists.flatMap((list) => list.map(({ id }) => id));
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64');
}
