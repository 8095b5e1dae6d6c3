import { z } from 'zod';
import { blockSchema } from './annexDocument.ts';
import { languageTags } from './text/language.ts';

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
