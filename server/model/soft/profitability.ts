import { cashableShare } from '../../engine/flowShare.ts';
import type { LedgerEntry } from '../../engine/itemAmounts.ts';
import { flowValue, type LedgerBook } from '../../engine/ledgerBook.ts';
import { isPublicActor } from '../../vocabulary/actors.ts';
import { LAST_T } from '../../vocabulary/ledger.ts';
import type { Profitability, SocialMeasure } from '../../vocabulary/socialFindings.ts';

const PERSPECTIVES = ['samhalle', 'kommun'] as const;

/** The entries of one measure, and the book that they stand in. */
type MeasureBook = { readonly book: LedgerBook; readonly entries: readonly LedgerEntry[] };

/** What one measure is worth alone, for society and the municipality, until `lastT`. */
export function profitabilityOf({ book, entries }: MeasureBook, lastT: number): Profitability[] {
  return PERSPECTIVES.flatMap((perspective) => {
    const values = book.valuation(perspective);
    if (values === undefined) return [];
    let [ofEffects, ofRest] = [0, 0];
    for (const entry of entries) {
      const value = flowValue(values, entry, lastT);
      if (entry.item.rule.type === 'effect') ofEffects += value;
      else ofRest += value;
    }
    const requiredEffectShare = ofEffects > 0 ? Math.max(0, (0 - ofRest) / ofEffects) : null;
    return [{ perspective, npvSek: ofEffects + ofRest, requiredEffectShare }];
  });
}

/** Savings that a public budget gets, and the capacity that is only released: never one sum. */
export function releasedCapacity({ book, entries }: MeasureBook): SocialMeasure['released'] {
  const byActor = new Map<string, { cashableSek: number; releasedSek: number }>();
  for (const entry of entries) {
    const { item } = entry;
    if (!isPublicActor(item.to) || item.rule.type !== 'effect') continue;
    const value = presentValue(book, entry.index);
    const sums = byActor.get(item.to) ?? { cashableSek: 0, releasedSek: 0 };
    sums.cashableSek += value * cashableShare(item);
    sums.releasedSek += value * (1 - cashableShare(item));
    byActor.set(item.to, sums);
  }
  return [...byActor]
    .filter(([, { releasedSek }]) => releasedSek > 0)
    .map(([actor, sums]) => ({ actor, ...sums }));
}

function presentValue(book: LedgerBook, index: number): number {
  return book.valuation('samhalle')?.discounting.cumulative[index]?.[LAST_T] ?? 0;
}
