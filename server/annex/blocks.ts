import type { Block } from '../vocabulary/annexDocument.ts';
import type { Snapshot } from '../vocabulary/snapshot.ts';

export type { AnnexDocument, Block, ListBlock, TableBlock } from '../vocabulary/annexDocument.ts';

/** What a section is built from. `sha256` is that of the snapshot's canonical JSON. */
export type AnnexModel = { readonly snapshot: Snapshot; readonly sha256: string };

export type AnnexSection = {
  readonly id: string;
  readonly startsPage: boolean;
  /** Its first heading gets the next number; pages 1 and 2 stand before the numbers. */
  readonly isNumbered: boolean;
  readonly appliesTo: (model: AnnexModel) => boolean;
  readonly build: (model: AnnexModel) => readonly Block[];
};
