import { publishedSums } from '../catalogue/parameters/publishedSums.ts';
import { contradictionsAbout } from '../engine/valuation/publishedSums.ts';
import { contradictionSentence } from '../vocabulary/text/sv/contradictions.ts';

/** Where the source of an entry disagrees with itself, in words; none when it does not. */
export function contradictionsOf(entryId: string): string[] {
  return contradictionsAbout(new Set([entryId]), publishedSums).map(contradictionSentence);
}
