import type { Scene } from '../vocabulary/scene.ts';
import type { Snapshot } from '../vocabulary/snapshot.ts';

/** What a section is made of. Sections choose and order; the renderers set it on paper or page. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      /** `lead` is set off with a rule, `note` is small and muted. */
      readonly style?: 'body' | 'lead' | 'note';
    }
  | ListBlock
  | TableBlock
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'figure'; readonly scene: Scene };

export type ListBlock = {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly string[];
  /** `note` is small and muted. */
  readonly style?: 'body' | 'note';
};

export type TableBlock = {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly {
    readonly header: string;
    readonly align: 'left' | 'right';
    /** Share of the text width; the rest is divided equally. */
    readonly width?: number;
  }[];
  readonly rows: readonly {
    readonly cells: readonly string[];
    readonly emphasis?: 'total';
  }[];
  readonly note?: string;
  /** A register to look things up in: set smaller and closer than a table to be read. */
  readonly isDense?: true;
};

/** The document before it is set: pure data, the same for PDF and HTML. */
export type AnnexDocument = {
  readonly language: 'sv-SE';
  readonly title: string;
  readonly subtitle: string;
  /** Three short texts each, left, middle, right; the page number is added in the foot. */
  readonly header: readonly [string, string, string];
  readonly footer: readonly [string, string];
  readonly watermark: string | null;
  readonly sections: readonly {
    readonly id: string;
    readonly startsPage: boolean;
    readonly blocks: readonly Block[];
  }[];
};

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
