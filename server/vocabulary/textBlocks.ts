import { z } from 'zod';
import { blockSchema } from './annexDocument.ts';
import { languageTags } from './text/language.ts';

/**
 * Where a text is sorted in a plan description, by the annex of Boverket's regulations on plan
 * descriptions (BFS 2020:8). They are terms of the regulations, and Swedish in every edition.
 */
export const descriptionTags = {
  planEconomy: {
    theme: 'Genomförandefrågor',
    group: 'Ekonomiska frågor',
    subgroup: 'Planekonomisk bedömning',
  },
  social: { theme: 'Konsekvenser', group: 'Sociala', subgroup: null },
  children: { theme: 'Konsekvenser', group: 'Sociala', subgroup: 'Barn' },
  equality: { theme: 'Konsekvenser', group: 'Sociala', subgroup: 'Jämlikhet' },
  environment: { theme: 'Konsekvenser', group: 'Miljö', subgroup: null },
  investigations: { theme: 'Planeringsunderlag', group: 'Utredningar', subgroup: null },
} as const;

const tagSchema = z.strictObject({
  theme: z.string(),
  group: z.string(),
  subgroup: z.string().nullable(),
});
export type DescriptionTag = z.infer<typeof tagSchema>;

/** One text that is lifted into another document, and the same as text and as HTML to paste. */
export const textBlockSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  tag: tagSchema.nullable(),
  blocks: z.array(blockSchema).readonly(),
  text: z.string(),
  /** Well-formed, all that was typed escaped. */
  html: z.string(),
});
export type TextBlock = z.infer<typeof textBlockSchema>;

/** The texts of an annex by the document that they are lifted into. */
export const textBlocksSchema = z.strictObject({
  language: z.enum(Object.values(languageTags)),
  title: z.string(),
  /** The annex that they are taken from: status, version, date and first part of the hash. */
  belongsTo: z.string(),
  parts: z.array(
    z.strictObject({
      id: z.enum(['report', 'description', 'spoken']),
      title: z.string(),
      lead: z.string(),
      items: z.array(textBlockSchema),
    }),
  ),
});
export type TextBlocks = z.infer<typeof textBlocksSchema>;
