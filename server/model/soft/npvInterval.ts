import { postsUnder, type NpvInterval, type Post } from '../../vocabulary/findings.ts';
import type { LedgerResults } from '../../vocabulary/ledger.ts';
import type { UncertaintyResult } from '../../vocabulary/uncertainty.ts';

const SOCIETY = 'samhalle';

/** What an effect of a measure is worth to society as its size varies; null when it is not summed. */
export function npvIntervalOf(
  { measureId, effectId }: { readonly measureId: string; readonly effectId: string },
  posts: readonly Post[],
  {
    results,
    uncertainty,
  }: { readonly results: LedgerResults; readonly uncertainty: UncertaintyResult },
): NpvInterval | null {
  const own = postsUnder(posts, ['measures', measureId, 'effects', effectId]);
  if (own.length === 0) return null;
  const wholeSek = results.npv_by_layer[SOCIETY]?.total ?? 0;
  const centralSek = own.reduce((sum, { npvSek }) => sum + (npvSek?.[SOCIETY] ?? 0), 0);
  const size = sizeOf({ measureId, effectId }, uncertainty)?.byPerspective[SOCIETY];
  const at = (sek: number | undefined) => centralSek + ((sek ?? wholeSek) - wholeSek);
  const [lowSek = 0, highSek = 0] = [at(size?.lowSek), at(size?.highSek)].toSorted((a, b) => a - b);
  return { lowSek, centralSek, highSek };
}

/** The assumption of how large an effect is. */
export function sizeOf(
  { measureId, effectId }: { readonly measureId: string; readonly effectId: string },
  { assumptions }: UncertaintyResult,
) {
  const id = `measures.${measureId}.effects.${effectId}.effectShare`;
  return assumptions.find((each) => each.id === id);
}
