import type { LedgerItem } from '../vocabulary/ledger.ts';

/** A ledger item and where it was entered: ids from the alternative down, as in `Post.path`. */
export type CompiledItem = { readonly item: LedgerItem; readonly path: readonly string[] };
