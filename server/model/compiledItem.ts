import type { LedgerItem } from '../vocabulary/ledger.ts';

/** A ledger item and where it was entered: ids from the alternative down, as in `Post.path`. */
export type CompiledItem = {
  readonly item: LedgerItem;
  readonly path: readonly string[];
  /** Of an item that is no plain product of what was entered: how each number of it varies. */
  readonly intervals?: readonly InputInterval[];
};

/** What an item becomes, as factors on it, when one number of it is at its low and at its high. */
export type InputInterval = {
  readonly key: string;
  readonly label: string;
  /** It is money: where the same value is used again, it is one and the same. */
  readonly isPrice: boolean;
  readonly low: number;
  readonly high: number;
};
