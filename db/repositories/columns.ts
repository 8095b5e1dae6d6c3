import { z } from 'zod';

/** A column of JSON text, its content checked both ways. */
export function jsonText<Content>(schema: z.ZodType<Content, Content>) {
  return z.codec(z.string(), schema, {
    // Only claimed here: the codec checks it against the schema next.
    decode: (text) => JSON.parse(text) as Content,
    encode: (content) => JSON.stringify(content),
  });
}

/** How many documents of one kind are remembered. */
const REMEMBERED = 100;

/**
 * As `jsonText`, for what is large and read again and again: the same text is checked once, and gives the same
 * content to all who read it. So it is frozen, for nobody may change it.
 */
export function rememberedJsonText<Content>(schema: z.ZodType<Content, Content>) {
  const remembered = new Map<string, Content>();
  return z.codec(z.string(), z.custom<Content>(), {
    decode: (text) => {
      const content = remembered.get(text) ?? frozen(schema.parse(JSON.parse(text)));
      // Last in the row is who was last read.
      remembered.delete(text);
      remembered.set(text, content);
      const [oldest] = remembered.keys();
      if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest);
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
