import { z } from 'zod';
import { sentenceSchema, sourceNoteSchema } from './numbers.ts';
import { named } from './text/language.ts';
import { unitSchema } from './units.ts';
import { whoSchema } from './who.ts';

/**
 * Where in a case something stands: `alternatives/forslag/hardLines/gata`, ids and not positions.
 * A comment may point at a field there: `…/hardLines/gata/amount`.
 */
export const casePlaceSchema = z.string().min(1).max(300);

/** What a reviewer goes through, in the order of the pages where it is written. */
export const reviewSections = named([
  { id: 'plan', labelSv: 'Plan och alternativ' },
  { id: 'hard', labelSv: 'Hård kalkyl' },
  { id: 'soft', labelSv: 'Mjuk kalkyl' },
  { id: 'equity', labelSv: 'Jämlikhet i hälsa' },
  { id: 'settings', labelSv: 'Antaganden' },
] as const);
export const reviewSectionSchema = z.enum(reviewSections.map((section) => section.id));
export type ReviewSection = z.infer<typeof reviewSectionSchema>;

/** That someone has checked what stands in a place, and the hash of what stood there then. */
export const reviewMarkSchema = z.strictObject({
  place: casePlaceSchema,
  sha256: z.string().length(64),
  markedAt: z.iso.datetime(),
  markedBy: whoSchema,
});
export type ReviewMark = z.infer<typeof reviewMarkSchema>;

export const reviewCommentTextSchema = sentenceSchema.min(1);

/** Never changed once written; settled when it has been dealt with. */
export const reviewCommentSchema = z.strictObject({
  id: z.uuid(),
  place: casePlaceSchema,
  text: reviewCommentTextSchema,
  writtenAt: z.iso.datetime(),
  writtenBy: whoSchema,
  settledAt: z.iso.datetime().nullable(),
  settledBy: whoSchema.nullable(),
});
export type ReviewComment = z.infer<typeof reviewCommentSchema>;

export const reviewOutcomes = named([
  { id: 'reviewed', labelSv: 'Granskad' },
  { id: 'returned', labelSv: 'Återlämnad' },
] as const);
export const reviewAnswerSchema = z.strictObject({
  outcome: z.enum(reviewOutcomes.map((outcome) => outcome.id)),
  /** Needed when the case is returned. */
  note: sentenceSchema,
});
export type ReviewAnswer = z.infer<typeof reviewAnswerSchema>;

/** How many rows of a case or a snapshot there are to check, and are checked as they stand there. */
export const checkedRowsSchema = z.strictObject({ checked: z.int().min(0), rows: z.int().min(0) });
export type CheckedRows = z.infer<typeof checkedRowsSchema>;

/** A review that someone finished, of the version that the case had then. */
export const reviewSchema = reviewAnswerSchema.extend({
  number: z.int().min(1),
  version: z.int().min(1),
  finishedAt: z.iso.datetime(),
  finishedBy: whoSchema,
});
export type Review = z.infer<typeof reviewSchema>;

export const reviewItemStates = named([
  { id: 'unchecked', labelSv: 'Inte kontrollerad' },
  { id: 'checked', labelSv: 'Kontrollerad' },
  { id: 'fallen', labelSv: 'Ändrad sedan kontrollen' },
] as const);

/** A number of what is checked, as it was entered. */
export const reviewFigureSchema = z.strictObject({
  label: z.string(),
  unit: unitSchema,
  central: z.number(),
  /** Null of a number without an interval. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Of an amount in other prices than the case's own. */
  priceYear: z.int().nullable(),
});
export type ReviewFigure = z.infer<typeof reviewFigureSchema>;

/** One thing to check, as it stands. */
export const reviewItemSchema = z.strictObject({
  place: casePlaceSchema,
  section: reviewSectionSchema,
  label: z.string(),
  /** Of which alternative; empty for what all of them share. */
  alternative: z.string(),
  /** The figure that it comes down to, as a reader sees it; empty where there are many. */
  figure: z.string(),
  /** Its other numbers, in the order that they stand. */
  figures: z.array(reviewFigureSchema),
  /** What its numbers rest on: each source once, in the order that they stand. */
  sources: z.array(sourceNoteSchema),
  /** Numbers of it that have no source. */
  unsourced: z.int().min(0),
  /** What a comment may point at, in the order that they stand. */
  fields: z.array(z.strictObject({ place: casePlaceSchema, label: z.string() })),
  state: z.enum(reviewItemStates.map((state) => state.id)),
  markedAt: z.iso.datetime().nullable(),
  markedBy: whoSchema.nullable(),
  /** On the whole and on its fields, the first first. */
  comments: z.array(reviewCommentSchema),
});
export type ReviewItem = z.infer<typeof reviewItemSchema>;

export const caseReviewSchema = z.strictObject({
  items: z.array(reviewItemSchema),
  /** On what is no longer in the case. */
  strayComments: z.array(reviewCommentSchema),
  /** Latest first. */
  reviews: z.array(reviewSchema),
  /** Of the case. */
  version: z.int().min(1),
  /** Changes of the case since the latest review, steps of the process apart; 0 before any. */
  changesSince: z.int().min(0),
});
export type CaseReview = z.infer<typeof caseReviewSchema>;
