import { REAL } from '../../vocabulary/actors.ts';
import {
  LAST_T,
  keyFigurePeriods,
  type ActorFigures,
  type KeyFigures,
  type Layer,
  type Ledger,
} from '../../vocabulary/ledger.ts';
import { realShare } from '../flowShare.ts';
import type { LedgerEntry } from '../itemAmounts.ts';
import { openLedgerBook, type LedgerBook } from '../ledgerBook.ts';
import { matrixRows, rowParts } from './actorMatrix.ts';
import { layerFlows } from './yearlyFlows.ts';

/** Perspectives whose yearly flows are always drawn, beside those of the ledger. */
const alwaysDrawn = ['kommun', 'bolag', 'samhalle'];

/**
 * What the pages and the annex show beside the results of `calculate`: what is invested, what
 * every actor pays and gains over three periods, and the yearly flows behind the charts.
 *
 * Units: real SEK of the ledger's price year; present values at the rate of society.
 * The rows of `byActor` sum to `societyRealNet` in every period, net and layer.
 */
export function keyFigures(ledger: Ledger): KeyFigures {
  const book = openLedgerBook(ledger);
  const rows = new Map(matrixRows(book).map((row) => [row, emptyFigures()]));
  const society = emptyFigures();
  for (const entry of book.entries) {
    for (const { row, share } of rowParts(book, entry)) {
      const figures = rows.get(row);
      if (figures !== undefined) addShare(figures, book, entry, share);
    }
    addShare(society, book, entry, realShare(entry.item));
  }
  const perspectives = [...new Set([...alwaysDrawn, ...ledger.perspectives])];
  return {
    investment: investment(book),
    byActor: Object.fromEntries(rows),
    societyRealNet: society,
    years: Array.from({ length: LAST_T + 1 }, (_, t) => ledger.base_year + t),
    yearlyByPerspective: Object.fromEntries(
      perspectives.flatMap((perspective) => {
        const shares = book.valuation(perspective)?.shares;
        if (shares === undefined) return [];
        const flowsOf = (layer: Layer) => layerFlows(book, shares, layer);
        return [[perspective, { hardSek: flowsOf('hard'), softSek: flowsOf('soft') }] as const];
      }),
    ),
  };
}

function investment({ entries }: LedgerBook): KeyFigures['investment'] {
  const sums = { hardSek: 0, softSek: 0, totalSek: 0 };
  for (const { item, cumulative } of entries) {
    if (item.to !== REAL || item.asset === undefined) continue;
    const paid = cumulative[LAST_T] ?? 0;
    sums[item.layer === 'hard' ? 'hardSek' : 'softSek'] += paid;
    sums.totalSek += paid;
  }
  return sums;
}

function emptyFigures(): ActorFigures {
  const nothing = () => ({ costSek: 0, incomeSek: 0, netSek: 0 });
  const period = () => ({ undiscounted: nothing(), presentValue: nothing() });
  return {
    years1to5: period(),
    years1to25: period(),
    years0to60: period(),
    netPresentValue: { hardSek: 0, softSek: 0, totalSek: 0 },
  };
}

/** Adds share x_i to a row: income when positive, cost when negative. */
function addShare(
  figures: ActorFigures,
  book: LedgerBook,
  entry: LedgerEntry,
  share: number,
): void {
  if (share === 0) return;
  const discounted = book.valuation('samhalle')?.discounting.cumulative[entry.index];
  const side = share > 0 ? 'incomeSek' : 'costSek';
  for (const { id, lastT } of keyFigurePeriods) {
    const { undiscounted, presentValue } = figures[id];
    const amount = share * (entry.cumulative[lastT] ?? 0);
    const value = share * (discounted?.[lastT] ?? 0);
    undiscounted[side] += Math.abs(amount);
    undiscounted.netSek += amount;
    presentValue[side] += Math.abs(value);
    presentValue.netSek += value;
  }
  const value = share * (discounted?.[LAST_T] ?? 0);
  figures.netPresentValue[entry.item.layer === 'hard' ? 'hardSek' : 'softSek'] += value;
  figures.netPresentValue.totalSek += value;
}
