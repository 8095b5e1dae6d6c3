import { z } from 'zod';

/** A column of JSON text, its content checked both ways. */
export function jsonText<Content>(schema: z.ZodType<Content, Content>) {
  return z.codec(z.string(), schema, {
    // Only claimed here: the codec checks it against the schema next.
    decode: (text) => JSON.parse(text) as Content,
    encode: (content) => JSON.stringify(content),
  });
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
