import { z } from 'zod';

/** A column of JSON text, its content checked both ways. */
export function jsonText<Content>(schema: z.ZodType<Content, Content>) {
  return z.codec(z.string(), schema, {
    // Only claimed here: the codec checks it against the schema next.
    decode: (text) => JSON.parse(text) as Content,
    encode: (content) => JSON.stringify(content),
  });
}

/** How many characters of documents of one kind are remembered: a hundred ordinary ones. */
const MOST_REMEMBERED = 5_000_000;

/**
 * As `jsonText`, for what is large and read again and again: the same text is checked once, and gives the same
 * content to all who read it. So it is frozen, for nobody may change it.
 */
export function rememberedJsonText<Content>(schema: z.ZodType<Content, Content>) {
  const remembered = new Map<string, Content>();
  let characters = 0;
  const forget = (text: string): void => {
    if (remembered.delete(text)) characters -= text.length;
  };
  return z.codec(z.string(), z.custom<Content>(), {
    decode: (text) => {
      const content = remembered.get(text) ?? frozen(schema.parse(JSON.parse(text)));
      // Last in the row is what was last read.
      forget(text);
      remembered.set(text, content);
      characters += text.length;
      for (const oldest of remembered.keys()) {
        if (characters <= MOST_REMEMBERED) break;
        forget(oldest);
      }
      return content;
    },
    encode: (content) => JSON.stringify(schema.encode(content)),
  });
}

function frozen<Content>(content: Content): Content {
  if (typeof content !== 'object' || content === null) return content;
  Object.values(content).forEach(frozen);
  return Object.freeze(content);
}

/** SQLite has no booleans. */
export const booleanColumn = z.codec(z.union([z.literal(0), z.literal(1)]), z.boolean(), {
  decode: (stored) => stored === 1,
  encode: (value) => (value ? 1 : 0),
});

/** Rows go in by portions: SQLite limits the parts of one statement. */
export const ROWS_A_STATEMENT = 100;

/** A tenant's own key; see docs/decisions/0003-tenants.md. */
export type TenantKey = { readonly municipalityCode: string; readonly id: string };
