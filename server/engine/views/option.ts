import type { LedgerResults } from '../../vocabulary/ledger.ts';
import type { LedgerBook } from '../ledgerBook.ts';

/**
 * The value of not committing stage 2: its NPV in a good and a bad state, taken always or only
 * when it pays. Main horizon of the option's perspective, with residual.
 */
export function phasingOption(book: LedgerBook): LedgerResults['option'] {
  const { option } = book.ledger;
  const main = option && book.mainValues(option.perspective);
  if (option === undefined || main === undefined) return undefined;
  const [goodFactors, badFactors] = [option.good, option.bad].map(
    (factors) => new Map(Object.entries(factors ?? {})),
  );
  let [stage1, good, bad] = [0, 0, 0];
  for (const { index, item } of book.entries) {
    const value = main.withResidual[index] ?? 0;
    if (item.stage === 2) {
      good += value * (goodFactors?.get(item.group) ?? 1);
      bad += value * (badFactors?.get(item.group) ?? 1);
    } else {
      stage1 += value;
    }
  }
  const q = option.probability_good;
  const committed = stage1 + q * good + (1 - q) * bad;
  const withOption = stage1 + q * Math.max(0, good) + (1 - q) * Math.max(0, bad);
  return {
    npv_stage1: stage1,
    npv_stage2_good: good,
    npv_stage2_bad: bad,
    committed,
    with_option: withOption,
    // withOption - committed, without the cancelling parts.
    option_value: q * Math.max(0, -good) + (1 - q) * Math.max(0, -bad),
  };
}
