import { z } from 'zod';
import { languageTags, type Language } from './text/language.ts';
import { colorTokens, type Mark, type Scene } from './scene.ts';

/** The whole annex, or its first page as a document of its own. */
export const annexEditions = ['full', 'short'] as const;
export type AnnexEdition = (typeof annexEditions)[number];

/** What a section is made of. Sections choose and order; the renderers set it on paper or page. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      /** `note` is small and muted. */
      readonly style?: 'body' | 'note';
    }
  | ListBlock
  | TableBlock
  | {
      readonly kind: 'facts';
      readonly rows: readonly (readonly [label: string, value: string])[];
      /** `lead` is to be read before the rest: large, and set off with a rule. */
      readonly style?: 'lead';
    }
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
  readonly language: (typeof languageTags)[Language];
  readonly title: string;
  readonly subtitle: string;
  /** Three short texts each, left, middle, right; the page number is added in the foot. */
  readonly header: readonly [string, string, string];
  readonly footer: readonly [string, string];
  readonly watermark: string | null;
  /** What someone typed, where it stands alone: Swedish in an edition of another language. */
  readonly inSwedish?: readonly string[];
  readonly sections: readonly {
    readonly id: string;
    readonly startsPage: boolean;
    readonly blocks: readonly Block[];
  }[];
};

const text = z.string();
const number = z.number();
const color = z.enum(colorTokens);
const pattern = z.enum(['solid', 'hatch', 'none']);
const point = z.tuple([number, number]).readonly();
const align = z.enum(['left', 'right']);

const markSchema: z.ZodType<Mark> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('rect'),
    ...{ x: number, y: number, width: number, height: number, color, pattern },
  }),
  z.strictObject({
    kind: z.literal('line'),
    points: z.array(point).readonly(),
    color,
    width: number,
    dash: point.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('area'),
    rings: z.array(z.array(point).readonly()).readonly(),
    ...{ fill: color, pattern, stroke: color, strokeWidth: number },
  }),
  z.strictObject({
    kind: z.literal('circle'),
    ...{ x: number, y: number, radius: number, color, filled: z.boolean() },
  }),
  z.strictObject({
    kind: z.literal('text'),
    ...{ x: number, y: number, text, size: number, color },
    anchor: z.enum(['start', 'middle', 'end']),
    weight: z.literal([400, 600, 700]),
  }),
]);

const sceneSchema: z.ZodType<Scene> = z.strictObject({
  ...{ id: text, title: text, subtitle: text, summary: text, source: text },
  ...{ width: number, height: number },
  marks: z.array(markSchema).readonly(),
  table: z.strictObject({
    columns: z
      .array(
        z.strictObject({
          ...{ header: text, align },
          unit: z.literal('mnkr').exactOptional(),
          prices: z.literal('current').exactOptional(),
        }),
      )
      .readonly(),
    rows: z.array(z.array(text).readonly()).readonly(),
    paths: z
      .array(
        z
          .array(
            z
              .array(z.union([text, number]))
              .readonly()
              .nullable(),
          )
          .readonly(),
      )
      .readonly()
      .exactOptional(),
  }),
});

export const blockSchema: z.ZodType<Block> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), level: z.literal([2, 3, 4]), text }),
  z.strictObject({
    kind: z.literal('paragraph'),
    text,
    style: z.enum(['body', 'note']).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('list'),
    ordered: z.boolean(),
    items: z.array(text).readonly(),
    style: z.enum(['body', 'note']).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('table'),
    caption: text,
    columns: z
      .array(z.strictObject({ header: text, align, width: number.exactOptional() }))
      .readonly(),
    rows: z
      .array(
        z.strictObject({
          cells: z.array(text).readonly(),
          emphasis: z.literal('total').exactOptional(),
        }),
      )
      .readonly(),
    note: text.exactOptional(),
    isDense: z.literal(true).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('facts'),
    rows: z.array(z.tuple([text, text]).readonly()).readonly(),
    style: z.literal('lead').exactOptional(),
  }),
  z.strictObject({ kind: z.literal('figure'), scene: sceneSchema }),
]);

export const annexDocumentSchema: z.ZodType<AnnexDocument> = z.strictObject({
  language: z.enum(Object.values(languageTags)),
  title: text,
  subtitle: text,
  header: z.tuple([text, text, text]).readonly(),
  footer: z.tuple([text, text]).readonly(),
  watermark: text.nullable(),
  inSwedish: z.array(text).readonly().exactOptional(),
  sections: z
    .array(
      z.strictObject({
        id: text,
        startsPage: z.boolean(),
        blocks: z.array(blockSchema).readonly(),
      }),
    )
    .readonly(),
});
