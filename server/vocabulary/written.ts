import type { z } from 'zod';

declare const value: unique symbol;

/** A value as JSON, checked against its schema by whoever wrote it: large ones are sent as they stand. */
export type Written<Value> = string & { readonly [value]: Value };

/** Throws: ZodError when the value is not what the schema says. */
export function written<Schema extends z.ZodType>(
  schema: Schema,
  given: z.input<Schema>,
): Written<z.output<Schema>> {
  // The only place where such a text is made.
  return JSON.stringify(schema.parse(given)) as Written<z.output<Schema>>;
}

export function readWritten<Value>(text: Written<Value>): Value {
  return JSON.parse(text) as Value;
}
