import type { LedgerResults } from '../../vocabulary/ledger.ts';
import { flowValue, type LedgerBook } from '../ledgerBook.ts';

/** NPV per perspective and horizon, with and without residual; real SEK of the price year. */
export function netPresentValues(book: LedgerBook): LedgerResults['npv'] {
  return byPerspective(book, (perspective) => {
    const values = book.valuation(perspective);
    if (values === undefined) return undefined;
    return Object.fromEntries(
      book.ledger.horizons.map((horizon) => {
        let [flows, residual] = [0, 0];
        for (const entry of book.entries) {
          flows += flowValue(values, entry, horizon);
          residual += values.residual(entry, horizon);
        }
        const factor = values.discounting.factors[horizon] ?? 0;
        const npv = {
          without_residual: flows,
          with_residual: flows + residual * factor,
          residual_undiscounted: residual,
        };
        return [String(horizon), npv];
      }),
    );
  });
}

/** NPV at the main horizon with residual, of each layer and of both. */
export function netPresentValuesByLayer(book: LedgerBook): LedgerResults['npv_by_layer'] {
  return byPerspective(book, (perspective) => {
    const main = book.mainValues(perspective);
    if (main === undefined) return undefined;
    let [hard, soft] = [0, 0];
    for (const { index, item } of book.entries) {
      const value = main.withResidual[index] ?? 0;
      if (item.layer === 'hard') hard += value;
      else soft += value;
    }
    return { hard, soft, total: hard + soft };
  });
}

/** One answer for each perspective of the ledger that has one. */
export function byPerspective<Answer>(
  { ledger }: LedgerBook,
  answerFor: (perspective: string) => Answer | undefined,
): Record<string, Answer> {
  return Object.fromEntries(
    ledger.perspectives.flatMap((perspective) => {
      const answer = answerFor(perspective);
      return answer === undefined ? [] : [[perspective, answer] as const];
    }),
  );
}
