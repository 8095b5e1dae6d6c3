import { z } from 'zod';
import type { Endpoint } from '../contract/endpoint.ts';
import { nouns } from '../contract/nouns.ts';
import { invariant } from '../vocabulary/errors.ts';

/** A JSON schema of OpenAPI 3.1, as plain data. */
export type JsonSchema = { readonly [key: string]: unknown };
export type EndpointEntry = readonly [name: string, endpoint: Endpoint];
type Direction = 'input' | 'output';

const addressOf = (id: string) => `#/components/schemas/${id}`;
/** What is sent may leave out what has a default; what is answered never does. */
const nounIn = { input: (name: string) => `${name}Input`, output: (name: string) => name };

/**
 * Every schema that is sent or answered, once and by name, each referring to the others.
 * `refOf` gives the reference to one of them.
 */
export function createSchemas(entries: readonly EndpointEntry[]) {
  const sent = register(entries, 'input');
  const answered = register(entries, 'output');
  return {
    components: { ...sent.schemas, ...answered.schemas },
    refOf: (schema: z.ZodType, direction: Direction): JsonSchema => {
      const id = (direction === 'input' ? sent : answered).idOf(schema);
      return { $ref: addressOf(id) };
    },
  };
}

function register(entries: readonly EndpointEntry[], io: Direction) {
  const registry = z.registry<{ id: string }>();
  const add = (schema: z.ZodType | undefined, id: string) => {
    if (schema !== undefined && !registry.has(schema)) registry.add(schema, { id });
  };
  for (const [name, schema] of Object.entries(nouns)) add(schema, nounIn[io](name));
  for (const [name, { body, response, mediaType }] of entries) {
    const capital = name.charAt(0).toUpperCase() + name.slice(1);
    if (io === 'input') add(body, `${capital}Body`);
    else if (mediaType === undefined) add(response, `${capital}Answer`);
  }
  const { schemas } = z.toJSONSchema(registry, { io, unrepresentable: 'any', uri: addressOf });
  return {
    schemas: Object.fromEntries(
      Object.entries(schemas).map(([id, schema]) => [id, withoutAddress(schema)]),
    ),
    idOf: (schema: z.ZodType): string => {
      const id = registry.get(schema)?.id;
      invariant(id !== undefined, 'a schema of the interface has no name');
      return id;
    },
  };
}

/** A component has its address by its place in the document. */
function withoutAddress(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(
    Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id'),
  );
}
